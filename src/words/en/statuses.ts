// What the states of a case are called, in the console and on what a telephone keeps.
import type { statuses as indonesian } from '../id/statuses.ts';
import type { Same } from '../same.ts';

/** Each state of a case. */
export const statuses: Same<typeof indonesian> = {
  none: 'Not there yet',
  triage: 'New',
  'awaiting-identity': 'Awaiting identity',
  coordination: 'Coordination',
  registration: 'Registering in UPIK',
  'follow-up': 'Follow-up',
  conveying: 'Conveying the result',
  closed: 'Closed',
};
