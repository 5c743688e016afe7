// Ten questions asked of the figures, for one period and the one it is compared with. Counts nothing of its own.
import { cityZone } from '#core/city-day.ts';
import { sql } from 'kysely';
import { instantsOf, comparedWith, weeksUntil, type Dates } from '#core/findings/period.ts';
import type { Part } from '#core/findings/share.ts';
import { dayMs, type Instant } from '#core/time.ts';
import { cityScope, scopeOf, type Asked, type Of, type Scope } from '#db/figures/asked.ts';
import { findArrivals, type Arrivals } from '#db/figures/arrivals.ts';
import { findCases, findHours, findLasting, type CaseCounts } from '#db/figures/cases.ts';
import { findOpen } from '#db/figures/open.ts';
import { findKept, type KeptShare } from '#db/figures/kept.ts';
import { findShares, type Share } from '#db/figures/shares.ts';
import type { ReadTables } from '#db/queryable.ts';
import { isOpenTo, isRunning, type Viewer } from '#db/visible-to.ts';
import { calledStep } from '#core/sop/in-force.ts';
import type { SopKey, StepName } from '#core/sop/key.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { DashboardAnswer, DashboardAsked } from './dashboard.contract.ts';
import { findHealth } from './health.query.ts';

const weeksShown = 12;
const channelsShown = 6;
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

/** Names of agencies and categories by their ids, also of those that are no more in use. */
export const namesOf = async (db: ReadTables, table: 'agency' | 'category'): Promise<ReadonlyMap<string, string>> => {
  const name = sql.ref(table === 'agency' ? 'short_name' : 'name');
  const { rows } = await sql<{ id: string; name: string }>`select id, ${name} as name from ${sql.table(table)}`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row.name]));
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

type Asking = { db: ReadTables; scope: Scope; now: Asked; before: Asked };

/** The same question of both periods. */
const both = async <T>({ now, before }: Asking, ask: (asked: Asked) => Promise<T>): Promise<{ now: T; before: T }> => {
  const [first, second] = await Promise.all([ask(now), ask(before)]);
  return { now: first, before: second };
};

type InBoth = { key: string; now: number; before: number };

/** Every line that one of the periods has; what nobody said of a case is left out. */
const openedBy = async (asking: Asking, by: 'channel' | 'category'): Promise<InBoth[]> => {
  const { now, before } = await both(asking, (asked) => findArrivals(asking.db, asking.scope, { ...asked, by }));
  const opened = (rows: readonly Arrivals[]): ReadonlyMap<string, number> =>
    new Map(rows.flatMap(({ key, n }) => (key === null ? [] : [[key, n] as const])));
  const [first, second] = [opened(now), opened(before)];
  return [...new Set([...first.keys(), ...second.keys()])]
    .map((key) => ({ key, now: first.get(key) ?? 0, before: second.get(key) ?? 0 }))
    .toSorted((a, b) => b.now - a.now || b.before - a.before || (a.key < b.key ? -1 : 1));
};

const lastWeeks = ({ now }: Asking, { until }: Dates): { weeks: string[]; asked: Asked } => {
  const weeks = weeksUntil(until, weeksShown);
  return { weeks, asked: { ...now, period: instantsOf({ from: weeks[0] ?? until, until }) } };
};

const findPromises = async (asking: Asking, dates: Dates): Promise<DashboardAnswer['kept']> => {
  const ask = (asked: Asked) => findKept(asking.db, asking.scope, { ...asked, by: 'all', what: 'step' });
  const { weeks, asked } = lastWeeks(asking, dates);
  const [{ now, before }, byWeek] = await Promise.all([
    both(asking, ask),
    findKept(asking.db, asking.scope, { ...asked, by: 'week', what: 'step' }),
  ]);
  const parts = weeks.map((week) => ({ week, ...partOf(byWeek.filter(({ key }) => key === week)) }));
  return { now: partOf(now), before: partOf(before), weeks: parts };
};

const findChannels = async (asking: Asking, dates: Dates): Promise<DashboardAnswer['channels']> => {
  const { weeks, asked } = lastWeeks(asking, dates);
  const [lines, byWeek] = await Promise.all([
    openedBy(asking, 'channel'),
    findArrivals(asking.db, asking.scope, { ...asked, by: 'channel', weekly: true }),
  ]);
  return lines.slice(0, channelsShown).map(({ key: channel, now, before }) => {
    const own = byWeek.filter(({ key }) => key === channel);
    return { channel, now, before, weeks: weeks.map((week) => own.find((one) => one.week === week)?.n ?? 0) };
  });
};

