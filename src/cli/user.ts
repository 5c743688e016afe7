// `tanggap user add|reset|off|list`: the officers' accounts. A password that is made here is printed once and nowhere else.
import { text as readAll } from 'node:stream/consumers';
import { roles, type Role } from '#core/access.ts';
import { officerBook, type NewOfficer, type OfficerBook } from '#http/officers.ts';
import { faultOfPassword, type PasswordOwner } from '#http/password-rule.ts';
import { serverWords } from '#words/server.ts';
import { requiredFlag, textFlag, Unable, WrongUse, type Call, type Flags, type Outcome, type Verb } from './verb.ts';
import { recordingFor } from './recording.ts';
import { withMigrated } from './with-database.ts';

const refuseWeak = async (password: string, owner: PasswordOwner): Promise<void> => {
  const fault = await faultOfPassword(password, owner);
  if (fault !== undefined) throw new Unable(`Kata sandi itu tidak dapat dipakai. ${serverWords.id.passwords[fault]}`);
};

const givenPassword = async ({ flags, input }: Call, owner: PasswordOwner): Promise<string | undefined> => {
  if (flags['password-stdin'] !== true) return undefined;
  const password = (await readAll(input)).replace(/\r?\n$/, '');
  await refuseWeak(password, owner);
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

const madeWords = (password: string | undefined): string =>
  password === undefined ? '' : `\nKata sandi (hanya ditampilkan sekali): ${password}`;

/** The last operator can still be put out with everybody's eyes open: by making another one first. */
const isLast = (email: string): Unable =>
  new Unable(`${email} operator terakhir yang dapat masuk. Tambahkan dahulu operator lain.`);

/** What is asked is checked before the database is opened. */
type Act = (call: Call) => Promise<(book: OfficerBook) => Promise<Outcome>>;

const addTo = async (book: OfficerBook, officer: NewOfficer): Promise<Outcome> => {
  const { email, role } = officer;
  if (role !== 'operator' && (await book.isLastOperator(email))) throw isLast(email);
  try {
    const added = await book.addOfficer(officer);
    return {
      ok: true,
      text: added.added
        ? `${email} ditambahkan sebagai ${role}.${madeWords(added.password)}`
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

const add: Act = async (call) => {
  const { flags } = call;
  const [email, name, role] = [emailOf(flags), requiredFlag(flags, 'name'), roleOf(flags)];
  const agency = agencyOf(flags, role);
  const password = await givenPassword(call, { email, name });
  const officer = { email, name, role, ...agency, ...(password === undefined ? {} : { password }) };
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
  if (done === undefined) throw new Unable(`Tidak ada petugas dengan surel ${email}.`);
  const made = given === undefined ? done.password : undefined;
  return {
    ok: true,
    text: `Kata sandi ${email} diganti, dan semua sesinya diakhiri.${madeWords(made)}`,
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
  const lines = officers.map(({ email, name, role, agencyId, disabled }) =>
    [email, name, agencyId === undefined ? role : `${role} ${agencyId}`, ...(disabled ? ['nonaktif'] : [])].join('\t'),
  );
  return { ok: true, text: lines.length === 0 ? 'Belum ada petugas.' : lines.join('\n'), json: { officers } };
};

const offIn = async (book: OfficerBook, email: string): Promise<Outcome> => {
  if (await book.isLastOperator(email)) throw isLast(email);
  if (!(await book.deactivate(email))) throw new Unable(`Tidak ada petugas dengan surel ${email}.`);
  return { ok: true, text: `${email} dinonaktifkan, dan semua sesinya diakhiri.`, json: { email } };
};

const off: Act = ({ flags }) => {
  const email = emailOf(flags);
  return Promise.resolve((book) => offIn(book, email));
};

const acts: Readonly<Record<string, Act>> = { add, reset, off, list: () => Promise.resolve(listOf) };

const actOf = ({ words: [asked = ''] }: Call): Act => {
  const act = Object.hasOwn(acts, asked) ? acts[asked] : undefined;
  if (act === undefined) throw new WrongUse(`Pilih salah satu: ${Object.keys(acts).join(', ')}.`);
  return act;
};

/** One verb with four acts; whatever changes an account is recorded as in the console. */
export const user: Verb = {
  usage: 'user add|reset|off|list [pilihan]',
  about: [
    'add    menambah petugas; bila surelnya sudah ada, nama dan perannya diperbarui',
    'reset  mengganti kata sandi, mengaktifkan lagi, dan mengakhiri semua sesi',
    'off    menonaktifkan petugas dan mengakhiri semua sesinya',
    'list   menampilkan semua petugas',
    'Kata sandi yang dibuat di sini harus diganti saat pertama kali masuk.',
    'Tanpa --password-stdin kata sandi dibuatkan dan ditampilkan sekali.',
  ].join('\n'),
  options: {
    email: { type: 'string', about: 'surel petugas (add, reset, off)' },
    name: { type: 'string', about: 'nama petugas (add)' },
    role: { type: 'string', about: `peran (add): ${roles.join(', ')}` },
    agency: { type: 'string', about: 'id perangkat daerah, untuk peran admin-agency (add)' },
    'forget-factors': { type: 'boolean', about: 'menghapus juga aplikasi kode dan kunci sandi yang hilang (reset)' },
    'password-stdin': { type: 'boolean', about: 'membaca kata sandi dari masukan standar (add, reset)' },
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
