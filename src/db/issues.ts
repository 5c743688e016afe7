// Issues and the statements that are approved for all who asked: each change and its record are one transaction.
// Which cases belong to one is an act on each case, and stands in its log.
import type { Pool } from 'pg';
import type { StatementKind } from '#core/complaint/complaint.ts';
import type { HoldSeconds } from '#core/complaint/hold-seconds.ts';
import { tellChange } from './live-news.ts';
import type { Asking } from './people.ts';
import { inTransaction, type Queryable } from './queryable.ts';

/** Nothing was changed, and why. */
export type IssueTrouble = 'unknown-issue' | 'issue-ended' | 'unknown-statement' | 'statement-unapproved';

type Done = { ok: true } | { ok: false; trouble: IssueTrouble };
const done: Done = { ok: true };
const not = (trouble: IssueTrouble): Done => ({ ok: false, trouble });

/** Screens that show issues look again. */
const told = (db: Queryable): Promise<void> => tellChange(db, { what: 'case' });

/** A new one, with nobody in it. */
export const openIssue = (
  pool: Pool,
  { actor, now, administration }: Asking,
  issue: { id: string; title: string },
): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query('insert into issue (id, title, opened_at, opened_by) values ($1, $2, $3, $4)', [
      issue.id,
      issue.title.trim(),
      new Date(now),
      actor.userId,
    ]);
    await administration.record(client, { by: actor, at: now, act: { type: 'IssueOpened', issueId: issue.id } });
    await told(client);
  });

type Standing = { title: string; ended: boolean };

const lockIssue = async (client: Queryable, id: string): Promise<Standing | undefined> => {
  const { rows } = await client.query<Standing>(
    'select title, ended_at is not null as ended from issue where id = $1 for update',
    [id],
  );
  return rows[0];
};

/** Its name, and whether it is over. What was saved without a change is no act. */
export const changeIssue = (
  pool: Pool,
  { actor, now, administration }: Asking,
  issue: { id: string; title: string; ended: boolean },
): Promise<Done> =>
  inTransaction(pool, async (client) => {
    const before = await lockIssue(client, issue.id);
    if (before === undefined) return not('unknown-issue');
    const title = issue.title.trim();
    const changed = [...(before.title === title ? [] : ['title']), ...(before.ended === issue.ended ? [] : ['ended'])];
    if (changed.length === 0) return done;
    await client.query(
      `update issue set title = $2, ended_at = case when $3 then coalesce(ended_at, $4::timestamptz) end where id = $1`,
      [issue.id, title, issue.ended, new Date(now)],
    );
    await administration.record(client, {
      by: actor,
      at: now,
      act: { type: 'IssueChanged', issueId: issue.id, changed },
    });
    await told(client);
    return done;
  });

export type NewStatement = { id: string; issueId: string; kind: StatementKind; wordings: readonly string[] };

/** Waits for approval. */
export const writeStatement = (pool: Pool, { actor, now }: Asking, statement: NewStatement): Promise<Done> =>
  inTransaction(pool, async (client) => {
    const issue = await lockIssue(client, statement.issueId);
    if (issue === undefined) return not('unknown-issue');
    if (issue.ended) return not('issue-ended');
    await client.query(
      `insert into issue_statement (id, issue_id, kind, wordings, written_at, written_by) values ($1, $2, $3, $4, $5, $6)`,
      [
        statement.id,
        statement.issueId,
        statement.kind,
        statement.wordings.map((wording) => wording.trim()),
        new Date(now),
        actor.userId,
      ],
    );
    await told(client);
    return done;
  });

type Named = { issueId: string; statementId: string };

const lockStatement = async (client: Queryable, { issueId, statementId }: Named) => {
  const { rows } = await client.query<{ approved: boolean }>(
    'select approved_at is not null as approved from issue_statement where id = $1 and issue_id = $2 for update',
    [statementId, issueId],
  );
  return rows[0];
};

