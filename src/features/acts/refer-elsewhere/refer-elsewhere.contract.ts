// Whose matter it is outside the city, and what its reporter is told; `privately`: not where it was reported for everybody to read.
import { Type } from 'typebox';
import { id } from '../fields.contract.ts';
import { AnswerInformation } from '../answer-information/answer-information.contract.ts';

export const ReferElsewhere = Type.Object({ bodyId: id, ...AnswerInformation.properties });
