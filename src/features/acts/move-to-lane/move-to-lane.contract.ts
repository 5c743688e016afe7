// Which lane a case belongs to, and whom it is about who serves the city.
import { Type } from 'typebox';
import { lanes } from '#core/lane/lane.ts';
import { id, words } from '../fields.contract.ts';

/** Who is accused may be left open, and said later by the same act. */
export const MoveToLane = Type.Object({
  lane: Type.Enum(lanes),
  accusedAgencyId: Type.Optional(id),
  accusedPerson: Type.Optional(words(300)),
});
