// A Telegram bot of the city: private chats, and groups where it is named. The account's id is the bot's number, its handle the user name.
// With a verify token updates are brought to its webhook, without one they are fetched. Telegram shows a bot nothing of what it sent.
import type { Account, Channel, HeaderBag, Limits, MediaAddress, RejectReason } from '#ports/channel.ts';
import { recordOf, type Fetch } from '../http-call.ts';
import { isSameSecret } from '../same-secret.ts';
import { botClient, type Bot } from './bot-client.ts';
import { parseTelegram } from './parse.ts';
import { mostPhotos } from './photo-call.ts';
import { sendTelegram } from './send.ts';
import { connectWebhook, disconnectWebhook } from './webhook.ts';
import { updatesPoll } from './updates.ts';
import { outFetch } from '../way-out.ts';

const messageLength = { max: 4096, unit: 'characters' } as const;

/** Whoever wrote to the bot once may be answered for ever. */
export const telegramLimits: Limits = {
  commentLength: messageLength,
  messageLength,
  photos: { max: mostPhotos, mostBytes: 10_000_000, mostBytesTogether: 20_000_000 },
  privateWindowMs: Number.POSITIVE_INFINITY,
  humanAgentWindowMs: Number.POSITIVE_INFINITY,
  privateReplyWindowMs: Number.POSITIVE_INFINITY,
  mediaHosts: ['api.telegram.org'],
};

/** https://core.telegram.org/bots/api#setwebhook: `secret_token`. */
const isGenuine = (headers: HeaderBag, verifyToken: string): boolean => {
  const given = headers['x-telegram-bot-api-secret-token'];
  return typeof given === 'string' && isSameSecret(given, verifyToken);
};

/** Its path must not climb out of the bot's own files. */
const isPath = (path: unknown): path is string =>
  typeof path === 'string' && /^[\w./-]+$/.test(path) && !path.split('/').includes('..');

/** Files above 20 MB are handed to no bot: they count as gone. */
const findMedia = async (bot: Bot, reference: string): Promise<MediaAddress | undefined> => {
  const answer = await bot.call({ method: 'getFile', params: { file_id: reference } });
  if (answer.ok) {
    const path = recordOf(answer.result)['file_path'];
    if (!isPath(path)) throw new Error('the answer holds no path');
    return { url: bot.fileUrl(path) };
  }
  const { failure } = answer;
  if (failure.outcome === 'rejected' && failure.reason === 'bad-request') return undefined;
  throw new Error(failure.detail);
};

const problemOf = async (
  bot: Bot,
  method: 'getMe' | 'getWebhookInfo',
): Promise<Record<string, unknown> | RejectReason> => {
  const answer = await bot.call({ method });
  if (answer.ok) return recordOf(answer.result);
  if (answer.failure.outcome !== 'rejected') throw new Error(answer.failure.detail);
  return answer.failure.reason;
};

const check = async (bot: Bot): Promise<RejectReason | undefined> => {
  const me = await problemOf(bot, 'getMe');
  if (typeof me === 'string') return me;
  if (String(me['id']) !== bot.account.id) return 'unknown-account';
  if (bot.account.verifyToken === '') return undefined;
  const webhook = await problemOf(bot, 'getWebhookInfo');
  if (typeof webhook === 'string') return webhook;
  return webhook['url'] === '' ? 'webhook-missing' : undefined;
};

/** There is no look before a resend: an attempt whose end is unknown waits for an officer. */
export const telegram = (account: Account, fetch: Fetch = outFetch): Channel => {
  const bot = botClient(account, fetch);
  const { id, handle, verifyToken } = account;
  return {
    name: 'telegram',
    account,
    limits: telegramLimits,
    verify: (_raw, headers) => isGenuine(headers, verifyToken),
    ...(verifyToken === '' ? { poll: updatesPoll(bot) } : {}),
    media: (reference) => findMedia(bot, reference),
    parse: (payload) => parseTelegram(payload, { id, handle }),
    send: async (message) => ({ result: await sendTelegram(bot, telegramLimits, message) }),
    connect: (hookUrl) => connectWebhook(bot, hookUrl),
    disconnect: (hookUrl) => disconnectWebhook(bot, hookUrl),
    check: () => check(bot),
  };
};

/** Where only the account's number is known. */
export const parseForBot = (payload: unknown, accountId = ''): ReturnType<typeof parseTelegram> =>
  parseTelegram(payload, { id: accountId });
