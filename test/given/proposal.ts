// Data that comes by a public link, as tests of the procedure write it.
import { act, acts, at, people } from './given.ts';

export const proposalActs = {
  ask: act('AskIdentity', people.medsos, { mode: 'public-link', text: 'Isi data di tautan' }),
  propose: act('ProposeIdentity', people.intake, {
    ...{ proposalId: '0199c7a0-2222-7000-8000-000000000001', fields: ['name', 'phone', 'kelurahan'], untilAt: at(169) },
  }),
  accept: act('SettleProposal', people.medsos, {
    ...{ proposalId: '0199c7a0-2222-7000-8000-000000000001', outcome: 'accepted', identityId: 'identity-1' },
  }),
  refuse: act('SettleProposal', people.medsos, {
    proposalId: '0199c7a0-2222-7000-8000-000000000001',
    outcome: 'refused',
  }),
};

/** Asked in public, and answered by somebody. */
export const proposed = [acts.open(0), proposalActs.ask(1), proposalActs.propose(2)];
