// How a message ends that no platform carries: an officer told the reporter, could not reach them, or gives it up.
// The one place where an officer may record an end, and only of a message of that case that waits for one.
import type { Command } from '#core/complaint/command.ts';
import type { Actor } from '#core/complaint/complaint.ts';
import type { Refusal } from '#core/complaint/refusal.ts';
import { triesBeforeGivingUp, type ToldHow } from '#core/telling.ts';
import type { Instant } from '#core/time.ts';
import type { OutboxRow, OutboxSettlement } from '#ports/outbox.ts';
import type { Tx } from '#ports/store.ts';
import { handleIn } from '../handle-command.ts';

export type ByHandEnd =
  | { kind: 'told'; how: ToldHow; note: string }
  | { kind: 'not-reached'; note: string }
  | { kind: 'given-up'; note: string };

export type EndAsked = { complaintId: string; outboxId: string; by: Actor; now: Instant; end: ByHandEnd };
export type Ended = { ok: true } | { ok: false; refusal: Refusal | 'tried-too-little' };

/** The channel's own answer, that it carries nothing, was the first attempt. */
const triesOf = ({ attempts }: Pick<OutboxRow, 'attempts'>): number => Math.max(0, attempts - 1);

type Meaning = { settlement: OutboxSettlement; command?: Command };

const meaningOf = ({ by, now, end }: EndAsked, row: OutboxRow): Meaning => {
  const recorded = { now, by, effectKey: row.effectKey, purpose: row.purpose };
  switch (end.kind) {
    case 'told': {
      const externalId = `by-hand:${end.how}:${row.id}`;
      return {
        settlement: { kind: 'accepted', externalId },
        command: { ...recorded, type: 'RecordAccepted', externalId },
      };
    }
    case 'not-reached':
      return { settlement: { kind: 'by-hand' } };
    case 'given-up': {
      const reason = 'not-reached';
      return {
        settlement: { kind: 'rejected', reason, detail: end.note },
        command: { ...recorded, type: 'RecordRejected', reason },
      };
    }
  }
};

/** Inside a transaction that the caller owns. */
export const endByHand = async (tx: Tx, asked: EndAsked): Promise<Ended> => {
  const { complaintId, outboxId, by, now, end } = asked;
  const row = await tx.outbox.findByHand(complaintId, outboxId);
  if (row === undefined) return { ok: false, refusal: 'already-recorded' };
  if (end.kind === 'given-up' && triesOf(row) < triesBeforeGivingUp) return { ok: false, refusal: 'tried-too-little' };
  const { settlement, command } = meaningOf(asked, row);
  const text = end.note.trim();
  if (text !== '') await handleIn(tx, complaintId, { type: 'AddNote', now, by, text });
  const handled = command === undefined ? undefined : await handleIn(tx, complaintId, command);
  if (handled?.ok === false) return handled;
  await tx.outbox.settle(row, settlement, now);
  // An attempt leaves no event of its own: the screens that count it are woken.
  await tx.notices.tell(complaintId, row.effectKey, [], now);
  return { ok: true };
};
