// Words of the smaller screens in English: lateness, notices.
import type { later as indonesianLater, notices as indonesianNotices } from '../id/screens.ts';
import type { Same } from '../same.ts';
import { counted } from './counted.ts';

/** Counts are handed in; the sentence is a different one where nothing is late. */
export const later: Same<typeof indonesianLater> = {
  title: 'Time board',
  lead: 'What is late, what nearly is, and to whom it was reported.',
  now: 'Late now',
  soon: 'Nearly late',
  none: 'Nothing is late. Every open complaint is within its deadline.',
  noneSoon: 'Nothing is nearly late.',
  hour: 'Due within the hour',
  afterHour: 'Nearly due, after this hour',
  noneHour: 'Nothing is due within the hour.',
  since: (span) => `for ${span}`,
  isFree: 'held by nobody',
  whatIf: 'What if there were other officers, hours or time standards? Run a simulation.',
  sop: 'Versions of the SOPs: time standards, warnings, and since when.',
  wall: 'Wall display',
  lamps: 'Ways of telling officers',
  lampsFail: (n) => `${counted(n, 'way')} to officers ${n === 1 ? 'fails' : 'fail'}`,
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
