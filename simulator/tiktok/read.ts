// What the city may read of its account on TikTok: its videos, what stands below them, and what stands below that.
import type { Comment, Post } from '../world.ts';
import { commentNode, isThere, repliesBelow, videoNode, type TiktokScene } from './nodes.ts';
import { commentGone, invalid, otherAccount, unknownPath, videoGone } from './problems.ts';

type Json = Record<string, unknown>;
type Query = URLSearchParams;

/** Throws where the parameter names another account than the token's. */
export const needAccount = ({ account }: TiktokScene, businessId: unknown): void => {
  if (businessId !== account.id) throw otherAccount();
};

/** Throws where the account has no such video. */
export const needVideo = ({ world, account }: TiktokScene, id: unknown): Post => {
  const post = world.posts.get(String(id));
  if (post === undefined || post.accountId !== account.id) throw videoGone();
  return post;
};

/** Throws where no such comment stands below this video. */
export const needComment = ({ world }: TiktokScene, id: unknown, video: Post): Comment => {
  const comment = world.comments.get(String(id));
  if (comment?.postId !== video.id || !isThere(comment)) throw commentGone();
  return comment;
};

const countOf = (query: Query, usual: number, most: number): number => {
  const count = Number(query.get('max_count') ?? usual);
  if (!Number.isInteger(count) || count < 1 || count > most)
    throw invalid(`max_count: it must be between 1 and ${String(most)}.`);
  return count;
};

const parsed = (text: string, name: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid(`${name}: it must be a list.`);
  }
};

const listIn = (query: Query, name: string): string[] | undefined => {
  const text = query.get(name);
  if (text === null) return undefined;
  const list = parsed(text, name);
  if (!Array.isArray(list)) throw invalid(`${name}: it must be a list.`);
  return list.map(String);
};

/** The cursor is a time: what is older follows. */
const videos = ({ world, account }: TiktokScene, query: Query): Json => {
  const count = countOf(query, 10, 20);
  const before = Number(query.get('cursor') ?? Infinity);
  const all = [...world.posts.values()]
    .filter(({ accountId, at }) => accountId === account.id && at < before)
    .toSorted((a, b) => b.at - a.at || b.seq - a.seq);
  const shown = all.slice(0, count);
  return {
    videos: shown.map((post) => videoNode(post, account.handle, listIn(query, 'fields') ?? ['item_id'])),
    cursor: shown.at(-1)?.at ?? 0,
    has_more: all.length > count,
  };
};

const choices: Readonly<Record<string, readonly string[]>> = {
  status: ['PUBLIC', 'ALL'],
  sort_field: ['likes', 'replies', 'create_time'],
  sort_order: ['asc', 'desc', 'smart'],
};

const checkChoices = (query: Query): void => {
  for (const [name, known] of Object.entries(choices)) {
    const value = query.get(name);
    if (value !== null && !known.includes(value)) throw invalid(`${name}: it must be one of ${known.join(', ')}.`);
  }
};

const placeIn = (query: Query): number => {
  const from = Number(query.get('cursor') ?? 0);
  if (!Number.isInteger(from) || from < 0) throw invalid('cursor: it must be a number.');
  return from;
};

/** The cursor is a place in the list. */
const pageOf = (scene: TiktokScene, all: readonly Comment[], query: Query): Json => {
  const count = countOf(query, 20, 30);
  checkChoices(query);
  const from = placeIn(query);
  const wanted = query.get('status') === 'PUBLIC' ? all.filter(({ hidden }) => hidden !== true) : all;
  const isNewestFirst = query.get('sort_field') === 'create_time' && query.get('sort_order') === 'desc';
  const sorted = isNewestFirst ? wanted.toSorted((a, b) => b.at - a.at || b.seq - a.seq) : wanted;
  const shown = sorted.slice(from, from + count);
  return {
    comments: shown.map((one) => commentNode(scene, one)),
    cursor: from + shown.length,
    has_more: from + shown.length < sorted.length,
  };
};

const comments = (scene: TiktokScene, query: Query): Json => {
  const video = needVideo(scene, query.get('video_id'));
  const below = [...scene.world.comments.values()].filter((one) => one.postId === video.id && isThere(one));
  const ids = listIn(query, 'comment_ids');
  if (ids === undefined)
    return pageOf(
      scene,
      below.filter(({ parentId }) => parentId === undefined),
      query,
    );
  if (ids.length > 30) throw invalid('comment_ids: the maximum is 30.');
  return { comments: below.filter(({ id }) => ids.includes(id)).map((one) => commentNode(scene, one)) };
};

/** Below a hidden comment nothing is shown. */
const replies = (scene: TiktokScene, query: Query): Json => {
  const above = needComment(scene, query.get('comment_id'), needVideo(scene, query.get('video_id')));
  return pageOf(scene, above.hidden === true ? [] : repliesBelow(scene, above.id), query);
};

/** Throws TikTok's refusal for a path that it does not read. */
export const tiktokRead = (scene: TiktokScene, path: string, query: Query): Json => {
  needAccount(scene, query.get('business_id'));
  switch (path) {
    case 'business/video/list':
      return videos(scene, query);
    case 'business/comment/list':
      return comments(scene, query);
    case 'business/comment/reply/list':
      return replies(scene, query);
    default:
      throw unknownPath();
  }
};
