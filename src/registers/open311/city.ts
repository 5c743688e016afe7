// One city's endpoint of GeoReport v2: which formats it speaks, and one question to it at a time. Must not retry.
import { callJson, retryAfterMs, type Fetch, type TextAnswer } from '#channels/http-call.ts';
import type { Open311Target } from '#ports/forward-target.ts';
import { errorsIn, formatsIn, readAnswer, rowsWith, type Format } from './georeport.ts';

/** What their errors say, for the operator. */
export const whyNot = ({ status, text }: Pick<TextAnswer, 'status' | 'text'>): string =>
  [`HTTP ${String(status)}`, ...errorsIn(readAnswer(text))].join(': ').slice(0, 500);

/** The city answered, and said no. */
export class CityRefused extends Error {
  override name = 'CityRefused';
  readonly status: number;
  constructor(answer: Pick<TextAnswer, 'status' | 'text'>) {
    super(whyNot(answer));
    this.status = answer.status;
  }
}

type Query = Readonly<Record<string, string>>;

/** What is asked of one endpoint: `path` without its format's ending, which the city's discovery or the configuration decides. */
export type City = {
  /** The answer as a tree; throws when the city cannot be asked, or says no. */
  ask: (path: string, query: Query) => Promise<unknown>;
  post: (path: string, form: readonly (readonly [string, string])[]) => ReturnType<typeof callJson>;
};

const accepts = { json: 'application/json', xml: 'text/xml, application/xml' } as const;

/** Below the endpoint, and beside it, where many cities keep the address of all their versions. */
const discoveries = (url: string): string[] =>
  ['json', 'xml'].flatMap((format) => [`${url}/discovery.${format}`, new URL(`discovery.${format}`, url).href]);

/** Undefined where nothing readable stands there; throws where nobody answers. */
const look = async (fetch: Fetch, address: string): Promise<unknown> => {
  const called = await callJson(fetch, { method: 'GET', url: address, headers: { accept: '*/*' } });
  if (!called.answered) throw new Error(called.failure.detail);
  const { status, text } = called.answer;
  if (status >= 500 || status === 429) throw new CityRefused(called.answer);
  return status === 200 ? readAnswer(text) : undefined;
};

type Named = Readonly<Record<string, string>>;

const negotiated = async (url: string, named: Named, fetch: Fetch): Promise<Format> => {
  for (const address of discoveries(url)) {
    const [format] = formatsIn(await look(fetch, address).catch(() => undefined), url);
    if (format !== undefined) return format;
  }
  const query = new URLSearchParams(named).toString();
  for (const format of ['json', 'xml'] as const) {
    const list = await look(fetch, `${url}/services.${format}?${query}`);
    if (rowsWith(list, ['service_code']).length > 0) return format;
  }
  return 'json';
};

/** Asked once; again when it could not be told. */
const formatOf = ({ url, format }: Open311Target, named: Named, fetch: Fetch): (() => Promise<Format>) => {
  let known: Promise<Format> | undefined;
  return () => {
    if (format !== undefined) return Promise.resolve(format);
    known ??= negotiated(url, named, fetch);
    known.catch(() => (known = undefined));
    return known;
  };
};

/** Its format is found out before the first question; the key and the jurisdiction go along with every question but discovery. */
export const cityOf = (target: Open311Target, fetch: Fetch): City => {
  const { url, apiKey, jurisdiction } = target;
  const named = { api_key: apiKey, ...(jurisdiction === undefined ? {} : { jurisdiction_id: jurisdiction }) };
  const format = formatOf(target, named, fetch);
  return {
    ask: async (path, query) => {
      const written = await format();
      const called = await callJson(fetch, {
        method: 'GET',
        url: `${url}/${path}.${written}?${new URLSearchParams({ ...named, ...query }).toString()}`,
        headers: { accept: accepts[written] },
      });
      if (!called.answered) throw new Error(called.failure.detail);
      if (called.answer.status !== 200) throw new CityRefused(called.answer);
      const answer = readAnswer(called.answer.text);
      // A page for people says nothing of what is there.
      if (answer === undefined) throw new Error('the answer is neither JSON nor XML');
      return answer;
    },
    post: async (path, fields) => {
      try {
        const written = await format();
        const form = new URLSearchParams(named);
        for (const [name, value] of fields) form.append(name, value);
        const headers = { accept: accepts[written] };
        return await callJson(fetch, { method: 'POST', url: `${url}/${path}.${written}`, headers, form });
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        return { answered: false, failure: { outcome: 'retry-later', reason: 'network', detail, unknown: false } };
      }
    },
  };
};

/** The wait that a `Retry-After` header asks for, as a part of an outcome; empty where the answer names none. */
export const laterMs = ({ headers }: TextAnswer): { afterMs?: number } => {
  const afterMs = retryAfterMs(headers);
  return afterMs === undefined ? {} : { afterMs };
};
