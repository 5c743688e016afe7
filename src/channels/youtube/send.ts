// Answers below a comment on YouTube, and looks whether an answer stands there already.
// Sends once. There are no private messages.
import { textLength } from '#core/text-length.ts';
import type { Instant } from '#core/time.ts';
import type { Limits, Outgoing, RejectReason, SendOutcome } from '#ports/channel.ts';
import { answeredWithout, recordOf } from '../http-call.ts';
import type { YoutubeApi } from './api.ts';

type Sent = { result: SendOutcome };

const refused = (reason: RejectReason, detail: string): Sent => ({ result: { outcome: 'rejected', reason, detail } });

/** Replies are one level deep: whoever answers a reply answers its thread, whose id stands before the dot. */
const threadIdOf = (commentId: string): string => commentId.split('.')[0] ?? commentId;

export const sendThrough = async (
  api: YoutubeApi,
  { commentLength: { max, unit } }: Limits,
  { target, text }: Outgoing,
  now: Instant,
): Promise<Sent> => {
  if (target.kind !== 'comment-reply') return refused('no-private-messages', 'YouTube has no private messages');
  if (text.trim() === '') return refused('bad-request', 'an empty text');
  const length = textLength(text.trim(), unit);
  if (length > max) return refused('message-too-long', `${String(length)} ${unit}, at most ${String(max)}`);
  const snippet = { parentId: threadIdOf(target.commentId), textOriginal: text };
  const answer = await api.call(
    { method: 'POST', list: 'comments', query: { part: 'snippet' }, json: { snippet } },
    now,
  );
  if (!answer.ok) return { result: answer.failure };
  const { id } = answer.body;
  return typeof id === 'string' && id !== ''
    ? { result: { outcome: 'accepted', externalId: id } }
    : { result: answeredWithout('id') };
};

const normal = (text: unknown): string =>
  typeof text === 'string' ? text.normalize('NFC').replaceAll('\r\n', '\n').trim() : '';

/** Their clock and ours differ a little. */
const clockSlackMs = 60_000;
const mostPages = 5;

/** Ids of our answers with exactly this text since then. Throws when YouTube could not be asked. */
export const findThrough = async (api: YoutubeApi, { target, text }: Outgoing, since: Instant): Promise<string[]> => {
  if (target.kind !== 'comment-reply') return [];
  const query = { part: 'snippet', parentId: threadIdOf(target.commentId), maxResults: '100', textFormat: 'plainText' };
  const found: string[] = [];
  let token: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const asked = token === undefined ? query : { ...query, pageToken: token };
    const answer = await api.call({ method: 'GET', list: 'comments', query: asked }, since);
    if (!answer.ok && answer.failure.outcome === 'rejected' && answer.failure.reason === 'target-gone') return [];
    if (!answer.ok) throw new Error(`the thread could not be read: ${answer.failure.detail}`);
    const { items, nextPageToken } = answer.body;
    found.push(...(Array.isArray(items) ? items.map(recordOf) : []).flatMap((one) => ownId(api, one, text, since)));
    if (typeof nextPageToken !== 'string') return found;
    token = nextPageToken;
  }
  throw new Error('the thread is too long to be read to its end');
};

const ownId = (api: YoutubeApi, comment: Record<string, unknown>, text: string, since: Instant): string[] => {
  const snippet = recordOf(comment['snippet']);
  const isOurs = recordOf(snippet['authorChannelId'])['value'] === api.accountId;
  const at = typeof snippet['publishedAt'] === 'string' ? Date.parse(snippet['publishedAt']) : Number.NaN;
  const isThen = Number.isNaN(at) || at >= since - clockSlackMs;
  const isSame = normal(snippet['textOriginal'] ?? snippet['textDisplay']) === normal(text);
  return isOurs && isThen && isSame && typeof comment['id'] === 'string' ? [comment['id']] : [];
};
