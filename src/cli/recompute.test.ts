// The verb that counts figures again: silent where they are what the record says, and plain where one is not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { givenCommand, keySettings } from '#test/beds/command.ts';
import { liveThrough } from '#test/given/history.ts';
import { storeOn } from '#test/beds/store.ts';
import { openKeys } from '#keys/keys.ts';

test('recompute says that all figures are so, and names the first that are not', async (t) => {
  const { tanggap, pool } = await givenCommand(t);
  await liveThrough(storeOn(pool), pool);
  await openKeys(pool, keySettings);
  const { rows } = await pool.query<{ cases: number }>('select count(*)::int as cases from every_complaint');
  const whole = await tanggap(['recompute', '--json']);
  assert.equal(whole.status, 0, whole.stderr);
  assert.deepEqual(JSON.parse(whole.stdout), { ok: true, cases: rows[0]?.cases, differences: 0 });
  assert.match(whole.stderr, /100 %/);

  const { rows: late } = await pool.query<{ number: string; turn: number }>(
    `update step_fact f set outcome = 'met' from complaint c where c.id = f.complaint_id
       and f.ctid = (select ctid from step_fact where what = 'step' and outcome = 'late' order by complaint_id limit 1)
     returning c.number, f.turn`,
  );
  await pool.query(`delete from case_fact where complaint_id = (select id from complaint order by id desc limit 1)`);
  await pool.query(
    `insert into case_fact (complaint_id, made_by, kind, sealed, sop, reported_at, reopened)
     values ('00000000-0000-7000-8000-000000000000', 1, 'complaint', false, 'medsos@1', now(), 0)`,
  );
  const before = (await pool.query('select * from step_fact order by 1, 2, 3')).rows;
  const broken = await tanggap(['recompute', '--json']);
  assert.equal(broken.status, 1);
  const told = JSON.parse(broken.stdout) as { ok: boolean; differences: number; first: Record<string, unknown>[] };
  assert.deepEqual([told.ok, told.differences], [false, 3]);
  const [changed] = late;
  assert.ok(changed !== undefined);
  const { number, turn } = changed;
  assert.ok(
    told.first.some(
      (one) =>
        one['number'] === number &&
        one['figure'] === `step ${String(turn)} outcome` &&
        one['counted'] === 'late' &&
        one['stands'] === 'met',
    ),
  );
  assert.match((await tanggap(['recompute'])).stdout, new RegExp(`${number} .*outcome.*"late".*"met"`));
  assert.deepEqual((await pool.query('select * from step_fact order by 1, 2, 3')).rows, before);

  assert.equal((await tanggap(['rebuild'])).status, 0);
  assert.equal((await tanggap(['recompute'])).status, 0);
});
