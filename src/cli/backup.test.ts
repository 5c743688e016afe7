// A back-up gives back what was: every row and every attachment, or nothing at all.
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import pg from 'pg';
import { tallyDays } from '#db/figures/tally.ts';
import { readerDatabase } from '#db/reader-database.ts';
import { listTables } from '#db/table-copy.ts';
import {
  commandHere,
  givenCommand,
  temporaryFolder,
  testKey,
  untouchedDatabase,
  type Command,
  type Ended,
  keySettings,
} from '#test/beds/command.ts';
import { at } from '#test/given/given.ts';
import { liveThrough } from '#test/given/history.ts';
import { openKeys } from '#keys/keys.ts';
import { storeOn } from '#test/beds/store.ts';
import type { Cleanup } from '#test/beds/database.ts';

const picture = randomUUID();
const pictureBytes = Buffer.from('\u0089PNG not really\n');

const given = async (t: Cleanup) => {
  const command = await givenCommand(t);
  await liveThrough(storeOn(command.pool), command.pool);
  await openKeys(command.pool, keySettings);
  const folder = join(command.dataDir, 'attachments', picture.slice(-2));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, picture), pictureBytes);
  writeFileSync(join(folder, `${picture}.abc.part`), 'half');
  writeFileSync(join(command.dataDir, 'secret-key'), testKey);
  return { ...command, file: join(temporaryFolder(t), 'cadangan.tar') };
};

const elsewhere = async (t: Cleanup, url: string): Promise<{ tanggap: Command; dataDir: string; pool: pg.Pool }> => {
  const fresh = await untouchedDatabase(t, url);
  const dataDir = temporaryFolder(t);
  const pool = new pg.Pool({ connectionString: fresh, max: 2 });
  pool.on('error', () => undefined);
  t.after(() => pool.end());
  return { tanggap: commandHere({ DATABASE_URL: fresh, DATA_DIR: dataDir, SECRET_KEY: testKey }), dataDir, pool };
};

/** One digest for each table, over its rows in a fixed order. */
const digests = async (pool: pg.Pool): Promise<Record<string, string>> => {
  const found: Record<string, string> = {};
  for (const { name } of await listTables(pool)) {
    const { rows } = await pool.query<{ row: string }>(`select t::text as row from "${name}" t order by 1`);
    found[name] = createHash('sha256')
      .update(rows.map(({ row }) => row).join('\n'))
      .digest('hex');
  }
  return found;
};

