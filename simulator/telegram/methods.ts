// What a bot may ask of Telegram: who it is, what is new, to send a message, where a file lies.
// Must refuse where Telegram does, in its words. https://core.telegram.org/bots/api#available-methods
import { setTimeout as sleep } from 'node:timers/promises';
import { urlOf, type LateUrl, type SimAccount } from '../accounts.ts';
import type { Acts } from '../acts.ts';
import { Refusal } from '../platform-route.ts';
import { record } from '../json.ts';
import type { PictureShelf } from '../pictures.ts';
import type { SimStore } from '../store.ts';
import type { Comment, Hook, Message, Post } from '../world.ts';
import { botUser, chatIdOf, groupChat, isAsked, seqOfFile, seqOfUpdate, updateOf } from './updates.ts';

/** `retryAfter` in seconds, where Telegram asks to wait. */
export class BotError extends Refusal {
  override name = 'BotError';
  constructor(code: number, description: string, retryAfter?: number) {
    const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
    super(code, { ok: false, error_code: code, description, ...parameters }, description);
  }
}

/** `shelf` keeps the pictures that the city sends. */
export type BotDeps = { store: SimStore; acts: Acts; hookBaseUrl: LateUrl; shelf: PictureShelf };

/** `params` of query and body in one. */
export type BotCall = { account: SimAccount; params: Record<string, unknown> };

const longestText = 4096;
const longestCaption = 1024;
const longestWaitMs = 50_000;

const numberIn = (params: Record<string, unknown>, name: string): number | undefined => {
  const value = Number(params[name] ?? Number.NaN);
  return Number.isFinite(value) ? value : undefined;
};

const waiting = ({ store }: BotDeps, account: SimAccount, fromSeq: number): Hook[] =>
  [...store.world.hooks.values()].filter(({ accountId, seq }) => accountId === account.id && seq >= fromSeq);

/** Asking from an offset on confirms everything before it. */
const getUpdates = async (deps: BotDeps, { account, params }: BotCall): Promise<unknown> => {
  if (!isAsked(account))
    throw new BotError(
      409,
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  const from = seqOfUpdate(numberIn(params, 'offset') ?? 0);
  const done = waiting(deps, account, 0).filter(({ seq }) => seq < from);
  if (done.length > 0) await deps.store.commit([{ kind: 'hook-done', ids: done.map(({ id }) => id) }]);
  const limit = numberIn(params, 'limit') ?? 100;
  const until = performance.now() + Math.min(longestWaitMs, (numberIn(params, 'timeout') ?? 0) * 1000);
  for (;;) {
    const found = waiting(deps, account, from).slice(0, limit);
    if (found.length > 0 || performance.now() >= until) return found.map(updateOf);
    await sleep(20, undefined, { ref: false });
  }
};

type Place = { post: Post } | { person: string };

const placeOf = ({ store: { world } }: BotDeps, account: SimAccount, chatId: number | undefined): Place => {
  const post = [...world.posts.values()].find(({ id, accountId }) => accountId === account.id && Number(id) === chatId);
  if (post !== undefined) return { post };
  const person = [...world.people.keys()].find((key) => chatIdOf(key) === chatId);
  if (person === undefined) throw new BotError(400, 'Bad Request: chat not found');
  const hasBegun = [...world.messages.values()].some(
    (one) => one.accountId === account.id && one.person === person && !one.fromCity,
  );
  if (!hasBegun) throw new BotError(403, "Forbidden: bot can't initiate conversation with a user");
  return { person };
};

/** Beside files everything that is no text comes as JSON. */
const inJson = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    throw new BotError(400, "Bad Request: can't parse JSON object");
  }
};

const repliedTo = (params: Record<string, unknown>): { seq?: number; isOptional: boolean } => {
  const reply = record(inJson(params['reply_parameters']));
  const seq = numberIn(reply, 'message_id');
  return { ...(seq === undefined ? {} : { seq }), isOptional: reply['allow_sending_without_reply'] === true };
};

const notFound = (): BotError => new BotError(400, 'Bad Request: message to be replied not found');

type Words = { text: string; picture?: string };

const sendToGroup = async ({ store, acts }: BotDeps, call: BotCall, post: Post, words: Words): Promise<Comment> => {
  const { seq, isOptional } = repliedTo(call.params);
  const above = [...store.world.comments.values()].find(
    (one) => one.postId === post.id && one.seq === seq && one.removedAt === undefined,
  );
  if (seq !== undefined && above === undefined && !isOptional) throw notFound();
  return acts.comment(call.account, {
    ...{ postId: post.id, author: 'city', ...words },
    ...(above === undefined ? {} : { parentId: above.id }),
  });
};

const sendToPerson = async (
  { store, acts }: BotDeps,
  call: BotCall,
  person: string,
  words: Words,
): Promise<Message> => {
  const { seq, isOptional } = repliedTo(call.params);
  const above = [...store.world.messages.values()].find((one) => one.person === person && one.seq === seq);
  if (seq !== undefined && above === undefined && !isOptional) throw notFound();
  return acts.message(call.account, {
    ...{ person, fromCity: true, ...words },
    ...(above === undefined ? {} : { replyTo: above.id }),
  });
};

