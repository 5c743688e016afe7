// Brings in what citizens attached, before the platforms' addresses expire, and keeps only what may be shown.
// Must not know platforms: the account's channel says from where something may come.
import { hourMs, minuteMs, type Instant } from '#core/time.ts';
import type { Channel, MediaAddress } from '#ports/channel.ts';
import type { FetchMedia, InspectFile, MediaAnswer } from '#ports/media.ts';
import type { ObjectStore } from '#ports/object-store.ts';
import { attend } from '../attend.ts';
import type { JobKind } from '../job.ts';
import { nextTry, waitMs } from '../patience.ts';
import {
  attachmentQueue,
  type AttachmentEnd,
  type AttachmentQueue,
  type WaitingAttachment,
} from './attachments.queue.ts';

/** `channelFor` gives the hosts that a file may come from; undefined where the account is gone. */
export type AttachmentPorts = {
  queue: AttachmentQueue;
  objects: ObjectStore;
  fetch: FetchMedia;
  inspect: InspectFile;
  channelFor: (channel: string, accountId: string) => Pick<Channel, 'limits' | 'account' | 'media'> | undefined;
};

/** So many lie in memory at once. */
const claimed = 4;
/** Longer than any fetch may take. */
const leaseMs = 2 * minuteMs;
/** Over about five hours: platforms sign their addresses for longer than that. */
const mostAttempts = 12;

const patience = { firstMs: minuteMs / 2, longestMs: hourMs };

/** How long to wait after the n-th failed attempt (n ≥ 1): half a minute, doubling, at most an hour. */
export const backoffMs = (attempts: number): number => waitMs(patience, attempts);

const laterOrNever = (row: WaitingAttachment, detail: string, now: Instant): AttachmentEnd => {
  const attempts = row.attempts + 1;
  return attempts < mostAttempts
    ? { kind: 'retry', at: nextTry(patience, { attempts }, now), counted: true, detail }
    : { kind: 'refused', refusal: 'unreachable', detail };
};

type Source = Pick<Channel, 'limits' | 'account' | 'media'>;

/** Undefined: the platform knows no such file any more. */
const addressOf = async (channel: Source, place: WaitingAttachment['place']): Promise<MediaAddress | undefined> =>
  'url' in place ? { url: place.url } : channel.media?.(place.reference);

const answerFor = async (
  ports: AttachmentPorts,
  channel: Source,
  place: WaitingAttachment['place'],
): Promise<MediaAnswer> => {
  try {
    const address = await addressOf(channel, place);
    if (address === undefined) return { outcome: 'refused', refusal: 'gone' };
    if ('bytes' in address) return { outcome: 'fetched', bytes: address.bytes };
    const source = { mediaHosts: channel.limits.mediaHosts, apiUrl: channel.account.apiUrl };
    return await ports.fetch(address.url, source, address.headers);
  } catch (error) {
    // The platform could not be asked where it lies.
    return { outcome: 'retry-later', detail: error instanceof Error ? error.message : String(error) };
  }
};

const endOf = async (ports: AttachmentPorts, row: WaitingAttachment, now: Instant): Promise<AttachmentEnd> => {
  if (row.messageDeleted) return { kind: 'refused', refusal: 'message-deleted' };
  // More than were ever allowed: the others ended with their worker, and this one would too.
  if (row.attempts >= mostAttempts) return laterOrNever(row, 'no attempt came to an end', now);
  const channel = ports.channelFor(row.channel, row.accountId);
  if (channel === undefined) return laterOrNever(row, `no account ${row.channel} ${row.accountId}`, now);
  const answer = await answerFor(ports, channel, row.place);
  switch (answer.outcome) {
    case 'refused':
      return { kind: 'refused', refusal: answer.refusal };
    case 'retry-later':
      return laterOrNever(row, answer.detail, now);
    case 'fetched': {
      const { bytes } = answer;
      const inspected = await ports.inspect(bytes, row.kind);
      if (!inspected.ok) return { kind: 'refused', refusal: inspected.refusal, byteLength: bytes.length };
      return { kind: 'stored', objectKey: row.id, file: inspected.file, bytes: inspected.bytes ?? bytes };
    }
  }
};

/** A full disk is not the attachment's fault: the row waits on, and the error goes to whoever can help. */
const keep = async ({ queue, objects }: AttachmentPorts, row: WaitingAttachment, bytes: Buffer, now: Instant) => {
  try {
    await objects.put(row.id, bytes);
  } catch (error) {
    await queue.settle(row, { kind: 'retry', at: now + minuteMs, counted: false, detail: 'could not be stored' });
    throw error;
  }
};

/** The bytes come first: a row never names what is not there. Under the row's own id, a second attempt leaves nothing over. */
const bringIn = async (ports: AttachmentPorts, row: WaitingAttachment, now: Instant): Promise<AttachmentEnd> => {
  const end = await endOf(ports, row, now);
  if (end.kind === 'stored') await keep(ports, row, end.bytes, now);
  return end;
};

const settle = async ({ queue, objects }: AttachmentPorts, row: WaitingAttachment, end: AttachmentEnd) => {
  const settled = await queue.settle(row, end);
  if (end.kind === 'stored' && settled === 'message-deleted') await objects.remove(row.id);
};

/** How many were looked at. One that fails here does not hold up the others; the first failure is thrown at the end. */
export const fetchAttachments = (ports: AttachmentPorts, now: Instant): Promise<number> =>
  attend<WaitingAttachment, AttachmentEnd>(
    {
      claim: (at) => ports.queue.claim(at, claimed, leaseMs),
      work: (row) => bringIn(ports, row, now),
      settle: (row, end) => settle(ports, row, end),
      counts: () => 1,
    },
    () => now,
  );

/** Woken by each new attachment: the addresses that platforms give expire. */
export const attachmentJobs: JobKind = ({ pool, objects, fetchMedia, inspect, channelFor }) => {
  const ports = { queue: attachmentQueue(pool), objects, fetch: fetchMedia, inspect, channelFor };
  return [
    {
      part: 'attachments',
      run: (clock) => fetchAttachments(ports, clock()),
      everyMs: 5_000,
      wokenBy: ['attachment'],
    },
  ];
};
