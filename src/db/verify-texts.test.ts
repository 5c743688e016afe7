// Somebody with every right on the database touches the words beside the log: the first event whose words do not fit is named.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type pg from 'pg';
import type { ComplaintEvent } from '#core/complaint/event.ts';
import { testDatabase, type Cleanup } from '#test/beds/database.ts';
import { appendEvents, testIds } from '#test/beds/store.ts';
import { eventOf } from '#test/given/event-histories.ts';
import { acts, played, upTo } from '#test/given/given.ts';
import { inTransaction } from './queryable.ts';
import { verifyLog, type Verified } from './verify-log.ts';

const note = (text: string): ComplaintEvent => ({ ...eventOf('NoteAdded'), text });
const history = [
  ...played(upTo.triage).events,
  note('satu'),
  note('dua'),
  ...played([acts.open(0)]).events,
  note('tiga'),
];
const places = history.flatMap(({ type }, index) => (type === 'NoteAdded' ? [index + 1] : []));
const [first = 0, second = 0, third = 0] = places;

type Given = { pool: pg.Pool; streamId: string; told: (problem: string, seq: number) => Promise<Verified> };

const given = async (t: Cleanup): Promise<Given> => {
  const { pool } = await testDatabase(t);
  const streamId = testIds.uuid();
  await inTransaction(pool, (client) => appendEvents(client, { streamId, events: history }));
  const told: Given['told'] = async (problem, seq) => {
    const { rows } = await pool.query<{ id: string }>('select event_id as id from event where seq = $1', [seq]);
    return { ok: false, seq, eventId: rows[0]?.id ?? '', problem } as Verified;
  };
  return { pool, streamId, told };
};

const erase = (pool: pg.Pool, seq: number) =>
  pool.query('update event_text set text = null, salt = null where seq = $1', [seq]);

const record = (pool: pg.Pool, streamId: string, versions: number[], expectedVersion = history.length) =>
  inTransaction(pool, (client) =>
    appendEvents(client, { streamId, expectedVersion, events: [{ ...eventOf('TextsErased'), versions }] }),
  );

test('words that nobody touched fit the log', async (t) => {
  const { pool } = await given(t);
  assert.deepEqual(await verifyLog(pool), { ok: true, events: history.length });
});

const touches: Record<string, string> = {
  'changed words': `update event_text set text = text || '.' where text = 'dua'`,
  'other salt': `update event_text set salt = decode(repeat('00', 16), 'hex') where text = 'dua'`,
  'words of another event': `update event_text set text = 'tiga' where text = 'dua'`,
};

for (const [what, statement] of Object.entries(touches))
  test(`${what} are named`, async (t) => {
    const { pool, told } = await given(t);
    await pool.query(statement);
    assert.deepEqual(await verifyLog(pool), await told('words-altered', second));
  });

test('words that were taken away are missed, and so are those under another name', async (t) => {
  const { pool, told } = await given(t);
  await pool.query('delete from event_text where seq = $1', [second]);
  assert.deepEqual(await verifyLog(pool), await told('words-missing', second));
  await pool.query(`update event_text set field = 'judul' where seq = $1`, [first]);
  assert.deepEqual(await verifyLog(pool), await told('words-missing', first));
});

test('of what is altered and what is missing the first is named', async (t) => {
  const { pool, told } = await given(t);
  await pool.query(`update event_text set text = 'lain' where seq = $1`, [second]);
  await erase(pool, third);
  assert.deepEqual(await verifyLog(pool), await told('words-altered', second));
  await erase(pool, first);
  assert.deepEqual(await verifyLog(pool), await told('words-missing', first));
});

test('words that were erased are counted where the record says so, and missed where it says so of others', async (t) => {
  const { pool, streamId, told } = await given(t);
  await erase(pool, first);
  assert.deepEqual(await verifyLog(pool), await told('words-missing', first), 'nothing is recorded');
  await record(pool, streamId, [second]);
  assert.deepEqual(await verifyLog(pool), await told('words-missing', first), 'another place is recorded');
  await record(pool, testIds.uuid(), [first], 0);
  assert.deepEqual(await verifyLog(pool), await told('words-missing', first), 'the same place of another case is');
  await record(pool, streamId, [first], history.length + 1);
  assert.deepEqual(await verifyLog(pool), { ok: true, events: history.length + 3, erased: 1 });
  await pool.query('delete from event_text where seq = $1', [first]);
  assert.deepEqual(await verifyLog(pool), { ok: true, events: history.length + 3, erased: 1 }, 'its empty row, too');
});

test('a database from before words stood beside the log is looked at as it is', async (t) => {
  const { pool } = await given(t);
  await pool.query('drop table event_text');
  assert.deepEqual(await verifyLog(pool), { ok: true, events: history.length });
});
