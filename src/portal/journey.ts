// How the six steps of a case stand, for the picture. Pure: every instant is an argument.
import type { Complaint, StepRecord } from '#core/complaint/complaint.ts';
import { isOverdue } from '#core/complaint/deadlines.ts';
import { sopOf } from '#core/sop/in-force.ts';
import type { Sop, Step } from '#core/sop/shape.ts';
import type { StepName } from '#core/sop/key.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { Instant } from '#core/time.ts';

type Existing = Exclude<Complaint, { status: 'none' }>;

/** `late` is done after its promise and `overdue` still runs past it; `paused` waits for the reporter, and no time limit runs. */
export type Standing = 'done' | 'late' | 'skipped' | 'now' | 'overdue' | 'paused' | 'ahead';
/** `at`: when it was done; `dueAt`: the promise of a step that runs; `name`: what its version calls it. */
export type StepMark = { step: StepName; standing: Standing; at?: Instant; dueAt?: Instant; name?: string };

const standings = { met: 'done', late: 'late', skipped: 'skipped' } as const satisfies Record<
  StepRecord['outcome'],
  Standing
>;

const running = (state: Exclude<Existing, { status: 'closed' }>, now: Instant): StepMark => {
  const { step, dueAt, pausedWithMs } = state.clock;
  if (pausedWithMs !== undefined) return { step, standing: 'paused' };
  return { step, standing: isOverdue(state.clock, now) ? 'overdue' : 'now', dueAt };
};

const recorded = (steps: readonly StepRecord[], step: StepName): StepMark | undefined => {
  const found = steps.findLast((record) => record.step === step);
  if (found === undefined) return undefined;
  const standing = standings[found.outcome];
  return standing === 'skipped' ? { step, standing } : { step, standing, at: found.at };
};

/** A reopened case stands where its clock runs: what was done before counts up to there. */
const markOf = (state: Existing, now: Instant, { name: step }: Step, ahead: boolean): StepMark => {
  if (step === 'report') return { step, standing: 'done', at: state.file.reportedAt };
  if (state.status === 'closed') return recorded(state.file.steps, step) ?? { step, standing: 'skipped' };
  if (state.clock.step === step) return running(state, now);
  return (ahead ? undefined : recorded(state.file.steps, step)) ?? { step, standing: ahead ? 'ahead' : 'skipped' };
};

/** Those of the version under which the case is carried out. */
export const stepsOf = ({ found, terms }: { found: { state: Existing }; terms: Terms }): readonly Step[] =>
  sopOf(terms, found.state.file.sop).steps;

/** One mark for each row of the case's own SOP; what a reopened case did before beyond its present step counts as ahead again. */
export const stepMarks = (state: Existing, { steps }: Pick<Sop, 'steps'>, now: Instant): StepMark[] => {
  const at = state.status === 'closed' ? steps.length : steps.findIndex(({ name }) => name === state.clock.step);
  return steps.map((step, index) => {
    const name = step.texts?.name;
    return { ...markOf(state, now, step, index > at), ...(name === undefined ? {} : { name }) };
  });
};
