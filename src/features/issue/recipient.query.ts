// Everybody whose case stands under an issue, and of one statement what became of it with each.
import { sql } from 'kysely';
import type { Complaint, StatementKind } from '#core/complaint/complaint.ts';
import type { ReadTables } from '#db/queryable.ts';
import { isRestricted, visibleTo, type Viewer } from '#db/visible-to.ts';
import type { RecipientState } from './issue.contract.ts';
import { outcomeOf, stateOf, writerOf } from './issue.query.ts';

export type FoundStatement = { id: string; issueId: string; kind: StatementKind; wordings: readonly string[] };

/** undefined where the issue has none of that id. */
export const findStatement = async (
  db: ReadTables,
  { id, statementId }: { id: string; statementId: string },
): Promise<FoundStatement | undefined> => {
  const { rows } = await sql<FoundStatement>`
    select id, issue_id as "issueId", kind, wordings from issue_statement where id = ${statementId} and issue_id = ${id}`.execute(
    db,
  );
  return rows[0];
};

export type FoundRecipient = {
  id: string;
  number: string;
  channel: string;
  visibility: 'public' | 'private';
  name: string | null;
  handle: string | null;
  /** They asked that their data is not used. */
  restricted: boolean;
  /** As it stands now. */
  state: Exclude<Complaint, { status: 'none' }>;
  /** Of one who was sent it: absent where nobody was asked to. */
  told: { text: string; state: RecipientState; reason: string | null } | null;
};

/** Those who stand under it now, and whoever was sent it before they left. */
export const findRecipients = async (
  db: ReadTables,
  viewer: Viewer,
  { id, issueId }: FoundStatement,
): Promise<FoundRecipient[]> => {
  const { rows } = await sql<FoundRecipient>`
    select c.id, c.number, c.channel, c.visibility, h.name, h.handle, ${isRestricted} as restricted, c.state,
      case when r.complaint_id is null then null else json_build_object('text', r.text, 'state', ${stateOf},
        'reason', coalesce(r.refusal, o.reason)) end as told
    from complaint c ${writerOf}
    left join issue_recipient r on r.complaint_id = c.id and r.statement_id = ${id} ${outcomeOf}
    where (c.issue_id = ${issueId} or c.id in (select complaint_id from issue_recipient where statement_id = ${id}))
      and ${visibleTo(viewer)}
    order by c.reported_at, c.id`.execute(db);
  return rows;
};
