// A small YouTube in memory and one account that is asked from round to round, its clock moved by hand: for tests of polling.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { hourMs } from '#core/time.ts';
import type { Polled } from '#ports/channel.ts';
import type { SendFailure } from '#channels/http-call.ts';
import type { YoutubeAnswer, YoutubeApi, YoutubeCall } from '#channels/youtube/api.ts';
import { ledgerOf } from '#channels/youtube/ledger.ts';
import { youtubePoll } from '#channels/youtube/poll.ts';
import { costOf } from '#channels/youtube/quota.ts';
import type { Payload } from '#channels/youtube/round.ts';

export const start = Date.UTC(2026, 10, 24, 8);
const iso = (at: number): string => new Date(at).toISOString();

/** `held`: for review, and listed with what is published nowhere. */
export type Said = { id: string; at: number; changed?: number; held?: true; replies?: Said[] };

const node = ({ id, at, changed, held }: Said) => ({
  id,
  snippet: {
    ...{ publishedAt: iso(at), updatedAt: iso(changed ?? at) },
    ...(held === true ? { moderationStatus: 'heldForReview' } : {}),
  },
});
const shownOf = ({ replies: all = [] }: Said, status: string | undefined): Said[] =>
  all.filter(({ held }) => held !== true || status !== undefined);
/** With a status a thread is listed where its comment or one of its replies has it, and held replies stand among the others. */
const threadNode = (said: Said, status?: string) => ({
  id: said.id,
  snippet: { videoId: 'video-1', topLevelComment: node(said), totalReplyCount: shownOf(said, undefined).length },
  replies: {
    comments: shownOf(said, status)
      .slice(-2)
      .map((one) => node(one)),
  },
});
const isListed = (said: Said, status: string | undefined): boolean =>
  status === undefined
    ? said.held !== true
    : status === 'heldForReview' && [said, ...(said.replies ?? [])].some(({ held }) => held === true);

export const gone: SendFailure = { outcome: 'rejected', reason: 'target-gone', detail: '' };
export const down: SendFailure = { outcome: 'retry-later', reason: 'temporary', detail: '', unknown: false };
export const stale: SendFailure = { outcome: 'rejected', reason: 'bad-request', detail: 'invalidPageToken' };

/** As `calls` names the question for what is held for review. */
export const heldListing = 'listing of heldForReview';

/** Ids of what came, and of what is gone. */
export type Come = { comments: string[]; gone: string[] };
export const nothing: Come = { comments: [], gone: [] };

export type Stage = {
  said: Said[];
  /** Of the last round. */
  calls: string[];
  /** So many on a page. */
  size: number;
  now: number;
  cursor: string | undefined;
  /** Leaves out what it does not have instead of refusing. */
  isMild: boolean;
  fails: (call: YoutubeCall) => SendFailure | undefined;
  answer: (call: YoutubeCall) => YoutubeAnswer;
  api: YoutubeApi;
  ask: (afterMs?: number) => Promise<Polled>;
  comes: (afterMs?: number) => Promise<Come>;
};

const pageOf = (stage: Stage, all: readonly object[], { query }: YoutubeCall): YoutubeAnswer => {
  const from = Number(query['pageToken'] ?? 0);
  const end = from + stage.size;
  const more = end < all.length ? { nextPageToken: String(end) } : {};
  return { ok: true, body: { kind: 'list', items: all.slice(from, end), ...more } };
};

const answerOf = (stage: Stage, call: YoutubeCall): YoutubeAnswer => {
  const { list, query } = call;
  const { said, calls } = stage;
  if (list === 'comments') {
    calls.push(`replies ${query['parentId'] ?? ''}`);
    const above = said.find(({ id }) => id === query['parentId']);
    const replies = above === undefined ? [] : shownOf(above, undefined);
    return pageOf(
      stage,
      replies.map((one) => node(one)),
      call,
    );
  }
  const status = query['moderationStatus'];
  if (query['id'] === undefined) {
    calls.push(`${status === undefined ? 'listing' : `listing of ${status}`} ${query['pageToken'] ?? ''}`.trim());
    const listed = said.filter((one) => isListed(one, status)).toSorted((a, b) => b.at - a.at);
    return pageOf(
      stage,
      listed.map((one) => threadNode(one, status)),
      call,
    );
  }
  const ids = query['id'].split(',');
  calls.push(`again ${ids.join(' ')}`);
  const found = ids.flatMap((id) => said.find((one) => one.id === id && one.held !== true) ?? []);
  return found.length < ids.length && !stage.isMild
    ? { ok: false, failure: gone }
    : { ok: true, body: { kind: 'list', items: found.map((one) => threadNode(one)) } };
};

const askOf = async (stage: Stage, afterMs: number): Promise<Polled> => {
  stage.now += afterMs;
  stage.calls.length = 0;
  const polled = await youtubePoll(stage.api).ask(stage.cursor, stage.now);
  if (polled.outcome === 'polled') stage.cursor = polled.cursor;
  return polled;
};

const comeIn = (polled: Polled): Come => {
  assert.ok(polled.outcome === 'polled', JSON.stringify(polled));
  const payloads = polled.payloads as Payload[];
  return {
    comments: payloads.flatMap(({ comments }) => comments.map(({ id }) => String(id))),
    gone: payloads.flatMap((one) => one.gone.map(({ id }) => id)),
  };
};

/** Nobody has asked yet. */
export const emptyStage = (): Stage => {
  const ledger = ledgerOf({ apiUrl: randomUUID(), id: 'account-1' });
  const stage: Stage = {
    ...{ said: [], calls: [], size: 100, now: start, cursor: undefined, isMild: false },
    fails: () => undefined,
    answer: (call) => answerOf(stage, call),
    api: {
      accountId: 'account-1',
      ledger,
      call: (call) => {
        ledger.note(costOf(call.method), stage.now, false);
        const failure = stage.fails(call);
        return Promise.resolve(failure === undefined ? stage.answer(call) : { ok: false, failure });
      },
    },
    ask: (afterMs = hourMs) => askOf(stage, afterMs),
    comes: async (afterMs = hourMs) => comeIn(await askOf(stage, afterMs)),
  };
  return stage;
};

/** Asked once while nothing was there; then this was said. */
export const watching = async (...said: Said[]): Promise<Stage> => {
  const stage = emptyStage();
  assert.deepEqual(await stage.comes(0), nothing);
  stage.said.push(...said);
  return stage;
};

export const replies = (count: number, at: number): Said[] =>
  Array.from({ length: count }, (_, index) => ({ id: `t.${String(index)}`, at: at + index }));

/** So many threads, each a little newer. */
export const crowd = (count: number, at: number): Said[] =>
  Array.from({ length: count }, (_, index) => ({ id: `ramai-${String(index)}`, at: at + index }));
