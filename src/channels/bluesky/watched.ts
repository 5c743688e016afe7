// What became of the posts that were told last: nobody is told that a post was taken back, so they are asked for again.
// Must take silence for nothing: a post may be hidden from us and still stand. Only its missing record says that it is gone.
import { recordOf } from '../http-call.ts';
import type { BlueskyApi } from './api.ts';

/** As much of a post as is needed to say which one is gone: its address, and the post on top. */
export type Watched = { uri: string; root?: string };

/** So many are shown in one answer. */
const most = 25;

/** None of what a cursor holds in another shape. */
export const watchedOf = (value: unknown): Watched[] => {
  const { uri, root } = recordOf(value);
  if (typeof uri !== 'string') return [];
  return [{ uri, ...(typeof root === 'string' ? { root } : {}) }];
};

/** Of a notification. */
export const watchedIn = (notification: Record<string, unknown>): Watched[] => {
  const reply = recordOf(recordOf(notification['record'])['reply']);
  return watchedOf({ uri: notification['uri'], root: recordOf(reply['root'])['uri'] });
};

/** The newest of them, each once. */
export const newest = (watched: readonly Watched[]): Watched[] =>
  [...new Map(watched.map((one) => [one.uri, one])).values()].slice(-most);

const place = /^at:\/\/([^/]+)\/([^/]+)\/([^/]+)$/;

const isGone = async (api: BlueskyApi, uri: string): Promise<boolean> => {
  const [, repo = '', collection = '', rkey = ''] = place.exec(uri) ?? [];
  const query = Object.entries({ repo, collection, rkey });
  const answer = await api.call({ method: 'GET', name: 'com.atproto.repo.getRecord', query });
  return !answer.ok && answer.failure.outcome === 'rejected' && answer.failure.reason === 'target-gone';
};

/** Those that were taken back since, and those that are to be asked for again. */
export const goneSince = async (
  api: BlueskyApi,
  watched: readonly Watched[],
): Promise<{ gone: Watched[]; left: Watched[] }> => {
  if (watched.length === 0) return { gone: [], left: [] };
  const query = watched.map(({ uri }) => ['uris', uri] as const);
  const answer = await api.call({ method: 'GET', name: 'app.bsky.feed.getPosts', query });
  if (!answer.ok) return { gone: [], left: [...watched] };
  const posts = Array.isArray(answer.body['posts']) ? answer.body['posts'].map(recordOf) : [];
  const seen = new Set(posts.map(({ uri }) => uri));
  const gone: Watched[] = [];
  for (const one of watched) if (!seen.has(one.uri) && (await isGone(api, one.uri))) gone.push(one);
  return { gone, left: watched.filter((one) => !gone.includes(one)) };
};
