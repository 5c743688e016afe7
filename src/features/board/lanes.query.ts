// The lanes of a procedure: its steps with how long they took this month, and what stands in them. Of one procedure alone, or of every case
// on the steps of the common one.
import { sql } from 'kysely';
import { cityZone, dateOf, startOfDate } from '#core/city-day.ts';
import { kindOfProcedure } from '#core/figures/facts.ts';
import { calledIn, familyOf } from '#core/sop/in-force.ts';
import { runsIn } from '#core/sop/runs-in.ts';
import type { Sop, Step } from '#core/sop/shape.ts';
import type { Instant } from '#core/time.ts';
import { isOfFamily, scopeOf } from '#db/figures/asked.ts';
import { findShares } from '#db/figures/shares.ts';
import type { ReadTables } from '#db/queryable.ts';
import { isLate, isNear, isOpenTo, type Viewer } from '#db/visible-to.ts';
import type { BoardAnswer } from './board.contract.ts';

/** `isAlone`: only its own cases count, and its steps are called and timed as it has them. */
export type Drawn = { sop: Sop; isAlone: boolean };

/** Midnight in Yogyakarta at which the month began. */
const monthStart = (at: Instant): Instant => startOfDate(`${dateOf(at).slice(0, 7)}-01`);

type StepView = BoardAnswer['steps'][number];

const ownPart = (step: Step): Partial<StepView> => {
  const { limitMs } = step;
  const { stepName } = calledIn(step);
  const unit = runsIn(step);
  return {
    ...(stepName === undefined ? {} : { stepName }),
    ...(limitMs === undefined ? {} : { limitMs }),
    ...(unit === undefined ? {} : { runsIn: unit }),
  };
};

/** The steps of a procedure with how long they took this month. */
export const findSteps = async (db: ReadTables, viewer: Viewer, drawn: Drawn, at: Instant): Promise<StepView[]> => {
  const { sop, isAlone } = drawn;
  const shares = await findShares(db, scopeOf(viewer), {
    ...{ by: 'step', period: { from: monthStart(at), until: at + 1 }, zone: cityZone, withoutLanes: true },
    ...(isAlone ? { of: { sop: familyOf(sop.key), kind: kindOfProcedure(sop.key) } } : {}),
  });
  return sop.steps.map((step) => {
    const { name, row, actor, shape } = step;
    const { n = 0, medianMs = null, p90Ms = null } = shares.find(({ key }) => key === name) ?? {};
    return {
      ...{ name, row, actor, shape, n, ...(isAlone ? ownPart(step) : {}) },
      ...(medianMs === null ? {} : { medianMs }),
      ...(p90Ms === null ? {} : { p90Ms }),
    };
  });
};

type Alone = NonNullable<BoardAnswer['sop']>;

/** Of one procedure alone; nothing where every case counts, since the board has those by their folders. */
export const findAlone = async (
  db: ReadTables,
  viewer: Viewer,
  { sop, isAlone }: Drawn,
  now: Date,
): Promise<Pick<BoardAnswer, 'sop'>> => {
  if (!isAlone) return {};
  const { rows } = await sql<Alone['counts'][number]>`
    select c.status, count(*)::int as open, count(*) filter (where ${isLate(now)})::int as late,
      count(*) filter (where ${isNear(now)})::int as near
    from complaint c where ${isOpenTo(viewer)} and ${isOfFamily('c', familyOf(sop.key))} group by c.status`.execute(db);
  return { sop: { counts: rows, isOnePromise: sop.request !== undefined } };
};
