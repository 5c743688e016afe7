// Ends a message that a platform took and did not deliver after all.
import type { SendPurpose } from '#core/complaint/complaint.ts';
import type { FailedDelivery, FailedRow } from '#ports/outbox.ts';
import { hideTokens } from './hidden-tokens.ts';
import { lockMessage } from './messages.ts';
import { storable } from './rows.ts';
import type { Queryable } from './queryable.ts';

type Row = { status: string; complaint_id: string; effect_key: string; purpose: SendPurpose };

/** `row` only the first time. */
export const failDelivery = async (
  db: Queryable,
  channel: string,
  { accountId, externalId, reason, detail }: FailedDelivery,
): Promise<{ known: boolean; row?: FailedRow }> => {
  // What is being recorded just now is waited for: else its news would be kept for a record that is there already.
  await lockMessage(db, channel, accountId, externalId);
  const key = [channel, accountId, externalId];
  const { rows } = await db.query<Row>(
    `select status, complaint_id, effect_key, purpose from outbox
     where channel = $1 and account_id = $2 and external_id = $3 for update`,
    key,
  );
  const [found] = rows;
  if (found?.status !== 'sent') return { known: found !== undefined };
  await db.query(
    `update outbox set status = 'rejected', reason = $4, detail = $5
     where channel = $1 and account_id = $2 and external_id = $3`,
    [...key, reason, await hideTokens(db, storable(detail))],
  );
  const { complaint_id: complaintId, effect_key: effectKey, purpose } = found;
  return { known: true, row: { complaintId, effectKey, purpose } };
};
