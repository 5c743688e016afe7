// What a request for information came to, by which law it is refused, and the notice itself.
import { Type } from 'typebox';
import { exemptionGrounds, requestOutcomes } from '#core/complaint/request.ts';
import { AnswerInformation } from '../answer-information/answer-information.contract.ts';

/** The words, what they come to, and the ground of a refusal. */
export const DecideRequest = Type.Object({
  outcome: Type.Enum(requestOutcomes),
  ground: Type.Optional(Type.Enum(exemptionGrounds)),
  ...AnswerInformation.properties,
});
