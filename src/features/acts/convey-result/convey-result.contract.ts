// What came of the complaint: in public, in private or both, with pictures.
import { Type } from 'typebox';
import { longWords, publicNote, publishAnyway } from '../fields.contract.ts';

export const ConveyResult = Type.Object({
  /** Of officers' uploads to this case; public answers show them only where that is said. */
  attachmentIds: Type.Optional(Type.Array(Type.String({ maxLength: 64 }), { maxItems: 20 })),
  /** Of what the reporter sent: shown before the others on their page, and sent nowhere. */
  beforeIds: Type.Optional(Type.Array(Type.String({ maxLength: 64 }), { maxItems: 20 })),
  photosInPublic: Type.Optional(Type.Literal(true)),
  publicText: Type.Optional(longWords),
  privateText: Type.Optional(longWords),
  publicNote,
  publishAnyway,
});
