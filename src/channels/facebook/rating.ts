// A review of the Page, whose words everybody reads: it is answered below, as a post is.
// Pure. https://developers.facebook.com/docs/graph-api/webhooks/reference/page (ratings)
import type { Inbound } from '#ports/channel.ts';
import {
  at,
  findId,
  findInstant,
  findText,
  isAbsent,
  needId,
  needInstant,
  needObject,
  type Field,
} from '../payload-field.ts';
import { notKnown } from '../aside.ts';
import type { Change } from '../meta/webhook.ts';

/** The verdict stands before the words, in a form that no language owns. */
const verdictIn = (value: Field): string => {
  const { value: stars } = at(value, 'rating');
  if (typeof stars === 'number') return `★ ${String(stars)}/5`;
  const kind = findText(at(value, 'recommendation_type'))?.toUpperCase();
  if (kind === 'POSITIVE') return '👍';
  return kind === 'NEGATIVE' ? '👎' : '';
};

/** Below a review the reviewer is named too, and somebody else writes. */
const authorIn = (value: Field): { id: string; name?: string } | undefined => {
  const from = at(value, 'from');
  const named = [
    [at(value, 'sender_id'), at(value, 'sender_name')],
    [at(from, 'id'), at(from, 'name')],
    [at(value, 'reviewer_id'), at(value, 'reviewer_name')],
  ] as const;
  const found = named.find(([id]) => !isAbsent(id));
  const id = found === undefined ? undefined : findId(found[0]);
  if (found === undefined || id === undefined) return undefined;
  const name = findText(found[1]) ?? '';
  return { id, ...(name === '' ? {} : { name }) };
};

const wordsIn = (value: Field): string =>
  [verdictIn(value), findText(at(value, 'review_text')) ?? findText(at(value, 'message')) ?? '']
    .filter((part) => part !== '')
    .join('\n');

const mark = 'review:';

/** Reviews are counted apart from posts and comments: the same number may name one of each. */
const reviewId = (id: string): string => `${mark}${id}`;

/** By the mark that ids of reviews carry here, and nowhere at Facebook. */
export const isReview = (id: string): boolean => id.startsWith(mark);

/** As Facebook itself calls it. */
export const nodeOf = (id: string): string => (isReview(id) ? id.slice(mark.length) : id);

/** The review itself, or what somebody wrote below it. Reactions say nothing. */
export const parseRating = ({ value, accountId, entryTime }: Change): Inbound => {
  const item = findText(at(needObject(value), 'item')) ?? 'rating';
  const verb = findText(at(value, 'verb')) ?? 'add';
  const what = `ratings ${item} ${verb}`.slice(0, 60);
  if (item === 'reaction' || item === 'like') return { kind: 'ignored', accountId, what };
  if (item !== 'rating' && item !== 'comment') return notKnown(accountId, value, what);
  const storyId = reviewId(needId(at(value, 'open_graph_story_id')));
  const commentId = item === 'comment' ? needId(at(value, 'comment_id')) : undefined;
  const externalId = commentId ?? storyId;
  const author = authorIn(value);
  const threadKey = author === undefined ? `comment:${externalId}` : `${storyId}:${author.id}`;
  const base = { accountId, externalId, thread: { visibility: 'public', threadKey } } as const;
  const when = needInstant(entryTime);
  const text = wordsIn(value);
  if (verb === 'remove' || verb === 'delete') return { ...base, kind: 'delete', deletedAt: when };
  if (verb !== 'add')
    return verb.startsWith('edit') ? { ...base, kind: 'edit', text, editedAt: when } : notKnown(accountId, value, what);
  const sentAt = findInstant(at(value, 'created_time')) ?? when;
  const answers = commentId === undefined ? {} : { parentId: storyId };
  if (author?.id === accountId) return { ...base, kind: 'echo', text, sentAt, ...answers };
  const attachments = text === '' && isAbsent(at(value, 'photo')) ? [{ kind: 'unsupported' } as const] : [];
  return {
    ...base,
    kind: 'message',
    ...(author === undefined ? {} : { author }),
    text,
    sentAt,
    attachments,
    postId: storyId,
    ...answers,
  };
};
