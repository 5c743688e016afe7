// Asks YouTube for new comments, and again for those that are watched, as fast as the day's units allow.
// Must not lose a page: what is left of a long way back stands in the cursor, and the next round goes on there.
import { dayMs, minuteMs, type Instant } from '#core/time.ts';
import type { Poll, Polled } from '#ports/channel.ts';
import type { SendFailure } from '../http-call.ts';
import { lookAgain } from './again.ts';
import type { YoutubeApi } from './api.ts';
import { takeHeld } from './held.ts';
import { keptOf, placeIn, type Place } from './place.ts';
import { paceMs, plus, usageOf, usedNow, usedUp, type Used } from './quota.ts';
import { askThreads, firstSightOf, leftIn, takePage, type Payload, type Round } from './round.ts';
import { itemsIn, publishedAt, textIn, threadOf, type Json } from './threads.ts';

const everyMs = 30_000;
const mostPages = 4;
const mostDeep = 10;
/** Their clock and ours differ a little. */
const clockSlackMs = 2 * minuteMs;

const beganAt = (item: Json): Instant => publishedAt(threadOf(item).top);
/** An odd thread says nothing of how far back we are. */
const isKnown = (at: Instant): boolean => at > 0;

const listing = ({ accountId }: YoutubeApi, token: string | undefined): Json => ({
  ...{ allThreadsRelatedToChannelId: accountId, order: 'time', maxResults: '100' },
  ...(token === undefined ? {} : { pageToken: token }),
});

type Way = Pick<Place, 'seen' | 'walk'>;
type Walked = { ok: true; way: Way; payloads: Payload[] } | { ok: false; failure: SendFailure };

/** A token that is refused is of no use any more: the way back begins anew, and what was read of it is known. */
const isStale = (failure: SendFailure, token: string | undefined): boolean =>
  token !== undefined && failure.outcome === 'rejected' && failure.reason === 'bad-request';

/** From the newest back to what was seen. */
const walkBack = async (round: Round, { seen, walk: begun }: Way): Promise<Walked> => {
  const payloads: Payload[] = [];
  let walk = begun;
  for (let page = 0; page < mostPages && leftIn(round) > 0; page += 1) {
    const answer = await askThreads(round, listing(round.api, walk?.token));
    if (!answer.ok && isStale(answer.failure, walk?.token)) return { ok: true, way: { seen }, payloads };
    if (!answer.ok && page === 0) return answer;
    if (!answer.ok) break;
    payloads.unshift(...(await takePage(round, answer.body)));
    const began = itemsIn(answer.body).map(beganAt).filter(isKnown);
    const top = walk?.top ?? Math.max(seen, ...began);
    const token = textIn(answer.body, 'nextPageToken');
    if (token === '' || Math.min(...began) <= seen) return { ok: true, way: { seen: top }, payloads };
    walk = { token, top };
  }
  return { ok: true, way: { seen, ...(walk === undefined ? {} : { walk }) }, payloads };
};

/** The cursor as it is written, with all that was spent since it was written last. */
const polled = (api: YoutubeApi, now: Instant, place: Place & { used: Used }, payloads: Payload[]): Polled => {
  const noted = api.ledger.take(now);
  const spent = plus(place.used, noted);
  const used = noted.isUsedUp ? usedUp(spent) : spent;
  const next: Place = { ...place, used };
  return { outcome: 'polled', payloads, cursor: JSON.stringify(next), more: false, usage: usageOf(used, now) };
};

/** A day that is used up is no failure: the operator sees it, and the next one is waited for. */
const failed = (api: YoutubeApi, now: Instant, place: Place & { used: Used }, failure: SendFailure): Polled =>
  api.ledger.peek(now).isUsedUp ? polled(api, now, place, []) : failure;

/** What is there already is left alone. */
const begin = async (api: YoutubeApi, now: Instant): Promise<Polled> => {
  const answer = await askThreads({ api, now }, listing(api, undefined));
  const fresh = { from: now - clockSlackMs, seen: 0, watched: [], used: usedNow(undefined, now) };
  if (!answer.ok) return answer.failure;
  const items = itemsIn(answer.body);
  return polled(api, now, { ...fresh, seen: Math.max(0, ...items.map(beganAt)), watched: items.map(firstSightOf) }, []);
};

const isResting = ({ notBefore }: Place, now: Instant): boolean =>
  notBefore !== undefined && notBefore > now && notBefore < now + 2 * dayMs;

const ask = async (api: YoutubeApi, cursor: string | undefined, now: Instant): Promise<Polled> => {
  if (cursor === undefined) return begin(api, now);
  const read = placeIn(cursor, now);
  const place = { ...read, used: usedNow(read.used, now) };
  const { from, used, watched } = place;
  const known = new Map(watched.map((one) => [one.id, one]));
  const round: Round = { api, now, from, used, known, listed: new Set(), deep: mostDeep };
  if (isResting(place, now) || leftIn(round) < 1) return polled(api, now, place, []);
  const before = leftIn(round);
  const walked = await walkBack(round, place);
  if (!walked.ok) return failed(api, now, place, walked.failure);
  // What is asked for by its id will not come by itself.
  const listed = new Set(round.listed);
  const again = await lookAgain(round);
  const { held, payloads } = await takeHeld(round, place.held ?? {});
  const { walk: _, ...rest } = place;
  const pace = paceMs(plus(used, api.ledger.peek(now)), now, before - leftIn(round));
  return polled(
    api,
    now,
    { ...rest, ...walked.way, held, watched: keptOf([...known.values()], listed, now), notBefore: now + pace },
    [...again, ...walked.payloads, ...payloads],
  );
};

/** Webhooks for comments do not exist there. */
export const youtubePoll = (api: YoutubeApi): Poll => ({ everyMs, ask: (cursor, now) => ask(api, cursor, now) });
