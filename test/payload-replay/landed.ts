// What a payload left in the database: messages in cases, changes that wait for their message, and what was set aside.
import type pg from 'pg';

export type Landed = {
  text: string;
  visibility: string;
  sentAt: string;
  authorName: string | null;
  /** Every id under which the platform names the writer. */
  authorIds: string[];
  handle: string | null;
  attachments: string[];
  /** What pictures show and shared things are called. */
  titles: string[];
  /** Who wrote, and in which case: the same for what belongs together. */
  conversation: string;
};

/** `setAside`: why and, where an officer can open it, its words. */
export type Aside = { reason: string; words: string };
export type Stand = { messages: Landed[]; setAside: Aside[]; kept: number };

const messagesBut = async (pool: pg.Pool, known: readonly string[]): Promise<Landed[]> => {
  const { rows } = await pool.query<Landed>(
    `select m.text, m.visibility, m.author_name as "authorName", m.complaint_id || ' ' || m.reporter_id as conversation,
       to_char(m.sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "sentAt",
       array(select h.external_id from reporter_handle h where h.reporter_id = m.reporter_id) as "authorIds",
       (select h.handle from reporter_handle h where h.reporter_id = m.reporter_id and h.handle is not null limit 1) as handle,
       array(select a.kind from attachment a where a.message_id = m.id) as attachments,
       array(select a.title from attachment a where a.message_id = m.id and a.title is not null) as titles
     from message m where not (m.id = any ($1::uuid[])) order by m.sent_at`,
    [known],
  );
  return rows;
};

const one = async <Value>(pool: pg.Pool, sql: string, values: unknown[] = []): Promise<Value[]> => {
  const { rows } = await pool.query<{ value: Value }>(sql, values);
  return rows.map(({ value }) => value);
};

/** Changes that wait for their message, and messages that were changed. */
const keptCount = `select (select count(*) from early_inbound)::int
  + (select count(edited_at) + count(deleted_at) from message)::int as value`;

/** What `work` brought about. */
export const standAfter = async (pool: pg.Pool, work: () => Promise<void>): Promise<Stand> => {
  const known = await one<string>(pool, 'select id as value from message');
  const [last = '0'] = await one<string>(pool, 'select coalesce(max(id), 0)::text as value from inbound');
  const [kept = 0] = await one<number>(pool, keptCount);
  await work();
  const [keptNow = 0] = await one<number>(pool, keptCount);
  return {
    messages: await messagesBut(pool, known),
    setAside: await one(
      pool,
      `select json_build_object('reason', coalesce(error, ''), 'words', '') as value
       from inbound where id > $1 and status = 'poison'
       union all select json_build_object('reason', reason, 'words', coalesce(readable->>'text', ''))
       from unplaced where inbound_id > $1`,
      [last],
    ),
    kept: keptNow - kept,
  };
};
