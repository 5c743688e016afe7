// Whom the program told of a case, as those who may see it read it; and what one officer was told.
import { sql, type RawBuilder } from 'kysely';
import type { Rung } from '#core/access.ts';
import { sightOfAll } from '#core/access.ts';
import type { AlertDetails, AlertWhat, CrowdFigures } from '#core/alert/alert.ts';
import type { Way } from '#core/way/way.ts';
import type { ReadTables } from '#db/queryable.ts';
import { readableCasesOf, visibleTo, type Viewer } from '#db/visible-to.ts';
import type { CaseAlertsAnswer, CrowdView, FailedWay, OwnAlert } from './alert.contract.ts';

const mostLines = 200;
const mostAlerts = 30;

/** An agency reads what its own people were told; the desk reads all. A condition on the row of that name. */
const isTheirs = (viewer: Viewer, row: 'a' | 'm'): RawBuilder<boolean> =>
  sightOfAll(viewer).cases === 'all' ? sql`true` : sql`${sql.ref(`${row}.agency_id`)} = ${viewer.agencyId ?? ''}`;

/** Undefined where this officer may not see it. */
export const findAlertedCase = async (
  db: ReadTables,
  viewer: Viewer,
  number: string,
): Promise<{ id: string } | undefined> => {
  const { rows } = await sql<{ id: string }>`
    select c.id from ${readableCasesOf(viewer)} c where c.number = ${number} and ${visibleTo(viewer)}`.execute(db);
  return rows[0];
};

type Ended = { taken_at: Date | null; taken_by: string | null; stopped_at: Date | null };

const endOf = ({ taken_at: at, taken_by: by, stopped_at: ended }: Ended) => ({
  ...(at === null ? {} : { taken: { by: by ?? '', at: at.toISOString() } }),
  ...(at !== null || ended === null ? {} : { endedAt: ended.toISOString() }),
});

type LineRow = Ended & {
  id: string;
  what: AlertWhat;
  name: string | null;
  user_id: string;
  instead_of: string | null;
  agency: string | null;
  at: Date;
  leaves_at: Date;
  gathered: boolean;
  due_at: Date | null;
  tries: CaseAlertsAnswer['lines'][number]['tries'];
};

const lineOf = (row: LineRow): CaseAlertsAnswer['lines'][number] => ({
  ...{ id: row.id, what: row.what, name: row.name ?? row.user_id, gathered: row.gathered, tries: row.tries },
  ...{ at: row.at.toISOString(), leavesAt: row.leaves_at.toISOString() },
  ...(row.instead_of === null ? {} : { insteadOf: row.instead_of }),
  ...(row.agency === null ? {} : { agency: row.agency }),
  ...(row.due_at === null ? {} : { dueAt: row.due_at.toISOString() }),
  ...endOf(row),
});

const findLines = async (db: ReadTables, viewer: Viewer, id: string): Promise<LineRow[]> => {
  const { rows } = await sql<LineRow>`
    select a.id, a.what, a.user_id, tried.tries, o.name, away.name as instead_of, g.short_name as agency, a.at, a.due_at,
      coalesce(w.not_before, a.not_before, a.at) as leaves_at, a.told_with is not null as gathered,
      a.acknowledged_at as taken_at, coalesce(t.name, a.acknowledged_by) as taken_by, a.stopped_at
    from alert a left join officer o on o.id = a.user_id left join officer away on away.id = a.instead_of
    left join officer t on t.id = a.acknowledged_by left join agency g on g.id = a.agency_id left join alert w on w.id = a.told_with
    cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('way', t.way, 'state', t.state) order by t.id), '[]') as tries
      from alert_attempt t where t.alert_id = coalesce(a.told_with, a.id)) tried
    where a.complaint_id = ${id} and ${isTheirs(viewer, 'a')} order by a.id desc limit ${mostLines}`.execute(db);
  return rows;
};

type SparedRow = { role: Rung; at: Date; by: string };

