// Understands the webhooks of an Instagram professional account: comments, mentions and direct messages.
// Pure. https://developers.facebook.com/docs/instagram-platform/webhooks
import type { Instant } from '#core/time.ts';
import { ParseError, type Inbound } from '#ports/channel.ts';
import {
  at,
  findId,
  findText,
  isAbsent,
  needId,
  needInstant,
  needObject,
  payloadField,
  type Field,
} from '../payload-field.ts';
import { notKnown } from '../aside.ts';
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
  const postId = findId(at(at(value, 'media'), 'id'));
  const parentId = findId(at(value, 'parent_id'));
  const author = authorOf(value);
  const threadKey =
    author === undefined ? `comment:${parentId ?? externalId}` : `${postId ?? parentId ?? externalId}:${author.id}`;
  const base = { accountId, externalId, thread: { visibility: 'public', threadKey } } as const;
  const text = findText(at(value, 'text')) ?? '';
  const sentAt = needInstant(entryTime);
  // The account has another id where it writes itself, and only then is told by both.
  const isOwn = author?.id === accountId || !isAbsent(at(at(value, 'from'), 'self_ig_scoped_id'));
  const answers = parentId === undefined ? {} : { parentId };
  if (isOwn) return { ...base, kind: 'echo', text, sentAt, ...answers };
  return {
    ...base,
    kind: 'message',
    ...(author === undefined ? {} : { author }),
    text,
    sentAt,
    attachments: text === '' ? [{ kind: 'unsupported' }] : [],
    ...(postId === undefined ? {} : { postId }),
    ...answers,
  };
};

const isoTime = (field: Field): Instant | undefined => {
  const at = Date.parse((findText(field) ?? '').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(at) ? undefined : at;
};

/** Somebody named the account below another's post, or in its caption: as mention-poll.ts found it. People go by their user names there. */
const parseMention = (mention: Field, accountId: string): Inbound => {
  const mediaId = needId(at(needObject(mention), 'mediaId'));
  const commentId = findId(at(mention, 'commentId'));
  const found = at(mention, 'found');
  const text = findText(at(found, 'text')) ?? findText(at(found, 'caption')) ?? '';
  const handle = findText(at(found, 'username')) ?? '';
  const permalink = findText(at(found, 'permalink')) ?? '';
  return {
    kind: 'message',
    accountId,
    externalId: mentionId({ mediaId, ...(commentId === undefined ? {} : { commentId }) }),
    thread: {
      visibility: 'public',
      threadKey: handle === '' ? `comment:${commentId ?? mediaId}` : `${mediaId}:@${handle}`,
    },
    ...(handle === '' ? {} : { author: { id: `@${handle}`, handle } }),
    text,
    sentAt: isoTime(at(found, 'timestamp')) ?? needInstant(at(mention, 'time')),
    attachments: text === '' ? [{ kind: 'unsupported' }] : [],
    postId: mediaId,
    ...(permalink.startsWith('https://') ? { permalink } : {}),
  };
};

const parseChange = (change: Change): Inbound => {
  switch (change.field) {
    case 'comments':
    case 'live_comments':
      return parseComment(change);
    // It brings neither words nor author: they are asked for, and come by themselves.
    case 'mentions':
      needId(at(needObject(change.value), 'media_id'));
      return { kind: 'ignored', accountId: change.accountId, what: 'a mention, whose words are asked for' };
    case 'story_insights':
      return { kind: 'ignored', accountId: change.accountId, what: `field ${change.field}` };
    default:
      return notKnown(change.accountId, change.value, `field ${change.field.slice(0, 40)}`);
  }
};

/** A webhook names its account; a mention was asked for by one. Throws ParseError. */
export const parseInstagram = (payload: unknown, accountId?: string): Inbound[] => {
  const mention = at(needObject(payloadField(payload)), 'mention');
  if (isAbsent(mention)) return parseWebhook(payload, 'instagram', parseChange);
  if (accountId === undefined) throw new ParseError('account: whose mention it is was not told');
  return [parseMention(mention, accountId)];
};
