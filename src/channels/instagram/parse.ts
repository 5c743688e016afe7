// Understands the webhooks of an Instagram professional account: comments, mentions and direct messages.
// Pure. https://developers.facebook.com/docs/instagram-platform/webhooks
import type { Inbound } from '#ports/channel.ts';
import { at, findId, findText, isAbsent, needId, needInstant, needObject, type Field } from '../payload-field.ts';
import { parseWebhook, type Change } from '../meta/webhook.ts';
import { mentionId } from './mention.ts';

type Author = { id: string; handle?: string };

const authorOf = (value: Field): Author | undefined => {
  const from = at(value, 'from');
  if (isAbsent(from)) return undefined;
  const handle = findText(at(from, 'username'));
  return { id: needId(at(from, 'id')), ...(handle === undefined || handle === '' ? {} : { handle }) };
};

/** The event carries no time of its own: the entry's is when it was told, within seconds. */
const parseComment = ({ value, accountId, entryTime }: Change): Inbound => {
  const externalId = needId(at(needObject(value), 'id'));
  const postId = needId(at(at(value, 'media'), 'id'));
  const parentId = findId(at(value, 'parent_id'));
  const author = authorOf(value);
  const threadKey = author === undefined ? `comment:${parentId ?? externalId}` : `${postId}:${author.id}`;
  const base = { accountId, externalId, thread: { visibility: 'public', threadKey } } as const;
  const text = findText(at(value, 'text')) ?? '';
  const sentAt = needInstant(entryTime);
  if (author?.id === accountId) return { ...base, kind: 'echo', text, sentAt };
  return {
    ...base,
    kind: 'message',
    ...(author === undefined ? {} : { author }),
    text,
    sentAt,
    attachments: text === '' ? [{ kind: 'unsupported' }] : [],
    postId,
    ...(parentId === undefined ? {} : { parentId }),
  };
};

/** Somebody named the account below another's post, or in its caption. The event brings neither words nor author. */
const parseMention = ({ value, accountId, entryTime }: Change): Inbound => {
  const mediaId = needId(at(needObject(value), 'media_id'));
  const commentId = findId(at(value, 'comment_id'));
  return {
    kind: 'message',
    accountId,
    externalId: mentionId({ mediaId, ...(commentId === undefined ? {} : { commentId }) }),
    thread: { visibility: 'public', threadKey: `comment:${commentId ?? mediaId}` },
    text: '',
    sentAt: needInstant(entryTime),
    attachments: [{ kind: 'unsupported' }],
    postId: mediaId,
  };
};

const parseChange = (change: Change): Inbound => {
  switch (change.field) {
    case 'comments':
    case 'live_comments':
      return parseComment(change);
    case 'mentions':
      return parseMention(change);
    case 'story_insights':
      return { kind: 'ignored', accountId: change.accountId, what: `field ${change.field}` };
    default:
      return { kind: 'unknown', accountId: change.accountId, what: `field ${change.field.slice(0, 40)}` };
  }
};

export const parseInstagram = (payload: unknown): Inbound[] => parseWebhook(payload, 'instagram', parseChange);
