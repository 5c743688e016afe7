// How near an account is to X's limits, read from the headers of any answer: one of a quarter hour, and others of a day.
// Must not read a clock: the answer's own date is the platform's now. https://docs.x.com/x-api/fundamentals/rate-limits
import type { Usage } from '#ports/channel.ts';

const families: readonly string[] = ['x-rate-limit', 'x-app-limit-24hour', 'x-user-limit-24hour'];

type Budget = { limit: number; remaining: number; resetInMs: number | undefined };

const numberIn = (headers: Headers, name: string): number | undefined => {
  const text = headers.get(name) ?? '';
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
};

const budgetOf = (headers: Headers, family: string): Budget[] => {
  const limit = numberIn(headers, `${family}-limit`);
  const remaining = numberIn(headers, `${family}-remaining`);
  if (limit === undefined || remaining === undefined || limit === 0) return [];
  const reset = numberIn(headers, `${family}-reset`);
  const sent = Date.parse(headers.get('date') ?? '');
  const known = reset !== undefined && !Number.isNaN(sent);
  return [{ limit, remaining, resetInMs: known ? Math.max(1000, reset * 1000 - sent) : undefined }];
};

const budgetsIn = (headers: Headers): Budget[] => families.flatMap((family) => budgetOf(headers, family));

/** How long until there is room again: the longest wait of the budgets that are used up. */
export const resetInMs = (headers: Headers): number | undefined => {
  const waits = budgetsIn(headers).flatMap(({ remaining, resetInMs: wait }) =>
    remaining === 0 && wait !== undefined ? [wait] : [],
  );
  return waits.length === 0 ? undefined : Math.max(...waits);
};

/** Undefined where the answer says nothing of it. */
export const usageOf = (headers: Headers): Usage | undefined => {
  const budgets = budgetsIn(headers);
  if (budgets.length === 0) return undefined;
  const percent = Math.max(
    ...budgets.map(({ limit, remaining }) => (100 * (limit - Math.min(limit, remaining))) / limit),
  );
  const wait = resetInMs(headers);
  return { percent, ...(wait === undefined ? {} : { regainAccessMs: wait }) };
};
