// How near an account is to Meta's rate limits, read from the headers of any answer.
// https://developers.facebook.com/docs/graph-api/overview/rate-limiting
import type { Usage } from '#ports/channel.ts';

const minuteMs = 60_000;

const parsed = (header: string | null): unknown => {
  if (header === null) return undefined;
  try {
    return JSON.parse(header) as unknown;
  } catch {
    return undefined;
  }
};

const numberIn = (value: unknown, key: string): number => {
  if (typeof value !== 'object' || value === null) return 0;
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'number' && Number.isFinite(found) ? found : 0;
};

const percentIn = (value: unknown): number =>
  Math.max(...['call_count', 'total_time', 'total_cputime'].map((key) => numberIn(value, key)));

/** The account's own entries where it is named, else all of them: a list per business object. */
const businessEntries = (value: unknown, accountId: string): unknown[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own: unknown = Object.hasOwn(value, accountId) ? Reflect.get(value, accountId) : undefined;
  return own === undefined ? Object.values(value).flat() : [own].flat();
};

/** Undefined where the answer says nothing of it. */
export const usageOf = (headers: Headers, accountId: string): Usage | undefined => {
  const app = ['x-app-usage', 'x-page-usage']
    .map((name) => parsed(headers.get(name)))
    .filter((one) => one !== undefined);
  const business = businessEntries(parsed(headers.get('x-business-use-case-usage')), accountId);
  if (app.length + business.length === 0) return undefined;
  const percent = Math.max(...[...app, ...business].map(percentIn));
  const regain = Math.max(0, ...business.map((one) => numberIn(one, 'estimated_time_to_regain_access')));
  return { percent, ...(regain > 0 ? { regainAccessMs: regain * minuteMs } : {}) };
};
