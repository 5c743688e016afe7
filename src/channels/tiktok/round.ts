// One round through what stands below the account's videos: the newest ones each time, the older ones a few at a time, and the
// replies below comments that have more of them than before.
import { minuteMs, type Instant } from '#core/time.ts';
import type { SendFailure } from '../http-call.ts';
import type { TiktokApi } from './api.ts';
import { isSince, readComments, readReplies, readVideos, textIn, timeOf, type Item } from './lists.ts';
import type { Place, Walk } from './place.ts';

/** A list may show a comment some minutes after its time, and their clock is not ours. */
const lateMs = 15 * minuteMs;
const everyMs = 5 * minuteMs;
/** One call for each, of the forty that an account may make to one list within a minute. */
const newestVideos = 20;
const olderVideos = 5;
const mostReplies = 30;

type Below = { items: Item[]; replies: Record<string, number>; left: number };
type Failed = { failure: SendFailure };
const isFailed = (read: object): read is Failed => 'failure' in read;

const isGone = (failure: SendFailure): boolean => failure.outcome === 'rejected' && failure.reason === 'target-gone';

/** Whatever was written since the first round: the drain knows what it has. */
const addReplies = async (api: TiktokApi, below: Below, comment: Item, place: Place): Promise<Failed | undefined> => {
  const [id, count] = [textIn(comment, 'comment_id'), comment['replies']];
  if (typeof count !== 'number' || count === 0) return undefined;
  const before = place.replies[id];
  if (before !== undefined) below.replies[id] = before;
  if (before === count || below.left === 0) return undefined;
  below.left -= 1;
  const read = await readReplies(api, textIn(comment, 'video_id'), id, place.began);
  if (!read.ok && !isGone(read.failure)) return { failure: read.failure };
  if (read.ok) below.items.push(...read.items.filter((one) => isSince(one, place.began)));
  below.replies[id] = count;
  return undefined;
};

const addVideo = async (
  api: TiktokApi,
  below: Below,
  video: { id: string; since: Instant },
  place: Place,
): Promise<Failed | undefined> => {
  const read = await readComments(api, video.id, video.since);
  if (!read.ok) return isGone(read.failure) ? undefined : { failure: read.failure };
  below.items.push(...read.items.filter((one) => isSince(one, video.since)));
  for (const comment of read.items) {
    const failed = await addReplies(api, below, comment, place);
    if (failed !== undefined) return failed;
  }
  return undefined;
};

/** From the end of the newest ones on; at the end of all it begins anew. */
const olderOf = async (
  api: TiktokApi,
  { walk }: Place,
  start: string | undefined,
  now: Instant,
): Promise<Failed | { ids: string[]; walk: Walk }> => {
  const from = walk.from ?? start;
  if (from === undefined) return { ids: [], walk: { began: now, before: now } };
  const page = await readVideos(api, olderVideos, from);
  if (!page.ok) return page;
  const { ids, next } = page;
  return { ids, walk: next === undefined ? { began: now, before: walk.began } : { ...walk, from: next } };
};

/** What was read stays, also where a failure ended the round. */
export type Round = { place: Place; items: Item[]; failure?: SendFailure };

const unseen = (items: readonly Item[], { seen }: Place): Item[] => {
  const known = new Set(seen);
  return items.filter((item) => {
    const id = textIn(item, 'comment_id');
    const isNew = !known.has(id);
    known.add(id);
    return isNew;
  });
};

/** Until everything was read the place stays where it is, so that the next round reads the rest. */
export const readRound = async (api: TiktokApi, place: Place, now: Instant): Promise<Round> => {
  const below: Below = { items: [], replies: {}, left: mostReplies };
  const ended = (more: Partial<Place>, failed?: Failed): Round => {
    const items = unseen(below.items, place);
    const kept = [...below.items.filter((one) => isSince(one, now - lateMs)).map((one) => textIn(one, 'comment_id'))];
    const seen = [...new Set(failed === undefined ? kept : [...place.seen, ...kept])];
    return { place: { ...place, seen, next: now + everyMs, ...more }, items, ...failed };
  };
  const newest = await readVideos(api, newestVideos);
  if (!newest.ok) return ended({}, newest);
  const older = await olderOf(api, place, newest.next, now);
  if (isFailed(older)) return ended({}, older);
  const videos = [
    ...newest.ids.map((id) => ({ id, since: place.since - lateMs })),
    ...older.ids.map((id) => ({ id, since: place.walk.before - lateMs })),
  ];
  for (const video of videos) {
    const failed = await addVideo(api, below, { ...video, since: Math.max(video.since, place.began - lateMs) }, place);
    if (failed !== undefined) return ended({}, { failure: failed.failure });
  }
  return ended({ since: now, replies: below.replies, walk: older.walk });
};

/** Oldest first, each once. */
export const inOrder = (items: readonly Item[]): Item[] => items.toSorted((a, b) => timeOf(a) - timeOf(b));
