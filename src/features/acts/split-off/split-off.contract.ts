// The messages that become a case of their own, or the one of which one matter does.
import { Type } from 'typebox';
import { ids } from '../fields.contract.ts';

export const SplitOff = Type.Object({
  messageIds: ids,
  /** The message stays, and one matter of it goes on as a case of its own. */
  child: Type.Optional(Type.Literal(true)),
  /** The words of that matter; without them it is the whole message. */
  passage: Type.Optional(Type.String({ maxLength: 10_000 })),
});
