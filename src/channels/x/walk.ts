// Reads one list of X from its newest page back to what was seen before. X lists the newest first.
// Must not lose a page: what is left of a long way back stands in the place, and the next round goes on there.
import type { Instant } from '#core/time.ts';
import type { Usage } from '#ports/channel.ts';
import { recordOf, type SendFailure } from '../http-call.ts';
import type { XApi } from './api.ts';
import type { PageName } from './parse.ts';

/** `seen`: everything up to this id was read. `walk`: a way back that is not at its end yet. */
export type Place = { seen?: string; walk?: { top: string; token: string }; notBefore?: Instant };

/** Pages oldest first, as they are stored; what was read before a failure counts, so that only a first page fails the whole. */
export type Walked =
  | { ok: true; pages: Record<string, unknown>[]; place: Place; usage?: Usage }
  | { ok: false; failure: SendFailure };

const mostPages = 4;
/** Older than every id. */
const nothingYet = '0';

const beside = { 'user.fields': 'username,name', 'media.fields': 'url,preview_image_url,type,variants' };

/** What is asked of every post. */
export const postFields = {
  ...beside,
  expansions:
    'author_id,attachments.media_keys,attachments.poll_ids,referenced_posts,in_reply_to_user_id,edit_history_post_ids',
  'post.fields': 'created_at,conversation_id,attachments,entities,note_post',
  'poll.fields': 'options',
} as const;

const lists = {
  mentions: {
    path: (accountId: string) => ['users', accountId, 'mentions'],
    least: '5',
    hasSince: true,
    query: postFields,
  },
  dm_events: {
    path: () => ['dm_events'],
    least: '1',
    hasSince: false,
    query: {
      ...beside,
      event_types: 'MessageCreate',
      expansions: 'sender_id,attachments.media_keys',
      'dm_event.fields': 'created_at,dm_conversation_id,attachments,text,entities,event_type',
    },
  },
} as const;

/** Ids grow with time, and are longer than a number can be. */
const isNewer = (id: string, than: string): boolean =>
  id.length === than.length ? id > than : id.length > than.length;

type Page = { body: Record<string, unknown>; items: Record<string, unknown>[]; next: string | undefined };

const pageOf = (body: Record<string, unknown>): Page => {
  const items = Array.isArray(body['data']) ? body['data'].map(recordOf) : [];
  const next = recordOf(body['meta'])['next_token'];
  return { body, items, next: typeof next === 'string' && next !== '' ? next : undefined };
};

const idOf = (item: Record<string, unknown> | undefined): string =>
  typeof item?.['id'] === 'string' && /^\d+$/.test(item['id']) ? item['id'] : nothingYet;

/** What is new on a page, as it is stored. */
const newOf = (name: PageName, { body, items }: Page, seen: string): Record<string, unknown>[] => {
  const data = items.filter((item) => isNewer(idOf(item), seen));
  return data.length === 0 ? [] : [{ [name]: { ...body, data } }];
};

type Read = { ok: true; page: Page; usage?: Usage } | { ok: false; failure: SendFailure };

const readPage = async (api: XApi, name: PageName, asked: Record<string, string>): Promise<Read> => {
  const { path, query } = lists[name];
  const answer = await api.call({ method: 'GET', path: path(api.accountId), query: { ...query, ...asked } });
  return answer.ok ? { ...answer, page: pageOf(answer.body) } : answer;
};

/** The first time only where the list stands now is noted: old messages are left alone. */
const begin = async (api: XApi, name: PageName): Promise<Walked> => {
  const read = await readPage(api, name, { max_results: lists[name].least });
  return read.ok ? { ok: true, pages: [], place: { seen: idOf(read.page.items[0]) } } : read;
};

const walkBack = async (api: XApi, name: PageName, seen: string, { walk }: Place): Promise<Walked> => {
  const since = lists[name].hasSince && seen !== nothingYet ? { since_id: seen } : {};
  const pages: Record<string, unknown>[] = [];
  let top = walk?.top;
  let token = walk?.token;
  let usage: Usage | undefined;
  const walked = (place: Place): Walked => ({
    ok: true,
    pages: pages.toReversed(),
    place,
    ...(usage === undefined ? {} : { usage }),
  });
  for (let count = 0; count < mostPages; count += 1) {
    const read = await readPage(api, name, {
      ...since,
      max_results: '100',
      ...(token === undefined ? {} : { pagination_token: token }),
    });
    if (!read.ok) return pages.length === 0 ? read : walked({ seen, ...restOf(top, token) });
    const { items, next } = read.page;
    usage = read.usage;
    top ??= idOf(items[0]);
    pages.push(...newOf(name, read.page, seen));
    token = next;
    const isAtEnd = next === undefined || !isNewer(idOf(items.at(-1)), seen);
    if (isAtEnd) return walked({ seen: isNewer(top, seen) ? top : seen });
  }
  return walked({ seen, ...restOf(top, token) });
};

const restOf = (top: string | undefined, token: string | undefined): Pick<Place, 'walk'> =>
  top === undefined || token === undefined ? {} : { walk: { top, token } };

/** The first time only the newest id is noted: what was there before is left alone. */
export const walkThrough = (api: XApi, name: PageName, place: Place): Promise<Walked> =>
  place.seen === undefined ? begin(api, name) : walkBack(api, name, place.seen, place);
