// Reporters that officers joined into one person: rows of reporter_join as the log tells them, and what a person wrote where.
// Must not move anybody's account: a join is read whenever it matters, so that ending it ends all of it.
import type { ThreadRef } from '#core/complaint/complaint.ts';
import type { EventOf } from '#core/complaint/event.ts';
import type { Join } from '#core/same-person.ts';
import type { Persons, WrittenThread } from '#ports/reporters.ts';
import type { Queryable } from './queryable.ts';

/** Both cases' logs tell it; it is one join, the same whichever is read first. */
export const projectJoin = async (
  db: Queryable,
  event: EventOf<'ReporterJoined'>,
  { reporterId, number }: { reporterId: string; number: string },
): Promise<void> => {
  const by = event.by.kind === 'officer' ? event.by.userId : null;
  const sides = [
    [reporterId, number],
    [event.otherReporterId, event.otherNumber],
  ].toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
  await db.query(
    `insert into reporter_join (id, reporter_id, other_reporter_id, number, other_number, joined_at, joined_by)
     values ($1, $2, $4, $3, $5, $6, $7) on conflict (id) do nothing`,
    [event.joinId, ...sides.flat(), new Date(event.at), by],
  );
};

/** The row stays, so that the history can name it. */
export const projectSeparation = async (db: Queryable, { joinId, at }: EventOf<'ReporterSeparated'>): Promise<void> => {
  await db.query('update reporter_join set separated_at = $2 where id = $1', [joinId, new Date(at)]);
};

/** One at a time: two officers who join the same persons at once make one join. Any constant that nothing else locks. */
const lockPersons = async (db: Queryable): Promise<void> => {
  await db.query('select pg_advisory_xact_lock(7263454)');
};

/** Every join within the person that this reporter is. */
const findJoins = async (db: Queryable, reporterId: string): Promise<Join[]> => {
  const { rows } = await db.query<Join>(
    `select id as "joinId", reporter_id as "reporterId", other_reporter_id as "otherReporterId" from reporter_join
     where separated_at is null and reporter_id in (select person_of($1)) order by joined_at, id`,
    [reporterId],
  );
  return rows;
};

type Row = {
  complaint_id: string;
  reporter_id: string;
  channel: string;
  account_id: string;
  visibility: ThreadRef['visibility'];
  thread_key: string;
  writers: string[];
};

/** The conversations of these reporters' cases, each with those of them who wrote there. */
const findWrittenThreads = async (db: Queryable, reporterIds: readonly string[]): Promise<WrittenThread[]> => {
  const { rows } = await db.query<Row>(
    `select t.complaint_id, c.reporter_id, t.channel, t.account_id, t.visibility, t.thread_key,
       array_agg(distinct m.reporter_id::text) as writers
     from every_complaint c join complaint_thread t on t.complaint_id = c.id
     join message m on m.channel = t.channel and m.account_id = t.account_id and m.visibility = t.visibility
       and m.thread_key = t.thread_key
     where c.reporter_id = any($1::uuid[]) and m.reporter_id = any($1::uuid[])
     group by 1, 2, 3, 4, 5, 6`,
    [reporterIds],
  );
  return rows.map((row) => ({
    complaintId: row.complaint_id,
    reporterId: row.reporter_id,
    writers: row.writers,
    thread: { channel: row.channel, accountId: row.account_id, visibility: row.visibility, key: row.thread_key },
  }));
};

/** The port, within one transaction. */
export const personsIn = (db: Queryable): Persons => ({
  lock: () => lockPersons(db),
  joinsOf: (reporterId) => findJoins(db, reporterId),
  threadsOf: (reporterIds) => findWrittenThreads(db, reporterIds),
});
