// Words of weekly recaps and of monthly and yearly reports, on paper and in a group.
import type { recap as indonesian } from '../id/recap.ts';
import type { Same } from '../same.ts';
import { counted, grouped } from './counted.ts';

/** Shares are told with how many they are of. */
export const recap: Same<typeof indonesian> = {
  week: (from, until) => `The week ${from} – ${until}`,
  report: (period) => `Report on complaints, ${period}`,
  foot: (at) => `Counted ${at}`,
  invented: 'Training: complaints and figures are invented.',
  opened: (count, before) => `${counted(count, 'complaint')} came (the period before: ${grouped(before)}).`,
  told: (told, ended) => `${grouped(told)} answered, ${grouped(ended)} closed.`,
  onTime: (share, n, before) => `${share} of ${counted(n, 'step')} in time (the period before: ${before}).`,
  noSteps: 'No step was decided in this period.',
  few: (late, n) => `${grouped(late)} of ${counted(n, 'step')} late: too few for a share.`,
  none: 'none yet',
  promises: (kept, all) =>
    `Of ${counted(all, 'day')} of work that reporters were promised, ${grouped(kept)} ${kept === 1 ? 'was' : 'were'} kept.`,
  reopened: (count, told) => `Opened again: ${grouped(count)} of ${grouped(told)} answered.`,
  ratings: (mean, count) => `Satisfaction ${mean} of 5, by ${grouped(count)} who rated.`,
  peak: (day, count) => `Busiest day: ${day}, ${counted(count, 'complaint')}.`,
  lateBy: (lines) => `Late by agency: ${lines}.`,
  topics: (lines) => `Most: ${lines}.`,
  channels: (lines) => `Channels: ${lines}.`,
  lateOf: (name, late, n) => `${name} ${grouped(late)} of ${grouped(n)}`,
  countOf: (name, count) => `${name} ${grouped(count)}`,
  unsaid: 'Not said',
  rest: (categories) => `Others (${counted(categories, 'category', 'categories')})`,
  agenciesHow:
    'Counted each time that an agency held a complaint, by its own time: another number than that of the steps above. 9 of 10: nine of ten were done within that time.',
  headings: {
    short: 'In short',
    analysis: 'Analysis',
    steps: 'In time by step',
    agencies: 'In time by agency',
    categories: 'Complaints by category',
    channels: 'Complaints by channel',
    days: 'Complaints by day',
    months: 'Complaints by month',
    breaches: 'Deadlines that passed',
    method: 'How it is counted',
    signs: 'Signed',
  },
  heads: {
    steps: 'Step',
    agencies: 'Agency',
    share: ['Decided', 'Late', 'In time', 'Median', '9 of 10'],
    passedMonths: ['Month', 'Passed', 'Done afterwards', 'Not done', 'Median lateness'],
    breaches: ['Number', 'Step', 'Deadline', 'Done', 'Agency', 'On record'],
  },
  tooFew: '(< 5)',
  hours: (hours) => `${hours} h`,
  noAnalysis: 'Not written yet.',
  breachesCut: (shown, all, until) => `${grouped(shown)} of ${grouped(all)} are shown: deadlines until ${until}.`,
  /** Where those are found that are not shown. */
  breachesRest:
    'Those after it are left out; how many steps of each complaint were late stands in the register (XLSX or CSV).',
  /** Of a year, under its months. */
  longest: (shown, all) =>
    shown < all
      ? `The ${grouped(shown)} of ${grouped(all)} that were late the longest stand below; all of them stand in the reports of months.`
      : 'Those that were late the longest come first.',
  notMet: 'not yet',
  left: (at) => `needed no more since ${at}`,
  noBreaches: 'None.',
  lateFor: (hours) => `late by ${hours}`,
  /** What the record has from when a step began until it was done. */
  noted: {
    ClockPaused: 'the clock stood still: waiting for who reported',
    DispositionRefused: 'the agency turned it down',
    DraftReturned: 'the draft of the answer was returned',
    ResultSentBack: 'the result was sent back to be completed',
    ExtensionAsked: 'more time was asked for',
    ExtensionDeclined: 'more time was not given',
    DeadlineExtended: 'more time was given',
    OwnTimeMissed: 'the agency passed its own time',
    HolderReminded: 'whoever had it was reminded',
    MessageRejected: 'the channel refused a message',
  },
  notedHow:
    'On record: what happened while the step ran, by its kind. It is not a cause that anybody found; causes are written below. Deadlines of what is not counted above, such as questions for information, stand in this list, too.',
  cover: {
    number: 'Number: ........................................',
    period: (from, last) => `Period: ${from} – ${last}`,
    running: 'This period is not over: counted up to when the report was drawn up.',
    drawnUp: (day) => `Yogyakarta, ${day}`,
  },
  causes: 'Causes, and what is done about them',
  /** Below each place to sign: written by hand. */
  signedBy: 'Name:\nNIP:',
  signs: ['Drawn up by', 'Team lead', 'Division head'],
  mail: {
    open: 'Open in Tanggap',
    enclosed: (name) => `Enclosed: ${name}. In the console:`,
    closing: 'An automatic report for officers; do not answer it. Stop it or change it here:',
    outside:
      'An automatic report of the city’s complaint desk, sent because this address is on its list; do not answer it. To stop it, ask the desk:',
  },
  file: { week: 'recap', report: 'report' },
};
