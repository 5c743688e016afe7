// The program's own parts on a new embedded server with fsync on, as training opens them: what the benches of the record stand on.
// Serves nothing and does no work by itself; a bench says what is done.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { joinDatabase, type Database } from '#db/database.ts';
import { readConfig } from '#src/config/config.ts';
import { openParts, type Parts } from '#src/run/parts.ts';
import { emptyTraining } from '#test/beds/empty-training.ts';

export type BenchDesk = {
  parts: Parts;
  /** As the tables' owner, who may make tables of his own beside them. */
  owner: Database;
  close: () => Promise<void>;
};

export const openDesk = async (now: () => number = Date.now): Promise<BenchDesk> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tanggap-bench-'));
  chmodSync(dataDir, 0o755);
  const env = { TANGGAP_MODE: 'training', DATA_DIR: dataDir, ...emptyTraining };
  const log = { info: () => undefined, error: (told: unknown) => process.stderr.write(`${JSON.stringify(told)}\n`) };
  const parts = await openParts({ config: readConfig(env, () => undefined), clock: { now }, log });
  const owner = await joinDatabase(dataDir);
  if (owner === undefined) throw new Error('the embedded server does not answer');
  const { rows } = await owner.pool.query<{ fsync: string }>(`select current_setting('fsync') as fsync`);
  if (rows[0]?.fsync !== 'on') throw new Error('fsync is off: nothing to measure');
  return {
    ...{ parts, owner },
    close: async () => {
      await owner.close();
      await parts.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

/** Counts what this process asks of the database until it is read. */
export const countStatements = (): (() => number) => {
  const prototype = pg.Client.prototype as unknown as { query: (...asked: unknown[]) => unknown };
  const asking = Object.getOwnPropertyDescriptor(prototype, 'query');
  const plain: unknown = asking?.value;
  if (asking === undefined || typeof plain !== 'function') throw new Error('the driver asks in another way');
  let count = 0;
  prototype.query = function counted(...asked) {
    count += 1;
    return Reflect.apply(plain, this, asked);
  };
  return () => {
    Object.defineProperty(prototype, 'query', asking);
    return count;
  };
};

export type Took = { seconds: number; cores: number; statements: number };

/** How long something takes, how much of a core this process needs for it, and how often it asks the database. */
export const timed = async (work: () => Promise<void>): Promise<Took> => {
  const statements = countStatements();
  const cpu = process.cpuUsage();
  const from = performance.now();
  await work();
  const seconds = (performance.now() - from) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, cores: (user + system) / 1e6 / seconds, statements: statements() };
};

export const machine = (): string => `${String(availableParallelism())} x ${cpus()[0]?.model.trim() ?? 'unknown'}`;
