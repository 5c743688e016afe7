// The inbox by step and urgency, of what the officer may see.
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { parseCaseNumber } from '#core/case-number.ts';
import type { Status } from '#core/complaint/complaint.ts';
import { maskPersonalData } from '#core/masking.ts';
import type { StepName } from '#core/sop.ts';
import type { Tables } from '#db/tables.ts';
import { hasByHand, isLate, isNear, isTurnOf, seesReporter, visibleTo, type Viewer } from '#db/visible-to.ts';
import {
  folders,
  type CaseRow,
  type Folder,
  type InboxAnswer,
  type InboxAsked,
  type Urgency,
} from './inbox.contract.ts';

const pageSize = 50;
const excerptLength = 160;

type Row = {
  number: string;
  status: Status;
  step: StepName | null;
  due_at: Date | null;
  limit_ms: string | null;
  paused: boolean;
  channel: string;
  visibility: 'public' | 'private';
  last_message_at: Date;
  undelivered_count: number;
  breach_count: number;
  mine: boolean;
  by_hand: boolean;
  reporter_name: string | null;
  text: string | null;
  place: string;
};

const anybody = 'Warga';

const rowOf = (row: Row): CaseRow => ({
  number: row.number,
  status: row.status,
  ...(row.step === null || row.due_at === null
    ? {}
    : {
        clock: {
          step: row.step,
          dueAt: row.due_at.toISOString(),
          limitMs: Number(row.limit_ms),
          paused: row.paused,
        },
      }),
  channel: row.channel,
  visibility: row.visibility,
  reporterName: row.reporter_name ?? anybody,
  excerpt: (row.text ?? '').slice(0, excerptLength).toWellFormed(),
  lastMessageAt: row.last_message_at.toISOString(),
  undelivered: row.undelivered_count,
  byHand: row.by_hand,
  breaches: row.breach_count,
  mine: row.mine,
});

/** Agencies need the matter, not the person. */
const rowFor = (viewer: Viewer, row: Row): CaseRow =>
  seesReporter(viewer)
    ? rowOf(row)
    : { ...rowOf({ ...row, text: maskPersonalData(row.text ?? '') }), reporterName: anybody };

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
const order = sql`(c.status = 'closed')::int, c.paused::int,
  case when c.status = 'closed' then 0 else (extract(epoch from c.due_at) * 1000)::bigint end,
  -(extract(epoch from c.last_message_at) * 1000)::bigint, c.id`;

const beyond = (after: string | undefined): RawBuilder<unknown> => {
  if (after === undefined) return sql`true`;
  const [closed, paused, due, written, id] = after.split('.');
  return sql`(${order}) > (${closed}::int, ${paused}::int, ${due}::bigint, ${written}::bigint, ${id}::uuid)`;
};

const found = (viewer: Viewer, q: string | undefined) => {
  const words = q?.trim() ?? '';
  if (words === '') return sql`true`;
  const parsed = parseCaseNumber(words);
  if (parsed.ok) return sql`c.number = ${parsed.number}`;
  const like = `%${words.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const named = seesReporter(viewer) ? sql`h.name ilike ${like} or h.handle ilike ${like}` : sql`false`;
  return sql`(c.number ilike ${like} or c.upik_number ilike ${like} or ${named}
    or exists (select 1 from message s where s.complaint_id = c.id and s.text ilike ${like}))`;
};

const findRows = async (db: Kysely<Tables>, viewer: Viewer, asked: InboxAsked, now: Date): Promise<Row[]> => {
  const folder = asked.folder ?? 'mine';
  const { rows } = await sql<Row>`
    select c.number, c.status, c.step, c.due_at, c.limit_ms, c.paused, c.channel, c.visibility, c.last_message_at,
      c.undelivered_count, c.breach_count, ${isTurnOf(viewer)} as mine, ${hasByHand()} as by_hand, coalesce(h.name, h.handle) as reporter_name, m.text,
      concat_ws('.', ${order}) as place
    from complaint c
    left join lateral (select name, handle from reporter_handle where reporter_id = c.reporter_id
      order by name is null, handle is null limit 1) h on true
    left join lateral (
      select text from message where complaint_id = c.id and text <> '' order by sent_at, id limit 1) m on true
    where ${visibleTo(viewer)} and ${inFolder(folder, viewer)} and ${inUrgency(asked.urgency, now)}
      and ${found(viewer, asked.q)} and ${beyond(asked.after)}
    order by ${order} limit ${pageSize + 1}`.execute(db);
  return rows;
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

export const findInbox = async (
  db: Kysely<Tables>,
  viewer: Viewer,
  asked: InboxAsked,
  now: number,
): Promise<InboxAnswer> => {
  const at = new Date(now);
  const rows = await findRows(db, viewer, asked, at);
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
  return {
    cases: rows.slice(0, pageSize).map((row) => rowFor(viewer, row)),
    folders: await countFolders(db, viewer, at),
    ...(last === undefined ? {} : { next: last.place }),
  };
};
