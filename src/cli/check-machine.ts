// What the doctor looks at on the machine and in the database server. Changes nothing.
import { statfs } from 'node:fs/promises';
import { knownMigrations, pendingMigrations } from '#db/migrate.ts';
import type { Queryable } from '#db/queryable.ts';
import { operator } from '#words/operator.ts';

/** One line of the doctor's report, in the operator's language. */
export type Finding = {
  about: string;
  /** `note`: worth knowing, nothing to repair. */
  state: 'well' | 'note' | 'wrong';
  says: string;
};

const oldestServer = 15;
/** Deadlines are counted in hours, yet two clocks that differ more than this are not kept by anybody. */
const clockTolerance = 2_000;
const leastFree = { bytes: 1024 ** 3, percent: 5 };

/** Wrong where the server is older than this program supports. */
export const checkServer = async (db: Queryable): Promise<Finding> => {
  const { rows } = await db.query<{ version: string; major: number }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int / 10000 as major`,
  );
  const { version = '?', major = 0 } = rows[0] ?? {};
  const about = operator.doctor.about.database;
  if (major < oldestServer) return { about, state: 'wrong', says: operator.doctor.oldServer(version, oldestServer) };
  return { about, state: 'well', says: operator.doctor.serverAnswers(version) };
};

/** Wrong where steps wait to be applied; applies none itself. */
export const checkMigrations = async (db: Queryable): Promise<Finding> => {
  const pending = await pendingMigrations(db);
  const about = operator.doctor.about.tables;
  if (pending > 0) return { about, state: 'wrong', says: operator.doctor.stepsWait(pending) };
  return {
    about,
    state: 'well',
    says: operator.doctor.tablesFit(knownMigrations().at(-1) ?? operator.commandLine.migrate.noStep),
  };
};

/** `skewMs` positive: the database's clock is ahead of this machine's. */
export const clockFinding = (skewMs: number): Finding => {
  const seconds = (Math.abs(skewMs) / 1000).toFixed(1);
  const about = operator.doctor.about.clock;
  if (Math.abs(skewMs) <= clockTolerance) return { about, state: 'well', says: operator.doctor.clockWell(seconds) };
  const { clockAhead, clockBehind } = operator.doctor;
  return { about, state: 'wrong', says: (skewMs > 0 ? clockAhead : clockBehind)(seconds) };
};

/** The answer was given somewhere between the question and its arrival: half of it is the best guess. */
export const checkClock = async (db: Queryable): Promise<Finding> => {
  const before = Date.now();
  const { rows } = await db.query<{ now: Date }>('select clock_timestamp() as now');
  const after = Date.now();
  return clockFinding((rows[0]?.now.getTime() ?? 0) - (before + after) / 2);
};

/** From bytes free and in all: wrong below either bound, the absolute one or the share. */
export const diskFinding = (free: number, all: number): Finding => {
  const percent = all === 0 ? 0 : (free / all) * 100;
  const { about, diskWell, diskScarce } = operator.doctor;
  const scarce = free < leastFree.bytes || percent < leastFree.percent;
  return {
    about: about.disk,
    state: scarce ? 'wrong' : 'well',
    says: (scarce ? diskScarce : diskWell)((free / 1024 ** 3).toFixed(1), percent.toFixed(0)),
  };
};

/** Of the file system on which DATA_DIR lies, as an ordinary user sees its free space. */
export const checkDisk = async (dataDir: string): Promise<Finding> => {
  const { bavail, blocks, bsize } = await statfs(dataDir);
  return diskFinding(bavail * bsize, blocks * bsize);
};
