// The latest events of the log as a desk's work: read in pages from the newest so many on, and counted while they come.
import { sql } from 'kysely';
import type { ShiftStarts } from '#core/duty/shifts.ts';
import { familyFor, familyOf } from '#core/sop/in-force.ts';
import { requestFamily } from '#core/sop/information.ts';
import type { SopKey } from '#core/sop/key.ts';
import { dayMs, type Instant } from '#core/time.ts';
import type { ReadTables } from '#db/queryable.ts';
import { observer, type Observer, type Seen } from './observe.ts';
import type { Read } from './reach.ts';

const pageSize = 5000;
/** Of a city where more happens in twelve weeks, the weeks before are left out: a month of 500 cases a day. */
const mostEvents = 400_000;
const weeksMs = 4 * 7 * dayMs;
/** What began before both months is known, too, so that what lasts weeks is. */
const readMs = 3 * weeksMs;

type Row = Omit<Seen, 'at' | 'family' | 'reportedAt'> & {
  seq: string;
  at: Date;
  reported_at: string | null;
  sop: SopKey;
  channel: string;
};

/** A request goes on under a procedure that no case begins under: it began as others of its channel do. */
const familyOfCase = ({ sop, channel }: Pick<Row, 'sop' | 'channel'>): string => {
  const family = familyOf(sop);
  return family === requestFamily ? familyFor({ channel }) : family;
};

const readPage = async (db: ReadTables, after: number, from: Date): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select e.seq, e.stream_id as stream, c.sop, c.channel, e.type, e.at, b.body->>'step' as step, (b.body->>'late')::boolean as late,
      b.body->>'reportedAt' as reported_at, b.body->'by'->>'userId' as officer, b.body->'by'->>'role' as role
    from event e join every_complaint c on c.id = e.stream_id cross join lateral (select e.body::json as body) b
    where e.seq > ${after} and e.at >= ${from} order by e.seq limit ${pageSize}`.execute(db);
  return rows;
};

const newestSeq = async (db: ReadTables): Promise<number> => {
  const { rows } = await sql<{ seq: string | null }>`select max(seq) as seq from event`.execute(db);
  return Number(rows[0]?.seq ?? 0);
};

/** From when on the log is read where the events until `after` are left out, and what happened before `oldest`. */
const readFrom = async (db: ReadTables, after: number, oldest: Instant): Promise<Read> => {
  const { rows } = await sql<{ at: Date }>`select at from event where seq > ${after} order by seq limit 1`.execute(db);
  const first = rows[0]?.at.getTime() ?? oldest;
  return { from: Math.max(first, oldest), isWhole: after === 0 && first >= oldest };
};

/** The four weeks before now, and the four before them, each by procedure. */
export type TwoMonths = Record<'last' | 'before', Observer['measured']> & { from: Instant; until: Instant };

/** Holds one page of the log at a time. */
export const measureLog = async (db: ReadTables, shifts: ShiftStarts, now: Instant): Promise<TwoMonths> => {
  const middle = now - weeksMs;
  const oldest = new Date(now - readMs);
  let after = Math.max(0, (await newestSeq(db)) - mostEvents);
  const read = await readFrom(db, after, oldest.getTime());
  const last = observer({ from: middle, until: now, shifts, read });
  const before = observer({ from: middle - weeksMs, until: middle, shifts, read });
  for (let rows = await readPage(db, after, oldest); rows.length > 0; rows = await readPage(db, after, oldest)) {
    for (const { seq, at, reported_at: reported, sop, channel, ...row } of rows) {
      const reportedAt = reported === null ? null : Number(reported);
      const seen = { ...row, family: familyOfCase({ sop, channel }), at: at.getTime(), reportedAt };
      last.take(seen);
      before.take(seen);
      after = Number(seq);
    }
    if (rows.length < pageSize) break;
  }
  return { last: last.measured, before: before.measured, from: middle, until: now };
};