/** A rung that was not called is the business of those who see all. */
const findSpared = async (db: ReadTables, viewer: Viewer, id: string): Promise<CaseAlertsAnswer['spared']> => {
  const { rows } = await sql<SparedRow>`
    select m.role, m.acknowledged_at as at, coalesce(t.name, m.acknowledged_by) as by from alert_matter m
    left join officer t on t.id = m.acknowledged_by
    where m.complaint_id = ${id} and ${isTheirs(viewer, 'm')} and m.waves = 0 and m.acknowledged_at is not null
    order by m.opened_at desc limit ${mostLines}`.execute(db);
  return rows.map(({ role: to, at, by }) => ({ to, by, at: at.toISOString() }));
};

const isCalling = sql<boolean>`m.acknowledged_at is null and m.settled_at is null`;

/** All that the panel beside a case shows. */
export const findCaseAlerts = async (db: ReadTables, viewer: Viewer, id: string): Promise<CaseAlertsAnswer> => {
  const calling = await sql<{ one: number }>`
    select 1 as one from alert_matter m where m.complaint_id = ${id} and ${isCalling} and ${isTheirs(viewer, 'm')} limit 1`.execute(
    db,
  );
  return {
    calls: calling.rows.length > 0,
    lines: (await findLines(db, viewer, id)).map(lineOf),
    spared: await findSpared(db, viewer, id),
  };
};

type OwnRow = Ended & {
  id: string;
  what: AlertWhat;
  at: Date;
  urgency: string;
  details: AlertDetails[];
  calls: boolean;
  cases: {
    number: string;
    kelurahan: string | null;
    due_at: string | null;
    taken_at: string | null;
    taken_by: string | null;
    stopped_at: string | null;
  }[];
};

const dateOf = (at: string | null): Date | null => (at === null ? null : new Date(at));

type Names = ReadonlyMap<string, string>;

const viewOf = ({ caseIds: _caseIds, ...crowd }: CrowdFigures, at: Date, names: Names): CrowdView => {
  const category = names.get(crowd.categoryId ?? '');
  return { ...crowd, at: at.toISOString(), ...(category === undefined ? {} : { category }) };
};

const morningOf = (details: readonly AlertDetails[]): Pick<OwnAlert, 'morning'> => {
  const morning = details.find((one) => one.morning !== undefined)?.morning;
  return morning === undefined ? {} : { morning };
};

/** The categories of crowds by their names. */
const findNames = async (db: ReadTables, rows: readonly OwnRow[]): Promise<Names> => {
  const ids = rows.flatMap(({ details }) => details.flatMap(({ crowd }) => crowd?.categoryId ?? []));
  if (ids.length === 0) return new Map();
  const { rows: found } = await sql<{ id: string; name: string }>`
    select id, name from category where id = any(${ids}::text[])`.execute(db);
  return new Map(found.map(({ id, name }) => [id, name]));
};

/** What its rows do not hold: names of categories, and where a case is opened. */
type Beside = { names: Names; urlOf: (number: string) => string };

const ownOf = (row: OwnRow, { names, urlOf }: Beside): OwnAlert => ({
  ...{ id: row.id, what: row.what, at: row.at.toISOString(), danger: row.urgency === 'danger', calls: row.calls },
  cases: row.cases.map(
    ({ number, kelurahan, due_at: due, taken_at: takenAt, taken_by: takenBy, stopped_at: ended }) => ({
      ...{ number, url: urlOf(number) },
      ...(kelurahan === null ? {} : { kelurahan }),
      ...(due === null ? {} : { dueAt: new Date(due).toISOString() }),
      ...endOf({ taken_at: dateOf(takenAt), taken_by: takenBy, stopped_at: dateOf(ended) }),
    }),
  ),
  ...morningOf(row.details),
  crowds: row.details.flatMap(({ crowd }) => (crowd === undefined ? [] : [viewOf(crowd, row.at, names)])),
  ...endOf(row),
});

