// GET /api/v1/cases/:number/nameable: colleagues whom a note of this case may call to look.
import { Type, type Static } from 'typebox';
import type { Role } from '#core/access.ts';

export const NameableAnswer = Type.Object({
  people: Type.Array(
    Type.Object({
      userId: Type.String(),
      name: Type.String(),
      role: Type.Unsafe<Role>({ type: 'string' }),
      /** For which they work; absent of the desk. */
      agency: Type.Optional(Type.String()),
    }),
  ),
});
/** Those who may read the case now and of whom whoever asks may know, in the order of their names. */
export type NameableAnswer = Static<typeof NameableAnswer>;
