// Comments that webhooks told of, asked for by their ids: durable, since the webhooks are stored and the cursor says how far they were looked at.
import type { SendFailure } from '../http-call.ts';
import type { Heard } from '#ports/channel.ts';
import type { TiktokApi } from './api.ts';
import { findWanted, type Wanted } from './event.ts';
import { readByIds, textIn, type Item } from './lists.ts';
import type { Place } from './place.ts';

/** In one round, of the forty calls that an account may make within a minute. */
const mostVideos = 8;
const mostIds = 30;

const keyOf = ({ videoId, commentId }: Wanted): string => `${videoId}/${commentId}`;

/** Adds what came since. Webhooks that cannot be read now are read in the next round. */
export const hear = async (place: Place, accountId: string, heard: Heard | undefined): Promise<Place> => {
  const news = await heard?.(place.heard?.last).catch(() => undefined);
  if (news === undefined) return place;
  const { upTo, came } = news;
  const known = new Set(place.heard?.ids);
  const fresh = came.filter(({ id }) => !known.has(id)).flatMap(({ payload }) => findWanted(payload, accountId) ?? []);
  const all = new Map([...place.wanted, ...fresh].map((one) => [keyOf(one), one]));
  return { ...place, wanted: [...all.values()], heard: { last: upTo, ids: came.map(({ id }) => id) } };
};

/** What was read stays, also where a failure left some still wanted. */
export type Read = { place: Place; items: Item[]; failure?: SendFailure };

/** Those of one video together. What is gone meanwhile is wanted no more. */
export const readWanted = async (api: TiktokApi, place: Place): Promise<Read> => {
  const items: Item[] = [];
  let { wanted } = place;
  for (let round = 0; round < mostVideos; round += 1) {
    const [first] = wanted;
    if (first === undefined) break;
    const together = wanted.filter(({ videoId }) => videoId === first.videoId).slice(0, mostIds);
    const read = await readByIds(
      api,
      first.videoId,
      together.map(({ commentId }) => commentId),
    );
    const isGone = !read.ok && read.failure.outcome === 'rejected' && read.failure.reason === 'target-gone';
    if (!read.ok && !isGone) return { place: { ...place, wanted }, items, failure: read.failure };
    if (read.ok) items.push(...read.items);
    wanted = wanted.filter((one) => !together.includes(one));
  }
  const seen = [...place.seen, ...items.map((one) => textIn(one, 'comment_id'))];
  return { place: { ...place, wanted, seen }, items };
};
