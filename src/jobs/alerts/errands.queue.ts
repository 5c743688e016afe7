// Messages about the ways themselves as rows: claimed one by one, and settled by what the way answered.
import type { Pool } from 'pg';
import type { Instant } from '#core/time.ts';
import type { Way } from '#core/way/way.ts';
import { claimRows, settleRow, type Queue } from '#db/queue.ts';
import type { ErrandKind, ErrandStatus } from '#db/way-tables.ts';

/** One that is due. */
export type ErrandClaim = {
  id: string;
  officerId: string;
  way: Way;
  deviceId: string | null;
  kind: ErrandKind;
  sealedCode: Buffer | null;
  attempts: number;
  leasedUntil: Instant;
};

/** `again`: not before then. */
export type ErrandEnd = { status: ErrandStatus; reason?: string; externalId?: string; again?: Instant };

const errands: Queue = {
  table: 'way_errand',
  key: ['id'],
  hold: ['lease', 'not_before'],
  open: ['waiting'],
  lane: ['officer_id', 'way'],
  order: ['at', 'id'],
  shows: `job.id, job.officer_id as "officerId", job.way, job.device_id as "deviceId", job.kind, job.sealed_code as "sealedCode", job.attempts`,
};

const leaseMs = 60_000;

/** The oldest of each way of each person. */
export const claimErrands = (pool: Pool, now: Instant): Promise<ErrandClaim[]> =>
  claimRows<ErrandClaim>(pool, errands, { now, limit: 20, leaseMs });

/** A code that was sent stands nowhere any more but as its digest. */
export const settleErrand = async (
  pool: Pool,
  { id, attempts, leasedUntil }: ErrandClaim,
  { status, reason, externalId, again }: ErrandEnd,
  now: Instant,
): Promise<boolean> =>
  settleRow(
    pool,
    errands,
    { key: [id], leasedUntil },
    {
      ...{ status, reason: reason ?? null, external_id: externalId ?? null },
      ...{ attempts: attempts + 1, not_before: new Date(again ?? now) },
      ...(status === 'waiting' ? {} : { sealed_code: null }),
    },
  );
