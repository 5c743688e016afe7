// Words of the wall display, which names nobody.
import type { wall as indonesian } from '../id/portal-wall.ts';
import type { Same } from '../same.ts';

/** `{jam}`, `{a}` and `{b}` are filled in by the page itself. */
export const wall: Same<typeof indonesian> = {
  title: 'Complaints now',
  lateNow: 'late now',
  hour: 'due within the hour',
  today: 'steps on time today',
  openNow: 'open complaints',
  share: '{a} of {b}',
  stuck: 'By stage',
  agencies: 'With agencies',
  open: 'Open',
  held: 'At work',
  late: 'Late',
  next: 'Next deadline',
  noAgencies: 'No case is with an agency.',
  lost: 'The network is gone. These figures are of {jam}.',
  ended: 'The link of this screen is no longer valid. Ask the team lead for a new one.',
  noScript: 'This screen needs JavaScript.',
  statuses: {
    triage: 'New',
    'awaiting-identity': 'Waiting for identity',
    coordination: 'Coordination',
    registration: 'UPIK register',
    'follow-up': 'Work by the agency',
    conveying: 'Telling the result',
  },
};
