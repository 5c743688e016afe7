// One account's way to the city's webhook: the handshake, the signed post, and which events are due.
// Must not change the queue; courier.ts does.
import { urlOf, type LateUrl, type SimAccount } from '../accounts.ts';
import { tellerOf } from '../stand-ins.ts';
import type { Hook } from '../world.ts';
import type { Teller } from './teller.ts';

/** What a trainer or a test may change of deliveries, while they go on. */
export type DeliverySettings = {
  /** Nothing is delivered until set to false again. */
  paused: boolean;
  batchSize: number;
  /** Newest first inside what is waiting. */
  shuffle: boolean;
  /** Every how many deliveries one is sent twice; 0 never. */
  duplicateEvery: number;
  /** How long an event waits before its first delivery. */
  delayMs: number;
};

/** Since the start of the process, but `waiting`, which is the queue now. */
export type DeliveryCounts = {
  verified: boolean;
  waiting: number;
  delivered: number;
  posts: number;
  failures: number;
  lastStatus?: number;
};

/** One account's state of delivery; lost with the process, unlike the queue. */
export type Round = {
  account: SimAccount;
  hookBase: LateUrl;
  settings: DeliverySettings;
  counts: Omit<DeliveryCounts, 'waiting'>;
  /** Failed attempts and earliest next one (wall clock) of events that were tried. */
  tries: Map<string, { attempts: number; notBefore: number }>;
  busy: boolean;
  /** Something was queued while busy. */
  again: boolean;
  handshakes: number;
  timer?: NodeJS.Timeout | undefined;
};

const hookUrl = (round: Round): string | undefined => {
  const base = urlOf(round.hookBase);
  return base === undefined ? undefined : `${base}/hooks/${tellerOf(round.account).hook(round.account)}`;
};

/** Meta's way of asking. */
const hubGreeting: NonNullable<Teller['greeting']> = ({ verifyToken }, challenge) => ({
  query: { 'hub.mode': 'subscribe', 'hub.challenge': challenge, 'hub.verify_token': verifyToken },
  fits: (answer) => answer === challenge,
});

/** True where the city proved itself, or where the network does not ask; false while its address is not known. Rejects where nobody answers. */
export const shakeHands = async (round: Round, signal: AbortSignal): Promise<boolean> => {
  const url = hookUrl(round);
  if (url === undefined) return false;
  const { shakesHands, greeting = hubGreeting } = tellerOf(round.account);
  if (!shakesHands) return true;
  const challenge = String(1_000_000_000 + Math.floor(Math.random() * 1_000_000_000));
  const { query, fits } = greeting(round.account, challenge);
  const answer = await fetch(`${url}?${new URLSearchParams(query)}`, { signal, redirect: 'error' });
  return answer.status === 200 && fits(await answer.text());
};

/** Resolves to the HTTP status; the body of the answer is not looked at. */
export const post = async (round: Round, body: string, signal: AbortSignal): Promise<number> => {
  const { account } = round;
  const answer = await fetch(hookUrl(round) ?? '', {
    method: 'POST',
    body,
    redirect: 'error',
    signal,
    headers: {
      'content-type': 'application/json',
      ...tellerOf(account).headers(account, body),
    },
  });
  await answer.arrayBuffer();
  return answer.status;
};

/** What is due now, in the order of delivery; and when the next one will be. */
export const choose = (
  round: Round,
  hooks: Iterable<Hook>,
  now: number,
  wall: number,
): { due: Hook[]; nextIn?: number } => {
  const due: Hook[] = [];
  const size = Math.min(round.settings.batchSize, tellerOf(round.account).mostAtOnce);
  let next = Infinity;
  for (const hook of hooks) {
    if (hook.accountId !== round.account.id) continue;
    const tried = round.tries.get(hook.id);
    const wait = tried === undefined ? hook.at + round.settings.delayMs - now : tried.notBefore - wall;
    if (wait <= 0 || (tried === undefined && round.settings.delayMs === 0)) due.push(hook);
    else next = Math.min(next, wait);
    if (!round.settings.shuffle && due.length >= size) break;
  }
  if (round.settings.shuffle) due.reverse();
  return { due: due.slice(0, size), ...(next === Infinity ? {} : { nextIn: next }) };
};

/** An account whose program asks is never brought any. */
export const newRound = (account: SimAccount, hookBase: LateUrl, duplicateEvery: number): Round => ({
  account,
  hookBase,
  settings: {
    paused: tellerOf(account).isAsked?.(account) === true,
    batchSize: 10,
    shuffle: false,
    duplicateEvery,
    delayMs: 0,
  },
  counts: { verified: false, delivered: 0, posts: 0, failures: 0 },
  tries: new Map(),
  busy: false,
  again: false,
  handshakes: 0,
});
