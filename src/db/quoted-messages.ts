// Words of a message that stand in a second case as well, of which they are the first: erased, moved and shown by themselves. What was quoted is
// remembered, so that whoever takes a message back takes its words back everywhere.
import type { MessageRef } from '#core/complaint/complaint.ts';
import type { QuotedMessage } from '#ports/messages.ts';
import type { InUnit } from './foreseen.ts';
import { kept, refOf } from './message-words.ts';
import type { Queryable } from './queryable.ts';
import { newSalt } from './salted-digest.ts';

// Where it was written stays with it, as who may read it does; of a quote of a quote it is the first message that is remembered.
const quote = `insert into message (id, complaint_id, channel, account_id, visibility, thread_key, external_id, reporter_id, author_name, text, salt,
    sent_at, permalink, remarks, reply_target, quoted_id)
  select $2::uuid, $3, channel, account_id, visibility, thread_key, 'kutipan:' || $2, reporter_id, author_name, $4, $5, sent_at, permalink,
    remarks || '{passage}'::text[], reply_target, coalesce(quoted_id, id)
  from message where id = $1 and deleted_at is null`;

/** Its own row, with whoever wrote it, where and when; the message quoted must be there. */
export const quoteMessage = async (
  { unit }: InUnit,
  { of, messageId, complaintId, text }: QuotedMessage,
): Promise<MessageRef> => {
  const words = await kept(unit.apart, text);
  const salt = newSalt();
  await unit.seeing.query(quote, [of, messageId, complaintId, words, salt]);
  return refOf(messageId, { salt, text: words });
};

/** Where words of this message stand besides, and were not taken back. */
export const findQuotes = async (
  db: Queryable,
  messageId: string,
): Promise<{ messageId: string; complaintId: string }[]> => {
  const { rows } = await db.query<{ messageId: string; complaintId: string }>(
    `select id as "messageId", complaint_id as "complaintId" from message where quoted_id = $1 and deleted_at is null order by id`,
    [messageId],
  );
  return rows;
};
