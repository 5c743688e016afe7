// Counts how often a subject came within a window of time, for all processes together. Keeps digests, never an address.
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

/** How often so far, this time included, and how long until the count begins anew. */
export type RateHit = { hits: number; endsInMs: number };

/** Counts that all processes share. */
export type RateWindow = {
  /** Counts one and tells how many came in the running window. */
  hit: (subject: string, windowMs: number) => Promise<RateHit>;
  /** Takes one back, when it turned out to be rightful. */
  refund: (subject: string) => Promise<void>;
};

const digestOf = (subject: string): Buffer => createHash('sha256').update(subject).digest();

/** The window begins with the first hit; times are the database’s. */
export const rateWindow = (pool: Pick<Pool, 'query'>): RateWindow => ({
  hit: async (subject, windowMs) => {
    const digest = digestOf(subject);
    const { rows } = await pool.query<{ hits: number; left_ms: string }>(
      `insert into rate_window as running (subject, hits, ends_at)
       values ($1, 1, clock_timestamp() + $2 * interval '1 millisecond')
       on conflict (subject) do update set
         hits = case when running.ends_at <= clock_timestamp() then 1 else running.hits + 1 end,
         ends_at = case when running.ends_at <= clock_timestamp() then excluded.ends_at else running.ends_at end
       returning hits, extract(epoch from ends_at - clock_timestamp()) * 1000 as left_ms`,
      [digest, windowMs],
    );
    // About one subject in 64 sweeps up, so that the table stays small without a schedule.
    if ((digest[0] ?? 0) < 4)
      await pool.query(`delete from rate_window where ends_at < clock_timestamp() - interval '1 hour'`);
    const row = rows[0];
    return { hits: row?.hits ?? 1, endsInMs: Math.max(0, Math.ceil(Number(row?.left_ms ?? windowMs))) };
  },
  refund: async (subject) => {
    await pool.query('update rate_window set hits = greatest(0, hits - 1) where subject = $1', [digestOf(subject)]);
  },
});
