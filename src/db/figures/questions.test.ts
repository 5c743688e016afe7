// Every question of the figures against a slow count of the same rows, over invented rows; and who is told how much of it.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import fc from 'fast-check';
import { usualStarts } from '#core/duty/shifts.ts';
import { hourMs, localDate, dayMs } from '#core/time.ts';
import { testDatabase } from '#test/beds/database.ts';
import { factsFrom, someCaseFact, someStepFact } from '#test/given/random-facts.ts';
import { insertRows, type RowOf } from '../rows.ts';
import { cityScope, narrowed, scopeOf, type Asked, type Scope } from './asked.ts';
import { findCases, findHours, findLasting, lastingBars, type CasesBy } from './cases.ts';
import { findShares, type ShareBy, type SharesAsked } from './shares.ts';
import { tallyDays } from './tally.ts';

const zone = 'Asia/Jakarta';
const { pool, database } = await testDatabase({ after });
const db = database.kysely;

const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(fc.array(arbitrary, { minLength: count, maxLength: count }), { numRuns: 1, seed: 20260302 })[0] ?? [];
const cases = sample(someCaseFact, 300);
const steps = sample(someStepFact, 900);
await insertRows(pool, 'case_fact', cases);
await insertRows(pool, 'step_fact', steps);
// Half of what is asked for was counted before, day by day; the other half is gone through.
while (await tallyDays(pool, db, factsFrom + 35 * dayMs)) continue;

const period = { from: factsFrom + 10 * dayMs, until: factsFrom + 60 * dayMs };
const asked: Asked = { period, zone };

type Sided = { kind: string; sealed: boolean };

const isIn = (moment: Date | null | undefined): boolean =>
  moment !== null && moment !== undefined && moment.getTime() >= period.from && moment.getTime() < period.until;

/** On the wall in Yogyakarta. */
const wall = (moment: Date): Date => new Date(moment.getTime() + 7 * hourMs);
const dayOf = (moment: Date): number => Math.floor(wall(moment).getTime() / dayMs);
const mondayOf = (moment: Date): number => dayOf(moment) - ((((dayOf(moment) + 3) % 7) + 7) % 7);
const times = {
  day: (moment: Date) => localDate(dayOf(moment)),
  week: (moment: Date) => localDate(mondayOf(moment)),
  month: (moment: Date) => localDate(dayOf(moment)).slice(0, 7),
} as const;

const shiftOf = (moment: Date): string => {
  const minute = wall(moment).getUTCHours() * 60 + wall(moment).getUTCMinutes();
  if (minute >= usualStarts.morning && minute < usualStarts.evening) return 'morning';
  return minute >= usualStarts.evening && minute < usualStarts.night ? 'evening' : 'night';
};

const totals = ['all', 'step', 'day', 'week', 'month'];
const isTold = (row: Sided, by: string): boolean => totals.includes(by) || !row.sealed;

const stepKey = (row: RowOf<'step_fact'>, by: ShareBy): string | null => {
  const keys: Record<ShareBy, () => string | null> = {
    all: () => 'all',
    step: () => row.step ?? null,
    holder: () => row.holder,
    agency: () => row.agency_id ?? null,
    channel: () => row.channel ?? null,
    category: () => row.category_id ?? null,
    kelurahan: () => row.kelurahan ?? null,
    shift: () => shiftOf(row.started_at),
    sop: () => row.sop,
    day: () => times.day(row.decided_at ?? new Date(0)),
    week: () => times.week(row.decided_at ?? new Date(0)),
    month: () => times.month(row.decided_at ?? new Date(0)),
  };
  return keys[by]();
};

const grouped = <T>(rows: readonly T[], keyOf: (row: T) => string | null): Map<string | null, T[]> => {
  const groups = new Map<string | null, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
};

/** The smallest value that at least this share of them does not exceed. */
const percentile = (values: readonly number[], share: number): number | null =>
  values.toSorted((one, other) => one - other)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? null;

const whatFor = (by: ShareBy): string => (by === 'holder' || by === 'agency' ? 'holder' : 'step');

const slowShares = (by: ShareBy, holds: (row: RowOf<'step_fact'>) => boolean) => {
  const counted = steps.filter(
    (row) =>
      row.what === whatFor(by) &&
      isIn(row.decided_at) &&
      row.kind === 'complaint' &&
      isTold(row, by) &&
      holds(row) &&
      (by !== 'agency' || row.holder === 'agency'),
  );
  return [...grouped(counted, (row) => stepKey(row, by))].map(([key, rows]) => {
    const took = rows.flatMap(({ own_ms: ms }) => ms ?? []);
    const late = rows.filter(({ outcome }) => outcome === 'late').length;
    const [medianMs, p90Ms] = [percentile(took, 0.5), percentile(took, 0.9)];
    return { key, n: rows.length, late, timed: took.length, medianMs, p90Ms };
  });
};

