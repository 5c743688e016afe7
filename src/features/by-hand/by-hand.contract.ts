// POST /api/v1/cases/:number/by-hand/:id: how a message ended that an officer had to bring to the reporter.
import { Type, type Static } from 'typebox';
import { toldHows } from '#core/telling.ts';

/** `id` is the message's, as the case page has it. */
export const ByHandParams = Type.Object({
  number: Type.String({ maxLength: 40 }),
  id: Type.String({ maxLength: 64 }),
});

/** Neither is known to exist, nor to belong to the other, before the route has looked. */
export type ByHandParams = Static<typeof ByHandParams>;

const note = Type.String({ maxLength: 5000 });

/** Made when the form opens: the same form sent twice is one attempt. */
const key = Type.Optional(Type.String({ pattern: '^[\\w-]{16,64}$' }));

/** `how` goes with `told` alone, `note` with each; anything else is refused. */
export const ByHandBody = Type.Union([
  Type.Object({ kind: Type.Literal('told'), how: Type.Enum(toldHows), note, key }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('not-reached'), note, key }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('given-up'), note, key }, { additionalProperties: false }),
]);

/** `note` is for officers and never goes to the reporter. */
export type ByHandBody = Static<typeof ByHandBody>;
