// Words of the page of figures for everybody, in English.
import type { statistics as indonesian } from '../id/portal-statistics.ts';
import type { Same } from '../same.ts';

/** Counts are told as what they may be, so that nobody can be counted out. */
export const statistics: Same<typeof indonesian> = {
  title: 'Statistics',
  heading: (month) => `How complaints were handled, ${month}`,
  lead: 'How the city handles complaints, counted from what is recorded of each. Every month is published once, a day after its end, and does not change any more.',
  description: 'Complaints, steps done in time by step and agency, and promises kept; open data without personal data.',
  none: 'No month is over yet. The first figures come a day after the end of this month.',
  unknown: 'That month is not published yet. Choose one of the months below.',
  months: 'Other months',
  totalsHeading: 'Summary',
  columns: { key: 'Line', n: 'Number', share: 'In time', median: 'Median (hours)', p90: '90th percentile (hours)' },
  totalColumns: { key: 'Figure', n: 'Of', share: 'Share' },
  totals: {
    opened: 'Complaints reported',
    told: 'Complaints answered',
    ended: 'Complaints closed',
    steps: 'Steps of the procedure decided',
    onTime: 'Steps done in time',
    kept: 'Promised days kept',
    reopened: 'Opened again',
    answered: 'Rated by their reporters',
  },
  tables: {
    steps: 'In time, by step',
    agencies: 'In time, by agency',
    channels: 'Complaints by channel',
    categories: 'Complaints by category',
    kelurahan: 'Complaints by kelurahan',
    days: 'Complaints by day',
    ratings: 'Ratings by reporters, 1 to 5',
  },
  notSaid: 'Not said, or other',
  hidden: 'hidden (<5)',
  withheld: 'This table is not published this month, so that no small number can be counted back from others.',
  howHeading: 'How to read it',
  how: 'Numbers are written as a range of five: 120–124. Numbers below five are hidden. Shares are written as the range they may lie in. A table is not published where it could be counted back from others, and now and then by lot.',
  leftOut:
    'Not counted: messages that are no complaint, complaints joined to another one, and requests for information. There is no personal data.',
  dataHeading: 'Open data',
  dataLead: 'All months in one file for each table, and a dictionary of the data.',
  allAsJson: 'All tables (JSON)',
  dictionary: 'Data dictionary',
  dictionaryColumns: { file: 'file', column: 'column', meaning: 'meaning' },
  meanings: {
    month: 'Month (year-month), in western Indonesian time.',
    key: 'Code of the line: step, agency, channel, category, code of the kelurahan, date, or score. not-said: not said, or other.',
    atLeast: 'The least it can be. Empty: hidden, 0 to 4.',
    atMost: 'The most it can be. Empty: hidden.',
    shareFrom: 'The least share, in percent. Empty: not published.',
    shareUntil: 'The largest share, in percent.',
    medianHours: 'Median time, whole hours rounded up, as the step counts time without waiting for the reporter.',
    p90Hours: '90th percentile of the time, whole hours rounded up.',
  },
};
