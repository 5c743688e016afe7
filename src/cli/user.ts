// `tanggap user add|reset|off|list`: the officers' accounts. A password that is made here is printed once and nowhere else.
import { text as readAll } from 'node:stream/consumers';
import { mayHoldTogether, roles, rolesOf, type Holding, type Role } from '#core/access.ts';
import { officerBook, type NewOfficer, type OfficerBook } from '#http/officers.ts';
import { faultOfPassword, type PasswordOwner } from '#http/password-rule.ts';
import { serverWords } from '#words/server.ts';
import { operator, operatorLanguage } from '#words/operator.ts';
import { requiredFlag, textFlag, Unable, WrongUse, type Call, type Flags, type Outcome, type Verb } from './verb.ts';
import { recordingFor } from './recording.ts';
import { withMigrated } from './with-database.ts';

const refuseWeak = async (password: string, owner: PasswordOwner): Promise<void> => {
  const fault = await faultOfPassword(password, owner);
  if (fault !== undefined)
    throw new Unable(operator.commandLine.user.weak(serverWords[operatorLanguage].passwords[fault]));
};

const givenPassword = async ({ flags, input }: Call, owner: PasswordOwner): Promise<string | undefined> => {
  if (flags['password-stdin'] !== true) return undefined;
  const password = (await readAll(input)).replace(/\r?\n$/, '');
  await refuseWeak(password, owner);
  return password;
};

const emailOf = (flags: Flags): string => {
  const email = requiredFlag(flags, 'email');
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new WrongUse(operator.commandLine.user.notEmail);
  return email;
};

/** One, or several with commas between them: the first is the one that the account is listed under. */
const rolesIn = (flags: Flags): Holding => {
  const asked = requiredFlag(flags, 'role').split(',');
  const held = asked.flatMap((name) => roles.filter((one) => one === name.trim()));
  const [role, ...alsoRoles] = held;
  const words = operator.commandLine.user;
  if (role === undefined || held.length < asked.length) throw new WrongUse(words.role(roles.join(', ')));
  if (!mayHoldTogether(held)) throw new WrongUse(words.rolesApart);
  return { role, ...(alsoRoles.length === 0 ? {} : { alsoRoles }) };
};

const agencyOf = (flags: Flags, role: Role): Pick<NewOfficer, 'agencyId'> => {
  const agencyId = textFlag(flags, 'agency');
  if (role === 'admin-agency' && agencyId === undefined) throw new WrongUse(operator.commandLine.user.needsAgency);
  if (role !== 'admin-agency' && agencyId !== undefined) throw new WrongUse(operator.commandLine.user.noAgency);
  return agencyId === undefined ? {} : { agencyId };
};

const isUnknownAgency = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'officer_agency';

const madeWords = (password: string | undefined): string =>
  password === undefined ? '' : `\n${operator.commandLine.user.password(password)}`;

/** The last operator can still be put out with everybody's eyes open: by making another one first. */
const isLast = (email: string): Unable => new Unable(operator.commandLine.user.lastOperator(email));

/** What is asked is checked before the database is opened. */
type Act = (call: Call) => Promise<(book: OfficerBook) => Promise<Outcome>>;

const addTo = async (book: OfficerBook, officer: NewOfficer): Promise<Outcome> => {
  const { email } = officer;
  const words = operator.commandLine.user;
  const held = rolesOf(officer);
  if (!held.includes('operator') && (await book.isLastOperator(email))) throw isLast(email);
  try {
    const added = await book.addOfficer(officer);
    return {
      ok: true,
      text: added.added ? `${words.added(email, held.join(', '))}${madeWords(added.password)}` : words.known(email),
      json: { email, ...added },
    };
  } catch (error) {
    if (isUnknownAgency(error))
      throw new Unable(words.unknownAgency(officer.agencyId ?? ''), {
        cause: error,
      });
    throw error;
  }
};

const add: Act = async (call) => {
  const { flags } = call;
  const [email, name, held] = [emailOf(flags), requiredFlag(flags, 'name'), rolesIn(flags)];
  const agency = agencyOf(flags, held.role);
  const password = await givenPassword(call, { email, name });
  const officer = { email, name, ...held, ...agency, ...(password === undefined ? {} : { password }) };
  return (book) => addTo(book, officer);
};

const resetIn = async (
  book: OfficerBook,
  email: string,
  given: string | undefined,
  forgetFactors: boolean,
): Promise<Outcome> => {
  // Whose name it must not be is known to the database alone.
  const owner = (await book.listOfficers()).find((officer) => officer.email === email.toLowerCase());
  if (given !== undefined && owner !== undefined) await refuseWeak(given, owner);
  const done = await book.resetPassword(email, given, forgetFactors);
  if (done === undefined) throw new Unable(operator.commandLine.user.unknown(email));
  const made = given === undefined ? done.password : undefined;
  return {
    ok: true,
    text: `${operator.commandLine.user.reset(email)}${madeWords(made)}`,
    json: { email, password: made },
  };
};

const reset: Act = async (call) => {
  const { flags } = call;
  const email = emailOf(flags);
  const password = await givenPassword(call, { email, name: '' });
  const forgetFactors = flags['forget-factors'] === true;
  return (book) => resetIn(book, email, password, forgetFactors);
};

const listOf = async (book: OfficerBook): Promise<Outcome> => {
  const officers = await book.listOfficers();
  const lines = officers.map(({ email, name, agencyId, disabled, ...held }) =>
    [
      email,
      name,
      [rolesOf(held).join(', '), ...(agencyId === undefined ? [] : [agencyId])].join(' '),
      ...(disabled ? [operator.commandLine.user.isOff] : []),
    ].join('\t'),
  );
  return { ok: true, text: lines.length === 0 ? operator.commandLine.user.none : lines.join('\n'), json: { officers } };
};

const offIn = async (book: OfficerBook, email: string): Promise<Outcome> => {
  if (await book.isLastOperator(email)) throw isLast(email);
  if (!(await book.deactivate(email))) throw new Unable(operator.commandLine.user.unknown(email));
  return { ok: true, text: operator.commandLine.user.off(email), json: { email } };
};

const off: Act = ({ flags }) => {
  const email = emailOf(flags);
  return Promise.resolve((book) => offIn(book, email));
};

const acts: Readonly<Record<string, Act>> = { add, reset, off, list: () => Promise.resolve(listOf) };

const actOf = ({ words: [asked = ''] }: Call): Act => {
  const act = Object.hasOwn(acts, asked) ? acts[asked] : undefined;
  if (act === undefined) throw new WrongUse(operator.commandLine.user.choose(Object.keys(acts).join(', ')));
  return act;
};

/** One verb with four acts; whatever changes an account is recorded as in the console. */
export const user: Verb = {
  name: 'user',
  options: {
    email: 'string',
    name: 'string',
    role: 'string',
    agency: 'string',
    'forget-factors': 'boolean',
    'password-stdin': 'boolean',
  },
  words: [1, 1],
  run: async (call) => {
    const act = await actOf(call)(call);
    const config = call.settings();
    return withMigrated(config, 'beside', async ({ pool }) => {
      const recording = await recordingFor(pool, config);
      return act(officerBook({ pool, by: { kind: 'command-line' }, ...recording }));
    });
  },
};
