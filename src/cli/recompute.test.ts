// The verb that counts figures again: silent where they are what the record says, and plain where one is not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { medsos1 } from '#core/sop/medsos.ts';
import { numbersOf } from '#core/sop/numbers.ts';
import { enactSop, readSops } from '#db/sop-versions.ts';
import { givenCommand, keySettings } from '#test/beds/command.ts';
import { officeOn } from '#test/beds/office.ts';
import { acts, at, knownTerms, played } from '#test/given/given.ts';
import { liveThrough } from '#test/given/history.ts';
import { appendEvents, storeOn, testAdministration } from '#test/beds/store.ts';
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

test('recompute counts a case under a version that the city enacted by that version', async (t) => {
  const { tanggap, pool } = await givenCommand(t);
  await openKeys(pool, keySettings);
  const lead = await (await officeOn(pool)).hire('team-lead');
  const numbers = { ...numbersOf(medsos1), limits: { ...numbersOf(medsos1).limits, 'ask-identity': 60 } };
  const enacting = { family: 'medsos', numbers, from: at(1), ground: 'Keputusan 1' };
  const by = { actor: { kind: 'officer', userId: lead.id, role: lead.role }, now: at(0) } as const;
  assert.equal(await enactSop(pool, { ...by, administration: testAdministration }, enacting), 'medsos@2');
  const terms = { ...knownTerms, sops: await readSops(pool) };
  const { events } = played([acts.open(2, { sop: 'medsos@2', reporterId: lead.id }), acts.ask(4)], terms);
  await appendEvents(pool, { events });
  const rebuilt = await tanggap(['rebuild']);
  assert.equal(rebuilt.status, 0, rebuilt.stderr);
  const { stdout, stderr, status } = await tanggap(['recompute', '--json']);
  assert.equal(status, 0, stderr);
  assert.deepEqual(JSON.parse(stdout), { ok: true, cases: 1, differences: 0 });
  const { rows } = await pool.query(
    `select sop, outcome, due_at from step_fact where what = 'step' and step = 'ask-identity'`,
  );
  assert.deepEqual(rows, [{ sop: 'medsos@2', outcome: 'late', due_at: new Date(at(1)) }]);
});
