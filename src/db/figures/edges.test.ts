// Where one period, day, shift or bar ends and the next begins, to the millisecond and on each clock of the country; few and none; ties; categories
// and those below them.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import fc from 'fast-check';
import { shiftAt, usualStarts, type ShiftStarts } from '#core/duty/shifts.ts';
import { dayMs, hourMs, minuteMs } from '#core/time.ts';
import { testDatabase } from '#test/beds/database.ts';
import { testIds } from '#test/beds/store.ts';
import { insertRows, type RowOf } from '../rows.ts';
import { cityScope, type Of } from './asked.ts';
import { findCases, findHours, findLasting, type CasesBy } from './cases.ts';
import { findShares, type ShareBy, type SharesAsked } from './shares.ts';

const { pool, database } = await testDatabase({ after });
const db = database.kysely;
const jakarta = 'Asia/Jakarta';
const ever = { from: Date.parse('2020-01-01T00:00:00Z'), until: Date.parse('2040-01-01T00:00:00Z') };
const wib = (local: string): number => Date.parse(`${local}+07:00`);

beforeEach(async () => {
  await pool.query('truncate case_fact, step_fact');
});

const sides: Pick<
  RowOf<'step_fact'>,
  'kind' | 'sealed' | 'sop' | 'channel' | 'category_id' | 'kelurahan' | 'lead_agency_id'
> = {
  ...{ kind: 'complaint', sealed: false, sop: 'medsos@1', channel: 'x', category_id: null, kelurahan: null },
  lead_agency_id: null,
};

const someCase = (reportedAt: number, fields: Partial<RowOf<'case_fact'>> = {}): RowOf<'case_fact'> => ({
  ...{ complaint_id: testIds.uuid(), made_by: 1, ...sides, reported_at: new Date(reportedAt), answered_at: null },
  ...{ told_at: null, ended_at: null, end_reason: null, reopened: 0, rating: null, rated_at: null },
  ...fields,
});

const someStep = (startedAt: number, fields: Partial<RowOf<'step_fact'>> = {}): RowOf<'step_fact'> => ({
  ...{ complaint_id: testIds.uuid(), what: 'step', turn: 0, step: 'coordinate', holder: null, agency_id: null },
  ...{ ...sides, started_at: new Date(startedAt), due_at: new Date(startedAt + dayMs), ended_at: null },
  ...{ outcome: 'met', decided_at: new Date(startedAt), own_ms: null, wall_ms: null },
  ...fields,
});

const casesAre = (...rows: RowOf<'case_fact'>[]) => insertRows(pool, 'case_fact', rows);
const stepsAre = (...rows: RowOf<'step_fact'>[]) => insertRows(pool, 'step_fact', rows);
const keys = async (by: CasesBy, zone = jakarta): Promise<(string | null)[]> =>
  (await findCases(db, cityScope, { by, zone, period: ever })).map(({ key }) => key);
const shares = (by: ShareBy, more: Partial<SharesAsked> = {}) =>
  findShares(db, cityScope, { by, zone: jakarta, period: ever, ...more });

