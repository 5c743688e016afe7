// Another city system that speaks Open311 GeoReport v2: takes a case over, shows whether it did, and tells its news.
// Must not retry, and sends nothing of the reporter.
import { createHash } from 'node:crypto';
import type { Fetch, TextAnswer } from '#channels/http-call.ts';
import { outFetch } from '#channels/way-out.ts';
import { dayMs, type Instant } from '#core/time.ts';
import type { ForwardClaim, Forwarded, ForwardNews, ForwardOutcome, OtherSystem, Pulled } from '#ports/forwards.ts';
import type { Open311Target } from '#ports/forward-target.ts';
import { attributeIn } from '../forward-words.ts';
import { CityRefused, cityOf, laterMs, whyNot, type City } from './city.ts';
import {
  errorsIn,
  questionsIn,
  readAnswer,
  requestsIn,
  rowsWith,
  textIn,
  typeIn,
  updatesIn,
  type Row,
} from './georeport.ts';

/** Which of our cases it is, where their list shows descriptions. */
const markOf = ({ number }: Pick<ForwardClaim, 'number'>): string => `Nomor Tanggap: ${number}`;

const plain = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();

const codeFor = ({ services }: Open311Target, ours: string): string =>
  (Object.hasOwn(services, ours) ? services[ours] : undefined) ?? services['*'] ?? '';

/** A category of which no number is ever told says so in its list; anything else without one is no answer. */
const isBlackbox = async (city: City, code: string, answer: unknown): Promise<boolean> => {
  if (errorsIn(answer).length > 0 || rowsWith(answer, ['request', 'service_notice', 'account_id']).length === 0)
    return false;
  try {
    return typeIn(await city.ask('services', {}), code) === 'blackbox';
  } catch {
    return false;
  }
};

/** Only a number or a token says that it was taken: whatever else came with a good status is looked for. */
const takenBy = async (city: City, code: string, { status, text }: TextAnswer): Promise<ForwardOutcome> => {
  const answer = readAnswer(text);
  const [row = {}] = requestsIn(answer).filter((one) =>
    ['service_request_id', 'token'].some((name) => textIn(one, name)),
  );
  const [externalId, token] = [textIn(row, 'service_request_id'), textIn(row, 'token')];
  if (externalId !== undefined) return { kind: 'sent', externalId };
  if (token !== undefined) return { kind: 'sent', token };
  if (await isBlackbox(city, code, answer)) return { kind: 'sent' };
  const detail = [`HTTP ${String(status)}, but the answer holds no number`, ...errorsIn(answer)]
    .join(': ')
    .slice(0, 500);
  return { kind: 'again', detail, unknown: true };
};

const sentBy = async (city: City, code: string, answer: TextAnswer): Promise<ForwardOutcome> => {
  const { status } = answer;
  if (status >= 200 && status < 300) return takenBy(city, code, answer);
  const later = { kind: 'again', detail: whyNot(answer), ...laterMs(answer) } as const;
  if (status === 429) return { ...later, unknown: false };
  // 409: they have it already, or say so.
  if (status >= 500 || status === 408 || status === 409) return { ...later, unknown: true };
  return { kind: 'refused', detail: whyNot(answer) };
};

/** RFC 3339 without fractions of a second. */
const written = (at: Instant): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

const startOf = (from: Instant, to: Instant): string => written(Math.max(from, to - 89 * dayMs));

/** Some cities give their news no number: then what it says tells whether it is known. */
const newsIdOf = (row: Row): string =>
  textIn(row, 'update_id') ?? `isi:${createHash('sha256').update(JSON.stringify(row)).digest('hex')}`;

/** News whose time cannot be read counts from when we heard of it. */
const newsOf = (row: Row, now: Instant): ForwardNews => {
  const at = Date.parse(textIn(row, 'updated_datetime') ?? '');
  return {
    ...{ updateId: newsIdOf(row), status: textIn(row, 'status') ?? '' },
    ...{ text: (textIn(row, 'description') ?? '').slice(0, 4000), at: Number.isNaN(at) ? now : at },
  };
};

const formOf = (target: Open311Target, forward: ForwardClaim): [string, string][] => {
  const { lat, long } = forward.fields;
  return [
    ['service_code', codeFor(target, forward.serviceCode)],
    ['description', `${forward.text}\n\n${markOf(forward)}`],
    ['address_string', [...(forward.text.split('\n', 1)[0] ?? '')].slice(0, 200).join('')],
    ...(lat === undefined || long === undefined
      ? []
      : ([
          ['lat', lat],
          ['long', long],
        ] as [string, string][])),
    ...attributeIn(forward.fields).flatMap(({ code, values, many }) =>
      values.map((value): [string, string] => [`attribute[${code}]${many ? '[]' : ''}`, value]),
    ),
    ['attribute[external_id]', forward.id],
  ];
};

const mostPages = 100;

