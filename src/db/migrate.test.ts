// Migrations are applied once, whole, in order, however many programs start together.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import pg from 'pg';
import { untouchedDatabase } from '#test/beds/command.ts';
import { testDatabase, type Cleanup } from '#test/beds/database.ts';
import { appliedMigrations, knownMigrations, migrate, pendingMigrations } from './migrate.ts';

/** A database without tables, and a folder of migrations with these files in it. */
const given = async (t: Cleanup, files: Record<string, string> = {}) => {
  const { url } = await testDatabase(t);
  const fresh = await untouchedDatabase(t, url);
  const poolOf = (): pg.Pool => {
    const pool = new pg.Pool({ connectionString: fresh, max: 3 });
    pool.on('error', () => undefined);
    t.after(() => pool.end());
    return pool;
  };
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-migrations-'));
  t.after(() => Promise.resolve(rmSync(folder, { recursive: true })));
  const put = (name: string, sql: string): void => writeFileSync(join(folder, name), sql);
  for (const [name, sql] of Object.entries(files)) put(name, sql);
  return { pool: poolOf(), poolOf, folder, put };
};

const tablesOf = async (pool: pg.Pool): Promise<string[]> => {
  const { rows } = await pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  return rows.map(({ name }) => name);
};

const twoSteps = {
  '0001_create_one.sql': 'create table one (id integer); insert into one values (1);',
  '0002_create_two.sql': 'create table two as select id + 1 as id from one;',
};

test('files are applied by their number, once, and other kinds of files are left alone', async (t) => {
  const { pool, folder, put } = await given(t, { ...twoSteps, 'README.md': 'select 1 / 0' });
  assert.deepEqual(await migrate(pool, folder), Object.keys(twoSteps));
  assert.deepEqual(await migrate(pool, folder), []);
  put('0010_create_three.sql', 'create table three ()');
  assert.deepEqual(await migrate(pool, folder), ['0010_create_three.sql']);
  assert.deepEqual(await tablesOf(pool), ['migration', 'one', 'three', 'two']);
});

test('a file that is not named like a migration is no reason to skip it silently', async (t) => {
  const { pool, folder, put } = await given(t, { ...twoSteps, '0003_Add_three.sql': 'create table three ()' });
  await assert.rejects(migrate(pool, folder), /migration 0003_Add_three\.sql is not named NNNN_verb_noun\.sql/);
  assert.deepEqual(await tablesOf(pool), ['migration']);
  rmSync(join(folder, '0003_Add_three.sql'));
  put('0003_add_utf8.sql', 'create table three ()');
  assert.deepEqual(await migrate(pool, folder), [...Object.keys(twoSteps), '0003_add_utf8.sql']);
});

test('programs that start together apply each file once, and all of them find it applied', async (t) => {
  const { pool, poolOf } = await given(t);
  const ends = await Promise.all(Array.from({ length: 4 }, () => migrate(poolOf())));
  assert.deepEqual(ends.flat().toSorted(), knownMigrations());
  assert.deepEqual(await appliedMigrations(pool), knownMigrations());
});

test('a migration that fails halfway leaves nothing of itself, keeps those before it, and can be tried again', async (t) => {
  const halfway = 'create table half (id integer); insert into half values (1); select 1 / 0;';
  const { pool, folder, put } = await given(t, { ...twoSteps, '0003_create_half.sql': halfway });
  await assert.rejects(migrate(pool, folder), /migration 0003_create_half\.sql failed: division by zero/);
  assert.deepEqual(await tablesOf(pool), ['migration', 'one', 'two']);
  assert.deepEqual(await appliedMigrations(pool), Object.keys(twoSteps));
  put('0003_create_half.sql', 'create table half (id integer)');
  assert.deepEqual(await migrate(pool, folder), ['0003_create_half.sql']);
});

test('a file and the note that it was applied come together or not at all', async (t) => {
  const noted = `create table half (); insert into migration (name, sha256) values ('0003_create_half.sql', '')`;
  const { pool, folder } = await given(t, { ...twoSteps, '0003_create_half.sql': noted });
  await assert.rejects(migrate(pool, folder), /migration_pk/);
  assert.deepEqual(await tablesOf(pool), ['migration', 'one', 'two']);
});

test('a failure leaves the lock free for others, and the connection usable', async (t) => {
  const { pool, poolOf, folder } = await given(t, { '0001_break.sql': 'nonsense' });
  await assert.rejects(migrate(pool, folder));
  await assert.rejects(migrate(poolOf(), folder), /0001_break/);
  const { rows } = await pool.query<{ held: number }>(
    `select count(*)::int as held from pg_locks l join pg_database d on d.oid = l.database
     where l.locktype = 'advisory' and d.datname = current_database()`,
  );
  assert.equal(rows[0]?.held, 0);
});

test('an applied file that was edited since is refused, and nothing else is applied', async (t) => {
  const { pool, folder, put } = await given(t, twoSteps);
  await migrate(pool, folder);
  put('0001_create_one.sql', 'create table one (id bigint)');
  put('0003_create_three.sql', 'create table three ()');
  await assert.rejects(migrate(pool, folder), /0001_create_one\.sql was edited/);
  assert.equal((await tablesOf(pool)).includes('three'), false);
});

test('a level in between can be asked for, and the rest later', async (t) => {
  const { pool, folder } = await given(t, twoSteps);
  assert.deepEqual(await migrate(pool, folder, '0001_create_one.sql'), ['0001_create_one.sql']);
  assert.deepEqual(await migrate(pool, folder), ['0002_create_two.sql']);
});

test('how many are pending is known, also of a database that was never migrated', async (t) => {
  const { pool } = await given(t);
  assert.equal(await pendingMigrations(pool), knownMigrations().length);
  await migrate(pool);
  assert.equal(await pendingMigrations(pool), 0);
  await pool.query('delete from migration where name = $1', [knownMigrations().at(-1)]);
  assert.equal(await pendingMigrations(pool), 1);
});
