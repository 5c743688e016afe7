// Reads the configuration file: organisation, agencies, accounts, first users, other systems. Checks the whole and names every mistake with its place.
// Must not read the environment itself, and must never repeat a value in a mistake, since it may be a secret.
import { roles, type Role } from '#core/access.ts';
import type { Account } from '#ports/channel.ts';
import type { ForwardTarget } from '#ports/forward-target.ts';
import { noOpen311, type Open311Settings } from '#ports/open311.ts';
import { plainSignIn, type SignInSettings } from '#ports/sign-in.ts';
import type { Webhook } from '#ports/webhooks.ts';
import { accountsOf } from './accounts.ts';
import { isItem, listOf, noteTwice, noteUnknown, textOf, type Item, type Note } from './item.ts';
import type { HolidayYears } from '#core/sop/holidays.ts';
import { forwardsOf } from './forwards.ts';
import { holidaysOf } from './holidays.ts';
import { open311Of, partnerAccounts } from './open311.ts';
import { signInOf } from './sign-in.ts';
import { webhooksOf } from './webhooks.ts';

export type Organisation = {
  name: string;
  office?: string;
  address?: string;
  phone?: string;
  email?: string;
  website?: string;
  /** Where JSS is opened to enter a case. */
  jssUrl?: string;
  /** Where SP4N-LAPOR! is opened to carry an answer over. */
  sp4nUrl?: string;
};
export type Agency = { id: string; name: string; shortName: string };
export type FirstUser = { email: string; name: string; role: Role; agencyId?: string; password: string };
export type DeskFile = {
  organisation?: Organisation;
  agencies: Agency[];
  accounts: Account[];
  users: FirstUser[];
  open311: Open311Settings;
  forwards: ForwardTarget[];
  webhooks: Webhook[];
  /** Years whose holidays the city names itself. */
  holidays: HolidayYears;
  signIn: SignInSettings;
};

/** What holds where no file says anything. */
export const emptyDesk: DeskFile = {
  agencies: [],
  accounts: [],
  users: [],
  open311: noOpen311,
  forwards: [],
  webhooks: [],
  holidays: {},
  signIn: plainSignIn,
};

const isRole = (value: string): value is Role => (roles as readonly string[]).includes(value);
const isEmail = (value: string): boolean => /^[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@.]{2,63}$/.test(value);

/** Replaces every `"env:NAME"`; a name that is not set is a mistake at its place. */
const resolved = (value: unknown, place: string, env: Record<string, string | undefined>, note: Note): unknown => {
  if (typeof value === 'string' && value.startsWith('env:')) {
    const name = value.slice(4);
    const found = env[name];
    if (found === undefined || found === '') note(place, `variabel lingkungan ${name} belum diisi`);
    return found ?? '';
  }
  if (Array.isArray(value))
    return value.map((entry, index) => resolved(entry, `${place}[${String(index)}]`, env, note));
  if (!isItem(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      resolved(entry, place === '' ? key : `${place}.${key}`, env, note),
    ]),
  );
};

const organisationOf = (root: Item, note: Note): Organisation | undefined => {
  const value = root['organisation'];
  if (value === undefined) return undefined;
  if (!isItem(value)) {
    note('organisation', 'harus berupa objek { … }');
    return undefined;
  }
  const optional = ['office', 'address', 'phone', 'email', 'website', 'jssUrl', 'sp4nUrl'] as const;
  noteUnknown(value, ['name', ...optional], 'organisation', note);
  const organisation: Organisation = { name: textOf(value, 'name', 'organisation', note) };
  for (const key of optional) {
    const text = textOf(value, key, 'organisation', note, true);
    if (text !== '') organisation[key] = text;
  }
  for (const key of ['jssUrl', 'sp4nUrl'] as const)
    if (organisation[key]?.startsWith('https://') === false) note(`organisation.${key}`, 'harus diawali https://');
  return organisation;
};

const agenciesOf = (root: Item, note: Note): Agency[] => {
  const entries = listOf(root, 'agencies', note);
  const agencies = entries.map(({ item, place }) => {
    noteUnknown(item, ['id', 'name', 'shortName'], place, note);
    const id = textOf(item, 'id', place, note);
    if (id !== '' && !/^[a-z0-9][a-z0-9-]{0,39}$/.test(id))
      note(`${place}.id`, 'hanya huruf kecil, angka dan tanda hubung, paling panjang 40');
    const name = textOf(item, 'name', place, note);
    return { id, name, shortName: textOf(item, 'shortName', place, note, true) || name };
  });
  noteTwice(
    agencies.map(({ id }, index) => ({ key: id, place: `agencies[${String(index)}].id` })),
    note,
  );
  return agencies;
};