/** Page after page, until one brings nothing new: cities that know no pages give the first one again. */
async function* pagesOf(
  city: City,
  path: string,
  query: Record<string, string>,
  { id, read }: { id: string; read: (answer: unknown) => Row[] },
) {
  const seen = new Set<string>();
  for (let page = 1; page <= mostPages; page += 1) {
    const rows = read(await city.ask(path, { ...query, ...(page === 1 ? {} : { page: String(page) }) }));
    const fresh = rows.filter((row) => !seen.has(textIn(row, id) ?? JSON.stringify(row)));
    if (fresh.length === 0) return;
    for (const row of fresh) seen.add(textIn(row, id) ?? JSON.stringify(row));
    yield fresh;
  }
  throw new Error(`their list has more than ${String(mostPages)} pages`);
}

const searched = async (
  city: City,
  claim: ForwardClaim,
  query: Record<string, string>,
): Promise<string | undefined> => {
  for await (const rows of pagesOf(city, 'requests', query, { id: 'service_request_id', read: requestsIn })) {
    const found = rows.find((row) => plain(textIn(row, 'description') ?? '').includes(plain(markOf(claim))));
    if (found === undefined) continue;
    const number = textIn(found, 'service_request_id');
    if (number === undefined) throw new Error('they have the case, and do not show its number');
    return number;
  }
  return undefined;
};

/** Without an end the list goes to their own now, whatever their clock says. Cities that want both ends, or none, say so. */
const find = async (city: City, claim: ForwardClaim, since: Instant, now: Instant): Promise<string | undefined> => {
  const start_date = startOf(since - dayMs, now);
  const queries = [{ start_date }, { start_date, end_date: written(now) }, {}];
  for (const [index, query] of queries.entries())
    try {
      return await searched(city, claim, query);
    } catch (error) {
      const isMinded = error instanceof CityRefused && (error.status === 400 || error.status === 422);
      if (!isMinded || index === queries.length - 1) throw error;
    }
  return undefined;
};

const stateOf = async (city: City, externalId: string): Promise<string | undefined> => {
  const ask = async (path: string, query: Record<string, string>): Promise<Row | undefined> =>
    requestsIn(await city.ask(path, query)).find((row) => textIn(row, 'service_request_id') === externalId);
  const single = `requests/${encodeURIComponent(externalId)}`;
  // Some cities answer a list only, some a single one only.
  const row =
    (await ask('requests', { service_request_id: externalId }).catch((error: unknown) => {
      if (error instanceof CityRefused) return undefined;
      throw error;
    })) ?? (await ask(single, {}));
  return row === undefined ? undefined : (textIn(row, 'status_notes') ?? textIn(row, 'status'));
};

const newsFor = async (city: City, externalId: string, since: Instant, now: Instant): Promise<ForwardNews[]> => {
  const query = { start_date: startOf(since, now), end_date: written(now) };
  const found: ForwardNews[] = [];
  for await (const rows of pagesOf(city, 'servicerequestupdates', query, { id: 'update_id', read: updatesIn }))
    found.push(
      ...rows.filter((row) => textIn(row, 'service_request_id') === externalId).map((row) => newsOf(row, now)),
    );
  return found;
};

const numberOf = async (city: City, { externalId, token }: Forwarded): Promise<string | undefined> => {
  if (externalId !== undefined || token === undefined) return externalId;
  const rows = requestsIn(await city.ask(`tokens/${encodeURIComponent(token)}`, {}));
  return rows.map((row) => textIn(row, 'service_request_id')).find((number) => number !== undefined);
};

/** Each question by itself: what one of them does not tell, the others still do. Throws where none told anything. */
const pull = async (city: City, forwarded: Forwarded, now: Instant): Promise<Pulled> => {
  const externalId = await numberOf(city, forwarded);
  if (externalId === undefined) return { news: [], newsMissed: true };
  const [state, news] = await Promise.allSettled([
    stateOf(city, externalId),
    newsFor(city, externalId, forwarded.since, now),
  ]);
  const isNew = forwarded.externalId === undefined;
  if (state.status === 'rejected' && news.status === 'rejected' && !isNew) throw state.reason;
  const status = state.status === 'fulfilled' ? state.value : undefined;
  return {
    externalId,
    ...(status === undefined ? {} : { status }),
    ...(news.status === 'fulfilled' ? { news: news.value } : { news: [], newsMissed: true }),
  };
};

/**
 * A send that was cut off is `again` with `unknown`, so that it is looked for before it is sent once more; without a service code there are no
 * questions.
 */
export const open311System = (target: Open311Target, fetch: Fetch = outFetch): OtherSystem => {
  const city = cityOf(target, fetch);
  return {
    id: target.id,
    ...(target.register === undefined ? {} : { register: target.register }),
    send: async (forward) => {
      const called = await city.post('requests', formOf(target, forward));
      if (called.answered) return sentBy(city, codeFor(target, forward.serviceCode), called.answer);
      const { detail, outcome } = called.failure;
      return { kind: 'again', detail, unknown: outcome === 'retry-later' && called.failure.unknown };
    },
    find: (forward, since, now) => find(city, forward, since, now),
    pull: (forwarded, now) => pull(city, forwarded, now),
    questions: async (serviceCode) => {
      const code = codeFor(target, serviceCode);
      return code === '' ? [] : questionsIn(await city.ask(`services/${encodeURIComponent(code)}`, {}));
    },
  };
};
