// The rows of those acts by which praise and proposals reach the agency that they are about: part of act-table.ts. No clock runs.
import { agencies, desk } from '../access.ts';
import { fields, isUnpassed, type Row } from './act-row.ts';

/** In the order in which their buttons stand. */
export const passOnActs = {
  PassOn: {
    /** `text`: for the agency, where something is to be said. */
    asks: fields<{ agencyId: string; text?: string }>(),
    by: desk,
    in: ['closed'],
    button: true,
    leads: { closed: { rank: 1, when: isUnpassed } },
  },
  NotePassedOn: {
    by: agencies,
    in: ['closed'],
    button: true,
    besideNews: true,
    leads: { closed: { rank: 2 } },
  },
} as const satisfies Record<string, Row>;
