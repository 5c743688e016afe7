// Sends one message as Facebook Pages and Instagram share it: length, window and tag, and what the answer says.
// Must not try twice: the outbox decides when.
import type { Limits, Outgoing, Photo, RejectReason, SendOutcome, SendTarget, Usage } from '#ports/channel.ts';
import { hashtagCount, textLength } from '#core/text-length.ts';
import type { Instant } from '#core/time.ts';
import type { CommentTarget, Dialect } from './dialect.ts';
import { answeredWithout } from '../http-call.ts';
import { thenPhotos } from './then-photos.ts';
import type { GraphAnswer } from './graph-client.ts';

/** What became of one message, and how much of the limits is used. */
export type Sent = { result: SendOutcome; usage?: Usage };

/** A refusal that is found without asking the platform. */
export const refused = (reason: RejectReason, detail: string): Sent => ({
  result: { outcome: 'rejected', reason, detail },
});

/** Why a text cannot go out, found without asking anybody. */
export const unfit = (text: string, limit: Limits['messageLength'], hashtags?: number): Sent | undefined => {
  if (text.trim() === '') return refused('bad-request', 'an empty text');
  const length = textLength(text, limit.unit);
  if (length > limit.max)
    return refused('message-too-long', `${String(length)} ${limit.unit}, at most ${String(limit.max)}`);
  const tags = hashtagCount(text);
  if (hashtags !== undefined && tags > hashtags)
    return refused('message-too-long', `${String(tags)} hashtags, at most ${String(hashtags)}`);
  return undefined;
};

const sentFrom = (answer: GraphAnswer, idField: string): Sent => {
  const usage = answer.usage === undefined ? {} : { usage: answer.usage };
  if (!answer.ok) return { result: answer.failure, ...usage };
  const externalId = answer.body[idField];
  if (typeof externalId === 'string' && externalId !== '')
    return { result: { outcome: 'accepted', externalId }, ...usage };
  return { result: answeredWithout(idField), ...usage };
};

const sendComment = async (dialect: Dialect, target: CommentTarget, text: string): Promise<Sent> => {
  const { commentLength, hashtags } = dialect.limits;
  const early = unfit(text, commentLength, hashtags);
  if (early !== undefined) return early;
  const { call } = await dialect.commentCall(target, text);
  return sentFrom(await dialect.graph.call(call), 'id');
};

const messagingOf = (isTagged: boolean): Record<string, string> =>
  isTagged ? { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' } : { messaging_type: 'RESPONSE' };

const sendMessage = async (
  { graph, limits, messagesNode }: Dialect,
  recipient: Record<string, string>,
  text: string,
  isTagged = false,
): Promise<Sent> => {
  const early = unfit(text, limits.messageLength);
  if (early !== undefined) return early;
  const body = { recipient, ...messagingOf(isTagged), message: { text } };
  const answer = await graph.call({ method: 'POST', path: [messagesNode, 'messages'], body });
  const sent = sentFrom(answer, 'message_id');
  // A private reply names a comment: under which id its writer is written to is told with the answer.
  const reachedId = answer.ok && recipient['id'] === undefined ? answer.body['recipient_id'] : undefined;
  return sent.result.outcome === 'accepted' && typeof reachedId === 'string' && reachedId !== ''
    ? { ...sent, result: { ...sent.result, reachedId } }
    : sent;
};

/** https://developers.facebook.com/docs/messenger-platform/send-messages/saving-assets: a file goes with the message that shows it. */
const sendPhoto = ({ graph, messagesNode }: Dialect, to: Record<string, unknown>, photo: Photo): Promise<GraphAnswer> =>
  graph.call({
    ...{ method: 'POST', path: [messagesNode, 'messages'], file: { name: 'filedata', photo } },
    body: { ...to, message: { attachment: { type: 'image', payload: { is_reusable: false } } } },
  });

/** Within a day of the person's last message as an answer, within seven with the human agent's tag, then not at all. */
const sendPrivately = async (
  dialect: Dialect,
  { target, text, photos = [] }: Outgoing & { target: Extract<SendTarget, { kind: 'private-message' }> },
  now: Instant,
): Promise<Sent> => {
  const { privateWindowMs, humanAgentWindowMs } = dialect.limits;
  const age = now - target.lastFromPersonAt;
  if (age > humanAgentWindowMs) return refused('window-closed', 'the person wrote last more than seven days ago');
  const isTagged = age > privateWindowMs;
  const recipient = { id: target.personId };
  const said = await sendMessage(dialect, recipient, text, isTagged);
  return thenPhotos(said, photos, (photo) => sendPhoto(dialect, { recipient, ...messagingOf(isTagged) }, photo));
};

/** A comment, a private reply or a message; the windows of the platform are judged by `now`. */
export const sendThrough = async (dialect: Dialect, message: Outgoing, now: Instant): Promise<Sent> => {
  const { target, text } = message;
  switch (target.kind) {
    case 'comment-reply':
      return sendComment(dialect, target, text);
    case 'private-reply': {
      const answered = dialect.privateReplyTo(target.commentId);
      return answered === undefined
        ? refused('person-must-begin', 'what stands there takes no private reply')
        : sendMessage(dialect, answered, text);
    }
    case 'private-message':
      return sendPrivately(dialect, { ...message, target }, now);
  }
};