const findAgencies = async ({ db, scope, now }: Asking): Promise<DashboardAnswer['agencies']> => {
  const [shares, names] = await Promise.all([findShares(db, scope, { ...now, by: 'agency' }), namesOf(db, 'agency')]);
  return shares.flatMap(({ key, n, late, ...times }) =>
    key === null ? [] : [{ id: key, name: names.get(key) ?? key, n, late, ...timesOf(times) }],
  );
};

const findCategories = async (asking: Asking): Promise<DashboardAnswer['categories']> => {
  const [lines, names] = await Promise.all([openedBy(asking, 'category'), namesOf(asking.db, 'category')]);
  return lines.map(({ key, ...both }) => ({ id: key, name: names.get(key) ?? key, ...both }));
};

const findAreas = async ({ db, scope, now }: Asking): Promise<DashboardAnswer['areas']> =>
  (await findKept(db, scope, { ...now, by: 'kelurahan' })).flatMap(({ key, n, late }) =>
    key === null ? [] : [{ code: key, n, late }],
  );

const findWeek = async ({ db, scope, now }: Asking): Promise<number[][]> => {
  const squares = await findHours(db, scope, now);
  const week = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const { weekday, hour, n } of squares) {
    const day = week[weekday];
    if (day !== undefined) day[hour] = n;
  }
  return week;
};

type Folder = DashboardAnswer['folders'][number];
type Due = { number: string; sop: SopKey; step: StepName; due_at: Date };

/** `terms`: by which steps are called. */
type Deps = { db: ReadTables; terms: Terms };

const findNow = async (
  { db, terms }: Deps,
  viewer: Viewer,
  now: Instant,
): Promise<Pick<DashboardAnswer, 'folders' | 'coming'>> => {
  const [byStatus, { rows }] = await Promise.all([
    findOpen(db, viewer, 'status', new Date(now)),
    sql<Due>`select c.number, c.sop, c.step, c.due_at from complaint c where ${isOpenTo(viewer)} and ${isRunning('c')}
      and c.due_at >= ${new Date(now)} and c.due_at < ${new Date(now + dayMs)}
      order by c.due_at, c.id`.execute(db),
  ]);
  const folders = byStatus.map(({ key, open, late }) => ({ status: key as Folder['status'], open, late }));
  return {
    folders,
    coming: {
      late: folders.reduce((sum, { late }) => sum + late, 0),
      dueAts: rows.map(({ due_at: dueAt }) => dueAt.getTime()),
      cases: rows.slice(0, mostComingListed).map(({ number, sop, step, due_at: dueAt }) => ({
        ...{ number, dueAt: dueAt.toISOString() },
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

const findTotals = async (asking: Asking) => {
  const counts = await both(asking, (asked) => findCases(asking.db, asking.scope, { ...asked, by: 'all' }));
  const [now, before] = [countsOf(counts.now), countsOf(counts.before)];
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

/** Everything that one officer may be told of a period; of what is open, as it stands `now`. */
export const findDashboard = async (
  deps: Deps,
  viewer: Viewer,
  asked: DashboardAsked,
  now: Instant,
): Promise<DashboardAnswer> => {
  const { db } = deps;
  const scope = scopeOf(viewer);
  const of = ofAsked(scope, asked);
  const dates = { from: asked.from, until: asked.until };
  const before = comparedWith(dates, asked.compare ?? 'before');
  const asking: Asking = {
    ...{ db, scope },
    now: { period: instantsOf(dates), zone: cityZone, of },
    before: { period: instantsOf(before), zone: cityZone, of },
  };
  const [kept, city, totals, standing, agencies, hours, channels, categories, areas, lasting, health] =
    await Promise.all([
      findPromises(asking, dates),
      cityKept(asking),
      findTotals(asking),
      findNow(deps, viewer, now),
      findAgencies(asking),
      findWeek(asking),
      findChannels(asking, dates),
      findCategories(asking),
      findAreas(asking),
      findLast(asking),
      cityHealth(asking, now),
    ]);
  return {
    dates,
    before,
    kept,
    ...city,
    ...totals,
    ...standing,
    agencies,
    hours,
    channels,
    categories,
    areas,
    lasting,
    ...health,
  };
};
