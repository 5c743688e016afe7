// Sends to Bluesky: an answer below a post, which names the post above it and the one on top by address and hash; or a message.
// Sends once. https://docs.bsky.app/docs/advanced-guides/posts#replies
import { textLength } from '#core/text-length.ts';
import type { Instant } from '#core/time.ts';
import type { Limits, Outgoing, RejectReason, SendOutcome, Usage } from '#ports/channel.ts';
import { answeredWithout, recordOf, type SendFailure } from '../http-call.ts';
import type { BlueskyAnswer, BlueskyApi } from './api.ts';
import { facetsOf } from './facets.ts';
import { findGroupMessage } from './group-message.ts';
import { ownerOf } from './post-address.ts';

type Sent = { result: SendOutcome; usage?: Usage };

const refused = (reason: RejectReason, detail: string): SendFailure => ({ outcome: 'rejected', reason, detail });

/** Beside the signs the bytes are limited too: only texts of many joined signs come near that. */
const bytesEach = 10;

const unfit = (text: string, { max, unit }: Limits['messageLength']): SendFailure | undefined => {
  if (text === '') return refused('bad-request', 'an empty text');
  const counts = [
    { length: textLength(text, unit), unit, max },
    { length: textLength(text, 'bytes'), unit: 'bytes', max: bytesEach * max },
  ];
  const over = counts.find((one) => one.length > one.max);
  return over === undefined
    ? undefined
    : refused('message-too-long', `${String(over.length)} ${over.unit}, at most ${String(over.max)}`);
};

const sentFrom = (answer: BlueskyAnswer, name: string): Sent => {
  const usage = answer.usage === undefined ? {} : { usage: answer.usage };
  if (!answer.ok) return { result: answer.failure, ...usage };
  const id = answer.body[name];
  const isId = typeof id === 'string' && id !== '';
  return { result: isId ? { outcome: 'accepted', externalId: id } : answeredWithout(name), ...usage };
};

const richly = (text: string): Record<string, unknown> => {
  const facets = facetsOf(text);
  return { text, ...(facets.length === 0 ? {} : { facets }) };
};

const sendAnswer = async (api: BlueskyApi, uri: string, text: string, now: Instant): Promise<Sent> => {
  const answer = await api.call({ method: 'GET', name: 'app.bsky.feed.getPosts', query: [['uris', uri]] });
  if (!answer.ok) return { result: answer.failure };
  const [above] = Array.isArray(answer.body['posts']) ? answer.body['posts'].map(recordOf) : [];
  if (above === undefined) return { result: refused('target-gone', 'the post is not to be seen') };
  const parent = { uri: above['uri'], cid: above['cid'] };
  const { root = parent } = recordOf(recordOf(above['record'])['reply']);
  const record = {
    ...{ $type: 'app.bsky.feed.post', ...richly(text), langs: ['id'] },
    ...{ createdAt: new Date(now).toISOString(), reply: { root, parent } },
  };
  const json = { repo: api.did, collection: 'app.bsky.feed.post', record };
  return sentFrom(await api.call({ method: 'POST', name: 'com.atproto.repo.createRecord', json }), 'uri');
};

const sendInto = async (api: BlueskyApi, convoId: unknown, text: string): Promise<Sent> => {
  const json = { convoId, message: richly(text) };
  return sentFrom(await api.call({ method: 'POST', name: 'chat.bsky.convo.sendMessage', json }), 'id');
};

const sendLetter = async (api: BlueskyApi, did: string, text: string): Promise<Sent> => {
  const name = 'chat.bsky.convo.getConvoForMembers';
  const answer = await api.call({ method: 'GET', name, query: [['members', did]] });
  if (!answer.ok) return { result: answer.failure };
  return sendInto(api, recordOf(answer.body['convo'])['id'], text);
};

/** Refused before any call: a text that does not fit, and an id that names nothing; `now` becomes the post's time. */
export const sendThrough = async (api: BlueskyApi, limits: Limits, message: Outgoing, now: Instant): Promise<Sent> => {
  const { target } = message;
  const text = message.text.trim();
  const early = unfit(text, target.kind === 'comment-reply' ? limits.commentLength : limits.messageLength);
  if (early !== undefined) return { result: early };
  const inGroup = 'commentId' in target ? findGroupMessage(target.commentId) : undefined;
  if (target.kind === 'comment-reply' && inGroup !== undefined) return sendInto(api, inGroup.convoId, text);
  if (target.kind === 'comment-reply') return sendAnswer(api, target.commentId, text, now);
  const did = target.kind === 'private-reply' ? (inGroup?.did ?? ownerOf(target.commentId)) : target.personId;
  return did === undefined ? { result: refused('bad-request', 'an id that is none') } : sendLetter(api, did, text);
};
