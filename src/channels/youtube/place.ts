// How far an account was read, as its cursor holds it. Must take whatever stands there: a cursor that is broken begins two days ago.
import { dayMs, type Instant } from '#core/time.ts';
import { recordOf } from '../http-call.ts';
import type { Held } from './held.ts';
import type { Used } from './quota.ts';
import type { Watched } from './threads.ts';

/** `from`: what is older was there before us. `seen`: when the newest thread that was read to its end began. */
export type Place = {
  from: Instant;
  seen: Instant;
  /** A long way back that is not finished: where to go on, and the newest of it. */
  walk?: { token: string; top: Instant };
  /** Threads that are asked for again and again, those first whose turn it is. */
  watched: readonly Watched[];
  /** What was held for review when it was last asked. */
  held?: Held;
  used?: Used;
  notBefore?: Instant;
};

const isInstant = (value: unknown): value is Instant => typeof value === 'number' && Number.isFinite(value);

const timesIn = (value: unknown): Record<string, Instant> =>
  Object.fromEntries(Object.entries(recordOf(value)).flatMap(([id, at]) => (isInstant(at) ? [[id, at]] : [])));

const watchedIn = (value: unknown): Watched[] => {
  const { id, at, changedAt, count, replies, missed } = recordOf(value);
  if (typeof id !== 'string' || !isInstant(at) || !isInstant(changedAt) || !isInstant(count)) return [];
  return [{ id, at, changedAt, count, replies: timesIn(replies), ...(missed === true ? { missed } : {}) }];
};

const usedIn = (value: unknown): { used?: Used } => {
  const { day, read, written } = recordOf(value);
  return typeof day === 'string' && isInstant(read) && isInstant(written) ? { used: { day, read, written } } : {};
};

const walkIn = (value: unknown): Pick<Place, 'walk'> => {
  const { token, top } = recordOf(value);
  return typeof token === 'string' && isInstant(top) ? { walk: { token, top } } : {};
};

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(cursor);
  } catch {
    return undefined;
  }
};

/** Nothing is taken twice, so it does no harm to read again what may have been read. */
const brokenBackMs = 2 * dayMs;

/** A cursor that cannot be read begins two days before `now`, so that nothing recent is lost. */
export const placeIn = (cursor: string, now: Instant): Place => {
  const { from, seen, walk, watched, held, used, notBefore } = recordOf(parsed(cursor));
  const back = now - brokenBackMs;
  if (!isInstant(from) || !isInstant(seen)) return { from: back, seen: back, watched: [], ...usedIn(used) };
  return {
    ...{ from, seen },
    ...walkIn(walk),
    watched: Array.isArray(watched) ? watched.flatMap(watchedIn) : [],
    held: timesIn(held),
    ...usedIn(used),
    ...(isInstant(notBefore) ? { notBefore } : {}),
  };
};

/** A case is closed after thirty days of silence. */
const watchedForMs = 30 * dayMs;
const mostWatched = 300;

/** Those that were listed just now stay, lest they come as new ones again; of the others the liveliest. */
export const keptOf = (all: readonly Watched[], listed: ReadonlySet<string>, now: Instant): Watched[] => {
  const others = all.filter(({ id, at }) => !listed.has(id) && at > now - watchedForMs);
  const lively = new Set(
    others
      .toSorted((a, b) => b.at - a.at)
      .slice(0, mostWatched)
      .map(({ id }) => id),
  );
  return all.filter(({ id }) => listed.has(id) || lively.has(id));
};
