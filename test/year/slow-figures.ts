// Figures of a year, counted from promises that were found slowly: plain loops, sorted lists, and the clock of Yogyakarta as seven hours more.
import { dayMs, hourMs } from '#core/time.ts';
import type { Promised, Slowly } from './slow-check.ts';

export type Line = { n: number; late: number; timed: number; medianMs: number | null; p90Ms: number | null };

type Counted = { key: string; late: boolean; tookMs: number | undefined };

const wib = (at: number): Date => new Date(at + 7 * hourMs);
const dayOf = (at: number): string => wib(at).toISOString().slice(0, 10);
const weekOf = (at: number): string => dayOf(at - ((wib(at).getUTCDay() + 6) % 7) * dayMs);
const shiftOf = (at: number): string => {
  const hour = wib(at).getUTCHours();
  if (hour >= 7 && hour < 15) return 'morning';
  return hour >= 15 && hour < 22 ? 'evening' : 'night';
};

/** When it was settled whether a promise was kept; undefined while nobody knows, and of what was not needed. */
const decidedAt = ({ brokenAt: [first], endedAt, met }: Promised): number | undefined =>
  first ?? (met ? endedAt : undefined);

const keys = {
  all: () => 'all',
  step: ({ step }) => step,
  shift: ({ openedAt }) => shiftOf(openedAt),
  day: (promised) => dayOf(decidedAt(promised) ?? 0),
  week: (promised) => weekOf(decidedAt(promised) ?? 0),
  month: (promised) => dayOf(decidedAt(promised) ?? 0).slice(0, 7),
} satisfies Record<string, (promised: Promised) => string>;

export type SlowBy = keyof typeof keys;
/** By what they are told apart. */
export const slowBys = Object.keys(keys) as SlowBy[];

/** The value that so large a part of all does not exceed. */
const part = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;

const lineOf = (counted: readonly Counted[]): Line => {
  const times = counted.flatMap(({ tookMs }) => (tookMs === undefined ? [] : [tookMs])).toSorted((a, b) => a - b);
  return {
    n: counted.length,
    late: counted.filter(({ late }) => late).length,
    timed: times.length,
    medianMs: part(times, 0.5),
    p90Ms: part(times, 0.9),
  };
};

/** Of complaints alone, decided from `from` on and before `until`. */
export const slowShares = (
  { promises, streams }: Slowly,
  by: SlowBy,
  { from, until }: { from: number; until: number },
): Record<string, Line> => {
  const isComplaint = (caseId: string): boolean =>
    streams.get(caseId)?.every(({ type }) => type !== 'JudgedNotComplaint') ?? false;
  const isSealed = (caseId: string): boolean =>
    streams.get(caseId)?.some(({ type }) => type === 'MovedToLane') ?? false;
  const counted = promises.flatMap((promised): Counted[] => {
    const at = decidedAt(promised);
    if (at === undefined || at < from || at >= until || !isComplaint(promised.caseId)) return [];
    // What is sealed counts in totals alone.
    if (by === 'shift' && isSealed(promised.caseId)) return [];
    const { openedAt, endedAt, met, pausedMs, brokenAt } = promised;
    const tookMs = met && endedAt !== undefined ? endedAt - openedAt - pausedMs : undefined;
    return [{ key: keys[by](promised), late: brokenAt.length > 0, tookMs }];
  });
  return Object.fromEntries([...Map.groupBy(counted, ({ key }) => key)].map(([key, all]) => [key, lineOf(all)]));
};
