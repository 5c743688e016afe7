// Whose matter it is outside the city, and what its reporter is told; `privately`: not where it was reported for everybody to read.
import { Type } from 'typebox';
import { id, words } from '../fields.contract.ts';
import { AnswerInformation } from '../answer-information/answer-information.contract.ts';

/** When the desk asks the body what became of it. */
export const askAt = Type.Optional(words(40));

/** The name and the contacts of the body are the list's: nobody sends them. */
export const ReferElsewhere = Type.Object({ bodyId: id, ...AnswerInformation.properties, askAt });
