// Words of the register of cases as a file. What its cells say is what the screens say.
import type { caseRegister as indonesian } from '../id/case-register.ts';
import type { Same } from '../same.ts';

/** `heads` in the order of the columns. */
export const caseRegister: Same<typeof indonesian> = {
  file: 'case-register',
  heads: {
    number: 'number',
    upik: 'UPIK number',
    reported: 'received',
    channel: 'channel',
    category: 'category',
    kelurahan: 'kelurahan',
    agency: 'agency',
    status: 'status',
    due: 'deadline of the step',
    closed: 'closed',
    ended: 'why closed',
    late: 'late steps',
    rating: 'rating',
  },
  statuses: {
    triage: 'new',
    'awaiting-identity': 'awaiting identity',
    coordination: 'coordination',
    registration: 'registering in UPIK',
    'follow-up': 'follow-up',
    conveying: 'conveying the result',
    closed: 'closed',
  },
  closings: {
    conveyed: 'result conveyed',
    'not-a-complaint': 'not a complaint',
    referred: 'referred to another body',
    withdrawn: 'withdrawn by the reporter',
    'information-answered': 'information given',
    'information-refused': 'information refused',
    'identity-not-completed': 'identity not completed',
    duplicate: 'duplicate',
    merged: 'merged',
  },
};
