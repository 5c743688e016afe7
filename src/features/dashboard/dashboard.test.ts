// The figures of whoever leads, over HTTP: what was counted is what the questions of the figures say, each officer is told their own sight's worth, and behind
// each number stand its cases.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenCase, steps, take } from '#test/given/cases.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import type { BehindAnswer, DashboardAnswer, SharesAnswer } from './dashboard.contract.ts';

const desk = await givenDesk({ after });
const march = 'from=2026-03-01&until=2026-03-31';

const dashboard = async (who: Person, asked = march): Promise<DashboardAnswer> =>
  json(await desk.get(who, `/api/v1/dashboard?${asked}`));
const shares = async (who: Person, by: string, more = ''): Promise<SharesAnswer['rows']> =>
  json<SharesAnswer>(await desk.get(who, `/api/v1/dashboard/shares?${march}&by=${by}${more}`)).rows;
const behind = async (who: Person, asked: string): Promise<BehindAnswer> =>
  json(await desk.get(who, `/api/v1/dashboard/cases?${march}&${asked}`));

// The clock begins on Monday, 2 March 2026, at 08:00 in Yogyakarta.
const done = await givenCase(desk, 'closed', { text: 'Jalan berlubang' });
const disposed = await givenCase(desk, 'disposed', { text: 'Lampu mati' });
const forgotten = await givenCase(desk, 'triage', { text: 'Sampah menumpuk' });
await desk.moveTo(24.5);

suite('a month', () => {
  test('counts what came, what was kept and what was late', async () => {
    const answer = await dashboard('kabid');
    assert.deepEqual(answer.arrived, { now: 3, before: 0 });
    assert.deepEqual(answer.ended, { now: 1, before: 0 });
    assert.deepEqual(answer.dates, { from: '2026-03-01', until: '2026-03-31' });
    assert.deepEqual(answer.before, { from: '2026-02-01', until: '2026-02-28' });
    const { n, part } = answer.kept.now;
    const late = (await behind('kabid', 'what=step&outcome=late')).n;
    assert.ok(late >= 2);
    assert.equal(n - part, late);
    assert.equal((await behind('kabid', 'what=step&outcome=met')).n, part);
  });

  test('stands in its week, and the weeks before it are empty', async () => {
    const { kept } = await dashboard('kabid');
    assert.equal(kept.weeks.length, 12);
    assert.deepEqual(
      kept.weeks.filter(({ n }) => n > 0),
      [{ week: '2026-03-02', ...kept.now }],
    );
    assert.equal(kept.weeks.at(-1)?.week, '2026-03-30');
  });

  test('has its hours by day and hour in Yogyakarta', async () => {
    const { hours } = await dashboard('kabid');
    assert.deepEqual([hours.length, ...new Set(hours.map((day) => day.length))], [7, 24]);
    assert.equal(
      hours.flat().reduce((sum, n) => sum + n, 0),
      3,
    );
    assert.equal(hours[0]?.[8], 3);
  });

  test('has its channels over twelve weeks', async () => {
    const { channels } = await dashboard('kabid');
    assert.deepEqual(
      channels.map(({ channel, now, before }) => [channel, now, before]),
      [['instagram', 3, 0]],
    );
    assert.deepEqual(channels[0]?.weeks, [0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0]);
  });

  test('of which nothing is known is noughts, and no error', async () => {
    const answer = await dashboard('kabid', 'from=2025-01-01&until=2025-12-31&compare=year');
    assert.deepEqual(
      [answer.arrived.now, answer.kept.now, answer.agencies, answer.categories],
      [0, { part: 0, n: 0 }, [], []],
    );
    assert.equal(answer.lasting.n, 0);
    assert.deepEqual(answer.before, { from: '2024-01-01', until: '2024-12-31' });
    assert.deepEqual(answer.ratings, { stars: [0, 0, 0, 0, 0], answered: { part: 0, n: 0 } });
  });

  test('says what stands now besides, whatever the period', async () => {
    const { folders } = await dashboard('kabid', 'from=2025-01-01&until=2025-01-31');
    assert.deepEqual(
      folders.map(({ status, open }) => `${status} ${String(open)}`).toSorted((a, b) => (a < b ? -1 : 1)),
      ['follow-up 1', 'triage 1'],
    );
  });
});

suite('the next day', () => {
  test('has the deadlines that come, in their order, and the number of those that passed', async () => {
    const fresh = await givenCase(desk, 'triage', { text: 'Pohon tumbang' });
    const { coming } = await dashboard('ketua');
    assert.deepEqual(
      coming.cases.map(({ number, step }) => [number, step]),
      [[fresh, 'ask-identity']],
    );
    assert.deepEqual(
      coming.dueAts,
      coming.cases.map(({ dueAt }) => Date.parse(dueAt)),
    );
    assert.equal(coming.late, 2);
  });
});

