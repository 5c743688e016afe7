// What stands in a case of another one that was joined to it: read from the log of the case, by whoever takes the joining back.
import { initial, type CaseFile, type MessageRef, type ThreadRef } from './complaint.ts';
import { evolve } from './evolve.ts';
import { sameThread } from './evolve-file.ts';
import type { RecordedEvent, RecordedOf } from './recorded.ts';
import type { Instant } from '../time.ts';

/** A message that came in after the joining, as its own case would have received it. */
export type Came = { message: MessageRef; thread: ThreadRef; sentAt: Instant };

export type Belongings = {
  /** Of the messages that the joined case had, those that came with it. */
  messageIds: string[];
  came: Came[];
  /** Conversations that the case has neither by itself nor by another one that stays. */
  threads: ThreadRef[];
  /** Cases that follow this one only because they followed the joined one. */
  followerIds: string[];
};

/** `via`: the case by whose joining it came, itself or one that it was joined to. */
export type Joined = { via: string; file: CaseFile };

const joinedBy = (event: RecordedEvent): string | undefined => {
  if (event.type === 'DuplicateAdded') return event.complaintId;
  return event.type === 'CaseMerged' ? event.from : undefined;
};

/** As its reporter's own; those of another one stand with whoever follows. */
const broughtBy = (event: RecordedEvent): ThreadRef[] => {
  if (event.type === 'DuplicateAdded') return event.sameReporter === true ? event.threads : [];
  return event.type === 'CaseMerged' ? event.threads : [];
};

/** By the ids of those that are joined, in their order: which conversations each brought. */
const stillIn = (events: readonly RecordedEvent[]): ReadonlyMap<string, ThreadRef[]> => {
  const joined = new Map<string, ThreadRef[]>();
  for (const event of events) {
    const id = joinedBy(event);
    if (id !== undefined) joined.set(id, broughtBy(event));
    if (event.type === 'JoinedReturned')
      for (const gone of [event.complaintId, ...event.followerIds]) joined.delete(gone);
  }
  return joined;
};

/** Cases that were joined to this one and did not leave it again, in their order. */
export const joinedIn = (events: readonly RecordedEvent[]): string[] => [...stillIn(events).keys()];

/** Where it came last; another reporter's follows in the event after the one that brought it. */
const cameAt = (events: readonly RecordedEvent[], via: string): number => {
  const last = events.findLastIndex((event) => joinedBy(event) === via);
  const before = events[last - 1];
  return before?.type === 'CaseMerged' && before.from === via ? last - 1 : last;
};

const fileAfter = (events: readonly RecordedEvent[]): CaseFile | undefined => {
  const state = events.reduce(evolve, initial);
  return state.status === 'none' ? undefined : state.file;
};

const isReceived = (event: RecordedEvent): event is RecordedOf<'MessageReceived'> => event.type === 'MessageReceived';

/** By the words that stand now. */
const latest = (message: MessageRef, events: readonly RecordedEvent[]): MessageRef =>
  events.reduce(
    (last, event) =>
      event.type === 'MessageEdited' && event.message.messageId === last.messageId ? event.message : last,
    message,
  );

/** Nothing where it never came here. */
export const belongingsIn = (events: readonly RecordedEvent[], { via, file }: Joined): Belongings => {
  const joinedAt = cameAt(events, via);
  const [own, now] = [fileAfter(events.slice(0, Math.max(joinedAt, 0))), fileAfter(events)];
  if (own === undefined || now === undefined) return { messageIds: [], came: [], threads: [], followerIds: [] };
  const since = events.slice(joinedAt);
  const moved = since.flatMap((event) => (event.type === 'CaseMerged' && event.from === via ? event.messageIds : []));
  const brought = moved.filter((id) => !own.messageIds.includes(id));
  const isNew = (id: string): boolean => !own.followers.some(({ complaintId }) => complaintId === id);
  const brings = file.followers.filter(({ complaintId }) => isNew(complaintId));
  const leaving = [via, ...brings.map(({ complaintId }) => complaintId)];
  const staying = now.followers.filter((one) => !leaving.includes(one.complaintId) && one.number !== file.number);
  const others = [...stillIn(events)].flatMap(([id, theirs]) => (id === via ? [] : theirs));
  const stays = [...own.threads, ...others, ...staying.flatMap((one) => one.threads)];
  const threads = [file.threads, ...brings.map((one) => one.threads)]
    .flat()
    .filter((thread) => !stays.some((known) => sameThread(known, thread)));
  const came = since
    .filter(isReceived)
    .filter(
      ({ message: { messageId }, thread }) =>
        now.messageIds.includes(messageId) &&
        !file.messageIds.includes(messageId) &&
        threads.some((theirs) => sameThread(theirs, thread)),
    );
  return {
    messageIds: file.messageIds.filter((id) => brought.includes(id) && now.messageIds.includes(id)),
    came: came.map(({ message, thread, sentAt }) => ({ message: latest(message, since), thread, sentAt })),
    threads,
    followerIds: brings.map(({ complaintId }) => complaintId),
  };
};
