// Reads comment threads as YouTube lists them, and what is remembered of each, leniently: what is odd is handed on, and the parser names it.
// Pure. https://developers.google.com/youtube/v3/docs/commentThreads
import type { Instant } from '#core/time.ts';
import { recordOf } from '../http-call.ts';

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

export const textIn = (node: Json, name: string): string => (typeof node[name] === 'string' ? node[name] : '');
export const itemsIn = (body: Json, name = 'items'): Json[] =>
  Array.isArray(body[name]) ? body[name].map(recordOf) : [];
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

export const publishedAt = (comment: Json): Instant => timeIn(comment, 'publishedAt');
export const changedAt = (comment: Json): Instant => Math.max(publishedAt(comment), timeIn(comment, 'updatedAt'));

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

export const isChanged = ({ top, count, shown }: Thread, known: Watched): boolean =>
  changedAt(top) !== known.changedAt ||
  count !== known.count ||
  shown.some((reply) => known.replies[idOf(reply)] !== changedAt(reply));

/** So many replies of a thread are remembered, the latest. */
const mostReplies = 100;

export const rememberedOf = (replies: ReadonlyMap<string, Instant>): Record<string, Instant> =>
  Object.fromEntries([...replies].toSorted(([, a], [, b]) => b - a).slice(0, mostReplies));
