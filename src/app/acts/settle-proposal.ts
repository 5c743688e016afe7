// An officer says whether data from a public link is the reporter's: accepted, it is sealed as their identity like any other.
import { asked, declined, type ActOf, type Doing, type Prepared } from './officer-act.ts';
import { issue } from './issue.ts';

export const settleProposal = async (doing: Doing, act: ActOf<'SettleProposal'>): Promise<Prepared> => {
  const { ports, found, now } = doing;
  const { type, proposalId, outcome } = act;
  if (outcome === 'refused') return issue(doing, { ...asked(doing), type, proposalId, outcome });
  const wanted = (await ports.vault.proposals(found.id)).find(({ id }) => id === proposalId);
  if (wanted === undefined) return declined('no-proposal');
  const identityId = await ports.vault.keep(found.state.file.reporterId, wanted.identity, now);
  return issue(doing, { ...asked(doing), type, proposalId, outcome, identityId });
};
