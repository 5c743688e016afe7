// Where a recap of a week, or the figures of a month's report, are other ones when they are counted slowly: a recap from the record as it was when
// it was made. As lines, none where all is well.
import type pg from 'pg';
import { cityZone } from '#core/city-day.ts';
import { dayMs, hourMs, type Instant } from '#core/time.ts';
import { findSummary, type Summary, type SummaryTotal } from '#db/figures/summary.ts';
import type { ReadTables } from '#db/queryable.ts';
import { differencesOf } from './count-differences.ts';
import { checkSlowly, type Slowly } from './slow-check.ts';
import type { Happened } from './slow-cases.ts';
import { countSlowly, fatesIn, type Fate } from './slow-counts.ts';
import { slowShares } from './slow-figures.ts';
import type { Look } from './watch.ts';

type Period = { from: number; until: number };
type Counted = { slow: Slowly; fates: readonly Fate[] };

const none = { opened: 0, ended: 0, told: 0, reopened: 0, answered: 0, kept: 0, broken: 0, ratings: [0, 0, 0, 0, 0] };

const totalSlowly = ({ slow, fates }: Counted, period: Period): SummaryTotal => {
  const { n = 0, late = 0 } = slowShares(slow, 'all', period)['all'] ?? {};
  return { ...none, ...countSlowly(fates, 'all', period)['all'], n, late } as SummaryTotal;
};

/** What is kept as JSON has its names in another order. */
const byName = (one: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const linesOf = (
  name: string,
  summary: Summary,
  counted: Counted,
  { period, before }: Record<'period' | 'before', Period>,
): string[] => {
  const steps = summary.steps.map(({ key, n, late, medianMs, p90Ms }) => [key, byName({ n, late, medianMs, p90Ms })]);
  const slowSteps = Object.entries(slowShares(counted.slow, 'step', period)).map(
    ([key, { n, late, medianMs, p90Ms }]) => [...[key, byName({ n, late, medianMs, p90Ms })]],
  );
  const days = summary.days.map(({ key, opened }) => [key, opened]);
  const slowDays = Object.entries(countSlowly(counted.fates, 'day', period)).flatMap(([key, { opened }]) =>
    opened === 0 ? [] : [[key, opened]],
  );
  const lines = (all: unknown[][]): Record<string, unknown> => Object.fromEntries(all) as Record<string, unknown>;
  return [
    ...differencesOf(`${name}, all`, byName(summary.total), byName(totalSlowly(counted, period))),
    ...differencesOf(`${name}, before`, byName(summary.before), byName(totalSlowly(counted, before))),
    ...differencesOf(`${name}, step`, lines(steps), lines(slowSteps)),
    ...differencesOf(`${name}, day`, lines(days), lines(slowDays)),
  ];
};

/** Yogyakarta is seven hours ahead, and its weeks begin on Mondays. */
const wibMs = 7 * hourMs;
const mondayOf = (day: string): Instant => Date.parse(`${day}T00:00:00Z`) - wibMs;

export const recapDifferences = async (
  pool: pg.Pool,
  record: readonly Happened[],
  recaps: readonly Look[],
): Promise<string[]> => {
  const { rows } = await pool.query<{ day: string; figures: Summary }>(
    'select day::text, figures from recap order by day',
  );
  if (rows.length !== recaps.length) return [`${String(rows.length)} recaps, made ${String(recaps.length)} times`];
  return rows.flatMap(({ day, figures }, index) => {
    const { at: now = 0, seq = 0 } = recaps[index] ?? {};
    const known = record.slice(0, record.findLastIndex((event) => event.seq <= seq) + 1);
    const from = mondayOf(day);
    const periods = { period: { from, until: from + 7 * dayMs }, before: { from: from - 7 * dayMs, until: from } };
    return linesOf(`week of ${day}`, figures, { slow: checkSlowly(known, now), fates: fatesIn(known) }, periods);
  });
};

const monthAt = (at: Instant, further: number): Instant => {
  const day = new Date(at + wibMs);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + further, 1) - wibMs;
};

/** All months up to the one of `end`, each by what is known at the end. */
export const monthDifferences = async (db: ReadTables, counted: Counted, end: Instant): Promise<string[]> => {
  const found: string[] = [];
  const first = Math.min(...counted.fates.map(({ reportedAt }) => reportedAt));
  for (let from = monthAt(first, 0); from <= end; from = monthAt(from, 1)) {
    const periods = { period: { from, until: monthAt(from, 1) }, before: { from: monthAt(from, -1), until: from } };
    const summary = await findSummary(db, { ...periods, zone: cityZone });
    found.push(
      ...linesOf(`month from ${new Date(from + wibMs).toISOString().slice(0, 10)}`, summary, counted, periods),
    );
  }
  return found;
};
