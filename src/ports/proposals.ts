// Data that came by a public link, sealed until an officer decides on it. Contains no code.
import type { IdentityField } from '#core/complaint/complaint.ts';
import type { Instant } from '#core/time.ts';
import type { Identity } from './identity-vault.ts';

/** One that is to be kept. */
export type NewProposal = {
  id: string;
  complaintId: string;
  identity: Identity;
  fields: readonly IdentityField[];
  givenAt: Instant;
};

/** Within the transaction that records it; it goes with the event that settles it. */
export type Proposals = { keep: (proposal: NewProposal) => Promise<void> };
