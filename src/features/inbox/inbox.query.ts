// The inbox by step and urgency, of what the officer may see.
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { parseCaseNumber } from '#core/case-number.ts';
import type { Status } from '#core/complaint/complaint.ts';
import { parsePhone } from '#core/phone-number.ts';
import { digitsPattern, holdsAll, searchTerms, type SearchTerm } from '#core/search-terms.ts';
import { clockColumns, findClock, type MaybeClockRow } from '#db/clock-columns.ts';
import { readingFor, type Reading } from '#db/known-people.ts';
import type { Tables } from '#db/tables.ts';
import { hasByHand, isLate, isNear, isTurnOf, seesReporter, visibleTo, type Viewer } from '#db/visible-to.ts';
import type { IdentityVault } from '#ports/identity-vault.ts';
import {
  folders,
  type CaseRow,
  type Folder,
  type InboxAnswer,
  type InboxAsked,
  type Urgency,
} from './inbox.contract.ts';

type CallerIdOf = (phone: string) => string;
type Deps = { db: Kysely<Tables>; vault: Pick<IdentityVault, 'open'>; callerIdOf: CallerIdOf };

const pageSize = 50;
const excerptLength = 160;

type Row = MaybeClockRow & {
  id: string;
  number: string;
  status: Status;
  channel: string;
  visibility: 'public' | 'private';
  last_message_at: Date;
  undelivered_count: number;
  breach_count: number;
  mine: boolean;
  by_hand: boolean;
  reporter_name: string | null;
  text: string | null;
  upik_number: string | null;
  /** Everything its people wrote, where somebody looks for words and may not read it as it is. */
  written: string[] | null;
  place: string;
};

const anybody = 'Warga';

const rowOf = (row: Row): CaseRow => {
  const clock = findClock(row);
  return {
    number: row.number,
    status: row.status,
    ...(clock === undefined ? {} : { clock }),
    channel: row.channel,
    visibility: row.visibility,
    reporterName: row.reporter_name ?? anybody,
    excerpt: (row.text ?? '').slice(0, excerptLength).toWellFormed(),
    lastMessageAt: row.last_message_at.toISOString(),
    undelivered: row.undelivered_count,
    byHand: row.by_hand,
    breaches: row.breach_count,
    mine: row.mine,
  };
};

/** Agencies need the matter, not the person. */
const rowFor = (viewer: Viewer, reading: Reading, row: Row): CaseRow => ({
  ...rowOf({ ...row, text: reading(row.id, row.text ?? '') }),
  ...(seesReporter(viewer) ? {} : { reporterName: anybody }),
});

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

