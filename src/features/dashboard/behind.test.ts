// Behind a number, row by row: from midnight to midnight in Yogyakarta, ties in one order, two hundred at most of all that are counted, sealed cases in totals alone.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { givenCase } from '#test/given/cases.ts';
import { at } from '#test/given/given.ts';
import type { BehindAnswer, DashboardAnswer, SharesAnswer } from './dashboard.contract.ts';

const desk = await givenDesk({ after });
const path = '/api/v1/dashboard';
const day = (date: string): string => `from=${date}&until=${date}`;
const behind = async (asked: string, who: Person = 'kabid'): Promise<BehindAnswer> =>
  json(await desk.get(who, `${path}/cases?${asked}`));
const dashboard = async (asked: string, who: Person = 'kabid'): Promise<DashboardAnswer> =>
  json(await desk.get(who, `${path}?${asked}`));
const late = 'what=step&outcome=late';

const [first, second] = [await givenCase(desk, 'triage'), await givenCase(desk, 'triage')];
await desk.moveTo(3);

/** Facts beside the one that there is: broken promises of a step of one case, decided when it is said. */
const decided = (number: string, turns: readonly [turn: number, moment: string][]) =>
  desk.pool.query(
    `insert into step_fact select (jsonb_populate_record(f, jsonb_build_object('turn', said.turn, 'decided_at', said.moment))).*
    from step_fact f join complaint c on c.id = f.complaint_id and f.what = 'step' and f.outcome = 'late' and f.turn < 100,
      unnest($2::int[], $3::timestamptz[]) as said (turn, moment) where c.number = $1`,
    [number, turns.map(([turn]) => turn), turns.map(([, moment]) => moment)],
  );

suite('a day', () => {
  test('begins and ends at midnight in Yogyakarta, and no promise is of two days', async () => {
    await decided(first, [
      [101, '2026-04-01T16:59:59.999Z'],
      [102, '2026-04-01T17:00:00Z'],
      [103, '2026-04-02T16:59:59.999Z'],
      [104, '2026-04-02T17:00:00Z'],
    ]);
    const counts = await Promise.all(
      ['2026-04-01', '2026-04-02', '2026-04-03'].map(async (date) => (await behind(`${day(date)}&${late}`)).n),
    );
    assert.deepEqual(counts, [1, 2, 1]);
    assert.equal((await behind(`from=2026-04-01&until=2026-04-03&${late}`)).n, 4);
    assert.deepEqual((await dashboard(day('2026-04-02'))).kept.now, { part: 0, n: 2 });
  });
});

suite('rows', () => {
  test('stand by when they were decided, the latest first, then by case and turn', async () => {
    const noon = '2026-05-01T05:00:00Z';
    await decided(second, [
      [201, noon],
      [200, noon],
      [203, '2026-05-01T04:59:59Z'],
    ]);
    await decided(first, [
      [202, noon],
      [204, '2026-05-01T05:00:01Z'],
    ]);
    const inOrder = first < second ? [first, second, second] : [second, second, first];
    for (let again = 0; again < 3; again += 1)
      assert.deepEqual(
        (await behind(`${day('2026-05-01')}&${late}`)).rows.map(({ number }) => number),
        [first, ...inOrder, second],
      );
  });

  test('are two hundred at most, of all that are counted', async () => {
    const turns = Array.from({ length: 201 }, (_one, nth) => [1000 + nth, '2026-06-01T05:00:00Z'] as [number, string]);
    await decided(first, turns.slice(0, 200));
    const { n, rows } = await behind(`${day('2026-06-01')}&${late}`);
    assert.deepEqual([n, rows.length], [200, 200]);
    await decided(first, turns.slice(200));
    const more = await behind(`${day('2026-06-01')}&${late}`);
    assert.deepEqual([more.n, more.rows.length], [201, 200]);
  });

  test('of what was met are none of what was late, and of holders none of steps', async () => {
    for (const asked of ['what=step&outcome=met', 'what=holder&outcome=late', 'what=promise&outcome=late'])
      assert.deepEqual(await behind(`${day('2026-06-01')}&${asked}`), { n: 0, rows: [] }, asked);
  });

  test('are narrowed by what is asked, and by all of it at once', async () => {
    const n = async (more: string): Promise<number> => (await behind(`${day('2026-05-01')}&${late}${more}`)).n;
    const rows: readonly (readonly [more: string, n: number])[] = [
      ['', 5],
      ['&step=ask-identity', 5],
      ['&step=convey', 0],
      ['&channel=instagram', 5],
      ['&channel=INSTAGRAM', 0],
      ['&channel=instagram&step=ask-identity', 5],
      ['&channel=email&step=ask-identity', 0],
      ['&agency=dpupkp', 0],
      ['&category=jalan', 0],
      ['&kelurahan=34.71.03.1004', 0],
      ['&compare=year', 5],
    ];
    for (const [more, expected] of rows) assert.equal(await n(more), expected, more);
  });
});

