// What ends matters: what happened to their cases, or their own moment. Only what is due is looked at, and what something happened to since the
// look before. Must not know whom to tell.
import type { Pool } from 'pg';
import { ofDeadline, ofStep, ofWarning } from '#core/alert/matter.ts';
import type { Instant } from '#core/time.ts';
import { inTransaction, type Queryable } from '../queryable.ts';
import { isTheirs } from './matters.ts';

/** `seen`: how far in the log the look before came; null before the first. `changed`: cases to which something happened since. */
type News = { seen: string | null; head: string; changed: string[] };

// Numbers in the log are given in the order in which appends are kept: none appears later below one that was read.
const happened = `select seen.seq as seen, h.seq as head,
    array(select distinct e.stream_id from event e where e.seq > seen.seq and e.seq <= h.seq) as changed
  from log_head h left join alert_look seen on true`;

const findNews = async (db: Queryable): Promise<News> => {
  const { rows } = await db.query<News>(happened);
  return rows[0] ?? { seen: null, head: '0', changed: [] };
};

type Due = { key: string; complaintId: string | null };

/** Those that nobody looked at yet, and those whose moment has come. */
const findDue = async (db: Queryable, at: Date): Promise<Due[]> =>
  (
    await db.query<Due>(
      'select key, complaint_id as "complaintId" from alert_matter where settled_at is null and look_at <= $1',
      [at],
    )
  ).rows;

const settle = (
  which: string,
): string => `update alert_matter m set settled_at = $1, next_at = null from every_complaint c
  where m.settled_at is null and c.id = m.complaint_id ${which} and (c.status = 'closed'
    or m.what = any($2) and (c.step is distinct from m.step or c.due_at is distinct from m.due_at)
    or m.what = any($4) and c.due_at < $1
    or m.what = any($3) and c.step is distinct from m.step
    or m.what = 'disposition-refused' and exists (select from alert_matter given
      where given.complaint_id = c.id and given.what = 'disposed-to-you' and given.opened_at > m.opened_at)
    or m.what = 'disposed-to-you' and c.status <> 'follow-up'
    or m.what = 'opened-at-night' and c.status <> 'triage'
    or m.what = 'danger-suspected' and not c.danger_suspected or not ${isTheirs('m')})
  returning m.key`;

const settleAll = settle('');
// Said of both, so that either is found by its index.
const settleOf = settle('and m.complaint_id = any($5::uuid[]) and c.id = any($5::uuid[])');

const settlePast = `update alert_matter set settled_at = $1, next_at = null
  where settled_at is null and complaint_id is null and opened_at < $1::timestamptz - interval '1 day' returning key`;

// What another process works on is looked at again by the next look.
const noteLooked = `update alert_matter m set look_at = case when m.what = any($2) and m.due_at >= $3 then m.due_at end
  from (select key from alert_matter where key = any($1) and settled_at is null for update skip locked) mine where m.key = mine.key`;

const noteSeen = `insert into alert_look as seen (seq) values ($1) on conflict (only_row) do update set seq = excluded.seq`;

/** The keys of matters of these cases that ended; without cases, of all. */
const settleIn = async (db: Queryable, at: Date, cases: readonly string[] | undefined): Promise<string[]> => {
  if (cases?.length === 0) return [];
  const values = [at, ofDeadline, ofStep, ofWarning];
  const { rows } = await (cases === undefined
    ? db.query<{ key: string }>(settleAll, values)
    : db.query<{ key: string }>(settleOf, [...values, cases]));
  return rows.map(({ key }) => key);
};

/** What `settleMatters` does, in a transaction of the caller's. */
export const settleWithin = async (db: Queryable, now: Instant): Promise<number> => {
  const at = new Date(now);
  const { seen, head, changed } = await findNews(db);
  const due = await findDue(db, at);
  const cases = [...new Set([...changed, ...due.flatMap(({ complaintId }) => complaintId ?? [])])];
  const ended = [
    ...(await settleIn(db, at, seen === null ? undefined : cases)),
    ...(await db.query<{ key: string }>(settlePast, [at])).rows.map(({ key }) => key),
  ];
  if (ended.length > 0)
    await db.query('update alert set stopped_at = $2 where matter = any($1) and stopped_at is null', [ended, at]);
  if (due.length > 0) await db.query(noteLooked, [due.map(({ key }) => key), ofWarning, at]);
  if (head !== seen) await db.query(noteSeen, [head]);
  return ended.length;
};

/** What happened ends what was called for: nobody else is told, and what was not sent stays unsent. How many ended. */
export const settleMatters = (pool: Pool, now: Instant): Promise<number> =>
  inTransaction(pool, (client) => settleWithin(client, now));
