// Reads the configuration file: organisation, agencies, accounts, first users, other systems. Checks the whole and names every mistake with its place.
// Must not read the environment itself, and must never repeat a value in a mistake, since it may be a secret.
import { roles, type Role } from '#core/access.ts';
import type { Account } from '#ports/channel.ts';
import type { ForwardTarget } from '#ports/forward-target.ts';
import { noOpen311, type Open311Settings } from '#ports/open311.ts';
import { plainSignIn, type SignInSettings } from '#ports/sign-in.ts';
import type { Webhook } from '#ports/webhooks.ts';
import { operator } from '#words/operator.ts';
import { accountsOf } from './accounts.ts';
import { isItem, listOf, mayText, noteAt, noteSame, noteUnknown, partOf, textOf, type At, type Note } from './item.ts';
import type { HolidayYears } from '#core/sop/holidays.ts';
import { forwardsOf } from './forwards.ts';
import { holidaysOf } from './holidays.ts';
import { open311Of, partnerAccounts } from './open311.ts';
import { signInOf } from './sign-in.ts';
import { webhooksOf } from './webhooks.ts';

/** The city office as pages, letters and reports name it. */
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

/** A Perangkat Daerah to which cases are sent; the log names it by its id, so that another id is another agency. */
export type Agency = { id: string; name: string; shortName: string };

/** An officer whom the file declares; the password counts only while the officer is new. */
export type FirstUser = { email: string; name: string; role: Role; agencyId?: string; password: string };

/** The whole configuration file after its check, with defaults for what it leaves out. */
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
    if (found === undefined || found === '') note(place, operator.settingsFile.variableMissing(name));
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

const organisationOf = (root: At): Organisation | undefined => {
  const at = partOf(root, 'organisation');
  if (at === undefined) return undefined;
  const optional = ['office', 'address', 'phone', 'email', 'website', 'jssUrl', 'sp4nUrl'] as const;
  noteUnknown(at, ['name', ...optional]);
  const organisation: Organisation = { name: textOf(at, 'name') };
  for (const key of optional) {
    const text = mayText(at, key);
    if (text !== '') organisation[key] = text;
  }
  for (const key of ['jssUrl', 'sp4nUrl'] as const)
    if (organisation[key]?.startsWith('https://') === false) noteAt(at, key, operator.settingsFile.httpsStart);
  return organisation;
};

const agenciesOf = (root: At): Agency[] => {
  const entries = listOf(root, 'agencies');
  const agencies = entries.map((at) => {
    noteUnknown(at, ['id', 'name', 'shortName']);
    const id = textOf(at, 'id');
    if (id !== '' && !/^[a-z0-9][a-z0-9-]{0,39}$/.test(id)) noteAt(at, 'id', operator.settingsFile.id);
    const name = textOf(at, 'name');
    return { id, name, shortName: mayText(at, 'shortName') || name };
  });
  noteSame(entries, 'id');
  return agencies;
};

const userOf = (at: At, agencyIds: readonly string[]): FirstUser[] => {
  noteUnknown(at, ['email', 'name', 'role', 'agencyId', 'password']);
  const email = textOf(at, 'email').toLowerCase();
  if (email !== '' && !isEmail(email)) noteAt(at, 'email', operator.settingsFile.email);
  const role = textOf(at, 'role');
  if (role !== '' && !isRole(role)) noteAt(at, 'role', operator.settingsFile.unknownChoice(roles.join(', ')));
  const agencyId = (role === 'admin-agency' ? textOf : mayText)(at, 'agencyId');
  if (agencyId !== '' && role !== 'admin-agency') noteAt(at, 'agencyId', operator.settingsFile.agencyOfAdmin);
  if (agencyId !== '' && !agencyIds.includes(agencyId)) noteAt(at, 'agencyId', operator.settingsFile.agencyUnknown);
  const password = textOf(at, 'password');
  if (password !== '' && (password.length < 12 || password.length > 128))
    noteAt(at, 'password', operator.settingsFile.password);
  const name = textOf(at, 'name');
  return isRole(role) ? [{ email, name, role, password, ...(agencyId === '' ? {} : { agencyId }) }] : [];
};

const usersOf = (root: At, agencyIds: readonly string[]): FirstUser[] => {
  const entries = listOf(root, 'users');
  const users = entries.flatMap((at) => userOf(at, agencyIds));
  noteSame(entries, 'email', (email) => email.toLowerCase());
  return users;
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
  if (!isWrongWithin(text)) return operator.settingsFile.endsEarly;
  let sound = 0;
  let wrong = text.length;
  while (wrong - sound > 1) {
    const middle = Math.floor((sound + wrong) / 2);
    if (isWrongWithin(text.slice(0, middle))) wrong = middle;
    else sound = middle;
  }
  const lines = text.slice(0, wrong).split('\n');
  return operator.settingsFile.wrongJson(lines.length, lines.at(-1)?.length ?? 0);
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
  const item = resolved(parsed.value, '', env, note);
  if (!isItem(item)) {
    note('', operator.settingsFile.object);
    return emptyDesk;
  }
  const root: At = { item, place: '', note };
  noteUnknown(root, [
    ...['organisation', 'agencies', 'accounts', 'users', 'open311', 'forwards', 'webhooks', 'signIn', 'holidays'],
  ]);
  const organisation = organisationOf(root);
  const agencies = agenciesOf(root);
  const open311 = open311Of(root);
  const agencyIds = [...knownAgencyIds, ...agencies.map(({ id }) => id)];
  return {
    ...(organisation === undefined ? {} : { organisation }),
    agencies,
    accounts: [...accountsOf(root), ...partnerAccounts(open311)],
    users: usersOf(root, agencyIds),
    open311,
    forwards: forwardsOf(root),
    webhooks: webhooksOf(root, training),
    holidays: holidaysOf(root),
    signIn: signInOf(root),
  };
};
