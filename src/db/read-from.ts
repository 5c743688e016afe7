// The one place that decides where lists, counts, searches and statistics are read: at a replica that has come far enough for whoever asks,
// else at the primary, which is always right. Must never be handed what decides on rights, and never writes.
import { setTimeout as pass } from 'node:timers/promises';
import type { QueryConfig, QueryResultRow } from 'pg';
import { freshly } from './freshly.ts';
import type { Askable, Queryable } from './queryable.ts';
import { openReplica, placeOfUrl, type Replica, type ReplicaState } from './replica.ts';
import { laterOf, lineageOf, primaryPosition, type Position } from './wal-position.ts';

/** What an operator is told of one: `behind` when it is too old to be read, `ahead` when it knows what its primary does not. */
export type ReplicaStanding = {
  name: string;
  state: Exclude<ReplicaState, 'following'> | 'used' | 'behind' | 'ahead';
  behindBytes?: number;
  /** At most so old; absent where nobody can say. */
  behindMs?: number;
  /** How long ago, by its own clock, the latest of what it has was committed: in a quiet city that is long ago. */
  appliedMs?: number;
};

/** Everything that one request reads: from one server, unless that one fails. */
export type Reader = Askable & {
  /** Nothing that was read is later than this; undefined when nothing was read. */
  seen: () => Promise<Position | undefined>;
};

export type ReadFrom = {
  /** `needs`: what whoever asks has done or seen already; undefined when only the primary will do. Asked at the first query. */
  reader: (needs: () => Promise<Position | undefined>) => Reader;
  /** Of the primary, now. */
  position: () => Promise<Position>;
  /** Something was committed, by whomever: nobody is shown an older state from now on. */
  heard: () => void;
  /** Asks every server once; goes on by itself every second. */
  look: () => Promise<void>;
  standings: () => ReplicaStanding[];
  close: () => Promise<void>;
};

export type ReadFromDeps = {
  primary: Askable;
  urls: readonly string[];
  /** `isTrouble`: somebody should look. */
  onEvent: (what: string, isTrouble: boolean) => void;
  /** Whether news of commits arrive; while they do not, nobody knows what is too old. */
  hears: () => boolean;
  /** Milliseconds of a clock that nobody sets. */
  now?: () => number;
  rest?: (ms: number) => Promise<unknown>;
  /** 0: looks only when told to. */
  lookEveryMs?: number;
  answerMs?: number;
};

/** Older than this none is read from, whoever asks: what is remembered of people need not be remembered longer. */
export const mostBehindMs = 30_000;
/** One that is so near is waited for. */
const nearMs = 3_000;
const waits = { times: 3, ms: 10 };
/** A reading waits no longer than this to hear how far a replica has come. */
const patienceMs = 250;
const sampleEveryMs = 250;

type Sample = { at: number; position: Position };

/** Remembers where the primary was when, so that an age can be told without comparing two machines' clocks. */
const primaryBook = (primary: Queryable, now: () => number) => {
  const samples: Sample[] = [];
  const ask = freshly(async (): Promise<Position> => {
    const at = now();
    const position = await primaryPosition(primary);
    if (at - (samples.at(-1)?.at ?? -Infinity) >= sampleEveryMs) samples.push({ at, position });
    while ((samples[0]?.at ?? at) < at - 2 * mostBehindMs) samples.shift();
    return position;
  });
  return {
    ask,
    latest: (): Position => samples.at(-1)?.position ?? 0n,
    /** At most so old is what stands at a position; undefined when it is older than all that is remembered. */
    ageOf: (position: Position): number | undefined => {
      const reached = samples.findLast((sample) => sample.position <= position);
      return reached === undefined ? undefined : now() - reached.at;
    },
  };
};

type Book = ReturnType<typeof primaryBook>;

/** Where the primary stood after the latest news; undefined when it cannot be asked. */
const newsFloor = (book: Book) => {
  let heard = 0;
  let known = { news: 0, floor: 0n };
  let asking: Promise<void> | undefined;
  const catchUp = async (): Promise<void> => {
    while (known.news < heard) {
      const news = heard;
      known = { news, floor: await book.ask() };
    }
  };
  const begin = (): Promise<void> => {
    asking ??= catchUp().finally(() => {
      asking = undefined;
    });
    return asking;
  };
  return {
    heard: (): void => {
      heard += 1;
      begin().catch(() => undefined);
    },
    floor: async (): Promise<Position | undefined> => {
      const mine = heard;
      // What comes while somebody waits is not theirs to wait for.
      while (known.news < mine) {
        const reached = await begin().then(
          () => true,
          () => false,
        );
        if (!reached) return undefined;
      }
      return known.floor;
    },
  };
};

const soon = <T>(work: Promise<T>, ms: number): Promise<T | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
};

type Choosing = { replicas: readonly Replica[]; book: Book; diverged: ReadonlyMap<Replica, Position> };