suite('shares', () => {
  for (const by of ['step', 'holder', 'agency', 'channel', 'category', 'kelurahan', 'shift'])
    test(`by ${by} add up to what stands behind them`, async () => {
      const rows = await shares('kabid', by);
      const what = by === 'holder' || by === 'agency' ? 'holder' : 'step';
      const only = by === 'agency' ? '&holder=agency' : '';
      const { n } = await behind('kabid', `what=${what}&outcome=late${only}`);
      assert.ok(rows.length > 0);
      assert.equal(
        rows.reduce((sum, { late }) => sum + late, 0),
        n,
      );
    });

  test('of an agency have its name, of a place that nobody said none', async () => {
    assert.deepEqual(
      (await shares('kabid', 'agency')).map(({ key, name }) => [key, name]),
      [['dpupkp', 'DPUPKP']],
    );
    const [place] = await shares('kabid', 'kelurahan');
    assert.ok(place !== undefined && !('name' in place && place.key === undefined));
  });

  test('narrowed to one step are of that step alone', async () => {
    const rows = await shares('kabid', 'step', '&step=ask-identity');
    assert.deepEqual([...new Set(rows.map(({ key }) => key))], ['ask-identity']);
  });
});

suite('behind a number', () => {
  test('stand its cases, the latest first, with what was promised', async () => {
    const { rows } = await behind('kabid', 'what=step&outcome=late');
    assert.ok(rows.some(({ number, step }) => number === forgotten && step === 'ask-identity'));
    assert.ok(rows.some(({ number, agency }) => number === disposed && agency === 'DPUPKP'));
    assert.ok(rows.every(({ number }) => number !== done));
  });

  test('a case that was done after its deadline says when, one that is not done says nothing', async () => {
    const late = async () => (await behind('kabid', 'what=step&outcome=late')).rows;
    assert.ok((await late()).every(({ endedAt }) => endedAt === undefined));
    await take(desk, forgotten, steps.ask);
    const ended = (await late()).filter(({ endedAt }) => endedAt !== undefined);
    assert.deepEqual(
      ended.map(({ number }) => number),
      [forgotten],
    );
  });
});

suite('an agency', () => {
  test('is told of itself, and of the city in totals', async () => {
    const answer = await dashboard('pupkp');
    assert.ok((answer.city?.n ?? 0) > answer.kept.now.n);
    assert.deepEqual(
      answer.agencies.map(({ id }) => id),
      ['dpupkp'],
    );
    assert.equal((await dashboard('kabid')).city, undefined);
  });

  test('is told of no other, whatever it asks for', async () => {
    const [own, other] = [await dashboard('pupkp'), await dashboard('pupkp', `${march}&agency=dlh`)];
    assert.deepEqual(other, own);
    for (const asked of ['what=step&outcome=late&agency=dlh', 'what=holder&outcome=late'])
      for (const { number } of (await behind('pupkp', asked)).rows) assert.equal(number, disposed);
    assert.deepEqual((await behind('dlh', 'what=holder&outcome=late')).rows, []);
  });
});

suite('a question', () => {
  test('of no period, or of too long a one, is refused in words', async () => {
    for (const wrong of [
      'from=2026-03-31&until=2026-03-01',
      'from=2026-02-30&until=2026-03-01',
      'from=2020-01-01&until=2026-01-01',
    ])
      for (const path of ['?', '/shares?by=step&', '/cases?what=step&outcome=late&'])
        refused(await desk.get('kabid', `/api/v1/dashboard${path}${wrong}`), 422, 'no-such-period');
  });

  test('with what is no day, side, place or step is refused before anybody looks', async () => {
    for (const wrong of [
      'from=x&until=y',
      `${march}&step=x`,
      `${march}&kelurahan=x`,
      `${march}&compare=x`,
      'from=2026-03-01',
    ])
      assert.equal((await desk.get('kabid', `/api/v1/dashboard?${wrong}`)).statusCode, 400, wrong);
    assert.equal((await desk.get('kabid', `/api/v1/dashboard/shares?${march}&by=person`)).statusCode, 400);
  });

  test('with quotes in an id finds nothing, and harms nothing', async () => {
    const hostile = encodeURIComponent(`x' or 1=1 --`);
    const answer = await dashboard('kabid', `${march}&channel=${hostile}`);
    assert.deepEqual([answer.arrived.now, answer.kept.now.n], [0, 0]);
  });
});
