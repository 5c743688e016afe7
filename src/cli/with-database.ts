// Opens the database for one verb and closes it again.
// Where a running program owns the embedded server, a verb may work beside it through the server's private socket.
import { DataDirInUse } from '#db/data-lock.ts';
import { joinDatabase, openDatabase, type Database } from '#db/database.ts';
import { pendingMigrations } from '#db/migrate.ts';
import type { Config } from '#config/config.ts';
import { operator } from '#words/operator.ts';
import { Unable } from './verb.ts';

/** `beside`: also while a program runs on the same DATA_DIR; `alone`: only when none does. */
export type Company = 'beside' | 'alone';

const open = async ({ dataDir, databaseUrl }: Config, company: Company): Promise<Database> => {
  try {
    return await openDatabase({ dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
  } catch (error) {
    const joined = error instanceof DataDirInUse && company === 'beside' ? await joinDatabase(dataDir) : undefined;
    if (joined === undefined) throw error;
    return joined;
  }
};

/** Whoever interrupts a verb must not leave its server running: that one is asked to end, and ends by itself. */
const endOnSignals = (database: Database): (() => void) => {
  const interrupted = (): void => {
    const pid = database.embeddedPid?.();
    if (pid !== undefined) process.kill(pid, 'SIGINT');
    process.exit(130);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, interrupted);
  return () => {
    for (const signal of signals) process.off(signal, interrupted);
  };
};

/** Closes it also when the work throws; an interruption lets no embedded server run on. `alone` rejects while a program uses the same DATA_DIR. */
export const withDatabase = async <Result>(
  config: Config,
  company: Company,
  work: (database: Database) => Promise<Result>,
): Promise<Result> => {
  const database = await open(config, company);
  const forget = endOnSignals(database);
  try {
    return await work(database);
  } finally {
    forget();
    await database.close();
  }
};

/** The same, for work on tables as this version knows them; throws Unable when they are not so yet. */
export const withMigrated = <Result>(
  config: Config,
  company: Company,
  work: (database: Database) => Promise<Result>,
): Promise<Result> =>
  withDatabase(config, company, async (database) => {
    const pending = await pendingMigrations(database.pool);
    if (pending > 0) throw new Unable(operator.commandLine.failed.notMigrated(pending));
    return work(database);
  });
