// Keeps what came in and became no case by itself where an officer reads it, with as much of it as could be read.
// Must not decide whether it should have been a case.
import type { UnplacedReason } from '#core/unplaced.ts';
import { wordsIn } from '#core/words-in.ts';
import { writerIn } from '#core/writer-in.ts';
import type { Inbound, Readable } from '#ports/channel.ts';
import type { InboundRow, Tx } from '#ports/store.ts';

/** The payload in which something stands, and as how manieth. */
export type Aside = { row: InboundRow; payload: unknown; index: number };

type Kept = { reason: UnplacedReason; detail: string; readable: Readable };

/** The account itself wrote to nobody here. */
const readableIn = (part: unknown, accountId: string): Readable => {
  const found = writerIn(part);
  const author = found?.id === accountId ? undefined : found;
  return { text: wordsIn(part), ...(author === undefined ? {} : { author }) };
};

/** Undefined for what carries nobody's words. */
const keptOf = ({ payload }: Aside, inbound: Inbound): Kept | undefined => {
  switch (inbound.kind) {
    case 'unplaced':
      return { reason: inbound.reason, detail: inbound.detail ?? '', readable: inbound.readable };
    case 'unknown':
      return {
        reason: inbound.reason ?? 'malformed',
        detail: inbound.what,
        readable: readableIn(inbound.part ?? payload, inbound.accountId),
      };
    case 'message': {
      const { kind: _kind, accountId: _accountId, remarks: _remarks, joins: _joins, ...readable } = inbound;
      return { reason: 'not-taken', detail: '', readable };
    }
    case 'edit': {
      const { kind: _kind, accountId: _accountId, editedAt: sentAt, ...readable } = inbound;
      return { reason: 'not-taken', detail: '', readable: { ...readable, sentAt } };
    }
    case 'delete':
    case 'identity-change':
    case 'revoked':
    case 'echo':
    case 'failed':
    case 'ignored':
      return undefined;
  }
};

/** What bears an id is the same wherever it stands, as long as the same person wrote the same; else its place in its payload tells. */
const keyOf = ({ row, index }: Aside, accountId: string, { readable }: Kept): string =>
  readable.externalId === undefined
    ? `payload ${row.id} ${String(index)}`
    : JSON.stringify([
        row.channel,
        accountId,
        readable.thread?.visibility,
        readable.externalId,
        readable.author?.id,
        readable.contentDigest ?? readable.text,
      ]);

export const keepAside = async (tx: Tx, aside: Aside, inbound: Inbound): Promise<void> => {
  const kept = keptOf(aside, inbound);
  if (kept === undefined) return;
  const { row } = aside;
  const { accountId } = inbound;
  await tx.unplaced.keep({
    itemKey: keyOf(aside, accountId, kept),
    inboundId: row.id,
    channel: row.channel,
    accountId,
    ...kept,
    receivedAt: row.receivedAt,
  });
};
