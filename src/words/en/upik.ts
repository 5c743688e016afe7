// Words of the register that is kept for UPIK, in English.
import type { upik as indonesian } from '../id/upik.ts';
import type { Same } from '../same.ts';

/** The numbers are JSS's: where one is missing, the words say where to enter it. */
export const upik: Same<typeof indonesian> = {
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
