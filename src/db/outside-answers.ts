// Answers of the city that did not go through this desk: kept with the case in whose conversation they stand.
// Must not take our own for one: what the outbox sent is known there by its id.
import type { Inbound } from '#ports/channel.ts';
import type { IdsThere } from '#ports/store.ts';
import { threadKeyOf } from './given-up-ids.ts';
import { latestOnThread, storable } from './messages.ts';
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
    storable(text),
    new Date(sentAt),
  ];
  const { rows } = await db.query<{ complaintId: string }>(keep, values);
  for (const row of rows)
    await db.query(`select pg_notify('tanggap_change', $1)`, [JSON.stringify({ ...row, what: 'case' })]);
};
