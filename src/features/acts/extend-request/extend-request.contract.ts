// What whoever asked is told of the seven working days more, with the reason in it.
import { Type } from 'typebox';
import { AnswerInformation } from '../answer-information/answer-information.contract.ts';

/** The words alone: their reason stands in them. */
export const ExtendRequest = Type.Object({ ...AnswerInformation.properties });
