// Another city system that speaks Open311 GeoReport v2: takes a case over, shows whether it did, and tells its news.
// Must not retry, and sends nothing of the reporter.
import { callJson, recordOf, retryAfterMs, type Fetch, type JsonAnswer } from '#channels/http-call.ts';
import { dayMs, type Instant } from '#core/time.ts';
import type { ForwardClaim, ForwardNews, ForwardOutcome, OtherSystem, Pulled } from '#ports/forwards.ts';
import type { Open311Target } from '#ports/forward-target.ts';

const rowsIn = (body: unknown): Record<string, unknown>[] => (Array.isArray(body) ? body.map(recordOf) : []);
const textIn = (row: Record<string, unknown>, name: string): string | undefined => {
  const value = row[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** What their errors say, for the operator. */
const whyNot = ({ status, body }: JsonAnswer): string =>
  [`HTTP ${String(status)}`, ...rowsIn(body).flatMap((row) => textIn(row, 'description') ?? [])]
    .join(': ')
    .slice(0, 500);

/** Which of our cases it is, where their list shows descriptions. */
const markOf = ({ number }: Pick<ForwardClaim, 'number'>): string => `Nomor Tanggap: ${number}`;

const sentBy = (answer: JsonAnswer): ForwardOutcome => {
  const { status, headers, body } = answer;
  if (status >= 200 && status < 300) {
    const [row = {}] = rowsIn(body);
    const [externalId, token] = [textIn(row, 'service_request_id'), textIn(row, 'token')];
    return {
      kind: 'sent',
      ...(externalId === undefined ? {} : { externalId }),
      ...(token === undefined ? {} : { token }),
    };
  }
  const afterMs = retryAfterMs(headers);
  const later = { kind: 'again', detail: whyNot(answer), ...(afterMs === undefined ? {} : { afterMs }) } as const;
  if (status === 429) return { ...later, unknown: false };
  return status >= 500 ? { ...later, unknown: true } : { kind: 'refused', detail: whyNot(answer) };
};

type Ask = (path: string, query: Record<string, string>) => Promise<Record<string, unknown>[]>;

/** Throws when it cannot be asked, or says no. */
const askOf =
  ({ url, apiKey, jurisdiction }: Open311Target, fetch: Fetch): Ask =>
  async (path, query) => {
    const fields = {
      api_key: apiKey,
      ...(jurisdiction === undefined ? {} : { jurisdiction_id: jurisdiction }),
      ...query,
    };
    const called = await callJson(fetch, {
      method: 'GET',
      url: `${url}/${path}.json?${new URLSearchParams(fields).toString()}`,
    });
    if (!called.answered) throw new Error(called.failure.detail);
    if (called.answer.status !== 200) throw new Error(whyNot(called.answer));
    return rowsIn(called.answer.body);
  };

const spanOf = (from: Instant, to: Instant): { start_date: string; end_date: string } => ({
  start_date: new Date(Math.max(from, to - 89 * dayMs)).toISOString(),
  end_date: new Date(to).toISOString(),
});

const newsOf = (row: Record<string, unknown>): ForwardNews[] => {
  const updateId = textIn(row, 'update_id');
  const at = Date.parse(textIn(row, 'updated_datetime') ?? '');
  if (updateId === undefined || Number.isNaN(at)) return [];
  return [
    { updateId, status: textIn(row, 'status') ?? '', text: (textIn(row, 'description') ?? '').slice(0, 4000), at },
  ];
};

const numberOf = async (ask: Ask, externalId: string | undefined, token: string | undefined) => {
  if (externalId !== undefined || token === undefined) return externalId;
  const [row = {}] = await ask(`tokens/${encodeURIComponent(token)}`, {});
  return textIn(row, 'service_request_id');
};

const formOf = ({ apiKey, jurisdiction, services }: Open311Target, forward: ForwardClaim): Record<string, string> => ({
  api_key: apiKey,
  ...(jurisdiction === undefined ? {} : { jurisdiction_id: jurisdiction }),
  service_code: services[forward.serviceCode] ?? services['*'] ?? '',
  description: `${forward.text}\n\n${markOf(forward)}`,
  address_string: forward.text.split('\n', 1)[0]?.slice(0, 200) ?? '',
  'attribute[external_id]': forward.id,
});

export const open311System = (target: Open311Target, fetch: Fetch = globalThis.fetch): OtherSystem => {
  const ask = askOf(target, fetch);
  return {
    id: target.id,
    ...(target.register === undefined ? {} : { register: target.register }),
    send: async (forward) => {
      const form = formOf(target, forward);
      const called = await callJson(fetch, { method: 'POST', url: `${target.url}/requests.json`, form });
      if (called.answered) return sentBy(called.answer);
      const { detail, outcome } = called.failure;
      return { kind: 'again', detail, unknown: outcome === 'retry-later' && called.failure.unknown };
    },
    find: async (forward, since, now) => {
      const rows = await ask('requests', spanOf(since - dayMs, now + dayMs));
      const found = rows.find((row) => textIn(row, 'description')?.includes(markOf(forward)) === true);
      return found === undefined ? undefined : textIn(found, 'service_request_id');
    },
    pull: async ({ externalId: known, token, since }, now): Promise<Pulled> => {
      const externalId = await numberOf(ask, known, token);
      if (externalId === undefined) return { news: [] };
      const [row = {}] = await ask('requests', { service_request_id: externalId });
      const updates = await ask('servicerequestupdates', spanOf(since, now));
      const news = updates.filter((one) => textIn(one, 'service_request_id') === externalId).flatMap(newsOf);
      const status = textIn(row, 'status_notes') ?? textIn(row, 'status');
      return { externalId, news, ...(status === undefined ? {} : { status }) };
    },
  };
};
