// Ten questions asked of the figures, for one period and the one it is compared with: what the figures keep alike is asked for once. Counts nothing
// of its own.
import { cityZone } from '#core/city-day.ts';
import { sql } from 'kysely';
import { togetherOf } from '#core/figures/together.ts';
import { instantsOf, comparedWith, weeksUntil, type Dates } from '#core/findings/period.ts';
import type { Part } from '#core/findings/share.ts';
import { dayMs, dayOfDate, localDate, type Instant } from '#core/time.ts';
import { cityScope, scopeOf, type Asked, type Of, type Period, type Scope } from '#db/figures/asked.ts';
import { findCases, findLasting, type CaseCounts } from '#db/figures/cases.ts';
import { findOpen } from '#db/figures/open.ts';
import { findKept, type KeptShare } from '#db/figures/kept.ts';
import { findShares, type Share } from '#db/figures/shares.ts';
import type { ReadTables } from '#db/queryable.ts';
import { isOpenTo, isRunning, type Viewer } from '#db/visible-to.ts';
import { calledStep } from '#core/sop/in-force.ts';
import type { SopKey, StepName } from '#core/sop/key.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { DashboardAnswer, DashboardAsked } from './dashboard.contract.ts';
import { findCame } from './came.query.ts';
import { findHealth } from './health.query.ts';

const weeksShown = 12;
const mostComingListed = 300;

/** What an officer asks about, as the figures take it: whoever is told of one agency alone asks of that one. */
export const ofAsked = (
  scope: Scope,
  { step, holder, agency, channel, category, kelurahan }: Partial<DashboardAsked>,
): Of => {
  const own = scope.of === 'agency' ? scope.agencyId : agency;
  return {
    ...(step === undefined ? {} : { step }),
    ...(holder === undefined ? {} : { holder }),
    ...(own === undefined ? {} : { agency: own }),
    ...(channel === undefined ? {} : { channel }),
    ...(category === undefined ? {} : { category }),
    ...(kelurahan === undefined ? {} : { kelurahan }),
  };
};

type Names = ReadonlyMap<string, string>;

/** Names of agencies and categories by their ids, also of those that are no more in use. */
export const findNames = async (db: ReadTables): Promise<{ agency: Names; category: Names }> => {
  const { rows } = await sql<{ of: 'agency' | 'category'; id: string; name: string }>`
    select 'agency' as of, id, short_name as name from agency union all select 'category', id, name from category`.execute(
    db,
  );
  const named = (what: 'agency' | 'category'): Names =>
    new Map(rows.flatMap(({ of, id, name }) => (of === what ? [[id, name] as const] : [])));
  return { agency: named('agency'), category: named('category') };
};

/** Absent where nothing was timed. */
export const timesOf = ({
  medianMs,
  p90Ms,
}: Pick<Share, 'medianMs' | 'p90Ms'>): { medianMs?: number; p90Ms?: number } => ({
  ...(medianMs === null ? {} : { medianMs }),
  ...(p90Ms === null ? {} : { p90Ms }),
});

/** Of all lines together. */
export const partOf = (shares: readonly KeptShare[]): Part => {
  const sum = (of: (share: KeptShare) => number): number => shares.reduce((all, share) => all + of(share), 0);
  return { part: sum(({ n, late }) => n - late), n: sum(({ n }) => n) };
};

/** `weekly`: the last weeks, which begin on `mondays`. */
type Asking = { db: ReadTables; scope: Scope; now: Asked; before: Asked; weekly: Period; mondays: readonly string[] };

/** Asked of the days of all these periods at once, each of them once. */
const eachDay = async <Line extends { key: string | null }>(
  periods: readonly Period[],
  ask: (period: Period) => Promise<readonly Line[]>,
): Promise<(dates: Dates) => Line[]> => {
  const lines = (await Promise.all(togetherOf(periods).map(ask))).flat();
  return ({ from, until }) => lines.filter(({ key }) => key !== null && key >= from && key <= until);
};

const findPromises = async (
  { db, scope, now, before, weekly, mondays }: Asking,
  dates: Dates,
  then: Dates,
): Promise<DashboardAnswer['kept']> => {
  const on = await eachDay([now.period, before.period, weekly], (period) =>
    findKept(db, scope, { ...now, period, by: 'day', what: 'step' }),
  );
  const weeks = mondays.map((week) => ({ week, ...partOf(on({ from: week, until: localDate(dayOfDate(week) + 6) })) }));
  return { now: partOf(on(dates)), before: partOf(on(then)), weeks };
};

type Agencies = (nameOf: Names) => DashboardAnswer['agencies'];

const findAgencies = async ({ db, scope, now }: Asking): Promise<Agencies> => {
  const shares = await findShares(db, scope, { ...now, by: 'agency' });
  return (nameOf) =>
    shares.flatMap(({ key, n, late, ...times }) =>
      key === null ? [] : [{ id: key, name: nameOf.get(key) ?? key, n, late, ...timesOf(times) }],
    );
};

const findAreas = async ({ db, scope, now }: Asking): Promise<DashboardAnswer['areas']> =>
  (await findKept(db, scope, { ...now, by: 'kelurahan' })).flatMap(({ key, n, late }) =>
    key === null ? [] : [{ code: key, n, late }],
  );

type Folder = DashboardAnswer['folders'][number];
type Due = { number: string; sop: SopKey; step: StepName; dueAt: Instant };
type AllDue = { dueAts: Instant[]; first: Due[] };

