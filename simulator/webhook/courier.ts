// Brings queued events to the city's webhook: handshake first, then signed batches, again and again until 200.
// Must not forget an event before it was taken; the queue is in the journal.
import type { SimulatorOptions } from '../accounts.ts';
import { tellerOf } from '../stand-ins.ts';
import type { SimStore } from '../store.ts';
import type { Hook } from '../world.ts';
import { choose, newRound, post, shakeHands, type DeliveryCounts, type DeliverySettings, type Round } from './round.ts';

/** One queue an account; settings change what is delivered from then on. */
export type Courier = {
  /** Looks at the queue again; call after events were queued. */
  wake: () => void;
  settings: (accountId: string) => DeliverySettings;
  adjust: (accountId: string, change: Partial<DeliverySettings>) => void;
  counts: (accountId: string) => DeliveryCounts;
  close: () => Promise<void>;
};

const defaultDelaysMs = [500, 1000, 2000, 5000, 15_000, 60_000, 300_000, 900_000, 3_600_000];
const answerWithinMs = 10_000;
/** The platform gives up after this long. */
const giveUpMs = 36 * 3_600_000;

type CourierOptions = Pick<SimulatorOptions, 'accounts' | 'clock' | 'hookBaseUrl' | 'retryDelaysMs' | 'duplicateEvery'>;

type Office = { store: SimStore; options: CourierOptions; stop: AbortController; running: Set<Promise<void>> };

const patience = (office: Office): AbortSignal =>
  AbortSignal.any([office.stop.signal, AbortSignal.timeout(answerWithinMs)]);

const later = (office: Office, round: Round, ms: number): void => {
  clearTimeout(round.timer);
  if (office.stop.signal.aborted) return;
  round.timer = setTimeout(() => {
    run(office, round);
  }, ms);
  round.timer.unref();
};

const settle = async ({ store, options }: Office, round: Round, batch: Hook[], status: number): Promise<void> => {
  round.counts.lastStatus = status;
  const done: string[] = [];
  if (status === 200) round.counts.delivered += batch.length;
  else round.counts.failures += 1;
  const delays = options.retryDelaysMs ?? defaultDelaysMs;
  for (const { id, at } of batch) {
    const attempts = (round.tries.get(id)?.attempts ?? 0) + 1;
    const delay = delays[Math.min(attempts, delays.length) - 1] ?? 1000;
    if (status === 200 || options.clock.now() - at > giveUpMs) {
      round.tries.delete(id);
      done.push(id);
    } else round.tries.set(id, { attempts, notBefore: Date.now() + delay });
  }
  if (done.length > 0) await store.commit([{ kind: 'hook-done', ids: done }]);
};

const deliver = async (office: Office, round: Round): Promise<void> => {
  const { store, options, stop } = office;
  for (;;) {
    if (round.settings.paused || stop.signal.aborted) return;
    const { due, nextIn } = choose(round, store.world.hooks.values(), options.clock.now(), Date.now());
    if (due.length === 0) {
      if (nextIn !== undefined) later(office, round, Math.max(5, nextIn));
      return;
    }
    const body = tellerOf(round.account).body(round.account, due, options.clock.now());
    round.counts.posts += 1;
    const status = await post(round, body, patience(office)).catch(() => 0);
    if (stop.signal.aborted) return;
    await settle(office, round, due, status);
    const every = round.settings.duplicateEvery;
    if (status === 200 && every > 0 && round.counts.posts % every === 0)
      await post(round, body, patience(office)).catch(() => 0);
  }
};

const work = async (office: Office, round: Round): Promise<void> => {
  if (!round.counts.verified) {
    round.counts.verified = await shakeHands(round, patience(office)).catch(() => false);
    if (!round.counts.verified) {
      round.handshakes += 1;
      later(office, round, Math.min(5000, 100 * 2 ** Math.min(round.handshakes, 6)));
      return;
    }
  }
  await deliver(office, round);
};

const run = (office: Office, round: Round): void => {
  round.again = round.busy;
  if (round.busy || office.stop.signal.aborted) return;
  round.busy = true;
  const done = work(office, round).finally(() => {
    round.busy = false;
    office.running.delete(done);
    if (round.again) run(office, round);
  });
  office.running.add(done);
};

/** Begins with the handshake, and repeats it until the city proves itself; asking about an account that is not played throws. */
export const startCourier = (store: SimStore, options: CourierOptions): Courier => {
  const office: Office = { store, options, stop: new AbortController(), running: new Set() };
  const rounds = options.accounts.map((account) =>
    newRound(account, options.hookBaseUrl, options.duplicateEvery ?? 25),
  );
  const roundOf = (accountId: string): Round => {
    const round = rounds.find(({ account }) => account.id === accountId);
    if (round === undefined) throw new Error(`the simulator plays no account ${accountId}`);
    return round;
  };
  for (const round of rounds) run(office, round);
  return {
    wake: () => {
      for (const round of rounds) if (round.counts.verified) run(office, round);
    },
    settings: (accountId) => roundOf(accountId).settings,
    adjust: (accountId, change) => {
      Object.assign(roundOf(accountId).settings, change);
      run(office, roundOf(accountId));
    },
    counts: (accountId) => ({
      ...roundOf(accountId).counts,
      waiting: [...store.world.hooks.values()].filter((hook) => hook.accountId === accountId).length,
    }),
    close: async () => {
      office.stop.abort();
      for (const round of rounds) clearTimeout(round.timer);
      await Promise.allSettled(office.running);
    },
  };
};
