// Opens the one database: the server that DATABASE_URL names, or the embedded one in DATA_DIR behind its lock.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { lockDataDir } from './data-lock.ts';
import { accountFor, embeddedUrl, programUrl, startEmbeddedServer } from './embedded-server.ts';
import { poolFor } from './pool.ts';
import { grantProgram } from './program-role.ts';
import { keepPrivate } from './private-folder.ts';
import { steadyOn } from './steady.ts';
import type { Tables } from './tables.ts';

/** One pool for the process, and typed queries over it. */
export type Database = {
  url: string;
  pool: pg.Pool;
  kysely: Kysely<Tables>;
  /** For questions of few words: each connection plans them once. */
  steady: Kysely<Tables>;
  /** Ends the connections, the embedded server and the lock, in this order. */
  close: () => Promise<void>;
  /** Process id of the embedded server; undefined with DATABASE_URL. */
  embeddedPid?: () => number | undefined;
  /** The embedded server as the running program uses it: by a role that can write both logs and change neither. */
  forProgram?: () => Promise<Database>;
};

/** Without `databaseUrl` a server of our own is started in `dataDir`. */
export type DatabaseOptions = {
  databaseUrl?: string;
  dataDir: string;
  /** Told in words what the embedded server goes through, and of connections that broke. */
  onEvent?: (what: string) => void;
  /** Told once the embedded server's process is there and starts by itself. */
  onSpawned?: () => void;
};

const around = (url: string, onEvent: (what: string) => void): Omit<Database, 'close'> => {
  const pool = poolFor(url, { onEvent });
  return { url, pool, kysely: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), steady: steadyOn(pool) };
};

const openEmbedded = async (
  dataDir: string,
  { onEvent, onSpawned }: Required<Pick<DatabaseOptions, 'onEvent' | 'onSpawned'>>,
): Promise<Database> => {
  const lock = await lockDataDir(dataDir);
  try {
    const server = await startEmbeddedServer({ folder: join(dataDir, 'postgres'), onEvent, onSpawned });
    const database = around(server.url, onEvent);
    const close = async (): Promise<void> => {
      await database.pool.end();
      await server.stop();
      await lock.release();
    };
    const forProgram = async (): Promise<Database> => {
      await grantProgram(database.pool);
      const limited = around(programUrl(join(dataDir, 'postgres')), onEvent);
      const closeBoth = async (): Promise<void> => {
        await limited.pool.end();
        await close();
      };
      return { ...limited, close: closeBoth, embeddedPid: server.pid };
    };
    return { ...database, close, embeddedPid: server.pid, forProgram };
  } catch (error) {
    await lock.release();
    throw error;
  }
};

/** Without DATABASE_URL a second program on the same `dataDir` is refused. Applies no migration. */
export const openDatabase = async ({
  databaseUrl,
  dataDir,
  onEvent = () => undefined,
  onSpawned = () => undefined,
}: DatabaseOptions): Promise<Database> => {
  const folder = resolve(dataDir);
  keepPrivate(folder, databaseUrl === undefined ? accountFor(join(folder, 'postgres', 'data')) : undefined, onEvent);
  if (databaseUrl === undefined) return openEmbedded(folder, { onEvent, onSpawned });
  const database = around(databaseUrl, onEvent);
  return { ...database, close: () => database.pool.end() };
};

/** The embedded server of a program that runs on `dataDir`, through its private socket; undefined when it does not answer. */
export const joinDatabase = async (dataDir: string): Promise<Database | undefined> => {
  const folder = join(resolve(dataDir), 'postgres');
  if (!existsSync(folder)) return undefined;
  const database = around(embeddedUrl(folder), () => undefined);
  const close = (): Promise<void> => database.pool.end();
  try {
    await database.pool.query('select 1');
    return { ...database, close };
  } catch {
    await close();
    return undefined;
  }
};