suite('a moment belongs', () => {
  type Row = [moment: string, zone: string, day: string, week: string, month: string];
  const rows: Row[] = [
    ['2026-02-28T23:59:59.999+07:00', jakarta, '2026-02-28', '2026-02-23', '2026-02'],
    ['2026-03-01T00:00:00.000+07:00', jakarta, '2026-03-01', '2026-02-23', '2026-03'],
    ['2026-03-01T23:59:59.999+07:00', jakarta, '2026-03-01', '2026-02-23', '2026-03'],
    ['2026-03-02T00:00:00.000+07:00', jakarta, '2026-03-02', '2026-03-02', '2026-03'],
    ['2028-02-29T00:00:00.000+07:00', jakarta, '2028-02-29', '2028-02-28', '2028-02'],
    ['2028-02-29T23:59:59.999+07:00', jakarta, '2028-02-29', '2028-02-28', '2028-02'],
    ['2028-03-01T00:00:00.000+07:00', jakarta, '2028-03-01', '2028-02-28', '2028-03'],
    ['2025-12-31T23:59:59.999+07:00', jakarta, '2025-12-31', '2025-12-29', '2025-12'],
    ['2026-01-01T00:00:00.000+07:00', jakarta, '2026-01-01', '2025-12-29', '2026-01'],
    ['2027-01-01T12:00:00.000+07:00', jakarta, '2027-01-01', '2026-12-28', '2027-01'],
    ['2026-12-31T17:00:00.000Z', jakarta, '2027-01-01', '2026-12-28', '2027-01'],
    ['2026-12-31T16:59:59.999Z', jakarta, '2026-12-31', '2026-12-28', '2026-12'],
    ['2026-05-31T23:00:00.000+07:00', 'Asia/Makassar', '2026-06-01', '2026-06-01', '2026-06'],
    ['2026-05-31T22:59:59.999+07:00', 'Asia/Makassar', '2026-05-31', '2026-05-25', '2026-05'],
    ['2026-05-31T22:00:00.000+07:00', 'Asia/Jayapura', '2026-06-01', '2026-06-01', '2026-06'],
    ['2026-05-31T22:00:00.000+07:00', jakarta, '2026-05-31', '2026-05-25', '2026-05'],
  ];
  for (const [moment, zone, day, week, month] of rows)
    test(`${moment} on the clock of ${zone} to ${day}, the week of ${week}, and ${month}`, async () => {
      const at = Date.parse(moment);
      await casesAre(someCase(at));
      await stepsAre(someStep(at));
      for (const [by, key] of [['day', day] as const, ['week', week] as const, ['month', month] as const]) {
        assert.deepEqual(await keys(by, zone), [key]);
        assert.deepEqual(
          (await shares(by, { zone })).map((line) => line.key),
          [key],
        );
      }
    });

  test('to the period that begins with it, and not to the one that ends there', async () => {
    const edge = wib('2028-03-01T00:00:00');
    await casesAre(
      someCase(edge - 1, { told_at: new Date(edge), ended_at: new Date(edge), rating: 4, rated_at: new Date(edge) }),
    );
    await stepsAre(someStep(edge, { what: 'promise', outcome: 'late', decided_at: new Date(edge) }));
    const of = async (from: number, until: number) => {
      const [line] = await findCases(db, cityScope, { by: 'all', zone: jakarta, period: { from, until } });
      return line && [line.opened, line.ended, line.told, line.broken, line.ratings[3]];
    };
    assert.deepEqual(await of(edge - 29 * dayMs, edge), [1, 0, 0, 0, 0]);
    assert.deepEqual(await of(edge, edge + 31 * dayMs), [0, 1, 1, 1, 1]);
    assert.equal(await of(edge + 1, edge + dayMs), undefined);
  });

  test('to its weekday and hour: Monday first, a Sunday’s last minute last', async () => {
    const moments = [
      '2026-03-02T00:00:00',
      '2026-03-02T00:59:59.999',
      '2026-03-02T01:00:00',
      '2026-03-08T23:59:59.999',
    ];
    await casesAre(...moments.map((local) => someCase(wib(local))));
    assert.deepEqual(await findHours(db, cityScope, { zone: jakarta, period: ever }), [
      { weekday: 0, hour: 0, n: 2 },
      { weekday: 0, hour: 1, n: 1 },
      { weekday: 6, hour: 23, n: 1 },
    ]);
    const inPapua = await findHours(db, cityScope, { zone: 'Asia/Jayapura', period: ever });
    assert.deepEqual(inPapua.at(0), { weekday: 0, hour: 1, n: 1 }, 'two hours later it is Monday there');
  });
});

suite('shifts', () => {
  const late: ShiftStarts = { morning: 6 * 60, evening: 14 * 60, night: 24 * 60 };
  const at = async (starts: ShiftStarts, ...moments: number[]) => {
    await stepsAre(...moments.map((moment) => someStep(moment)));
    return shares('shift', { starts });
  };

  test('begin with their minute, and the night goes on over midnight', async () => {
    const names: [local: string, shift: string][] = [
      ['06:59:59.999', 'night'],
      ['07:00:00', 'morning'],
      ['14:59:59.999', 'morning'],
      ['15:00:00', 'evening'],
      ['21:59:59.999', 'evening'],
      ['22:00:00', 'night'],
      ['00:00:00', 'night'],
    ];
    for (const [local, shift] of names) {
      await pool.query('truncate step_fact');
      const lines = await at(usualStarts, wib(`2026-03-04T${local}`));
      assert.deepEqual(
        lines.map(({ key, n }) => [key, n]),
        [[shift, 1]],
        local,
      );
    }
  });

  test('are those that the roster knows, wherever the desk lets them begin', async () => {
    const minutes = fc
      .integer({ min: 0, max: 20 * 1440 })
      .map((minute) => wib('2026-02-20T00:00:00') + minute * minuteMs);
    const moments = fc.sample(minutes, { numRuns: 200, seed: 11 });
    for (const starts of [usualStarts, late]) {
      await pool.query('truncate step_fact');
      const lines = await at(starts, ...moments);
      for (const { key, n } of lines)
        assert.equal(n, moments.filter((moment) => shiftAt(moment, starts).shift === key).length);
      assert.equal(
        lines.reduce((sum, { n }) => sum + n, 0),
        moments.length,
      );
    }
  });
});

