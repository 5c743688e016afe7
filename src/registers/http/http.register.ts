// Another city system with an interface of its own, as the configuration file describes it: takes a case over, shows whether it did,
// and tells its news. Must not retry, and sends nothing of the reporter.
import { createHash } from 'node:crypto';
import { callJson, retryAfterMs, type Fetch, type JsonAnswer, type JsonRequest } from '#channels/http-call.ts';
import { joinUrl } from '#channels/join-url.ts';
import { fillShape, fillText, valueAt } from '#channels/json-shape.ts';
import type { Instant } from '#core/time.ts';
import type { HttpFind, HttpNews, HttpTarget } from '#ports/forward-target.ts';
import type { ForwardClaim, Forwarded, ForwardNews, ForwardOutcome, OtherSystem, Pulled } from '#ports/forwards.ts';
import { forwardValues } from '../forward-words.ts';
import { outFetch } from '#channels/way-out.ts';

const longestNumber = 200;
const longestWords = 500;
const longestNews = 4000;

const textAt = (body: unknown, path: string | undefined): string | undefined => {
  if (path === undefined) return undefined;
  const value = valueAt(body, path);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

/** A list as it is; something else that is there as a list of one. */
const entriesAt = (body: unknown, path: string | undefined): unknown[] => {
  const value = path === undefined ? undefined : valueAt(body, path);
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
};

/** What their answer says is wrong, for the officer. */
const whyNot = ({ status, body }: JsonAnswer, path: string | undefined): string => {
  const words = textAt(body, path);
  return words === undefined ? `HTTP ${String(status)}` : `HTTP ${String(status)}: ${words}`.slice(0, longestWords);
};

/** A path of theirs with our values in it, none of which leads anywhere else. */
const addressOf = ({ url }: HttpTarget, path: string, values: Readonly<Record<string, string>>): string => {
  const safe = Object.entries(values).map(([name, value]) => [name, encodeURIComponent(value)] as const);
  return joinUrl(url, fillText(path, Object.fromEntries(safe)) ?? '');
};

const headersOf = ({ header, scheme, token }: HttpTarget): Record<string, string> => ({
  [header.toLowerCase()]: scheme === '' ? token : `${scheme} ${token}`,
});

const numberIn = (body: unknown, path: string): string | undefined => {
  const number = textAt(body, path);
  return number === undefined || number.length > longestNumber ? undefined : number;
};

const takenBy = ({ create, find }: HttpTarget, { body }: JsonAnswer): ForwardOutcome => {
  const externalId = numberIn(body, create.number);
  if (externalId !== undefined) return { kind: 'sent', externalId };
  // It was taken, and its number may be had by asking for ours.
  return find === undefined ? { kind: 'sent' } : { kind: 'again', detail: 'the answer holds no number', unknown: true };
};

const sentBy = (target: HttpTarget, answer: JsonAnswer): ForwardOutcome => {
  const { status, headers } = answer;
  if (status >= 200 && status < 300) return takenBy(target, answer);
  const detail = whyNot(answer, target.create.error);
  const afterMs = retryAfterMs(headers);
  const later = { kind: 'again', detail, ...(afterMs === undefined ? {} : { afterMs }) } as const;
  if (status === 429) return { ...later, unknown: false };
  // 409: they have it already, or say so.
  if (status >= 500 || status === 408 || (status === 409 && target.find !== undefined))
    return { ...later, unknown: true };
  return { kind: 'refused', detail };
};

const requestOf = (target: HttpTarget, forward: ForwardClaim): JsonRequest => {
  const { create } = target;
  const values = forwardValues(target, forward);
  const content = fillShape(create.body, values);
  const request = { method: create.method, url: addressOf(target, create.path, values), headers: headersOf(target) };
  // The configuration is checked: a form holds texts only.
  return create.as === 'form' ? { ...request, form: content as Record<string, string> } : { ...request, json: content };
};

const sendTo = async (target: HttpTarget, fetch: Fetch, forward: ForwardClaim): Promise<ForwardOutcome> => {
  const called = await callJson(fetch, requestOf(target, forward));
  if (called.answered) return sentBy(target, called.answer);
  const { detail, outcome } = called.failure;
  return { kind: 'again', detail, unknown: outcome === 'retry-later' && called.failure.unknown };
};

/** Undefined where there is nothing; throws when it cannot be asked, or says no. */
const ask = async (target: HttpTarget, fetch: Fetch, url: string): Promise<unknown> => {
  const called = await callJson(fetch, { method: 'GET', url, headers: headersOf(target) });
  if (!called.answered) throw new Error(called.failure.detail);
  const { answer } = called;
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw new Error(whyNot(answer, target.create.error));
  // An answer that cannot be read says nothing of what is there.
  if (answer.body === undefined) throw new Error('the answer is no JSON');
  return answer.body;
};

type Asked = { target: HttpTarget; fetch: Fetch };

const findWith = async (
  { target, fetch }: Asked,
  find: HttpFind,
  { number, id }: ForwardClaim,
): Promise<string | undefined> => {
  const body = await ask(target, fetch, addressOf(target, find.path, { number, id }));
  const ours = entriesAt(body, find.list).find(
    (entry) => find.reference === undefined || [number, id].includes(textAt(entry, find.reference) ?? ''),
  );
  return ours === undefined ? undefined : numberIn(ours, find.number);
};

const seconds = /^\d{9,11}$/;
const milliseconds = /^\d{12,13}$/;

const momentIn = (written = ''): Instant | undefined => {
  if (seconds.test(written)) return Number(written) * 1000;
  const at = milliseconds.test(written) ? Number(written) : Date.parse(written);
  return Number.isNaN(at) ? undefined : at;
};

/** An entry without an id is known again by what it says. */
const newsIn = (news: HttpNews, entry: unknown, now: Instant): ForwardNews => {
  const [written, status] = [textAt(entry, news.at), textAt(entry, news.state) ?? ''];
  const text = (textAt(entry, news.text) ?? '').slice(0, longestNews);
  const digest = createHash('sha256')
    .update(JSON.stringify([written, status, text]))
    .digest('hex');
  return { updateId: textAt(entry, news.id) ?? digest, status, text, at: momentIn(written) ?? now };
};

const pullWith = async (
  { target, fetch }: Asked,
  news: HttpNews,
  { externalId, number, since }: Forwarded,
  now: Instant,
): Promise<Pulled> => {
  if (externalId === undefined) return { news: [] };
  const values = { theirNumber: externalId, number, since: new Date(since).toISOString() };
  const body = await ask(target, fetch, addressOf(target, news.path, values));
  const status = textAt(body, news.status);
  return {
    news: entriesAt(body, news.list).map((entry) => newsIn(news, entry, now)),
    ...(status === undefined ? {} : { status }),
  };
};

/**
 * The system speaks only where its section of the file says how: without `find` nobody can look whether an attempt arrived, without `news`
 * none is brought.
 */
export const httpSystem = (target: HttpTarget, fetch: Fetch = outFetch): OtherSystem => {
  const { find, news } = target;
  const asked = { target, fetch };
  return {
    id: target.id,
    ...(target.register === undefined ? {} : { register: target.register }),
    send: (forward) => sendTo(target, fetch, forward),
    ...(find === undefined ? {} : { find: (forward) => findWith(asked, find, forward) }),
    pull: (forwarded, now) =>
      news === undefined ? Promise.resolve({ news: [] }) : pullWith(asked, news, forwarded, now),
  };
};