suite('what comes within a day', () => {
  const due = (number: string, moment: number) =>
    desk.pool.query('update complaint set due_at = $2 where number = $1', [number, new Date(moment)]);
  const coming = async (): Promise<string[]> =>
    (await dashboard(day('2026-03-02'))).coming.cases.map(({ number }) => number);

  test('begins with this very moment and ends before the same moment tomorrow', async () => {
    const now = desk.now();
    const of = async (one: number, other: number): Promise<string[]> => {
      await due(first, one);
      await due(second, other);
      return coming();
    };
    assert.deepEqual(await of(now, at(3 + 24) - 1), [first, second]);
    assert.deepEqual(await of(at(3 + 24) - 1, now), [second, first]);
    assert.deepEqual(await of(now - 1, at(3 + 24)), []);
    assert.equal((await dashboard(day('2026-03-02'))).coming.late, 1);
  });
});

suite('a case that was moved to a sensitive lane', () => {
  test('is counted in totals, and is in no line of a channel and behind no number', async () => {
    const asked = day('2026-05-01');
    await desk.does('medsos', second, 'MoveToLane', { lane: 'misconduct' });
    // As the program counted the case anew.
    await desk.pool.query(`update step_fact f set sealed = own.sealed from step_fact own
      where own.complaint_id = f.complaint_id and own.what = f.what and own.turn < 100`);
    assert.deepEqual((await dashboard(asked)).kept.now, { part: 0, n: 5 });
    const { rows } = json<SharesAnswer>(await desk.get('kabid', `${path}/shares?${asked}&by=channel`));
    assert.deepEqual(
      rows.map(({ key, n }) => [key, n]),
      [['instagram', 2]],
    );
    const found = await behind(`${asked}&${late}`);
    assert.equal(found.n, 2);
    assert.ok(found.rows.every(({ number }) => number === first));
  });
});

suite('whoever asks', () => {
  test('sees what their sight allows: all of it, their agency’s, or is told that it is not for them', async () => {
    const asked = `${day('2026-06-01')}&${late}`;
    for (const who of ['medsos', 'pusat', 'ketua', 'kabid', 'data', 'pemeriksa'] as const) {
      const answer = await desk.get(who, `${path}/cases?${asked}`);
      if (answer.statusCode === 200) assert.equal(json<BehindAnswer>(answer).n, 201, who);
      else refused(answer, 403, 'not-allowed');
    }
    for (const who of ['pupkp', 'dlh'] as const) assert.deepEqual(await behind(asked, who), { n: 0, rows: [] }, who);
    for (const ending of ['', '/shares', '/cases'])
      refused(await desk.get('operator', `${path}${ending}?${asked}&by=step`), 403, 'not-allowed');
  });

  test('of years that no figure is of is told so, in their own language', async () => {
    for (const wrong of ['from=0000-01-01&until=0000-01-31', 'from=0999-12-31&until=1000-01-01&compare=year'])
      for (const ending of ['?', '/shares?by=step&', `/cases?${late}&`]) {
        const said = refused(await desk.get('kabid', `${path}${ending}${wrong}`), 422, 'no-such-period');
        assert.equal(said.title, 'Masa itu tidak ada.');
        const english = refused(await desk.get('kabid', `${path}${ending}${wrong}&lang=en`), 422, 'no-such-period');
        assert.doesNotMatch(`${english.title} ${english.detail ?? ''}`, /[Mm]asa|tanggal/);
      }
    assert.equal((await dashboard('from=1900-01-01&until=1900-01-31&compare=year')).before.from, '1899-01-01');
    assert.equal((await dashboard('from=9999-12-01&until=9999-12-31')).kept.now.n, 0);
  });
});
