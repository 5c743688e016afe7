// The question who the reporter is, in private, and the note beside it in public.
import { Type } from 'typebox';
import { publicNote, publishAnyway, words } from '../fields.contract.ts';

export const AskIdentity = Type.Object({
  mode: Type.Enum(['private-message', 'form-link', 'public-link'] as const),
  text: words(),
  publicNote,
  publishAnyway,
});