const tar = (...words: string[]): void => {
  const { status, stderr } = spawnSync('tar', words, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
};

/** What triggers make of other rows, and no back-up holds: how many cases stand where, and whose words are to be found. */
const madeAgain = async (pool: pg.Pool): Promise<Record<string, unknown[]>> => {
  const sums = {
    case_count: 'agency_id, status, priority, turn, due_hour, near_hour',
    case_count_minute: 'agency_id, status, turn, due_minute, near_minute',
  };
  const made: Record<string, unknown[]> = {};
  for (const [table, columns] of Object.entries(sums))
    made[table] = (
      await pool.query(
        `select ${columns}, sum(cases)::int as cases from ${table} group by ${columns} having sum(cases) <> 0 order by ${columns}`,
      )
    ).rows;
  made['search_due'] = (await pool.query('select distinct complaint_id from search_due order by 1')).rows;
  return made;
};

/** Days that are over are counted, and one of them has changed since. */
const countDays = async (pool: pg.Pool): Promise<void> => {
  const db = readerDatabase(pool);
  while (await tallyDays(pool, db, at(24 * 365))) continue;
  await pool.query(`update case_fact set ended_at = ended_at - interval '1 hour' where ended_at is not null`);
};

/** The same back-up with something done to its contents, packed anew. */
const tampered = (t: Cleanup, file: string, change: (folder: string) => void): string => {
  const folder = temporaryFolder(t);
  tar('-xf', file, '-C', folder);
  change(folder);
  const packed = join(temporaryFolder(t), 'diubah.tar');
  tar('-cf', packed, '-C', folder, ...readdirSync(folder));
  return packed;
};

const isUntouched = async (pool: pg.Pool): Promise<boolean> => (await listTables(pool)).length === 0;

test('what was backed up comes back: every table, the log, the numbering, the attachments', async (t) => {
  const { tanggap, pool, url, file } = await given(t);
  const taken = await tanggap(['backup', file, '--json']);
  assert.equal(taken.status, 0, taken.stderr);
  const there = await elsewhere(t, url);
  const restored = await there.tanggap(['restore', file, '--json']);
  assert.equal(restored.status, 0, restored.stderr);
  const [before, after] = [await digests(pool), await digests(there.pool)];
  assert.deepEqual(after, before);
  assert.notEqual(after['event'], createHash('sha256').digest('hex'));
  const rowsTold = ({ stdout }: Ended): unknown => (JSON.parse(stdout) as { rows: number }).rows;
  assert.equal(rowsTold(restored), rowsTold(taken));
  assert.deepEqual(readFileSync(join(there.dataDir, 'attachments', picture.slice(-2), picture)), pictureBytes);
  assert.deepEqual(readdirSync(there.dataDir), ['attachments']);
  assert.equal((await there.tanggap(['verify-log'])).status, 0);
});

test('what triggers make is there again: counts of folders, what is to be searched; counted days with what changed of them', async (t) => {
  const { tanggap, pool, url, file } = await given(t);
  await countDays(pool);
  const before = await madeAgain(pool);
  for (const [table, rows] of Object.entries(before)) assert.notEqual(rows.length, 0, table);
  assert.equal((await tanggap(['backup', file])).status, 0);
  const there = await elsewhere(t, url);
  const restored = await there.tanggap(['restore', file]);
  assert.equal(restored.status, 0, restored.stderr);
  assert.deepEqual(await madeAgain(there.pool), before);
  const days = ['case_day', 'share_day', 'fact_day_made', 'fact_day_changed'];
  const [kept, nothing] = [await digests(there.pool), createHash('sha256').digest('hex')];
  assert.deepEqual(kept, await digests(pool));
  for (const table of days) assert.notEqual(kept[table], nothing, table);
  // The triggers rest no longer.
  await there.pool.query('delete from fact_day_changed');
  await there.pool.query('delete from case_fact');
  const { rows } = await there.pool.query('select from fact_day_changed');
  assert.notEqual(rows.length, 0);
});

test('after a restore new rows get new numbers, and the log is still append-only', async (t) => {
  const { tanggap, url, file } = await given(t);
  await tanggap(['backup', file]);
  const there = await elsewhere(t, url);
  await there.tanggap(['restore', file]);
  const { rows } = await there.pool.query<{ id: string; highest: string }>(
    `with highest as (select max(id) as id from inbound)
     insert into inbound (channel, payload, received_at) values ('instagram', '[]', now())
     returning id, (select id from highest) as highest`,
  );
  assert.equal(Number(rows[0]?.id), Number(rows[0]?.highest) + 1);
  await assert.rejects(there.pool.query('delete from event'), /append-only/);
});

test('a back-up holds no key, can be read by its owner alone, and leaves nothing beside itself', async (t) => {
  const { tanggap, file, dataDir } = await given(t);
  const { stdout } = await tanggap(['backup', file]);
  assert.match(stdout, /SECRET_KEY tidak ada di dalamnya/);
  assert.doesNotMatch(stdout, /S3_URL/);
  assert.equal(readFileSync(file).includes(testKey), false);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.deepEqual(readdirSync(join(file, '..')), ['cadangan.tar']);
  assert.deepEqual(readdirSync(dataDir).toSorted(), ['attachments', 'secret-key']);
});

test('a back-up never overwrites a file', async (t) => {
  const { tanggap, file } = await given(t);
  writeFileSync(file, 'mine');
  assert.equal((await tanggap(['backup', file])).status, 1);
  assert.equal(readFileSync(file, 'utf8'), 'mine');
  assert.equal((await tanggap(['backup'])).status, 2);
});

test('a database that holds something is not restored into, and keeps what it has', async (t) => {
  const { tanggap, pool, file } = await given(t);
  await tanggap(['backup', file]);
  const before = await digests(pool);
  const refused = await tanggap(['restore', file]);
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /tidak kosong/);
  assert.deepEqual(await digests(pool), before);
});

