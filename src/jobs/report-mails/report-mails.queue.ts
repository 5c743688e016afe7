// Letters with a recap or report as rows: claimed by one process, marked before anything leaves, and settled by what the mail server said.
import type { Pool } from 'pg';
import type { ReportKind } from '#core/report-mail.ts';
import type { Instant } from '#core/time.ts';
import { claimRows, settleRow, type Queue } from '#db/queue.ts';
import type { Queryable } from '#db/queryable.ts';

/** One that is due. */
export type MailClaim = {
  id: string;
  kind: ReportKind;
  period: string;
  officerId: string | null;
  sealedAddress: Buffer | null;
  attempts: number;
  leasedUntil: Instant;
};

/** `again`: not before then. */
export type MailEnd = {
  status: 'waiting' | 'sent' | 'refused' | 'unknown' | 'skipped';
  reason?: string | undefined;
  externalId?: string;
  accountId?: string;
  again?: Instant;
};

const letters: Queue = {
  table: 'report_mail',
  key: ['id'],
  hold: ['lease', 'not_before'],
  open: ['waiting'],
  order: ['at', 'id'],
  shows: `job.id, job.kind, job.period, job.officer_id as "officerId", job.sealed_address as "sealedAddress", job.attempts`,
};

/** A sheet is drawn meanwhile, and a mail server may keep us waiting. */
const leaseMs = 10 * 60_000;
const most = 3;

/** What had begun to leave when its worker died may have arrived: it is not sent again by itself. */
export const claimLetters = async (pool: Pool, now: Instant): Promise<MailClaim[]> => {
  await pool.query(
    `update report_mail set status = 'unknown', leased_until = null where status = 'sending' and leased_until <= $1`,
    [new Date(now)],
  );
  return claimRows<MailClaim>(pool, letters, { now, limit: most, leaseMs });
};

/** Stands before anything leaves; false when another holds it by now. */
export const beginLetter = async (db: Queryable, { id, leasedUntil }: MailClaim): Promise<boolean> => {
  const { rowCount } = await db.query(
    `update report_mail set status = 'sending' where id = $1 and leased_until = $2 and status = 'waiting'`,
    [id, new Date(leasedUntil)],
  );
  return rowCount === 1;
};

/** Only of whoever still holds it. */
export const settleLetter = (
  pool: Pool,
  { id, attempts, leasedUntil }: MailClaim,
  { status, reason, externalId, accountId, again }: MailEnd,
  now: Instant,
): Promise<boolean> =>
  settleRow(
    pool,
    letters,
    { key: [id], leasedUntil },
    {
      ...{ status, reason: reason ?? null, external_id: externalId ?? null, account_id: accountId ?? null },
      ...{ attempts: attempts + 1, not_before: new Date(again ?? now) },
      ...(status === 'sent' ? { sent_at: new Date(now) } : {}),
    },
  );
