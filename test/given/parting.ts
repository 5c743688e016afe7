// Two cases that were made one by mistake, parted again.
import { act, followerThread, people, privateThread } from './given.ts';
import { otherCase, strangersThread } from './strangers.ts';

export const partingActs = {
  undo: act('UndoJoining', people.medsos, { reason: 'masalahnya lain', messageIds: ['message-1'] }),
  /** Of what `addDuplicate` and `acceptMerge` brought. */
  give: act('ReturnJoined', people.medsos, {
    ...{ complaintId: 'complaint-2', number: 'ADU-2026-000002-XX' },
    messageIds: ['message-9'],
    threads: [followerThread],
    followerIds: [],
  }),
};

/** How cases come to be one, and are parted again, in other ways than usual. */
export const partingVariants: Record<string, readonly Record<string, unknown>[]> = {
  addDuplicate: [
    { reporterId: 'reporter-1', complaintId: 'complaint-3', threads: [privateThread, followerThread] },
    { complaintId: 'complaint-4', followers: [otherCase] },
  ],
  acceptMerge: [
    { reporterId: 'reporter-2', threads: [strangersThread], followers: [otherCase] },
    { identity: { identityId: 'identity-9', fields: ['name', 'phone', 'address'] } },
    { messageIds: ['message-1'], threads: [privateThread], identity: { identityId: 'identity-9', fields: ['name'] } },
  ],
  undoJoining: [
    { messageIds: ['message-1', 'message-2', 'message-3'] },
    { unsaid: true },
    { messageIds: [] },
    { reason: ' ' },
  ],
  giveBack: [
    { complaintId: 'complaint-4', followerIds: [otherCase.complaintId], threads: [strangersThread] },
    { messageIds: ['message-1'], threads: [privateThread] },
  ],
};
