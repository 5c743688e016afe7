// Sends to X: an answer below a post, in parts where it is long, or a direct message.
// Sends once: what already stands of an answer in parts is gone on with, never repeated.
import { textLength } from '#core/text-length.ts';
import { dayMs, type Instant } from '#core/time.ts';
import type { Limits, Outgoing, RejectReason, SendOutcome, Usage } from '#ports/channel.ts';
import { answeredWithout, recordOf, type SendFailure } from '../http-call.ts';
import type { XAnswer, XApi } from './api.ts';
import { findAnswers, findBegun } from './look.ts';
import { partsOf } from './parts.ts';

type Sent = { result: SendOutcome; usage?: Usage };

/** Longer than the outbox goes on trying. */
const lookBackMs = 2 * dayMs;

const refused = (reason: RejectReason, detail: string): Sent => ({ result: { outcome: 'rejected', reason, detail } });

const unfit = (text: string, { max, unit }: Limits['messageLength']): Sent | undefined => {
  if (text.trim() === '') return refused('bad-request', 'an empty text');
  const length = textLength(text.trim(), unit);
  return length > max ? refused('message-too-long', `${String(length)} ${unit}, at most ${String(max)}`) : undefined;
};

const sentFrom = (answer: XAnswer, idField: string): Sent => {
  const usage = answer.usage === undefined ? {} : { usage: answer.usage };
  if (!answer.ok) return { result: answer.failure, ...usage };
  const externalId = recordOf(answer.body['data'])[idField];
  return typeof externalId === 'string' && externalId !== ''
    ? { result: { outcome: 'accepted', externalId }, ...usage }
    : { result: answeredWithout(idField), ...usage };
};

const unlooked = (error: unknown): SendFailure => ({
  outcome: 'retry-later',
  reason: 'temporary',
  detail: error instanceof Error ? error.message : String(error),
  unknown: true,
});

const postBelow = (api: XApi, above: string, text: string): Promise<XAnswer> =>
  api.call({ method: 'POST', path: ['tweets'], json: { text, reply: { in_reply_to_tweet_id: above } } });

/** X takes the same words once only: they may be there from an attempt whose end we did not hear. */
const meantBySame = async (api: XApi, commentId: string, text: string, now: Instant): Promise<SendOutcome> => {
  try {
    const [externalId] = await findAnswers(api, commentId, text, now - lookBackMs);
    if (externalId !== undefined) return { outcome: 'accepted', externalId };
  } catch (error) {
    return unlooked(error);
  }
  return { outcome: 'rejected', reason: 'duplicate-text', detail: 'X has these very words of ours elsewhere' };
};

const sendOne = async (api: XApi, commentId: string, text: string, now: Instant): Promise<Sent> => {
  const answer = await postBelow(api, commentId, text);
  const sent = sentFrom(answer, 'id');
  return !answer.ok && answer.isDuplicate === true
    ? { ...sent, result: await meantBySame(api, commentId, text, now) }
    : sent;
};

/** Some parts stand already: whoever comes back must look first. */
const halfWay = (failure: SendFailure, done: number, count: number): SendFailure => {
  const detail = `${String(done)} of ${String(count)} parts stand; ${failure.detail}`;
  return failure.outcome === 'retry-later' ? { ...failure, detail, unknown: true } : { ...failure, detail };
};

const sendParts = async (api: XApi, commentId: string, parts: readonly string[], now: Instant): Promise<Sent> => {
  let standing: string[];
  try {
    standing = await findBegun(api, commentId, parts, now - lookBackMs);
  } catch (error) {
    return { result: unlooked(error) };
  }
  const ids = [...standing];
  let usage: Usage | undefined;
  for (const part of parts.slice(standing.length)) {
    const { result, usage: told } = sentFrom(await postBelow(api, ids.at(-1) ?? commentId, part), 'id');
    usage = told ?? usage;
    const known = usage === undefined ? {} : { usage };
    if (result.outcome === 'retry-later' || result.outcome === 'rejected')
      return { result: ids.length === 0 ? result : halfWay(result, ids.length, parts.length), ...known };
    if (result.outcome === 'accepted') ids.push(result.externalId);
  }
  const [externalId = ''] = ids;
  return { result: { outcome: 'accepted', externalId }, ...(usage === undefined ? {} : { usage }) };
};

const sendAnswer = async (api: XApi, commentId: string, text: string, now: Instant): Promise<Sent> => {
  const parts = partsOf(text);
  const [only = ''] = parts;
  return parts.length === 1 ? sendOne(api, commentId, only, now) : sendParts(api, commentId, parts, now);
};

const sendLetter = async (api: XApi, personId: string, text: string): Promise<Sent> =>
  sentFrom(
    await api.call({ method: 'POST', path: ['dm_conversations', 'with', personId, 'messages'], json: { text } }),
    'dm_event_id',
  );

/** A private answer to a post is a direct message to whoever wrote it; their settings may refuse it. */
const sendToAuthor = async (api: XApi, postId: string, text: string): Promise<Sent> => {
  const answer = await api.call({ method: 'GET', path: ['tweets', postId], query: { expansions: 'author_id' } });
  if (!answer.ok) return sentFrom(answer, 'author_id');
  const author = recordOf(answer.body['data'])['author_id'];
  return typeof author === 'string' && author !== ''
    ? sendLetter(api, author, text)
    : refused('target-gone', 'the post is not to be seen');
};

/** An answer that is too long for one post leaves in parts; a private reply goes to the post's author. */
export const sendThrough = async (
  api: XApi,
  limits: Limits,
  { target, text }: Outgoing,
  now: Instant,
): Promise<Sent> => {
  const early = unfit(text, target.kind === 'comment-reply' ? limits.commentLength : limits.messageLength);
  if (early !== undefined) return early;
  switch (target.kind) {
    case 'comment-reply':
      return sendAnswer(api, target.commentId, text, now);
    case 'private-reply':
      return sendToAuthor(api, target.commentId, text);
    case 'private-message':
      return sendLetter(api, target.personId, text);
  }
};
