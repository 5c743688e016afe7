// One round of asking: threads are compared with how they stood, and what is new, changed or gone is gathered, oldest first.
// Must conclude that something is gone only where the whole of its place was shown.
import type { Instant } from '#core/time.ts';
import type { YoutubeAnswer, YoutubeApi } from './api.ts';
import { leftToPoll, plus, type Used } from './quota.ts';
import {
  changedAt,
  idOf,
  isChanged,
  itemsIn,
  placed,
  publishedAt,
  rememberedOf,
  textIn,
  threadOf,
  type Json,
  type Thread,
  type Watched,
} from './threads.ts';

/** A comment that is no longer shown, with the thread's id where it was a reply. */
export type Gone = { id: string; parentId?: string };
/** As `parse` takes it. */
export type Payload = { comments: Json[]; gone: Gone[]; at: Instant };

/** What one round changes as it goes; nothing of it outlives the round but through the cursor. */
export type Round = {
  api: YoutubeApi;
  now: Instant;
  /** What was there before it is left alone. */
  from: Instant;
  used: Used;
  known: Map<string, Watched>;
  listed: Set<string>;
  /** Threads that may still be read to their end. */
  deep: number;
};

/** Units that polling may still spend, other spending in the meantime included. */
export const leftIn = ({ used, api, now }: Round): number => {
  const noted = api.ledger.peek(now);
  return noted.isUsedUp ? 0 : leftToPoll(plus(used, noted));
};

const plain = { part: 'snippet', maxResults: '100', textFormat: 'plainText' } as const;
const mostPages = 5;

/** Undefined when they could not be read to their end. */
const readReplies = async ({ api, now }: Round, parentId: string): Promise<Json[] | undefined> => {
  const replies: Json[] = [];
  let token = '';
  for (let page = 0; page < mostPages; page += 1) {
    const query = { ...plain, parentId, ...(token === '' ? {} : { pageToken: token }) };
    const answer = await api.call({ method: 'GET', list: 'comments', query }, now);
    if (!answer.ok) return undefined;
    replies.push(...itemsIn(answer.body));
    token = textIn(answer.body, 'nextPageToken');
    if (token === '') return replies;
  }
  return undefined;
};

type Replies = { items: Json[]; isWhole: boolean; isRead: boolean };

const repliesOf = async (round: Round, thread: Thread): Promise<Replies> => {
  const { shown, count, id } = thread;
  if (count <= shown.length) return { items: shown, isWhole: true, isRead: true };
  if (round.deep < 1 || leftIn(round) < 1) return { items: shown, isWhole: false, isRead: false };
  round.deep -= 1;
  const all = await readReplies(round, id);
  return all === undefined
    ? { items: shown, isWhole: false, isRead: false }
    : { items: all, isWhole: true, isRead: true };
};

/** As it is known from now on. What was not read to its end keeps its old number of replies, and so comes again. */
const watchedOf = (thread: Thread, { items, isWhole, isRead }: Replies, known: Watched | undefined): Watched => {
  const before = isWhole ? [] : Object.entries(known?.replies ?? {});
  const replies = new Map([...before, ...items.map((one) => [idOf(one), changedAt(one)] as const)]);
  const changed = changedAt(thread.top);
  return {
    id: thread.id,
    at: Math.max(changed, known?.at ?? 0, ...replies.values()),
    changedAt: changed,
    count: isRead ? thread.count : (known?.count ?? -1),
    replies: rememberedOf(replies),
  };
};

/** As it stands before anybody watched it: its replies count as known, shown or not. */
export const firstSightOf = (item: Json): Watched => {
  const thread = threadOf(item);
  return watchedOf(thread, { items: thread.shown, isWhole: true, isRead: true }, undefined);
};

/** What has no time of its own is handed on: the parser says what is odd about it. */
const isNew = ({ from }: Round, comment: Json): boolean => publishedAt(comment) === 0 || publishedAt(comment) >= from;

const takeThread = async (round: Round, item: Json): Promise<Omit<Payload, 'at'>> => {
  const thread = threadOf(item);
  const known = round.known.get(thread.id);
  round.listed.add(thread.id);
  if (known !== undefined && !isChanged(thread, known)) {
    const { missed: _, ...shown } = known;
    round.known.set(thread.id, shown);
    return { comments: [], gone: [] };
  }
  const replies = await repliesOf(round, thread);
  round.known.set(thread.id, watchedOf(thread, replies, known));
  const before = new Map([[idOf(thread.top), known?.changedAt], ...Object.entries(known?.replies ?? {})]);
  const inTime = replies.items.toSorted((a, b) => publishedAt(a) - publishedAt(b));
  const comments = [thread.top, ...inTime.map((one) => placed(one, thread))].filter(
    (one) => isNew(round, one) && before.get(idOf(one)) !== changedAt(one),
  );
  const there = new Set(replies.items.map(idOf));
  const lost = replies.isWhole ? Object.keys(known?.replies ?? {}).filter((id) => !there.has(id)) : [];
  return { comments, gone: lost.map((id) => ({ id, parentId: thread.id })) };
};

/** Listed newest first; told oldest first. */
export const takePage = async (round: Round, body: Json): Promise<Payload[]> => {
  const taken = [];
  for (const item of itemsIn(body)) taken.push(await takeThread(round, item));
  taken.reverse();
  const comments = taken.flatMap((one) => one.comments);
  const gone = taken.flatMap((one) => one.gone);
  return comments.length + gone.length === 0 ? [] : [{ comments, gone, at: round.now }];
};

/** Texts of `query` join what is always asked: replies along with their thread, in plain text. */
export const askThreads = ({ api, now }: Pick<Round, 'api' | 'now'>, query: Json): Promise<YoutubeAnswer> => {
  const texts = Object.entries(query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  const asked = { part: 'snippet,replies', textFormat: 'plainText', ...Object.fromEntries(texts) } as const;
  return api.call({ method: 'GET', list: 'commentThreads', query: asked }, now);
};
