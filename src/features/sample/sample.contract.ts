// POST /api/v1/samples: cases drawn by lot for whoever examines, the same again from the same seed.
import { Type, type Static } from 'typebox';
import type { CloseReason, Status } from '#core/complaint/complaint.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** Days of Yogyakarta, both included, by when the case was opened. `ended`: how, or `open`. */
export const SampleBody = Type.Object(
  {
    from: Day,
    until: Day,
    count: Type.Integer({ minimum: 1, maximum: 200 }),
    agency: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    /** With those below it. */
    category: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    ended: Type.Optional(
      Type.Enum([
        'open',
        'conveyed',
        'not-a-complaint',
        'referred',
        'information-answered',
        'information-refused',
        'identity-not-completed',
        'duplicate',
        'merged',
      ] as const satisfies readonly (CloseReason | 'open')[]),
    ),
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