suite('of few', () => {
  const took = async (...hours: (number | null)[]) => {
    await pool.query('truncate step_fact');
    await stepsAre(
      ...hours.map((one) => someStep(wib('2026-03-04T08:00:00'), { own_ms: one === null ? null : one * hourMs })),
    );
    const [line] = await shares('all');
    const inHours = (ms: number | null): number | null => (ms === null ? null : ms / hourMs);
    return line && [line.n, line.timed, inHours(line.medianMs), inHours(line.p90Ms)];
  };

  test('there is no line of none, and each length of time is one that there was', async () => {
    assert.equal(await took(), undefined);
    assert.deepEqual(await took(3), [1, 1, 3, 3]);
    assert.deepEqual(await took(8, 1), [2, 2, 1, 8]);
    assert.deepEqual(await took(4, 1, 3, 2), [4, 4, 2, 4]);
    assert.deepEqual(await took(5, 4, 3, 2, 1), [5, 5, 3, 5]);
    assert.deepEqual(await took(10, 9, 8, 7, 6, 5, 4, 3, 2, 1), [10, 10, 5, 9]);
    assert.deepEqual(await took(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1), [11, 11, 6, 10]);
  });

  test('what is not done has no length, and counts in the share all the same', async () => {
    assert.deepEqual(await took(null, null), [2, 0, null, null]);
    assert.deepEqual(await took(null, 7, null, 9), [4, 2, 7, 9]);
  });

  test('what is open or was not needed is no promise that was kept or broken', async () => {
    const started = wib('2026-03-04T08:00:00');
    await stepsAre(
      someStep(started, { outcome: 'open', decided_at: null }),
      someStep(started, { outcome: 'skipped', decided_at: null, ended_at: new Date(started + 1), own_ms: 1 }),
    );
    assert.deepEqual(await shares('all'), []);
  });

  test('waiting times stand each in its bar, an edge in the later one, the longest without an end', async () => {
    const reported = wib('2026-03-04T08:00:00');
    const lengths = [
      0,
      hourMs - 1,
      hourMs,
      24 * hourMs - 1,
      24 * hourMs,
      720 * hourMs - 1,
      720 * hourMs,
      9000 * hourMs,
    ];
    await casesAre(...lengths.map((ms) => someCase(reported, { told_at: new Date(reported + ms) })));
    const { n, bars, medianMs, p90Ms } = await findLasting(db, cityScope, { zone: jakarta, period: ever });
    assert.deepEqual([n, medianMs, p90Ms], [8, 24 * hourMs - 1, 9000 * hourMs]);
    assert.deepEqual(
      bars.filter((bar) => bar.n > 0).map((bar) => [bar.fromHours, bar.untilHours, bar.n]),
      [
        [0, 1, 2],
        [1, 2, 1],
        [12, 24, 1],
        [24, 48, 1],
        [336, 720, 1],
        [720, null, 2],
      ],
    );
  });

  test('waiting times of none are all bars at nought', async () => {
    const { n, medianMs, p90Ms, bars } = await findLasting(db, cityScope, { zone: jakarta, period: ever });
    assert.deepEqual([n, medianMs, p90Ms, bars.some((bar) => bar.n > 0)], [0, null, null, false]);
  });
});

suite('lines', () => {
  const moment = wib('2026-03-04T08:00:00');
  const of = async (...names: (string | null)[]) => {
    await casesAre(...names.map((channel) => someCase(moment, { channel })));
    await stepsAre(...names.map((channel) => someStep(moment, { channel })));
  };

  test('as many as others go by their name, and what nobody said comes last of them', async () => {
    await of('youtube', null, 'email', 'x', 'x', null, 'email');
    const expected = ['email', 'x', null, 'youtube'];
    assert.deepEqual(await keys('channel'), expected);
    assert.deepEqual(
      (await shares('channel')).map(({ key }) => key),
      expected,
    );
  });

  test('of a category are those of the ones below it, too, and of one below it those alone', async () => {
    await pool.query(
      `insert into category (id, parent_id, name) values ('jalan', null, 'Jalan'), ('jalan-lubang', 'jalan', 'Lubang'), ('sampah', null, 'Sampah')`,
    );
    const categories = ['jalan', 'jalan-lubang', 'jalan-lubang', 'sampah', null];
    await casesAre(...categories.map((id) => someCase(moment, { category_id: id })));
    await stepsAre(...categories.map((id) => someStep(moment, { category_id: id })));
    const count = async (wanted: Of) => [
      (await findCases(db, cityScope, { by: 'all', zone: jakarta, period: ever, of: wanted }))[0]?.opened ?? 0,
      (await shares('all', { of: wanted }))[0]?.n ?? 0,
    ];
    assert.deepEqual(await count({ category: 'jalan' }), [3, 3]);
    assert.deepEqual(await count({ category: 'jalan-lubang' }), [2, 2]);
    assert.deepEqual(await count({ category: 'tidak-ada' }), [0, 0]);
    assert.deepEqual(await count({ category: `jalan' or true --` }), [0, 0]);
    assert.deepEqual(await count({}), [5, 5]);
  });
});
