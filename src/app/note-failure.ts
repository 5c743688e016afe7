// A platform took a message of ours and says later that it did not arrive: its row ends as rejected, and the officer is told.
// Must not send again by itself: what failed this way needs another way.
import type { Instant } from '#core/time.ts';
import type { FailedDelivery, OutboxRow } from '#ports/outbox.ts';
import type { Tx } from '#ports/store.ts';
import { handleIn } from './handle-command.ts';

/** News of a message that nobody recorded yet waits for it. Told twice, it is noted once. */
export const noteFailure = async (tx: Tx, channel: string, failed: FailedDelivery, now: Instant): Promise<void> => {
  const { known, row } = await tx.outbox.failDelivery(channel, failed);
  if (!known) await tx.early.keep(channel, failed, now);
  if (row === undefined) return;
  await handleIn(tx, row.complaintId, {
    type: 'RecordRejected',
    now,
    by: { kind: 'system', part: 'intake' },
    effectKey: row.effectKey,
    purpose: row.purpose,
    reason: failed.reason,
    afterAcceptance: true,
  });
};

/** The platform can be faster with its news than we are with our record. */
export const takeEarlyNews = async (tx: Tx, row: OutboxRow, externalId: string, now: Instant): Promise<void> => {
  const early = await tx.early.take(row.channel, row.accountId, externalId, now);
  for (const one of early) {
    if (one.kind === 'failed') await noteFailure(tx, row.channel, one, now);
    if (one.kind === 'echo') await tx.outbox.noteEcho(row.channel, one);
  }
};
