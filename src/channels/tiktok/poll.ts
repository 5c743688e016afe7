// Asks TikTok for comments: at once for those that a webhook told of, and every few minutes for what no webhook brought.
import type { Instant } from '#core/time.ts';
import type { Heard, Poll, Polled } from '#ports/channel.ts';
import type { SendFailure } from '../http-call.ts';
import type { TiktokApi } from './api.ts';
import { readVideos, type Item } from './lists.ts';
import { firstPlace, placeIn, type Place } from './place.ts';
import { inOrder, readRound } from './round.ts';
import { hear, readWanted } from './wanted.ts';

/** How often webhooks are looked at. Where none came, TikTok is not asked. */
const everyMs = 10_000;
const brokenRestMs = 60_000;

/** As its lists are, so that one parser reads both. */
const polled = (items: readonly Item[], place: Place): Extract<Polled, { outcome: 'polled' }> => ({
  outcome: 'polled',
  payloads: items.length === 0 ? [] : [{ code: 0, message: 'OK', data: { comments: inOrder(items) } }],
  cursor: JSON.stringify(place),
  more: false,
});

/** What was read is kept, whatever was refused after it. */
const cutShort = (items: readonly Item[], place: Place, failure: SendFailure, now: Instant): Polled => {
  const rest = failure.outcome === 'retry-later' ? Math.max(failure.afterMs ?? 0, brokenRestMs) : brokenRestMs;
  if (items.length === 0) return failure.outcome === 'retry-later' ? { ...failure, afterMs: rest } : failure;
  const { outcome } = failure;
  const found = polled(items, { ...place, next: Math.max(place.next, now + rest) });
  return outcome === 'rejected' ? { ...found, problem: failure.reason } : found;
};

const begin = async (api: TiktokApi, place: Place): Promise<Polled> => {
  const videos = await readVideos(api, 1);
  return videos.ok ? polled([], place) : videos.failure;
};

const ask = async (api: TiktokApi, cursor: string | undefined, now: Instant, heard?: Heard): Promise<Polled> => {
  if (cursor === undefined) return begin(api, firstPlace(now));
  const told = await readWanted(api, await hear(placeIn(cursor, now), api.account().id, heard));
  if (told.failure !== undefined) return cutShort(told.items, told.place, told.failure, now);
  if (now < told.place.next) return polled(told.items, told.place);
  const round = await readRound(api, told.place, now);
  const items = [...told.items, ...round.items];
  return round.failure === undefined ? polled(items, round.place) : cutShort(items, round.place, round.failure, now);
};

/** Asked often for what webhooks told of; the lists themselves wait for their own time. */
export const tiktokPoll = (api: TiktokApi): Poll => ({
  everyMs,
  ask: (cursor, now, heard) => ask(api, cursor, now, heard),
});
