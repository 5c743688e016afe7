// Makes the migrated template that test databases are cloned from. Knows nothing of the test runner, so that the runner can use it too.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '#db/migrate.ts';
import { startTestServer } from './postgres-server.ts';
import { staff } from './staff.ts';

/** A migrated template, from which clones are made on the same server; beside it stands one with the city's staff in it. */
export type Template = { url: string; drop: () => Promise<void> };

/** Where the one with staff is that belongs to a template. */
export const staffedBeside = (url: string): string => `${new URL(url).pathname.slice(1)}_staffed`;

/** The same server, another database. */
export function inDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** One statement on a connection of its own. */
export async function runOnce(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Nobody may be connected to what is copied. */
async function filled(url: string, fill: (pool: pg.Pool) => Promise<unknown>): Promise<void> {
  const pool = new pg.Pool({ connectionString: url });
  await fill(pool);
  await pool.end();
}

async function makeTemplate(serverUrl: string): Promise<Template> {
  const name = `tanggap_template_${randomBytes(6).toString('hex')}`;
  await runOnce(serverUrl, `create database ${name}`);
  const url = inDatabase(serverUrl, name);
  await filled(url, migrate);
  const staffed = staffedBeside(url);
  await runOnce(serverUrl, `create database ${staffed} template ${name} strategy file_copy`);
  await filled(inDatabase(url, staffed), staff);
  const drop = async (): Promise<void> => {
    for (const one of [staffed, name]) await runOnce(serverUrl, `drop database if exists ${one} with (force)`);
  };
  return { url, drop };
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
