// Words of the palette under Ctrl+K, in English.
import type { palette as indonesian } from '../id/palette.ts';
import type { Same } from '../same.ts';
import { counted } from './counted.ts';

/** Acts and places bring their own names. */
export const palette: Same<typeof indonesian> = {
  title: 'Find and do',
  field: 'An act, a page, or a complaint',
  acts: (number) => `Complaint ${number}`,
  places: 'Go to',
  cases: 'Complaints found',
  looking: 'Looking for complaints …',
  failed: 'Complaints cannot be searched now. Acts and pages still work.',
  nothing: 'Nothing fits. Try other words, a name, or a complaint number.',
  count: (n) => counted(n, 'choice'),
};
