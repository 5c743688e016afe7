// Whom the program told of a case, read by those who may, and taken by whoever presses: never by a look, never for another agency.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import { callOut } from '#jobs/calls/calls.job.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { givenCase } from '#test/given/cases.ts';
import { at } from '#test/given/given.ts';
import type { CaseAlertsAnswer, OwnAlert, OwnAlertsAnswer } from './alert.contract.ts';

const desk = await givenDesk({ after });
const { pool } = desk;

beforeEach(async () => {
  await pool.query('truncate alert, alert_matter cascade');
  await pool.query('update notice set considered_at = now()');
});

const ofCase = async (who: Person, number: string): Promise<CaseAlertsAnswer> =>
  json(await desk.get(who, `/api/v1/cases/${number}/alerts`));
const own = async (who: Person): Promise<OwnAlert[]> =>
  json<OwnAlertsAnswer>(await desk.get(who, '/api/v1/alerts')).alerts;
const takes = async (who: Person, path: string): Promise<number> =>
  json<{ taken: number }>(await desk.send(who, 'POST', path, {})).taken;

/** A case at the agencies whose promise has passed: both agencies and the team lead were called. */
const lateAtAgencies = async (): Promise<string> => {
  const number = await givenCase(desk, 'disposed');
  await pool.query('update notice set considered_at = now()');
  await pool.query('update complaint set missed_at = $2 where number = $1', [number, new Date(at(0))]);
  await pool.query(
    `insert into notice (effect_key, role, agency_id, complaint_id, what, at)
     select '0193a1b2-0000-7000-8000-' || lpad((random() * 1e11)::bigint::text, 12, '0') || ':' || t.role || coalesce(t.agency, ''), t.role, t.agency, c.id, t.what, $2
     from complaint c, (values ('admin-agency', 'dpupkp', 'deadline-missed'), ('admin-agency', 'dlh', 'deadline-missed'), ('team-lead', null, 'escalated')) as t (role, agency, what)
     where c.number = $1`,
    [number, new Date(at(0))],
  );
  await callOut(desk, at(0));
  return number;
};

suite('beside a case', () => {
  test('the desk reads who was told, and an agency what its own people were', async () => {
    const number = await lateAtAgencies();
    const names = async (who: Person) => (await ofCase(who, number)).lines.map(({ what, agency }) => [what, agency]);
    const all = await names('pusat');
    assert.equal(all.length, 3);
    assert.ok(all.some(([what, agency]) => what === 'escalated' && agency === undefined));
    assert.equal((await names('dlh')).length, 1);
    assert.equal((await names('pupkp')).length, 1);
    assert.notDeepEqual(await names('dlh'), await names('pupkp'));
    const [line] = (await ofCase('dlh', number)).lines;
    assert.equal(line?.gathered, false);
    assert.equal(line.leavesAt, new Date(at(0) + 60_000).toISOString());
  });

  test('its ways are read with what became of each, also of what went out within another message', async () => {
    const numbers = [await lateAtAgencies(), await lateAtAgencies()];
    await pool.query(
      `insert into alert_attempt (alert_id, way, state, round, at, receipt)
       select id, way, state, 0, at, gen_random_uuid() from alert, (values ('push', 'failed'), ('email', 'arrived')) as t (way, state)
       where what = 'escalated' and told_with is null order by way desc`,
    );
    for (const number of numbers) {
      const { lines } = await ofCase('pusat', number);
      assert.deepEqual(lines.find(({ what }) => what === 'escalated')?.tries, [
        { way: 'push', state: 'failed' },
        { way: 'email', state: 'arrived' },
      ]);
      assert.deepEqual(lines.find(({ what }) => what === 'deadline-missed')?.tries, []);
    }
  });

  test('a look takes nothing, and a press takes it for everybody, once', async () => {
    const number = await lateAtAgencies();
    const path = `/api/v1/cases/${number}/alerts/taken`;
    assert.equal((await ofCase('ketua', number)).calls, true);
    assert.equal((await ofCase('ketua', number)).calls, true);
    refused(await desk.get('ketua', path), 404, 'not-found');
    assert.equal(await takes('ketua', path), 3);
    assert.equal(await takes('pusat', path), 0);
    const { calls, lines } = await ofCase('pusat', number);
    assert.equal(calls, false);
    assert.equal(new Set(lines.map(({ taken }) => taken?.by)).size, 1);
    assert.ok(lines.every(({ taken }) => taken !== undefined));
  });

  test('an agency takes what was told to it, and not another’s or the lead’s', async () => {
    const number = await lateAtAgencies();
    assert.equal(await takes('dlh', `/api/v1/cases/${number}/alerts/taken`), 1);
    assert.equal((await ofCase('dlh', number)).calls, false);
    assert.equal((await ofCase('pupkp', number)).calls, true);
    assert.equal((await ofCase('pusat', number)).lines.filter(({ taken }) => taken !== undefined).length, 1);
  });

  test('of a case that is not theirs an agency hears nothing, and the operator of none', async () => {
    const number = await givenCase(desk, 'triage');
    for (const path of [`/api/v1/cases/${number}/alerts`, '/api/v1/cases/ADU-2026-999999-XX/alerts'])
      refused(await desk.get('pupkp', path), 404, 'no-such-case');
    refused(await desk.send('pupkp', 'POST', `/api/v1/cases/${number}/alerts/taken`, {}), 404, 'no-such-case');
    refused(await desk.get('operator', `/api/v1/cases/${number}/alerts`), 403, 'not-allowed');
  });

  test('a rung that was spared is named, with who took it', async () => {
    const number = await lateAtAgencies();
    await takes('kabid', `/api/v1/cases/${number}/alerts/taken`);
    await pool.query(
      `insert into notice (effect_key, role, complaint_id, what, at) select gen_random_uuid() || ':0', 'division-head', id, 'escalated', $2 from complaint where number = $1`,
      [number, new Date(at(12))],
    );
    await callOut(desk, at(12));
    assert.deepEqual(await own('kabid'), []);
    const { spared } = await ofCase('kabid', number);
    assert.deepEqual(
      spared.map(({ to }) => to),
      ['division-head'],
    );
    assert.deepEqual((await ofCase('dlh', number)).spared, []);
  });
});

