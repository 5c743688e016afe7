// Somebody gives data by a link that everybody could read: sealed, and recorded as a proposal on which an officer decides.
import type { Actor, IdentityField } from '#core/complaint/complaint.ts';
import type { Instant } from '#core/time.ts';
import type { Identity, IdentityVault } from '#ports/identity-vault.ts';
import type { Ids } from '#ports/ids.ts';
import type { Store } from '#ports/store.ts';
import { handleIn, retryingConflicts, type Handled } from './handle-command.ts';

export type Proposed = {
  complaintId: string;
  identity: Identity;
  fields: IdentityField[];
  /** Until when the link is good. */
  untilAt: Instant;
  now: Instant;
};

export type ProposePorts = {
  store: Store;
  ids: Pick<Ids, 'uuid'>;
  vault: Pick<IdentityVault, 'proposals'>;
};

const isSame = (one: Identity, other: Identity): boolean =>
  (['name', 'phone', 'address', 'kelurahan'] as const).every((field) => one[field] === other[field]);

/** The same data pressed twice is one proposal. */
export const proposeIdentity = async (
  { store, ids, vault }: ProposePorts,
  { complaintId, identity, fields, untilAt, now }: Proposed,
): Promise<{ ok: true } | Extract<Handled, { ok: false }>> => {
  const waiting = await vault.proposals(complaintId);
  if (waiting.some((one) => isSame(one.identity, identity))) return { ok: true };
  const id = ids.uuid();
  const by: Actor = { kind: 'system', part: 'intake' };
  return retryingConflicts(store, async (tx) => {
    const command = { type: 'ProposeIdentity', now, by, proposalId: id, fields, untilAt } as const;
    const handled = await handleIn(tx, complaintId, command);
    if (handled.ok) await tx.proposals.keep({ id, complaintId, identity, fields, givenAt: now });
    return handled;
  });
};
