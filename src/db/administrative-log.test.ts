// Administrative acts are written with the change they tell of, or not at all, one behind the other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '#test/beds/database.ts';
import { recordedActs, testAdministration } from '#test/beds/store.ts';
import { inTransaction } from './queryable.ts';

const by = { kind: 'command-line' } as const;
const act = { type: 'OfficerSwitchedOff', officerId: 'o-1' } as const;

test('an act stands when its change does, and is gone when that is undone', async (t) => {
  const { pool } = await testDatabase(t);
  await inTransaction(pool, (client) => testAdministration.record(client, { by, at: 5, act }));
  await assert.rejects(
    inTransaction(pool, async (client) => {
      await testAdministration.record(client, { by, at: 6, act: { ...act, officerId: 'o-2' } });
      throw new Error('undone');
    }),
    /undone/,
  );
  assert.deepEqual(await recordedActs(pool), [{ ...act, by, at: 5 }]);
});

test('many at once stand one behind the other, without a gap', async (t) => {
  const { pool } = await testDatabase(t);
  const officers = Array.from({ length: 12 }, (_, at) => `o-${String(at)}`);
  await Promise.all(
    officers.map((officerId) =>
      inTransaction(pool, (client) => testAdministration.record(client, { by, at: 7, act: { ...act, officerId } })),
    ),
  );
  const { rows } = await pool.query<{ seq: number }>('select seq::int from administrative_event order by seq');
  assert.deepEqual(
    rows.map(({ seq }) => seq),
    officers.map((_, at) => at + 1),
  );
});

test('nobody changes or removes one', async (t) => {
  const { pool } = await testDatabase(t);
  await inTransaction(pool, (client) => testAdministration.record(client, { by, at: 8, act }));
  for (const statement of ['update administrative_event set at = now()', 'delete from administrative_event'])
    await assert.rejects(pool.query(statement), /append-only/);
});
