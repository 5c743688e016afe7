// From what an operator typed to an account, or to what is wrong with it, by the channel's own settings. Pure.
// Must never repeat a value in a mistake, since it may be a secret.
import type { Account } from '#ports/channel.ts';
import { isBelow } from '#channels/join-url.ts';
import { ownPlaces, type ChannelSettings } from '#channels/channel-kind.ts';
import { settingsOf as settingsOfChannel } from '#channels/kinds.ts';
import { isBaseUrl } from '#config/accounts.ts';
import type { ChangedAccount } from './account.contract.ts';

/** `place` is where in the body; the value itself is never among it, since it may be a secret. */
export type Mistake = { place: string; what: 'missing' | 'unknown' | 'address' | 'mail-address' | 'path' | 'choice' };

/** All mistakes at once, or an account that its channel can be built from. */
export type Declaration = { ok: true; account: Account } | { ok: false; mistakes: Mistake[] };

/** `id` is the platform's own for the account. */
export type AccountKey = { channel: string; id: string };
/** In training a stand-in on this machine may be named. */
export type Rules = { training: boolean };

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Tokens go there: never in clear, but to this machine while training. */
const isPlatformUrl = (address: string, { training }: Rules): boolean => {
  const url = URL.parse(address);
  if (url === null || !isBaseUrl(address)) return false;
  return url.protocol === 'https:' || (training && loopback.test(url.hostname));
};

const mailUrls: readonly string[] = ['imapUrl', 'smtpUrl'];
const isMailUrl = (address: string): boolean =>
  /^(?:imap|smtp)s?:\/\/[^\s/?]+\/?$/.test(address) || /^(?:imap|smtp):\/\/[^\s/?]+\/\?socket=\/[^\s&]+$/.test(address);

/** Whatever its braces are filled with, it stays below the interface's address. */
const isPath = (text: string): boolean => isBelow('https://antarmuka.example/v1', text.replaceAll(/\{\w+\}/g, 'x'));

type Written = { name: string; text: string; choices: ChannelSettings['choices'] };

const mistakeIn = ({ name, text, choices }: Written, rules: Rules): Mistake['what'] | undefined => {
  const known = choices?.[name];
  if (text !== '' && known !== undefined) return known.includes(text) ? undefined : 'choice';
  if (text !== '' && name.endsWith('Path')) return isPath(text) ? undefined : 'path';
  if (text === '' || !name.endsWith('Url')) return undefined;
  if (mailUrls.includes(name)) return isMailUrl(text) ? undefined : 'mail-address';
  return isPlatformUrl(text, rules) ? undefined : 'address';
};

/** Where the platform is many servers, each account names its own. */
const needsAddress = ({ apiUrl, needs }: ChannelSettings): boolean => apiUrl === '' && needs.includes('accessToken');

const textIn = (before: Account | undefined, name: string): string => {
  if (before === undefined) return '';
  const own: unknown = ownPlaces.includes(name) ? Reflect.get(before, name) : before.more?.[name];
  return typeof own === 'string' ? own : '';
};

type Typed = Pick<ChangedAccount, 'settings' | 'forget'>;

/** What is typed, or else what was held before, for each setting of the channel. */
const settingsOf = ({ needs, may }: ChannelSettings, typed: Typed, before: Account | undefined): Map<string, string> =>
  new Map(
    [...needs, ...may].map((name) => {
      const text = (Object.hasOwn(typed.settings, name) ? (typed.settings[name] ?? '') : '').trim();
      if (text !== '') return [name, text];
      return [name, typed.forget.includes(name) ? '' : textIn(before, name)];
    }),
  );

const mistakesIn = (
  settings: ChannelSettings,
  texts: ReadonlyMap<string, string>,
  { typed, apiUrl, rules }: { typed: Typed; apiUrl: string; rules: Rules },
): Mistake[] => {
  const unknown = [...Object.keys(typed.settings), ...typed.forget].filter((name) => !texts.has(name));
  const address = apiUrl === '' ? needsAddress(settings) : !isPlatformUrl(apiUrl, rules);
  return [
    ...unknown.map((name): Mistake => ({ place: `settings/${name}`, what: 'unknown' })),
    ...(address ? [{ place: 'apiUrl', what: 'address' } as const] : []),
    ...[...texts].flatMap(([name, text]): Mistake[] => {
      const what =
        text === '' && settings.needs.includes(name)
          ? 'missing'
          : mistakeIn({ name, text, choices: settings.choices }, rules);
      return what === undefined ? [] : [{ place: `settings/${name}`, what }];
    }),
  ];
};

/** Where each address of an account leads; a path of its interface counts with the address that it stands below. */
const placesOf = (apiUrl: string, texts: ReadonlyMap<string, string>): string[] => {
  const originOf = (address: string): string => {
    const url = URL.parse(address);
    return url === null ? address : `${url.protocol}//${url.host}${url.search}`;
  };
  const paths = [...texts].filter(([name, text]) => name.endsWith('Path') && text !== '');
  const urls = [...texts].filter(([name, text]) => name.endsWith('Url') && text !== '');
  return [
    `apiUrl ${originOf(apiUrl)}`,
    ...urls.map(([name, text]) => `${name} ${originOf(text)}`),
    ...paths
      .filter(([, text]) => !isBelow(apiUrl, text))
      .map(([name, text]) => `${name} ${originOf(`${apiUrl}${text}`)}`),
  ];
};

/** Who goes to another place than before, by whichever of its addresses, must not take the old secrets there: they are asked for anew. */
const movesAway = (apiUrl: string, texts: ReadonlyMap<string, string>, before: Account | undefined): boolean => {
  if (before === undefined) return false;
  const held = new Map([...texts.keys()].map((name) => [name, textIn(before, name)]));
  const [known, named] = [placesOf(before.apiUrl, held), placesOf(apiUrl, texts)];
  return known.length !== named.length || named.some((place) => !known.includes(place));
};

/** Settings that are left empty are taken from `before`, unless the account moves to another address: old secrets do not go there. */
export const accountFrom = (
  { channel, id }: AccountKey,
  given: ChangedAccount,
  before: Account | undefined,
  rules: Rules,
): Declaration => {
  const settings = settingsOfChannel(channel);
  const apiUrl = (given.apiUrl.trim() || settings.apiUrl).replace(/\/+$/, '');
  const kept = settingsOf(settings, given, before);
  const texts = movesAway(apiUrl, kept, before) ? settingsOf(settings, given, undefined) : kept;
  const mistakes = mistakesIn(settings, texts, { typed: given, apiUrl, rules });
  if (mistakes.length > 0) return { ok: false, mistakes };
  const more = [...texts].filter(([name, text]) => text !== '' && !ownPlaces.includes(name));
  const own = (name: string): string => texts.get(name) ?? '';
  return {
    ok: true,
    account: {
      ...{ channel, id, handle: given.handle.trim(), apiUrl },
      ...{ appSecret: own('appSecret'), verifyToken: own('verifyToken'), accessToken: own('accessToken') },
      ...(more.length === 0 ? {} : { more: Object.fromEntries(more) }),
    },
  };
};
