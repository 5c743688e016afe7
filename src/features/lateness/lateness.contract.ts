// GET /api/v1/lateness: what is late, what soon will be, and every promise ever broken, for those who answer for it.
import { Type, type Static } from 'typebox';
import type { Rung } from '#core/access.ts';
import type { Status } from '#core/complaint/complaint.ts';
import type { StandsWith } from '#core/complaint/holder.ts';
import { calledStepFields, ClockView, StepNameView } from '../case/clock.contract.ts';

/** `excerpt` is read as the asker may: for an agency without the reporter. */
export const LateCaseView = Type.Object({
  number: Type.String(),
  status: Type.Unsafe<Status>({ type: 'string' }),
  clock: ClockView,
  excerpt: Type.String(),
  agency: Type.Optional(Type.String()),
  /** By when that agency should be done, where it got the case too late for the deadline: the delay is not its own until then. */
  ownDueAt: Type.Optional(Type.String()),
  /** Whose move it is, and since when. */
  standsWith: Type.Optional(Type.Unsafe<StandsWith>({ type: 'string' })),
  standsSince: Type.Optional(Type.String()),
  /** Who at the desk looks after it: for whoever is told that. */
  holder: Type.Optional(Type.Object({ userId: Type.String(), name: Type.String() })),
  escalatedTo: Type.Optional(Type.Unsafe<Rung>({ type: 'string' })),
});

/** One row of the board; `agency` is the leading one, by its short name. */
export type LateCaseView = Static<typeof LateCaseView>;

/** At most 200 rows of each list; `steps` counts all open cases that the asker sees. */
export const LatenessAnswer = Type.Object({
  late: Type.Array(LateCaseView),
  /** Due within the next hour. */
  hour: Type.Array(LateCaseView),
  soon: Type.Array(LateCaseView),
  steps: Type.Array(
    Type.Object({
      ...{ step: StepNameView, open: Type.Number(), late: Type.Number(), soon: Type.Number(), hour: Type.Number() },
      /** Of those due within the hour, how many are near. */
      both: Type.Number(),
    }),
  ),
  breaches: Type.Array(Type.Object({ number: Type.String(), ...calledStepFields, dueAt: Type.String() })),
  /** How many ways of telling officers fail altogether, where any does: for whoever may see how they stand. */
  failingWays: Type.Optional(Type.Number()),
});

/** `breaches` stay for ever: a promise that was broken is not mended by a later answer. */
export type LatenessAnswer = Static<typeof LatenessAnswer>;
