// PUT /api/v1/cases/:number/presence: an officer's page says that a case is open on it, and is told who else has it open.
import { Type, type Static } from 'typebox';
import type { Doing } from '#core/presence.ts';

export const PresenceParams = Type.Object({ number: Type.String({ maxLength: 40 }) });
export type PresenceParams = Static<typeof PresenceParams>;

const doing = Type.Union([
  Type.Literal('looking'),
  Type.Literal('answering'),
  Type.Literal('noting'),
  Type.Literal('filling-in'),
]);

/** `tab`: a name that the page made up, so that one person's two pages are told apart. */
export const PresenceBody = Type.Object(
  { tab: Type.String({ minLength: 8, maxLength: 40 }), doing: Type.Union([doing, Type.Literal('gone')]) },
  { additionalProperties: false },
);
export type PresenceBody = Static<typeof PresenceBody>;

/** `agency`: of whoever works for one. */
export const PresentPerson = Type.Object({
  userId: Type.String(),
  name: Type.String(),
  agency: Type.Optional(Type.String()),
  doing: Type.Unsafe<Doing>({ type: 'string' }),
});
export type PresentPerson = Static<typeof PresentPerson>;

/** Whoever writes first; nobody of whom the reader may not know. */
export const PresenceAnswer = Type.Object({ people: Type.Array(PresentPerson) });
export type PresenceAnswer = Static<typeof PresenceAnswer>;
