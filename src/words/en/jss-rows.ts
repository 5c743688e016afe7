// The same as the Indonesian, in English.
import type { jssRows as indonesian } from '../id/jss-rows.ts';
import type { Same } from '../same.ts';

/** What to correct; repeats nothing of the row but numbers of ours and of JSS. */
export const jssRows: Same<typeof indonesian> = {
  line: 'Line',
  heads: ['Row', 'Fault'],
  table: {
    'empty-table': 'It is empty.',
    'not-a-table': 'It holds no table. Upload the export of JSS as CSV or XLSX.',
    'old-spreadsheet':
      'It is an old Excel file (.xls) or has a password. Save it as .xlsx without one and upload it again.',
    'broken-quotes': 'A quotation mark is never closed. Export it again, or save it as .xlsx.',
    'too-many-rows': 'It has more than 20,000 rows. Export fewer days at a time.',
    'too-many-columns': 'It has more than 100 columns. Remove those that are not needed.',
    'too-much-inside': 'It is too large once unpacked. Export fewer days at a time.',
    unreadable: 'It is damaged. Export it again.',
  },
  row: {
    'number-missing': 'There is no JSS number.',
    'number-wrong': 'This is no JSS number: letters, digits, dots, dashes or blanks, at most 40 of them.',
    'date-unreadable': 'The date cannot be read; write 02/03/2026, say.',
    'number-twice': (row) => `This number stands in row ${row} already.`,
    'reference-typo': 'The Tanggap number is mistyped; check its last two characters.',
    'reference-unknown': 'There is no such Tanggap number.',
    'reference-has-other': (number) => `That case has another JSS number already: ${number}.`,
  },
};
