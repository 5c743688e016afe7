// How far a case is on the steps of its own version of the procedure, and what that calls them. Pure.
import { calledIn, sopOf } from '#core/sop/in-force.ts';
import type { Step } from '#core/sop/shape.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { StepView } from './case.contract.ts';
import type { Existing } from './case.query.ts';

const iso = (at: number): string => new Date(at).toISOString();

/** One for each row; what a reopened case did before beyond its present step counts as ahead again. */
export const stepViews = (state: Existing, terms: Terms): StepView[] => {
  const { file } = state;
  const current = state.status === 'closed' ? undefined : state.clock;
  const { steps } = sopOf(terms, file.sop);
  const at = steps.findIndex(({ name }) => name === current?.step);
  const standing = ({ name }: Step, index: number): Omit<StepView, 'step' | 'stepName'> => {
    if (current !== undefined && index === at) {
      const paused = current.pausedWithMs !== undefined;
      return { state: paused ? 'paused' : 'now', dueAt: iso(current.dueAt) };
    }
    const record = file.steps.findLast(({ step }) => step === name);
    if (record === undefined || (at >= 0 && index > at)) return { state: 'ahead' };
    return {
      state: record.outcome,
      at: iso(record.at),
      ...(record.dueAt === undefined ? {} : { dueAt: iso(record.dueAt) }),
    };
  };
  return steps.map((step, index) => ({ ...calledIn(step), ...standing(step, index) }));
};
