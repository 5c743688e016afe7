// Acts that touch two cases at once: both halves are appended in one transaction, or neither is.
import type { Actor, CaseFile, Complaint, MessageRef, Privacy, ThreadRef } from '#core/complaint/complaint.ts';
import type { Command } from '#core/complaint/command.ts';
import { sameThread } from '#core/complaint/evolve-file.ts';
import { isReporterKnown } from '#core/complaint/identity-known.ts';
import { readPlace } from '#core/place/case-place.ts';
import { procedureOf, sopFor } from '#core/sop/in-force.ts';
import type { SopKey } from '#core/sop/key.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { Instant } from '#core/time.ts';
import type { Ids } from '#ports/ids.ts';
import type { Store, Tx } from '#ports/store.ts';
import { handleIn, retryingConflicts, type Handled, type Moved } from '../handle-command.ts';

type Undone = Extract<Handled, { ok: false }> | Moved;

/** What was refused is rolled back by being thrown through the transaction. */
export class Refused extends Error {
  readonly handled: Undone;
  constructor(handled: Undone) {
    super(handled.refusal);
    this.handled = handled;
  }
}

/** A case that an act touches; `seen`: the version of it that whoever acts has seen. */
type Touched = { id: string; seen?: number | undefined };

export const must = async (
  tx: Tx,
  { id, seen }: Touched,
  command: Command,
): Promise<Extract<Handled, { ok: true }>> => {
  const handled = await handleIn(tx, id, command, { seen });
  if (!handled.ok) throw new Refused(handled);
  return handled;
};

/** What a part of the work was refused has undone all of it. */
export const orUndone = async <T>(work: Promise<T>): Promise<T | Undone> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refused) return error.handled;
    throw error;
  }
};

/** Runs the work in one transaction, of which all counts or nothing. */
export const bothOrNeither = <T>(store: Store, work: (tx: Tx) => Promise<T>): Promise<T | Undone> =>
  orUndone(retryingConflicts(store, work));

export type Side = Touched & { number: string };
type Asked = { now: Instant; by: Actor };

/** What a case brings to another one. */
type Brought = Pick<CaseFile, 'threads' | 'messageIds' | 'reporterId' | 'followers'> &
  Pick<Partial<CaseFile>, 'identity' | 'priority' | 'danger' | 'place'>;

/** How pressing it was, where that is more than usual. */
const pressingOf = ({ priority, danger }: Brought): { pressing?: Pick<CaseFile, 'priority' | 'danger'> } => {
  const raised = priority === undefined || priority === 'normal' ? {} : { priority };
  const suspected = danger === undefined ? {} : { danger };
  const pressing = { ...raised, ...suspected };
  return Object.keys(pressing).length === 0 ? {} : { pressing };
};

const broughtBy = async (tx: Tx, id: string): Promise<Brought> => {
  const { state } = await tx.log.load(id);
  return state.status === 'none' ? { threads: [], messageIds: [], reporterId: '', followers: [] } : state.file;
};

/** `tellAt`: not before then is whoever reported what is joined told of it. */
type Joining = Asked & { tellAt?: Instant };

/** Where the matter is goes along, unless the other case knows it. */
export const bringPlace = async (
  tx: Tx,
  into: Side,
  { place }: Pick<Brought, 'place'>,
  asked: Asked,
): Promise<void> => {
  const known = place === undefined ? {} : readPlace(place);
  if (Object.keys(known).length === 0 || (await broughtBy(tx, into.id)).place !== undefined) return;
  await must(tx, { id: into.id }, { ...asked, type: 'Locate', ...known });
};

/** `duplicate` is closed and follows `of`, whose result its reporter gets too. */
export const joinAsDuplicate = async (tx: Tx, duplicate: Side, of: Side, joining: Joining): Promise<Handled> => {
  const { tellAt: _later, ...asked } = joining;
  const brought = await broughtBy(tx, duplicate.id);
  const { threads, reporterId, followers } = brought;
  const joined = await must(tx, duplicate, { ...joining, type: 'JoinAsDuplicate', of: of.id, ofNumber: of.number });
  await must(
    tx,
    { id: of.id },
    {
      ...asked,
      type: 'AddDuplicate',
      complaintId: duplicate.id,
      number: duplicate.number,
      reporterId,
      threads,
      followers,
      ...pressingOf(brought),
    },
  );
  await bringPlace(tx, of, brought, asked);
  return joined;
};

