// The rows of the acts on a formal request for public information: part of officer-acts.ts.
import { deciders, desk } from '../access.ts';
import type { Noting, Publishing } from './act-fields.ts';
import { fields, isRequest, type Row } from './act-row.ts';
import type { ExemptionGround, RequestOutcome } from './request.ts';

type Answering = { text: string; privately?: true } & Noting & Publishing;

/** In the order in which their buttons stand. */
export const requestActs = {
  TakeAsRequest: {
    /** UU 14/2008 art. 4 (3), 22 (2): what is asked for, and what for. */
    asks: fields<{ subject: string; reason: string }>(),
    by: desk,
    in: ['triage', 'coordination'],
    step: true,
    button: true,
  },
  ExtendRequest: {
    /** The words tell the reason. */
    asks: fields<Answering>(),
    by: deciders,
    in: ['follow-up', 'conveying'],
    step: true,
    button: true,
    outward: true,
  },
  DecideRequest: {
    /** `ground`: of what is refused, and demanded there. */
    asks: fields<{ outcome: RequestOutcome; ground?: ExemptionGround } & Answering>(),
    by: deciders,
    in: ['follow-up', 'conveying'],
    step: true,
    button: true,
    outward: true,
    leads: {
      'follow-up': { rank: 8, turn: 'admin-pusat', when: isRequest },
      conveying: { rank: 2, turn: 'admin-pusat', when: isRequest },
    },
  },
} as const satisfies Record<string, Row>;
