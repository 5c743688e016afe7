// Words of the official sheet of the procedure, translated.
import type { sopSheet as indonesian } from '../id/sop-sheet.ts';

/** A line for a hand to fill stands where nobody may be named. */
const blank = '................................';

/** The same in English. */
export const sopSheet: typeof indonesian = {
  title: 'Standard operating procedure (SOP)',
  pdf: 'Official sheet (PDF)',
  office: ['City of Yogyakarta', 'Department of Communication, Informatics and Cryptography'],
  enacted: [
    `SOP number: ${blank}`,
    'Written: 4 September 2023',
    'Revised: 7 September 2023',
    'In force: 18 September 2023',
  ],
  later: (version, from) => [
    `SOP number: ${blank}`,
    `Written: ${blank}`,
    `Revised: version ${String(version)} of the SOP of 18 September 2023`,
    `In force: ${from}`,
  ],
  undated: [`SOP number: ${blank}`, `Written: ${blank}`, `Revised: ${blank}`, `In force: ${blank}`],
  versionFrom: (version, from) => [
    `SOP number: ${blank}`,
    `Written: ${blank}`,
    `Revised: version ${String(version)}`,
    `In force: ${from}`,
  ],
  past: (until) => `FORMER VERSION: no longer for new cases since ${until}`,
  planned: (from) => `NOT YET IN FORCE: for cases that come in from ${from}`,
  signed: ['Enacted by: head of the department', `Name: ${blank}`, `NIP: ${blank}`],
  name: (name) => `Name of the SOP: ${name}`,
  facts: 'The SOP',
  staffHeading: 'Qualifications',
  staff: [
    'Head of public information and communication: a degree in statistics, economics, communication, law or informatics; a master’s preferred.',
    'Head of the team for information and complaints: a diploma, or another field that serves the post.',
    'Data and information officer: a diploma in office administration, computer engineering or informatics.',
  ],
  relatedHeading: 'Related SOPs',
  relatedNote:
    'Each channel has an SOP of its own. Times that were not enacted for one begin with those of the SOP for social media.',
  equipmentHeading: 'Equipment',
  lanesHeading: 'Procedure',
  groups: ['Carried out by', 'Standard'],
  note: 'Remark',
  words: { start: 'start', decision: 'decision', process: 'process', end: 'end' },
  foot: 'Form: PermenPANRB 35/2012. Made from the data by which deadlines are counted.',
};
