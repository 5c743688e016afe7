// How far an account on TikTok was read, as its cursor keeps it. No I/O.
import type { Instant } from '#core/time.ts';
import { recordOf } from '../http-call.ts';
import type { Wanted } from './event.ts';

/** The walk through older videos, a few at a time: where it stands, when it began, and when the one before did. */
export type Walk = { from?: string; began: Instant; before: Instant };

/** The cursor, read. */
export type Place = {
  /** When the account was asked first: what was there before is left alone. */
  began: Instant;
  /** When the newest videos were read last. */
  since: Instant;
  /** Ids of what was read of the last minutes. */
  seen: readonly string[];
  /** The lists are not asked before. */
  next: Instant;
  /** How many replies stood below each comment when they were read. */
  replies: Readonly<Record<string, number>>;
  walk: Walk;
  /** The last webhook that was looked at, and those shortly before it. */
  heard?: { last: string; ids: readonly string[] };
  /** Comments that webhooks told of and that were not read yet. */
  wanted: readonly Wanted[];
};

/** What was there at `now` is left alone. */
export const firstPlace = (now: Instant): Place => ({
  ...{ began: now, since: now, next: now, seen: [], replies: {}, wanted: [] },
  walk: { began: now, before: now },
});

/** What cannot be read begins anew. */
export const placeIn = (cursor: string | undefined, now: Instant): Place => {
  try {
    const read = recordOf(JSON.parse(cursor ?? ''));
    return typeof read['began'] === 'number' ? (read as Place) : firstPlace(now);
  } catch {
    return firstPlace(now);
  }
};
