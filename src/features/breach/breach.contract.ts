// GET /api/v1/looks: whose data an account saw between two moments, for the letters after a breach (UU 27/2022 article 46).
import { Type, type Static } from 'typebox';

/** An account, and both moments with their offsets. */
export const LooksAsked = Type.Object(
  {
    officer: Type.String({ minLength: 1, maxLength: 64 }),
    from: Type.String({ format: 'date-time' }),
    until: Type.String({ format: 'date-time' }),
  },
  { additionalProperties: false },
);
/** The same as a type. */
export type LooksAsked = Static<typeof LooksAsked>;

/** `how`: the strongest of what is on the record: a copy was taken, the identity was opened, the page was looked at, or they acted on the case. */
export const LooksAnswer = Type.Object({
  cases: Type.Array(
    Type.Object({
      number: Type.String(),
      how: Type.Unsafe<'export' | 'identity' | 'page' | 'act'>({ type: 'string' }),
      fields: Type.Array(Type.String()),
      times: Type.Number(),
      firstAt: Type.String(),
      lastAt: Type.String(),
    }),
  ),
  officers: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
});
/** The same as a type. */
export type LooksAnswer = Static<typeof LooksAnswer>;
