// Words of data that came by a public link, in English.
import type { EventOf, EventSentences } from '../event-words.ts';
import type { proposalActs as indonesianActs, proposalForms as indonesianForms } from '../id/proposal.ts';
import type { Same } from '../same.ts';

/** Part of acts.ts. */
export const proposalActs: Same<typeof indonesianActs> = {
  SettleProposal: {
    button: 'Decide on public data',
    title: 'Decide on data from a public link',
    send: 'Save the decision',
    done: 'The decision is saved.',
    lead: 'Anybody can have filled it in. Accept only what the reporter’s account has confirmed.',
  },
};

/** Part of forms.ts. */
export const proposalForms: Same<typeof indonesianForms> = {
  proposal: 'Answer',
  verdict: 'Decision',
  verdicts: {
    accepted: { label: 'Accept', hint: 'The reporter’s account confirmed it. It becomes the reporter’s identity.' },
    refused: { label: 'Refuse', hint: 'Not the reporter’s, or nobody can make sure. It is destroyed.' },
  },
};

const outcomes = {
  accepted: 'accepted',
  refused: 'refused and destroyed',
  expired: 'destroyed: its link is no longer good',
} as const satisfies Record<EventOf<'ProposalSettled'>['outcome'], string>;

/** Part of history.ts. */
export const proposalSentences: Pick<EventSentences, 'IdentityProposed' | 'ProposalSettled'> = {
  IdentityProposed: () => 'Data came by a public link, not made sure of yet.',
  ProposalSettled: ({ outcome }) => `Data from a public link ${outcomes[outcome]}.`,
};
