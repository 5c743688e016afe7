// Asks a running city as its officers do, over HTTP, and says how long the answers took; and the same database by hand, as a yardstick.
import type { City } from './city.ts';
import { trainingPassword } from '#config/training-password.ts';

export const officers = ['medsos', 'pusat', 'pupkp', 'ketua', 'kabid'] as const;
export type OfficerName = (typeof officers)[number];

export type Times = { p50: number; p99: number; most: number };

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export const timesOf = (taken: readonly number[]): Times => {
  const sorted = taken.toSorted((one, other) => one - other);
  return { p50: at(sorted, 0.5), p99: at(sorted, 0.99), most: sorted.at(-1) ?? 0 };
};

export const inWords = ({ p50, p99, most }: Times): string =>
  [p50, p99, most].map((one) => one.toFixed(1).padStart(8)).join(' ');

/** The cookies of an officer who signed in, as a browser would send them. */
export const cookieOf = async (url: string, who: OfficerName): Promise<string> => {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:3000' },
    body: JSON.stringify({ email: `${who}@demo.tanggap.example`, password: trainingPassword }),
  });
  if (!answer.ok) throw new Error(`${who} may not sign in: ${String(answer.status)} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');
};

export type Ask = (who: OfficerName, path: string) => Promise<{ body: string; ms: number }>;

/** One request at a time, as one officer after the other looks. */
export const askerOf = async ({ program }: City): Promise<Ask> => {
  const cookies = new Map<OfficerName, string>();
  for (const who of officers) cookies.set(who, await cookieOf(program.url, who));
  return async (who, path) => {
    const from = performance.now();
    const answer = await fetch(`${program.url}${path}`, { headers: { cookie: cookies.get(who) ?? '' } });
    const body = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${String(answer.status)}: ${body.slice(0, 300)}`);
    return { body, ms: performance.now() - from };
  };
};

/** The same statement, so many times, on one connection. */
export const askByHand = async ({ owner }: City, sql: string, times: number): Promise<Times> => {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const from = performance.now();
    await owner.pool.query(sql);
    taken.push(performance.now() - from);
  }
  return timesOf(taken.slice(1));
};