/** Messages of this officer; each with what went out within it, of cases that they may see. */
const own = (viewer: Viewer, which: RawBuilder<unknown>) => sql<OwnRow>`
  select w.id, w.what, w.at, w.urgency, coalesce(within.details, '[]') as details, w.acknowledged_at as taken_at, coalesce(t.name, w.acknowledged_by) as taken_by, w.stopped_at,
    coalesce(within.calls, false) as calls, coalesce(within.cases, '[]') as cases
  from alert w left join officer t on t.id = w.acknowledged_by
  left join lateral (
    select bool_or(m.key is not null and ${isCalling}) as calls,
      jsonb_agg(jsonb_build_object('number', c.number, 'kelurahan', c.kelurahan, 'due_at', a.due_at, 'taken_at', a.acknowledged_at,
        'taken_by', coalesce(o.name, a.acknowledged_by), 'stopped_at', a.stopped_at) order by a.due_at, a.id)
        filter (where c.id is not null and ${visibleTo(viewer)}) as cases,
      jsonb_agg(a.details order by a.id) filter (where a.details is not null and told.place = 0) as details
    from alert a
    cross join lateral (select a.complaint_id as id, 0 as place union all
      select one::uuid, at::int from jsonb_array_elements_text(coalesce(a.details #> '{crowd,caseIds}', '[]')) with ordinality as t (one, at)) told
    left join ${readableCasesOf(viewer)} c on c.id = told.id left join alert_matter m on m.key = a.matter
    left join officer o on o.id = a.acknowledged_by
    where a.id = w.id or a.told_with = w.id) within on true
  where w.user_id = ${viewer.userId} and w.told_with is null and ${which}`;

/** `urlOf`: where a case is opened, by its number. */
type Asked = { db: ReadTables; urlOf: (number: string) => string };

/** One message; undefined where it was another's. What went out within another one is that one. */
export const findOwnAlert = async ({ db, urlOf }: Asked, viewer: Viewer, id: string): Promise<OwnAlert | undefined> => {
  const { rows } = await own(
    viewer,
    sql`w.id = (select coalesce(told_with, id) from alert where id = ${id}::bigint)`,
  ).execute(db);
  const names = await findNames(db, rows);
  return rows.map((row) => ownOf(row, { names, urlOf }))[0];
};

/** What waits for this officer. */
export const findOwnAlerts = async ({ db, urlOf }: Asked, viewer: Viewer, now: Date): Promise<OwnAlert[]> => {
  const { rows } = await sql<OwnRow>`
    select * from (${own(
      viewer,
      sql`w.at > ${now}::timestamptz - interval '1 day' and w.at <= ${now} and (w.matter is null or within.calls)`,
    )}) waiting order by waiting.urgency <> 'danger', waiting.id desc limit ${mostAlerts}`.execute(db);
  const names = await findNames(db, rows);
  return rows.map((row) => ownOf(row, { names, urlOf }));
};

type FailedRow = { way: Way; at: Date; what: AlertWhat; instead: Way | null };

/** What arrived by a way says that it works: a try, a later one, or that of another device. */
const carried = sql`select from alert_attempt later join alert b on b.id = later.alert_id
  where b.user_id = a.user_id and b.at > a.at - interval '1 day' and later.way = t.way and later.state in ('sent', 'arrived')
    and (later.id > t.id or later.alert_id = t.alert_id)`;

/** Of this officer's own ways, and nobody else's; where the address is stands on their own page. */
export const findFailedWays = async (db: ReadTables, { userId }: Viewer, now: Date): Promise<FailedWay[]> => {
  const { rows } = await sql<FailedRow>`
    select distinct on (t.way) t.way, t.at, a.what, (select n.way from alert_attempt n
      where n.alert_id = t.alert_id and n.way <> t.way and n.state in ('sent', 'arrived') order by n.id desc limit 1) as instead
    from alert a join alert_attempt t on t.alert_id = a.id
    where a.user_id = ${userId} and a.at > ${now}::timestamptz - interval '1 day' and a.at <= ${now} and t.state = 'failed'
      and not exists (${carried})
    order by t.way, t.id desc`.execute(db);
  return rows.map(({ way, at, what, instead }) => ({
    ...{ way, what, at: at.toISOString() },
    ...(instead === null ? {} : { instead }),
  }));
};
