// Counts again what everybody was told of each day, from the log as it stood when the day was told: what was found of a case since is no
// difference. Changes nothing.
import { dateOf } from '#core/city-day.ts';
import type { Facts, PromiseFact } from '#core/figures/fact.ts';
import { factsOf } from '#core/figures/facts.ts';
import { toldCount } from '#core/figures/hiding.ts';
import { dayCases, type KeptAndBroken, type PublishedDay } from '#core/figures/published-day.ts';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { Instant } from '#core/time.ts';
import type { Queryable } from '../queryable.ts';
import type { FactDifference } from '../recompute-facts.ts';

type Moment = { at: Instant | null; figure: string };

const sideOf = ({ what, step, holder, agencyId }: PromiseFact, sealed: boolean): string | undefined => {
  if (what === 'promise') return 'promised';
  if (what === 'step') return `steps ${String(step)}`;
  return holder === 'agency' && agencyId !== null && !sealed ? `agencies ${agencyId}` : undefined;
};

const outcomes = { met: 'kept', late: 'broken', open: undefined, skipped: undefined } as const;

/** What of a case counts on which day. */
const momentsOf = ({ fact, promises }: Facts): Moment[] => {
  if (fact.kind !== 'complaint') return [];
  return [
    { at: fact.reportedAt, figure: 'opened' },
    { at: fact.toldAt, figure: 'told' },
    { at: fact.endedAt, figure: 'ended' },
    ...promises.flatMap((promise) => {
      const [side, outcome] = [sideOf(promise, fact.sealed), outcomes[promise.outcome]];
      return side === undefined || outcome === undefined
        ? []
        : [{ at: promise.decidedAt, figure: `${side} ${outcome}` }];
    }),
  ];
};

const keptAndBroken = (name: string, { kept, broken }: KeptAndBroken): [string, number][] => [
  [`${name} kept`, kept],
  [`${name} broken`, broken],
];

/** Every number that stands, by the names that moments give. */
const figuresOf = ({ cases, promised, steps, agencies }: PublishedDay): [string, number][] => [
  ...dayCases.map((name): [string, number] => [name, cases[name]]),
  ...keptAndBroken('promised', promised),
  ...steps.flatMap((line) => keptAndBroken(`steps ${line.key}`, line)),
  ...agencies.lines.flatMap((line) => keptAndBroken(`agencies ${line.key}`, line)),
];

type Told = { date: string; at: Instant; body: PublishedDay };

const toldDays = async (db: Queryable): Promise<Told[]> => {
  const { rows } = await db.query<{ date: string; published_at: Date; body: PublishedDay }>(
    'select day::text as date, published_at, body from published_day order by day',
  );
  return rows.map(({ date, published_at: at, body }) => ({ date, at: at.getTime(), body }));
};

/** The first of these that is later; they stand in their order. */
const firstAfter = (moments: readonly Instant[], at: Instant): Instant => {
  let [from, until] = [0, moments.length];
  while (from < until) {
    const middle = Math.floor((from + until) / 2);
    if ((moments[middle] ?? Infinity) > at) until = middle;
    else from = middle + 1;
  }
  return moments[from] ?? Infinity;
};

/** `see` is shown every case; `found` says then which numbers stand otherwise. */
export type DaysAgain = { see: (events: readonly RecordedEvent[]) => void; found: () => FactDifference[] };

/** Holds one number for each that was told, whatever the number of cases. */
export const recomputeDays = async (db: Queryable, terms: Terms): Promise<DaysAgain> => {
  const days = await toldDays(db);
  const toldAt = new Map(days.map(({ date, at }) => [date, at]));
  const moments = [...new Set(days.map(({ at }) => at))].toSorted((one, other) => one - other);
  const counts = new Map<string, number>();
  const add = (facts: Facts, isThen: (told: Instant) => boolean): void => {
    for (const { at, figure } of momentsOf(facts)) {
      if (at === null) continue;
      const date = dateOf(at);
      const told = toldAt.get(date);
      if (told === undefined || !isThen(told)) continue;
      const key = `${date} ${figure}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  };
  return {
    see: (events) => {
      for (const [index, { at }] of events.entries()) {
        // Days that were told after this event and before the next one know the case as it stood between them.
        const until = events[index + 1]?.at ?? Infinity;
        const next = firstAfter(moments, at);
        if (next === Infinity || next > until) continue;
        const facts = factsOf(events.slice(0, index + 1), terms);
        if (facts !== undefined) add(facts, (told) => told > at && told <= until);
      }
    },
    found: () =>
      days.flatMap(({ date, body }) =>
        figuresOf(body).flatMap(([figure, stands]) => {
          const counted = toldCount(counts.get(`${date} ${figure}`) ?? 0);
          return counted === stands ? [] : [{ number: date, figure: `told ${figure}`, counted, stands }];
        }),
      ),
  };
};
