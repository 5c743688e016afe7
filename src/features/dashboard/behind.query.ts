// The promises and the cases behind a figure, one by one: those that the figure counts, but for what this officer may not see one by one.
import { sql, type RawBuilder } from 'kysely';
import { cityZone } from '#core/city-day.ts';
import { instantsOf } from '#core/findings/period.ts';
import { calledStep } from '#core/sop/in-force.ts';
import type { SopKey, StepName } from '#core/sop/key.ts';
import type { Terms } from '#core/sop/terms.ts';
import { isAtHour, isInShift, isOf, isWithin, narrowed, scopeOf, type Of, type Period } from '#db/figures/asked.ts';
import { findShiftStarts } from '#db/duty-hours.ts';
import type { Queryable, ReadTables } from '#db/queryable.ts';
import { visibleTo, type Viewer } from '#db/visible-to.ts';
import type { BehindAnswer, BehindAsked, promisesBehind } from './dashboard.contract.ts';
import { ofAsked } from './dashboard.query.ts';

const most = 200;

/** `terms`: by which steps are called. */
type Deps = { db: ReadTables; pool: Queryable; terms: Terms };
type Asking = Deps & { viewer: Viewer; asked: BehindAsked; of: Of; period: Period };

type Row = {
  all: number;
  number: string;
  sop: SopKey;
  step: StepName | null;
  agency: string | null;
  due_at: Date | null;
  reported_at: Date | null;
  ended_at: Date | null;
  rating: number | null;
};

type Condition = RawBuilder<boolean>;

const when = <T>(asked: T | undefined, condition: (value: T) => Condition): Condition[] =>
  asked === undefined ? [] : [condition(asked)];

const all = (conditions: readonly Condition[]): Condition => sql<boolean>`(${sql.join(conditions, sql` and `)})`;

const columns = { channel: 'f.channel', category: 'f.category_id', kelurahan: 'f.kelurahan' };

/** Of a line that counts this very category, or what nobody said anything of. */
const isOfLine = ({ unsaid, alone, category }: BehindAsked): Condition[] => [
  ...when(unsaid, (side) => sql<boolean>`${sql.ref(columns[side])} is null`),
  ...when(alone === undefined ? undefined : category, (id) => sql<boolean>`f.category_id = ${id}`),
];

const findPromises = async ({ db, pool, viewer, asked, of, period }: Asking): Promise<Row[]> => {
  const starts = asked.shift === undefined ? undefined : await findShiftStarts(pool);
  const conditions = all([
    sql<boolean>`f.what = ${asked.what} and ${isWithin('f.decided_at', period)} and ${visibleTo(viewer)}`,
    asked.outcome === undefined
      ? sql<boolean>`f.outcome in ('late', 'met')`
      : sql<boolean>`f.outcome = ${asked.outcome}`,
    isOf(of, asked.what === 'step' ? 'lead_agency_id' : 'agency_id'),
    ...when(of.step, (step) => sql<boolean>`f.step = ${step}`),
    ...when(of.holder, (holder) => sql<boolean>`f.holder = ${holder}`),
    ...when(starts, (begins) => isInShift('f.started_at', cityZone, begins, asked.shift ?? '')),
    ...isOfLine(asked),
  ]);
  const { rows } = await sql<Row>`
    select count(*) over ()::int as all, c.number, f.sop, f.step, a.short_name as agency, f.due_at, null as reported_at,
      f.ended_at, null as rating
    from step_fact f join complaint c on c.id = f.complaint_id
      left join agency a on a.id = coalesce(f.agency_id, f.lead_agency_id)
    where ${conditions} order by f.decided_at desc, c.number, f.turn limit ${sql.lit(most)}`.execute(db);
  return rows;
};

/** By which moment a case belongs to the period. */
const moments = {
  ...{ opened: 'f.reported_at', ended: 'f.ended_at', told: 'f.told_at', reopened: 'f.told_at', answered: 'f.told_at' },
  rated: 'f.rated_at',
} as const satisfies Record<Exclude<BehindAsked['what'], (typeof promisesBehind)[number]>, string>;

const tookHours = sql<number>`extract(epoch from f.told_at - f.reported_at) / 3600`;

const findCasesOf = async (what: keyof typeof moments, { db, viewer, asked, of, period }: Asking): Promise<Row[]> => {
  const moment = moments[what];
  const conditions = all([
    sql<boolean>`${isWithin(moment, period)} and ${isOf(of, 'lead_agency_id')} and ${visibleTo(viewer)}`,
    ...when(what === 'reopened' ? what : undefined, () => sql<boolean>`f.reopened > 0`),
    ...when(what === 'answered' ? what : undefined, () => sql<boolean>`f.rating is not null`),
    ...when(asked.stars, (stars) => sql<boolean>`f.rating = ${stars}`),
    ...when(
      asked.weekday,
      (day) => sql<boolean>`extract(isodow from f.reported_at at time zone ${cityZone}) = ${day + 1}`,
    ),
    ...when(asked.hour, (hour) => isAtHour('f.reported_at', cityZone, hour)),
    ...when(asked.fromHours, (hours) => sql<boolean>`${tookHours} >= ${hours}`),
    ...when(asked.untilHours, (hours) => sql<boolean>`${tookHours} < ${hours}`),
    ...isOfLine(asked),
  ]);
  const { rows } = await sql<Row>`
    select count(*) over ()::int as all, c.number, f.sop, null as step, a.short_name as agency, null as due_at, f.reported_at,
      coalesce(f.told_at, f.ended_at) as ended_at, f.rating
    from case_fact f join complaint c on c.id = f.complaint_id left join agency a on a.id = f.lead_agency_id
    where ${conditions} order by ${sql.ref(moment)} desc, c.number limit ${sql.lit(most)}`.execute(db);
  return rows;
};

const rowsOf = (asking: Asking): Promise<Row[]> => {
  const { what } = asking.asked;
  return what === 'step' || what === 'holder' || what === 'promise' ? findPromises(asking) : findCasesOf(what, asking);
};

const iso = <Name extends string>(name: Name, moment: Date | null): { [N in Name]?: string } =>
  (moment === null ? {} : { [name]: moment.toISOString() }) as { [N in Name]?: string };

/** As many as the figure says, where none of them is sealed. */
export const findBehind = async (deps: Deps, viewer: Viewer, asked: BehindAsked): Promise<BehindAnswer> => {
  const scope = scopeOf(viewer);
  const { category: _line, ...others } = asked;
  // The very category stands in the condition of its line: no list of categories need know it.
  const of = narrowed(scope, 'case', ofAsked(scope, asked.alone === undefined ? asked : others));
  if (of === undefined) return { n: 0, rows: [] };
  const period = instantsOf({ from: asked.from, until: asked.until });
  const rows = await rowsOf({ ...deps, viewer, asked, of, period });
  return {
    n: rows[0]?.all ?? 0,
    rows: rows.map(
      ({ number, sop, step, agency, due_at: dueAt, reported_at: reportedAt, ended_at: endedAt, rating }) => ({
        ...{ number, ...iso('dueAt', dueAt), ...iso('reportedAt', reportedAt), ...iso('endedAt', endedAt) },
        ...(step === null ? {} : calledStep(deps.terms, sop, step)),
        ...(agency === null ? {} : { agency }),
        ...(rating === null ? {} : { stars: rating }),
      }),
    ),
  };
};
