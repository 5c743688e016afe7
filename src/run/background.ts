// The work that nobody waits for: reading what came in, delivering, fetching pictures, letting time pass.
// Any number of processes may run it on one database; each piece is claimed by one of them.
import { drainInbound } from '#app/drain-inbound.ts';
import { placeLateEdits } from '#app/place-unplaced.ts';
import { learnNames, type NamePorts } from '#app/learn-names.ts';
import { pollAccounts, type PollPorts } from '#app/poll-accounts.ts';
import { pullForwards, runForwards } from '#app/run-forwards.ts';
import { runOutbox, type OutboxPorts } from '#app/run-outbox.ts';
import { sweepDeadlines } from '#app/sweep-deadlines.ts';
import { tellWebhook, type WebhookPorts } from '#app/tell-webhooks.ts';
import type { Clock } from '#ports/clock.ts';
import type { DrainPorts } from '#app/drain-inbound.ts';
import type { ForwardBook, OtherSystem } from '#ports/forwards.ts';
import type { Webhook } from '#ports/webhooks.ts';
import { startListening } from './listening.ts';
import { startLoop, type WorkerLoop } from './worker-loop.ts';

export type BackgroundDeps = {
  drain: DrainPorts;
  outbox: OutboxPorts;
  polling: PollPorts;
  webhooks: WebhookPorts;
  receivers: readonly Webhook[];
  forwards: ForwardBook;
  systems: readonly OtherSystem[];
  names: NamePorts;
  fetchAttachments: (now: number) => Promise<number>;
  /** undefined where no file is set. */
  anchor: ((now: number) => Promise<number>) | undefined;
  clock: Clock;
  onError: (part: string, error: unknown) => void;
};

export type Background = { wake: () => void; stop: () => Promise<void> };

/** Safety nets beneath the notifications: how often each part looks unasked. */
const everyMs = {
  drain: 5_000,
  outbox: 2_000,
  sweep: 2_000,
  lateEdits: 30_000,
  attachments: 5_000,
  polling: 2_000,
  names: 5_000,
  webhooks: 2_000,
  forwards: 5_000,
  pulls: 30_000,
  listening: 5_000,
  anchors: 600_000,
} as const;

/** A platform that takes its time to answer holds up one of them; the others deliver meanwhile. */
const outboxLanes = 4;

export const startBackground = (deps: BackgroundDeps): Background => {
  const { anchor } = deps;
  const now = (): number => deps.clock.now();
  const loop = (part: keyof typeof everyMs, run: () => Promise<number>): WorkerLoop =>
    startLoop({
      run,
      everyMs: everyMs[part],
      onError: (error) => {
        deps.onError(part, error);
      },
    });
  const polling = loop('polling', () => pollAccounts(deps.polling, now));
  const listening = startListening({
    channels: deps.polling.channels,
    onNews: async ({ name, account }) => {
      await deps.polling.book.hasten(name, account.id, now());
      polling.wake();
    },
    onError: (error) => {
      deps.onError('listening', error);
    },
  });
  const loops = [
    loop('drain', () => drainInbound(deps.drain, now)),
    ...Array.from({ length: outboxLanes }, () => loop('outbox', () => runOutbox(deps.outbox, now))),
    loop('sweep', () => sweepDeadlines({ store: deps.drain.store }, now())),
    loop('lateEdits', () => placeLateEdits(deps.drain.store, now())),
    polling,
    loop('listening', listening.attend),
    // Each receiver has its own, so that a slow one holds up nobody else.
    ...deps.receivers.map((one) => loop('webhooks', () => tellWebhook(deps.webhooks, one, now))),
    loop('names', () => learnNames(deps.names, now())),
    ...deps.systems.flatMap((one) => [
      loop('forwards', () => runForwards({ book: deps.forwards, store: deps.drain.store }, one, now)),
      loop('pulls', () => pullForwards(deps.forwards, one, now)),
    ]),
    loop('attachments', () => deps.fetchAttachments(now())),
  ];
  // News is no reason to look at the day.
  const daily = anchor === undefined ? [] : [loop('anchors', () => anchor(now()))];
  return {
    wake: () => {
      for (const one of loops) one.wake();
    },
    stop: async () => {
      await Promise.all([...loops, ...daily].map((one) => one.stop()));
      await listening.stop();
    },
  };
};
