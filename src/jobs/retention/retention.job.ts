// At night what is kept longer than the city said is destroyed, some of each kind at a time, until nothing is due.
import { isNight, retentionKinds } from '#core/retention.ts';
import type { Instant } from '#core/time.ts';
import type { AdministrativeLog } from '#db/administrative-log.ts';
import { dropOldDrafts } from '#db/report-drafts.ts';
import { destroyDue, readRetention } from '#db/retention.ts';
import type { JobDeps, JobKind } from '../job.ts';

/** How many rows of all kinds; none by day, and none of a kind that has no span. */
export const destroyNightly = async (
  pool: JobDeps['pool'],
  administration: AdministrativeLog,
  now: Instant,
): Promise<number> => {
  if (!isNight(now)) return 0;
  const retention = await readRetention(pool);
  let destroyed = 0;
  for (const kind of retentionKinds) {
    const days = retention[kind];
    if (days !== undefined) destroyed += await destroyDue(pool, administration, { kind, days }, now);
  }
  return destroyed;
};

/** What citizens typed and did not send goes after its day, at any hour: that span is nobody's to set. Goes on at once as long as something was due, and looks again every ten minutes. */
export const retentionJobs: JobKind = ({ pool, administration }) => [
  {
    part: 'retention',
    run: async (clock) => (await dropOldDrafts(pool, clock())) + (await destroyNightly(pool, administration, clock())),
    everyMs: 600_000,
    wokenBy: [],
  },
];
