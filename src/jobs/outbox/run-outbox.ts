// Delivers what must go out, through whichever channel it belongs to, exactly once as far as the platform lets itself be asked.
// Must not know platforms: a channel says accepted, retry-later or rejected, and this decides when to try again.
import type { Command } from '#core/complaint/command.ts';
import type { NotifyEffect } from '#core/complaint/reactions.ts';
import { elsewhere } from '#core/elsewhere.ts';
import { sp4nStatuses } from '#core/sp4n.ts';
import type { Instant } from '#core/time.ts';
import type { AccountNews, Channel, Outgoing, Photo, SendOutcome, Usage } from '#ports/channel.ts';
import type { OutboxRow, OutboxSettlement } from '#ports/outbox.ts';
import type { Store } from '#ports/store.ts';
import { handleIn, oneCase } from '#app/handle-command.ts';
import { takesPictures } from '#app/picture-ways.ts';
import { takeEarlyNews } from '#app/note-failure.ts';
import { attend } from '../attend.ts';
import { nextTry, waitMs } from '../patience.ts';

/** What delivering needs; `channelFor` gives undefined where the account was taken away since. */
export type OutboxPorts = {
  store: Store;
  channelFor: (channel: string, accountId: string) => Channel | undefined;
  /** Those of a case's pictures that may still go out. */
  photosOf: (complaintId: string, attachmentIds: readonly string[]) => Promise<Photo[]>;
  /** Told of what a platform said about an account; the reason goes to the operator. */
  noteAccount: (channel: string, accountId: string, what: AccountNews) => Promise<void>;
};

const claimed = 20;
/** Longer than any channel's own time limit for one message. */
const leaseMs = 120_000;
const patience = { firstMs: 5_000, longestMs: 30 * 60_000 };
/** Usage at which an account rests, in percent of the platform's limit. */
const restAtPercent = 90;
const restMs = 5 * 60_000;

/** How long to wait after the n-th failed attempt (n ≥ 1): doubling, at most half an hour. */
export const backoffMs = (attempts: number): number => waitMs(patience, attempts);

const accountReasons: readonly string[] = [
  'token-expired',
  'token-invalid',
  'permission-missing',
  'credit-used-up',
  'unknown-account',
];

const settlementOf = (row: OutboxRow, result: SendOutcome, now: Instant): OutboxSettlement => {
  switch (result.outcome) {
    case 'accepted':
      return {
        kind: 'accepted',
        externalId: result.externalId,
        ...(result.reachedId === undefined ? {} : { reachedId: result.reachedId }),
        ...(result.withoutPhotos === undefined ? {} : { withoutPhotos: result.withoutPhotos }),
      };
    case 'by-hand':
      return { kind: 'by-hand' };
    case 'rejected':
      return { kind: 'rejected', reason: result.reason, detail: result.detail };
    case 'retry-later': {
      const at = nextTry(patience, { attempts: row.attempts + 1, afterMs: result.afterMs }, now);
      return { kind: 'retry', at, detail: result.detail, uncertain: result.unknown };
    }
  }
};

const commandOf = (row: OutboxRow, settled: OutboxSettlement, now: Instant): Command | undefined => {
  const recorded = {
    now,
    by: { kind: 'system', part: 'outbox' },
    effectKey: row.effectKey,
    purpose: row.purpose,
  } as const;
  switch (settled.kind) {
    case 'accepted':
      return {
        ...recorded,
        type: 'RecordAccepted',
        externalId: settled.externalId,
        ...(settled.withoutPhotos === undefined ? {} : { withoutPhotos: settled.withoutPhotos }),
      };
    case 'rejected':
      return { ...recorded, type: 'RecordRejected', reason: settled.reason };
    case 'retry':
    case 'by-hand':
      return undefined;
  }
};

/** Whoever speaks with reporters must know that one waits for a call. */
const toTell = (['admin-medsos', 'admin-pusat'] as const).map((to): NotifyEffect => ({
  kind: 'notify',
  to,
  what: 'tell-by-hand',
}));

/** The message that the platform made of it. */
const messageOf = ({ channel, accountId }: OutboxRow, settled: OutboxSettlement) =>
  settled.kind === 'accepted' ? { channel, accountId, externalId: settled.externalId } : undefined;

