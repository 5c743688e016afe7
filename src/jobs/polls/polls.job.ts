// Asks the platforms that do not come by themselves, one account at a time, and stores what is new as webhooks are stored.
// Must not read what it brings: the drain does, as with every payload.
import type { Instant } from '#core/time.ts';
import type { AccountNews, Channel, Poll, Polled } from '#ports/channel.ts';
import { attend } from '../attend.ts';
import type { JobKind } from '../job.ts';
import { startListening } from './listening.ts';
import { pollBook, type PollBook, type PollClaim, type PollEnd } from './polls.queue.ts';

/** Accounts are taken as they stand at each round, so that a new one is asked without a restart. */
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

type Asked = { claim: PollClaim; channel: Channel; poll: Poll };

/** The channels that can be asked, whose turn it is, and that no other process asks. */
const claimTurns = async ({ book, channels }: PollPorts, now: Instant): Promise<Asked[]> => {
  const polled = channels().flatMap((channel) =>
    channel.poll === undefined ? [] : [{ channel, poll: channel.poll, accountId: channel.account.id }],
  );
  if (polled.length === 0) return [];
  const accounts = polled.map(({ channel, accountId }) => ({ channel: channel.name, accountId }));
  return (await book.claim(accounts, now, leaseMs)).flatMap((claim) => {
    const found = polled.find((one) => one.channel.name === claim.channel && one.accountId === claim.accountId);
    return found === undefined ? [] : [{ claim, ...found }];
  });
};

const settle = async (
  ports: PollPorts,
  { claim, channel, poll }: Asked,
  polled: Polled,
  now: Instant,
): Promise<void> => {
  await ports.book.settle(claim, endOf(poll, polled, now), now);
  const spent = channel.takeSpent?.();
  if (spent !== undefined) await ports.noteAccount(claim.channel, claim.accountId, { spent });
  await noteWhatItMeans(ports, claim, polled);
};

/** How many payloads were stored. An account that fails does not hold up the others; the first failure is thrown at the end. */
export const pollAccounts = (ports: PollPorts, clock: () => Instant): Promise<number> =>
  attend<Asked, Polled>(
    {
      claim: (now) => claimTurns(ports, now),
      work: ({ claim, poll }) => poll.ask(claim.cursor, clock(), ports.book.heard(claim.channel)),
      settle: (asked, polled, now) => settle(ports, asked, polled, now),
      counts: (polled) => (polled.outcome === 'polled' ? polled.payloads.length : 0),
    },
    clock,
  );

/** Two parts: asking in turn, and listening where a platform tells by itself that there is news. */
export const pollJobs: JobKind = ({ pool, channels, noteAccount, clock, onError }) => {
  const book = pollBook(pool);
  const listening = startListening({
    channels,
    onNews: ({ name, account }) => book.hasten(name, account.id, clock.now()),
    onError: (error) => {
      onError('listening', error);
    },
  });
  return [
    {
      part: 'polling',
      run: (now) => pollAccounts({ book, channels, noteAccount }, now),
      everyMs: 2_000,
      wokenBy: ['poll'],
    },
    { part: 'listening', run: listening.attend, everyMs: 5_000, wokenBy: [], stop: listening.stop },
  ];
};
