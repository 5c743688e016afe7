// Whoever must hear of something does: what was told is called out to persons, and on to the next ones while nobody takes it.
import { alertsOf, callWaitOf, matterOf, type Matter, type News } from '#core/alert/matter.ts';
import { wavesOf, type Staff } from '#core/alert/who.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { Instant } from '#core/time.ts';
import { writeAlerts } from '#db/alerts/alert-rows.ts';
import { noteWave, openMatter, settleMatters } from '#db/alerts/matters.ts';
import { findStaff } from '#db/alerts/staff.ts';
import { inTransaction, type Queryable } from '#db/queryable.ts';
import type { JobDeps, JobKind } from '../job.ts';
import { lookForCrowds } from './crowds.ts';
import { tellMorning } from './mornings.ts';
import { takeNews, takeUncalled } from './calls.queue.ts';

type Deps = { pool: JobDeps['pool']; store: Pick<JobDeps['store'], 'terms' | 'termsFor'> };

/** Tells the first of these groups in which somebody did not hear of it yet. Says whether there was one. */
const tellNext = async (
  db: Queryable,
  staff: readonly Staff[],
  matter: Omit<Matter, 'at'>,
  now: Instant,
): Promise<boolean> => {
  for (const wave of wavesOf(matter.call, staff))
    if ((await writeAlerts(db, alertsOf(matter, wave, now), now)) > 0) return true;
  return false;
};

/**
 * Tells the first group. Where all of them heard of it by another rung they have been told, and the next is called once they had their time. Says
 * whether there is one.
 */
const tellFirst = async (db: Queryable, staff: readonly Staff[], matter: Matter, now: Instant): Promise<boolean> => {
  const [first] = wavesOf(matter.call, staff);
  if (first !== undefined) await writeAlerts(db, alertsOf(matter, first, now), now);
  return first !== undefined;
};

/** Danger first: whoever hears of two things of one moment hears of the graver one. */
const gravestFirst = (news: readonly News[], terms: Terms): Matter[] => {
  const matters = news.flatMap((one) => matterOf(one, terms) ?? []);
  return [
    ...matters.filter(({ urgency }) => urgency === 'danger'),
    ...matters.filter(({ urgency }) => urgency !== 'danger'),
  ];
};

/** How many notices were looked at. */
export const callOut = ({ pool, store }: Deps, now: Instant): Promise<number> =>
  inTransaction(pool, async (client) => {
    const { looked, news } = await takeNews(client, now);
    const matters = gravestFirst(news, await store.termsFor(news.flatMap(({ of }) => of?.sop ?? [])));
    const staff = matters.length === 0 ? [] : await findStaff(client, now);
    for (const matter of matters) {
      if (!(await openMatter(client, matter))) continue;
      const told = await tellFirst(client, staff, matter, now);
      await noteWave(
        client,
        matter.key,
        told && matter.nextAfterMs !== undefined ? now + matter.nextAfterMs : undefined,
      );
    }
    return looked;
  });

/** Whoever was called did not take it in time. How many matters went on. */
export const callOn = ({ pool, store }: Deps, now: Instant): Promise<number> =>
  inTransaction(pool, async (client) => {
    const uncalled = await takeUncalled(client, now);
    const staff = uncalled.length === 0 ? [] : await findStaff(client, now);
    const terms = await store.termsFor(uncalled.flatMap(({ of }) => of?.sop ?? []));
    for (const { of, ...matter } of uncalled) {
      const told = await tellNext(client, staff, matter, now);
      await noteWave(client, matter.key, told ? now + callWaitOf(matter.urgency, of, terms) : undefined);
    }
    return uncalled.length;
  });

/** What ended is not called on: it is looked for first. */
const goOn = async (deps: Deps, now: Instant): Promise<number> => {
  await settleMatters(deps.pool, now);
  return callOn(deps, now);
};

/** News of a case is a reason to look at what was told of it. */
export const callJobs: JobKind = ({ pool, store }) => [
  { part: 'called', run: (clock) => callOut({ pool, store }, clock()), everyMs: 5_000, wokenBy: ['case'] },
  {
    part: 'mornings',
    run: (clock) => tellMorning(pool, store.terms().holidays, clock()),
    everyMs: 60_000,
    wokenBy: [],
  },
  { part: 'crowds', run: (clock) => lookForCrowds(pool, clock()), everyMs: 120_000, wokenBy: [] },
  { part: 'calls', run: (clock) => goOn({ pool, store }, clock()), everyMs: 10_000, wokenBy: [] },
];
