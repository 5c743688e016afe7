// What an operator is told at the start and by the doctor, in the same words.
import type { starting as indonesian } from '../id/starting.ts';
import type { Same } from '../same.ts';

const instead =
  'Set TANGGAP_MODE=production if that is what you mean, or choose another database (DATABASE_URL) or folder (DATA_DIR) for training';

/** Why it does not start, what should not stay so, and where it runs. */
export const starting: Same<typeof indonesian> = {
  warning: (words) => `Warning: ${words}`,
  firstOfficer:
    'no officer can sign in yet. Make the first one: npm run tanggap -- user add --email name@city.example --name "Full Name" ' +
    '--role operator (the password is made for you and shown once), or name one under "users" in the configuration file',
  untrustedProxy:
    'requests come through a proxy (there is a header X-Forwarded-For or one like it), but TRUST_PROXY is empty: all visitors ' +
    'count as one address, so that the limit of attempts hits everybody. Set TRUST_PROXY to the address of the proxy, for example loopback',
  missingHolidays: (year) =>
    `The holidays of ${String(year)} are not there yet, so that its working days know week-ends alone. Upload the joint decree on the screen of holidays as soon as it is out, or fill in "holidays" in the configuration file.`,
  unnamedMode:
    'TANGGAP_MODE: not set, hence training mode, but DATABASE_URL points to a database that training has never used. ' +
    'Set TANGGAP_MODE=production, or write TANGGAP_MODE=training if that database is meant for training',
  trainingRefused: {
    production: `TANGGAP_MODE: training mode is refused: this database was made and is used by production mode; training mode would put example officers into it. ${instead}`,
    foreign: `TANGGAP_MODE: training mode is refused: this database holds tables of another program. ${instead}`,
  },
  productionRefused: (left) => `TANGGAP_MODE: production mode is refused: ${left}`,
  left: {
    officers: (names) => `example officers: ${names}`,
    accounts: (names) => `simulated accounts: ${names}`,
    agencies: (names) => `agencies of training: ${names}`,
    forwards: (count) => `complaints waiting to be passed on to a simulated system: ${String(count)}`,
    cases: (count) => `complaints from simulated accounts, which stay in the record: ${String(count)}`,
    sum: (found, command) =>
      `this database still holds what training mode made (${found}). Clear it away with: ${command}`,
  },
  dataDirInUse: (folder) =>
    `Another Tanggap program is using DATA_DIR ${folder}. Stop that one first, or use another DATA_DIR.`,
  wrongSecretKey:
    'SECRET_KEY is not the key that sealed this database. Put that key back; if you are changing keys, set the former one in SECRET_KEY_FORMER.',
  portInUse: 'Another program is using that port. Stop that one first, or choose another with PORT.',
  runs: (url) => `Tanggap runs at ${url}`,
  runsTraining: (publicUrl) => [
    `  Tanggap runs (training mode): ${publicUrl}`,
    `    citizens write       ${publicUrl}/simulator`,
    `    officers’ desk       ${publicUrl}/meja`,
    '  Ctrl-C stops it; what is there stays.',
  ],
  onlyWarnings: '  Only warnings are shown here; LOG_LEVEL=info shows the whole log.',
};
