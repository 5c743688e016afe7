// Buku register: cases in the order in which they came, some at a time. What is in a sensitive lane stands in no list.
import { sql, type RawBuilder } from 'kysely';
import type { ReadTables } from '#db/queryable.ts';
import { visibleTo, type Viewer } from '#db/visible-to.ts';
import type { RegisterAnswer, RegisterAsked, RegisterFileAsked, RegisterRow } from './case-register.contract.ts';

const pageSize = 50;
const filePage = 1000;

type Row = {
  place: string;
  number: string;
  upik_number: string | null;
  reported_at: Date;
  channel: string;
  category: string | null;
  kelurahan: string | null;
  agency: string | null;
  status: RegisterRow['status'];
  due_at: Date | null;
  closed_at: Date | null;
  close_reason: string | null;
  breach_count: number;
  rating: number | null;
};

const rowOf = (row: Row): RegisterRow => ({
  ...{ number: row.number, reportedAt: row.reported_at.toISOString(), channel: row.channel, status: row.status },
  late: row.breach_count,
  ...(row.upik_number === null ? {} : { upikNumber: row.upik_number }),
  ...(row.category === null ? {} : { category: row.category }),
  ...(row.kelurahan === null ? {} : { kelurahan: row.kelurahan }),
  ...(row.agency === null ? {} : { agency: row.agency }),
  ...(row.due_at === null || row.status === 'closed' ? {} : { dueAt: row.due_at.toISOString() }),
  ...(row.closed_at === null ? {} : { closedAt: row.closed_at.toISOString() }),
  ...(row.close_reason === null ? {} : { closeReason: row.close_reason }),
  ...(row.rating === null ? {} : { rating: row.rating }),
});

const given = (value: string | undefined, condition: (value: string) => RawBuilder<unknown>): RawBuilder<unknown> =>
  value === undefined ? sql`true` : condition(value);

const found = (viewer: Viewer, { from, until, agency, channel, status }: RegisterFileAsked): RawBuilder<unknown> =>
  sql`${visibleTo(viewer)}
    and ${given(from, (day) => sql`c.reported_at >= (${day}::date)::timestamp at time zone 'Asia/Jakarta'`)}
    and ${given(until, (day) => sql`c.reported_at < (${day}::date + 1)::timestamp at time zone 'Asia/Jakarta'`)}
    and ${given(agency, (id) => sql`c.lead_agency_id = ${id}`)}
    and ${given(channel, (name) => sql`c.channel = ${name}`)}
    and ${given(status, (name) => sql`c.status = ${name}`)}`;

/** Microseconds, as the database keeps moments: two of one millisecond are told apart. */
const beyond = (after: string | undefined): RawBuilder<unknown> => {
  if (after === undefined) return sql`true`;
  const [at = '', id = ''] = after.split('.');
  return sql`(c.reported_at, c.id) > ('epoch'::timestamptz + ${at}::bigint * interval '1 microsecond', ${id}::uuid)`;
};

type Looking = { viewer: Viewer; asked: RegisterFileAsked; most: number };

const findRows = async (
  db: ReadTables,
  { viewer, asked, most }: Looking,
  after: string | undefined,
): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select c.number, c.upik_number, c.reported_at, c.channel, k.name as category, c.kelurahan, a.name as agency, c.status, c.due_at,
      c.closed_at, c.close_reason, c.breach_count, c.rating,
      concat_ws('.', (extract(epoch from c.reported_at) * 1000000)::bigint, c.id) as place
    from complaint c left join category k on k.id = c.category_id left join agency a on a.id = c.lead_agency_id
    where ${found(viewer, asked)} and ${beyond(after)}
    order by c.reported_at, c.id limit ${most}`.execute(db);
  return rows;
};

/** How many a file holds, but for those that come while it is read. */
export const findRegisterCount = async (db: ReadTables, viewer: Viewer, asked: RegisterFileAsked): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from complaint c where ${found(viewer, asked)}`.execute(db);
  return rows[0]?.count ?? 0;
};

/** One page; with the first how many there are. */
export const findRegisterPage = async (
  db: ReadTables,
  viewer: Viewer,
  { after, ...asked }: RegisterAsked,
): Promise<RegisterAnswer> => {
  const rows = await findRows(db, { viewer, asked, most: pageSize + 1 }, after);
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
  return {
    rows: rows.slice(0, pageSize).map(rowOf),
    ...(last === undefined ? {} : { next: last.place }),
    ...(after === undefined ? { count: await findRegisterCount(db, viewer, asked) } : {}),
  };
};

/** All of them, a thousand at a time: whoever stops reading stops the asking. Cases that come meanwhile stand at the end. */
export async function* readRegister(
  db: ReadTables,
  viewer: Viewer,
  asked: RegisterFileAsked,
): AsyncGenerator<RegisterRow[]> {
  let after: string | undefined;
  for (;;) {
    const rows = await findRows(db, { viewer, asked, most: filePage }, after);
    if (rows.length > 0) yield rows.map(rowOf);
    if (rows.length < filePage) return;
    after = rows.at(-1)?.place;
  }
}