/** Everything of `from` goes over to `into`. */
export const mergeCases = async (tx: Tx, from: Side, into: Side, joining: Joining): Promise<Handled> => {
  const { tellAt: _later, ...asked } = joining;
  const brought = await broughtBy(tx, from.id);
  const { threads, messageIds, reporterId, followers, identity } = brought;
  const merged = await must(tx, from, { ...joining, type: 'MergeInto', into: into.id, intoNumber: into.number });
  await must(
    tx,
    { id: into.id },
    {
      ...asked,
      type: 'AcceptMerge',
      from: from.id,
      fromNumber: from.number,
      reporterId,
      threads,
      messageIds,
      followers,
      ...pressingOf(brought),
      ...(identity === undefined ? {} : { identity: { identityId: identity.identityId, fields: identity.fields } }),
    },
  );
  await bringPlace(tx, into, brought, asked);
  return merged;
};

/** One message that leaves for a case of its own. */
export type Leaving = { message: MessageRef; thread: ThreadRef; sentAt: Instant };

/** The same reporter need not be asked again; whoever else wrote the messages is asked. */
export const isIdentified = (state: Complaint, reporterId: string): boolean =>
  state.status !== 'none' && state.file.reporterId === reporterId && isReporterKnown(state.file);

type Opening = { terms: Terms; now: Instant };

/** What was said of the first report holds of what is split off from it. */
export const sameProcedure = (
  left: Complaint,
  { channel }: ThreadRef,
  opening: Opening,
): { sop: SopKey; privacy?: Privacy } => {
  if (left.status === 'none') return { sop: sopFor(opening.terms, opening.now, { channel }) };
  const { sop, privacy } = left.file;
  return {
    sop: sopFor(opening.terms, opening.now, { channel, reportClass: procedureOf(sop).reportClass }),
    ...(privacy === undefined ? {} : { privacy }),
  };
};

type Split = {
  from: Side & { reporterId: string };
  leaving: readonly [Leaving, ...Leaving[]];
  /** As they were looked at before. */
  staying: readonly Pick<Leaving, 'message' | 'thread'>[];
};

/**
 * Conversations of which no message is left in the case; none where more came into it in the meantime. One on which two followers are answered
 * stays: somebody told its writer that another case of theirs follows this one.
 */
const emptiedBy = (left: Complaint, { leaving, staying }: Split): ThreadRef[] => {
  const known = staying.map(({ message }) => message.messageId);
  if (left.status === 'none' || left.file.messageIds.some((id) => !known.includes(id))) return [];
  const { followers } = left.file;
  const isHeld = (thread: ThreadRef): boolean =>
    staying.some((one) => sameThread(one.thread, thread)) ||
    followers.filter(({ threads }) => threads.some((theirs) => sameThread(theirs, thread))).length > 1;
  return leaving.map(({ thread }) => thread).filter((thread) => !isHeld(thread));
};

/** The new case begins with the oldest of the messages, and is its writer's. Answers with the new case's state. */
export const splitCase = async (tx: Tx, ids: Pick<Ids, 'uuid'>, split: Split, asked: Asked): Promise<Handled> => {
  const { from, leaving } = split;
  const into = ids.uuid();
  const [first, ...rest] = leaving;
  const left = await must(tx, from, {
    ...asked,
    type: 'SplitOff',
    messageIds: leaving.map(({ message }) => message.messageId),
    into,
  });
  // Whoever was merged into it hears of their own matter alone; the reporter's own conversations are refused here, and stay.
  const threads = emptiedBy(left.state, split);
  if (threads.length > 0) await handleIn(tx, from.id, { ...asked, type: 'ReleaseThreads', threads, ofFollowers: true });
  let opened = await must(
    tx,
    { id: into },
    {
      ...asked,
      type: 'OpenCase',
      number: await tx.log.nextNumber(asked.now),
      ...sameProcedure(left.state, first.thread, { terms: tx.log.terms, now: asked.now }),
      thread: first.thread,
      reporterId: from.reporterId,
      message: first.message,
      sentAt: first.sentAt,
      splitFrom: from.number,
      identityKnown: isIdentified(left.state, from.reporterId),
    },
  );
  for (const { message, thread, sentAt } of rest)
    opened = await must(
      tx,
      { id: into },
      {
        type: 'ReceiveMessage',
        now: asked.now,
        by: { kind: 'system', part: 'intake' },
        message,
        thread,
        sentAt,
      },
    );
  return opened;
};
