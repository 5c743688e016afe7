// Asks for the reports that were passed on or changed since the last time. The first time all of them are asked for: what waits there is ours.
import { createHash } from 'node:crypto';
import type { Poll, Polled } from '#ports/channel.ts';
import { recordOf } from '../http-call.ts';
import { valueAt } from '../json-shape.ts';
import type { Sp4nInterface } from './interface.ts';
import { instantOf, readReport } from './read-report.ts';
import type { Sp4nSettings } from './settings.ts';

const everyMs = 60_000;
/** A list of so many is asked further at once, while it brings news. */
const fullList = 50;

/** `seen`: what the last list held, since the change at its end is listed again. */
type Place = { since: string; seen: string[] };

const beginning: Place = { since: '1970-01-01T00:00:00.000Z', seen: [] };

const placeIn = (cursor: string): Place => {
  const { since, seen } = recordOf(JSON.parse(cursor));
  return {
    since: typeof since === 'string' ? since : beginning.since,
    seen: Array.isArray(seen) ? seen.filter((one) => typeof one === 'string') : [],
  };
};

const fingerprintOf = (item: unknown): string =>
  createHash('sha256').update(JSON.stringify(item)).digest('base64url').slice(0, 22);

/** The latest change in the list, never before the last one. */
const latest = (settings: Sp4nSettings, items: readonly unknown[], { since }: Place): string => {
  const changes = items.map((item) => instantOf(valueAt(item, settings.fields.changedAt)) ?? 0);
  return new Date(Math.max(Date.parse(since), ...changes)).toISOString();
};

const polledFrom = (settings: Sp4nSettings, place: Place, items: readonly unknown[], now: number): Polled => {
  const found = items.map((item) => ({ item, print: fingerprintOf(item) }));
  const fresh = found.filter(({ print }) => !place.seen.includes(print));
  const payloads = fresh.map(({ item }) => {
    const report = readReport(settings, item, now);
    return report === undefined ? { unread: item } : { report };
  });
  const seen = items.length === 0 ? place.seen : found.map(({ print }) => print);
  const cursor = JSON.stringify({ since: latest(settings, items, place), seen });
  return { outcome: 'polled', payloads, cursor, more: fresh.length > 0 && items.length >= fullList };
};

/** Reports are asked for since the last change that was seen; an answer without a list is refused by name. */
export const sp4nPoll = (ask: Sp4nInterface, settings: Sp4nSettings): Poll => ({
  everyMs,
  ask: async (cursor, now) => {
    const place = cursor === undefined ? beginning : placeIn(cursor);
    const answer = await ask({ method: 'GET', path: settings.listPath, values: { since: place.since } });
    if (!answer.ok) return answer.failure;
    const items = valueAt(answer.body, settings.itemsAt);
    if (Array.isArray(items)) return polledFrom(settings, place, items, now);
    return { outcome: 'rejected', reason: 'bad-request', detail: `no list stands at "${settings.itemsAt}"` };
  },
});
