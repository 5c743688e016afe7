// What an officer may do with several cases of a list at once: told from what a row knows of its case, without its log, and never more than the
// case itself would allow. Its content can still be refused, of each by itself.
import { rolesOf, type Holding } from '../access.ts';
import { mayIssue, statusesOf } from './act-table.ts';
import type { Status } from './complaint.ts';
import { isUnsorted } from './kinds-beside.ts';

/** In the order in which their buttons stand. */
export const manyActs = ['Claim', 'Assign', 'Categorise', 'LinkToIssue', 'JudgeNotComplaint'] as const;
/** One of them. */
export type ManyAct = (typeof manyActs)[number];

/** What a row knows. `isOwn`: whoever asks looks after it. */
export type Listed = { status: Status; isOwn: boolean; inLane: boolean };

const allows: Record<ManyAct, (listed: Listed) => boolean> = {
  // What was taken while writing is made firm on its own page.
  Claim: ({ isOwn }) => !isOwn,
  Assign: () => true,
  Categorise: () => true,
  LinkToIssue: ({ inLane }) => !inLane,
  JudgeNotComplaint: ({ status }) => isUnsorted(status),
};

/** Of a closed case none: it is opened again by itself. */
export const manyActsOn = (listed: Listed, officer: Holding): ManyAct[] => {
  const { status } = listed;
  if (status === 'closed') return [];
  return manyActs.filter(
    (act) => mayIssue(rolesOf(officer), act) && statusesOf(act).includes(status) && allows[act](listed),
  );
};
