// The server that the program brings: it starts, keeps what was committed through crashes, and leaves nothing running.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type pg from 'pg';
import type { Cleanup } from '#test/beds/database.ts';
import { eventually } from '#test/beds/processes.ts';
import { DataDirInUse } from './data-lock.ts';
import { openDatabase, type Database } from './database.ts';
import { migrate } from './migrate.ts';

/** Readable for all, since the server runs as somebody else where the test runs as root. */
const givenFolder = (t: Cleanup): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-server-'));
  chmodSync(folder, 0o755);
  t.after(() => Promise.resolve(rmSync(folder, { recursive: true, force: true })));
  return folder;
};

type Opened = Database & { events: string[] };

const opened = async (t: Cleanup, dataDir: string): Promise<Opened> => {
  const events: string[] = [];
  const database = await openDatabase({ dataDir, onEvent: (what) => events.push(what) });
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= database.close());
  t.after(close);
  return { ...database, close, events };
};

const pidOf = ({ embeddedPid }: Database): number => embeddedPid?.() ?? assert.fail('no embedded server');

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const script = `
  const { openDatabase } = await import(process.argv[1]);
  const { embeddedPid } = await openDatabase({ dataDir: process.argv[2] });
  console.log(embeddedPid());`;

/** Process id of the server of a program that was killed while it ran. */
const leaveOrphan = async (folder: string): Promise<number> => {
  const module = new URL('database.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, module, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
  const pid = Number(said.toString());
  assert.equal(isAlive(pid), true, 'the server outlives its program');
  return pid;
};

const note = (pool: pg.Pool, year: number): Promise<unknown> =>
  pool.query('insert into case_counter (year, last) values ($1, 1)', [year]);

const noted = async (pool: pg.Pool): Promise<number[]> => {
  const { rows } = await pool.query<{ year: number }>('select year from case_counter order by year');
  return rows.map(({ year }) => year);
};

/** Asks until the server answers again. */
const answering = (database: Database): Promise<number[]> =>
  eventually('the server answers again', () => noted(database.pool).catch(() => undefined));

test('it starts in an empty folder, keeps what was written over a stop, and ends with the program', async (t) => {
  const folder = givenFolder(t);
  const first = await opened(t, folder);
  await migrate(first.pool);
  await note(first.pool, 2026);
  const pid = pidOf(first);
  await first.close();
  assert.equal(isAlive(pid), false);
  const second = await opened(t, folder);
  assert.deepEqual(await noted(second.pool), [2026]);
});

test('it opens no port, promises durability, and lets nobody else at its files or its socket', async (t) => {
  const folder = givenFolder(t);
  const { pool } = await opened(t, folder);
  const { rows } = await pool.query<Record<string, string>>(
    `select current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync,
       current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages,
       current_setting('data_checksums') as checksums, current_setting('server_encoding') as encoding`,
  );
  assert.deepEqual(rows, [
    { addresses: '', fsync: 'on', commit: 'on', pages: 'on', checksums: 'on', encoding: 'UTF8' },
  ]);
  for (const path of ['postgres', 'postgres/data'])
    assert.equal(statSync(join(folder, path)).mode & 0o077, 0, `${path} is open to others`);
});

test('killed alone it is started again by itself, and what was committed is there', async (t) => {
  const database = await opened(t, givenFolder(t));
  await migrate(database.pool);
  await note(database.pool, 2026);
  const before = pidOf(database);
  process.kill(before, 'SIGKILL');
  await eventually('another server runs', () => pidOf(database) !== before);
  assert.deepEqual(await answering(database), [2026]);
  await note(database.pool, 2027);
  assert.match(database.events.join('\n'), /ended unexpectedly/);
});

test('a backend that is killed takes its own connection and nothing that was committed', async (t) => {
  const database = await opened(t, givenFolder(t));
  await migrate(database.pool);
  await note(database.pool, 2026);
  const { rows } = await database.pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
  assert.deepEqual(await answering(database), [2026]);
});

test('a second program is refused at once and does not disturb the first', async (t) => {
  const folder = givenFolder(t);
  const first = await opened(t, folder);
  const begun = performance.now();
  await assert.rejects(openDatabase({ dataDir: folder }), DataDirInUse);
  assert.ok(performance.now() - begun < 1000);
  await first.pool.query('select 1');
});

test('a server that a killed program left behind is ended, and its folder taken over with all that was committed', async (t) => {
  const folder = givenFolder(t);
  const first = await opened(t, folder);
  await migrate(first.pool);
  await note(first.pool, 2026);
  await first.close();
  const orphan = await leaveOrphan(folder);
  const second = await opened(t, folder);
  assert.equal(isAlive(orphan), false);
  assert.notEqual(pidOf(second), orphan);
  assert.deepEqual(await noted(second.pool), [2026]);
});

test('the number of a dead server that another process bears now is left alone', async (t) => {
  const folder = givenFolder(t);
  const first = await opened(t, folder);
  const pidFile = join(folder, 'postgres/data/postmaster.pid');
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  await first.close();
  writeFileSync(pidFile, [String(process.ppid), ...lines.slice(1)].join('\n'), { mode: 0o600 });
  const { uid, gid } = statSync(join(folder, 'postgres/data'));
  chownSync(pidFile, uid, gid);
  const second = await opened(t, folder).catch((error: unknown) => error);
  assert.equal(isAlive(process.ppid), true);
  assert.ok(!(second instanceof Error), String(second));
});

test('files of one account are served by it, also when the system has got a better one since', async (t) => {
  if (process.getuid?.() !== 0) {
    t.skip('needs root, which gives the server another account');
    return;
  }
  const folder = givenFolder(t);
  const first = await opened(t, folder);
  await migrate(first.pool);
  await note(first.pool, 2026);
  await first.close();
  const nobody = 65_534;
  for (const name of ['', ...readdirSync(join(folder, 'postgres'), { recursive: true, encoding: 'utf8' })])
    chownSync(join(folder, 'postgres', name), nobody, nobody);
  const second = await opened(t, folder);
  assert.deepEqual(await noted(second.pool), [2026]);
});
