// Who somebody says that they are who came by a link that everybody could read: nobody's identity until an officer has made sure of it.
import type { Instant } from '../time.ts';

/** What was typed is sealed beside the log; here stands which fields, and until when it waits. */
export type IdentityProposal<Field extends string> = { proposalId: string; fields: Field[]; untilAt: Instant };

/** What of this stands in a case's file. */
export type Proposing<Field extends string> = {
  /** Those that nobody has decided on. */
  proposals?: IdentityProposal<Field>[];
};

/** How a reporter is asked who they are; `public-link`: for everybody to read, where nothing private exists. */
export type AskingWay = 'private-message' | 'form-link' | 'public-link';

/** So many wait at once: who floods a public link fills no more than this. */
export const mostProposals = 5;

/** How one came to its end; what was typed is destroyed with each, but for the one that became the reporter's identity. */
export type ProposalOutcome = 'accepted' | 'refused' | 'expired';
