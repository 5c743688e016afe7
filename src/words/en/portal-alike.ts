// Words of the page that asks whether somebody has reported the same already, in English.
import type { alike as indonesian } from '../id/portal-alike.ts';
import type { Same } from '../same.ts';

/** Of a case only what an officer opened to everybody. */
export const alike: Same<typeof indonesian> = {
  title: 'Has somebody reported it?',
  lead: 'These public reports may be about the same. If one is, following it is enough: you are told, and nobody does the work twice.',
  noPlace: 'Place not told',
  follow: 'Follow this report',
  goOn: 'No, go on with my report',
  kept: 'What you filled in stays in this browser for 24 hours, also if you open another report. Only what officers opened to everybody is shown here.',
};
