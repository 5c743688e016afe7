// From what happens to a case to whom the program calls: the roster, the ladder, the next one while nobody takes it, and the end of calling.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import { findMessages } from '#db/alerts/alert-rows.ts';
import { takeMatters } from '#db/alerts/matters.ts';
import { settleMatters } from '#db/alerts/settle.ts';
import { givenDesk } from '#test/beds/desk.ts';
import { eventually } from '#test/beds/processes.ts';
import { givenCase, steps, take } from '#test/given/cases.ts';
import { at } from '#test/given/given.ts';
import { callOn, callOut } from './calls.job.ts';

const desk = await givenDesk({ after });
const { pool } = desk;

const nameOf = new Map(
  (await pool.query<{ id: string; email: string }>('select id, email from officer')).rows.map(({ id, email }) => [
    id,
    email.replace(/@.*/, ''),
  ]),
);
const idOf = (name: string): string => [...nameOf].find(([, known]) => known === name)?.[0] ?? assert.fail(name);

/** Who was called of what, in order; with the case where several are. */
const called = async (where = 'true'): Promise<string[]> =>
  (
    await pool.query<{ user_id: string; what: string }>(`select user_id, what from alert where ${where} order by id`)
  ).rows.map(({ user_id: id, what }) => `${nameOf.get(id) ?? id} ${what}`);

const caseId = async (number: string): Promise<string> =>
  (await pool.query<{ id: string }>('select id from every_complaint where number = $1', [number])).rows[0]?.id ?? '';

const minute = 1 / 60;
const moved = async (hours: number): Promise<void> => {
  await desk.moveTo(hours);
  await callOut(desk, at(hours));
};
const goOn = async (hours: number): Promise<number> => {
  await settleMatters(pool, at(hours));
  return callOn(desk, at(hours));
};

beforeEach(async () => {
  await pool.query('truncate alert, alert_matter, duty_roster cascade');
  await pool.query('update notice set considered_at = now()');
  await pool.query('delete from officer_substitution');
  await pool.query('update complaint set wake_at = null');
  await desk.moveTo(0);
});

suite('who is called in whose place', () => {
  test('is the substitute of whoever is away', async () => {
    await pool.query(
      `insert into officer_substitution (id, officer_id, substitute_id, until_at, created_by, created_at) values ('s', $1, $2, $3, $1, $4)`,
      [idOf('medsos'), idOf('pusat'), new Date(at(100)), new Date(at(0))],
    );
    await givenCase(desk, 'triage');
    await moved(1);
    assert.deepEqual(await called(`instead_of = '${idOf('medsos')}'`), ['pusat deadline-near']);
    await pool.query('truncate alert, alert_matter cascade');
    await pool.query(`update officer_substitution set until_at = $1`, [new Date(at(1.5))]);
    await moved(1.6);
    assert.deepEqual(await called(), ['medsos deadline-near'], 'whoever is back is called');
  });

  test('is the agency’s own people of what was given to it, and nobody once it is not theirs', async () => {
    await givenCase(desk, 'disposed');
    await callOut(desk, at(0));
    assert.deepEqual((await called()).toSorted(), ['dlh disposed-to-you', 'pupkp disposed-to-you']);
    const other = await givenCase(desk, 'disposed');
    await desk.does('dlh', other, 'RefuseDisposition', { reason: 'Bukan kewenangan kami.' });
    await pool.query('truncate alert, alert_matter cascade');
    await callOut(desk, at(0));
    assert.ok(!(await called()).includes('dlh disposed-to-you'));
  });
});

suite('danger', () => {
  test('calls the desk and its lead at once, once for a case however often it is written, and on after five minutes', async () => {
    const number = await givenCase(desk, 'triage', { text: 'Tolong, rumah kami kebakaran sekarang!' });
    await callOut(desk, at(0));
    assert.deepEqual((await called()).toSorted(), [
      'ketua danger-suspected',
      'medsos danger-suspected',
      'pusat danger-suspected',
    ]);
    const { rows } = await pool.query<{ urgency: string; not_before: Date }>('select urgency, not_before from alert');
    for (const { urgency, not_before: leaves } of rows)
      assert.deepEqual([urgency, leaves.getTime()], ['danger', at(0)]);
    await pool.query(
      `insert into notice (effect_key, role, complaint_id, what, at) values (gen_random_uuid() || ':0', 'admin-medsos', $1, 'danger-suspected', $2)`,
      [await caseId(number), new Date(at(0.5))],
    );
    await callOut(desk, at(0.5));
    assert.equal((await called()).length, 3);
  });
});

