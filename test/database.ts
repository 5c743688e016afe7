// Gives each test a database of its own: a clone of one migrated template. Nothing here is for the running program.
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { after } from 'node:test';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from '#db/database.ts';
import { startTestServer } from './postgres-server.ts';

/** A migrated template, from which clones are made on the same server. */
export type Template = { url: string; drop: () => Promise<void> };

/** What `testDatabase` needs of a test: any of node:test's contexts, or `{ after }` itself for a whole file. */
export type Cleanup = { after: (release: () => Promise<void>) => void };

function inDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

async function once(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Makes a migrated template on the server of `serverUrl`; its url names the template. */
export async function makeTemplate(serverUrl: string): Promise<Template> {
  const name = `tanggap_template_${randomBytes(6).toString('hex')}`;
  await once(serverUrl, `create database ${name}`);
  const url = inDatabase(serverUrl, name);
  const pool = new pg.Pool({ connectionString: url });
  const { migrate } = existsSync('src/db/migrate.ts')
    ? ((await import('#db/migrate.ts')) as { migrate: (pool: pg.Pool) => Promise<unknown> })
    : { migrate: bare };
  await migrate(pool);
  await pool.end();
  return { url, drop: () => once(serverUrl, `drop database if exists ${name} with (force)`) };
}

/** One server and one template for the whole run; `TEST_DATABASE_URL` names a server to use instead of our own. */
export async function startTemplate(): Promise<Template> {
  const given = process.env['TEST_DATABASE_URL'];
  const server = given ? { url: given, stop: async () => {} } : await startTestServer();
  try {
    const template = await makeTemplate(server.url);
    const drop = async () => {
      await template.drop();
      await server.stop();
    };
    return { url: template.url, drop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function bare(pool: pg.Pool): Promise<void> {
  for (const file of readdirSync('migrations').toSorted()) await pool.query(readFileSync(`migrations/${file}`, 'utf8'));
}

let ownTemplate: Promise<Template> | undefined;

/** The runner's template, or, in a file that is run by hand, one that ends with this process. */
async function templateUrl(): Promise<string> {
  const given = process.env['TANGGAP_TEST_TEMPLATE'];
  if (given) return given;
  ownTemplate ??= startTemplate();
  return (await ownTemplate).url;
}

after(async () => {
  if (ownTemplate) await (await ownTemplate).drop();
});

/** A fresh, migrated database, dropped when the test ends. Its pool is closed then too. */
export async function testDatabase(t: Cleanup): Promise<{ url: string; pool: pg.Pool; database: Database }> {
  const template = new URL(await templateUrl());
  const server = inDatabase(template.href, 'postgres');
  const name = `tanggap_test_${randomBytes(6).toString('hex')}`;
  await once(server, `create database ${name} template ${template.pathname.slice(1)}`);
  const url = inDatabase(server, name);
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await pool.end();
  };
  t.after(async () => {
    await close();
    await once(server, `drop database if exists ${name} with (force)`);
  });
  const kysely: Database['kysely'] = new Kysely({ dialect: new PostgresDialect({ pool }) });
  return { url, pool, database: { url, pool, kysely, close } };
}
