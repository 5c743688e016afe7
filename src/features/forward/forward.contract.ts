// /api/v1/cases/:number/forwards: to which other city systems a case was passed on, and what they say.
import { Type, type Static } from 'typebox';

export const ForwardParams = Type.Object({ number: Type.String({ maxLength: 40 }) });
export type ForwardParams = Static<typeof ForwardParams>;

export const ForwardBody = Type.Object(
  {
    target: Type.String({ maxLength: 40 }),
    serviceCode: Type.String({ maxLength: 40 }),
    /** For the other system; nothing else is sent. Its first line says where. */
    text: Type.String({ minLength: 1, maxLength: 3900 }),
  },
  { additionalProperties: false },
);
export type ForwardBody = Static<typeof ForwardBody>;

export const ForwardsAnswer = Type.Object({
  targets: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  forwards: Type.Array(
    Type.Object({
      target: Type.String(),
      status: Type.Unsafe<'queued' | 'sending' | 'sent' | 'rejected'>({ type: 'string' }),
      text: Type.String(),
      theirNumber: Type.Optional(Type.String()),
      theirStatus: Type.Optional(Type.String()),
      detail: Type.Optional(Type.String()),
      news: Type.Array(Type.Object({ at: Type.String(), status: Type.String(), text: Type.String() })),
    }),
  ),
});
export type ForwardsAnswer = Static<typeof ForwardsAnswer>;
