// Words of the screen of the register of cases.
import type { caseRegister as indonesian } from '../id/register-page.ts';
import type { Same } from '../same.ts';
import { counted, grouped } from './counted.ts';

/** `heads` in the order of the columns on the screen; the file has more. */
export const caseRegister: Same<typeof indonesian> = {
  title: 'Case register',
  lead: 'Every case in the order in which it came, without the reporter’s name and words. Cases in sensitive lanes are not here.',
  files: { xlsx: 'Download XLSX', csv: 'Download CSV' },
  file: 'case-register',
  counting: 'Preparing the file …',
  far: (rows, of) => `Writing the file: ${grouped(rows)} of ${counted(of, 'case')}. Keep this tab open.`,
  stop: 'Stop',
  stopped: 'Stopped. No file was saved.',
  whole: (rows) => `The file is done and whole: ${counted(rows, 'case')}. It is among your browser’s downloads.`,
  brokeOff: (rows) =>
    `The file broke off after ${counted(rows, 'case')} and was not saved. Check your connection and press again; where it breaks off again, narrow the days.`,
  filters: { from: 'From', until: 'Until', agency: 'Agency', channel: 'Channel', status: 'Status' },
  any: 'All',
  heads: {
    number: 'Number',
    reported: 'Received',
    channel: 'Channel',
    category: 'Category',
    agency: 'Agency',
    status: 'Status',
    late: 'Late',
  },
  lateSteps: (count) => (count === 1 ? '1 step' : `${String(count)} steps`),
  count: (count) => (count === 1 ? '1 case' : `${count.toLocaleString('en-GB')} cases`),
  earlier: 'Load the ones before',
  more: 'Show the next 50',
  empty: 'No cases',
  emptyHint: 'Change the days or what is chosen.',
};
