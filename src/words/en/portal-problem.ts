// Words beside a problem, in English.
import type { problem as indonesian } from '../id/portal-problem.ts';
import type { Same } from '../same.ts';

/** Only what stands around a problem; its title and detail are the server's own words. */
export const problem: Same<typeof indonesian> = {
  home: 'To the front page',
  track: 'Track a report',
  request: 'Request number:',
};
