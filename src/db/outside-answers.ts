// Answers of the city that did not go through this desk: kept with the case in whose conversation they stand.
// Must not take our own for one: what the outbox sent is known there by its id.
import type { Visibility } from '#core/complaint/complaint.ts';
import type { Instant } from '#core/time.ts';
import type { Inbound } from '#ports/channel.ts';
import type { IdsThere } from '#ports/reporters.ts';
import { threadKeyOf } from './given-up-ids.ts';
import { asWrittenDown } from './hidden-tokens.ts';
import { latestOnThread } from './cases.ts';
import { storable } from './rows.ts';
import { tellCase } from './live-news.ts';
import type { Queryable } from './queryable.ts';

type Echo = Extract<Inbound, { kind: 'echo' }>;

/** What it answers may be somebody's message, or ours. */
const answered = `select complaint_id as id from message where channel = $1 and account_id = $2 and external_id = $3
  union all select complaint_id from outbox where channel = $1 and account_id = $2 and external_id = $3 limit 1`;

const caseOf = async (db: Queryable, there: IdsThere, { parentId, thread }: Echo): Promise<string | undefined> => {
  const { channel, accountId } = there;
  const named =
    parentId === undefined
      ? undefined
      : (await db.query<{ id: string }>(answered, [channel, accountId, parentId])).rows[0];
  const key = await threadKeyOf(db, there, thread.threadKey);
  return named?.id ?? latestOnThread(db, { channel, accountId, visibility: thread.visibility, key });
};

/** Not one that turned out to be sent from here: known by its id, as the same words while nobody knows the id yet, or as a picture without words that followed ours. */
export const notOurs = `not exists (select 1 from outbox o
  where o.channel = a.channel and o.account_id = a.account_id
    and (o.external_id = a.external_id or o.complaint_id = a.complaint_id and o.external_id is null and o.text = a.text
      or o.complaint_id = a.complaint_id and o.visibility = a.visibility and o.attachment_ids is not null and a.text = ''
        and a.said_at between o.created_at - interval '1 minute' and o.created_at + interval '1 day'))`;

/** What the city said in a case’s conversation without this program. */
export type OutsideAnswer = {
  id: string;
  channel: string;
  accountId: string;
  visibility: Visibility;
  text: string;
  saidAt: Instant;
};

type AnswerRow = Omit<OutsideAnswer, 'saidAt'> & { saidAt: Date };

/** What stands in this case, oldest first. */
export const findOutsideAnswers = async (db: Queryable, complaintId: string): Promise<OutsideAnswer[]> => {
  const { rows } = await db.query<AnswerRow>(
    `select a.id, a.channel, a.account_id as "accountId", a.visibility, a.text, a.said_at as "saidAt"
     from outside_answer a where a.complaint_id = $1 and ${notOurs} order by a.said_at, a.id`,
    [complaintId],
  );
  return rows.map((row) => ({ ...row, saidAt: row.saidAt.getTime() }));
};

const keep = `insert into outside_answer (channel, account_id, external_id, id, complaint_id, visibility, text, said_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning complaint_id as "complaintId"`;

/** Where the city spoke of no case, nothing is kept: announcements are nobody's answer. */
export const keepOutsideAnswer = async (db: Queryable, channel: string, echo: Echo, newId: string): Promise<void> => {
  const { accountId, externalId, thread, text, sentAt } = echo;
  const complaintId = await caseOf(db, { channel, accountId }, echo);
  if (complaintId === undefined) return;
  const values = [
    channel,
    accountId,
    externalId,
    newId,
    complaintId,
    thread.visibility,
    await asWrittenDown(db, storable(text)),
    new Date(sentAt),
  ];
  const { rows } = await db.query<{ complaintId: string }>(keep, values);
  for (const row of rows) await tellCase(db, row.complaintId);
};