/** A refused record means that this end is on the log already: the row is settled all the same. Ends that come at once share a commit. */
const settle = async (store: Store, row: OutboxRow, settled: OutboxSettlement, now: Instant): Promise<void> => {
  const command = commandOf(row, settled, now);
  await oneCase(
    store,
    row.complaintId,
    messageOf(row, settled),
  )(async (tx) => {
    if (command !== undefined) await handleIn(tx, row.complaintId, command);
    if (!(await tx.outbox.settle(row, settled, now))) return;
    if (settled.kind === 'by-hand') await tx.notices.tell(row.complaintId, `${row.effectKey}:by-hand`, toTell, now);
    if (settled.kind !== 'accepted') return;
    await takeEarlyNews(tx, row, settled.externalId, now);
    // Whoever answers in private goes by another id, perhaps, than in public.
    if (settled.reachedId !== undefined && row.target.kind === 'private-reply')
      await tx.reporters.noteOtherId(row, row.target.commentId, settled.reachedId);
  });
};

const unseen: SendOutcome = {
  outcome: 'rejected',
  reason: 'unknown-end',
  detail: 'an attempt ended without an answer, and this platform does not show what was sent',
};

const isInPrivate = ({ target }: Pick<OutboxRow, 'target'>): boolean => target.kind === 'private-message';

/** Where an earlier attempt's end is unknown, the thread is looked at first; ours are those nobody recorded yet. */
const lookFirst = async (
  store: Store,
  { findSent, limits }: Channel,
  row: OutboxRow,
  message: Outgoing,
): Promise<SendOutcome | undefined> => {
  if (row.uncertainSince === undefined) return undefined;
  if (findSent === undefined) return unseen;
  const recorded = await store.sentIds(row);
  const found = await findSent(message, row.uncertainSince);
  const externalId = found.find((id) => !recorded.includes(id));
  if (externalId === undefined) return undefined;
  // What stands there are the words: whether pictures followed them nobody knows.
  const hadMore = row.attachmentIds !== undefined && limits.photos?.asMessages === true && isInPrivate(row);
  return { outcome: 'accepted', externalId, ...(hadMore ? { withoutPhotos: 'unknown-end' } : {}) };
};

type Delivered = { result: SendOutcome; usage?: Usage };

/** Time causes it, no officer. */
const isAutomatic = ({ purpose }: OutboxRow): boolean => purpose === 'remind-identity' || purpose === 'news';

/** The queue holds its name where other messages have words. */
const statusOf = ({ purpose, text }: OutboxRow): Pick<Outgoing, 'status'> => {
  const status = purpose === 'status' ? sp4nStatuses.find((one) => one === text) : undefined;
  return status === undefined ? {} : { status };
};

/** What an officer writes goes to a group, too; a program writes to none. The officer reads why it did not. */
const unwanted = async (store: Store, row: OutboxRow): Promise<SendOutcome | undefined> =>
  isAutomatic(row) && (await store.refusesPrograms(row))
    ? { outcome: 'rejected', reason: 'automatic-unwanted', detail: 'the writer asks that no program answers' }
    : undefined;

/** Two programs that answer each other would never end: between automatic messages to one person lies a while. */
const tooSoon = async (
  store: Store,
  { limits }: Channel,
  row: OutboxRow,
  now: Instant,
): Promise<SendOutcome | undefined> => {
  const { automaticEveryMs } = limits;
  if (automaticEveryMs === undefined || !isAutomatic(row)) return undefined;
  const last = await store.lastSentTo(row);
  const afterMs = last === undefined ? 0 : last + automaticEveryMs - now;
  if (afterMs <= 0) return undefined;
  const detail = 'this person was sent an automatic message a short while ago';
  return { outcome: 'retry-later', reason: 'temporary', afterMs, detail, unknown: false };
};

/** Words that waited for a picture that is gone leave without it. */
const sendPictured = async (
  { photosOf }: OutboxPorts,
  channel: Channel,
  {
    row: { complaintId, target, attachmentIds = [] },
    message,
    now,
  }: { row: OutboxRow; message: Outgoing; now: Instant },
): Promise<Delivered> => {
  if (!takesPictures(channel.limits, isInPrivate({ target })) || attachmentIds.length === 0)
    return channel.send(message, now);
  let photos: Photo[];
  try {
    photos = await photosOf(complaintId, attachmentIds);
  } catch (error) {
    const detail = `could not read the pictures: ${error instanceof Error ? error.message : String(error)}`;
    return { result: { outcome: 'retry-later', reason: 'temporary', detail, unknown: false } };
  }
  const sent = await channel.send(photos.length === 0 ? message : { ...message, photos }, now);
  return sent.result.outcome === 'accepted' && photos.length < attachmentIds.length
    ? { ...sent, result: { withoutPhotos: 'unreadable', ...sent.result } }
    : sent;
};

