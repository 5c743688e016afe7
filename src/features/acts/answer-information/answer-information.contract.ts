// An answer to a question that is no complaint; `privately`: not where it was asked for everybody to read.
import { Type } from 'typebox';
import { longWords, publicNote, publishAnyway } from '../fields.contract.ts';

/** The words, and where they go. */
export const AnswerInformation = Type.Object({
  text: longWords,
  publishAnyway,
  privately: Type.Optional(Type.Literal(true)),
  publicNote,
});
