// Asks Telegram what is new, for a bot without a webhook. What Telegram holds was given to nobody yet: all of it is taken, the first time too.
// An update is forgotten there only when the next question names what comes after it: by then ours is on disk.
import type { Poll, Polled } from '#ports/channel.ts';
import { answeredWithout, recordOf } from '../http-call.ts';
import type { Bot } from './bot-client.ts';

/** Telegram waits so long for news before it answers; short, since other accounts wait for their turn meanwhile. */
const waitSeconds = 2;
const most = 100;

/** What anybody may say to the city; of the rest nothing is asked for. */
export const wantedUpdates: readonly string[] = [
  'message',
  'edited_message',
  'business_message',
  'edited_business_message',
  'guest_message',
];

const numberOf = (update: unknown): number => {
  const id = recordOf(update)['update_id'];
  return typeof id === 'number' && Number.isSafeInteger(id) ? id : Number.NaN;
};

const ask = async (bot: Bot, cursor: string | undefined): Promise<Polled> => {
  const answer = await bot.call({
    method: 'getUpdates',
    params: {
      ...(cursor === undefined ? {} : { offset: Number(cursor) }),
      limit: most,
      timeout: waitSeconds,
      allowed_updates: wantedUpdates,
    },
  });
  if (!answer.ok) return answer.failure;
  if (!Array.isArray(answer.result)) return answeredWithout('list of updates');
  const payloads: unknown[] = answer.result;
  const next = Math.max(Number(cursor ?? 0), ...payloads.map((one) => numberOf(one) + 1).filter(Number.isFinite));
  return { outcome: 'polled', payloads, cursor: String(next), more: payloads.length === most };
};

/** The cursor is the id of the next update; naming it makes Telegram forget those before. */
export const updatesPoll = (bot: Bot): Poll => ({ everyMs: 1000, ask: (cursor) => ask(bot, cursor) });
