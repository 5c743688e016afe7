// Subscribers hear how their case goes on.
import type { JobKind } from '../job.ts';
import { followRounds } from './run-follows.ts';

/** Nothing wakes it: what happens to a case within half a minute goes out as one letter. */
export const followJobs: JobKind = ({ pool, intake, sealing, channels, cityMail, following }) => {
  const ports = { pool, sealing, channels, cityMail, following, newId: () => intake.ids.uuid() };
  return [{ part: 'follows', run: followRounds(ports), everyMs: 30_000, wokenBy: [] }];
};
