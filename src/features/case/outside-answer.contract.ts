// POST /api/v1/cases/:number/outside-answers/:id: what an answer given in a platform's own app counts as.
import { Type, type Static } from 'typebox';
import { outsideMeanings } from '#core/complaint/complaint.ts';

export const OutsideAnswerParams = Type.Object({
  number: Type.String({ maxLength: 40 }),
  id: Type.String({ maxLength: 64 }),
});
export type OutsideAnswerParams = Static<typeof OutsideAnswerParams>;

export const CountBody = Type.Object({ as: Type.Enum(outsideMeanings) }, { additionalProperties: false });
export type CountBody = Static<typeof CountBody>;