/** `ilike` takes these for signs of its own. */
const anywhere = (words: string): string => `%${words.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Whoever called, or came to the counter, is known by a digest of their number. */
const calledFrom = (digits: string, callerIdOf: CallerIdOf): RawBuilder<boolean> => {
  const phone = parsePhone(`0${digits}`);
  if (phone === undefined) return sql`false`;
  return sql`exists (select 1 from reporter_handle caller where caller.reporter_id = c.reporter_id
    and caller.channel in ('phone', 'walk-in') and caller.external_id = ${callerIdOf(phone)})`;
};

const holds = (viewer: Viewer, { text, digits }: SearchTerm, callerIdOf: CallerIdOf): RawBuilder<boolean> => {
  const like = anywhere(text);
  const named = seesReporter(viewer) ? sql`h.name ilike ${like} or h.handle ilike ${like}` : sql`false`;
  const number = digits === undefined ? sql`false` : sql`s.text ~ ${digitsPattern(digits)}`;
  const called = digits === undefined || !seesReporter(viewer) ? sql`false` : calledFrom(digits, callerIdOf);
  return sql`(c.number ilike ${like} or c.upik_number ilike ${like} or ${named} or ${called}
    or exists (select 1 from message s where s.complaint_id = c.id and (s.text ilike ${like} or ${number})))`;
};

const found = (viewer: Viewer, q: string | undefined, callerIdOf: CallerIdOf): RawBuilder<boolean> => {
  const parsed = parseCaseNumber(q?.trim() ?? '');
  if (parsed.ok) return sql`c.number = ${parsed.number}`;
  return searchTerms(q ?? '').reduce(
    (all, term) => sql`${all} and ${holds(viewer, term, callerIdOf)}`,
    sql<boolean>`true`,
  );
};

/** Whether words are looked for in what this officer may not read as it is. */
const isSearchingBlind = (viewer: Viewer, { q }: InboxAsked): boolean =>
  !seesReporter(viewer) && (q?.trim() ?? '') !== '';

const findRows = async ({ db, callerIdOf }: Deps, viewer: Viewer, asked: InboxAsked, now: Date): Promise<Row[]> => {
  const folder = asked.folder ?? 'mine';
  const written = isSearchingBlind(viewer, asked)
    ? sql`array(select s.text from message s where s.complaint_id = c.id and s.deleted_at is null)`
    : sql`null`;
  const { rows } = await sql<Row>`
    select c.id, c.number, c.status, ${clockColumns}, c.channel, c.visibility, c.last_message_at,
      c.undelivered_count, c.breach_count, ${isTurnOf(viewer)} as mine, ${hasByHand()} as by_hand, coalesce(h.name, h.handle) as reporter_name, m.text, c.upik_number,
      ${written} as written,
      concat_ws('.', ${order}) as place
    from complaint c
    left join lateral (select name, handle from reporter_handle where reporter_id = c.reporter_id
      order by name is null, handle is null limit 1) h on true
    left join lateral (
      select text from message where complaint_id = c.id and text <> '' order by sent_at, id limit 1) m on true
    where ${visibleTo(viewer)} and ${inFolder(folder, viewer)} and ${inUrgency(asked.urgency, now)}
      and ${found(viewer, asked.q, callerIdOf)} and ${beyond(asked.after)}
    order by ${order} limit ${pageSize + 1}`.execute(db);
  return rows;
};

/** The words that were looked for must stand in what the officer reads, or a search would tell what is hidden. */
const stillFound = ({ number, upik_number: upikNumber, written, id }: Row, reading: Reading, q: string): boolean => {
  const parsed = parseCaseNumber(q);
  if (parsed.ok) return number === parsed.number;
  return holdsAll(searchTerms(q), [number, upikNumber ?? '', ...(written ?? []).map((text) => reading(id, text))]);
};

type Page = { rows: Row[]; reading: Reading; more: boolean };

/** One page. Rows that only what is hidden would lead to are passed over. */
const findPage = async (deps: Deps, viewer: Viewer, asked: InboxAsked, now: Date): Promise<Page> => {
  const isBlind = isSearchingBlind(viewer, asked);
  const readings: Reading[] = [];
  const kept: Row[] = [];
  for (let after = asked.after; ;) {
    const from = after === undefined ? asked : { ...asked, after };
    const rows = await findRows(deps, viewer, from, now);
    const reading = await readingFor(
      deps,
      viewer,
      rows.map(({ id }) => id),
    );
    readings.push(reading);
    kept.push(...(isBlind ? rows.filter((row) => stillFound(row, reading, asked.q ?? '')) : rows));
    after = rows.at(-1)?.place;
    if (rows.length <= pageSize || kept.length > pageSize) break;
  }
  // Each reading knows its own cases, and says nothing of others.
  const reading: Reading = (id, text) => readings.map((one) => one(id, text)).find((read) => read !== '') ?? '';
  return { rows: kept.slice(0, pageSize), reading, more: kept.length > pageSize };
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
  const { rows, reading, more } = await findPage(deps, viewer, asked, at);
  const last = more ? rows.at(-1) : undefined;
  return {
    cases: rows.map((row) => rowFor(viewer, reading, row)),
    folders: await countFolders(deps.db, viewer, at),
    ...(last === undefined ? {} : { next: last.place }),
  };
};
