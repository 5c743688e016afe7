// An officer makes a case of words that became none by themselves, or dismisses them. What becomes a case goes the way of every message, so that it is deduped, matched and counted like one.
import type { Actor } from '#core/complaint/complaint.ts';
import type { Instant } from '#core/time.ts';
import type { MessageIn } from '#ports/channel.ts';
import type { Store } from '#ports/store.ts';
import type { Unplaced, UnplacedWords } from '#ports/unplaced.ts';
import { receive, type TakePorts } from '../take-in.ts';
import { retryingConflicts } from '../handle-command.ts';

export type UnplacedAct = { id: string; by: Extract<Actor, { kind: 'officer' }>; now: Instant };
export type UnplacedRefusal = 'not-found' | 'unplaced-settled';
export type Placed = { ok: true; complaintId: string } | { ok: false; refusal: UnplacedRefusal };
export type Dismissed = { ok: true } | { ok: false; refusal: UnplacedRefusal };

/** Without a person, or a conversation, it is one of its own: then no answer goes out by itself, and officers find the person. */
const messageOf = (one: Unplaced): MessageIn => {
  const { readable, accountId, receivedAt } = one;
  const own = `tersisih:${one.id}`;
  return {
    ...readable,
    kind: 'message',
    accountId,
    externalId: readable.externalId ?? own,
    thread: readable.thread ?? { visibility: 'private', threadKey: readable.author?.id ?? own },
    text: readable.text ?? '',
    sentAt: readable.sentAt ?? receivedAt,
    attachments: readable.attachments ?? [],
    remarks: ['placed-by-officer'],
  };
};

/** Opens a case, or goes on in the one that the person has. Pressed twice it is one case. */
export const placeUnplaced = (ports: TakePorts, { id, by, now }: UnplacedAct): Promise<Placed> =>
  retryingConflicts(ports.store, async (tx): Promise<Placed> => {
    const found = await tx.unplaced.find(id);
    if (found === undefined) return { ok: false, refusal: 'not-found' };
    if (found.complaintId !== undefined) return { ok: true, complaintId: found.complaintId };
    await tx.early.dropOf(id);
    const complaintId = await receive({ tx, ports, channel: found.channel, now, by }, messageOf(found));
    await tx.unplaced.settle(id, { state: 'case', complaintId, by: by.userId }, now);
    return { ok: true, complaintId };
  });

const settle = (
  store: Store,
  { id, now }: UnplacedAct,
  from: Unplaced['state'],
  end: Parameters<UnplacedWords['settle']>[1],
): Promise<Dismissed> =>
  retryingConflicts(store, async (tx): Promise<Dismissed> => {
    const found = await tx.unplaced.find(id);
    if (found === undefined) return { ok: false, refusal: 'not-found' };
    if (found.state === end.state) return { ok: true };
    if (found.state !== from) return { ok: false, refusal: 'unplaced-settled' };
    await tx.unplaced.settle(id, end, now);
    return { ok: true };
  });

export const dismissUnplaced = (store: Store, act: UnplacedAct): Promise<Dismissed> =>
  settle(store, act, 'open', { state: 'dismissed', by: act.by.userId });

export const undoDismissal = (store: Store, act: UnplacedAct): Promise<Dismissed> =>
  settle(store, act, 'dismissed', { state: 'open' });
