// Gives each test a database of its own: a clone of one migrated template. Nothing here is for the running program.
import { randomBytes } from 'node:crypto';
import { after } from 'node:test';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from '#db/database.ts';
import { steadyOn } from '#db/steady.ts';
import { inDatabase, staffedBeside, startTemplate, type Template } from './template.ts';

/** What `testDatabase` needs of a test: any of node:test's contexts, or `{ after }` itself for a whole file. */
export type Cleanup = { after: (release: () => Promise<void>) => void };

let ownTemplate: Promise<Template> | undefined;

/** The one connection by which this process makes and drops databases: opening one costs more than the copy. It keeps no process alive. */
let makers: pg.Pool | undefined;

const makersOn = (server: string): pg.Pool => {
  if (makers !== undefined) return makers;
  makers = new pg.Pool({ connectionString: server, max: 1, idleTimeoutMillis: 0, allowExitOnIdle: true });
  // It is cut when a server of this process's own ends.
  makers.on('error', () => undefined);
  return makers;
};

/** Databases that are still in use, and whether the file is over: its hooks run in the order in which they were made. */
const using = { databases: 0, over: false };

const endTemplate = async (): Promise<void> => {
  if (using.over && using.databases === 0 && ownTemplate) await (await ownTemplate).drop();
};

/** The runner's template, or, in a file that is run by hand, one that ends with this process. */
async function templateUrl(): Promise<string> {
  const given = process.env['TANGGAP_TEST_TEMPLATE'];
  if (given) return given;
  ownTemplate ??= startTemplate();
  return (await ownTemplate).url;
}

// A hook starts the runner, which watches every promise from then on and tells how many tests there were: a bench brings its template.
if (process.env['TANGGAP_TEST_TEMPLATE'] === undefined)
  after(async () => {
    using.over = true;
    await endTemplate();
  });

/**
 * A fresh, migrated database, dropped when the test ends. Its pool is closed then too. A `staffed` one has the city's agencies and officers
 * already: declaring them anew took a test longer than the copy.
 */
export async function testDatabase(
  t: Cleanup,
  kind: 'empty' | 'staffed' = 'empty',
): Promise<{ url: string; pool: pg.Pool; database: Database }> {
  const template = new URL(await templateUrl());
  const server = inDatabase(template.href, 'postgres');
  const from = kind === 'empty' ? template.pathname.slice(1) : staffedBeside(template.href);
  const name = `tanggap_test_${randomBytes(6).toString('hex')}`;
  // Copied as files: through the write-ahead log it takes twice as long.
  await makersOn(server).query(`create database ${name} template ${from} strategy file_copy`);
  using.databases += 1;
  const url = inDatabase(server, name);
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // A connection that is still closing when its database is dropped reports that it was cut: nobody's fault.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await pool.end();
  };
  t.after(async () => {
    await close();
    await makersOn(server).query(`drop database if exists ${name} with (force)`);
    using.databases -= 1;
    await endTemplate();
  });
  const kysely: Database['kysely'] = new Kysely({ dialect: new PostgresDialect({ pool }) });
  return { url, pool, database: { url, pool, kysely, steady: steadyOn(pool), close } };
}