const say = async (deps: BotDeps, call: BotCall, words: Words): Promise<Record<string, unknown>> => {
  const chatId = numberIn(call.params, 'chat_id');
  const place = placeOf(deps, call.account, chatId);
  const sent =
    'post' in place
      ? await sendToGroup(deps, call, place.post, words)
      : await sendToPerson(deps, call, place.person, words);
  const chat = 'post' in place ? groupChat(place.post) : { id: chatId, type: 'private' };
  return { message_id: sent.seq, from: botUser(call.account), chat, date: Math.floor(sent.at / 1000) };
};

const sendMessage = async (deps: BotDeps, call: BotCall): Promise<unknown> => {
  const { text } = call.params;
  if (typeof text !== 'string' || text.trim() === '') throw new BotError(400, 'Bad Request: message text is empty');
  if (text.length > longestText) throw new BotError(400, 'Bad Request: message is too long');
  return { ...(await say(deps, call, { text })), text };
};

const captionIn = ({ caption = '' }: Record<string, unknown>): string => {
  if (typeof caption !== 'string' || caption.length > longestCaption)
    throw new BotError(400, 'Bad Request: message caption is too long');
  return caption;
};

const kept = async ({ shelf }: BotDeps, file: unknown): Promise<string> => {
  if (!Buffer.isBuffer(file)) throw new BotError(400, 'Bad Request: there is no photo in the request');
  const picture = await shelf.keep(file);
  if (picture === undefined) throw new BotError(400, 'Bad Request: IMAGE_PROCESS_FAILED');
  return picture;
};

const show = async (deps: BotDeps, call: BotCall, caption: string, picture: string): Promise<unknown> => ({
  ...(await say(deps, call, { text: caption, picture })),
  caption,
  photo: [{ file_id: picture, width: 1, height: 1 }],
});

const sendPhoto = async (deps: BotDeps, call: BotCall): Promise<unknown> => {
  const caption = captionIn(call.params);
  return show(deps, call, caption, await kept(deps, call.params['photo']));
};

/** All of them or none: each is looked at before the first is sent. */
const sendMediaGroup = async (deps: BotDeps, call: BotCall): Promise<unknown[]> => {
  const listed = inJson(call.params['media']);
  const media = (Array.isArray(listed) ? (listed as unknown[]) : []).map(record);
  if (media.length < 2 || media.length > 10)
    throw new BotError(400, 'Bad Request: expected from 2 to 10 media in an album');
  const captions = media.map(captionIn);
  const pictures: string[] = [];
  for (const one of media) {
    const name = /^attach:\/\/(.+)$/.exec(String(one['media']))?.[1] ?? '';
    pictures.push(await kept(deps, call.params[name]));
  }
  const sent: unknown[] = [];
  for (const [index, picture] of pictures.entries()) sent.push(await show(deps, call, captions[index] ?? '', picture));
  return sent;
};

/** The name of the picture behind a file's id; it stands in the path, as Telegram's own names do. */
const getFile = ({ store: { world } }: BotDeps, { account, params }: BotCall): unknown => {
  const fileId = typeof params['file_id'] === 'string' ? params['file_id'] : '';
  const seq = seqOfFile(fileId);
  const found = [...world.messages.values(), ...world.comments.values()].find(
    (one) => one.seq === seq && one.accountId === account.id,
  );
  if (found?.picture === undefined)
    throw new BotError(400, 'Bad Request: wrong file_id or the file is temporarily unavailable');
  return { file_id: fileId, file_unique_id: `AQAD-${String(seq)}`, file_size: 1, file_path: `photos/${found.picture}` };
};

const getWebhookInfo = ({ hookBaseUrl }: BotDeps, { account }: BotCall): unknown => {
  const url = isAsked(account) ? '' : `${urlOf(hookBaseUrl) ?? ''}/hooks/telegram/${account.id}`;
  return { url, has_custom_certificate: false, pending_update_count: 0, ...told.get(account) };
};

/** Kept as long as this program runs; updates go where the desk lies all the same. */
const told = new WeakMap<SimAccount, { url: string; allowed_updates?: unknown }>();

/** https://core.telegram.org/bots/api#setwebhook */
const setWebhook = (_deps: BotDeps, { account, params }: BotCall): unknown => {
  const { url, secret_token: secret, allowed_updates: wanted } = params;
  if (typeof url !== 'string' || (url !== '' && !url.startsWith('https://')))
    throw new BotError(400, 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook');
  if (secret !== undefined && !(typeof secret === 'string' && /^[\w-]{1,256}$/.test(secret)))
    throw new BotError(400, 'Bad Request: secret token contains unallowed characters');
  told.set(account, { url, ...(wanted === undefined ? {} : { allowed_updates: wanted }) });
  return true;
};

/** https://core.telegram.org/bots/api#deletewebhook */
const deleteWebhook = (_deps: BotDeps, { account }: BotCall): unknown => {
  told.set(account, { url: '' });
  return true;
};

/** By their names in small letters: Telegram does not tell large ones apart. */
export const botMethods: Readonly<Record<string, (deps: BotDeps, call: BotCall) => unknown>> = {
  getme: (_deps, { account }) => botUser(account),
  getupdates: getUpdates,
  getwebhookinfo: getWebhookInfo,
  setwebhook: setWebhook,
  deletewebhook: deleteWebhook,
  sendmessage: sendMessage,
  sendphoto: sendPhoto,
  sendmediagroup: sendMediaGroup,
  getfile: getFile,
};
