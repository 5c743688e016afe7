// `tanggap user add|reset|list`: the officers' accounts. A password that is made here is printed once and nowhere else.
import { text as readAll } from 'node:stream/consumers';
import { roles, type Role } from '#core/access.ts';
import { officerBook, type NewOfficer, type OfficerBook } from '#http/officers.ts';
import { passwordLength } from '#http/password.ts';
import { requiredFlag, textFlag, Unable, WrongUse, type Call, type Flags, type Outcome, type Verb } from './verb.ts';
import { recordingFor } from './recording.ts';
import { withMigrated } from './with-database.ts';

const givenPassword = async (flags: Flags): Promise<string | undefined> => {
  if (flags['password-stdin'] !== true) return undefined;
  const password = (await readAll(process.stdin)).replace(/\r?\n$/, '');
  const { min, max } = passwordLength;
  if (password.length < min || password.length > max)
    throw new Unable(`Kata sandi harus ${String(min)} sampai ${String(max)} huruf.`);
  return password;
};

const emailOf = (flags: Flags): string => {
  const email = requiredFlag(flags, 'email');
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new WrongUse('--email bukan alamat surel.');
  return email;
};

const roleOf = (flags: Flags): Role => {
  const asked = requiredFlag(flags, 'role');
  const role = roles.find((one) => one === asked);
  if (role === undefined) throw new WrongUse(`--role harus salah satu dari: ${roles.join(', ')}.`);
  return role;
};

const agencyOf = (flags: Flags, role: Role): Pick<NewOfficer, 'agencyId'> => {
  const agencyId = textFlag(flags, 'agency');
  if (role === 'admin-agency' && agencyId === undefined) throw new WrongUse('Peran admin-agency memerlukan --agency.');
  if (role !== 'admin-agency' && agencyId !== undefined)
    throw new WrongUse('Hanya peran admin-agency yang memakai --agency.');
  return agencyId === undefined ? {} : { agencyId };
};

const isUnknownAgency = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'officer_agency';

const passwordWords = (password: string | undefined): string =>
  password === undefined ? '' : `\nKata sandi (hanya ditampilkan sekali): ${password}`;

/** What is asked is checked before the database is opened. */
type Act = (flags: Flags) => Promise<(book: OfficerBook) => Promise<Outcome>>;

const addTo = async (book: OfficerBook, officer: NewOfficer): Promise<Outcome> => {
  const { email, role } = officer;
  try {
    const added = await book.addOfficer(officer);
    return {
      ok: true,
      text: added.added
        ? `${email} ditambahkan sebagai ${role}.${passwordWords(added.password)}`
        : `${email} sudah ada: nama dan perannya diperbarui, kata sandinya tetap. Untuk menggantinya: tanggap user reset`,
      json: { email, ...added },
    };
  } catch (error) {
    if (isUnknownAgency(error))
      throw new Unable(`Perangkat daerah "${officer.agencyId ?? ''}" belum dikenal. Daftarkan di berkas pengaturan.`, {
        cause: error,
      });
    throw error;
  }
};

const add: Act = async (flags) => {
  const [email, name, role] = [emailOf(flags), requiredFlag(flags, 'name'), roleOf(flags)];
  const agency = agencyOf(flags, role);
  const password = await givenPassword(flags);
  const officer = { email, name, role, ...agency, ...(password === undefined ? {} : { password }) };
  return (book) => addTo(book, officer);
};

const resetIn = async (book: OfficerBook, email: string, given: string | undefined): Promise<Outcome> => {
  const done = await book.resetPassword(email, given);
  if (done === undefined) throw new Unable(`Tidak ada petugas dengan surel ${email}.`);
  const made = given === undefined ? done.password : undefined;
  return {
    ok: true,
    text: `Kata sandi ${email} diganti, dan semua sesinya diakhiri.${passwordWords(made)}`,
    json: { email, password: made },
  };
};

const reset: Act = async (flags) => {
  const email = emailOf(flags);
  const password = await givenPassword(flags);
  return (book) => resetIn(book, email, password);
};

const listOf = async (book: OfficerBook): Promise<Outcome> => {
  const officers = await book.listOfficers();
  const lines = officers.map(({ email, name, role, agencyId, disabled }) =>
    [email, name, agencyId === undefined ? role : `${role} ${agencyId}`, ...(disabled ? ['nonaktif'] : [])].join('\t'),
  );
  return { ok: true, text: lines.length === 0 ? 'Belum ada petugas.' : lines.join('\n'), json: { officers } };
};

const acts: Readonly<Record<string, Act>> = { add, reset, list: () => Promise.resolve(listOf) };

const actOf = ({ words: [asked = ''] }: Call): Act => {
  const act = Object.hasOwn(acts, asked) ? acts[asked] : undefined;
  if (act === undefined) throw new WrongUse(`Pilih salah satu: ${Object.keys(acts).join(', ')}.`);
  return act;
};

export const user: Verb = {
  usage: 'user add|reset|list [pilihan]',
  about: [
    'add    menambah petugas; bila surelnya sudah ada, nama dan perannya diperbarui',
    'reset  mengganti kata sandi, mengaktifkan lagi, dan mengakhiri semua sesi',
    'list   menampilkan semua petugas',
    'Tanpa --password-stdin kata sandi dibuatkan dan ditampilkan sekali.',
  ].join('\n'),
  options: {
    email: { type: 'string', about: 'surel petugas (add, reset)' },
    name: { type: 'string', about: 'nama petugas (add)' },
    role: { type: 'string', about: `peran (add): ${roles.join(', ')}` },
    agency: { type: 'string', about: 'id perangkat daerah, untuk peran admin-agency (add)' },
    'password-stdin': { type: 'boolean', about: 'membaca kata sandi dari masukan standar (add, reset)' },
  },
  words: [1, 1],
  run: async (call) => {
    const act = await actOf(call)(call.flags);
    const config = call.settings();
    return withMigrated(config, 'beside', async ({ pool }) => {
      const recording = await recordingFor(pool, config);
      return act(officerBook({ pool, by: { kind: 'command-line' }, ...recording }));
    });
  },
};
