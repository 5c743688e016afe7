// Asks a Mastodon instance for new mentions, forward from the last one seen, and for changes of the newest that were seen.
// https://docs.joinmastodon.org/methods/notifications/
import type { Instant } from '#core/time.ts';
import type { Poll, Polled, Usage } from '#ports/channel.ts';
import { answeredWithout, recordOf } from '../http-call.ts';
import type { MastodonApi, MastodonAnswer } from './api.ts';
import { changesSince, newest, watchedOf, type Watched } from './watched.ts';

const everyMs = 60_000;
const pageSize = 80;
/** Instances before 4.1 give no more than this at once. */
const leastFullPage = 30;

type Place = { seen: string; watched: Watched[] };

const placeIn = (cursor: string): Place => {
  const { seen, watched } = recordOf(JSON.parse(cursor));
  return {
    seen: typeof seen === 'string' ? seen : '0',
    watched: Array.isArray(watched) ? watched.flatMap(watchedOf) : [],
  };
};

/** Strangers' private mentions are held back by default: they are asked for by name. `min_id` walks forward and leaves no gap. */
const ask = (api: MastodonApi, from: string | undefined): Promise<MastodonAnswer> =>
  api.call({
    method: 'GET',
    path: ['notifications'],
    query: [
      ['types[]', 'mention'],
      ['types[]', 'quote'],
      ['types[]', 'update'],
      ['include_filtered', 'true'],
      ['limit', String(from === undefined ? 1 : pageSize)],
      ...(from === undefined ? [] : [['min_id', from] as const]),
    ],
  });

const idOf = (item: Record<string, unknown>): bigint =>
  typeof item['id'] === 'string' && /^\d{1,20}$/.test(item['id']) ? BigInt(item['id']) : 0n;

const latest = (items: readonly Record<string, unknown>[], before: string): string =>
  String(items.map(idOf).reduce((most, id) => (id > most ? id : most), BigInt(before)));

type Listed = { items: Record<string, unknown>[]; usage?: Usage };

const polledFrom = async (api: MastodonApi, place: Place, { items, usage }: Listed, now: Instant): Promise<Polled> => {
  const { edited, gone, left } = await changesSince(api, place.watched);
  const notifications = items.toReversed();
  const told = notifications.flatMap(({ status }) => watchedOf(status));
  const isNews = notifications.length + edited.length + gone.length > 0;
  return {
    outcome: 'polled',
    payloads: isNews ? [{ notifications, edited, gone, at: now }] : [],
    cursor: JSON.stringify({ seen: latest(items, place.seen), watched: newest([...left, ...told]) }),
    more: items.length >= leastFullPage,
    ...(usage === undefined ? {} : { usage }),
  };
};

/** The first time nothing is told: only the newest notification's id is noted. */
export const mastodonPoll = (api: MastodonApi): Poll => ({
  everyMs,
  ask: async (cursor, now) => {
    const place = cursor === undefined ? undefined : placeIn(cursor);
    const answer = await ask(api, place?.seen);
    if (!answer.ok) return answer.failure;
    const { items, usage } = answer;
    if (items === undefined) return answeredWithout('list of notifications');
    if (place !== undefined) return polledFrom(api, place, { items, ...(usage === undefined ? {} : { usage }) }, now);
    return {
      outcome: 'polled',
      payloads: [],
      cursor: JSON.stringify({ seen: latest(items, '0'), watched: [] }),
      more: false,
    };
  },
});
