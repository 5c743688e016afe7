// Takes in one thing that a channel told: dedupe, match thread and reporter, open or continue a case, change words.
// Must not know where it was stored before.
import type { Actor, MessageRef, ThreadRef } from '#core/complaint/complaint.ts';
import { obstacle } from '#core/complaint/standing.ts';
import { isWithin } from '#core/complaint/steps/convey.ts';
import { sopFor } from '#core/sop/in-force.ts';
import type { Instant } from '#core/time.ts';
import type { Inbound, MessageIn } from '#ports/channel.ts';
import type { InboundAuthor } from '#ports/inbound-who.ts';
import type { Ids } from '#ports/ids.ts';
import type { Store, Tx } from '#ports/store.ts';
import type { MessageIdentity } from '#ports/messages.ts';
import { handleIn } from './handle-command.ts';
import { newMessage, type Arrival } from './new-message.ts';
import { noteFailure } from './note-failure.ts';
import { findMeant, isOfAnotherKind, isSame, underAnotherId, type Author } from './same-message.ts';
import { asOfNow, standingThread } from './standing-ids.ts';

export type TakePorts = {
  store: Store;
  ids: Ids;
  /** Pure; throws ParseError. */
  parse: (channel: string, payload: unknown, accountId?: string) => Inbound[];
  /** Told when messages with attachments were stored. */
  onAttachments?: () => void;
};

/** `by`: who opens a case with it. */
export type Where = { tx: Tx; ports: TakePorts; channel: string; now: Instant; by: Actor };

/** Who does what nobody decides. */
export const intake = { kind: 'system', part: 'intake' } as const;
const reporter = { kind: 'reporter' } as const;

/** The conversation as the record names it. */
export const threadOf = (channel: string, inbound: MessageIn): ThreadRef => ({
  channel,
  accountId: inbound.accountId,
  visibility: inbound.thread.visibility,
  key: inbound.thread.threadKey,
});

/** A person whom the platform does not name is known by the conversation alone. */
export const authorOf = (inbound: MessageIn): InboundAuthor =>
  inbound.author ?? { id: `thread:${inbound.thread.threadKey}` };

const continueCase = async (where: Where, complaintId: string, arrival: Arrival): Promise<string> => {
  const { inbound, thread } = arrival;
  const message: MessageRef = await where.tx.messages.save(newMessage(arrival, complaintId));
  const handled = await handleIn(where.tx, complaintId, {
    type: 'ReceiveMessage',
    now: where.now,
    by: intake,
    message,
    thread,
    sentAt: inbound.sentAt,
  });
  if (handled.ok) return complaintId;
  throw new Error(`case ${complaintId} does not take message ${inbound.externalId}: ${handled.refusal}`);
};

const openCase = async (where: Where, arrival: Arrival, identityKnown: boolean): Promise<string> => {
  const { inbound, thread, reporterId } = arrival;
  const complaintId = where.ports.ids.uuid();
  where.tx.log.begin(complaintId);
  const message = await where.tx.messages.save(newMessage(arrival, complaintId));
  const handled = await handleIn(where.tx, complaintId, {
    type: 'OpenCase',
    now: where.now,
    by: where.by,
    number: await where.tx.log.nextNumber(where.now),
    sop: sopFor(where.tx.log.terms, where.now, { channel: where.channel, reportClass: inbound.report?.reportClass }),
    thread,
    reporterId,
    message,
    sentAt: inbound.reachedAt ?? inbound.sentAt,
    identityKnown,
    ...((await where.tx.cases.opensAtNight(where.now)) ? { atNight: true as const } : {}),
    ...(inbound.report?.privacy === undefined ? {} : { privacy: inbound.report.privacy }),
  });
  if (!handled.ok) throw new Error(`message ${inbound.externalId} opens no case: ${handled.refusal}`);
  return complaintId;
};

