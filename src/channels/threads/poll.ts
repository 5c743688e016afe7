// Asks Threads for answers and mentions where no webhook brings them: what is below the newest of the account's own posts, and who names it.
// Must not lose what comes late: the last minutes are read again, and what was seen of them is remembered.
import type { Instant } from '#core/time.ts';
import type { Poll, Polled, RejectReason, Usage } from '#ports/channel.ts';
import { recordOf, type SendFailure } from '../http-call.ts';
import type { Graph } from '../meta/graph-client.ts';
import { readListing, textIn, timeOf, type Item, type Listed } from './listing.ts';

const minuteMs = 60_000;
/** Each round asks about many posts; a procedure that counts in hours may wait this long. */
const everyMs = 5 * minuteMs;
/** A listing may show a post some minutes after its time. */
const lateMs = 15 * minuteMs;
/** Of our posts, the newest. */
const mostPosts = 30;
const ownSinceMs = 30 * 24 * 60 * minuteMs;

type Place = { since: Instant; seen: readonly string[] };

const readCursor = (cursor: string): Place => {
  const { since, seen } = recordOf(JSON.parse(cursor));
  return {
    since: typeof since === 'number' ? since : 0,
    seen: Array.isArray(seen) ? seen.filter((id) => typeof id === 'string') : [],
  };
};

/** Our posts, and our answers that stand in others' talks: those in our own are read with the talk. */
const ownPosts = async (graph: Graph, now: Instant): Promise<Listed> => {
  const { id } = graph.account;
  const posts = await readListing(graph, [id, 'threads'], now - ownSinceMs, 'id,timestamp');
  if (!posts.ok) return posts;
  const answers = await readListing(graph, [id, 'replies'], now - ownSinceMs);
  if (!answers.ok) return answers;
  const ours = new Set(posts.items.map((one) => textIn(one, 'id')));
  const elsewhere = answers.items.filter(
    (one) => one['has_replies'] === true && !ours.has(textIn(recordOf(one['root_post']), 'id')),
  );
  return {
    ok: true,
    items: [...posts.items, ...elsewhere].toSorted((a, b) => timeOf(b) - timeOf(a)).slice(0, mostPosts),
  };
};

/** `conversation` is everything below a post that stands on top; below others only what answers them directly is given. */
const belowOf = (graph: Graph, post: Item, since: Instant): Promise<Listed> =>
  readListing(graph, [textIn(post, 'id'), post['is_reply'] === true ? 'replies' : 'conversation'], since);

const readReplies = async (graph: Graph, since: Instant, now: Instant): Promise<Listed> => {
  const posts = await ownPosts(graph, now);
  if (!posts.ok) return posts;
  const items: Item[] = [];
  for (const post of posts.items) {
    const below = await belowOf(graph, post, since);
    if (below.ok) items.push(...below.items);
    else if (below.failure.outcome !== 'rejected' || below.failure.reason !== 'target-gone') return below;
  }
  return { ok: true, items };
};

const shareOf = (used: unknown, config: unknown): number => {
  const total = recordOf(config)['quota_total'];
  return typeof used === 'number' && typeof total === 'number' && total > 0 ? (100 * used) / total : 0;
};

/** How much of the day's posts and answers is used up; nothing where the account may not ask. */
const readUsage = async (graph: Graph): Promise<Usage | undefined> => {
  const fields = 'quota_usage,config,reply_quota_usage,reply_config';
  const answer = await graph.call({
    method: 'GET',
    path: [graph.account.id, 'threads_publishing_limit'],
    query: { fields },
  });
  if (!answer.ok) return undefined;
  const [limit] = Array.isArray(answer.body['data']) ? answer.body['data'].map(recordOf) : [];
  if (limit === undefined) return undefined;
  const posts = shareOf(limit['quota_usage'], limit['config']);
  return { percent: Math.max(posts, shareOf(limit['reply_quota_usage'], limit['reply_config'])) };
};

/** Oldest last, as listings are; each once. */
const unseen = (items: readonly Item[], seen: readonly string[]): Item[] => {
  const known = new Set(seen);
  return items
    .toSorted((a, b) => timeOf(b) - timeOf(a))
    .filter((item) => {
      const id = textIn(item, 'id');
      const isNew = !known.has(id);
      known.add(id);
      return isNew;
    });
};

type Round = { replies: Item[]; mentions: Item[]; problem?: RejectReason };

const readRound = async (
  graph: Graph,
  since: Instant,
  now: Instant,
): Promise<{ ok: true; round: Round } | { ok: false; failure: SendFailure }> => {
  const replies = await readReplies(graph, since, now);
  if (!replies.ok) return replies;
  const mentions = await readListing(graph, [graph.account.id, 'mentions'], since);
  if (mentions.ok) return { ok: true, round: { replies: replies.items, mentions: mentions.items } };
  // Mentions want a permission of their own; answers go on without it.
  if (mentions.failure.outcome !== 'rejected') return mentions;
  return { ok: true, round: { replies: replies.items, mentions: [], problem: mentions.failure.reason } };
};

const polled = (payloads: unknown[], place: Place, usage: Usage | undefined, problem?: RejectReason): Polled => ({
  outcome: 'polled',
  payloads,
  cursor: JSON.stringify(place),
  more: false,
  ...(usage === undefined ? {} : { usage }),
  ...(problem === undefined ? {} : { problem }),
});

const ask = async (graph: Graph, cursor: string | undefined, now: Instant): Promise<Polled> => {
  if (cursor === undefined) return polled([], { since: now, seen: [] }, await readUsage(graph));
  const { since, seen } = readCursor(cursor);
  const read = await readRound(graph, since - lateMs, now);
  if (!read.ok) return read.failure;
  const { replies, mentions, problem } = read.round;
  const fresh = { replies: unseen(replies, seen), mentions: unseen(mentions, seen) };
  const all = [...replies, ...mentions];
  const next = Math.max(since, ...all.map(timeOf).filter((at) => !Number.isNaN(at)));
  const kept = all.filter((item) => !(timeOf(item) < next - lateMs)).map((item) => textIn(item, 'id'));
  const payloads = Object.entries(fresh).flatMap(([name, data]) => (data.length === 0 ? [] : [{ [name]: { data } }]));
  return polled(payloads, { since: next, seen: [...new Set(kept)] }, await readUsage(graph), problem);
};

/** The cursor holds how far was read, and ids of the last minutes that were read again. */
export const threadsPoll = (graph: Graph): Poll => ({ everyMs, ask: (cursor, now) => ask(graph, cursor, now) });
