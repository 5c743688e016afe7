// Words of what every list that the desk keeps has beside its screen: files out and in, and the history of changes.
import type { deskList as indonesian } from '../id/desk-list.ts';
import type { Same } from '../same.ts';
import { counted } from './counted.ts';

/** The same as the Indonesian ones, name for name. */
export const deskList: Same<typeof indonesian> = {
  csv: 'Download CSV',
  xlsx: 'Download Excel',
  upload: 'Upload CSV or Excel',
  paste: 'Paste text',
  pasteTitle: 'Paste a table',
  pasteLabel: 'The table',
  pasteHint: (columns) =>
    `The first row names the columns: ${columns}. Columns are parted by tabs, semicolons or commas; copy them from a spreadsheet or from the decree.`,
  pasteLook: 'Look at it',
  history: 'History',
  previewTitle: 'Look at the file',
  reading: 'The file is read…',
  nothingYet: 'Nothing is changed yet. Look first, then apply all of it at once.',
  counts: {
    added: 'new',
    changed: 'changed',
    same: 'as they are now',
    untouched: 'not in the file, and stay as they are',
  },
  faults: (count) => `${counted(count, 'thing')} must be mended first; nothing is applied`,
  warnings: 'Worth a look',
  rows: 'What will change',
  row: (line) => `Row ${String(line)}`,
  notNamed: 'Not named',
  isNew: 'New',
  isChanged: 'Changed',
  empty: '(empty)',
  from: 'from',
  to: 'to',
  more: (count) => `And ${String(count)} more.`,
  apply: (count) => `Apply ${counted(count, 'change')}`,
  applied: (added, changed) => `The file is applied: ${String(added)} new, ${String(changed)} changed.`,
  noChange: 'The file holds what the list holds: there is nothing to change.',
  historyTitle: (list) => `History of ${list}`,
  noHistory: 'No change is recorded yet.',
  whats: { added: 'added', changed: 'changed', removed: 'removed' },
  hows: { hand: '', file: 'by a file', 'taken-back': 'taking a change back' },
  bys: {
    officer: 'An officer',
    settings: 'The configuration file',
    'command-line': 'The command line',
    program: 'The program',
  },
  takeBack: 'Take back',
  takeBackOf: (name, at) => `Take back the change of ${name}, ${at}`,
  tookBack: 'The change is taken back.',
  older: 'Show older ones',
};
