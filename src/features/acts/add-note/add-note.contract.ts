// Words for colleagues alone.
import { Type } from 'typebox';
import { mostMentioned } from '#core/complaint/most-mentioned.ts';
import { id, longWords } from '../fields.contract.ts';

/** `mentions`: colleagues who are called to look, by their ids: the desk asks of each whether they may read the case. */
export const AddNote = Type.Object({
  text: longWords,
  mentions: Type.Optional(Type.Array(id, { maxItems: mostMentioned })),
});
