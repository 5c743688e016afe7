// Of a case page: to whom praise or a proposal was passed on.
import { Type } from 'typebox';
import type { Words } from '#core/kept-words.ts';

/** `text`: what the agency was told with it; `readAt`: when it said that it read it. Absent where nobody is told of it now. */
export const PassedOnView = Type.Object({
  agencyId: Type.String(),
  text: Type.Optional(Type.Unsafe<Words>({})),
  readAt: Type.Optional(Type.String()),
});
