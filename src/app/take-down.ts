// Takes in what an officer wrote down while a reporter spoke, or what a partner reports for somebody: kept as every payload is,
// parsed by its channel, and a case at once, all in one transaction, so that the number can be told before the call ends.
import type { Actor, IdentityField } from '#core/complaint/complaint.ts';
import type { Refusal } from '#core/complaint/refusal.ts';
import type { Instant } from '#core/time.ts';
import type { MessageIn } from '#ports/channel.ts';
import type { Tx } from '#ports/store.ts';
import { receive, type TakePorts } from './take-in.ts';
import { handleIn, retryingConflicts } from './handle-command.ts';

export type Statement = {
  channel: string;
  accountId: string;
  /** As the channel's `parse` reads it. */
  payload: unknown;
  by: Actor;
  now: Instant;
  /** Sealed already; met at once where it is complete. */
  identity?: { identityId: string; fields: IdentityField[]; via: 'form' | 'officer' | 'known' };
  note: string;
  /** What else is kept with the case, in the same transaction. */
  alongside?: (tx: Tx, complaintId: string) => Promise<void>;
};

export type TakenDown = { ok: true; complaintId: string } | { ok: false; refusal: Refusal };

const messageIn = (ports: TakePorts, { channel, payload, accountId }: Statement): MessageIn => {
  const [inbound] = ports.parse(channel, payload, accountId);
  if (inbound?.kind !== 'message') throw new Error(`what was taken down for ${channel} is no message`);
  return inbound;
};

/** Why the case that is to be continued takes nothing more. */
const closedCase = async (tx: Tx, { joins }: MessageIn): Promise<Refusal | undefined> => {
  if (joins?.complaintId === undefined) return undefined;
  const { state } = await tx.log.load(joins.complaintId);
  if (state.status === 'none') return 'no-such-case';
  return state.status === 'closed' ? 'case-closed' : undefined;
};

const addWhatElse = async (tx: Tx, complaintId: string, { identity, note, by, now }: Statement): Promise<void> => {
  if (identity !== undefined) {
    const handled = await handleIn(tx, complaintId, { type: 'ProvideIdentity', now, by, ...identity });
    // Where the case has a complete identity, a part of one changes nothing.
    if (!handled.ok && handled.refusal !== 'identity-incomplete')
      throw new Error(`case ${complaintId} takes no identity: ${handled.refusal}`);
  }
  if (note.trim() !== '') await handleIn(tx, complaintId, { type: 'AddNote', now, by, text: note.trim() });
};

/** The case it became, or belongs to. The same form sent twice is taken down once. */
export const takeDown = (ports: TakePorts, statement: Statement): Promise<TakenDown> => {
  const { channel, accountId, payload, now, by } = statement;
  const inbound = messageIn(ports, statement);
  return retryingConflicts(ports.store, async (tx) => {
    const known = await tx.messages.find(channel, accountId, inbound.externalId);
    if (known !== undefined) return { ok: true, complaintId: known.complaintId };
    const refusal = await closedCase(tx, inbound);
    if (refusal !== undefined) return { ok: false, refusal };
    await tx.inbound.keep({ channel, accountId, payload: JSON.stringify(payload) }, now);
    const complaintId = await receive({ tx, ports, channel, now, by }, inbound);
    await addWhatElse(tx, complaintId, statement);
    await statement.alongside?.(tx, complaintId);
    return { ok: true, complaintId };
  });
};
