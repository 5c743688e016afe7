// Answers below a comment on YouTube, and looks whether an answer stands there already.
// Sends once. There are no private messages.
import { textLength } from '#core/text-length.ts';
import type { Instant } from '#core/time.ts';
import type { Limits, Outgoing, RejectReason, SendOutcome, SendTarget } from '#ports/channel.ts';
import { answeredWithout, recordOf } from '../http-call.ts';
import type { YoutubeApi } from './api.ts';
import { itemsIn, publishedAt, snippetOf, textIn, type Json } from './threads.ts';

type Sent = { result: SendOutcome };

const refused = (reason: RejectReason, detail: string): Sent => ({ result: { outcome: 'rejected', reason, detail } });

/** Replies are one level deep: whoever answers a reply answers its thread, whose id stands before the dot. */
const threadIdOf = ({ commentId, parentId }: Extract<SendTarget, { kind: 'comment-reply' }>): string =>
  parentId ?? commentId.split('.', 1)[0] ?? commentId;

const outcomeOf = (body: Json): SendOutcome => {
  const id = textIn(body, 'id');
  return id === '' ? answeredWithout('id') : { outcome: 'accepted', externalId: id };
};

/** Always below the thread's first comment, since YouTube knows one level of replies. Refused before any call: an empty text, one that is too long. */
export const sendThrough = async (
  api: YoutubeApi,
  { commentLength: { max, unit } }: Limits,
  { target, text: told }: Outgoing,
  now: Instant,
): Promise<Sent> => {
  if (target.kind !== 'comment-reply') return refused('no-private-messages', 'YouTube has no private messages');
  const text = told.trim();
  if (text === '') return refused('bad-request', 'an empty text');
  const length = textLength(text, unit);
  if (length > max) return refused('message-too-long', `${String(length)} ${unit}, at most ${String(max)}`);
  const snippet = { parentId: threadIdOf(target), textOriginal: text };
  const answer = await api.call(
    { method: 'POST', list: 'comments', query: { part: 'snippet' }, json: { snippet } },
    now,
  );
  return { result: answer.ok ? outcomeOf(answer.body) : answer.failure };
};

const normal = (text: string): string => text.normalize('NFC').replaceAll('\r\n', '\n').trim();

/** Their clock and ours differ a little. */
const clockSlackMs = 60_000;
const mostPages = 5;

type Wanted = { accountId: string; text: string; since: Instant };

/** What has no time may be it. */
const isOurs = (comment: Json, { accountId, text, since }: Wanted): boolean => {
  const snippet = snippetOf(comment);
  const at = publishedAt(comment);
  const written = textIn(snippet, 'textOriginal') || textIn(snippet, 'textDisplay');
  return (
    recordOf(snippet['authorChannelId'])['value'] === accountId &&
    (at === 0 || at >= since - clockSlackMs) &&
    normal(written) === normal(text)
  );
};

/** Ids of our answers with exactly this text since then. Throws when YouTube could not be asked. */
export const findThrough = async (api: YoutubeApi, { target, text }: Outgoing, since: Instant): Promise<string[]> => {
  if (target.kind !== 'comment-reply') return [];
  const query = { part: 'snippet', parentId: threadIdOf(target), maxResults: '100', textFormat: 'plainText' };
  const wanted = { accountId: api.accountId, text, since };
  const found: string[] = [];
  let token = '';
  for (let page = 0; page < mostPages; page += 1) {
    const asked = token === '' ? query : { ...query, pageToken: token };
    const answer = await api.call({ method: 'GET', list: 'comments', query: asked });
    if (!answer.ok && answer.failure.outcome === 'rejected' && answer.failure.reason === 'target-gone') return [];
    if (!answer.ok) throw new Error(`the thread could not be read: ${answer.failure.detail}`);
    found.push(
      ...itemsIn(answer.body)
        .filter((one) => isOurs(one, wanted))
        .map((one) => textIn(one, 'id')),
    );
    token = textIn(answer.body, 'nextPageToken');
    if (token === '') return found;
  }
  throw new Error('the thread is too long to be read to its end');
};
