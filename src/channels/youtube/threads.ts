// Reads comment threads as YouTube lists them, and what is remembered of each, leniently: what is odd is handed on, and the parser names it.
// Pure. https://developers.google.com/youtube/v3/docs/commentThreads
import type { Instant } from '#core/time.ts';
import { recordOf } from '../http-call.ts';

/** One node as it came, nothing in it trusted yet. */
export type Json = Record<string, unknown>;

/** `count`: of all replies; `shown`: those that come along, a few of them at most. */
export type Thread = { id: string; videoId: string | undefined; top: Json; count: number; shown: Json[] };

/** A thread as it stood when it was read last; `replies` with the time of each one's last change. */
export type Watched = {
  id: string;
  /** Its latest sign of life. */
  at: Instant;
  changedAt: Instant;
  count: number;
  replies: Readonly<Record<string, Instant>>;
  /** It was not shown the last time it was asked for. */
  missed?: true;
};

/** Empty where it is missing or no text. */
export const textIn = (node: Json, name: string): string => (typeof node[name] === 'string' ? node[name] : '');

/** None where the list is missing or no list. */
export const itemsIn = (body: Json, name = 'items'): Json[] =>
  Array.isArray(body[name]) ? body[name].map(recordOf) : [];

/** Empty where it is missing, so that reading goes on. */
export const snippetOf = (node: Json): Json => recordOf(node['snippet']);

/** What has no id of its own is known by its looks. */
export const idOf = (node: Json): string => {
  const id = textIn(node, 'id');
  return id === '' ? JSON.stringify(node).slice(0, 300) : id;
};

/** Only such may stand in a list of ids. */
export const isAskable = (id: string): boolean => /^[\w.-]{1,200}$/.test(id);

const timeIn = (comment: Json, name: string): Instant => {
  const instant = Date.parse(textIn(snippetOf(comment), name));
  return Number.isNaN(instant) ? 0 : instant;
};

/** Milliseconds since 1970; 0 where the comment tells no time. */
export const publishedAt = (comment: Json): Instant => timeIn(comment, 'publishedAt');

/** The later of writing and last edit; 0 where it tells neither. */
export const changedAt = (comment: Json): Instant => Math.max(publishedAt(comment), timeIn(comment, 'updatedAt'));

/** A thread without its first comment stands for itself, so that the parser can name what is odd. */
export const threadOf = (item: Json): Thread => {
  const snippet = snippetOf(item);
  const { topLevelComment, totalReplyCount } = snippet;
  const videoId = textIn(snippet, 'videoId');
  return {
    id: idOf(item),
    videoId: videoId === '' ? undefined : videoId,
    // A thread without its comment is handed on as it is.
    top: topLevelComment === undefined ? item : recordOf(topLevelComment),
    count: typeof totalReplyCount === 'number' ? totalReplyCount : 0,
    shown: itemsIn(recordOf(item['replies']), 'comments'),
  };
};

/** A reply does not say below which video it stands. */
export const placed = (comment: Json, { videoId }: Thread): Json => {
  const snippet = snippetOf(comment);
  return videoId === undefined || textIn(snippet, 'videoId') !== ''
    ? comment
    : { ...comment, snippet: { ...snippet, videoId } };
};

/** Whether its first comment, its number of replies, or a reply that is shown differs from what is remembered. */
export const isChanged = ({ top, count, shown }: Thread, known: Watched): boolean =>
  changedAt(top) !== known.changedAt ||
  count !== known.count ||
  shown.some((reply) => known.replies[idOf(reply)] !== changedAt(reply));

/** So many replies of a thread are remembered, the latest. */
const mostReplies = 100;

/** By id, the latest hundred. */
export const rememberedOf = (replies: ReadonlyMap<string, Instant>): Record<string, Instant> =>
  Object.fromEntries([...replies].toSorted(([, a], [, b]) => b - a).slice(0, mostReplies));