const givenUp: SendOutcome = {
  outcome: 'rejected',
  reason: 'address-given-up',
  detail: 'the person gave this number or id up, and the platform does not say what holds now',
};

/** What is declared just now, or rests since, has its turn when this process has read the accounts again. */
const withoutChannel = ({ isDeclared, uncertainSince, channel, accountId }: OutboxRow): SendOutcome => {
  const detail = `${channel} ${accountId}`;
  if (isDeclared)
    return { outcome: 'retry-later', reason: 'temporary', detail: `${detail} is not served yet`, unknown: false };
  return uncertainSince === undefined ? { outcome: 'rejected', reason: 'unknown-account', detail } : unseen;
};

const deliver = async (ports: OutboxPorts, row: OutboxRow, now: Instant): Promise<Delivered> => {
  if (row.target.kind === 'private-message' && row.target.personId === '') return { result: givenUp };
  if (row.accountId === elsewhere) return { result: { outcome: 'by-hand' } };
  const channel = ports.channelFor(row.channel, row.accountId);
  if (channel === undefined) return { result: withoutChannel(row) };
  let text: string;
  try {
    text = await ports.store.wordsToSend(row);
  } catch (error) {
    const detail = `could not open what the message says: ${error instanceof Error ? error.message : String(error)}`;
    return {
      result: { outcome: 'retry-later', reason: 'temporary', detail, unknown: row.uncertainSince !== undefined },
    };
  }
  const message: Outgoing = {
    target: row.target,
    text,
    key: row.id,
    ...(isAutomatic(row) ? { automatic: true } : {}),
    ...statusOf(row),
  };
  let ended: SendOutcome | undefined;
  try {
    ended = await lookFirst(ports.store, channel, row, message);
  } catch (error) {
    const detail = `could not look for the message before sending again: ${error instanceof Error ? error.message : String(error)}`;
    return { result: { outcome: 'retry-later', reason: 'temporary', detail, unknown: true } };
  }
  ended ??= (await unwanted(ports.store, row)) ?? (await tooSoon(ports.store, channel, row, now));
  return ended === undefined ? sendPictured(ports, channel, { row, message, now }) : { result: ended };
};

const noteWhatItMeans = async (
  ports: OutboxPorts,
  row: OutboxRow,
  { result, usage }: Delivered,
  now: Instant,
): Promise<void> => {
  const spent = ports.channelFor(row.channel, row.accountId)?.takeSpent?.();
  if (spent !== undefined) await ports.noteAccount(row.channel, row.accountId, { spent });
  if (usage !== undefined) {
    await ports.noteAccount(row.channel, row.accountId, { usage });
    if (usage.percent >= restAtPercent)
      await ports.store.slowDown(row.channel, row.accountId, now + (usage.regainAccessMs ?? restMs));
  }
  if (result.outcome === 'retry-later' && result.reason === 'rate-limited')
    await ports.store.slowDown(row.channel, row.accountId, now + Math.max(result.afterMs ?? 0, patience.firstMs));
  if (result.outcome === 'rejected' && accountReasons.includes(result.reason))
    await ports.noteAccount(row.channel, row.accountId, { problem: result.reason });
};

/** How many messages had an end. The clock is read again for each, since a send takes time. */
export const runOutbox = (ports: OutboxPorts, clock: () => Instant): Promise<number> =>
  attend<OutboxRow, Delivered>(
    {
      claim: (now) => ports.store.claimOutbox(now, claimed, leaseMs),
      work: (row) => deliver(ports, row, clock()),
      settle: async (row, delivered, now) => {
        await settle(ports.store, row, settlementOf(row, delivered.result, now), now);
        await noteWhatItMeans(ports, row, delivered, now);
      },
      counts: ({ result }) => (result.outcome === 'retry-later' ? 0 : 1),
    },
    clock,
  );
