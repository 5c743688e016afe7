// When a step's own time began, as a promise that ended tells it: what is asked when the same step is counted by other hours.
import { timeBetween, backFrom, type Timing } from '../complaint/deadlines.ts';
import type { StepName } from '../sop/key.ts';
import type { Instant } from '../time.ts';

type Span = { startedAt: Instant; endedAt: Instant; ownMs: number };

/** Its start; where its clock stood still meanwhile, so long before its end as was its own: a clock is paused at the beginning of its step. */
export const startOf = (timing: Timing, step: StepName, { startedAt, endedAt, ownMs }: Span): Instant =>
  timeBetween(timing, step, startedAt, endedAt) === ownMs ? startedAt : backFrom(timing, step, endedAt, ownMs);
