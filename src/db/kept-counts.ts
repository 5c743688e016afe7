// How many open cases stand in each step, and how many of them are late or nearly so: added up from rows that are kept by the hour, for the
// present hour from those by the minute, and counted one by one only where the present minute cuts through them. Asked by the inbox and by
// the screen of whoever leads. Must not know what a folder is.
import { sql, type RawBuilder } from 'kysely';
import { sightOfAll } from '#core/access.ts';
import { hourMs, minuteMs } from '#core/time.ts';
import { isRunning, type Viewer } from './visible-to.ts';

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

/** Rows `status, mine, count, late, near`, of the cases that the viewer may see; `mine`: it is the turn of one of `names`. */
export const keptCounts = (viewer: Viewer, now: Date, names: RawBuilder<unknown>): RawBuilder<unknown> => {
  const hour = spanAround(now, hourMs);
  const minute = spanAround(now, minuteMs);
  return sql`select status, mine, sum(count)::int as count, coalesce(sum(late), 0)::int as late, coalesce(sum(near), 0)::int as near from (
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
    group by 1, 2`;
};
