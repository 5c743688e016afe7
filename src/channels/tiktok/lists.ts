// Reads TikTok's lists: the account's videos, the comments below one, the replies below a comment; newest first, back to a moment.
// Must not read without end.
import type { Instant } from '#core/time.ts';
import { recordOf, type SendFailure } from '../http-call.ts';
import type { TiktokApi, TiktokCall } from './api.ts';

/** One comment as it came, nothing in it trusted yet. */
export type Item = Readonly<Record<string, unknown>>;

/** Newest first; a failure of any page is the failure of all. */
export type Listed = { ok: true; items: Item[] } | { ok: false; failure: SendFailure };

/** One page of ids; `next` is where the following one begins, undefined at the end. */
export type Videos = { ok: true; ids: string[]; next: string | undefined } | { ok: false; failure: SendFailure };

/** Of comments the platform gives thirty at most, in the order that was asked for the first five hundred. */
const pageSize = '30';
const mostPages = 10;

/** Empty where it is missing or no text. */
export const textIn = (item: Item, name: string): string => (typeof item[name] === 'string' ? item[name] : '');

/** Not a number where it says none. */
export const timeOf = (item: Item): Instant => {
  const seconds = item['create_time'];
  return typeof seconds === 'string' || typeof seconds === 'number' ? Number(seconds) * 1000 : Number.NaN;
};

/** True as well for what tells no time: the parser says what is odd about it. */
export const isSince = (item: Item, since: Instant): boolean => !(timeOf(item) < since);

const itemsIn = (data: Record<string, unknown>, name: string): Item[] =>
  Array.isArray(data[name]) ? data[name].map(recordOf) : [];

const nextIn = (data: Record<string, unknown>): string | undefined => {
  const { cursor, has_more: hasMore } = data;
  return hasMore === true && (typeof cursor === 'number' || typeof cursor === 'string') ? String(cursor) : undefined;
};

type Asked = { path: TiktokCall['path']; query: Record<string, string>; since: Instant; pages?: number };

/** A page may be shorter than asked for, or empty, though more follow. */
const readBack = async (api: TiktokApi, { path, query, since, pages = mostPages }: Asked): Promise<Listed> => {
  const items: Item[] = [];
  const asked = { ...query, status: 'ALL', sort_field: 'create_time', sort_order: 'desc', max_count: pageSize };
  let next: string | undefined = '0';
  for (let page = 0; page < pages && next !== undefined; page += 1) {
    const answer = await api.call({ method: 'GET', path, query: { ...asked, cursor: next } });
    if (!answer.ok) return answer;
    items.push(...itemsIn(answer.data, 'comments'));
    const last = items.at(-1);
    next = last === undefined || isSince(last, since) ? nextIn(answer.data) : undefined;
  }
  return { ok: true, items };
};

/** Hidden ones too: a filter of the platform may have hidden a complaint. Those before `since` may be among them. */
export const readComments = (api: TiktokApi, videoId: string, since: Instant): Promise<Listed> =>
  readBack(api, {
    path: 'business/comment/list',
    query: { business_id: api.account().id, video_id: videoId },
    since,
  });

/** Newest first, back to `since`; those before it may be among them. */
export const readReplies = (api: TiktokApi, videoId: string, commentId: string, since: Instant): Promise<Listed> =>
  readBack(api, {
    path: 'business/comment/reply/list',
    query: { business_id: api.account().id, video_id: videoId, comment_id: commentId },
    since,
  });

/** At most thirty. Those that are gone are left out of the answer. */
export const readByIds = async (api: TiktokApi, videoId: string, ids: readonly string[]): Promise<Listed> => {
  const query = {
    business_id: api.account().id,
    video_id: videoId,
    comment_ids: JSON.stringify(ids),
    max_count: pageSize,
  };
  const answer = await api.call({ method: 'GET', path: 'business/comment/list', query });
  return answer.ok ? { ok: true, items: itemsIn(answer.data, 'comments') } : answer;
};

/** One page; `from`: the end of the one before. */
export const readVideos = async (api: TiktokApi, most: number, from?: string): Promise<Videos> => {
  const query = {
    business_id: api.account().id,
    fields: JSON.stringify(['item_id', 'create_time']),
    max_count: String(most),
    ...(from === undefined ? {} : { cursor: from }),
  };
  const answer = await api.call({ method: 'GET', path: 'business/video/list', query });
  if (!answer.ok) return answer;
  const ids = itemsIn(answer.data, 'videos').map((video) => textIn(video, 'item_id'));
  return { ok: true, ids: ids.filter((id) => id !== ''), next: nextIn(answer.data) };
};
