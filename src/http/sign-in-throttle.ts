// How often passwords may be tried: strangers' guesses are slowed down together, and shut nobody out who comes back or knows the password.
// Must not tell whether a guess was looked at: beyond what is borne, one that was and one that was not get the same answer.
import type { FastifyRequest } from 'fastify';
import type { PaceBook, Turn } from '#db/pace.ts';
import type { RateWindow } from '#db/rate-window.ts';
import { knownDevice, type DeviceBook } from './known-device.ts';
import { networkOf } from './network.ts';

const windowMs = 15 * 60_000;
/** Failures in a window that are looked at at once: of one device that is known, of all strangers on one account, from one address. */
const borne = { device: 10, account: 10, address: 60 } as const;
/** Beyond that: some 70 an hour on one account, however many addresses guess; some 1800 an hour from one address, over all accounts. */
const paces = {
  account: { firstMs: 2000, growth: 1.3, mostMs: 60_000, forgetMs: windowMs },
  address: { firstMs: 1000, growth: 1.1, mostMs: 2000, forgetMs: windowMs },
} as const;
const longestWaitMs = 8000;

/** `slowed`: the guess came beyond what is borne, so a wrong one is answered as one that was not looked at. */
export type Admitted =
  | { ok: true; slowed: boolean; afterMs: number; forgive: () => Promise<void> }
  | { ok: false; afterMs: number };

/** `account` is the e-mail as it was typed, in small letters, whether it is anybody's or not; waits before it resolves. */
export type SignInThrottle = (request: FastifyRequest, account: string) => Promise<Admitted>;

/** `rest` passes the time that a guess must wait. */
export type ThrottleParts = {
  rate: RateWindow;
  pace: PaceBook;
  devices: DeviceBook;
  rest: (ms: number) => Promise<unknown>;
};

const forgiveAll = (rate: RateWindow, subjects: readonly string[]) => async (): Promise<void> => {
  for (const subject of subjects) await rate.refund(subject);
};

const admitKnown = async ({ rate, devices }: ThrottleParts, request: FastifyRequest, account: string) => {
  const device = knownDevice(request, devices, account);
  if (device === undefined) return undefined;
  const subject = `sign-in:device:${device}:${account}`;
  const { hits, endsInMs } = await rate.hit(subject, windowMs);
  // One that guesses on is a stranger like any other until its window ends.
  if (hits > borne.device) return undefined;
  return { ok: true, slowed: false, afterMs: endsInMs, forgive: forgiveAll(rate, [subject]) } as const;
};

/** The later of two turns; none where one of them is too far away. */
const both = (one: Turn, other: Turn): Turn => {
  if (!one.ok) return one;
  return other.ok ? { ok: true, waitMs: Math.max(one.waitMs, other.waitMs) } : other;
};

const atOnce: Turn = { ok: true, waitMs: 0 };

const admitStranger = async (
  { rate, pace, rest }: ThrottleParts,
  request: FastifyRequest,
  account: string,
): Promise<Admitted> => {
  const [onAccount, fromAddress] = [`sign-in:account:${account}`, `sign-in:${networkOf(request.ip)}`];
  const on = await rate.hit(onAccount, windowMs);
  const from = await rate.hit(fromAddress, windowMs);
  const forgive = forgiveAll(rate, [onAccount, fromAddress]);
  const slowed = on.hits > borne.account || from.hits > borne.address;
  if (!slowed) return { ok: true, slowed, afterMs: 0, forgive };
  const mine = from.hits > borne.address ? await pace.take(fromAddress, paces.address, longestWaitMs) : atOnce;
  const ours = mine.ok && on.hits > borne.account ? await pace.take(onAccount, paces.account, longestWaitMs) : atOnce;
  const turn = both(mine, ours);
  if (!turn.ok) {
    // What was not looked at is no failure: a storm ends with those who make it.
    await forgive();
    return turn;
  }
  await rest(turn.waitMs);
  return { ok: true, slowed, afterMs: Math.max(1000, turn.waitMs), forgive };
};

/** Counts each try as a failure until its `forgive` takes it back; one that was held off does not count. */
export const signInThrottle =
  (parts: ThrottleParts): SignInThrottle =>
  async (request, account) =>
    (await admitKnown(parts, request, account)) ?? admitStranger(parts, request, account);
