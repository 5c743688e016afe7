// What the city may read on YouTube: comment threads of its channel, replies, channels.
// Must refuse where YouTube does; nothing here is kinder.
import {
  channelNode,
  commentNode,
  findTop,
  heldThreads,
  repliesTo,
  threadNode,
  topComments,
  type YoutubeScene,
} from './nodes.ts';
import type { Comment } from '../world.ts';
import { badFilters, badToken, missing, noChannel, noFilter, noComment, noThread, unknownPath } from './problems.ts';

type Json = Record<string, unknown>;

const sizeOf = (query: URLSearchParams): number => {
  const size = Number(query.get('maxResults') ?? 20);
  if (!Number.isInteger(size) || size < 1 || size > 100) throw badFilters();
  return size;
};

/** A token says where the page begins. */
const pageOf = <Thing>(
  kind: string,
  all: readonly Thing[],
  query: URLSearchParams,
  node: (one: Thing) => Json,
): Json => {
  const token = query.get('pageToken');
  const [, from] = /^QUFB(\d+)$/.exec(token ?? 'QUFB0') ?? [];
  if (from === undefined) throw badToken();
  const [begin, size] = [Number(from), sizeOf(query)];
  const items = all.slice(begin, begin + size).map(node);
  return {
    kind,
    etag: 'etag-page',
    ...(begin + size < all.length ? { nextPageToken: `QUFB${String(begin + size)}` } : {}),
    pageInfo: { totalResults: items.length, resultsPerPage: size },
    items,
  };
};

const listOf = (kind: string, items: readonly Json[]): Json => ({
  ...{ kind, etag: 'etag-list' },
  pageInfo: { totalResults: items.length, resultsPerPage: items.length },
  items,
});

/** Those in a state of moderation; what is published, unless another is asked for. */
const inStatus = (scene: YoutubeScene, query: URLSearchParams): Comment[] => {
  switch (query.get('moderationStatus') ?? 'published') {
    case 'published':
      return topComments(scene);
    case 'heldForReview':
      return heldThreads(scene);
    case 'likelySpam':
    case 'rejected':
      return [];
    default:
      throw badFilters();
  }
};

const threads = (scene: YoutubeScene, query: URLSearchParams): Json => {
  const [ids, channelId, videoId] = ['id', 'allThreadsRelatedToChannelId', 'videoId'].map((name) => query.get(name));
  const filters = [ids, channelId, videoId].filter((one) => typeof one === 'string');
  if (filters.length !== 1) throw badFilters();
  const kind = 'youtube#commentThreadListResponse';
  if (typeof ids === 'string') {
    if (query.has('maxResults') || query.has('order') || query.has('pageToken') || query.has('moderationStatus'))
      throw badFilters();
    const tops = ids.split(',').map((id) => findTop(scene, id));
    const found = tops.filter((one) => one !== undefined);
    if (found.length < tops.length) throw noThread();
    return listOf(
      kind,
      found.map((one) => threadNode(scene, one, query)),
    );
  }
  if (typeof channelId === 'string' && channelId !== scene.account.id) throw noChannel();
  const wanted = inStatus(scene, query).filter(({ postId }) => typeof videoId !== 'string' || postId === videoId);
  return pageOf(kind, wanted, query, (one) => threadNode(scene, one, query));
};

const comments = (scene: YoutubeScene, query: URLSearchParams): Json => {
  const parentId = query.get('parentId');
  if (parentId === null) throw badFilters();
  if (findTop(scene, parentId) === undefined) throw noComment();
  return pageOf('youtube#commentListResponse', repliesTo(scene, parentId), query, (one) =>
    commentNode(scene, one, query.get('textFormat')),
  );
};

const channels = (scene: YoutubeScene, query: URLSearchParams): Json => {
  const asked = query.get('id');
  if (query.get('mine') !== 'true' && asked === null) throw noFilter();
  const ids = query.get('mine') === 'true' ? [scene.account.id] : (asked ?? '').split(',');
  const found = ids.map((id) => channelNode(scene, id)).filter((one) => one !== undefined);
  return listOf('youtube#channelListResponse', found);
};

/** Throws YoutubeProblem for what is asked wrongly or is not there. */
export const youtubeRead = (scene: YoutubeScene, list: string, query: URLSearchParams): Json => {
  if ((query.get('part') ?? '') === '') throw missing('part');
  switch (list) {
    case 'commentThreads':
      return threads(scene, query);
    case 'comments':
      return comments(scene, query);
    case 'channels':
      return channels(scene, query);
    default:
      throw unknownPath();
  }
};
