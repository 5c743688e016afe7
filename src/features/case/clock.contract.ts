// The one promise of a case that matters next, as screens get it. Instants are ISO strings with offset.
import { Type, type Static } from 'typebox';
import type { StepName } from '#core/sop/key.ts';

export const StepNameView = Type.Unsafe<StepName>({ type: 'string' });

export const ClockView = Type.Object({
  step: StepNameView,
  dueAt: Type.String(),
  limitMs: Type.Number(),
  paused: Type.Boolean(),
  /** While the clock runs: when its officers are warned first, and from when on the deadline is near. */
  warnAt: Type.Optional(Type.String()),
  nearAt: Type.Optional(Type.String()),
});
export type ClockView = Static<typeof ClockView>;
