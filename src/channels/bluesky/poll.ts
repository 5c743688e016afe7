// Asks Bluesky for what names or answers the city, back to the last one seen, for what became of the newest of it, and for what the log of conversations brought since.
// Conversations that are refused must not hold up the posts.
import type { Instant } from '#core/time.ts';
import type { Poll, Polled, RejectReason } from '#ports/channel.ts';
import { recordOf, type SendFailure } from '../http-call.ts';
import type { BlueskyApi } from './api.ts';
import { goneSince, newest, watchedIn, watchedOf, type Watched } from './watched.ts';

const everyMs = 60_000;
const mostPages = 10;

type Item = Record<string, unknown>;
/** `since`: when the newest was indexed; `seen`: those of that very moment; `rev`: how far the log is read. */
type Place = { since: string; seen: string[]; rev: string; watched: Watched[] };
type Read<Found> = { ok: true; found: Found } | { ok: false; failure: SendFailure };

const textIn = (item: Item, name: string): string => (typeof item[name] === 'string' ? item[name] : '');
const listIn = (item: Item, name: string): Item[] => (Array.isArray(item[name]) ? item[name].map(recordOf) : []);

const placeIn = (cursor: string): Place => {
  const read = recordOf(JSON.parse(cursor));
  const seen = Array.isArray(read['seen']) ? read['seen'].filter((one) => typeof one === 'string') : [];
  return {
    since: textIn(read, 'since'),
    seen,
    rev: textIn(read, 'rev'),
    watched: listIn(read, 'watched').flatMap(watchedOf),
  };
};

const isNew = (item: Item, { since, seen }: Place): boolean =>
  textIn(item, 'indexedAt') >= since && !seen.includes(textIn(item, 'uri'));

/** Newest first, as they come. */
const notifications = async (api: BlueskyApi, place: Place | undefined): Promise<Read<Item[]>> => {
  const found: Item[] = [];
  let cursor = '';
  for (let page = 0; page < mostPages; page += 1) {
    const query = [
      ...['mention', 'reply', 'quote'].map((reason) => ['reasons', reason] as const),
      ['limit', place === undefined ? '1' : '100'] as const,
      ...(cursor === '' ? [] : [['cursor', cursor] as const]),
    ];
    const answer = await api.call({ method: 'GET', name: 'app.bsky.notification.listNotifications', query });
    if (!answer.ok) return answer;
    const items = listIn(answer.body, 'notifications');
    found.push(...(place === undefined ? items : items.filter((item) => isNew(item, place))));
    cursor = textIn(answer.body, 'cursor');
    const last = items.at(-1);
    if (place === undefined || cursor === '' || last === undefined || textIn(last, 'indexedAt') < place.since) break;
  }
  return { ok: true, found };
};

const nextPlace = (items: readonly Item[], before: Pick<Place, 'since' | 'seen'>): Pick<Place, 'since' | 'seen'> => {
  const since = items.reduce(
    (most, one) => (textIn(one, 'indexedAt') > most ? textIn(one, 'indexedAt') : most),
    before.since,
  );
  const at = items.filter((one) => textIn(one, 'indexedAt') === since).map((one) => textIn(one, 'uri'));
  return { since, seen: since === before.since ? [...before.seen, ...at] : at };
};

/** How far the conversations had come when the account was asked for the first time. */
const firstRev = async (api: BlueskyApi): Promise<Read<{ logs: Item[]; rev: string }>> => {
  const answer = await api.call({ method: 'GET', name: 'chat.bsky.convo.listConvos', query: [['limit', '1']] });
  if (!answer.ok) return answer;
  return { ok: true, found: { logs: [], rev: textIn(listIn(answer.body, 'convos')[0] ?? {}, 'rev') } };
};

/** Of how many a conversation is, a log does not tell. Where that cannot be asked now, what was said waits for the next round. */
const convosOf = async (api: BlueskyApi, logs: readonly Item[]): Promise<Read<Item[]>> => {
  const found: Item[] = [];
  for (const id of new Set(logs.map((log) => textIn(log, 'convoId')).filter((one) => one !== ''))) {
    const answer = await api.call({ method: 'GET', name: 'chat.bsky.convo.getConvo', query: [['convoId', id]] });
    if (!answer.ok && answer.failure.outcome === 'retry-later') return answer;
    if (answer.ok) found.push(recordOf(answer.body['convo']));
  }
  return { ok: true, found };
};

type Talks = { logs: Item[]; rev: string; convos?: Item[] };

const logsSince = async (api: BlueskyApi, rev: string): Promise<Read<Talks>> => {
  const query = rev === '' ? [] : [['cursor', rev] as const];
  const answer = await api.call({ method: 'GET', name: 'chat.bsky.convo.getLog', query });
  if (!answer.ok) return answer;
  const logs = listIn(answer.body, 'logs');
  const convos = await convosOf(api, logs);
  if (!convos.ok) return convos;
  return { ok: true, found: { logs, rev: textIn(answer.body, 'cursor') || rev, convos: convos.found } };
};

const problemIn = (read: Read<unknown>): { problem?: RejectReason } =>
  !read.ok && read.failure.outcome === 'rejected' ? { problem: read.failure.reason } : {};

/** The first time only where everything stands now is noted: old posts are left alone. */
const begin = async (api: BlueskyApi): Promise<Polled> => {
  const posts = await notifications(api, undefined);
  if (!posts.ok) return posts.failure;
  const talks = await firstRev(api);
  const rev = talks.ok ? talks.found.rev : '';
  const cursor: Place = { ...nextPlace(posts.found, { since: '', seen: [] }), rev, watched: [] };
  return { outcome: 'polled', payloads: [], cursor: JSON.stringify(cursor), more: false, ...problemIn(talks) };
};

const goOn = async (api: BlueskyApi, place: Place, now: Instant): Promise<Polled> => {
  const posts = await notifications(api, place);
  if (!posts.ok) return posts.failure;
  const { gone, left } = await goneSince(api, place.watched);
  const talks = await logsSince(api, place.rev);
  const { logs, rev, convos = [] }: Talks = talks.ok ? talks.found : { logs: [], rev: place.rev };
  const told = posts.found.toReversed();
  const isNews = told.length + gone.length + logs.length > 0;
  const watched = newest([...left, ...told.flatMap(watchedIn)]);
  return {
    outcome: 'polled',
    payloads: isNews ? [{ notifications: told, gone, logs, convos, at: now }] : [],
    cursor: JSON.stringify({ ...nextPlace(posts.found, place), rev, watched }),
    more: logs.length > 0,
    ...problemIn(talks),
  };
};

/** The first time nothing is told: only where the lists stand is noted. */
export const blueskyPoll = (api: BlueskyApi): Poll => ({
  everyMs,
  ask: (cursor, now) => (cursor === undefined ? begin(api) : goOn(api, placeIn(cursor), now)),
});
