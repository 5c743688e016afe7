// Asks X for what is new where no webhook brings it: mentions, and direct messages.
// A list that cannot be read now must not hold up the other one.
import type { Instant } from '#core/time.ts';
import type { Poll, Polled, Usage } from '#ports/channel.ts';
import { recordOf, type SendFailure } from '../http-call.ts';
import type { XApi } from './api.ts';
import type { PageName } from './parse.ts';
import { walkThrough, type Place, type Walked } from './walk.ts';

/** Small plans allow few calls, and a procedure that counts in hours may wait this long. */
const everyMs = 90_000;
/** A list that is refused is asked again, since an operator may have mended it. */
const refusedRestMs = 15 * 60_000;

const names: readonly PageName[] = ['mentions', 'dm_events'];

const textOr = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const placeIn = (value: unknown): Place => {
  const read = recordOf(value);
  const { top, token } = recordOf(read['walk']);
  const seen = textOr(read['seen']);
  return {
    ...(seen === undefined ? {} : { seen }),
    ...(typeof top === 'string' && typeof token === 'string' ? { walk: { top, token } } : {}),
    ...(typeof read['notBefore'] === 'number' ? { notBefore: read['notBefore'] } : {}),
  };
};

const resting = (place: Place, failure: SendFailure, now: Instant): Place => ({
  ...place,
  notBefore: now + (failure.outcome === 'retry-later' ? (failure.afterMs ?? everyMs) : refusedRestMs),
});

type Round = { name: PageName; place: Place; walked: Walked | undefined };

const roundOf = async (api: XApi, name: PageName, place: Place, now: Instant): Promise<Round> => {
  if (place.notBefore !== undefined && now < place.notBefore) return { name, place, walked: undefined };
  const walked = await walkThrough(api, name, place);
  return { name, place: walked.ok ? walked.place : resting(place, walked.failure, now), walked };
};

const sumOf = (rounds: readonly Round[]): Polled => {
  const read = rounds.flatMap(({ walked }) => (walked?.ok === true ? [walked] : []));
  const failures = rounds.flatMap(({ walked }) => (walked?.ok === false ? [walked.failure] : []));
  const [failure] = failures;
  if (read.length === 0 && failure !== undefined && failures.length === names.length) return failure;
  const refused = failures.find(({ outcome }) => outcome === 'rejected');
  const usages = read.flatMap(({ usage }): Usage[] => (usage === undefined ? [] : [usage]));
  const [usage] = usages.toSorted((a, b) => b.percent - a.percent);
  return {
    outcome: 'polled',
    payloads: read.flatMap(({ pages }) => pages),
    cursor: JSON.stringify(Object.fromEntries(rounds.map(({ name, place }) => [name, place]))),
    more: read.some(({ place }) => place.walk !== undefined),
    ...(usage === undefined ? {} : { usage }),
    ...(refused?.outcome === 'rejected' ? { problem: refused.reason } : {}),
  };
};

export const xPoll = (api: XApi): Poll => ({
  everyMs,
  ask: async (cursor, now) => {
    const places = recordOf(JSON.parse(cursor ?? '{}'));
    return sumOf(await Promise.all(names.map((name) => roundOf(api, name, placeIn(places[name]), now))));
  },
});
