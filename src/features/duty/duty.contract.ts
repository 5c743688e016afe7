// Who looks after what at the desk: GET /api/v1/colleagues, the officers by name with what each holds; GET /api/v1/duty, who is on duty now;
// /api/v1/roster, who is on duty when, by the week; PUT /api/v1/share-out, how new cases are shared out.
import { Type, type Static } from 'typebox';
import type { AdministrativeAct } from '#core/administration.ts';
import type { DeskRole } from '#core/access.ts';
import { shareOutWays } from '#core/duty/share-out.ts';
import { shiftNames } from '#core/duty/shifts.ts';

export const ColleaguesAnswer = Type.Object({
  officers: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      role: Type.Unsafe<DeskRole>({ type: 'string' }),
      /** False of those whose account is off: cases still name them. */
      takesCases: Type.Boolean(),
      held: Type.Integer(),
    }),
  ),
});
/** In the order of their names, those whose account is off last. */
export type ColleaguesAnswer = Static<typeof ColleaguesAnswer>;

const closed = { additionalProperties: false } as const;
/** `YYYY-MM-DD`; whether there is such a day the route finds out. */
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const shift = Type.Enum(shiftNames);
const people = Type.Array(Type.Object({ id: Type.String(), name: Type.String() }));

/** The shift that runs, and who stands in it: nobody is said to be nobody. */
export const DutyAnswer = Type.Object({ shift, untilAt: Type.String(), officers: people });
/** `untilAt`: when the next shift begins. */
export type DutyAnswer = Static<typeof DutyAnswer>;

/** Any day of the week that is wanted; without one, this week. */
export const RosterAsked = Type.Object({ from: Type.Optional(day) });
/** Whether there is such a day the route finds out. */
export type RosterAsked = Static<typeof RosterAsked>;

const minute = Type.Integer({ minimum: 0, maximum: 1440 });
const Starts = Type.Object({ morning: minute, evening: minute, night: minute }, closed);
/** When each shift begins; whether they cut a day in their order the desk finds out. */
export const ShiftsBody = Starts;
/** In minutes after midnight. */
export type ShiftsBody = Static<typeof ShiftsBody>;
/** The hours of the night; neither of them: nobody is rung for. */
export const NightBody = Type.Object({ fromMinute: minute, untilMinute: minute }, closed);
/** Or nothing at all. */
export const MaybeNightBody = Type.Object({ night: Type.Optional(NightBody) }, closed);
/** Absent: off. */
export type MaybeNightBody = Static<typeof MaybeNightBody>;

type HoursAct = Extract<AdministrativeAct, { type: 'ShiftsChosen' | 'NightHoursChosen' }>;

/** A week of the roster, day by day and shift by shift. */
export const RosterAnswer = Type.Object({
  /** Mondays, of this week and its neighbours. */
  from: Type.String(),
  before: Type.String(),
  after: Type.String(),
  days: Type.Array(
    Type.Object({
      day: Type.String(),
      kind: Type.Unsafe<'workday' | 'weekend' | 'holiday'>({ type: 'string' }),
      squares: Type.Array(Type.Object({ shift, officers: people, isNow: Type.Boolean() })),
    }),
  ),
  /** Squares of the week in which nobody stands. */
  gaps: Type.Integer(),
  shareOut: Type.Enum(shareOutWays),
  /** Minutes after midnight at which each shift begins. */
  starts: Starts,
  /** The hours in which whoever is on duty is rung for a new case; absent where nobody is. */
  night: Type.Optional(NightBody),
  /** What was chosen of them, newest first. */
  history: Type.Array(
    Type.Object({
      seq: Type.Integer(),
      at: Type.String(),
      by: Type.Optional(Type.String()),
      act: Type.Unsafe<HoursAct>({ type: 'object', additionalProperties: true }),
    }),
  ),
});
/** Officers by name: whoever left the desk stands in no square. */
export type RosterAnswer = Static<typeof RosterAnswer>;

/** Everybody who is to stand in one square. */
export const SquareBody = Type.Object(
  { day, shift, officerIds: Type.Array(Type.String({ maxLength: 64 }), { maxItems: 20, uniqueItems: true }) },
  closed,
);
/** Nobody at all makes a gap of it. */
export type SquareBody = Static<typeof SquareBody>;

/** Days of the two weeks. */
export const CopyBody = Type.Object({ from: day, to: day }, closed);
/** Any day names its week. */
export type CopyBody = Static<typeof CopyBody>;

/** How many turns were added: none over somebody who stood there. */
export const CopyAnswer = Type.Object({ copied: Type.Integer() });
/** Nought where there was nothing to copy. */
export type CopyAnswer = Static<typeof CopyAnswer>;

/** One of the ways of core/duty/share-out.ts. */
export const ShareOutBody = Type.Object({ way: Type.Enum(shareOutWays) }, closed);
/** Holds from the next look of the job on. */
export type ShareOutBody = Static<typeof ShareOutBody>;
