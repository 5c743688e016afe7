// The rows of those acts by which an agency and a reporter come together: visits, and a telephone number that is handed on for a time. Part of
// act-table.ts; no clock of the procedure changes by them.
import { agencies, deciders } from '../access.ts';
import { fields, type Row } from './act-row.ts';
import type { ContactOutcome, ContactWay, GrantSpan, PresentAt } from './inside.ts';
import type { Instant } from '../time.ts';

/** In the order in which their buttons stand. */
export const insideActs = {
  RecordContact: {
    asks: fields<{ how: ContactWay; outcome: ContactOutcome; text?: string }>(),
    by: agencies,
    in: ['follow-up'],
    button: true,
    besideNews: true,
  },
  AgreeVisit: {
    asks: fields<{ visitAt: Instant }>(),
    by: agencies,
    in: ['follow-up'],
    button: true,
  },
  RecordMinutes: {
    /** `heldAt`: when they were there; without it, now. */
    asks: fields<{ heldAt?: Instant; present: PresentAt[]; found: string; agreed?: string }>(),
    by: agencies,
    in: ['follow-up'],
    button: true,
    besideNews: true,
  },
  AskPhone: {
    asks: fields<{ reason: string }>(),
    by: agencies,
    in: ['follow-up'],
    button: true,
    besideNews: true,
  },
  OpenPhone: {
    asks: fields<{ reason: string }>(),
    by: agencies,
    in: ['follow-up'],
    button: true,
    besideNews: true,
  },
  GrantPhone: {
    asks: fields<{ agencyId: string; span: GrantSpan; reason: string }>(),
    by: deciders,
    in: ['follow-up'],
    button: true,
    besideNews: true,
  },
  /** Takes back what was granted, and turns down what was asked. */
  EndPhone: { by: deciders, in: ['follow-up'], button: true, besideNews: true },
} as const satisfies Record<string, Row>;
