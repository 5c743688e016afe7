// Asks X for what is new where no webhook brings it: mentions, quotes, and direct messages.
// A list that cannot be read now must not hold up the others.
import type { Instant } from '#core/time.ts';
import type { Poll, Polled, Usage } from '#ports/channel.ts';
import { recordOf, type SendFailure } from '../http-call.ts';
import type { XApi } from './api.ts';
import type { PageName } from './parse.ts';
import { quotesPlaceIn, readQuotesRound, type QuotesPlace } from './quotes.ts';
import { walkThrough, type Place } from './walk.ts';

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

const restUntil = (failure: SendFailure, now: Instant): Instant =>
  now + (failure.outcome === 'retry-later' ? (failure.afterMs ?? everyMs) : refusedRestMs);

type Read = { ok: true; pages: unknown[]; usage?: Usage; isHalfway: boolean } | { ok: false; failure: SendFailure };
/** `read`: absent where its time has not come. */
type Round = { name: PageName | 'quotes'; place: Place | QuotesPlace; read?: Read };

const roundOf = async (api: XApi, name: PageName, place: Place, now: Instant): Promise<Round> => {
  if (place.notBefore !== undefined && now < place.notBefore) return { name, place };
  const walked = await walkThrough(api, name, place);
  return walked.ok
    ? { name, place: walked.place, read: { ...walked, isHalfway: walked.place.walk !== undefined } }
    : { name, place: { ...place, notBefore: restUntil(walked.failure, now) }, read: walked };
};

const quotesRound = async (api: XApi, place: QuotesPlace, now: Instant): Promise<Round> => {
  const name = 'quotes';
  if (place.notBefore !== undefined && now < place.notBefore) return { name, place };
  const read = await readQuotesRound(api, place, now);
  return read.ok
    ? { name, place: read.place, read: { ...read, isHalfway: false } }
    : { name, place: { ...place, notBefore: restUntil(read.failure, now) }, read };
};

const sumOf = (rounds: readonly Round[]): Polled => {
  const read = rounds.flatMap((round) => (round.read?.ok === true ? [round.read] : []));
  const failures = rounds.flatMap((round) => (round.read?.ok === false ? [round.read.failure] : []));
  const [failure] = failures;
  if (read.length === 0 && failure !== undefined && failures.length >= names.length) return failure;
  const refused = failures.find(({ outcome }) => outcome === 'rejected');
  const usages = read.flatMap(({ usage }): Usage[] => (usage === undefined ? [] : [usage]));
  const [usage] = usages.toSorted((a, b) => b.percent - a.percent);
  return {
    outcome: 'polled',
    payloads: read.flatMap(({ pages }) => pages),
    cursor: JSON.stringify(Object.fromEntries(rounds.map(({ name, place }) => [name, place]))),
    more: read.some(({ isHalfway }) => isHalfway),
    ...(usage === undefined ? {} : { usage }),
    ...(refused?.outcome === 'rejected' ? { problem: refused.reason } : {}),
  };
};

/** The lists are asked beside each other, each from a place of its own in the cursor. */
export const xPoll = (api: XApi): Poll => ({
  everyMs,
  ask: async (cursor, now) => {
    const places = recordOf(JSON.parse(cursor ?? '{}'));
    return sumOf(
      await Promise.all([
        ...names.map((name) => roundOf(api, name, placeIn(places[name]), now)),
        quotesRound(api, quotesPlaceIn(places['quotes']), now),
      ]),
    );
  },
});