/** Once: whoever approves it again changes nothing. */
export const approveStatement = (pool: Pool, { actor, now, administration }: Asking, named: Named): Promise<Done> =>
  inTransaction(pool, async (client) => {
    const issue = await lockIssue(client, named.issueId);
    if (issue === undefined) return not('unknown-issue');
    if (issue.ended) return not('issue-ended');
    const statement = await lockStatement(client, named);
    if (statement === undefined) return not('unknown-statement');
    if (statement.approved) return done;
    await client.query('update issue_statement set approved_at = $2, approved_by = $3 where id = $1', [
      named.statementId,
      new Date(now),
      actor.userId,
    ]);
    await administration.record(client, { by: actor, at: now, act: { type: 'StatementApproved', ...named } });
    await told(client);
    return done;
  });

/** For whom, and with which words: those that were looked at before. */
export type Recipient = { complaintId: string; text: string };

const addRecipients = `insert into issue_recipient (statement_id, complaint_id, text, asked_at, asked_by, asked_role, not_before)
  select $1, one.complaint_id, one.text, $4, $5, $6, $7 from unnest($2::uuid[], $3::text[]) as one (complaint_id, text)
  on conflict do nothing returning complaint_id`;

/** How many it was about. */
type Counted = { ok: true; count: number } | { ok: false; trouble: IssueTrouble };

/**
 * Notes for each of them that it is to be told, so many seconds from now: a job tells one case after the other, also after a crash. How many are
 * new.
 */
export const sendStatement = (
  pool: Pool,
  { actor, now, administration }: Asking,
  named: Named,
  { recipients, holdFor }: { recipients: readonly Recipient[]; holdFor: HoldSeconds },
): Promise<Counted> =>
  inTransaction(pool, async (client) => {
    const statement = await lockStatement(client, named);
    if (statement === undefined) return { ok: false, trouble: 'unknown-statement' };
    if (!statement.approved) return { ok: false, trouble: 'statement-unapproved' };
    const { rows } = await client.query(addRecipients, [
      named.statementId,
      recipients.map(({ complaintId }) => complaintId),
      recipients.map(({ text }) => text),
      new Date(now),
      actor.userId,
      actor.role,
      new Date(now + holdFor * 1_000),
    ]);
    const count = rows.length;
    if (count === 0) return { ok: true, count };
    await administration.record(client, { by: actor, at: now, act: { type: 'StatementSent', ...named, count } });
    await told(client);
    return { ok: true, count };
  });

// A row that nobody has begun with, and nobody may yet: what was tried and failed has a later time, too.
const dropHeld = `delete from issue_recipient where statement_id = $1 and asked_by = $2 and status = 'waiting'
  and attempts = 0 and leased_until is null and not_before > $3`;

/** Of what whoever asks has sent, all that has not left yet: nobody is told, and all of them can be sent to again. */
export const callStatementBack = (pool: Pool, { actor, now, administration }: Asking, named: Named): Promise<Counted> =>
  inTransaction(pool, async (client) => {
    if ((await lockStatement(client, named)) === undefined) return { ok: false, trouble: 'unknown-statement' };
    const { rowCount } = await client.query(dropHeld, [named.statementId, actor.userId, new Date(now)]);
    const count = rowCount ?? 0;
    if (count === 0) return { ok: true, count };
    await administration.record(client, { by: actor, at: now, act: { type: 'StatementCalledBack', ...named, count } });
    await told(client);
    return { ok: true, count };
  });

/** How offices are reached that the city's list of outside bodies names: these may stand where everybody reads. */
export const findOfficeContacts = async (db: Queryable): Promise<string[]> => {
  const { rows } = await db.query<{ phone: string; email: string; web: string }>(
    'select phone, email, web from outside_body',
  );
  return rows.flatMap(({ phone, email, web }) => [phone, email, web].filter((contact) => contact !== ''));
};
