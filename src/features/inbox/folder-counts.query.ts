// How many cases stand in each folder, how many of them are late or nearly so: added up from rows that are kept by the hour, for the present hour
// from those by the minute, and counted one by one only where the present minute cuts through them.
import { sql, type RawBuilder } from 'kysely';
import { sightOfAll } from '#core/access.ts';
import type { Status } from '#core/complaint/complaint.ts';
import { hourMs, minuteMs } from '#core/time.ts';
import {
  hasByHand,
  isLate,
  isNear,
  isRunning,
  standingNames,
  isTellingByHand,
  isUnreadBy,
  visibleTo,
  hasAsking,
  hasDraftToApprove,
  hasSending,
  isNamedAnew,
  type Viewer,
} from '#db/visible-to.ts';
import { folders, type InboxAnswer } from './inbox.contract.ts';
import type { ReadTables } from '#db/queryable.ts';

type Numbers = { count: number; late: number; near: number };
/** `by-hand`: those of whom an officer must tell the reporter themselves; `elsewhere`: of which another body is to be asked; `passed-on`: to be read by an agency; `drafts`, `scheduled`: of which an answer waits to be approved, or to leave; `mentioned`: whose notes name the officer, who has not opened them since. */
type Row = Numbers & {
  status: Status | 'by-hand' | 'elsewhere' | 'passed-on' | 'drafts' | 'scheduled' | 'mentioned';
  mine: boolean;
};

/** `''` are all cases. */
const countedFor = (viewer: Viewer): string => {
  const { cases } = sightOfAll(viewer);
  const { agencyId } = viewer;
  if (cases === 'all') return '';
  return cases === 'none' || agencyId === undefined ? '-' : agencyId;
};

/** `next`: when the one after it begins. */
type Span = { from: Date; next: Date };

const spanAround = (now: Date, lengthMs: number): Span => {
  const from = Math.floor(now.getTime() / lengthMs) * lengthMs;
  return { from: new Date(from), next: new Date(from + lengthMs) };
};

/** Of cases that are due within the hour, or come near within it: how many by the minute. */
const ofTheHour = (viewer: Viewer, { from, next }: Span): RawBuilder<unknown> => {
  const rows = sql`select status, turn, due_minute, near_minute, cases from case_count_minute where agency_id = ${countedFor(viewer)}`;
  return sql`(${rows} and due_minute >= ${from}::timestamptz and due_minute < ${next}::timestamptz
    union all ${rows} and near_minute >= ${from}::timestamptz and near_minute < ${next}::timestamptz and due_minute >= ${next}::timestamptz)`;
};

/** The cases themselves that are due within the minute, or come near within it. */
const ofTheMinute = (viewer: Viewer, { from: minute, next }: Span): RawBuilder<unknown> => {
  const all = sightOfAll(viewer).cases === 'all';
  const from = all
    ? sql`complaint l where true`
    : sql`complaint_agency l where l.agency_id = ${countedFor(viewer)} and l.part <> 'former'`;
  const columns = sql`l.status, l.turn, l.due_at, l.near_at`;
  return sql`(select ${columns} from ${from} and ${isRunning('l')} and l.due_at >= ${minute}::timestamptz and l.due_at < ${next}::timestamptz
    union all select ${columns} from ${from} and ${isRunning('l')} and l.near_at is not null and l.near_at >= ${minute}::timestamptz
      and l.near_at < ${next}::timestamptz and l.due_at >= ${next}::timestamptz)`;
};

const ofFew = (few: RawBuilder<unknown>, viewer: Viewer, now: Date): RawBuilder<unknown> =>
  sql`count(*)::int, (count(*) filter (where ${isLate(now)}))::int, (count(*) filter (where ${isNear(now)}))::int
    from ${few} join complaint c on c.id = few.id where ${visibleTo(viewer)}`;

