// The row of the act by which an officer decides on data that came by a public link. Part of officer-acts.ts.
import { desk } from '../access.ts';
import { fields, openStatus, type Row } from './act-row.ts';

/** In the order in which their buttons stand. */
export const proposalActs = {
  SettleProposal: {
    /** `identityId`: under which the accepted data is kept from now on. */
    asks: fields<{ proposalId: string; outcome: 'accepted' | 'refused'; identityId?: string }>(),
    by: desk,
    in: openStatus,
    button: true,
    leads: {
      'awaiting-identity': {
        rank: 1,
        turn: 'admin-medsos',
        when: ({ file }) => (file.proposals ?? []).length > 0,
      },
    },
  },
} as const satisfies Record<string, Row>;
