// How near an account is to Meta's limits, as the answer's headers tell in percent.
// https://developers.facebook.com/docs/graph-api/overview/rate-limiting
import type { Usage } from '#ports/channel.ts';

const minuteMs = 60_000;
const shares = ['call_count', 'total_time', 'total_cputime'] as const;

const parse = (header: string | null): unknown => {
  if (header === null) return undefined;
  try {
    return JSON.parse(header);
  } catch {
    return undefined;
  }
};

const numberOf = (value: unknown, name: string): number => {
  if (typeof value !== 'object' || value === null) return 0;
  const found: unknown = Reflect.get(value, name);
  return typeof found === 'number' ? found : 0;
};

/** undefined when the answer carries no such header. */
export const usageOf = (headers: Headers, accountId: string): Usage | undefined => {
  const app = parse(headers.get('x-app-usage'));
  const business = parse(headers.get('x-business-use-case-usage'));
  const own: unknown = typeof business === 'object' && business !== null ? Reflect.get(business, accountId) : undefined;
  const measured: unknown[] = [app, ...(Array.isArray(own) ? own : [])].filter((one) => one !== undefined);
  if (measured.length === 0) return undefined;
  const percent = Math.max(...measured.flatMap((one) => shares.map((share) => numberOf(one, share))));
  const minutes = Math.max(0, ...measured.map((one) => numberOf(one, 'estimated_time_to_regain_access')));
  return minutes > 0 ? { percent, regainAccessMs: minutes * minuteMs } : { percent };
};
