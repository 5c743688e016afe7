// Asks for posts that quote the city's own: the list of mentions holds them only where they name it.
// Must ask little: posts say how often they were quoted, and only where that has grown is asked by whom.
import type { Instant } from '#core/time.ts';
import type { Usage } from '#ports/channel.ts';
import { recordOf, type SendFailure } from '../http-call.ts';
import type { XAnswer, XApi } from './api.ts';
import { postFields } from './walk.ts';

/** One question more for each round: a quarter of an hour is soon enough. */
const everyMs = 15 * 60_000;
const mostAtOnce = 10;

type Item = Record<string, unknown>;
type Counts = Record<string, number>;
/** `since`: quotes written before it are left alone; `counts`: of each of our newest posts, how many are known. */
export type QuotesPlace = { since?: Instant; counts?: Counts; notBefore?: Instant };

/** Pages as they are stored; a failure leaves the place as it was. */
export type QuotesRead =
  | { ok: true; pages: Item[]; place: QuotesPlace; usage?: Usage }
  | { ok: false; failure: SendFailure };

/** What a cursor holds in another shape counts as not there. */
export const quotesPlaceIn = (value: unknown): QuotesPlace => {
  const { since, counts, notBefore } = recordOf(value);
  const known = Object.entries(recordOf(counts)).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return {
    ...(typeof since === 'number' ? { since } : {}),
    counts: Object.fromEntries(known),
    ...(typeof notBefore === 'number' ? { notBefore } : {}),
  };
};

const itemsIn = (body: Item): Item[] => (Array.isArray(body['data']) ? body['data'].map(recordOf) : []);

const countsIn = (body: Item): Counts =>
  Object.fromEntries(
    itemsIn(body).flatMap((post): [string, number][] => {
      const count = recordOf(post['public_metrics'])['quote_count'];
      return typeof post['id'] === 'string' && typeof count === 'number' ? [[post['id'], count]] : [];
    }),
  );

const readOwn = (api: XApi): Promise<XAnswer> =>
  api.call({
    method: 'GET',
    path: ['users', api.accountId, 'tweets'],
    query: { max_results: '100', exclude: 'retweets', 'post.fields': 'public_metrics' },
  });

const readQuotes = (api: XApi, id: string): Promise<XAnswer> =>
  api.call({ method: 'GET', path: ['tweets', id, 'quote_tweets'], query: { ...postFields, max_results: '100' } });

/** As it is stored: a page of what was written since. */
const newOf = (body: Item, since: Instant): Item[] => {
  const data = itemsIn(body).filter((one) => Date.parse(String(one['created_at'])) >= since);
  return data.length === 0 ? [] : [{ quotes: { ...body, data } }];
};

const usageIn = ({ usage }: { usage?: Usage }): { usage?: Usage } => (usage === undefined ? {} : { usage });

/** The first time only how often each was quoted is noted: old quotes are left alone. */
export const readQuotesRound = async (api: XApi, place: QuotesPlace, now: Instant): Promise<QuotesRead> => {
  const own = await readOwn(api);
  if (!own.ok) return own;
  const { since, counts: before = {} } = place;
  const counts = countsIn(own.body);
  const notBefore = now + everyMs;
  if (since === undefined) return { ok: true, pages: [], place: { since: now, counts, notBefore }, ...usageIn(own) };
  const grown = Object.keys(counts).filter((id) => (counts[id] ?? 0) > (before[id] ?? 0));
  const pages: Item[] = [];
  for (const id of grown.slice(0, mostAtOnce)) {
    const quotes = await readQuotes(api, id);
    if (!quotes.ok) return quotes;
    pages.push(...newOf(quotes.body, since));
  }
  const left = Object.fromEntries(grown.slice(mostAtOnce).map((id) => [id, before[id] ?? 0]));
  return { ok: true, pages, place: { since, counts: { ...counts, ...left }, notBefore }, ...usageIn(own) };
};
