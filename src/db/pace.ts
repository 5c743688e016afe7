// Turns of a subject, one after another, each later than the one before, for all processes together. Keeps digests, never an address.
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

/** The n-th turn is followed by a rest of `firstMs` times `growth` to the n, `mostMs` at most; after `forgetMs` of rest all begins anew. */
export type Pace = { firstMs: number; growth: number; mostMs: number; forgetMs: number };

/** `waitMs`: the turn is reserved and begins then; `afterMs`: nobody may wait so long, and nothing was reserved. */
export type Turn = { ok: true; waitMs: number } | { ok: false; afterMs: number };

/** `take` reserves the next turn, or says after how long to ask again. */
export type PaceBook = { take: (subject: string, pace: Pace, longestWaitMs: number) => Promise<Turn> };

const restAfter = ({ firstMs, growth, mostMs }: Pace, turns: number): number =>
  Math.min(firstMs * growth ** (turns - 1), mostMs);

const reserve = `insert into pace as running (subject, turns, next_at)
  values ($1, 1, clock_timestamp() + $2 * interval '1 millisecond')
  on conflict (subject) do update set
    turns = case when running.next_at < clock_timestamp() - $5 * interval '1 millisecond' then 1 else running.turns + 1 end,
    next_at = greatest(running.next_at, clock_timestamp()) + interval '1 millisecond' * case
      when running.next_at < clock_timestamp() - $5 * interval '1 millisecond' then $2
      else least($2 * power($3, least(running.turns, 60)), $4) end
    where running.next_at <= clock_timestamp() + $6 * interval '1 millisecond'
  returning turns, (extract(epoch from next_at - clock_timestamp()) * 1000)::float8 as ends_in_ms`;

/** Times are the database’s, so that processes whose clocks differ keep one order. */
export const paceBook = (pool: Pick<Pool, 'query'>): PaceBook => ({
  take: async (subject, pace, longestWaitMs) => {
    const digest = createHash('sha256').update(subject).digest();
    const { rows } = await pool.query<{ turns: number; ends_in_ms: number }>(reserve, [
      ...[digest, pace.firstMs, pace.growth, pace.mostMs, pace.forgetMs, longestWaitMs],
    ]);
    const [taken] = rows;
    if (taken !== undefined)
      return { ok: true, waitMs: Math.max(0, Math.round(taken.ends_in_ms - restAfter(pace, taken.turns))) };
    const { rows: running } = await pool.query<{ left_ms: number }>(
      `select (extract(epoch from next_at - clock_timestamp()) * 1000)::float8 as left_ms from pace where subject = $1`,
      [digest],
    );
    // About one refusal in 64 sweeps up, so that the table stays small without a schedule.
    if ((digest[0] ?? 0) < 4)
      await pool.query(`delete from pace where next_at < clock_timestamp() - interval '2 days'`);
    return { ok: false, afterMs: Math.max(1000, Math.ceil(running[0]?.left_ms ?? pace.firstMs)) };
  },
});
