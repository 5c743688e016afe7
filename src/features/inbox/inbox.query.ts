// The inbox by step and urgency, of what the officer may see.
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Status } from '#core/complaint/complaint.ts';
import { parseQuery } from '#core/search/query.ts';
import { localYear, wibMinutes } from '#core/time.ts';
import { searchCases, type FoundCase, type SearchAsked, type SearchDeps } from '#db/search/search-cases.ts';
import type { Tables } from '#db/tables.ts';
import { hasByHand, isLate, isNear, isTurnOf, visibleTo, type Viewer } from '#db/visible-to.ts';
import { folders, type Folder, type InboxAnswer, type InboxAsked, type Urgency } from './inbox.contract.ts';
import { findCaseRows } from './row.query.ts';

type Deps = SearchDeps;

const pageSize = 50;

type Placed = { id: string; place: string };

const inFolder = (folder: Folder, viewer: Viewer) => {
  if (folder === 'all') return sql`true`;
  if (folder === 'by-hand') return hasByHand();
  return folder === 'mine' ? isTurnOf(viewer) : sql`c.status = ${folder}`;
};

const inUrgency = (urgency: Urgency | undefined, now: Date) => {
  if (urgency === undefined) return sql`true`;
  return urgency === 'late' ? isLate(now) : isNear(now);
};

/** What the rows are in order of: the open ones first, paused ones after those whose clock runs, by deadline, then by who wrote last. */
const order = sql`c.priority, coalesce((extract(epoch from c.due_at) * 1000)::bigint, 0),
  -(extract(epoch from c.last_message_at) * 1000)::bigint, c.id`;

const beyond = (after: string | undefined): RawBuilder<unknown> => {
  if (after === undefined) return sql`true`;
  const [priority, due, written, id] = after.split('.');
  return sql`(${order}) > (${priority}::smallint, ${due}::bigint, ${written}::bigint, ${id}::uuid)`;
};

const findPlaces = async (db: Kysely<Tables>, viewer: Viewer, asked: InboxAsked, now: Date): Promise<Placed[]> => {
  const { rows } = await sql<Placed>`
    select c.id, concat_ws('.', ${order}) as place from complaint c
    where ${visibleTo(viewer)} and ${inFolder(asked.folder ?? 'mine', viewer)} and ${inUrgency(asked.urgency, now)}
      and ${beyond(asked.after)}
    order by ${order} limit ${pageSize + 1}`.execute(db);
  return rows;
};

/** Of closed cases only those wait in other folders that an officer must tell of by hand. */
const searchedOf = ({ folder = 'mine', urgency }: InboxAsked): Pick<SearchAsked, 'open'> => {
  if (folder === 'closed') return { open: false };
  return urgency === undefined && ['mine', 'by-hand', 'all'].includes(folder) ? {} : { open: true };
};

type Found = { rows: FoundCase[]; more: boolean };

const search = async (deps: Deps, viewer: Viewer, asked: InboxAsked, now: Date): Promise<Found> => {
  const { folder = 'mine', urgency, q = '', after } = asked;
  const isAll = (folder === 'all' || folder === 'closed') && urgency === undefined;
  const { found, more } = await searchCases(deps, {
    ...{ viewer, query: parseQuery(q, localYear(now.getTime(), wibMinutes)), now: now.getTime(), most: pageSize },
    ...searchedOf(asked),
    ...(isAll ? {} : { only: sql<boolean>`${inFolder(folder, viewer)} and ${inUrgency(urgency, now)}` }),
    ...(after === undefined ? {} : { after }),
  });
  return { rows: found, more };
};

const findPage = async (deps: Deps, viewer: Viewer, asked: InboxAsked, now: Date): Promise<Found> => {
  if ((asked.q?.trim() ?? '') !== '') return search(deps, viewer, asked, now);
  const rows = await findPlaces(deps.db, viewer, asked, now);
  return { rows: rows.slice(0, pageSize), more: rows.length > pageSize };
};

type Count = {
  status: Status;
  count: number;
  late: number;
  near: number;
  mine: number;
  mine_late: number;
  mine_near: number;
  by_hand: number;
  by_hand_late: number;
  by_hand_near: number;
};

/** Closed cases are not counted, except where their reporter must still be told: their number says nothing of what must be done. */
const countFolders = async (db: Kysely<Tables>, viewer: Viewer, now: Date): Promise<InboxAnswer['folders']> => {
  const [late, near, mine, byHand] = [isLate(now), isNear(now), isTurnOf(viewer), hasByHand()];
  const { rows } = await sql<Count>`
    select c.status, count(*)::int as count, count(*) filter (where ${late})::int as late,
      count(*) filter (where ${near})::int as near, count(*) filter (where ${mine})::int as mine,
      count(*) filter (where ${mine} and ${late})::int as mine_late,
      count(*) filter (where ${mine} and ${near})::int as mine_near, count(*) filter (where ${byHand})::int as by_hand,
      count(*) filter (where ${byHand} and ${late})::int as by_hand_late,
      count(*) filter (where ${byHand} and ${near})::int as by_hand_near
    from complaint c where (c.status <> 'closed' or ${byHand}) and ${visibleTo(viewer)} group by c.status`.execute(db);
  const sum = (field: Exclude<keyof Count, 'status'>): number => rows.reduce((all, row) => all + row[field], 0);
  return folders.map((name) => {
    if (name === 'mine') return { name, count: sum('mine'), late: sum('mine_late'), near: sum('mine_near') };
    if (name === 'by-hand')
      return { name, count: sum('by_hand'), late: sum('by_hand_late'), near: sum('by_hand_near') };
    if (name === 'all') return { name, count: 0, late: sum('late'), near: sum('near') };
    const row = name === 'closed' ? undefined : rows.find(({ status }) => status === name);
    return { name, count: row?.count ?? 0, late: row?.late ?? 0, near: row?.near ?? 0 };
  });
};

export const findInbox = async (deps: Deps, viewer: Viewer, asked: InboxAsked, now: number): Promise<InboxAnswer> => {
  const at = new Date(now);
  const { rows, more } = await findPage(deps, viewer, asked, at);
  const shown = await findCaseRows(
    deps,
    viewer,
    rows.map(({ id }) => id),
  );
  const last = more ? rows.at(-1) : undefined;
  return {
    cases: rows.flatMap(({ id, match }) => {
      const row = shown.get(id);
      return row === undefined ? [] : [{ ...row, ...(match === undefined ? {} : { match }) }];
    }),
    folders: await countFolders(deps.db, viewer, at),
    ...(last === undefined ? {} : { next: last.place }),
  };
};
