// The copies that the benches measure on are, column by column, what the program itself writes of the same case: another's words, ids,
// numbers and times are all that differs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type pg from 'pg';
import { identityVault } from '#db/identity-vault.ts';
import { fillCity } from '../bench/city/city.ts';
import { copiedTables, copyStatements, forget, readTemplate, rowsOf, shiftOf } from '../bench/city/copy.ts';
import { markedWords, play, scenes, type Scene, type Stage, type Words } from '../bench/city/scenes.ts';
import { makeWords } from '../bench/city/words.ts';
import { testDatabase, type Cleanup } from './beds/database.ts';
import { storeOn, testIds, testSealing } from './beds/store.ts';

const now = Date.parse('2026-11-25T10:00:00+07:00');
const copy = 4711;
const hourMs = 3_600_000;

const givenStage = async (t: Cleanup): Promise<Stage> => {
  const { pool } = await testDatabase(t);
  const vault = identityVault({ pool, sealing: testSealing, ids: testIds, clock: { now: () => now } });
  const told = { name: 'Warga Contoh', phone: '081200000001', kelurahan: 'Demangan' };
  return {
    store: storeOn(pool),
    pool,
    ids: testIds,
    keepIdentity: (reporterId, at) => vault.keep(reporterId, told, at),
  };
};

/** What copy `copy` says, as SQL made it. */
const wordsOfCopy = async (pool: pg.Pool): Promise<Words> => {
  const { rows } = await pool.query<{ name: string; handle: string; first: string; second: string }>(
    'select bench_name($1) as name, bench_handle($1) as handle, bench_text($1, 0) as first, bench_text($1, 1) as second',
    [copy],
  );
  const [row] = rows;
  assert.ok(row);
  return {
    ...{
      who: `w${String(copy)}`,
      name: row.name,
      handle: row.handle,
      post: `p${String(Math.floor(copy / 7))}`,
      upik: String(copy),
    },
    text: (message) => (message === 0 ? row.first : row.second),
    id: (message) => `m${String(copy)}x${String(message)}`,
  };
};

/** Nobody foretells them; the code of a case is made under a key. */
const unforeseen: readonly string[] = ['salt', 'track_code'];

const withoutIds = (text: string): string =>
  text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '#')
    .replaceAll(/(?:tplsent|s\d+x)\d+x?/g, 'sent')
    .replaceAll(/ADU-\d{4}-\d{6,}-\w\w/g, 'ADU');

/** The rows of a case, each id called by the place where it is met first. */
const told = async (pool: pg.Pool, id: string): Promise<string[]> => {
  const rows = (await rowsOf(pool, id))
    .map(({ table, columns, values }) => {
      const pairs = columns.map(({ name }, at) => [name, unforeseen.includes(name) ? '' : (values[at] ?? null)]);
      return `${table} ${JSON.stringify(Object.fromEntries(pairs))}`;
    })
    .toSorted((one, other) => (withoutIds(one) < withoutIds(other) ? -1 : 1));
  const known = new Map<string, string>();
  return rows.map((row) =>
    withoutIds(
      row.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (uuid) => {
        const called = known.get(uuid) ?? `id${String(known.size)}`;
        known.set(uuid, called);
        return called;
      }),
    ),
  );
};

type Stages = { template: Stage; twin: Stage };

/** The same case twice: copied by SQL, and written by the program at the copy's time with the copy's words. */
const bothWays = async ({ template, twin }: Stages, scene: Scene): Promise<[string[], string[]]> => {
  const shape = { weeks: scene.open ? 0 : 20, of: 10_000 };
  const shift = shiftOf(copy, shape);
  const from = now - scene.age * hourMs;
  const id = await play(template, scene, markedWords, from, now);
  const read = await readTemplate(template.pool, scene.name, id);
  await forget(template.pool, id);
  for (const statement of copyStatements(read, shape)) await template.pool.query(statement, [copy, copy]);
  const { rows } = await template.pool.query<{ id: string }>('select id from complaint');
  const made = await told(template.pool, rows[0]?.id ?? '');
  await forget(template.pool, rows[0]?.id ?? '');
  const own = await play(twin, scene, await wordsOfCopy(template.pool), from + shift, now + shift);
  const written = await told(twin.pool, own);
  await forget(twin.pool, own);
  return [made, written];
};

const chosen = [
  'conveyed-by-dlh',
  'answered',
  'near-triage',
  'waiting',
  'late-coordination',
  'drafted',
  'at-dpupkp',
  'to-tell-by-hand',
];

test('a copied case is what the program writes itself', async (t) => {
  const stages = { template: await givenStage(t), twin: await givenStage(t) };
  await makeWords(stages.template.pool);
  for (const name of chosen) {
    const scene = scenes.find((one) => one.name === name);
    assert.ok(scene);
    const [made, written] = await bothWays(stages, scene);
    assert.deepEqual(made, written, name);
    assert.ok(made.length > 3);
  }
});

test('a city holds as many cases as it should, counted as they stand', async (t) => {
  const stage = await givenStage(t);
  const size = { name: 'small', cases: 300, open: 200 };
  await fillCity(stage, testSealing, size, () => undefined);
  const counted = await stage.pool.query<{ all: number; open: number; kept: number; sealed: number }>(
    `select count(*)::int as all, (count(*) filter (where c.status <> 'closed'))::int as open,
       (select sum(cases)::int from case_count where agency_id = '') as kept,
       (count(*) filter (where c.identity_id is not null and i.id is null))::int as sealed
     from complaint c left join identity i on i.id = c.identity_id`,
  );
  const [found] = counted.rows;
  assert.ok(found);
  // Each kind of case is rounded by itself.
  assert.ok(Math.abs(found.all - 300) < 15 && Math.abs(found.open - 200) < 15, JSON.stringify(found));
  assert.deepEqual([found.kept, found.sealed], [found.open, 0]);
});

/** Tables that have rows once a case has gone all its way, and are not copied: logs and their words, what came in, notices, what is sealed. */
const elsewhere: readonly string[] = [
  ...[
    'administrative_head',
    'case_count',
    'case_count_minute',
    'case_counter',
    'event',
    'event_text',
    'fact_day_changed',
    'identity',
    'inbound',
    'log_head',
    'migration',
    'notice',
    'search_due',
  ],
];

test('no table that a case fills is forgotten', async (t) => {
  const stage = await givenStage(t);
  const scene = scenes.find(({ name }) => name === 'late-at-dpupkp');
  assert.ok(scene);
  await play(stage, scene, markedWords, now - scene.age * hourMs, now);
  const { rows } = await stage.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const filled: string[] = [];
  for (const { name } of rows)
    if ((await stage.pool.query(`select 1 from only "${name}" limit 1`)).rowCount !== 0) filled.push(name);
  assert.deepEqual(filled.filter((name) => !elsewhere.includes(name)).toSorted(), [...copiedTables].toSorted());
});
