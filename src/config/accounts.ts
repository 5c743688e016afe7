// The official accounts in the configuration file: each channel needs secrets of its own.
// Must never repeat a value in a mistake, since it may be a secret.
import { ownPlaces, type ChannelSettings } from '#channels/channel-kind.ts';
import { kindOf, kinds } from '#channels/kinds.ts';
import type { Account } from '#ports/channel.ts';
import { operator } from '#words/operator.ts';
import { keyText, listOf, mayText, noteAt, noteTwice, noteUnknown, textOf, type At } from './item.ts';

/** An http(s) address as it is understood, without user and password; undefined for any other text. */
export const findHttpUrl = (value: string): URL | undefined => {
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  return url.username === '' && url.password === '' ? url : undefined;
};

/** Whether something can be written behind an http(s) address: it names no user, and not even an empty query or fragment. */
export const isBaseUrl = (value: string): boolean => findHttpUrl(value) !== undefined && !/[?#]/.test(value);

const settingNames = Object.values(kinds).flatMap(({ settings: { needs, may } }) => [...needs, ...may]);

const addressOf = (at: At, settings: ChannelSettings | undefined): string => {
  const apiUrl = mayText(at, 'apiUrl') || (settings?.apiUrl ?? '');
  if (apiUrl !== '' && !isBaseUrl(apiUrl)) noteAt(at, 'apiUrl', operator.settingsFile.apiUrl);
  return apiUrl.replace(/\/+$/, '');
};

/** Secrets that have no place of their own in an account. */
const moreOf = (at: At, { needs, may, choices = {} }: ChannelSettings): Record<string, string> => {
  const others = [...needs, ...may].filter((name) => !ownPlaces.includes(name));
  const texts = others.map((name) => [name, (needs.includes(name) ? textOf : mayText)(at, name)] as const);
  for (const [name, text] of texts) {
    const known = choices[name];
    if (text !== '' && known?.includes(text) === false)
      noteAt(at, name, operator.settingsFile.unknownChoice(known.join(', ')));
  }
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
};

const accountOf = (at: At): Account[] => {
  const channel = textOf(at, 'channel');
  const settings = kindOf(channel)?.settings;
  if (channel !== '' && settings === undefined)
    noteAt(at, 'channel', operator.settingsFile.unknownChoice(Object.keys(kinds).join(', ')));
  const names = settings === undefined ? settingNames : [...ownPlaces, ...settings.needs, ...settings.may];
  noteUnknown(at, ['channel', 'id', 'handle', 'apiUrl', ...new Set(names)]);
  const secret = (name: string): string =>
    (settings === undefined || settings.needs.includes(name) ? textOf : mayText)(at, name);
  const account = {
    id: textOf(at, 'id'),
    handle: textOf(at, 'handle'),
    appSecret: secret('appSecret'),
    verifyToken: secret('verifyToken'),
    accessToken: secret('accessToken'),
    apiUrl: addressOf(at, settings),
  };
  if (settings === undefined) return [];
  const more = moreOf(at, settings);
  return [{ channel, ...account, ...(Object.keys(more).length === 0 ? {} : { more }) }];
};

/** The list `accounts`; one that is declared twice is a mistake. */
export const accountsOf = (root: At): Account[] => {
  const entries = listOf(root, 'accounts');
  noteTwice(
    entries.map((at) => ({ key: `${keyText(at, 'channel')}/${keyText(at, 'id')}`, place: at.place })),
    root.note,
  );
  return entries.flatMap(accountOf);
};
