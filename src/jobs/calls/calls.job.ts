// Whoever must hear of something does: what was told is called out to persons, and on to the next ones while nobody takes it.
import { alertsOf, callWaitOf, matterOf, namedWays, type Matter, type News } from '#core/alert/matter.ts';
import { nextWaves } from '#core/alert/next-wave.ts';
import { wavesOf } from '#core/alert/who.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { Instant } from '#core/time.ts';
import { findHeard, writeAlerts, writeNewAlerts } from '#db/alerts/alert-rows.ts';
import { noteWaves, openMatters } from '#db/alerts/matters.ts';
import { settleMatters } from '#db/alerts/settle.ts';
import { findStaff } from '#db/alerts/staff.ts';
import { inTransaction, type Queryable } from '#db/queryable.ts';
import type { JobDeps, JobKind } from '../job.ts';
import { lookForCrowds } from './crowds.ts';
import { tellMorning } from './mornings.ts';
import { takeNews, takeUncalled } from './calls.queue.ts';

type Deps = { pool: JobDeps['pool']; store: Pick<JobDeps['store'], 'terms' | 'termsFor'> };

/** Danger first: whoever hears of two things of one moment hears of the graver one. */
const gravestFirst = (news: readonly News[], terms: Terms): Matter[] => {
  const matters = news.flatMap((one) => matterOf(one, terms) ?? []);
  return [
    ...matters.filter(({ urgency }) => urgency === 'danger'),
    ...matters.filter(({ urgency }) => urgency !== 'danger'),
  ];
};

/**
 * The first group of each. Where all of them heard of it by another rung they have been told, and the next is called once they had their time; where
 * there is nobody, nobody is.
 */
const tellFirst = async (db: Queryable, matters: readonly Matter[], now: Instant): Promise<void> => {
  if (matters.length === 0) return;
  const staff = await findStaff(db, now);
  const told = matters.map((matter) => ({ ...matter, first: wavesOf(matter.call, staff)[0] }));
  const alerts = told.flatMap(({ first = [], ...matter }) => alertsOf(matter, first, now));
  await writeAlerts(db, alerts, now);
  await noteWaves(
    db,
    told.map(({ key, first, nextAfterMs }) => ({
      key,
      next: first === undefined || nextAfterMs === undefined ? undefined : now + nextAfterMs,
    })),
  );
};

/** How many notices were looked at. */
export const callOut = ({ pool, store }: Deps, now: Instant): Promise<number> =>
  inTransaction(pool, async (client) => {
    const { looked, news } = await takeNews(client, now);
    const matters = gravestFirst(news, await store.termsFor(news.flatMap(({ of }) => of?.sop ?? [])));
    const calling = await openMatters(client, matters);
    // Of two under one key the first was opened.
    const opened = matters.filter(({ key }) => calling.delete(key));
    await tellFirst(client, opened, now);
    return looked;
  });

/** Tells the next group of each; where another process told all of them at this moment, the one after it. The keys of those that have one. */
const tellNext = async (db: Queryable, uncalled: readonly Omit<Matter, 'at'>[], now: Instant): Promise<Set<string>> => {
  const staff = uncalled.length === 0 ? [] : await findStaff(db, now);
  const told = new Set<string>();
  let left = uncalled;
  while (left.length > 0) {
    const going = left.map((matter) => ({
      key: matter.key,
      waves: wavesOf(matter.call, staff).map((wave) => alertsOf(matter, wave, now)),
    }));
    const heard = await findHeard(
      db,
      going.flatMap(({ waves }) => waves.flat().map(({ key }) => key)),
    );
    const next = nextWaves(going, heard);
    const written = await writeNewAlerts(
      db,
      next.flatMap(({ alerts, also }) => [...alerts, ...also]),
      now,
    );
    for (const { key, alerts } of next) if (alerts.some((alert) => written.has(alert.key))) told.add(key);
    const missed = new Set(next.flatMap(({ key, alerts }) => (alerts.length === 0 || told.has(key) ? [] : key)));
    left = left.filter(({ key }) => missed.has(key));
  }
  return told;
};

/** Whoever was called did not take it in time. How many matters went on. */
export const callOn = ({ pool, store }: Deps, now: Instant): Promise<number> =>
  inTransaction(pool, async (client) => {
    const uncalled = await takeUncalled(client, now);
    const terms = await store.termsFor(uncalled.flatMap(({ of }) => of?.sop ?? []));
    const told = await tellNext(
      client,
      uncalled.map((matter) => ({ ...matter, ...namedWays(matter, matter.of, terms) })),
      now,
    );
    await noteWaves(
      client,
      uncalled.map(({ key, urgency, of }) => ({
        key,
        next: told.has(key) ? now + callWaitOf(urgency, of, terms) : undefined,
      })),
    );
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
