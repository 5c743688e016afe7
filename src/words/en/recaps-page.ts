// Words of the screen of weekly recaps and reports.
import type { recaps as indonesian } from '../id/recaps-page.ts';
import type { Same } from '../same.ts';
import { grouped } from './counted.ts';

/** What a recap itself says stands with the server's words. */
export const recaps: Same<typeof indonesian> = {
  title: 'Recaps and reports',
  lead: 'A recap of the week makes itself each Monday at 06.00 and does not change any more. What you write is the analysis alone.',
  weeks: 'Weekly recaps',
  heads: { week: 'Week', opened: 'Complaints', late: 'Late steps', analysis: 'Analysis' },
  lateOf: (late, n) => `${grouped(late)} of ${grouped(n)}`,
  written: 'written',
  notWritten: 'not written yet',
  analysis: 'Analysis of this week',
  analysisHint: 'One paragraph without names or numbers of residents: it is printed and copied along.',
  keep: 'Keep the analysis',
  kept: 'The analysis is kept.',
  writtenBy: (name, at) => `Written by ${name}, ${at}`,
  counted: (at) => `Counted ${at}, and unchanged since; its lists are as the record is now.`,
  figures: 'Figures and cases',
  figuresOf: (period) => `Figures and cases of ${period}`,
  figuresOfWeek: 'All figures of this week',
  pdf: 'PDF',
  copy: 'Copy for a group',
  picture: 'Picture (1080 × 1350)',
  empty: 'No recap yet',
  emptyHint: 'The first appears on a Monday at 06.00 after one whole week.',
  reports: 'Reports of months and years',
  reportsHint:
    'Drawn up from the record when they are opened: cover, in short, tables, deadlines that passed with what is on record of them, how it is counted, and where to sign. PDF to sign, DOCX to go on writing in.',
  surveys: 'Report on the survey of satisfaction (SKM)',
  surveysHint:
    'By PermenPANRB 14/2017, of months that are over: the index, each element, who answered, the sample, and room for what is done about it.',
  quarter: (nth, year) => `Quarter ${nth} of ${year}`,
  year: (year) => `The year ${year}`,
};
