// Asks for the words of mentions: Instagram's webhook says only that somebody named the account, and where.
// Must lose none: one that cannot be read is taken in without words, and one that cannot be read now is asked for again.
import type { Heard, Poll, Polled, RejectReason } from '#ports/channel.ts';
import { recordOf, type SendFailure } from '../http-call.ts';
import type { Graph, GraphAnswer } from '../meta/graph-client.ts';
import { mentionId, type Mention } from './mention.ts';

const everyMs = 15_000;
const mostAtOnce = 50;

type Node = Record<string, unknown>;
/** `after`: how far the webhooks were read; `done`: those shortly before it whose mentions were asked for. */
type Place = { after?: string; done: string[] };
type Told = { mention: Mention; time: unknown };

const placeIn = (cursor: string | undefined): Place => {
  const { after, done } = recordOf(JSON.parse(cursor ?? '{}'));
  return {
    ...(typeof after === 'string' ? { after } : {}),
    done: Array.isArray(done) ? done.filter((id) => typeof id === 'string') : [],
  };
};

const nodesIn = (value: unknown): Node[] => (Array.isArray(value) ? value.map(recordOf) : []);
const isId = (value: unknown): value is string => typeof value === 'string' && /^\d{1,30}$/.test(value);

/** A webhook is stored as it came, even where it is no JSON. */
const readStored = (payload: string): Node => {
  try {
    return recordOf(JSON.parse(payload));
  } catch {
    return {};
  }
};

/** The mentions of this account in one stored webhook; what is anything else has none. */
const mentionsIn = (payload: string, accountId: string): Told[] =>
  nodesIn(readStored(payload)['entry'])
    .filter(({ id }) => id === accountId)
    .flatMap(({ time, changes }) =>
      nodesIn(changes)
        .filter(({ field }) => field === 'mentions')
        .flatMap(({ value }): Told[] => {
          const { media_id: mediaId, comment_id: commentId } = recordOf(value);
          if (!isId(mediaId)) return [];
          return [{ mention: { mediaId, ...(isId(commentId) ? { commentId } : {}) }, time }];
        }),
    );

const read = async ({ account, call }: Graph, { mediaId, commentId }: Mention): Promise<GraphAnswer> => {
  const fields =
    commentId === undefined
      ? `mentioned_media.media_id(${mediaId}){id,caption,username,timestamp,permalink}`
      : `mentioned_comment.comment_id(${commentId}){id,text,username,timestamp}`;
  return call({ method: 'GET', path: [account.id], query: { fields } });
};

/** Refused for this one alone: it is gone, or its author shows it to nobody. */
const ofItsOwn: readonly RejectReason[] = ['target-gone', 'permission-missing', 'bad-request'];

type Asked = { ok: true; payload: Node } | { ok: false; failure: SendFailure };

/** As it is stored: the place that the webhook told, and what was found there. */
const ask = async (graph: Graph, { mention, time }: Told): Promise<Asked> => {
  const answer = await read(graph, mention);
  if (!answer.ok) {
    const { failure } = answer;
    const isAlone = failure.outcome === 'rejected' && ofItsOwn.includes(failure.reason);
    return isAlone ? { ok: true, payload: { mention: { ...mention, time } } } : { ok: false, failure };
  }
  const found = recordOf(answer.body[mention.commentId === undefined ? 'mentioned_media' : 'mentioned_comment']);
  return { ok: true, payload: { mention: { ...mention, time, found } } };
};

/** Each mention once, however often its webhook came. */
const freshIn = (came: Awaited<ReturnType<Heard>>['came'], done: readonly string[], accountId: string) =>
  came
    .filter(({ id }) => !done.includes(id))
    .map(({ id, payload }) => ({ id, told: mentionsIn(payload, accountId) }))
    .filter(({ told }) => told.length > 0);

/** Far behind the place nothing is heard again. */
const overlap = 1000n;

const round = async (graph: Graph, place: Place, heard: Heard): Promise<Polled> => {
  const { upTo, came } = await heard(place.after);
  const fresh = freshIn(came, place.done, graph.account.id);
  const now = fresh.slice(0, mostAtOnce);
  const payloads = new Map<string, Node>();
  for (const told of now.flatMap((one) => one.told)) {
    const asked = await ask(graph, told);
    if (!asked.ok) return asked.failure;
    payloads.set(mentionId(told.mention), asked.payload);
  }
  const more = now.length < fresh.length;
  const after = more ? place.after : upTo;
  const near = (id: string): boolean => after === undefined || BigInt(id) > BigInt(after) - overlap;
  const done = [...place.done, ...now.map(({ id }) => id)].filter(near);
  const cursor = JSON.stringify({ ...(after === undefined ? {} : { after }), done });
  return { outcome: 'polled', payloads: [...payloads.values()], cursor, more };
};

/** Without webhooks to look at (`heard`) nothing is asked, and the cursor stays. */
export const mentionPoll = (graph: Graph): Poll => ({
  everyMs,
  ask: async (cursor, _now, heard) =>
    heard === undefined
      ? { outcome: 'polled', payloads: [], cursor: cursor ?? '{}', more: false }
      : round(graph, placeIn(cursor), heard),
});
