// Asks the platforms that do not come by themselves, one account at a time, and stores what is new as webhooks are stored.
// Must not read what it brings: the drain does, as with every payload.
import type { Instant } from '#core/time.ts';
import type { AccountNews, Channel, Poll, Polled } from '#ports/channel.ts';
import type { PollBook, PollClaim, PollEnd } from '#ports/polling.ts';

export type PollPorts = {
  book: PollBook;
  channels: () => readonly Channel[];
  noteAccount: (channel: string, accountId: string, what: AccountNews) => Promise<void>;
};

/** Longer than one round may take. */
const leaseMs = 120_000;
/** A line that broke may stand again soon. */
const brokenRestMs = 10_000;
/** A platform that refuses us is asked again, since an operator may have mended it. */
const refusedRestMs = 5 * 60_000;

const endOf = (poll: Poll, polled: Polled, now: Instant): PollEnd => {
  switch (polled.outcome) {
    case 'polled': {
      const { payloads, cursor, more } = polled;
      return { nextAt: more ? now : now + poll.everyMs, found: { payloads, cursor } };
    }
    case 'retry-later': {
      const rest = polled.reason === 'network' ? Math.min(brokenRestMs, poll.everyMs) : poll.everyMs;
      return { nextAt: now + Math.max(polled.afterMs ?? 0, rest) };
    }
    case 'rejected':
      return { nextAt: now + Math.max(refusedRestMs, poll.everyMs) };
  }
};

const noteWhatItMeans = async (ports: PollPorts, claim: PollClaim, polled: Polled): Promise<void> => {
  const { channel, accountId } = claim;
  if (polled.outcome === 'rejected') await ports.noteAccount(channel, accountId, { problem: polled.reason });
  if (polled.outcome !== 'polled') return;
  const { usage, problem } = polled;
  if (usage !== undefined || problem !== undefined)
    await ports.noteAccount(channel, accountId, {
      ...(usage === undefined ? {} : { usage }),
      ...(problem === undefined ? {} : { problem }),
    });
};

const pollOne = async (ports: PollPorts, channel: Channel, clock: () => Instant): Promise<number> => {
  const { poll, name, account } = channel;
  if (poll === undefined) return 0;
  const claim = await ports.book.claim(name, account.id, clock(), leaseMs);
  if (claim === undefined) return 0;
  const polled = await poll.ask(claim.cursor, clock(), ports.book.heard(name));
  const now = clock();
  await ports.book.settle(claim, endOf(poll, polled, now), now);
  const spent = channel.takeSpent?.();
  if (spent !== undefined) await ports.noteAccount(name, account.id, { spent });
  await noteWhatItMeans(ports, claim, polled);
  return polled.outcome === 'polled' ? polled.payloads.length : 0;
};

/** How many payloads were stored. An account that fails does not hold up the others; the first failure is thrown at the end. */
export const pollAccounts = async (ports: PollPorts, clock: () => Instant): Promise<number> => {
  const ends = await Promise.allSettled(ports.channels().map((channel) => pollOne(ports, channel, clock)));
  let stored = 0;
  for (const end of ends) {
    if (end.status === 'rejected') throw end.reason;
    stored += end.value;
  }
  return stored;
};
