// What waits for an officer to make a case of it, and what officers made of the rest.
import { sql } from 'kysely';
import type { UnplacedReason } from '#core/unplaced.ts';
import type { Readable } from '#ports/channel.ts';
import type { UnplacedState } from '#core/unplaced.ts';
import type { UnplacedAnswer, UnplacedQuery, UnplacedRow } from './unplaced.contract.ts';
import type { ReadTables } from '#db/queryable.ts';

const mostRows = 200;

type Row = {
  id: string;
  channel: string;
  received_at: Date;
  reason: UnplacedReason;
  state: UnplacedState;
  readable: Readable;
  number: string | null;
  settled_at: Date | null;
  settled_by: string | null;
};

const webAddress = (url: string | undefined): string | undefined =>
  url !== undefined && /^https?:\/\//.test(url) ? url : undefined;

const writerIn = ({ author }: Readable): string | undefined => {
  const names = [author?.name, author?.handle].filter((one) => one !== undefined && one !== '');
  return names.length === 0 ? author?.id : [...new Set(names)].join(' · ');
};

const filesIn = ({ attachments = [] }: Readable): UnplacedRow['files'] =>
  attachments.map(({ kind, name, title, url, byteLength }) => {
    const link = webAddress(url);
    const called = name ?? title;
    return {
      kind,
      ...(called === undefined ? {} : { name: called }),
      ...(byteLength === undefined ? {} : { byteLength }),
      ...(link === undefined ? {} : { link }),
    };
  });

const rowOf = (row: Row): UnplacedRow => {
  const { readable, settled_at: settledAt, settled_by: settledBy, number } = row;
  const writer = writerIn(readable);
  const permalink = webAddress(readable.permalink);
  return {
    id: row.id,
    channel: row.channel,
    receivedAt: row.received_at.toISOString(),
    reason: row.reason,
    state: row.state,
    ...(writer === undefined ? {} : { writer }),
    text: readable.text ?? '',
    files: filesIn(readable),
    ...(permalink === undefined ? {} : { permalink }),
    ...(number === null ? {} : { number }),
    ...(settledBy === null ? {} : { settledBy }),
    ...(settledAt === null ? {} : { settledAt: settledAt.toISOString() }),
  };
};

/** At most two hundred; asks for no right: only for routes of the desk roles. */
export const findUnplacedRows = async (
  db: ReadTables,
  { show = 'open', id }: UnplacedQuery,
): Promise<UnplacedAnswer> => {
  const listed = show === 'open' ? sql`u.state = 'open'` : sql`u.state <> 'open'`;
  const wanted = id === undefined ? listed : sql`u.id::text = ${id}`;
  const most = show === 'none' ? 0 : mostRows;
  const order = show === 'open' ? sql`u.received_at desc, u.id desc` : sql`u.settled_at desc, u.id desc`;
  const { rows } = await sql<Row>`
    select u.id, u.channel, u.received_at, u.reason, u.state, u.readable, c.number, u.settled_at, o.name as settled_by
    from unplaced u left join complaint c on c.id = u.complaint_id left join officer o on o.id::text = u.settled_by
    where ${wanted} order by ${order} limit ${most}`.execute(db);
  const open = await sql<{ count: number }>`
    select count(*)::int as count from unplaced where state = 'open'`.execute(db);
  return { open: open.rows[0]?.count ?? 0, rows: rows.map(rowOf) };
};

/** Undefined when the case is not there. */
export const findNumber = async (db: ReadTables, complaintId: string): Promise<string | undefined> => {
  const { rows } = await sql<{ number: string }>`select number from complaint where id = ${complaintId}::uuid`.execute(
    db,
  );
  return rows[0]?.number;
};
