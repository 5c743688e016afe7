// A request for public information (permintaan informasi publik) as data: UU 14/2008 gives whoever asks one promise in working days,
// whoever looks for the answer meanwhile. No channel begins under it: an officer takes a case as one.
import { dayMs, hourMs } from '../time.ts';
import type { Sop } from './shape.ts';
import { workingDays } from './sp4n.ts';

/** UU 14/2008 art. 22 (7): told in writing within 10 working days from when the request was received. */
export const noticeDays = 10;
/** UU 14/2008 art. 22 (8): once, 7 working days more, with the reason in writing. */
export const moreDays = 7;
/** UU 14/2008 art. 36 (1): an objection is made within 30 working days. */
export const objectionDays = 30;

/** Of which a case goes on under a version that was taken as a request. */
export const requestFamily = 'information';

const limitMs = noticeDays * dayMs;
const always = ['DivertToEmergency'] as const;

/** The procedure as it is in force. */
export const information1 = {
  key: `${requestFamily}@1`,
  request: { extendByMs: moreDays * dayMs },
  steps: [
    { name: 'report', row: 1, actor: 'reporter', shape: 'start', limitMs: undefined, output: 'laporan', acts: [] },
    // That it is a request is decided by taking it as one: nothing waits here.
    {
      ...{ name: 'coordinate', row: 2, actor: 'admin-pusat', shape: 'decision', output: 'laporan' },
      ...{ limitMs, calendar: workingDays, acts: always },
    },
    // The PPID of the city, or of the agency that holds what is asked for, looks for it; whoever has it may answer without handing it over.
    {
      ...{ name: 'follow-up', row: 3, actor: 'admin-agency', shape: 'process', output: 'laporan' },
      ...{ limitMs, calendar: workingDays },
      acts: [
        'Dispose',
        'ReferElsewhere',
        'AcknowledgeDisposition',
        'RefuseDisposition',
        'ReportProgress',
        'ReportPart',
        'ReportFieldResult',
        'ExtendRequest',
        'DecideRequest',
        ...always,
      ],
    },
    {
      ...{ name: 'convey', row: 4, actor: 'admin-pusat', shape: 'end', output: 'laporan' },
      ...{ limitMs, calendar: workingDays, acts: ['ExtendRequest', 'DecideRequest', 'SendBackResult', ...always] },
    },
  ],
  warnAtPercent: [50, 80],
  escalation: [
    { to: 'team-lead', afterDueMs: 0 },
    { to: 'division-head', afterDueMs: 24 * hourMs },
  ],
  remindIdentityAfterMs: [],
  closeWithoutIdentityAfterMs: 30 * dayMs,
  workAgainWithinMs: 8 * hourMs,
  // An objection is the reporter's wish to have it opened again.
  reopenWithinMs: objectionDays * dayMs,
  rateWithinMs: objectionDays * dayMs,
  rightsCalendar: workingDays,
} as const satisfies Sop;
