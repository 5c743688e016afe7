// How many cases stand in each folder, how many of them are late or nearly so: what is kept of all steps, and beside it the lists of their own,
// which are short enough to be counted.
import { sql, type RawBuilder } from 'kysely';
import type { Status } from '#core/complaint/complaint.ts';
import { keptCounts } from '#db/kept-counts.ts';
import {
  hasByHand,
  isLate,
  isNear,
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

const ofFew = (few: RawBuilder<unknown>, viewer: Viewer, now: Date): RawBuilder<unknown> =>
  sql`count(*)::int, (count(*) filter (where ${isLate(now)}))::int, (count(*) filter (where ${isNear(now)}))::int
    from ${few} join complaint c on c.id = few.id where ${visibleTo(viewer)}`;

const findRows = async (db: ReadTables, viewer: Viewer, now: Date): Promise<Row[]> => {
  const names = standingNames(viewer);
  const { rows } = await sql<Row>`
    ${keptCounts(viewer, now, names)}
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