/** The case that was ended and that its reporter may have opened again; undefined: the message is like any other. */
const findReopenable = async ({ tx, now }: Where, { thread, inbound }: Arrival): Promise<string | undefined> => {
  const ended = inbound.reopens === true ? await tx.cases.latestOnThread(thread) : undefined;
  if (ended === undefined) return undefined;
  const { state } = await tx.log.load(ended);
  const mayReopen = obstacle(state, reporter, 'Reopen') === undefined && isWithin(state, 'reopen', now, tx.log.terms);
  return mayReopen ? ended : undefined;
};

const reopen = async (where: Where, complaintId: string, arrival: Arrival): Promise<string> => {
  const message = await where.tx.messages.save(newMessage(arrival, complaintId));
  const handled = await handleIn(where.tx, complaintId, {
    type: 'Reopen',
    now: where.now,
    by: reporter,
    reason: '',
    message,
  });
  if (handled.ok) return complaintId;
  throw new Error(`case ${complaintId} is not opened again: ${handled.refusal}`);
};

/** Where a message goes on, or begins. */
const place = async (where: Where, arrival: Arrival, identityKnown: boolean): Promise<string> => {
  const { inbound, thread, reporterId } = arrival;
  const ended = await findReopenable(where, arrival);
  if (ended !== undefined) return reopen(where, ended, arrival);
  const { joins } = inbound;
  const open =
    joins === undefined ? await where.tx.cases.goingOn(thread, reporterId, inbound.thread.apart) : joins.complaintId;
  return open === undefined ? openCase(where, arrival, identityKnown) : continueCase(where, open, arrival);
};

/** Some platforms tell what a post answers and not in which conversation: there it goes on where the answered one stands. */
const placeOf = async ({ tx, channel }: Where, inbound: MessageIn, reporterId: string): Promise<ThreadRef> => {
  const thread = await standingThread(tx, threadOf(channel, inbound));
  const { parentId } = inbound;
  if (parentId === undefined || thread.visibility === 'private') return thread;
  return (await tx.messages.threadAnswered(thread, reporterId, parentId)) ?? thread;
};

/** The case that a message belongs to, once it is there; what was received before stays where it is. */
export const receive = async (where: Where, told: MessageIn): Promise<string> => {
  const { tx, channel } = where;
  const known = await tx.messages.find(channel, told.accountId, told.externalId);
  if (known?.erased === true) return known.complaintId;
  if (known !== undefined && told.contentDigest === undefined && !isOfAnotherKind(known, told.thread))
    return known.complaintId;
  const inbound = await asOfNow(tx, channel, told);
  const author = await tx.reporters.match(channel, inbound.accountId, authorOf(inbound), inbound.sentAt);
  if (known !== undefined) {
    if (isSame(known, inbound, author)) return known.complaintId;
    const other = underAnotherId(inbound);
    const second = await tx.messages.find(channel, other.accountId, other.externalId);
    if (second !== undefined) return second.complaintId;
    const complaintId = await takeIn(where, other, author, inbound.externalId);
    await takeEarlier(where, inbound);
    return complaintId;
  }
  const complaintId = await takeIn(where, inbound, author);
  await takeEarlier(where, inbound);
  return complaintId;
};

/** What was told of a message, or came with it, before the message itself. */
const takeEarlier = async (where: Where, inbound: MessageIn): Promise<void> => {
  const { tx, channel, now } = where;
  const early = await tx.early.take(channel, inbound.accountId, inbound.externalId, now);
  for (const change of early) await take(where, change);
  if (inbound.album !== undefined)
    for (const part of await tx.albums.takeParts(channel, inbound.accountId, inbound.album, now))
      await take(where, part);
};

/** `answeredAs`: the platform's own id of it, where it is kept under another. */
const takeIn = async (
  where: Where,
  inbound: MessageIn,
  { reporterId, identityComplete }: Author,
  answeredAs = inbound.externalId,
): Promise<string> => {
  const thread = await placeOf(where, inbound, reporterId);
  const arrival: Arrival = { inbound, thread, messageId: where.ports.ids.uuid(), reporterId, answeredAs };
  const complaintId = await place(where, arrival, identityComplete && inbound.unproven !== true);
  if (inbound.attachments.length > 0) where.ports.onAttachments?.();
  return complaintId;
};

