// Rows of requests whose day is near or past, and of bytes that nobody may read any more.
import type { Pool } from 'pg';
import type { Instant } from '#core/time.ts';
import { dayMs } from '#core/time.ts';
import { noticesIn } from '#db/notices.ts';
import { inTransaction, type Queryable } from '#db/queryable.ts';

type Due = { id: string; complaint_id: string };

const near = `update person_request set warned_at = $1 where settled_at is null and warned_at is null and due_at >= $1 and due_at <= $2
  returning id, complaint_id`;
const missed = `update person_request set missed_at = $1, warned_at = coalesce(warned_at, $1)
  where settled_at is null and missed_at is null and due_at < $1 returning id, complaint_id`;

const find = async (db: Queryable, sql: string, values: unknown[]): Promise<Due[]> =>
  (await db.query<Due>(sql, values)).rows;

/** Those who answer requests hear of each once when its day is near, and those above them as well once it is past. How many were told of. */
export const tellOfDue = (pool: Pool, now: Instant): Promise<number> =>
  inTransaction(pool, async (client) => {
    const notices = noticesIn(client);
    const at = new Date(now);
    const late = await find(client, missed, [at]);
    const soon = await find(client, near, [at, new Date(now + dayMs)]);
    for (const { id, complaint_id: complaintId } of soon)
      await notices.tell(
        complaintId,
        `person-request:${id}:near`,
        [{ kind: 'notify', to: 'team-lead', what: 'person-request-near' }],
        now,
      );
    for (const { id, complaint_id: complaintId } of late)
      await notices.tell(
        complaintId,
        `person-request:${id}:missed`,
        (['team-lead', 'division-head'] as const).map((to) => ({ kind: 'notify', to, what: 'person-request-missed' })),
        now,
      );
    return soon.length + late.length;
  });

/** Some keys whose bytes are to go. */
export const findDoomed = async (pool: Pool): Promise<string[]> => {
  const { rows } = await pool.query<{ key: string }>(
    'select object_key as key from doomed_object order by doomed_at, object_key limit 100',
  );
  return rows.map(({ key }) => key);
};

/** After the bytes are gone: whoever stops in between removes them once more. */
export const noteRemoved = async (pool: Pool, key: string): Promise<void> => {
  await pool.query('delete from doomed_object where object_key = $1', [key]);
};
