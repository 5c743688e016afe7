// The rows of those acts by which an officer says what a case is about, where it is and how pressing it is: part of officer-acts.ts.
import { agencies, desk } from '../access.ts';
import type { CasePlace } from '../place/case-place.ts';
import type { Publishing } from './act-fields.ts';
import { fields, isDangerous, openStatus, type Row } from './act-row.ts';
import type { CategoryLevel } from './category.ts';
import type { PriorityLevel } from './priority.ts';

/** In the order in which their buttons stand. */
export const matterActs = {
  SetPriority: {
    asks: fields<{ level: PriorityLevel }>(),
    by: desk,
    in: openStatus,
    button: true,
    besideNews: true,
  },
  Categorise: {
    /** By the name that the list has now, and how pressing cases of it usually are. */
    asks: fields<{ categoryId: string; categoryName: string; usually: CategoryLevel }>(),
    by: ['system', ...desk],
    in: openStatus,
    button: true,
    besideNews: true,
  },
  Locate: {
    asks: fields<CasePlace>(),
    by: [...desk, ...agencies],
    in: openStatus,
    button: true,
    besideNews: true,
  },
  DivertToEmergency: {
    asks: fields<{ text: string } & Publishing>(),
    by: desk,
    in: openStatus,
    step: true,
    button: true,
    outward: true,
    leads: {
      triage: { rank: 0, turn: 'admin-medsos', when: isDangerous },
      'awaiting-identity': { rank: 0, turn: 'admin-medsos', when: isDangerous },
    },
  },
} as const satisfies Record<string, Row>;
