// POST /api/v1/samples: cases drawn by lot for whoever examines, the same again from the same seed.
import { Type, type Static } from 'typebox';
import type { CloseReason, Status } from '#core/complaint/complaint.ts';

/** One that the database has, too: it knows no year nought. */
const Day = Type.String({ format: 'date', pattern: '^[1-9]' });

/** Complete, so that no way to end is left out of a drawing. */
const ends = {
  open: true,
  conveyed: true,
  'not-a-complaint': true,
  referred: true,
  withdrawn: true,
  'information-answered': true,
  'information-refused': true,
  'identity-not-completed': true,
  duplicate: true,
  merged: true,
} as const satisfies Record<CloseReason | 'open', true>;

/** In the order in which they are offered. */
export const sampleEnds = Object.keys(ends) as (keyof typeof ends)[];

/** Days of Yogyakarta, both included, by when the case was opened. `ended`: how, or `open`. */
export const SampleBody = Type.Object(
  {
    from: Day,
    until: Day,
    count: Type.Integer({ minimum: 1, maximum: 200 }),
    agency: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    /** With those below it. */
    category: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    ended: Type.Optional(Type.Enum(sampleEnds)),
    /** What the lot is drawn with; made by the server where it is missing. */
    seed: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$' })),
  },
  { additionalProperties: false },
);
/** As whoever draws asks. */
export type SampleBody = Static<typeof SampleBody>;

/** `of`: how many there were to draw from. */
export const SampleAnswer = Type.Object({
  seed: Type.String(),
  of: Type.Number(),
  cases: Type.Array(
    Type.Object({
      number: Type.String(),
      openedAt: Type.String(),
      status: Type.Unsafe<Status>({ type: 'string' }),
      agency: Type.Optional(Type.String()),
    }),
  ),
});
/** In the order in which they were drawn. */
export type SampleAnswer = Static<typeof SampleAnswer>;
