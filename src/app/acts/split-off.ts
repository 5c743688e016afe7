// Messages about another matter leave for a case of their own, or one matter of a message does and the message stays. All of them must be of this
// case.
import { openChild } from './open-child.ts';
import { splitCase } from './join-cases.ts';
import { asked, declined, ready, type ActOf, type Doing, type Prepared } from './officer-act.ts';
import { ownSide } from './with-other-case.ts';

export const splitOff = async (doing: Doing, wanted: ActOf<'SplitOff'>): Promise<Prepared> => {
  const { ports, found } = doing;
  const { messageIds, child, passage } = wanted;
  const [first, ...rest] = await ports.asks.messagesOf(found.id, messageIds);
  if (first === undefined || rest.length + 1 < new Set(messageIds).size) return declined('unknown-message');
  if (child === true) return rest.length > 0 ? declined('unknown-message') : openChild(doing, first, passage);
  const rests = found.state.file.messageIds.filter((id) => !messageIds.includes(id));
  const staying = await ports.asks.messagesOf(found.id, rests);
  const from = { ...ownSide(doing), reporterId: first.reporterId };
  return ready((tx) => splitCase(tx, ports.ids, { from, leaving: [first, ...rest], staying }, asked(doing)));
};
