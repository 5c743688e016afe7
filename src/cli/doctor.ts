// `tanggap doctor`: looks at what the program stands on and says in words what is wrong. Repairs nothing.
import { closedDays, knownHolidayRows, yearWithoutHolidays, type HolidayRow } from '#core/sop/holidays.ts';
import type { Pool } from 'pg';
import { ConfigError, type Config } from '#config/config.ts';
import { holidayList } from '#db/calendars.ts';
import { operator } from '#words/operator.ts';
import { checkAccounts } from './check-accounts.ts';
import { checkBucket } from './check-bucket.ts';
import { checkMail } from './check-mail.ts';
import { checkMode } from './check-mode.ts';
import { checkPush } from './check-push.ts';
import { checkReplicas } from './check-replicas.ts';
import { checkKeys, checkRole } from './check-keys.ts';
import { checkClock, checkDisk, checkMigrations, checkServer, type Finding } from './check-machine.ts';
import { sayWhy } from './say-why.ts';
import type { Call, Outcome, Verb } from './verb.ts';
import { withDatabase } from './with-database.ts';

const marks = { well: '✔', note: '•', wrong: '✖' } as const satisfies Record<Finding['state'], string>;

const settingsFindings = ({ warnings, mode }: Config): Finding[] => [
  { about: operator.doctor.about.settings, state: 'well', says: operator.doctor.settingsRead(mode) },
  ...warnings.map((says): Finding => ({ about: operator.doctor.about.settings, state: 'note', says })),
];

/** A note for the first year without holidays; empty where all are known that promises need now. `rows`: of the desk's list. */
export const holidayFindings = (
  { desk }: Pick<Config, 'desk'>,
  now: number,
  rows: readonly HolidayRow[] = knownHolidayRows,
): Finding[] => {
  const missing = yearWithoutHolidays(closedDays(rows, desk.holidays).holidays, now);
  return missing === undefined
    ? []
    : [{ about: operator.doctor.about.holidays, state: 'note', says: operator.starting.missingHolidays(missing) }];
};

/** Before its first start a database has none: those that are brought along will stand there. */
const listedHolidays = async (pool: Pool): Promise<readonly HolidayRow[]> => {
  const rows = await holidayList.read(pool);
  return rows.length === 0 ? knownHolidayRows : rows;
};

const databaseFindings = async (config: Config): Promise<Finding[]> => {
  try {
    return await withDatabase(config, 'beside', async ({ pool }) => {
      const found = [await checkServer(pool), await checkMigrations(pool), await checkClock(pool)];
      const sound = found.every(({ state }) => state !== 'wrong');
      return sound
        ? [
            ...found,
            ...(await checkMode(pool, config)),
            ...(await checkAccounts(pool, config, Date.now())),
            ...(await checkKeys(pool, config)),
            ...(await checkPush(pool, config)),
            ...(await checkRole(pool, config)),
            ...(await checkReplicas(pool, config)),
            ...holidayFindings(config, Date.now(), await listedHolidays(pool)),
          ]
        : found;
    });
  } catch (error) {
    return [{ about: operator.doctor.about.database, state: 'wrong', says: sayWhy(error) }];
  }
};

const examine = async (settings: Call['settings']): Promise<Finding[]> => {
  try {
    const config = settings();
    const database = await databaseFindings(config);
    const outside = [...(await checkBucket(config, Date.now)), ...(await checkMail(config))];
    return [...settingsFindings(config), ...database, ...outside, await checkDisk(config.dataDir)];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.mistakes.map((says) => ({ about: operator.doctor.about.settings, state: 'wrong', says }));
  }
};

/** Not ok as soon as one finding is wrong; notes change nothing. */
export const reportOf = (findings: readonly Finding[]): Outcome => {
  const wrong = findings.filter(({ state }) => state === 'wrong').length;
  const lines = findings.map(({ about, state, says }) => `${marks[state]} ${about}: ${says}`);
  const sum = wrong === 0 ? operator.doctor.well : operator.doctor.wrong(wrong);
  return { ok: wrong === 0, text: [...lines, sum].join('\n'), json: { findings } };
};

/** Ends with 1 where something must be repaired. */
export const doctor: Verb = {
  name: 'doctor',
  options: {},
  words: [0, 0],
  run: async ({ settings }) => reportOf(await examine(settings)),
};
