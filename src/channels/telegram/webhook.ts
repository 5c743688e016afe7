// Tells Telegram where to bring updates, and with which secret. It never says which secret it was given: the address carries a sign of
// it, so that a changed one is told anew and an unchanged one is left alone. https://core.telegram.org/bots/api#setwebhook
import { createHash } from 'node:crypto';
import type { RejectReason } from '#ports/channel.ts';
import { recordOf } from '../http-call.ts';
import type { Bot, BotCall } from './bot-client.ts';
import { wantedUpdates } from './updates.ts';

const signOf = (secret: string): string => createHash('sha256').update(secret).digest('hex').slice(0, 12);

const asked = async (bot: Bot, call: BotCall): Promise<Record<string, unknown> | RejectReason> => {
  const answer = await bot.call(call);
  if (answer.ok) return recordOf(answer.result);
  if (answer.failure.outcome !== 'rejected') throw new Error(answer.failure.detail);
  return answer.failure.reason;
};

const isSame = (given: unknown): boolean =>
  Array.isArray(given) &&
  given.length === wantedUpdates.length &&
  wantedUpdates.every((one) => (given as unknown[]).includes(one));

/** What waits at Telegram is kept. */
export const connectWebhook = async (bot: Bot, hookUrl: string): Promise<RejectReason | undefined> => {
  const { verifyToken } = bot.account;
  if (verifyToken === '') return undefined;
  const url = `${hookUrl}?v=${signOf(verifyToken)}`;
  const standing = await asked(bot, { method: 'getWebhookInfo' });
  if (typeof standing === 'string') return standing;
  if (standing['url'] === url && isSame(standing['allowed_updates'])) return undefined;
  const params = { url, secret_token: verifyToken, allowed_updates: wantedUpdates };
  const set = await asked(bot, { method: 'setWebhook', params });
  if (typeof set !== 'string') return undefined;
  return set === 'bad-request' ? 'webhook-missing' : set;
};

/** What waits at Telegram is kept for whoever comes next. */
export const disconnectWebhook = async (bot: Bot, hookUrl: string): Promise<RejectReason | undefined> => {
  const standing = await asked(bot, { method: 'getWebhookInfo' });
  if (typeof standing === 'string') return standing;
  const url = standing['url'];
  if (typeof url !== 'string' || url.split('?', 1)[0] !== hookUrl) return undefined;
  const ended = await asked(bot, { method: 'deleteWebhook' });
  return typeof ended === 'string' ? ended : undefined;
};
