// What the doctor finds: what was looked at, how it is, and what to do where something is wrong.
import type { doctor as indonesian } from '../id/doctor.ts';
import type { Same } from '../same.ts';
import { counted } from './counted.ts';

const fromPrimary = 'lists are read from the primary database';

/** `about` names what was looked at. */
export const doctor: Same<typeof indonesian> = {
  well: 'All is well.',
  wrong: (count) => `To be mended: ${counted(count, 'thing')}.`,
  about: {
    settings: 'settings',
    holidays: 'holidays',
    database: 'database',
    tables: 'tables',
    clock: 'clock',
    disk: 'disk',
    mode: 'mode',
    officers: 'officers',
    proxy: 'proxy',
    keys: 'keys',
    role: 'database role',
    bucket: 'attachments',
    mail: 'mail',
    push: 'browser messages',
    accounts: 'accounts',
    account: (account) => `account ${account}`,
    replica: (name) => `replica ${name}`,
  },
  settingsRead: (mode) => `read (mode ${mode})`,
  oldServer: (version, oldest) => `PostgreSQL ${version} is too old; ${String(oldest)} or newer is needed`,
  serverAnswers: (version) => `PostgreSQL ${version} answers`,
  stepsWait: (steps) => `${counted(steps, 'step')} not applied yet; run "tanggap migrate"`,
  tablesFit: (level) => `as this version needs them (${level})`,
  clockWell: (seconds) => `differs from the database by ${seconds} s`,
  clockAhead: (seconds) => `the database’s clock is ${seconds} s ahead of this machine; keep both right by NTP`,
  clockBehind: (seconds) => `the database’s clock is ${seconds} s behind this machine; keep both right by NTP`,
  diskWell: (gib, percent) => `${gib} GiB free (${percent} %) in DATA_DIR`,
  diskScarce: (gib, percent) => `only ${gib} GiB free (${percent} %) in DATA_DIR; make room or enlarge it`,
  keysLost: (rows) => `${counted(rows, 'row')} sealed under another key; set SECRET_KEY_FORMER to that key`,
  keysStale: (rows) => `${counted(rows, 'row')} still under a former key: run "tanggap reseal"`,
  keysUnneeded: 'no row needs SECRET_KEY_FORMER: it may be removed',
  superuser:
    'the role in DATABASE_URL is a superuser: use a role without UPDATE, DELETE, TRUNCATE on event and administrative_event (docs/operations.md)',
  mayChange:
    'the role in DATABASE_URL may change the record: use a role without UPDATE, DELETE, TRUNCATE on event and administrative_event (docs/operations.md)',
  push: {
    well: 'the address is one that browsers trust, and the key is there',
    inClear: 'PUBLIC_URL is not https: browsers take no messages; install a certificate, then change PUBLIC_URL',
    keyless: 'there is no key yet; the program makes it as it starts first',
    closed: 'the key cannot be opened; was SECRET_KEY changed?',
  },
  bucket: {
    well: 'a trial file was kept at S3_URL, read back and removed',
    otherBytes: 'S3_URL gives back other bytes than were kept, or does not remove them',
    refused: (code) => `S3_URL refuses: ${code}; its key needs PutObject, GetObject, DeleteObject and ListBucket`,
    unreachable: (said) =>
      `S3_URL cannot be reached: ${said}; if it is inside your own network, name it in ALLOW_INNER`,
  },
  mail: {
    well: 'the mail server lets us in',
    refused: 'the mail server refuses the name or password in SMTP_URL',
    otherwise: (problem) => `the mail server refuses us: ${problem}`,
    unreachable: (said) => `the mail server cannot be reached: ${said}`,
  },
  account: {
    none: 'there is no official account yet',
    noKey: 'SECRET_KEY is not there; the accounts’ tokens cannot be opened',
    closed: 'the accounts’ tokens cannot be opened; was SECRET_KEY changed?',
    simulated: 'an account of training; its simulator answers only while the program runs',
    unreachable: (said) => `the channel cannot be asked: ${said}`,
    byHand: 'this channel is entered by hand; it has no token',
    accepted: 'token accepted',
    ends: (day) => `token accepted, ends on ${day}`,
    endsSoon: (day) => `token accepted, ends on ${day}; make a new token before that`,
  },
  dayLocale: 'en-GB',
  replica: {
    lag: (bytes, seconds) => `behind by ${counted(bytes, 'byte')}, ${seconds} s`,
    tooOld: (lag, seconds) => `${lag}: not read until it is less than ${seconds} s`,
    behind: (lag) => `${lag}: what must be newer is read from the primary database`,
    used: (lag) => `read; ${lag}`,
    ahead: `ahead of the primary database: build it again; ${fromPrimary}`,
    unreachable: `cannot be reached; ${fromPrimary}`,
    'not-a-replica': `takes writes of its own, and is no replica (any more): build it again as a replica, or point DATABASE_URL to it if it is the primary now; ${fromPrimary}`,
    'other-database': `a copy of another database, not of DATABASE_URL; ${fromPrimary}`,
    'not-allowed': `its user may not read all tables: grant select; ${fromPrimary}`,
    unproven: `cannot be asked of what it is a copy (pg_control_system); ${fromPrimary}`,
  },
};