const userOf = (item: Item, place: string, agencyIds: readonly string[], note: Note): FirstUser[] => {
  noteUnknown(item, ['email', 'name', 'role', 'agencyId', 'password'], place, note);
  const email = textOf(item, 'email', place, note).toLowerCase();
  if (email !== '' && !isEmail(email)) note(`${place}.email`, 'bukan alamat surel');
  const role = textOf(item, 'role', place, note);
  if (role !== '' && !isRole(role)) note(`${place}.role`, `tidak dikenal; pilihannya: ${roles.join(', ')}`);
  const agencyId = textOf(item, 'agencyId', place, note, role !== 'admin-agency');
  if (agencyId !== '' && role !== 'admin-agency') note(`${place}.agencyId`, 'hanya untuk peran admin-agency');
  if (agencyId !== '' && !agencyIds.includes(agencyId)) note(`${place}.agencyId`, 'tidak ada di daftar agencies');
  const password = textOf(item, 'password', place, note);
  if (password !== '' && (password.length < 12 || password.length > 128))
    note(`${place}.password`, 'harus 12 sampai 128 huruf');
  const name = textOf(item, 'name', place, note);
  return isRole(role) ? [{ email, name, role, password, ...(agencyId === '' ? {} : { agencyId }) }] : [];
};

const usersOf = (root: Item, agencyIds: readonly string[], note: Note): FirstUser[] => {
  const entries = listOf(root, 'users', note);
  noteTwice(
    entries.map(({ item, place }) => ({ key: String(item['email']).toLowerCase(), place: `${place}.email` })),
    note,
  );
  return entries.flatMap(({ item, place }) => userOf(item, place, agencyIds, note));
};

/** Whether the mistake lies within a text, rather than in its ending too early. */
const isWrongWithin = (text: string): boolean => {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const at = /at position (\d+)/.exec(message)?.[1];
    return !/^(?:Unexpected end|Unterminated)/.test(message) && (at === undefined || Number(at) < text.length);
  }
};

/** Line and column of the first mistake, found by halving: the engine tells it only sometimes. */
const mistakeIn = (text: string): string => {
  if (!isWrongWithin(text)) return 'bukan JSON yang utuh: berakhir terlalu cepat';
  let sound = 0;
  let wrong = text.length;
  while (wrong - sound > 1) {
    const middle = Math.floor((sound + wrong) / 2);
    if (isWrongWithin(text.slice(0, middle))) wrong = middle;
    else sound = middle;
  }
  const lines = text.slice(0, wrong).split('\n');
  return `bukan JSON yang benar, lihat baris ${String(lines.length)} kolom ${String(lines.at(-1)?.length ?? 0)}`;
};

const parseJson = (text: string): { value: unknown } | { mistake: string } => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // The engine's own message quotes the text around the mistake, which may be a secret.
    return { mistake: mistakeIn(text) };
  }
};

/** The file as a whole. Agencies that are there without it may be named. `note` hears of each mistake; with a mistake the result must not be used. */
export const parseDeskFile = (
  text: string,
  env: Record<string, string | undefined>,
  { agencyIds: knownAgencyIds, training }: { agencyIds: readonly string[]; training: boolean },
  note: Note,
): DeskFile => {
  const parsed = parseJson(text);
  if ('mistake' in parsed) {
    note('', parsed.mistake);
    return emptyDesk;
  }
  const root = resolved(parsed.value, '', env, note);
  if (!isItem(root)) {
    note('', 'harus berupa objek { … }');
    return emptyDesk;
  }
  noteUnknown(
    root,
    ['organisation', 'agencies', 'accounts', 'users', 'open311', 'forwards', 'webhooks', 'signIn', 'holidays'],
    '',
    note,
  );
  const organisation = organisationOf(root, note);
  const agencies = agenciesOf(root, note);
  const open311 = open311Of(root, note);
  const agencyIds = [...knownAgencyIds, ...agencies.map(({ id }) => id)];
  return {
    ...(organisation === undefined ? {} : { organisation }),
    agencies,
    accounts: [...accountsOf(root, note), ...partnerAccounts(open311)],
    users: usersOf(root, agencyIds, note),
    open311,
    forwards: forwardsOf(root, note),
    webhooks: webhooksOf(root, training, note),
    holidays: holidaysOf(root, note),
    signIn: signInOf(root, note),
  };
};
