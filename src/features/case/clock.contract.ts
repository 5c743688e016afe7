// The one promise of a case that matters next, as screens get it. Instants are ISO strings with offset.
import { Type, type Static } from 'typebox';
import type { StepName } from '#core/sop/key.ts';

export const StepNameView = Type.Unsafe<StepName>({ type: 'string' });

/** A step of a case. `stepName`: what the case's version calls it, in Indonesian; absent where that is what it is called everywhere. */
export const calledStepFields = { step: StepNameView, stepName: Type.Optional(Type.String()) };

export const ClockView = Type.Object({
  ...calledStepFields,
  dueAt: Type.String(),
  limitMs: Type.Number(),
  paused: Type.Boolean(),
  /** While the clock runs: when its officers are warned first, and from when on the deadline is near. */
  warnAt: Type.Optional(Type.String()),
  nearAt: Type.Optional(Type.String()),
});
export type ClockView = Static<typeof ClockView>;
