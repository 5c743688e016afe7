// The case to which something is added, and what was stored for it; both only for officers who may see the case.
import { sql } from 'kysely';
import type { Complaint } from '#core/complaint/complaint.ts';
import type { Lane } from '#core/lane/lane.ts';
import type { ReadTables } from '#db/queryable.ts';
import { readableCasesOf, seesReporter, visibleTo, type Viewer } from '#db/visible-to.ts';

/** `state` is there so that an upload can be refused by the rules of the act that it is for. */
export type ReceivingCase = { id: string; state: Complaint };

/** Undefined also for a case that the officer may not see: the two cannot be told apart. */
export const findReceivingCase = async (
  db: ReadTables,
  viewer: Viewer,
  number: string,
): Promise<ReceivingCase | undefined> => {
  const { rows } = await sql<ReceivingCase>`
    select c.id, c.state from ${readableCasesOf(viewer)} c where c.number = ${number} and ${visibleTo(viewer)}`.execute(
    db,
  );
  return rows[0];
};

/** `fromReporter`: what cannot be cleaned of it is handed only to those who may know the reporter. */
export type StoredAttachment = {
  number: string;
  caseId: string;
  lane: Lane | null;
  key: string;
  contentType: string;
  fromReporter: boolean;
};

/** What its writer deleted is not handed out any more. Of what citizens sent agencies get pictures: all else tells who they are. */
export const findAttachment = async (
  db: ReadTables,
  viewer: Viewer,
  { id, pictures }: { id: string; pictures: readonly string[] },
): Promise<StoredAttachment | undefined> => {
  const { rows } = await sql<StoredAttachment>`
    select c.number, c.id as "caseId", c.lane, a.object_key as key, coalesce(a.content_type, 'application/octet-stream') as "contentType",
      a.message_id is not null as "fromReporter"
    from attachment a join ${readableCasesOf(viewer)} c on c.id = a.complaint_id
    left join message m on m.id = a.message_id
    where a.id = ${id} and a.status = 'stored' and a.object_key is not null and m.deleted_at is null
      and (a.message_id is null or a.content_type = any(${[...pictures]}) or ${seesReporter(viewer)}::boolean)
      and ${visibleTo(viewer)}`.execute(db);
  return rows[0];
};
