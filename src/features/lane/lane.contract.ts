// /api/v1/lanes: the cases of the lanes in which whoever asks has a seat; /api/v1/lane-seats: who has one, and giving and taking them.
import { Type, type Static } from 'typebox';
import type { Status } from '#core/complaint/complaint.ts';
import { lanes } from '#core/lane/lane.ts';
import type { Role } from '#core/access.ts';
import { ClockView } from '../case/clock.contract.ts';

const LaneView = Type.Enum(lanes);

/** Open ones first, at most 200; `lanes` are those of whoever asks. */
export const LaneCasesAnswer = Type.Object({
  lanes: Type.Array(LaneView),
  cases: Type.Array(
    Type.Object({
      number: Type.String(),
      lane: LaneView,
      status: Type.Unsafe<Status>({ type: 'string' }),
      channel: Type.String(),
      reportedAt: Type.String(),
      excerpt: Type.String(),
      clock: Type.Optional(ClockView),
      /** By when the lane's own standard wants a first answer, where none was given yet. */
      answerBy: Type.Optional(Type.String()),
      /** Names of the office and the person, as they were written down. */
      accused: Type.Optional(Type.String()),
    }),
  ),
});
/** As whoever asks may read it. */
export type LaneCasesAnswer = Static<typeof LaneCasesAnswer>;
/** One row of that list. */
export type LaneCase = LaneCasesAnswer['cases'][number];

/** For each lane who has a seat in it; `staffed`: whether anybody of the desk sees it. */
export const LaneSeatsAnswer = Type.Object({
  lanes: Type.Array(
    Type.Object({
      lane: LaneView,
      staffed: Type.Boolean(),
      /** No agency that takes cases is called as one that such a case is for: what its name would hold. */
      agencyMissing: Type.Optional(Type.String()),
      seats: Type.Array(
        Type.Object({
          id: Type.String(),
          name: Type.String(),
          roles: Type.Array(Type.Unsafe<Role>({ type: 'string' })),
          confirmed: Type.Boolean(),
        }),
      ),
    }),
  ),
  /** Who could be appointed. */
  officers: Type.Array(
    Type.Object({ id: Type.String(), name: Type.String(), roles: Type.Array(Type.Unsafe<Role>({ type: 'string' })) }),
  ),
});
/** All lanes, also those in which nobody has a seat. */
export type LaneSeatsAnswer = Static<typeof LaneSeatsAnswer>;

/** Who is to be appointed, and to what. */
export const LaneSeatBody = Type.Object(
  { lane: LaneView, officerId: Type.String({ maxLength: 64, pattern: '\\S' }) },
  { additionalProperties: false },
);
/** Unknown fields are refused. */
export type LaneSeatBody = Static<typeof LaneSeatBody>;

/** A seat by its id. */
export const LaneSeatParams = Type.Object({ id: Type.String({ maxLength: 64 }) });
/** Of the routes that confirm and end one. */
export type LaneSeatParams = Static<typeof LaneSeatParams>;