const inOrder = <T extends { key: string | null }>(rows: readonly T[]): T[] =>
  rows.toSorted((one, other) => String(one.key).localeCompare(String(other.key)));

suite('shares', () => {
  const all: ShareBy[] = [
    'all',
    'step',
    'holder',
    'agency',
    'channel',
    'category',
    'kelurahan',
    'shift',
    'sop',
    'day',
    'week',
    'month',
  ];
  for (const by of all)
    test(`by ${by} count what a slow count counts`, async () => {
      const found = await findShares(db, cityScope, { ...asked, by });
      assert.ok(found.length > 0);
      assert.deepEqual(inOrder(found), inOrder(slowShares(by, () => true)));
    });

  test('leave out what is sealed of totals, too, where they are asked to', async () => {
    for (const by of ['all', 'step', 'day'] as const) {
      const found = await findShares(db, cityScope, { ...asked, by, withoutLanes: true });
      assert.deepEqual(inOrder(found), inOrder(slowShares(by, ({ sealed }) => !sealed)));
      assert.notDeepEqual(inOrder(found), inOrder(slowShares(by, () => true)));
    }
    const opened = async (more: Partial<Asked>) =>
      (await findCases(db, cityScope, { ...asked, ...more, by: 'all' }))[0]?.opened ?? 0;
    assert.ok((await opened({ withoutLanes: true })) < (await opened({})));
  });

  const filters: [SharesAsked, (row: RowOf<'step_fact'>) => boolean][] = [
    [{ ...asked, by: 'step', of: { agency: 'dlh' } }, (row) => row.lead_agency_id === 'dlh'],
    [
      { ...asked, by: 'month', of: { channel: 'x', step: 'follow-up' } },
      (row) => row.channel === 'x' && row.step === 'follow-up',
    ],
    [{ ...asked, by: 'step', of: { kelurahan: '34.71.05.1001' } }, (row) => row.kelurahan === '34.71.05.1001'],
    [{ ...asked, by: 'agency', of: { agency: 'dpupkp' } }, (row) => row.agency_id === 'dpupkp'],
    [{ ...asked, by: 'agency', of: { step: 'coordinate' } }, (row) => row.step === 'coordinate'],
  ];
  for (const [question, holds] of filters)
    test(`by ${question.by} of ${JSON.stringify(question.of)}`, async () => {
      assert.deepEqual(inOrder(await findShares(db, cityScope, question)), inOrder(slowShares(question.by, holds)));
    });

  test('begin with the most, and go by time where they are told apart by it', async () => {
    const numbers = (await findShares(db, cityScope, { ...asked, by: 'channel' })).map(({ n }) => n);
    assert.deepEqual(
      numbers,
      numbers.toSorted((one, other) => other - one),
    );
    const keys = (await findShares(db, cityScope, { ...asked, by: 'day' })).map(({ key }) => key);
    assert.deepEqual(
      keys,
      keys.toSorted((one, other) => String(one).localeCompare(String(other))),
    );
  });

  test('end with the period’s last millisecond, and begin with its first', async () => {
    const [first] = steps.filter((row) => row.what === 'step' && row.kind === 'complaint' && row.decided_at !== null);
    const moment = first?.decided_at?.getTime() ?? 0;
    const count = async (from: number, until: number) =>
      (await findShares(db, cityScope, { by: 'all', zone, period: { from, until } }))[0]?.n ?? 0;
    assert.ok((await count(moment, moment + 1)) > 0);
    assert.equal(await count(moment + 1, moment + 2), 0);
    assert.equal(await count(moment, moment), 0);
  });
});