/** The deadlines of the next day in their order, and the first cases of them. In one piece: of a large desk these are thousands. */
const findDue = async (db: ReadTables, viewer: Viewer, now: Instant): Promise<AllDue> => {
  const { rows } = await sql<AllDue>`
    with due as materialized (select c.number, c.sop, c.step, (extract(epoch from c.due_at) * 1000)::bigint as "dueAt", c.id
      from complaint c where ${isOpenTo(viewer)} and ${isRunning('c')}
        and c.due_at >= ${new Date(now)} and c.due_at < ${new Date(now + dayMs)} order by c.due_at, c.id)
    select (select coalesce(json_agg("dueAt"), '[]') from due) as "dueAts",
      (select coalesce(json_agg(json_build_object('number', number, 'sop', sop, 'step', step, 'dueAt', "dueAt")), '[]')
        from (select * from due limit ${mostComingListed}) one) as first`.execute(db);
  return rows[0] ?? { dueAts: [], first: [] };
};

/** `terms`: by which steps are called. */
type Deps = { db: ReadTables; terms: Terms };

const findNow = async (
  { db, terms }: Deps,
  viewer: Viewer,
  now: Instant,
): Promise<Pick<DashboardAnswer, 'folders' | 'coming'>> => {
  const byStatus = await findOpen(db, viewer, new Date(now));
  const { dueAts, first } = await findDue(db, viewer, now);
  const folders = byStatus.map(({ key, open, late }) => ({ status: key as Folder['status'], open, late }));
  return {
    folders,
    coming: {
      late: folders.reduce((sum, { late }) => sum + late, 0),
      dueAts,
      cases: first.map(({ number, sop, step, dueAt }) => ({
        ...{ number, dueAt: new Date(dueAt).toISOString() },
        ...calledStep(terms, sop, step),
      })),
    },
  };
};

const findLast = async ({ db, scope, now }: Asking): Promise<DashboardAnswer['lasting']> => {
  const { n, bars, ...times } = await findLasting(db, scope, now);
  return {
    n,
    ...timesOf(times),
    bars: bars.map(({ untilHours, ...bar }) => ({ ...bar, ...(untilHours === null ? {} : { untilHours }) })),
  };
};

const countsOf = ([row]: readonly CaseCounts[]) => ({
  opened: row?.opened ?? 0,
  ended: row?.ended ?? 0,
  promises: { part: row?.kept ?? 0, n: (row?.kept ?? 0) + (row?.broken ?? 0) },
  reopened: { part: row?.reopened ?? 0, n: row?.told ?? 0 },
  ratings: { stars: [...(row?.ratings ?? [0, 0, 0, 0, 0])], answered: { part: row?.answered ?? 0, n: row?.told ?? 0 } },
});

const findTotals = async ({ db, scope, ...asking }: Asking) => {
  const counted = async (asked: Asked) => countsOf(await findCases(db, scope, { ...asked, by: 'all' }));
  const [now, before] = [await counted(asking.now), await counted(asking.before)];
  return {
    arrived: { now: now.opened, before: before.opened },
    ended: { now: now.ended, before: before.ended },
    promises: { now: now.promises, before: before.promises },
    reopened: { now: now.reopened, before: before.reopened },
    ratings: now.ratings,
  };
};

const cityKept = async ({ db, scope, now }: Asking): Promise<{ city?: Part }> => {
  if (scope.of !== 'agency') return {};
  const { of: _own, ...asked } = now;
  return { city: partOf(await findKept(db, cityScope, { ...asked, by: 'all', what: 'step' })) };
};

const cityHealth = async ({ db, scope }: Asking, now: Instant): Promise<Pick<DashboardAnswer, 'health'>> =>
  scope.of === 'city' ? { health: await findHealth(db, now) } : {};

const askingOf = (db: ReadTables, viewer: Viewer, asked: DashboardAsked, before: Dates): Asking => {
  const scope = scopeOf(viewer);
  const all = { zone: cityZone, of: ofAsked(scope, asked) };
  const mondays = weeksUntil(asked.until, weeksShown);
  return {
    ...{ db, scope, mondays },
    now: { ...all, period: instantsOf(asked) },
    before: { ...all, period: instantsOf(before) },
    weekly: instantsOf({ from: mondays[0] ?? asked.until, until: asked.until }),
  };
};

/** Everything that one officer may be told of a period; of what is open, as it stands `now`. */
export const findDashboard = async (
  deps: Deps,
  viewer: Viewer,
  asked: DashboardAsked,
  now: Instant,
): Promise<DashboardAnswer> => {
  const dates = { from: asked.from, until: asked.until };
  const before = comparedWith(dates, asked.compare ?? 'before');
  const asking = askingOf(deps.db, viewer, asked, before);
  const { scope, mondays, weekly } = asking;
  const ofPeriods = async () => ({
    came: await findCame(deps.db, scope, { ...asking.now, before: asking.before.period, weekly, mondays }),
    ...{ totals: await findTotals(asking), kept: await findPromises(asking, dates, before) },
    ...{ areas: await findAreas(asking), lasting: await findLast(asking) },
  });
  const ofTheDesk = async () => ({
    ...{ standing: await findNow(deps, viewer, now), agencies: await findAgencies(asking) },
    ...{ health: await cityHealth(asking, now), city: await cityKept(asking), names: await findNames(deps.db) },
  });
  // Two at a time, one after the other: more connections are not quicker on two processors, and each of them has first to read what tables there are.
  const [{ came, ...figures }, { standing, agencies, names, health, city }] = await Promise.all([
    ofPeriods(),
    ofTheDesk(),
  ]);
  return {
    ...{ dates, before, ...figures.totals, ...city, ...standing, ...health },
    ...{ kept: figures.kept, areas: figures.areas, lasting: figures.lasting },
    ...came(names.category),
    agencies: agencies(names.agency),
  };
};
