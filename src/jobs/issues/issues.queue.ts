// Who is still to be told of an approved statement: rows of `issue_recipient`, handed out under a lease, one case after the other.
import type { Pool } from 'pg';
import type { Role } from '#core/access.ts';
import type { StatementKind } from '#core/complaint/complaint.ts';
import type { Instant } from '#core/time.ts';
import { findOfficeContacts } from '#db/issues.ts';
import { tellCase } from '#db/live-news.ts';
import { claimRows, settleRow, type Queue } from '#db/queue.ts';
import { inTransaction } from '#db/queryable.ts';

/** One case to tell, in the name of whoever sent the statement. */
export type IssueClaim = {
  statementId: string;
  issueId: string;
  complaintId: string;
  kind: StatementKind;
  text: string;
  by: { kind: 'officer'; userId: string; role: Role };
  contacts: readonly string[];
  attempts: number;
  leasedUntil: Instant;
};

/** `version`: of the event that told it, where this attempt wrote it. */
export type IssueEnd =
  | { kind: 'told'; version?: number }
  | { kind: 'not-told'; refusal: string }
  | { kind: 'again'; at: Instant };

export type IssueBook = {
  claim: (now: Instant, limit: number, leaseMs: number) => Promise<IssueClaim[]>;
  /** False when the lease was lost meanwhile: then nothing was written. */
  settle: (claim: IssueClaim, end: IssueEnd, now: Instant) => Promise<boolean>;
};

const recipients: Queue = {
  table: 'issue_recipient',
  key: ['statement_id', 'complaint_id'],
  hold: ['lease', 'not_before'],
  open: ['waiting'],
  lane: ['complaint_id'],
  order: ['asked_at', 'statement_id', 'complaint_id'],
  shows: `job.statement_id, job.complaint_id, job.text, job.asked_by, job.asked_role, job.attempts,
    (select s.issue_id from issue_statement s where s.id = job.statement_id) as issue_id,
    (select s.kind from issue_statement s where s.id = job.statement_id) as kind`,
};

type Row = {
  statement_id: string;
  complaint_id: string;
  issue_id: string;
  kind: StatementKind;
  text: string;
  asked_by: string;
  asked_role: Role;
  attempts: number;
};

/** The event of an earlier attempt whose end nobody noted. */
const toldBefore = `select version from event where stream_id = $1 and type = 'IssueTold' and position($2 in body) > 0 limit 1`;

/** A lease that was lost settles nothing. */
export const issueBook = (pool: Pool): IssueBook => ({
  claim: async (now, limit, leaseMs) => {
    const rows = await claimRows<Row>(pool, recipients, { now, limit, leaseMs });
    if (rows.length === 0) return [];
    const contacts = await findOfficeContacts(pool);
    return rows.map(({ leasedUntil, ...row }) => ({
      ...{ statementId: row.statement_id, issueId: row.issue_id, complaintId: row.complaint_id, kind: row.kind },
      ...{ text: row.text, attempts: row.attempts, contacts, leasedUntil },
      by: { kind: 'officer', userId: row.asked_by, role: row.asked_role },
    }));
  },
  settle: ({ statementId, complaintId, attempts, leasedUntil }, end, now) =>
    inTransaction(pool, async (client) => {
      const known = end.kind === 'told' ? end.version : undefined;
      const earlier =
        end.kind === 'told' && known === undefined
          ? (await client.query<{ version: number }>(toldBefore, [complaintId, statementId])).rows[0]?.version
          : known;
      const settled = await settleRow(
        client,
        recipients,
        { key: [statementId, complaintId], leasedUntil },
        {
          status: end.kind === 'again' ? 'waiting' : end.kind,
          refusal: end.kind === 'not-told' ? end.refusal : null,
          version: earlier ?? null,
          attempts: attempts + 1,
          not_before: new Date(end.kind === 'again' ? end.at : now),
        },
      );
      if (settled) await tellCase(client, complaintId);
      return settled;
    }),
});
