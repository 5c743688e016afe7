// Answers below a comment on TikTok, and looks whether the answer is there already. Nothing private goes out.
// Must send once: an attempt whose end nobody heard is looked for before another.
import { textLength } from '#core/text-length.ts';
import type { Instant } from '#core/time.ts';
import type { Limits, Outgoing, RejectReason, SendOutcome, SendTarget } from '#ports/channel.ts';
import { answeredWithout } from '../http-call.ts';
import type { TiktokApi } from './api.ts';
import { isSince, readReplies, textIn } from './lists.ts';

type CommentTarget = Extract<SendTarget, { kind: 'comment-reply' }>;

const refused = (reason: RejectReason, detail: string): SendOutcome => ({ outcome: 'rejected', reason, detail });

/** All answers stand on one level, below the topmost comment. */
const topOf = ({ commentId, parentId }: CommentTarget): string => parentId ?? commentId;

const answerBelow = async (api: TiktokApi, target: CommentTarget, text: string): Promise<SendOutcome> => {
  const { postId } = target;
  if (postId === undefined) return refused('bad-request', 'the video of the comment is not known');
  const json = { business_id: api.account().id, video_id: postId, comment_id: topOf(target), text };
  const answer = await api.call({ method: 'POST', path: 'business/comment/reply/create', json });
  if (!answer.ok) return answer.failure;
  const externalId = textIn(answer.data, 'comment_id');
  return externalId === '' ? answeredWithout('comment_id') : { outcome: 'accepted', externalId };
};

/** TikTok's private messages are another interface, which only the person may begin: docs/decisions/0018. */
export const sendThrough = async (
  api: TiktokApi,
  { commentLength: { max, unit } }: Limits,
  { target, text }: Outgoing,
): Promise<SendOutcome> => {
  if (target.kind !== 'comment-reply')
    return refused('no-private-messages', 'TikTok lets this program answer comments only');
  const words = text.trim();
  if (words === '') return refused('bad-request', 'an empty text');
  const length = textLength(words, unit);
  if (length > max) return refused('message-too-long', `${String(length)} ${unit}, at most ${String(max)}`);
  return answerBelow(api, target, words);
};

/** Their clock and ours differ a little, and they write times to the second. */
const clockSlackMs = 60_000;
const normal = (text: string): string => text.normalize('NFC').replaceAll('\r\n', '\n').trim();

/** Ids of our answers with exactly this text since then. Throws when TikTok could not be asked. */
export const findThrough = async (api: TiktokApi, { target, text }: Outgoing, since: Instant): Promise<string[]> => {
  if (target.kind !== 'comment-reply' || target.postId === undefined) return [];
  const from = since - clockSlackMs;
  const replies = await readReplies(api, target.postId, topOf(target), from);
  if (replies.ok)
    return replies.items
      .filter((one) => one['owner'] === true && isSince(one, from) && normal(textIn(one, 'text')) === normal(text))
      .map((one) => textIn(one, 'comment_id'));
  // Where the comment is gone a new attempt is refused as well, and tells the officer why.
  if (replies.failure.outcome === 'rejected' && replies.failure.reason === 'target-gone') return [];
  throw new Error(`the answers could not be read: ${replies.failure.detail}`);
};