test('a migrated database that is still empty takes a back-up too', async (t) => {
  const { tanggap, pool, url, file } = await given(t);
  await tanggap(['backup', file]);
  const there = await elsewhere(t, url);
  await there.tanggap(['migrate']);
  assert.equal((await there.tanggap(['restore', file])).status, 0);
  assert.deepEqual(await digests(there.pool), await digests(pool));
});

test('a back-up that was changed is refused before anything is written', async (t) => {
  const { tanggap, url, file } = await given(t);
  await tanggap(['backup', file]);
  const replace = (path: string, from: string, to: string) => (folder: string) => {
    const text = readFileSync(join(folder, path), 'utf8');
    assert.ok(text.includes(from), `${path} does not hold ${from}`);
    writeFileSync(join(folder, path), text.replace(from, to));
  };
  const changes: Record<string, (folder: string) => void> = {
    'a row': replace('tables/message.copy', 'lampu', 'lampi'),
    'an attachment': replace(`attachments/${picture.slice(-2)}/${picture}`, 'not', 'now'),
    'a digest': replace('manifest.json', '"sha256": "', '"sha256": "0'),
    'another format': replace('manifest.json', '"format": "tanggap-backup"', '"format": "other"'),
    'a missing table': (folder) => spawnSync('rm', [join(folder, 'tables/event.copy')]),
    'a file more': (folder) => writeFileSync(join(folder, 'tables/extra.copy'), ''),
    'no manifest': (folder) => spawnSync('rm', [join(folder, 'manifest.json')]),
    'a path that leads out': replace('manifest.json', `"path": "`, `"path": "../../`),
  };
  const there = await elsewhere(t, url);
  for (const [what, change] of Object.entries(changes)) {
    const refused = await there.tanggap(['restore', tampered(t, file, change)]);
    assert.equal(refused.status, 1, what);
    assert.match(refused.stderr, /rusak atau diubah/, what);
    assert.equal(await isUntouched(there.pool), true, what);
    assert.deepEqual(readdirSync(there.dataDir), [], what);
  }
});

test('a file that was cut, and one that is no back-up, are refused', async (t) => {
  const { tanggap, url, file } = await given(t);
  await tanggap(['backup', file]);
  const there = await elsewhere(t, url);
  const whole = readFileSync(file);
  const cut = join(temporaryFolder(t), 'terpotong.tar');
  for (const bytes of [whole.subarray(0, whole.length / 2), Buffer.from('bukan tar'), Buffer.alloc(0)]) {
    writeFileSync(cut, bytes);
    assert.equal((await there.tanggap(['restore', cut])).status, 1);
    assert.equal(await isUntouched(there.pool), true);
  }
  assert.equal((await there.tanggap(['restore', join(cut, 'nowhere')])).status, 1);
  assert.equal((await there.tanggap(['restore'])).status, 2);
});

/** Changes a table and the manifest's digest of it, as somebody who knows the format would. */
const forged = (table: string, from: string, to: string) => (folder: string) => {
  const path = join(folder, `tables/${table}.copy`);
  const before = readFileSync(path);
  const after = Buffer.from(before.toString('utf8').replace(from, to));
  assert.equal(before.equals(after), false);
  writeFileSync(path, after);
  const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8');
  writeFileSync(join(folder, 'manifest.json'), manifest.replace(digest(before), digest(after)));
};

test('a forged event with a forged digest is caught by the chain, and nothing is kept', async (t) => {
  const { tanggap, url, file } = await given(t);
  await tanggap(['backup', file]);
  const there = await elsewhere(t, url);
  const refused = await there.tanggap(['restore', tampered(t, file, forged('event', 'UPIK-77', 'UPIK-78'))]);
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /Catatan RUSAK/);
  const { rows } = await there.pool.query('select 1 from event union all select 1 from complaint');
  assert.deepEqual(rows, []);
  assert.equal((await there.tanggap(['restore', file])).status, 0);
});

test('a back-up of a version that is not known yet is refused', async (t) => {
  const { tanggap, url, file } = await given(t);
  await tanggap(['backup', file]);
  const there = await elsewhere(t, url);
  const later = tampered(t, file, (folder) => {
    const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8');
    writeFileSync(join(folder, 'manifest.json'), manifest.replace(/("migrations": \[)/, '$1 "9999_add_future.sql",'));
  });
  const refused = await there.tanggap(['restore', later]);
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /9999_add_future/);
});
