// Who looks after a case, as its page has it.
import { Type } from 'typebox';

/** `whileWriting`: taken by the first key of an answer, until some minutes after the last one. */
export const HolderView = Type.Object({
  userId: Type.String(),
  name: Type.String(),
  since: Type.String(),
  whileWriting: Type.Optional(Type.Literal(true)),
});
