// What the body outside the city said of a matter that was referred to it, and what its reporter is told of that.
import { Type } from 'typebox';
import { elsewhereOutcomes } from '#core/complaint/referral.ts';
import { words } from '../fields.contract.ts';
import { AnswerInformation } from '../answer-information/answer-information.contract.ts';
import { askAt } from '../refer-elsewhere/refer-elsewhere.contract.ts';

/** A day is demanded while the body is still waited for. */
export const NoteElsewhere = Type.Object({
  outcome: Type.Enum(elsewhereOutcomes),
  /** Under which number the body has it. */
  reference: Type.Optional(words(100)),
  ...AnswerInformation.properties,
  askAt,
});
