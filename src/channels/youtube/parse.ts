// Understands what polling brings of YouTube: comments as its Data API shows them, and ids of what is gone; all of it is public.
// Pure. https://developers.google.com/youtube/v3/docs/comments
import { compile } from 'html-to-text';
import type { Instant } from '#core/time.ts';
import { ParseError, type Inbound } from '#ports/channel.ts';
import { each } from '../aside.ts';
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

const needTime = (field: Field): Instant => {
  const instant = Date.parse(findText(field) ?? '');
  if (Number.isNaN(instant)) throw new ParseError(`${field.place}: a time expected`);
  return instant;
};

/** Since 2023 channels show their @handle where their name stood; of older ones the name is still told. */
const authorOf = (snippet: Field): { id: string; name?: string; handle?: string } | undefined => {
  const id = findId(at(at(snippet, 'authorChannelId'), 'value'));
  const shown = findText(at(snippet, 'authorDisplayName'));
  if (id === undefined) return undefined;
  if (shown === undefined || shown === '') return { id };
  return shown.startsWith('@') ? { id, handle: shown.slice(1) } : { id, name: shown };
};

const addressOf = (videoId: string, id: string): string =>
  `https://www.youtube.com/watch?v=${encodeURIComponent(videoId)}&lc=${encodeURIComponent(id)}`;

/** Each person's words below one comment are a conversation of their own. */
const threadOf = (topId: string, authorId: string | undefined) =>
  ({ visibility: 'public', threadKey: `${topId}:${authorId ?? 'unknown'}` }) as const;

const toWords = compile({
  wordwrap: false,
  selectors: [{ selector: 'a', options: { hideLinkHrefIfSameAsText: true } }],
});

const isHtml = (text: string): boolean => /<(?:br|b|i|s|a)\b[^>]*>|&(?:#\d+|[a-z]+);/i.test(text);

/** Only its author is given a comment's very words; others get them as they are displayed, in HTML where that was not asked off. */
const textOf = (snippet: Field): string => {
  const displayed = findText(at(snippet, 'textDisplay')) ?? '';
  return findText(at(snippet, 'textOriginal')) ?? (isHtml(displayed) ? toWords(displayed).trim() : displayed);
};

const ownComment = (accountId: string, parentId: string | undefined, echo: Inbound): Inbound[] =>
  parentId === undefined ? [{ kind: 'ignored', accountId, what: 'own comment' }] : [echo];

/** Nobody but the city sees it yet. */
const isHeld = (comment: Field): boolean => {
  const status = at(at(comment, 'snippet'), 'moderationStatus').value;
  return at(comment, 'held').value === true || status === 'heldForReview' || status === 'likelySpam';
};

/** A change keeps the comment's id. Who knows the message already takes the change only. */
const commentOf = (comment: Field, accountId: string): Inbound[] => {
  const snippet = needObject(at(needObject(comment), 'snippet'));
  const externalId = needId(at(comment, 'id'));
  const text = textOf(snippet);
  const sentAt = needTime(at(snippet, 'publishedAt'));
  const editedAt = isAbsent(at(snippet, 'updatedAt')) ? sentAt : needTime(at(snippet, 'updatedAt'));
  const parentId = findId(at(snippet, 'parentId'));
  const videoId = findId(at(snippet, 'videoId'));
  const author = authorOf(snippet);
  const base = { accountId, externalId, thread: threadOf(parentId ?? externalId, author?.id) } as const;
  if (author?.id === accountId) return ownComment(accountId, parentId, { ...base, kind: 'echo', text, sentAt });
  const message: Inbound = {
    ...base,
    kind: 'message',
    ...(author === undefined ? {} : { author }),
    text,
    sentAt,
    attachments: text === '' ? [{ kind: 'unsupported' }] : [],
    ...(parentId === undefined ? {} : { parentId }),
    ...(isHeld(comment) ? { remarks: ['held-by-platform'] } : {}),
    ...(videoId === undefined ? {} : { postId: videoId, permalink: addressOf(videoId, externalId) }),
  };
  return editedAt > sentAt ? [message, { ...base, kind: 'edit', text, editedAt }] : [message];
};

/** Whose it was is not told: the id is enough to know it by. */
const goneOf = (gone: Field, accountId: string, deletedAt: Instant): Inbound[] => {
  const externalId = needId(at(needObject(gone), 'id'));
  const thread = threadOf(findId(at(gone, 'parentId')) ?? externalId, undefined);
  return [{ kind: 'delete', accountId, externalId, thread, deletedAt }];
};

/** The account is the one that was polled: nothing names it. */
export const parseYoutube = (payload: unknown, accountId?: string): Inbound[] => {
  if (accountId === undefined) throw new ParseError('account: nobody was polled');
  const page = needObject(payloadField(payload));
  return [
    ...each(accountId, at(page, 'comments'), (one) => commentOf(one, accountId)),
    ...each(accountId, at(page, 'gone'), (one) => goneOf(one, accountId, needInstant(at(page, 'at')))),
  ];
};
