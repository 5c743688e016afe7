// Letters with a recap or report as rows: claimed by one process, marked before anything leaves, and settled by what the mail server said.
import type { ReportKind } from '#core/report-mail.ts';
import { letterRows, type LetterClaim } from '#db/letters.ts';
import type { Queue } from '#db/queue.ts';

/** One that is due. */
export type MailClaim = LetterClaim & {
  kind: ReportKind;
  period: string;
  officerId: string | null;
  sealedAddress: Buffer | null;
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

/** As of all letters; when one left is noted. */
export const {
  claim: claimLetters,
  begin: beginLetter,
  settle: settleLetter,
} = letterRows<MailClaim>({
  ...{ queue: letters, limit: most, leaseMs },
  noted: (status, now) => (status === 'sent' ? { sent_at: new Date(now) } : {}),
});
