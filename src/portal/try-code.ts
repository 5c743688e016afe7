// Tries a case's code: strangers' guesses at one case are slowed down together, and shut out neither a device that was let in before nor
// whoever knows the code. Must answer alike whether a number exists or not, and whether a guess beyond what is borne was looked at.
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';
import { isSameSecret } from '#channels/same-secret.ts';
import { dayMs, hourMs } from '#core/time.ts';
import type { Pace } from '#db/pace.ts';
import type { Guarded } from '#db/track-attempts.ts';
import { knownDevice, type DeviceBook } from '#http/known-device.ts';
import { networkOf } from '#http/network.ts';
import { findCaseByNumber } from './case.query.ts';
import type { PortalDeps } from './deps.ts';
import type { TrackAsked } from './track.form.ts';
import { visitorOf } from './visitor.ts';

/** `afterMs` is how long to wait before another guess is looked at; `no-match` says nothing of whether the number exists. */
export type Tried = { outcome: 'open' | 'no-match' } | { outcome: 'too-many'; afterMs: number };

/** Looked at at once: of one device that is known, of all strangers on one case, from one address. */
const borne = {
  device: { most: 5, withinMs: hourMs },
  number: { most: 5, withinMs: dayMs },
  visitor: { most: 20, withinMs: hourMs },
} as const;

/**
 * Beyond that, one after another: some 80 guesses at one case in a day, however many guess, so that a million codes hold for thirty
 * years of guessing; a visitor who tries many cases gets slower and is not shut out.
 */
const numberPace: Pace = { firstMs: 2000, growth: 2, mostMs: hourMs / 3, forgetMs: dayMs };
const visitorPace: Pace = { firstMs: 1000, growth: 1.2, mostMs: 60_000, forgetMs: hourMs };
const longestWaitMs = 10_000;

/** Sent under /lacak alone and, over https, never in the clear; the key serves this cookie and nothing else. */
export const devicesOf = ({ deviceKey, publicUrl }: PortalDeps): DeviceBook => ({
  ...{ name: 'tanggap_pelapor', path: '/lacak', key: deviceKey },
  secure: publicUrl.startsWith('https://'),
});

/** No code of ours has letters: it matches nothing, and is compared all the same. */
const noCode = 'none';

const isRight = async ({ database, trackCodeOf }: PortalDeps, { number, code }: TrackAsked): Promise<boolean> => {
  const found = await findCaseByNumber(database.pool, number);
  return isSameSecret(code, found === undefined ? noCode : trackCodeOf(found.id));
};

type Strangers = { number: Guarded; visitor: Guarded };

const strangersFor = (deps: PortalDeps, request: FastifyRequest, number: string): Strangers => ({
  number: { subject: `number:${number}`, ...borne.number },
  visitor: { subject: `ip:${visitorOf(deps.visitorKey, request.ip)}`, ...borne.visitor },
});

/** Waits for the turn of each subject that bears no more; how long it would take where that is too long. */
const waitTurn = async (
  deps: PortalDeps,
  over: readonly Guarded[],
  { number }: Strangers,
): Promise<number | undefined> => {
  let waitMs = 0;
  // The visitor's own turn first: one who storms alone takes none of the case's.
  for (const one of over.toReversed()) {
    const turn = await deps.guesses.pace.take(
      `track:${one.subject}`,
      one === number ? numberPace : visitorPace,
      longestWaitMs,
    );
    if (!turn.ok) return turn.afterMs;
    waitMs = Math.max(waitMs, turn.waitMs);
  }
  await (deps.rest ?? pause)(waitMs);
  return undefined;
};

const heldOff = (deps: PortalDeps, request: FastifyRequest, number: string, afterMs: number): Tried => {
  const [about, from] = [deps.digest('case', number), deps.digest('address', networkOf(request.ip))];
  request.log.warn({ event: 'code-held-off', case: about, from, afterMs }, 'guesses at a code held off');
  return { outcome: 'too-many', afterMs };
};

const tryAsStranger = async (deps: PortalDeps, request: FastifyRequest, asked: TrackAsked): Promise<Tried> => {
  const now = deps.clock.now();
  const strangers = strangersFor(deps, request, asked.number);
  const guarded = [strangers.number, strangers.visitor];
  const over = await deps.guesses.count(guarded, now);
  const afterMs = over.length === 0 ? undefined : await waitTurn(deps, over, strangers);
  if (afterMs !== undefined) return heldOff(deps, request, asked.number, afterMs);
  if (!(await isRight(deps, asked)))
    return over.length === 0 ? { outcome: 'no-match' } : heldOff(deps, request, asked.number, numberPace.firstMs);
  if (over.length === 0) await deps.guesses.forgive(guarded, now);
  return { outcome: 'open' };
};

/** A device that was let in before has five tries an hour of its own and no waiting; once they are used up it is slowed down like any stranger. */
export const tryCode = async (deps: PortalDeps, request: FastifyRequest, asked: TrackAsked): Promise<Tried> => {
  const now = deps.clock.now();
  const device = knownDevice(request, devicesOf(deps), asked.number);
  if (device === undefined) return tryAsStranger(deps, request, asked);
  const own: Guarded[] = [{ subject: `device:${device}`, ...borne.device }];
  // One that guesses on is a stranger like any other.
  if ((await deps.guesses.count(own, now)).length > 0) return tryAsStranger(deps, request, asked);
  if (!(await isRight(deps, asked))) return { outcome: 'no-match' };
  await deps.guesses.forgive(own, now);
  return { outcome: 'open' };
};
