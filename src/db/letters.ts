// Letters that leave by mail, as rows: claimed by one process, marked before anything leaves, and settled by what the mail server said.
import type { Pool } from 'pg';
import type { Instant } from '#core/time.ts';
import { claimRows, settleRow, type Queue } from './queue.ts';
import type { Queryable } from './queryable.ts';

/** What is known of every letter that was claimed. */
export type LetterClaim = { id: string; attempts: number; leasedUntil: Instant };

/** `again`: not before then. */
export type LetterEnd = {
  status: 'waiting' | 'sent' | 'refused' | 'unknown' | 'skipped';
  reason?: string | undefined;
  externalId?: string;
  accountId?: string;
  again?: Instant;
};

/** `noted`: what its rows say of their end besides. */
type Letters = {
  queue: Queue;
  limit: number;
  leaseMs: number;
  noted?: (status: LetterEnd['status'], now: Instant) => Record<string, unknown>;
};

export type LetterRows<Claim extends LetterClaim> = {
  /** What had begun to leave when its worker died may have arrived: it is not sent again by itself. */
  claim: (pool: Pool, now: Instant) => Promise<Claim[]>;
  /** Stands before anything leaves; false when another holds it by now. */
  begin: (db: Queryable, claim: LetterClaim) => Promise<boolean>;
  /** Only of whoever still holds it; of a row that is gone meanwhile nothing is left to settle. */
  settle: (pool: Pool, claim: LetterClaim, end: LetterEnd, now: Instant) => Promise<boolean>;
};

/** The same for every table of letters. */
export const letterRows = <Claim extends LetterClaim>({
  queue,
  limit,
  leaseMs,
  noted,
}: Letters): LetterRows<Claim> => ({
  claim: async (pool, now) => {
    await pool.query(
      `update ${queue.table} set status = 'unknown', leased_until = null where status = 'sending' and leased_until <= $1`,
      [new Date(now)],
    );
    return claimRows<Claim>(pool, queue, { now, limit, leaseMs });
  },
  begin: async (db, { id, leasedUntil }) => {
    const { rowCount } = await db.query(
      `update ${queue.table} set status = 'sending' where id = $1 and leased_until = $2 and status = 'waiting'`,
      [id, new Date(leasedUntil)],
    );
    return rowCount === 1;
  },
  settle: (pool, { id, attempts, leasedUntil }, { status, reason, externalId, accountId, again }, now) =>
    settleRow(
      pool,
      queue,
      { key: [id], leasedUntil },
      {
        ...{ status, reason: reason ?? null, external_id: externalId ?? null, account_id: accountId ?? null },
        ...{ attempts: attempts + 1, not_before: new Date(again ?? now) },
        ...noted?.(status, now),
      },
    ),
});