suite('one’s own messages', () => {
  test('wait in the bell until somebody takes them', async () => {
    const number = await lateAtAgencies();
    const [mine, ...more] = await own('ketua');
    assert.deepEqual([mine?.what, mine?.cases.map((one) => one.number), more], ['escalated', [number], []]);
    assert.deepEqual(await own('kabid'), []);
    await takes('pusat', `/api/v1/cases/${number}/alerts/taken`);
    assert.deepEqual(await own('ketua'), []);
  });

  test('say which way failed and by which they were told instead, until that way carries something again', async () => {
    const failed = async (who: Person) =>
      json<OwnAlertsAnswer>(await desk.get(who, '/api/v1/alerts')).failed.map(({ way, instead }) => [way, instead]);
    const tried = (way: string, state: string, alert = `(select id from alert where what = 'escalated' limit 1)`) =>
      pool.query(
        `insert into alert_attempt (alert_id, way, state, round, at, receipt) values (${alert}, $1, $2, 0, $3, gen_random_uuid())`,
        [way, state, new Date(at(0))],
      );
    await lateAtAgencies();
    assert.deepEqual(await failed('ketua'), []);
    await tried('email', 'failed');
    assert.deepEqual(await failed('ketua'), [['email', undefined]]);
    await tried('telegram', 'sent');
    assert.deepEqual(await failed('ketua'), [['email', 'telegram']]);
    assert.deepEqual(await failed('pusat'), []);
    await tried('email', 'arrived');
    assert.deepEqual(await failed('ketua'), []);
  });

  test('open by their link, to their receiver alone', async () => {
    await lateAtAgencies();
    const [mine] = await own('ketua');
    const path = `/api/v1/alerts/${mine?.id ?? ''}`;
    assert.deepEqual(json(await desk.get('ketua', path)), mine);
    for (const who of ['kabid', 'pusat', 'dlh', 'operator'] as const) {
      refused(await desk.get(who, path), 404, 'not-found');
      refused(await desk.send(who, 'POST', `${path}/taken`, {}), 404, 'not-found');
    }
    refused(await desk.get(undefined, path), 401, 'not-signed-in');
    refused(await desk.get('ketua', '/api/v1/alerts/x'), 400, 'invalid-request');
    assert.equal(await takes('ketua', `${path}/taken`), 3);
    assert.equal(json<OwnAlert>(await desk.get('ketua', path)).calls, false);
    assert.notEqual(json<OwnAlert>(await desk.get('ketua', path)).taken, undefined);
  });

  test('that tell of several cases list them, and are taken as one', async () => {
    const numbers = [await lateAtAgencies(), await lateAtAgencies()];
    const [mine, ...more] = await own('ketua');
    assert.deepEqual(more, []);
    assert.deepEqual(
      mine?.cases.map(({ number }) => number),
      numbers,
    );
    assert.equal(await takes('ketua', `/api/v1/alerts/${mine.id}/taken`), 6);
    assert.deepEqual(await own('ketua'), []);
    assert.deepEqual(await own('dlh'), []);
  });

  test('leave out a case that its receiver may not see any more, and are gone after a day', async () => {
    const number = await lateAtAgencies();
    assert.equal((await own('dlh')).length, 1);
    await desk.does('dlh', number, 'RefuseDisposition', { reason: 'Bukan kewenangan kami.' });
    assert.deepEqual(
      (await own('dlh')).flatMap(({ cases }) => cases),
      [],
    );
    await pool.query(`update alert set at = at - interval '25 hours'`);
    assert.deepEqual(await own('ketua'), []);
  });
});
