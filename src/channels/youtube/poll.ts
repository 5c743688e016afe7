// Asks YouTube for new comments, and for replies below those that it lists, as fast as the day's units allow.
// Must not lose a page: what is left of a long way back stands in the cursor, and the next round goes on there.
import type { Instant } from '#core/time.ts';
import type { Poll, Polled } from '#ports/channel.ts';
import { recordOf, type SendFailure } from '../http-call.ts';
import type { YoutubeApi } from './api.ts';
import { leftToPoll, paceMs, usageOf, usedNow, type Used } from './quota.ts';

const everyMs = 30_000;
const mostPages = 4;
const mostThreads = 10;

type Json = Record<string, unknown>;
/** `seen`: when the newest thread that was read began. `marks`: how each thread listed last stood. */
type Place = {
  seen?: Instant;
  walk?: { token: string; top: Instant };
  marks: Readonly<Record<string, string>>;
  used?: Used;
  notBefore?: Instant;
};

const placeIn = (cursor: string | undefined): Place =>
  cursor === undefined ? { marks: {} } : (JSON.parse(cursor) as Place);

const itemsIn = (body: Json): Json[] => (Array.isArray(body['items']) ? body['items'].map(recordOf) : []);
const idOf = ({ id }: Json): string => (typeof id === 'string' ? id : '');
const topOf = (thread: Json): Json => recordOf(recordOf(recordOf(thread['snippet'])['topLevelComment'])['snippet']);

const beganAt = (thread: Json): Instant => {
  const at = topOf(thread)['publishedAt'];
  const instant = typeof at === 'string' ? Date.parse(at) : Number.NaN;
  return Number.isNaN(instant) ? 0 : instant;
};

const countOf = (thread: Json): number => Number(recordOf(thread['snippet'])['totalReplyCount'] ?? 0);
const shownOf = (thread: Json): Json[] => {
  const { comments } = recordOf(thread['replies']);
  return Array.isArray(comments) ? comments.map(recordOf) : [];
};

/** Another as soon as the comment or a reply that is shown is changed, or a reply is added. */
const markOf = (thread: Json): string => {
  const times = shownOf(thread).map((one) => recordOf(one['snippet'])['updatedAt']);
  return JSON.stringify([topOf(thread)['updatedAt'], countOf(thread), ...times]);
};

type Failed = { failure: SendFailure };
const threadsOn = async (api: YoutubeApi, token: string | undefined, now: Instant): Promise<Json | Failed> => {
  const asked = { part: 'snippet,replies', allThreadsRelatedToChannelId: api.accountId, order: 'time' };
  const query = {
    ...asked,
    maxResults: '100',
    textFormat: 'plainText',
    ...(token === undefined ? {} : { pageToken: token }),
  };
  const answer = await api.call({ method: 'GET', list: 'commentThreads', query }, now);
  return answer.ok ? answer.body : { failure: answer.failure };
};

const isFailed = (told: Json | Failed): told is Failed => 'failure' in told;

/** Undefined when they could not be read: the thread keeps its old mark and comes again. */
const repliesOf = async (api: YoutubeApi, parentId: string, now: Instant): Promise<Json | undefined> => {
  const query = { part: 'snippet', parentId, maxResults: '100', textFormat: 'plainText' };
  const answer = await api.call({ method: 'GET', list: 'comments', query }, now);
  return answer.ok ? answer.body : undefined;
};

type Round = { payloads: Json[]; marks: Record<string, string>; units: number };

const takeThreads = async (api: YoutubeApi, body: Json, place: Place, most: number, now: Instant): Promise<Round> => {
  const round: Round = { payloads: [], marks: {}, units: 0 };
  const changed = itemsIn(body).filter((thread) => place.marks[idOf(thread)] !== markOf(thread));
  for (const thread of itemsIn(body)) round.marks[idOf(thread)] = markOf(thread);
  if (changed.length > 0) round.payloads.push({ ...body, items: changed });
  for (const thread of changed.filter((one) => countOf(one) > shownOf(one).length)) {
    const mayAsk = round.units < most;
    const replies = mayAsk ? await repliesOf(api, idOf(thread), now) : undefined;
    if (mayAsk) round.units += 1;
    if (replies === undefined && place.seen !== undefined) round.marks[idOf(thread)] = 'replies to be read';
    if (replies !== undefined) round.payloads.push(replies);
  }
  return round;
};

const ask = async (api: YoutubeApi, place: Place, now: Instant): Promise<Polled> => {
  const used = usedNow(place.used, now);
  const polled = (payloads: Json[], next: Place): Polled => ({
    ...{ outcome: 'polled', payloads, cursor: JSON.stringify(next), more: false },
    usage: usageOf(next.used ?? used),
  });
  const isResting = place.notBefore !== undefined && now < place.notBefore;
  if (isResting || leftToPoll(used) < 1) return polled([], { ...place, used });
  const payloads: Json[] = [];
  let { marks, walk } = place;
  let units = 0;
  let seen = place.seen;
  for (let page = 0; page < mostPages; page += 1) {
    const body = await threadsOn(api, walk?.token, now);
    if (isFailed(body)) {
      if (page === 0) return body.failure;
      break;
    }
    const most = place.seen === undefined ? 0 : Math.min(mostThreads, leftToPoll(used) - units - 1);
    const round = await takeThreads(api, body, place, most, now);
    units += 1 + round.units;
    const isFirst = walk === undefined;
    marks = isFirst ? round.marks : { ...marks, ...round.marks };
    if (place.seen !== undefined) payloads.unshift(...round.payloads);
    const began = itemsIn(body).map(beganAt);
    const top = walk?.top ?? Math.max(seen ?? 0, ...began);
    const token = body['nextPageToken'];
    const isAtEnd = place.seen === undefined || typeof token !== 'string' || Math.min(...began) <= place.seen;
    walk = isAtEnd ? undefined : { token, top };
    if (walk === undefined) seen = top;
    if (walk === undefined) break;
  }
  const spent = { day: used.day, units: used.units + units };
  const rest = { marks, used: spent, notBefore: now + paceMs(spent, now, Math.max(1, units)) };
  return polled(payloads, {
    ...(seen === undefined ? {} : { seen }),
    ...(walk === undefined ? {} : { walk }),
    ...rest,
  });
};

export const youtubePoll = (api: YoutubeApi): Poll => ({
  everyMs,
  ask: (cursor, now) => ask(api, placeIn(cursor), now),
});
