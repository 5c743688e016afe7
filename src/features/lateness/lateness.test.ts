// What is late, what soon will be, and who was told: for those who answer for it.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import type { LatenessAnswer } from './lateness.contract.ts';
import { givenCase, steps, take } from '#test/given/cases.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { at } from '#test/given/given.ts';
import { refused } from '#test/beds/problems.ts';

const desk = await givenDesk({ after });

const lateness = async (who: Person): Promise<LatenessAnswer> => json(await desk.get(who, '/api/v1/lateness'));
const numbers = (rows: LatenessAnswer['late']): string[] => rows.map(({ number }) => number);

suite('as the hours pass', async () => {
  const triage = await givenCase(desk, 'triage', { text: 'Jalan berlubang' });
  const waiting = await givenCase(desk, 'waiting');
  const disposed = await givenCase(desk, 'disposed', { text: 'Hubungi 0812-3456-7890' });

  test('nothing is late at first', async () => {
    const { late, soon, breaches, steps: byStep } = await lateness('ketua');
    assert.deepEqual([late, soon, breaches], [[], [], []]);
    assert.deepEqual(byStep, [
      { step: 'ask-identity', open: 1, late: 0, soon: 0, hour: 0, both: 0 },
      { step: 'coordinate', open: 1, late: 0, soon: 0, hour: 0, both: 0 },
      { step: 'follow-up', open: 1, late: 0, soon: 0, hour: 0, both: 0 },
    ]);
  });

  test('in the last fifth of its time a case is soon late', async () => {
    await desk.moveTo(1.59);
    assert.deepEqual(numbers((await lateness('ketua')).soon), []);
    await desk.moveTo(1.61);
    assert.deepEqual(numbers((await lateness('ketua')).soon), [triage]);
  });

  test('past its deadline it is late, its breach is on the record, and Ketua Tim was told', async () => {
    await desk.moveTo(2.01);
    const { late, soon, breaches } = await lateness('ketua');
    assert.deepEqual(
      late.map(({ number, escalatedTo, excerpt }) => [number, escalatedTo, excerpt]),
      [[triage, 'team-lead', 'Jalan berlubang']],
    );
    assert.deepEqual(soon, []);
    assert.deepEqual(breaches, [{ number: triage, step: 'ask-identity', dueAt: '2026-03-02T03:00:00.000Z' }]);
  });

  test('twelve hours later Kepala Bidang was told', async () => {
    await desk.moveTo(13.9);
    assert.equal((await lateness('kabid')).late[0]?.escalatedTo, 'team-lead');
    await desk.moveTo(14);
    assert.equal((await lateness('kabid')).late[0]?.escalatedTo, 'division-head');
  });

  test('an agency sees its own, without the person', async () => {
    await desk.moveTo(24.5);
    const { late } = await lateness('pupkp');
    assert.deepEqual(
      late.map(({ number, agency, excerpt }) => [number, agency, excerpt]),
      [[disposed, 'DPUPKP', 'Hubungi •••']],
    );
    assert.deepEqual(numbers((await lateness('ketua')).late), [triage, disposed]);
  });

  test('while the reporter owes an answer nothing is late, and a breach outlives its repair', async () => {
    await take(desk, triage, steps.ask);
    const { late, breaches } = await lateness('ketua');
    assert.deepEqual(numbers(late).includes(waiting), false);
    assert.deepEqual(numbers(late), [disposed]);
    assert.ok(breaches.some(({ number, step }) => number === triage && step === 'ask-identity'));
  });
});

/** Moves a case's promise, as if it had been made otherwise. */
const dueAt = async (number: string, hours: number, nearHours = hours - 1): Promise<void> => {
  await desk.pool.query('update complaint set due_at = $2, near_at = $3 where number = $1', [
    number,
    new Date(at(hours)),
    new Date(at(nearHours)),
  ]);
};

