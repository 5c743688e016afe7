// The official accounts in the configuration file: each channel needs secrets of its own.
// Must never repeat a value in a mistake, since it may be a secret.
import { ownPlaces, type ChannelSettings } from '#channels/channel-kind.ts';
import { kindOf, kinds } from '#channels/kinds.ts';
import type { Account } from '#ports/channel.ts';
import { listOf, noteTwice, noteUnknown, textOf, type Item, type Note } from './item.ts';

/** Whether a text is an http(s) address without user, query or fragment. */
export const isBaseUrl = (value: string): boolean => {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.search === '' && url.hash === '';
};

const settingNames = Object.values(kinds).flatMap(({ settings: { needs, may } }) => [...needs, ...may]);

const addressOf = (item: Item, place: string, settings: ChannelSettings | undefined, note: Note): string => {
  const apiUrl = textOf(item, 'apiUrl', place, note, true) || (settings?.apiUrl ?? '');
  if (apiUrl !== '' && !isBaseUrl(apiUrl))
    note(`${place}.apiUrl`, 'harus alamat http atau https tanpa nama pengguna, tanda tanya, atau tanda pagar');
  return apiUrl.replace(/\/+$/, '');
};

/** Secrets that have no place of their own in an account. */
const moreOf = (item: Item, place: string, { needs, may }: ChannelSettings, note: Note): Record<string, string> => {
  const others = [...needs, ...may].filter((name) => !ownPlaces.includes(name));
  const texts = others.map((name) => [name, textOf(item, name, place, note, !needs.includes(name))] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
};

const accountOf = (item: Item, place: string, note: Note): Account[] => {
  const channel = textOf(item, 'channel', place, note);
  const settings = kindOf(channel)?.settings;
  if (channel !== '' && settings === undefined)
    note(`${place}.channel`, `tidak dikenal; pilihannya: ${Object.keys(kinds).join(', ')}`);
  const names = settings === undefined ? settingNames : [...ownPlaces, ...settings.needs, ...settings.may];
  noteUnknown(item, ['channel', 'id', 'handle', 'apiUrl', ...new Set(names)], place, note);
  const secret = (name: string): string =>
    textOf(item, name, place, note, settings !== undefined && !settings.needs.includes(name));
  const account = {
    id: textOf(item, 'id', place, note),
    handle: textOf(item, 'handle', place, note),
    appSecret: secret('appSecret'),
    verifyToken: secret('verifyToken'),
    accessToken: secret('accessToken'),
    apiUrl: addressOf(item, place, settings, note),
  };
  if (settings === undefined) return [];
  const more = moreOf(item, place, settings, note);
  return [{ channel, ...account, ...(Object.keys(more).length === 0 ? {} : { more }) }];
};

/** The list `accounts`; one that is declared twice is a mistake. */
export const accountsOf = (root: Item, note: Note): Account[] => {
  const entries = listOf(root, 'accounts', note);
  noteTwice(
    entries.map(({ item, place }) => ({ key: `${String(item['channel'])}/${String(item['id'])}`, place })),
    note,
  );
  return entries.flatMap(({ item, place }) => accountOf(item, place, note));
};