const findRows = async (db: ReadTables, viewer: Viewer, now: Date): Promise<Row[]> => {
  const hour = spanAround(now, hourMs);
  const minute = spanAround(now, minuteMs);
  const names = standingNames(viewer);
  const { rows } = await sql<Row>`
    select status, mine, sum(count)::int as count, sum(late)::int as late, sum(near)::int as near from (
      select k.status, k.turn && ${names} as mine, sum(k.cases) as count,
        sum(k.cases) filter (where ${isRunning('k')} and k.due_hour < ${hour.from}::timestamptz) as late,
        sum(k.cases) filter (where ${isRunning('k')} and k.near_hour < ${hour.from}::timestamptz and k.due_hour > ${hour.from}::timestamptz) as near
      from case_count k where k.agency_id = ${countedFor(viewer)} group by 1, 2
      union all
      select m.status, m.turn && ${names}, 0, sum(m.cases) filter (where m.due_minute < ${minute.from}::timestamptz),
        sum(m.cases) filter (where m.near_minute < ${minute.from}::timestamptz and m.due_minute > ${minute.from}::timestamptz)
      from ${ofTheHour(viewer, hour)} m group by 1, 2
      union all
      select p.status, p.turn && ${names}, 0, count(*) filter (where p.due_at < ${now}::timestamptz),
        count(*) filter (where p.near_at <= ${now}::timestamptz and p.due_at >= ${now}::timestamptz)
      from ${ofTheMinute(viewer, minute)} p group by 1, 2) one
    group by 1, 2
    union all
    select 'by-hand', c.turn && ${names}, count(*)::int, (count(*) filter (where ${isLate(now)}))::int,
      (count(*) filter (where ${isNear(now)}))::int
    from complaint c where ${hasByHand()} and ${visibleTo(viewer)} group by 2
    union all
    select 'elsewhere', false, count(*)::int, (count(*) filter (where ask.ask_at <= ${now}::timestamptz))::int, 0
    from ${hasAsking(viewer)} join complaint c on c.id = ask.complaint_id where ${visibleTo(viewer)}
    union all
    select 'passed-on', false, count(*)::int, 0, 0
    from ${isUnreadBy(viewer)} join complaint c on c.id = told.complaint_id where ${visibleTo(viewer)}
    union all
    select 'drafts', false, ${ofFew(hasDraftToApprove(viewer), viewer, now)}
    union all
    select 'scheduled', false, ${ofFew(hasSending(viewer), viewer, now)}
    union all
    select 'mentioned', false, ${ofFew(isNamedAnew(viewer), viewer, now)}`.execute(db);
  return rows;
};

/** Lists of their own, whose cases stand in those of their steps, or are closed. */
const beside: readonly Row['status'][] = ['by-hand', 'elsewhere', 'passed-on', 'drafts', 'scheduled', 'mentioned'];

const nothing: Numbers = { count: 0, late: 0, near: 0 };

const sum = (all: readonly Numbers[]): Numbers =>
  all.reduce(
    (one, { count, late, near }) => ({ count: one.count + count, late: one.late + late, near: one.near + near }),
    nothing,
  );

/** Closed cases are not counted, except where their reporter must still be told: their number says nothing of what must be done. */
export const countFolders = async (db: ReadTables, viewer: Viewer, now: Date): Promise<InboxAnswer['folders']> => {
  const all = await findRows(db, viewer, now);
  const of = (status: Row['status']): Row[] => all.filter((row) => row.status === status);
  const byHand = of('by-hand');
  const rows = all.filter(({ status }) => !beside.includes(status));
  // Whose turn it is for that alone.
  const called = isTellingByHand(viewer) ? byHand.filter(({ mine }) => !mine) : [];
  return folders.map((name) => {
    switch (name) {
      case 'mine':
        return { name, ...sum([...rows.filter(({ mine }) => mine), ...called]) };
      case 'by-hand':
        return { name, ...sum(byHand) };
      case 'elsewhere':
      case 'passed-on':
      case 'drafts':
      case 'scheduled':
      case 'mentioned':
        return { name, ...sum(of(name)) };
      case 'all':
        return { name, ...sum(rows), count: 0 };
      case 'closed':
        return { name, ...nothing };
      case 'triage':
      case 'awaiting-identity':
      case 'coordination':
      case 'registration':
      case 'follow-up':
      case 'conveying':
        return { name, ...sum(of(name)) };
    }
  });
};
