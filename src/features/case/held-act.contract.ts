// POST /api/v1/cases/:number/held/:id/call-back, …/move, and what a case page shows of what is about to leave.
import { Type, type Static } from 'typebox';
import type { OfficerCommand } from '#core/complaint/act-table.ts';

export const HeldParams = Type.Object({ number: Type.String({ maxLength: 40 }), id: Type.String({ maxLength: 40 }) });
export type HeldParams = Static<typeof HeldParams>;

/** When it leaves instead. */
export const MoveHeldBody = Type.Object(
  { sendAt: Type.String({ format: 'date-time', maxLength: 40 }) },
  { additionalProperties: false },
);
export type MoveHeldBody = Static<typeof MoveHeldBody>;

/** `scheduled`: for a moment that was chosen; `yours`: may be called back and moved by the officer who asks. `mine`: of the officer who asks; `refused`: it could not be done when its time had come. */
export const LeavingView = Type.Object({
  id: Type.String(),
  act: Type.Unsafe<OfficerCommand>({ type: 'string' }),
  by: Type.String(),
  untilAt: Type.String(),
  mine: Type.Optional(Type.Literal(true)),
  yours: Type.Optional(Type.Literal(true)),
  scheduled: Type.Optional(Type.Literal(true)),
  refused: Type.Optional(Type.Literal(true)),
});
