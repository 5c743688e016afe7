// SOP row 2, where only a public reply can ask: the link in it is read by everybody, so what comes by it is a proposal, and an officer who made
// sure of it says whether it is the reporter's.
import type { Terms } from '../../sop/terms.ts';
import type { Instant } from '../../time.ts';
import type { StateFor } from '../act-table.ts';
import type { CommandOf } from '../command.ts';
import type { CaseFile } from '../complaint.ts';
import { accepted, momentOf, refused, resume, type Decision, type Moment } from '../decision.ts';
import { timingOf } from '../deadlines.ts';
import type { ComplaintEvent } from '../event.ts';
import { mostProposals } from '../proposals.ts';
import { isComplete, provideIdentity } from './ask-identity.ts';

/** The clock is ours from then on: whoever typed it, somebody must look. */
const proposeIdentity = (
  state: StateFor<'ProposeIdentity'>,
  command: CommandOf<'ProposeIdentity'>,
  terms: Terms,
): Decision => {
  const { file } = state;
  const { proposalId, fields, untilAt, now } = command;
  const waiting = file.proposals ?? [];
  if (waiting.some((one) => one.proposalId === proposalId)) return refused('already-recorded');
  if (!isComplete(fields)) return refused('identity-incomplete');
  if (untilAt <= now) return refused('link-ended');
  if (waiting.length >= mostProposals) return refused('too-many-proposals');
  const moment = momentOf(file, command);
  const runs = state.status === 'awaiting-identity' ? resume(timingOf(file, terms), state.clock, moment) : [];
  return accepted({ ...moment, type: 'IdentityProposed', proposalId, fields, untilAt }, ...runs);
};

const settleProposal = (
  state: StateFor<'SettleProposal'>,
  command: CommandOf<'SettleProposal'>,
  terms: Terms,
): Decision => {
  const { proposalId, outcome, identityId, now, by } = command;
  const found = state.file.proposals?.find((one) => one.proposalId === proposalId && now < one.untilAt);
  if (found === undefined) return refused('no-proposal');
  const settled: ComplaintEvent = { ...momentOf(state.file, command), type: 'ProposalSettled', proposalId, outcome };
  if (outcome === 'refused') return accepted(settled);
  if (identityId === undefined) return refused('identity-incomplete');
  const given = { type: 'ProvideIdentity', now, by, identityId, fields: found.fields, via: 'form' } as const;
  const provided = provideIdentity(state, given, terms);
  return provided.ok ? accepted(settled, ...provided.events) : provided;
};

/** Found by the clock: nobody decided while the link was good. */
export const proposalsPassed = ({ proposals = [] }: CaseFile, moment: Moment, now: Instant): ComplaintEvent[] =>
  proposals
    .filter(({ untilAt }) => untilAt <= now)
    .map(({ proposalId }) => ({ ...moment, type: 'ProposalSettled', proposalId, outcome: 'expired' }));

/** By the names of their acts. */
export const rules = {
  ProposeIdentity: proposeIdentity,
  SettleProposal: settleProposal,
};
