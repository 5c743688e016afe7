// The one promise of a case that matters next, as screens get it. Instants are ISO strings with offset.
import { Type, type Static } from 'typebox';
import type { StepName } from '#core/sop.ts';

export const StepNameView = Type.Unsafe<StepName>({ type: 'string' });

export const ClockView = Type.Object({
  step: StepNameView,
  dueAt: Type.String(),
  limitMs: Type.Number(),
  paused: Type.Boolean(),
});
export type ClockView = Static<typeof ClockView>;