suite('danger while somebody is on duty', () => {
  test('calls them and the lead at once, and everybody else of the desk only when they had their five minutes', async () => {
    await pool.query(`insert into duty_roster (day, shift, officer_id) values ('2026-03-02', 'morning', $1)`, [
      idOf('medsos'),
    ]);
    await givenCase(desk, 'triage', { text: 'Tolong, rumah kami kebakaran sekarang!' });
    await callOut(desk, at(0));
    assert.deepEqual((await called()).toSorted(), ['ketua danger-suspected', 'medsos danger-suspected']);
    await goOn(4.9 * minute);
    assert.equal((await called()).length, 2);
    await goOn(5 * minute);
    assert.deepEqual((await called()).slice(2), ['pusat danger-suspected']);
  });
});

// Last, since it moves the clock past the end of sessions.
suite('a promise that runs out', () => {
  test('is settled by the act that it waited for, and what was not sent stays unsent', async () => {
    const number = await givenCase(desk, 'triage');
    await moved(2.01);
    await take(desk, number, steps.ask);
    assert.equal(await settleMatters(pool, at(2.02)), 2);
    assert.equal(await goOn(3), 0);
    const { rows } = await pool.query<{ id: string }>('select id from alert where told_with is null');
    assert.deepEqual(
      await findMessages(
        pool,
        rows.map(({ id }) => id),
      ),
      [],
    );
  });

  test('that was met before anybody looked calls nobody', async () => {
    const number = await givenCase(desk, 'triage');
    await desk.moveTo(1.7);
    await desk.moveTo(1.75);
    await take(desk, number, steps.ask);
    await callOut(desk, at(1.8));
    assert.deepEqual(await called(), []);
  });

  test('that was broken and met late in one moment, before anybody looked, calls nobody either', async () => {
    const number = await givenCase(desk, 'triage');
    await pool.query('update notice set considered_at = now()');
    await pool.query('update complaint set wake_at = null');
    await desk.moveTo(3);
    await take(desk, number, steps.ask);
    const { rows } = await pool.query(`select from notice where what = 'deadline-missed' and considered_at is null`);
    assert.equal(rows.length, 1, 'the bell says it');
    await callOut(desk, at(3));
    assert.deepEqual(await called(), []);
  });

  test('five hundred times in one minute is one message to each, with its number', async () => {
    await givenCase(desk, 'triage');
    const id = await caseId(await desk.latest());
    await pool.query('update complaint set missed_at = $2 where id = $1', [id, new Date(at(0))]);
    await pool.query(
      `insert into notice (effect_key, role, complaint_id, what, at)
       select gen_random_uuid() || ':0', role, $1, what, $2 from generate_series(1, 500), (values ('admin-medsos', 'deadline-missed'), ('team-lead', 'escalated')) as t (role, what)`,
      [id, new Date(at(0))],
    );
    let looked = 1;
    for (let second = 0; looked > 0; second += 10) looked = await callOut(desk, at(0) + second * 1000);
    const { rows } = await pool.query<{ id: string }>('select id from alert where told_with is null order by id');
    const messages = await findMessages(
      pool,
      rows.map((row) => row.id),
    );
    assert.deepEqual(
      messages.map(({ userId, what, count }) => [nameOf.get(userId), what, count]),
      [
        ['medsos', 'deadline-missed', 500],
        ['ketua', 'escalated', 500],
      ],
    );
  });

  test('goes on to whoever is after those whom another process tells at the same moment', async () => {
    const id = await caseId(await givenCase(desk, 'triage'));
    await pool.query('update complaint set missed_at = $2 where id = $1', [id, new Date(at(0))]);
    await pool.query(
      `insert into duty_roster (day, shift, officer_id) values ('2026-03-02', 'morning', $1), ('2026-03-02', 'evening', $1)`,
      [idOf('pusat')],
    );
    await pool.query(
      `insert into notice (effect_key, role, complaint_id, what, at)
       values (gen_random_uuid() || ':0', 'admin-medsos', $1, 'deadline-missed', $2)`,
      [id, new Date(at(0))],
    );
    await callOut(desk, at(0));
    const other = await pool.connect();
    await other.query('begin');
    await other.query(
      `insert into alert (key, user_id, what, urgency, at, not_before)
       select told_as || ':' || $1, $1, 'deadline-missed', 'now', $2, $2 from alert_matter`,
      [idOf('medsos'), new Date(at(0))],
    );
    const going = callOn(desk, at(15 * minute));
    await eventually(
      'it waits for what the other wrote',
      async () =>
        (
          await pool.query(
            `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
          )
        ).rowCount === 1,
    );
    await other.query('commit');
    other.release();
    assert.equal(await going, 1);
    assert.deepEqual(await called(), ['pusat deadline-missed', 'medsos deadline-missed', 'ketua deadline-missed']);
  });

  test('calls whose work it is at each warning, and at the deadline the team lead as well', async () => {
    await givenCase(desk, 'triage');
    await callOut(desk, at(0));
    assert.deepEqual(await called(), []);
    await moved(1);
    assert.deepEqual(await called(), ['medsos deadline-near']);
    await moved(1.6);
    await moved(2.01);
    assert.deepEqual(await called(), [
      'medsos deadline-near',
      'medsos deadline-near',
      'medsos deadline-missed',
      'ketua escalated',
    ]);
    await moved(14.01);
    assert.deepEqual((await called()).slice(4), ['kabid escalated']);
    assert.equal(await callOut(desk, at(15)), 0, 'everything was looked at');
  });

  test('is called on while nobody takes it, and no more once somebody does', async () => {
    const number = await givenCase(desk, 'triage');
    await pool.query(
      `insert into duty_roster (day, shift, officer_id) values ($1, 'morning', $2), ($1, 'evening', $2)`,
      [new Date(at(7)).toISOString().slice(0, 10), idOf('pusat')],
    );
    await moved(2.01);
    assert.deepEqual(await called(), ['pusat deadline-missed', 'ketua escalated'], 'whoever is on duty');
    assert.equal(await goOn(2.01 + 14 * minute), 0);
    assert.equal(await goOn(2.01 + 16 * minute), 2);
    assert.deepEqual((await called()).slice(2), ['medsos deadline-missed']);
    const complaintId = await caseId(number);
    assert.equal(await takeMatters(pool, { complaintId, userId: idOf('ketua') }, at(2.4)), 2);
    assert.equal(await takeMatters(pool, { complaintId, userId: idOf('medsos') }, at(2.5)), 0, 'one takes it');
    assert.equal(await goOn(9), 0);
    await moved(14.01);
    assert.deepEqual((await called()).slice(3), ['kabid escalated'], 'what is late still is told above who took it');
    const { rows } = await pool.query<{ by: string; what: string }>(
      'select acknowledged_by as by, what from alert_matter order by what, opened_at',
    );
    assert.deepEqual(
      rows.map(({ by, what }) => `${nameOf.get(by) ?? ''} ${what}`),
      ['ketua deadline-missed', 'ketua escalated', ' escalated'],
    );
  });

  test('that the division head took is told to no rung any more', async () => {
    const number = await givenCase(desk, 'triage');
    await moved(2.01);
    await takeMatters(pool, { complaintId: await caseId(number), userId: idOf('kabid') }, at(2.1));
    await moved(14.01);
    assert.ok(!(await called()).includes('kabid escalated'));
  });

  test('that somebody below a leader took, and that stays late, goes on up the ladder', async () => {
    const number = await givenCase(desk, 'triage');
    await moved(2.01);
    await takeMatters(pool, { complaintId: await caseId(number), userId: idOf('medsos') }, at(2.1));
    await moved(14.01);
    assert.deepEqual((await called()).at(-1), 'kabid escalated');
  });
});
