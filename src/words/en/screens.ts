// Words of the smaller screens in English: UPIK register, lateness, notices.
import type { later as indonesianLater, notices as indonesianNotices, upik as indonesianUpik } from '../id/screens.ts';
import type { Same } from '../same.ts';
import { counted } from './counted.ts';

/** The numbers are JSS's: where one is missing, the words say where to enter it. */
export const upik: Same<typeof indonesianUpik> = {
  title: 'UPIK register',
  lead: 'Complaints that are registered in UPIK, in the JSS app.',
  search: 'Search UPIK or complaint number',
  csv: 'Download CSV',
  number: 'UPIK number',
  caseNumber: 'Complaint number',
  at: 'Registered',
  by: 'By',
  status: 'State',
  agency: 'Agency',
  empty: 'No complaint is registered yet',
  emptyHint: 'Complaints appear here once their UPIK number is entered at step 4.',
  waiting: (n) => `Waiting for a JSS number (${String(n)})`,
  waitingHint: 'Register the complaint in JSS, then enter its number on the complaint’s page.',
  matter: 'Text',
  age: 'Waiting for',
  due: 'Due',
  none: 'Nothing matches this search.',
  more: 'Load more',
};

/** Counts are handed in; the sentence is a different one where nothing is late. */
export const later: Same<typeof indonesianLater> = {
  title: 'Time board',
  lead: 'What is late, what nearly is, and to whom it was reported.',
  now: 'Late now',
  soon: 'Nearly late',
  none: 'Nothing is late. Every open complaint is within its deadline.',
  noneSoon: 'Nothing is nearly late.',
  past: 'Recorded delays',
  nonePast: 'No delay has been recorded.',
  step: 'Step',
  due: 'Due',
  late: 'Late by',
  escalated: 'Reported to',
  notEscalated: 'not yet',
  agency: 'Agency',
  byStep: 'Open complaints by step',
  open: (n) => `${String(n)} open`,
  overdue: (n) => `${String(n)} late`,
  onTime: 'On time',
  onTimeHint: 'of the steps finished in the last 30 days',
  sentence: (late, open) =>
    late === 0
      ? `${open === 1 ? 'The one open complaint is' : `All ${counted(open, 'open complaint')} are`} within the deadline.`
      : `${String(late)} of ${counted(open, 'open complaint')} past the deadline.`,
  at: 'At',
};

/** Words around the notices; what each says comes from `noticeOf`. */
export const notices: Same<typeof indonesianNotices> = {
  title: 'Notices',
  unread: (n) => counted(n, 'unread notice'),
  empty: 'No notices yet',
  emptyHint: 'You are told when a deadline is near or missed, or when an agency answers.',
  readAll: 'Mark all as read',
  times: (n) => counted(n, 'time'),
  open: 'Open the complaint',
};