suite('cases', () => {
  const keyOf = (row: RowOf<'case_fact'>, by: CasesBy, moment: Date): string | null => {
    if (by === 'day' || by === 'week' || by === 'month') return times[by](moment);
    const sides = {
      all: 'all',
      kind: row.kind,
      channel: row.channel,
      category: row.category_id,
      kelurahan: row.kelurahan,
      agency: row.lead_agency_id,
    };
    return sides[by] ?? null;
  };
  const counted = (by: CasesBy, key: string | null, moment: (row: RowOf<'case_fact'>) => Date | null | undefined) =>
    cases.filter((row) => {
      const at = moment(row);
      if (at === null || at === undefined || !isIn(at)) return false;
      return (by === 'kind' || row.kind === 'complaint') && isTold(row, by) && keyOf(row, by, at) === key;
    });

  for (const by of ['all', 'kind', 'channel', 'category', 'kelurahan', 'week', 'month', 'day'] as const)
    test(`by ${by} are counted by their own moments`, async () => {
      const found = await findCases(db, cityScope, { ...asked, by });
      assert.ok(found.length > 0);
      for (const { key, opened, ended, told, reopened, answered, ratings } of found) {
        const toldRows = counted(by, key, (row) => row.told_at);
        const rated = counted(by, key, (row) => row.rated_at);
        assert.deepEqual(
          { opened, ended, told, reopened, answered, ratings },
          {
            opened: counted(by, key, (row) => row.reported_at).length,
            ended: counted(by, key, (row) => row.ended_at).length,
            told: toldRows.length,
            reopened: toldRows.filter((row) => row.reopened > 0).length,
            answered: toldRows.filter(({ rating }) => rating !== null).length,
            ratings: [1, 2, 3, 4, 5].map((score) => rated.filter(({ rating }) => rating === score).length),
          },
        );
      }
      const opened = found.reduce((sum, row) => sum + row.opened, 0);
      const all = cases.filter(
        (row) => isIn(row.reported_at) && (by === 'kind' || row.kind === 'complaint') && isTold(row, by),
      );
      assert.equal(opened, all.length);
    });

  test('know which promised days were kept', async () => {
    const [all] = await findCases(db, cityScope, { ...asked, by: 'all' });
    const days = steps.filter(
      ({ what, kind, decided_at: at }) => what === 'promise' && kind === 'complaint' && isIn(at),
    );
    assert.deepEqual(
      [all?.kept, all?.broken],
      ['met', 'late'].map((how) => days.filter(({ outcome }) => outcome === how).length),
    );
  });

  test('by hour and weekday are all that were reported', async () => {
    const found = await findHours(db, cityScope, asked);
    const reported = cases.filter((row) => row.kind === 'complaint' && isIn(row.reported_at));
    for (const { weekday, hour, n } of found) {
      const there = reported.filter(
        (row) =>
          wall(row.reported_at).getUTCHours() === hour && (wall(row.reported_at).getUTCDay() + 6) % 7 === weekday,
      );
      assert.equal(n, there.length);
    }
    assert.equal(
      found.reduce((sum, { n }) => sum + n, 0),
      reported.length,
    );
  });

  test('lasted as long as the bars say, an hour’s edge in the later one', async () => {
    const { n, medianMs, p90Ms, bars } = await findLasting(db, cityScope, asked);
    const took = cases.flatMap((row) =>
      row.kind === 'complaint' && isIn(row.told_at) ? [(row.told_at?.getTime() ?? 0) - row.reported_at.getTime()] : [],
    );
    assert.deepEqual([n, medianMs, p90Ms], [took.length, percentile(took, 0.5), percentile(took, 0.9)]);
    assert.equal(bars.length, lastingBars.length);
    for (const { fromHours, untilHours, n: count } of bars)
      assert.equal(
        count,
        took.filter((ms) => ms >= fromHours * hourMs && (untilHours === null || ms < untilHours * hourMs)).length,
      );
  });
});

suite('who is told', () => {
  const agency: Scope = { of: 'agency', agencyId: 'dlh' };

  test('everything: whoever sees all cases; of itself: an agency; nothing: whoever sees none', () => {
    for (const role of [
      'admin-medsos',
      'admin-pusat',
      'team-lead',
      'division-head',
      'data-officer',
      'examiner',
    ] as const)
      assert.deepEqual(scopeOf({ role, userId: 'u' }), cityScope);
    assert.deepEqual(scopeOf({ role: 'admin-agency', userId: 'u', agencyId: 'dlh' }), agency);
    assert.deepEqual(scopeOf({ role: 'admin-agency', userId: 'u' }), { of: 'nothing' });
    assert.deepEqual(scopeOf({ role: 'operator', userId: 'u' }), { of: 'nothing' });
  });

  test('an agency reads totals of the city, and of everything else its own alone', () => {
    assert.deepEqual(narrowed(agency, 'step', {}), {});
    assert.deepEqual(narrowed(agency, 'month', { step: 'convey' }), { step: 'convey' });
    for (const by of ['agency', 'channel', 'category', 'kelurahan', 'holder', 'shift', 'sop', 'kind'])
      assert.deepEqual(narrowed(agency, by, {}), { agency: 'dlh' });
    assert.deepEqual(narrowed(agency, 'month', { agency: 'dpupkp' }), { agency: 'dlh' });
    assert.deepEqual(narrowed(agency, 'all', { channel: 'x' }), { channel: 'x', agency: 'dlh' });
  });

  test('whoever is told nothing gets no line', async () => {
    const nothing: Scope = { of: 'nothing' };
    assert.deepEqual(await findShares(db, nothing, { ...asked, by: 'all' }), []);
    assert.deepEqual(await findCases(db, nothing, { ...asked, by: 'all' }), []);
    assert.deepEqual(await findHours(db, nothing, asked), []);
    assert.equal((await findLasting(db, nothing, asked)).n, 0);
  });
});
