// docs/channels.md as the code has it: channel × ability × limit × what is needed from the operator. Pure; written by scripts/channel-docs.mjs.
import { dayMs, hourMs } from '#core/time.ts';
import type { Channel, Limits } from '#ports/channel.ts';
import { hookPathOf, ownPlaces, type SettingName } from './channel-kind.ts';
import { isOnOwnPages, kinds, makeChannel, settingsOf } from './kinds.ts';

/** As an operator might fill it, so that a channel shows all that it can. */
const exampleOf = (channel: string, filled: readonly SettingName[]): Channel | undefined => {
  const { apiUrl, examples = {} } = settingsOf(channel);
  const texts = filled.map((name) => [name, examples[name] ?? '1:example'] as const);
  const own = Object.fromEntries(texts.filter(([name]) => ownPlaces.includes(name)));
  return makeChannel({
    ...{ channel, id: 'desk@mail.example', handle: 'example', appSecret: 'example', verifyToken: '', accessToken: '' },
    ...own,
    apiUrl: apiUrl === '' ? 'https://platform.example' : apiUrl,
    more: Object.fromEntries(texts.filter(([name]) => !ownPlaces.includes(name))),
  });
};

const spanOf = (spanMs: number): string => {
  if (!Number.isFinite(spanMs)) return 'always';
  if (spanMs === 0) return '–';
  return spanMs % dayMs === 0 && spanMs > dayMs ? `${String(spanMs / dayMs)} days` : `${String(spanMs / hourMs)} h`;
};

const lengthOf = ({ max, unit }: Limits['messageLength']): string => `${max.toLocaleString('en-US')} ${unit}`;

/** Where a day holds so many units only, asking goes as fast as they last. */
const withinUnits = ({ dailyUnits }: Limits): string =>
  dailyUnits === undefined ? '' : `, within ${dailyUnits.max.toLocaleString('en-US')} units a day`;

const inward = (name: string, { poll, handshake, limits }: Channel): string => {
  if (settingsOf(name).fileOnly === true) return 'brought by a partner';
  if (isOnOwnPages(name)) return 'filled in on `/lapor`';
  const path = hookPathOf(settingsOf(name), name, ':accountId')?.replace('%3A', ':');
  const ways = [
    ...(path === undefined ? [] : [`webhook \`${path}\`${handshake === undefined ? '' : ', with handshake'}`]),
    ...(poll === undefined
      ? []
      : [
          `asked every ${String(poll.everyMs / 1000)} s${withinUnits(limits)}${poll.watch === undefined ? '' : ', and at once when it tells of news'}`,
        ]),
  ];
  const found = ways.join('; or ');
  if (settingsOf(name).needs.length > 0) return found;
  return found === '' ? 'taken down by an officer' : `taken down by an officer; or, with all settings, ${found}`;
};

const plainWindow = ({ privateWindowMs, humanAgentWindowMs }: Limits): string =>
  humanAgentWindowMs > privateWindowMs
    ? `${spanOf(privateWindowMs)}, as an officer’s own ${spanOf(humanAgentWindowMs)}`
    : spanOf(privateWindowMs);

/** Some settings open a longer one. */
const messageWindow = ({ name, limits }: Row): string => {
  const { needs, may } = settingsOf(name);
  const wider = exampleOf(name, [...needs, ...may])?.limits.humanAgentWindowMs;
  return wider === undefined || wider === limits.humanAgentWindowMs
    ? plainWindow(limits)
    : `${spanOf(limits.privateWindowMs)}; with all settings ${spanOf(wider)}`;
};

const replyWindow = ({ privateReplyWindowMs, privateReplyOnce }: Limits): string =>
  `${spanOf(privateReplyWindowMs)}${privateReplyOnce === true ? ', once' : ''}`;

const names = (list: readonly string[]): string =>
  list.length === 0 ? '–' : list.map((name) => `\`${name}\``).join(', ');
const yes = (can: boolean): string => (can ? 'yes' : 'no');
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Where an officer carries messages unless more is set, what the channel can do with it. */
const ableOf = (name: string): Channel | undefined => {
  const { needs, may } = settingsOf(name);
  return exampleOf(name, needs.length === 0 ? [...needs, ...may] : needs);
};

type Row = { name: string; channel: Channel; limits: Limits };

const built = (): Row[] =>
  Object.entries(kinds).flatMap(([name, { limits }]) => {
    const channel = ableOf(name);
    return channel === undefined ? [] : [{ name, channel, limits }];
  });

const table = (head: readonly string[], rows: readonly string[][]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** No platform carries what is said. */
const isSpoken = ({ name, channel }: Row): boolean => channel.poll === undefined && settingsOf(name).hook === undefined;

const photosOf = ({ photos }: Limits): string =>
  photos === undefined
    ? 'none'
    : `${String(photos.max)}, of ${String(photos.mostBytes / 1_000_000)} MB, ${String(photos.mostBytesTogether / 1_000_000)} MB together${photos.asMessages === true ? '; in private conversations' : ''}`;

const limitCells = (one: Row): string[] => {
  const { name, limits } = one;
  const { withoutPublic } = settingsOf(name);
  const hasPrivate = limits.privateWindowMs > 0;
  return [
    name,
    withoutPublic === true ? '–' : lengthOf(limits.commentLength),
    limits.hashtags === undefined ? '–' : String(limits.hashtags),
    photosOf(limits),
    hasPrivate ? lengthOf(limits.messageLength) : '–',
    messageWindow(one),
    withoutPublic === true ? '–' : replyWindow(limits),
  ];
};

const abilityCells = (one: Row): string[] => {
  const { name, channel } = one;
  const told = (can: unknown): string => (isSpoken(one) ? '–' : yes(can !== undefined));
  return [name, inward(name, channel), told(channel.findSent), told(channel.profile), told(channel.expiresAt)];
};

const needCells = ({ name }: Row): string[] => {
  const { apiUrl, needs, may, fileOnly } = settingsOf(name);
  return [name, names(needs), names(may), apiUrl === '' ? '–' : apiUrl, fileOnly === true ? 'file' : 'file, console'];
};

/** The whole file, with one line at its end. */
export const channelDocs = (): string => {
  const rows = built();
  const sent = rows.filter((one) => !isSpoken(one));
  return `# Channels

Made from the code by \`scripts/channel-docs.mjs\`: do not edit it. How to connect the ones a city uses most stands, in Indonesian, in
[panduan](panduan): [Instagram](panduan/instagram.md), [Facebook](panduan/facebook.md), [X](panduan/x.md), [WhatsApp](panduan/whatsapp.md),
[surel](panduan/surel.md). Each platform changes its rules: where its own page says otherwise, believe that.

## What each can do
*Looks before a resend*: where an attempt ended without an answer, the thread is searched first; where it cannot be, an officer looks.
*Token's end*: the platform tells when the account's token ends, and the operator is warned a week before.

${table(['channel', 'comes in by', 'looks before a resend', 'people by name', 'token’s end'], rows.map(abilityCells))}

## Limits
Private messages count from the person's last one; a private reply counts from the comment that it answers. Where no photos go along, the
form says so before the answer is sent.

${table(['channel', 'public answer', 'hashtags', 'photos with an answer', 'private message', 'private window', 'private reply to a comment'], sent.map(limitCells))}

## What the operator needs
Besides the account's \`id\` and \`handle\`. Names are those of the configuration file.

${table(['channel', 'needs', 'may have', 'address', 'declared in'], rows.map(needCells))}
`;
};
