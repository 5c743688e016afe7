// What a letter's head says: who wrote, which letters it answers, and whether a program wrote it.
// Pure. The sender's name and address are what somebody wrote there: nothing here proves them.
import addressparser from 'nodemailer/lib/addressparser';
import { normalAddress } from './mail-account.ts';
import { headerOf, headerText, utf8, type Part } from './mime.ts';

/** As the head claims it; the address in small letters. */
export type Sender = { address: string; name: string };

const longestAddresses = 2000;
const longestName = 200;

/** Undefined unless exactly one person stands there, in one header. */
const personIn = (letter: Part, header: string): Sender | undefined => {
  const written = letter.headers.filter(({ name }) => name === header).map(({ value }) => value);
  const [from = ''] = written;
  if (written.length !== 1 || from.length > longestAddresses) return undefined;
  const [first, ...more] = addressparser(utf8(from), { flatten: true });
  const address = normalAddress(first?.address ?? '');
  if (first === undefined || address === undefined || more.length > 0) return undefined;
  return { address, name: headerText(first.name).slice(0, longestName).toWellFormed() };
};

/** The groups and people to whom the letter went: none of them wrote it. */
const recipientsOf = (letter: Part): string[] =>
  ['to', 'cc', 'list-post', 'x-google-group-id', 'resent-to', 'delivered-to'].flatMap((header) =>
    letter.headers
      .filter(({ name }) => name === header)
      .flatMap(({ value }) =>
        [...value.slice(0, longestAddresses).matchAll(/[^\s<>,;:"]+@[^\s<>,;:"]+/g)].map(([one]) => one.toLowerCase()),
      ),
  );

/** `namedBeside`: not the From, but another header names them, as of a form or a group. */
export type Writer = Sender & { namedBeside: boolean };

/** Groups write `Name via Group` into the From. */
const withoutGroup = (name: string): string =>
  name.replace(/ (?:via|melalui) .{1,200}$/i, '').replace(/^['"](.*)['"]$/, '$1');

/**
 * Whoever wrote: the one in the From, unless a form or a group stands there and names the person beside it. Who answers a letter of ours
 * is the one in the From all the same, lest an answer be led elsewhere. `desk`: our own address, under which groups pass letters on.
 */
export const writerOf = (letter: Part, desk: string, answersUs: boolean): Writer | undefined => {
  const from = personIn(letter, 'from');
  const none = [desk, ...recipientsOf(letter)];
  if (from !== undefined && answersUs && !none.includes(from.address)) return { ...from, namedBeside: false };
  for (const header of ['x-original-from', 'x-original-sender', 'reply-to']) {
    const beside = personIn(letter, header);
    if (beside === undefined || none.includes(beside.address) || beside.address === from?.address) continue;
    const name = beside.name === '' && isRelayed(letter) ? withoutGroup(from?.name ?? '') : beside.name;
    return { address: beside.address, name, namedBeside: true };
  }
  return from === undefined ? undefined : { ...from, namedBeside: false };
};

const mostIds = 50;

const idsIn = (written: string | undefined): string[] =>
  [...(written ?? '').matchAll(/<([^<>\s]{1,500})>/g)].map(([, id = '']) => id);

/** Without angle brackets; undefined where the letter has none. */
export const messageIdOf = (letter: Part): string | undefined => idsIn(headerOf(letter, 'message-id'))[0];

/** The letters before this one, oldest first: of many the newest, and any that is ours. */
export const answeredIds = (letter: Part, ours: readonly string[] = []): string[] => {
  const all = [...new Set([...idsIn(headerOf(letter, 'references')), ...idsIn(headerOf(letter, 'in-reply-to'))])];
  return all.filter((id, index) => index >= all.length - mostIds || index === 0 || ours.includes(id));
};

const longestSubject = 300;

/** Decoded, cut at 300 characters. */
export const subjectOf = (letter: Part): string =>
  headerText(headerOf(letter, 'subject')).slice(0, longestSubject).toWellFormed();

/** Without the marks of answering and forwarding, of which programs pile up several. */
export const topicOf = (subject: string): string =>
  subject.replace(/^(?:(?:re|bls|fwd?|trs)\s*:\s*){1,20}/i, '').trim();

const said = (letter: Part, name: string): string => (headerOf(letter, name) ?? '').toLowerCase().trim();

/** How a program shows that it wrote by itself (RFC 3834 and its forerunners); undefined for a letter that somebody wrote. */
export const automaticMark = (letter: Part): string | undefined => {
  const submitted = said(letter, 'auto-submitted');
  if (submitted !== '' && !/^no\b/.test(submitted)) return 'auto-submitted';
  if (/^auto_?reply\b/.test(said(letter, 'precedence'))) return 'precedence';
  for (const name of ['x-autoreply', 'x-autorespond']) if (!/^(?:|no|false|0)$/.test(said(letter, name))) return name;
  if (headerOf(letter, 'return-path')?.replaceAll(/\s/g, '') === '<>') return 'return-path';
  return undefined;
};

/** A mailing group passed it on. */
export const isRelayed = (letter: Part): boolean =>
  /^list\b/.test(said(letter, 'precedence')) ||
  ['list-id', 'list-post', 'mailing-list', 'x-mailing-list', 'x-google-group-id'].some(
    (name) => said(letter, name) !== '',
  );

/** No program answers it by itself; whoever wrote it waits for an answer all the same. */
export const forbidsAutomatic = (letter: Part): boolean =>
  isRelayed(letter) ||
  /^(?:bulk|junk)\b/.test(said(letter, 'precedence')) ||
  !/^(?:|none)$/.test(said(letter, 'x-auto-response-suppress'));
