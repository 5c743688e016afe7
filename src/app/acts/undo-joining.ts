// A case that was joined to another one by mistake goes on by itself, with all that is its own: in every case on the way there, in one transaction.
import { belongingsIn, type Belongings } from '#core/complaint/belongings.ts';
import type { Complaint } from '#core/complaint/complaint.ts';
import { handleIn, type Handled } from '../handle-command.ts';
import type { Tx } from '#ports/store.ts';
import { must, Refused, type Side } from './join-cases.ts';
import { asked, ready, type ActOf, type Doing, type Prepared } from './officer-act.ts';
import { ownSide } from './with-other-case.ts';

/** `holds`: of the messages of which it knows, those that lie here, or went on from here and were not split off since. */
type Found = { complaintId: string; belongings: Belongings; holds: readonly string[]; isMerged: boolean };
type Joined = Extract<Complaint, { status: 'closed' }>;

const idsOf = ({ messageIds, came }: Belongings): string[] => [
  ...messageIds,
  ...came.map(({ message }) => message.messageId),
];

/** What a merged case knows of lies in the one that it was merged into. */
const whereTheyLie = (found: readonly Found[]): Found[] =>
  found.reduceRight<Found[]>((later, one) => {
    const [next] = later;
    const holds = one.isMerged && next !== undefined ? one.holds.filter((id) => next.holds.includes(id)) : one.holds;
    return [{ ...one, holds }, ...later];
  }, []);

/** What was joined may have been joined on with the case that it went to, and what came in there with it. */
const findBelongings = async (tx: Tx, own: Side, { file }: Joined): Promise<Found[]> => {
  const found: Found[] = [];
  let via = own.id;
  let known = file;
  let next = file.joinedTo?.complaintId;
  while (next !== undefined) {
    const { state, events } = await tx.log.load(next);
    if (state.status === 'none') break;
    const belongings = belongingsIn(events, { via, file: known });
    const isMerged = state.status === 'closed' && state.reason === 'merged';
    found.push({ complaintId: next, belongings, holds: state.file.messageIds, isMerged });
    // What stays here stays in whatever this one went on in.
    known = {
      ...known,
      messageIds: [...new Set([...known.messageIds, ...idsOf(belongings)])],
      threads: belongings.threads,
      followers: known.followers.filter(({ complaintId }) => belongings.followerIds.includes(complaintId)),
    };
    via = next;
    next = state.status === 'closed' ? state.file.joinedTo?.complaintId : undefined;
  }
  return whereTheyLie(found);
};

/** Those of a duplicate never left it; of what was merged, those that nobody split off since. */
const messagesOf = ({ reason, file }: Joined, [first]: readonly Found[]): string[] =>
  reason === 'merged' ? file.messageIds.filter((id) => first?.holds.includes(id) === true) : file.messageIds;

type Undoing = ReturnType<typeof asked> & { reason: string };

const partCases = async (tx: Tx, own: Side, { reason, ...by }: Undoing): Promise<Handled> => {
  const { state } = await tx.log.load(own.id);
  const found = state.status === 'closed' ? await findBelongings(tx, own, state) : [];
  const messageIds = state.status === 'closed' ? messagesOf(state, found) : [];
  // Nothing more goes out of it: where nothing had, there is nothing to set right.
  const unsaid = (await tx.outbox.withdrawJoining(own.id, by.now)) ? { unsaid: true as const } : {};
  let undone = await must(tx, own, { ...by, type: 'UndoJoining', reason, messageIds, ...unsaid });
  for (const { complaintId, belongings, holds } of found) {
    const { threads, followerIds } = belongings;
    const ids = idsOf(belongings).filter((id) => holds.includes(id));
    const came = belongings.came.filter(({ message }) => ids.includes(message.messageId));
    const returned = { complaintId: own.id, number: own.number, messageIds: ids, threads, followerIds };
    const left = await handleIn(tx, complaintId, { ...by, type: 'ReturnJoined', ...returned });
    // All that it brought here may be gone, or have been here before.
    if (!left.ok && left.refusal !== 'nothing-due') throw new Refused(left);
    for (const one of came)
      undone = await must(
        tx,
        { id: own.id },
        { type: 'ReceiveMessage', now: by.now, by: { kind: 'system', part: 'intake' }, ...one },
      );
  }
  return undone;
};

export const undoJoining = (doing: Doing, { reason }: ActOf<'UndoJoining'>): Prepared =>
  ready((tx) => partCases(tx, ownSide(doing), { ...asked(doing), reason }));
