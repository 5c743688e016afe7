// Failed look-ups of cases, counted over all processes, so that a code cannot be guessed.
// Must not keep an address: subjects are numbers of cases, and digests.
import type { Pool } from 'pg';
import type { Instant } from '#core/time.ts';
import { dayMs } from '#core/time.ts';
import { paceBook, type PaceBook } from './pace.ts';

/** What is counted, and how many are borne within that time, a day at most. */
export type Guarded = { subject: string; most: number; withinMs: number };

const takeBack = `delete from track_attempt
  where ctid = (select ctid from track_attempt where subject = $1 and at = $2 limit 1)`;

/**
 * Counts an attempt before it is looked at, so that many at once cannot slip through together. Tells which subjects bear no more; then
 * it is not counted, so that a stranger's storm ends by itself. A rightful attempt is taken back by `forgive`.
 */
export const countAttempt = async (pool: Pool, guarded: readonly Guarded[], now: Instant): Promise<Guarded[]> => {
  const over: Guarded[] = [];
  for (const { subject } of guarded)
    await pool.query('insert into track_attempt (subject, at) values ($1, $2)', [subject, new Date(now)]);
  for (const one of guarded) {
    const { rows } = await pool.query<{ count: number }>(
      'select count(*)::int as count from track_attempt where subject = $1 and at > $2',
      [one.subject, new Date(now - one.withinMs)],
    );
    if ((rows[0]?.count ?? 0) > one.most) over.push(one);
  }
  if (over.length > 0) await forgive(pool, guarded, now);
  await pool.query('delete from track_attempt where at < $1', [new Date(now - dayMs)]);
  return over;
};

/** Takes one attempt of each subject back. */
export const forgive = async (pool: Pool, guarded: readonly Guarded[], now: Instant): Promise<void> => {
  for (const { subject } of guarded) await pool.query(takeBack, [subject, new Date(now)]);
};

/** How often a code may be tried, for all processes together. */
export type Guesses = {
  count: (guarded: readonly Guarded[], now: Instant) => Promise<Guarded[]>;
  forgive: (guarded: readonly Guarded[], now: Instant) => Promise<void>;
  pace: PaceBook;
};

export const guessBook = (pool: Pool): Guesses => ({
  count: (guarded, now) => countAttempt(pool, guarded, now),
  forgive: (guarded, now) => forgive(pool, guarded, now),
  pace: paceBook(pool),
});
