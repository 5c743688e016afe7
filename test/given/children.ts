// One matter of a message that goes on as a case of its own, and the case as which it does.
import { act, acts, people, privateThread, publicThread, upTo } from './given.ts';

const [parentId, parentNumber] = ['complaint-1', 'ADU-2026-000001-XX'];
const child = { number: 'ADU-2026-000003-XX', thread: publicThread };

export const childActs = {
  /** In the log of the parent. */
  open: act('SplitOff', people.pusat, { messageIds: ['message-1'], into: 'complaint-3', child }),
};

/** As its own log begins. */
export const born = (hours: number, fields: Parameters<typeof acts.open>[1] = {}) =>
  acts.open(hours, {
    ...{ by: people.pusat, number: child.number, parent: { complaintId: parentId, number: parentNumber } },
    message: { messageId: 'quote-1', digest: 'digest-q' },
    identityKnown: true,
    ...fields,
  });

/** A child whose reporter is known waits for nobody. */
export const grown = [...upTo.coordination, childActs.open(3)];

/** How messages leave, and cases open, in other ways than usual. */
export const childVariants = {
  splitOff: [
    { by: people.pusat, messageIds: ['message-1'], into: 'complaint-3', child },
    { by: people.medsos, messageIds: ['message-2'], into: 'complaint-4', child: { ...child, thread: privateThread } },
    { messageIds: ['message-1', 'message-2'], into: 'complaint-5', child },
  ],
  open: [{ parent: { complaintId: 'complaint-9', number: 'ADU-2026-000009-XX' } }],
};