/** Platforms tell edits in any order and more than once: the latest words stand, the others are among the versions. */
const edit = async (
  { tx, now }: Where,
  known: MessageIdentity,
  { text, editedAt }: Extract<Inbound, { kind: 'edit' }>,
): Promise<void> => {
  const { messageId, complaintId, deletedAt } = known;
  if (deletedAt !== undefined && editedAt >= deletedAt) return;
  const isLate = deletedAt !== undefined || editedAt < (known.editedAt ?? 0);
  if (isLate) return tx.messages.keepVersion(messageId, text, editedAt);
  if (editedAt === known.editedAt && text === known.text) return;
  const message = await tx.messages.edit(messageId, text, editedAt);
  await handleIn(tx, complaintId, { type: 'EditMessage', now, by: intake, message });
};

const change = async (where: Where, inbound: Extract<Inbound, { kind: 'edit' | 'delete' }>): Promise<void> => {
  const { tx, channel, now } = where;
  const known = await findMeant(tx, channel, inbound);
  if (known === undefined) {
    await tx.early.keep(channel, inbound, now);
    return;
  }
  const isErased = known.erased === true;
  if (inbound.kind === 'edit') return isErased ? undefined : edit(where, known, inbound);
  // What was taken back is so wherever words of it stand, also where those of the message itself were destroyed before.
  const own = isErased || known.deletedAt !== undefined ? [] : [known];
  const quotes = await tx.messages.quotesOf(known.messageId);
  for (const { messageId, complaintId } of [...own, ...quotes]) {
    await tx.messages.remove(messageId, inbound.deletedAt ?? now);
    await handleIn(tx, complaintId, { type: 'DeleteMessage', now, by: intake, messageId });
  }
};

/** Of talk that is none of our business: the words of a message that is known, or a picture of an album that is. */
export const takeIfOurs = async (where: Where, inbound: Inbound): Promise<void> => {
  const { tx, channel } = where;
  if (inbound.kind === 'edit' && (await findMeant(tx, channel, inbound)) !== undefined) await change(where, inbound);
  if (inbound.kind !== 'message' || inbound.album === undefined) return;
  if (await tx.albums.isKnown(channel, inbound.accountId, inbound.album)) await receive(where, inbound);
  else await tx.albums.keepPart(channel, inbound.album, inbound, where.now);
};

type Fate = { came: true } | { came: false; reason: string };

/** News of a message to an officer of ours is news of no case. */
const isOfOfficer = (
  { tx, channel, now }: Where,
  { accountId, externalId }: { accountId: string; externalId: string },
  fate: Fate,
): Promise<boolean> => tx.ways.fared({ channel, accountId, externalId, ...fate }, now);

/** What one part of a payload tells, taken in. */
export const take = async (where: Where, inbound: Inbound): Promise<void> => {
  switch (inbound.kind) {
    case 'message':
      await receive(where, inbound);
      return undefined;
    case 'edit':
    case 'delete':
      return change(where, inbound);
    case 'echo':
      if (inbound.came !== undefined && (await isOfOfficer(where, inbound, { came: true }))) return undefined;
      if ((await where.tx.outbox.noteEcho(where.channel, inbound)) === 'early')
        await where.tx.early.keep(where.channel, inbound, where.now);
      return undefined;
    case 'failed':
      if (await isOfOfficer(where, inbound, { came: false, reason: inbound.reason })) return undefined;
      return noteFailure(where.tx, where.channel, inbound, where.now);
    case 'revoked':
      return where.tx.notices.accessWithdrawn(where.channel, inbound.accountId, inbound.at, where.now);
    case 'identity-change':
      return where.tx.reporters.followIdentity(where.channel, inbound);
    case 'unplaced':
    case 'ignored':
    case 'unknown':
      return undefined;
  }
};