const standingOf = ({ book, diverged }: Choosing, replica: Replica): ReplicaStanding => {
  const { name } = replica;
  const state = replica.state();
  if (state !== 'following') return { name, state };
  const position = replica.position();
  const behindBytes = Math.max(0, Number(book.latest() - position));
  const behindMs = book.ageOf(position);
  const appliedMs = replica.appliedMs();
  const age = { ...(behindMs === undefined ? {} : { behindMs }), ...(appliedMs === undefined ? {} : { appliedMs }) };
  if (diverged.has(replica)) return { name, state: 'ahead', ...age };
  const isFresh = behindMs !== undefined && behindMs <= mostBehindMs;
  return { name, state: isFresh ? 'used' : 'behind', behindBytes, ...age };
};

type Wanting = { need: Position; turn: number; rest: (ms: number) => Promise<unknown> };

/** The first that has come so far, begun with another one each time; those that keep up are given a moment. */
const findReached = async (choosing: Choosing, { need, turn, rest }: Wanting): Promise<Replica | undefined> => {
  const { replicas, book } = choosing;
  const used = replicas.filter((one) => standingOf(choosing, one).state === 'used');
  const inTurn = used.map((_, index) => used[(index + turn) % used.length]).filter((one) => one !== undefined);
  for (let tries = 0; inTurn.length > 0; tries += 1) {
    for (const replica of inTurn) {
      const position = await soon(replica.ask(), patienceMs);
      if (position !== undefined && position >= need && standingOf(choosing, replica).state === 'used') return replica;
    }
    const isNear = inTurn.some((one) => (book.ageOf(one.position()) ?? Infinity) <= nearMs);
    if (tries === waits.times || !isNear) return undefined;
    await rest(waits.ms);
  }
  return undefined;
};

/** Never its words, which may hold what was looked for. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'connection lost';

type Reading = { primary: Askable; book: Book; onEvent: ReadFromDeps['onEvent'] };

const readerOn = ({ primary, book, onEvent }: Reading, choose: () => Promise<Replica | undefined>): Reader => {
  let chosen: Promise<Replica | undefined> | undefined;
  return {
    query: async <R extends QueryResultRow>(asked: string | QueryConfig, values?: unknown[]) => {
      if (/^\s*(?:begin|start)\b/i.test(typeof asked === 'string' ? asked : asked.text))
        throw new Error('a reading has no transaction');
      chosen ??= choose();
      const replica = await chosen;
      if (replica === undefined) return primary.query<R>(asked, values);
      try {
        return await replica.query<R>(asked, values);
      } catch (error) {
        // Whatever ails a replica is nobody's fault who reads: where the question itself is wrong, the primary says so too.
        chosen = Promise.resolve(undefined);
        onEvent(`read replica ${replica.name} did not answer (${codeOf(error)}): the primary is read`, false);
        return primary.query<R>(asked, values);
      }
    },
    seen: async () => {
      if (chosen === undefined) return undefined;
      return (await (await chosen)?.ask()) ?? book.ask();
    },
  };
};

/** One that stands where its primary has never been holds something else from there on, however far the primary gets: it must move first. */
const lookerOn = ({ replicas, book }: Choosing, diverged: Map<Replica, Position>): (() => Promise<void>) =>
  freshly(async () => {
    const asked = await Promise.all(replicas.map(async (replica) => ({ replica, position: await replica.ask() })));
    const primarys = await book.ask().catch(() => undefined);
    if (primarys === undefined) return;
    for (const { replica, position } of asked)
      if (position !== undefined && position > primarys) diverged.set(replica, position);
      else if (position !== undefined && position !== diverged.get(replica)) diverged.delete(replica);
  });

/** Never rejects for a replica's sake: one that is not there is looked for every second. */
export const openReadFrom = (deps: ReadFromDeps): ReadFrom => {
  const { primary, urls, onEvent, hears, now = () => performance.now(), rest = pass } = deps;
  const { lookEveryMs = 1_000, ...patience } = deps;
  const lineage = () => lineageOf(primary);
  const replicas = urls.map((url, index) =>
    openReplica({ ...patience, url, name: `${String(index + 1)} (${placeOfUrl(url)})`, lineage }),
  );
  const book = primaryBook(primary, now);
  const diverged = new Map<Replica, Position>();
  const choosing = { replicas, book, diverged };
  const news = newsFloor(book);
  const look = lookerOn(choosing, diverged);
  let turn = 0;
  const choose = async (needs: () => Promise<Position | undefined>): Promise<Replica | undefined> => {
    const isAnyUsed = replicas.some((one) => standingOf(choosing, one).state === 'used');
    if (!hears() || !isAnyUsed) return undefined;
    const need = laterOf(await news.floor(), await needs().catch(() => undefined));
    turn += 1;
    return need === undefined ? undefined : findReached(choosing, { need, turn, rest });
  };
  void look();
  // What was done before this process began to listen.
  news.heard();
  const timer = lookEveryMs === 0 ? undefined : setInterval(() => void look(), lookEveryMs).unref();
  return {
    reader: (needs) => readerOn({ primary, book, onEvent }, () => choose(needs)),
    position: book.ask,
    heard: news.heard,
    look,
    standings: () => replicas.map((replica) => standingOf(choosing, replica)),
    close: async () => {
      clearInterval(timer);
      await Promise.all(replicas.map(({ close }) => close()));
    },
  };
};
