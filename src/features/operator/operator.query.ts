// What the operator must look after.
import { cutText } from '#core/cut-text.ts';
import type { ReadTables } from '#db/queryable.ts';
import type { OperatorAnswer } from './operator.contract.ts';

const mostRows = 100;
const payloadLength = 4000;

const shownPayload = (payload: string, raw: Buffer | null): string =>
  cutText(raw === null ? payload : raw.toString('latin1'), payloadLength);

/** Shortens payloads to what a screen can hold; the whole of it stays stored. */
export const findOperator = async (db: ReadTables): Promise<Omit<OperatorAnswer, 'withoutHolidays' | 'replicas'>> => {
  const accounts = await db
    .selectFrom('channel_account')
    .select(['channel', 'id', 'handle', 'problem', 'usage_percent'])
    .orderBy('channel')
    .orderBy('id')
    .execute();
  const poison = await db
    .selectFrom('inbound')
    .select(['id', 'channel', 'received_at', 'error', 'payload', 'raw'])
    .where('status', '=', 'poison')
    .orderBy('id', 'desc')
    .limit(mostRows)
    .execute();
  return {
    accounts: accounts.map(({ channel, id, handle, problem, usage_percent: usagePercent }) => ({
      channel,
      id,
      handle,
      usagePercent,
      ...(problem === null ? {} : { problem }),
    })),
    setAside: poison.map(({ id, channel, received_at: receivedAt, error, payload, raw }) => ({
      id,
      channel,
      receivedAt: receivedAt.toISOString(),
      error: error ?? '',
      payload: shownPayload(payload, raw),
    })),
  };
};
