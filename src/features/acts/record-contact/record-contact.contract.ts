// How an agency tried to reach the reporter, and what came of it.
import { Type } from 'typebox';
import { contactOutcomes, contactWays } from '#core/complaint/inside.ts';
import { words } from '../fields.contract.ts';

/** Both are chosen; words are for what they leave out. */
export const RecordContact = Type.Object({
  how: Type.Enum(contactWays),
  outcome: Type.Enum(contactOutcomes),
  text: Type.Optional(words(2000)),
});
