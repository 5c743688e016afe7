// What last month's promises would have been under other numbers, from the facts of figures.
import { timeBetween, timingOf, type Timing } from '#core/complaint/deadlines.ts';
import { broughtSop, familyOf } from '#core/sop/in-force.ts';
import type { SopKey, StepName } from '#core/sop/key.ts';
import { withNumbers, type SopNumbers } from '#core/sop/numbers.ts';
import type { Sop } from '#core/sop/shape.ts';
import type { Terms } from '#core/sop/terms.ts';
import { dayMs, type Instant } from '#core/time.ts';
import { startOf } from '#core/figures/own-time.ts';
import type { Queryable } from '#db/queryable.ts';
import { findRungReach } from './rung-reach.query.ts';
import type { PreviewAnswer } from './sop.contract.ts';

/** Long enough for a month, whatever its name. */
const previewDays = 30;

const iso = (at: Instant): string => new Date(at).toISOString();

type Counted = { step: string; n: number; late: number; would: number };
/** A step of a version under which cases ran, and what would hold for it. */
type Compared = { sop: SopKey; step: StepName; old: number; fresh: number; isCounted: boolean };
type Asked = { family: string; numbers: SopNumbers };
type Days = { from: Instant; until: Instant };

const comparedSteps = (known: readonly Sop[], fresh: Sop): Compared[] =>
  known.flatMap(({ key, steps }) =>
    steps.flatMap(({ name, limitMs, calendar }) => {
      const then = fresh.steps.find((step) => step.name === name);
      if (limitMs === undefined || then?.limitMs === undefined) return [];
      // By another calendar an own time that was counted says nothing.
      return [{ sop: key, step: name, old: limitMs, fresh: then.limitMs, isCounted: then.calendar === calendar }];
    }),
  );

const ofDays = `f.what = 'step' and f.decided_at >= $2 and f.decided_at < $3 and f.own_ms is not null and not f.sealed`;
const asRows = `jsonb_to_recordset($1::jsonb) as l(sop text, step text, old bigint, fresh bigint)`;

const bySteps = async (db: Queryable, compared: readonly Compared[], { from, until }: Days): Promise<Counted[]> => {
  const { rows } = await db.query<Counted>(
    `select f.step, count(*)::int as n, (count(*) filter (where f.outcome = 'late'))::int as late,
       (count(*) filter (where f.own_ms > l.fresh and not (f.outcome = 'met' and f.own_ms > l.old)))::int as would
     from step_fact f join ${asRows} on l.sop = f.sop and l.step = f.step where ${ofDays} group by f.step`,
    [JSON.stringify(compared), new Date(from), new Date(until)],
  );
  return rows;
};

type Fact = { sop: SopKey; step: StepName; started: Date; ended: Date; own: number; outcome: string };

/** Each promise by itself: the time between its instants as another calendar counts it. */
const oneByOne = async (
  db: Queryable,
  compared: readonly Compared[],
  { days: { from, until }, terms, fresh }: { days: Days; terms: Terms; fresh: Sop },
): Promise<Counted[]> => {
  if (compared.length === 0) return [];
  const { rows } = await db.query<Fact>(
    `select f.sop, f.step, f.started_at as started, f.ended_at as ended, f.own_ms::float8 as own, f.outcome
     from step_fact f join ${asRows} on l.sop = f.sop and l.step = f.step where ${ofDays} and f.ended_at is not null`,
    [JSON.stringify(compared), new Date(from), new Date(until)],
  );
  const then: Timing = { sop: fresh, terms };
  return rows.map(({ sop, step, started, ended, own, outcome }) => {
    const limits = compared.find((one) => one.sop === sop && one.step === step);
    const span = { startedAt: started.getTime(), endedAt: ended.getTime(), ownMs: own };
    const counted = timeBetween(then, step, startOf(timingOf({ sop }, terms), step, span), span.endedAt);
    const wasGranted = outcome === 'met' && own > (limits?.old ?? 0);
    const isOver = !wasGranted && counted > (limits?.fresh ?? 0);
    return { step, n: 1, late: outcome === 'late' ? 1 : 0, would: isOver ? 1 : 0 };
  });
};

/** Promises that ended; what was met with more time than its step has, since more was granted, stays met. `terms` with every version that cases ran under. */
export const previewNumbers = async (
  db: Queryable,
  { family, numbers }: Asked,
  { now, terms }: { now: Instant; terms: Terms },
): Promise<PreviewAnswer> => {
  const base = broughtSop(family);
  if (base === undefined) throw new Error(`there is no procedure ${family}`);
  const fresh = withNumbers(base, base.key, numbers);
  const known = Object.values<Sop>(terms.sops.known).filter(({ key }) => familyOf(key) === family);
  const compared = comparedSteps(known, fresh);
  const days = { from: now - previewDays * dayMs, until: now };
  const isCounted = (wanted: boolean) => compared.filter((one) => one.isCounted === wanted);
  const counted = [
    ...(await bySteps(db, isCounted(true), days)),
    ...(await oneByOne(db, isCounted(false), { days, terms, fresh })),
  ];
  const steps = [...new Set(compared.map(({ step }) => step))].map((step) => {
    const own = counted.filter((one) => one.step === step);
    const sum = (of: 'n' | 'late' | 'would') => own.reduce((all, one) => all + one[of], 0);
    return { step, n: sum('n'), late: sum('late'), wouldBeLate: sum('would') };
  });
  return { from: iso(days.from), until: iso(now), steps, ways: await findRungReach(db, fresh) };
};