suite('the lists', () => {
  test('hold a case as near at the very instant of its promise, and as late after it', async () => {
    const number = await givenCase(desk, 'triage');
    await desk.moveTo(100);
    await dueAt(number, 100);
    assert.ok(numbers((await lateness('ketua')).soon).includes(number));
    assert.ok(!numbers((await lateness('ketua')).late).includes(number));
    await dueAt(number, 100 - 1 / 3_600_000);
    assert.ok(numbers((await lateness('ketua')).late).includes(number));
    assert.ok(!numbers((await lateness('ketua')).soon).includes(number));
  });

  test('begin with the promise that was broken first, and tell cases of one instant apart always the same', async () => {
    const cases: string[] = [];
    for (let made = 0; made < 4; made += 1) cases.push(await givenCase(desk, 'triage'));
    const [first = '', second = '', third = '', fourth = ''] = cases;
    for (const [number, hours] of [
      [second, 50],
      [fourth, 40],
      [first, 45],
      [third, 45],
    ] as const)
      await dueAt(number, hours);
    const late = async (): Promise<string[]> =>
      numbers((await lateness('ketua')).late).filter((number) => cases.includes(number));
    const once = await late();
    assert.deepEqual([once[0], once[3]], [fourth, second]);
    for (let again = 0; again < 3; again += 1) assert.deepEqual(await late(), once);
  });

  test('are counted by step as they are listed, for whoever looks', async () => {
    for (const who of ['ketua', 'kabid', 'medsos', 'pusat', 'pupkp', 'dlh'] as const) {
      const { late, soon, hour, steps: byStep } = await lateness(who);
      const sum = (what: 'late' | 'soon' | 'hour' | 'both'): number =>
        byStep.reduce((all, step) => all + step[what], 0);
      const both = numbers(soon).filter((number) => numbers(hour).includes(number)).length;
      assert.deepEqual(
        [sum('late'), sum('soon'), sum('hour'), sum('both')],
        [late.length, soon.length, hour.length, both],
        who,
      );
      for (const { step, late: count } of byStep)
        assert.equal(late.filter(({ clock }) => clock.step === step).length, count, `${who}: ${step}`);
      assert.ok(byStep.every(({ open, late: l, soon: s }) => open >= l + s));
    }
  });

  test('end at two hundred, and the steps count on', async () => {
    const { rows } = await desk.pool.query<{ before: number }>(
      `select count(*)::int as before from complaint c
      where c.priority between -2 and 0 and c.due_at < $1`,
      [new Date(desk.now())],
    );
    const columns = await desk.pool.query<{ list: string }>(`select string_agg(quote_ident(column_name), ', ') as list
      from information_schema.columns where table_name = 'complaint' and is_generated = 'NEVER'
        and column_name not in ('id', 'number')`);
    const list = columns.rows[0]?.list ?? '';
    const late = numbers((await lateness('ketua')).late)[0] ?? '';
    const copied = `insert into complaint (id, number, ${list}) select gen_random_uuid(), 'ADU-2030-' || n || '-XX', ${list}
      from complaint, generate_series(100001, 100200) n where number = $1`;
    await desk.pool.query(copied, [late]);
    const board = await lateness('ketua');
    assert.equal(board.late.length, 200);
    assert.equal(
      board.steps.reduce((all, step) => all + step.late, 0),
      (rows[0]?.before ?? 0) + 200,
    );
    await desk.pool.query(`delete from complaint where number like 'ADU-2030-%'`);
  });
});

suite('an agency’s board', () => {
  test('holds what it leads and what it helps with, and nothing that it gave back or never had', async () => {
    const [led, refusedCase] = [await givenCase(desk, 'disposed'), await givenCase(desk, 'disposed')];
    await desk.does('pupkp', refusedCase, 'RefuseDisposition', { reason: 'Bukan kewenangan kami.' });
    for (const number of [led, refusedCase]) await dueAt(number, 90);
    for (const [who, expected] of [
      ['pupkp', [led]],
      // Whoever helps goes on helping until the case is given to others.
      ['dlh', [led, refusedCase]],
      ['ketua', [led, refusedCase]],
    ] as const) {
      const { late } = await lateness(who);
      assert.deepEqual(
        numbers(late).filter((number) => [led, refusedCase].includes(number)),
        expected,
        who,
      );
    }
  });

  test('counts only these, and names only their breaches', async () => {
    const [own, all] = [await lateness('dlh'), await lateness('ketua')];
    const openOf = ({ steps: byStep }: LatenessAnswer): number => byStep.reduce((sum, { open }) => sum + open, 0);
    assert.ok(openOf(own) < openOf(all));
    const { rows } = await desk.pool.query<{ number: string }>(
      `select c.number from complaint c join complaint_agency a on a.complaint_id = c.id
       where a.agency_id = 'dlh' and a.part <> 'former'`,
    );
    const seen = new Set(rows.map(({ number }) => number));
    for (const { number } of [...own.late, ...own.soon, ...own.breaches]) assert.ok(seen.has(number), number);
  });
});

suite('an excerpt', () => {
  const excerptFor = async (text: string): Promise<string | undefined> => {
    const number = await givenCase(desk, 'triage', { text });
    await dueAt(number, 30);
    return (await lateness('ketua')).late.find((row) => row.number === number)?.excerpt;
  };

  test('has a hundred and sixty signs, and ends with a whole one', async () => {
    assert.equal(await excerptFor('x'.repeat(160)), 'x'.repeat(160));
    assert.equal(await excerptFor('x'.repeat(161)), 'x'.repeat(160));
    assert.equal(await excerptFor(`${'x'.repeat(159)}🙏🙏`), 'x'.repeat(159));
  });

  test('is the first message that has words, and empty where none has', async () => {
    const number = await givenCase(desk, 'triage', { text: '' });
    await dueAt(number, 30);
    const found = async () => (await lateness('ketua')).late.find((row) => row.number === number)?.excerpt;
    assert.equal(await found(), '');
  });
});

test('breaches stand by their promise, the latest first, whatever became of the case', async () => {
  const { breaches } = await lateness('ketua');
  assert.ok(breaches.length > 1);
  const moments = breaches.map(({ dueAt: moment }) => moment);
  assert.deepEqual(moments, moments.toSorted().toReversed());
});

test('the operator, who sees no case, has no board', async () => {
  refused(await desk.get('operator', '/api/v1/lateness'), 403, 'not-allowed');
  refused(await desk.get(undefined, '/api/v1/lateness'), 401, 'not-signed-in');
});
