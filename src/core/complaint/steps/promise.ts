// Work that was told as scheduled: the case does not end, but waits with its agencies until the day that the reporter was told.
// Kept or broken, it stays on the record.
import { timeBetween, timingOf } from '../deadlines.ts';
import { type Moment } from '../decision.ts';
import type { CaseFile } from '../complaint.ts';
import type { ComplaintEvent } from '../event.ts';
import type { Terms } from '../../sop/terms.ts';
import type { StateFor } from '../act-table.ts';

/** A clock has some time at least, also where the day passed while its message was on the way. */
const leastMs = 1;

/** What comes after the answer: the end, or the promised day, which is then the deadline of row 5. */
export const afterTelling = (
  { file, result, disposition }: StateFor<'ConveyResult'>,
  moment: Moment,
  terms: Terms,
): ComplaintEvent[] => {
  // Versions before this one scheduled without a day: there is nothing to wake up for.
  if (result?.outcome !== 'scheduled' || result.plannedAt === undefined || disposition === undefined)
    return [{ ...moment, type: 'CaseClosed', reason: 'conveyed' }];
  const { agencyId, plannedAt } = result;
  const time = timeBetween(timingOf(file, terms), 'follow-up', moment.at, plannedAt);
  return [
    { ...moment, type: 'PromiseMade', agencyId, plannedAt },
    { ...moment, type: 'StepOpened', step: 'follow-up', dueAt: plannedAt, limitMs: Math.max(leastMs, time) },
  ];
};

/** The promise that runs comes to its end; nothing where none runs. */
export const settled = ({ promise }: CaseFile, moment: Moment, kept: boolean): ComplaintEvent[] =>
  promise === undefined ? [] : [{ ...moment, type: 'PromiseSettled', ...promise, kept }];
