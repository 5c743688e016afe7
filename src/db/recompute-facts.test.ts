// Counting again from the log: every column of every row is looked at, each difference told by its case and figure, nothing changed, and no more
// told than was asked for.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { handleCommand } from '#app/handle-command.ts';
import { testDatabase } from '#test/beds/database.ts';
import { storeOn } from '#test/beds/store.ts';
import { acts, knownTerms } from '#test/given/given.ts';
import { liveThrough } from '#test/given/history.ts';
import { recomputeFacts } from './recompute-facts.ts';

const { pool } = await testDatabase({ after });
const store = storeOn(pool);
await liveThrough(store, pool);

const recompute = (most = 50) => recomputeFacts(pool, knownTerms, { most });
const all = (await pool.query<{ n: number }>('select count(*)::int as n from every_complaint')).rows[0]?.n ?? 0;

type Table = 'case_fact' | 'step_fact';
/** What names a row, and by which definitions it was made, is no figure. */
const names = new Set(['complaint_id', 'what', 'turn', 'made_by']);

const columnsOf = async (table: Table): Promise<{ column: string; type: string }[]> =>
  (
    await pool.query<{ column: string; type: string }>(
      `select column_name as column, data_type as type from information_schema.columns where table_name = $1 order by ordinal_position`,
      [table],
    )
  ).rows.filter(({ column }) => !names.has(column));

const another: Record<string, string> = {
  text: `'lain'`,
  boolean: 'not sealed',
  'timestamp with time zone': `timestamptz '2001-01-01'`,
  smallint: '9',
  bigint: '-9',
};

/** Which figures are told where this column of some row stands otherwise; afterwards it stands as before. */
const changed = async (table: Table, column: string, type: string): Promise<string[]> => {
  const where = `ctid = (select ctid from ${table} order by complaint_id limit 1)`;
  const { rows } = await pool.query<{ before: unknown; id: string; key: string }>(
    `select to_jsonb(t) -> '${column}' as before, complaint_id as id, ${table === 'case_fact' ? "'case'" : "what || ' ' || turn"} as key
     from ${table} t where ${where}`,
  );
  const [row] = rows;
  assert.ok(row);
  const isRow = `complaint_id = $1 and ${table === 'case_fact' ? "'case'" : "what || ' ' || turn"} = $2`;
  await pool.query(`update ${table} set ${column} = ${another[type] ?? assert.fail(type)} where ${isRow}`, [
    row.id,
    row.key,
  ]);
  const { first, differences } = await recompute();
  await pool.query(
    `update ${table} set ${column} = (jsonb_populate_record(null::${table}, jsonb_build_object('${column}', $3::jsonb))).${column} where ${isRow}`,
    [row.id, row.key, JSON.stringify(row.before)],
  );
  assert.equal(differences, 1, column);
  return first.map(({ figure }) => figure.replace(/^(?:case|step \d+|holder \d+|promise \d+) /, ''));
};

test('what was written with the events is what the log says', async () => {
  assert.ok(all > 5);
  assert.deepEqual(await recompute(), { cases: all, differences: 0, first: [] });
});

for (const table of ['case_fact', 'step_fact'] as const)
  test(`any column of ${table} that stands otherwise is named`, async () => {
    const columns = await columnsOf(table);
    assert.ok(columns.length > 10);
    for (const { column, type } of columns) assert.deepEqual(await changed(table, column, type), [column]);
    assert.equal((await recompute()).differences, 0);
  });

test('by which definitions a row was made is no difference', async () => {
  await pool.query('update case_fact set made_by = 0');
  assert.equal((await recompute()).differences, 0);
});

suite('rows', () => {
  test('that are missing, and that are too many, are told by their case', async () => {
    const { rows } = await pool.query<{ id: string; number: string }>(
      `select c.id, c.number from complaint c join step_fact f on f.complaint_id = c.id where f.what = 'step' and f.turn = 0 order by c.id limit 1`,
    );
    const [one] = rows;
    assert.ok(one);
    const { rows: kept } = await pool.query<{ row: string }>(
      `delete from step_fact f where complaint_id = $1 and what = 'step' and turn = 0 returning to_jsonb(f)::text as row`,
      [one.id],
    );
    const missing = (await recompute()).first;
    assert.deepEqual(
      missing.map(({ number, figure, stands }) => [number, figure, stands]),
      [[one.number, 'step 0', undefined]],
    );
    const back = `insert into step_fact select * from jsonb_populate_record(null::step_fact, $1::jsonb)`;
    await pool.query(back, [kept[0]?.row]);
    await pool.query(back, [JSON.stringify({ ...(JSON.parse(kept[0]?.row ?? '{}') as object), turn: 99 })]);
    const more = (await recompute()).first;
    assert.deepEqual(
      more.map(({ number, figure, counted }) => [number, figure, counted]),
      [[one.number, 'step 99', undefined]],
    );
    await pool.query('delete from step_fact where turn = 99');
    assert.equal((await recompute()).differences, 0);
  });

  test('of many differences as many are told as were asked for, and all are counted', async () => {
    await pool.query(`update case_fact set reopened = reopened + 1`);
    for (const most of [0, 1, 3]) {
      const { differences, first } = await recompute(most);
      assert.deepEqual([differences, first.length], [all, most]);
    }
    await pool.query(`update case_fact set reopened = reopened - 1`);
  });

  test('are read at one moment with their log: a case that goes on meanwhile differs in nothing', async () => {
    const { rows } = await pool.query<{ id: string }>(
      `select id from complaint where status = 'follow-up' order by id limit 1`,
    );
    const id = rows[0]?.id ?? assert.fail();
    const goOn = async (): Promise<void> => {
      for (let hours = 1001; hours < 1006; hours += 1)
        assert.equal(
          (await handleCommand(store, id, acts.categorise(hours, { categoryId: `k${String(hours)}` }))).ok,
          true,
        );
    };
    const [, ...told] = await Promise.all([goOn(), recompute(), recompute(), recompute()]);
    for (const { differences, first } of told) assert.deepEqual([differences, first], [0, []]);
  });
});

test('of a case that moves to a sensitive lane no row says any more what it is about or who has it, and counting again agrees', async () => {
  const { rows } = await pool.query<{ id: string }>(
    `select id from complaint where status = 'follow-up' order by id limit 1`,
  );
  const id = rows[0]?.id ?? assert.fail();
  assert.equal((await handleCommand(store, id, acts.toLane(1100))).ok, true);
  const { rows: said } = await pool.query(
    `select distinct sealed, channel, category_id, kelurahan, lead_agency_id, agency from
       (select complaint_id, sealed, channel, category_id, kelurahan, lead_agency_id, agency_id as agency from step_fact
        union all select complaint_id, sealed, channel, category_id, kelurahan, lead_agency_id, null from case_fact) f where complaint_id = $1`,
    [id],
  );
  const nothing = { channel: null, category_id: null, kelurahan: null, lead_agency_id: null, agency: null };
  assert.deepEqual(said, [{ sealed: true, ...nothing }]);
  assert.equal((await recompute()).differences, 0);
  assert.equal((await handleCommand(store, id, acts.outOfLane(1101))).ok, true);
  const { rows: open } = await pool.query(
    `select distinct sealed, channel is null as silent from step_fact where complaint_id = $1`,
    [id],
  );
  assert.deepEqual(open, [{ sealed: false, silent: false }]);
});

test('progress is told page by page and ends with all', async () => {
  const told: [number, number][] = [];
  await recomputeFacts(pool, knownTerms, { most: 0, onProgress: (done, of) => told.push([done, of]) });
  assert.deepEqual(told.at(-1), [all, all]);
});
