// Asks platforms once who a person is that wrote without a name. Nothing waits for it: who stays unknown is a citizen.
import type { Instant } from '#core/time.ts';
import type { Channel } from '#ports/channel.ts';
import { attend } from '../attend.ts';
import type { JobKind } from '../job.ts';
import { nameBook, type NameBook, type NamelessPerson } from './names.queue.ts';

type NamePorts = {
  book: NameBook;
  channels: () => readonly Pick<Channel, 'name' | 'account' | 'profile'>[];
};

/** So many are asked for side by side. */
const claimed = 4;

type Ask = NonNullable<Channel['profile']>;

const keyOf = (channel: string, accountId: string): string => `${channel}/${accountId}`;

/** How many were asked for; the first failure is thrown at the end, and that person is not asked for again. */
export const learnNames = async ({ book, channels }: NamePorts, now: Instant): Promise<number> => {
  const asks = new Map<string, Ask>();
  const accounts = channels().flatMap(({ name, account, profile }) => {
    if (profile === undefined) return [];
    asks.set(keyOf(name, account.id), profile);
    return [{ channel: name, accountId: account.id }];
  });
  if (accounts.length === 0) return 0;
  return attend<NamelessPerson, Awaited<ReturnType<Ask>>>(
    {
      claim: (at) => book.claim(accounts, at, claimed),
      work: async ({ channel, accountId, personId }) => asks.get(keyOf(channel, accountId))?.(personId),
      settle: async (person, found) => {
        if (found?.name !== undefined || found?.handle !== undefined) await book.keep(person, found);
      },
      counts: () => 1,
    },
    () => now,
  );
};

/** Woken by changes of cases, since those bring new people. */
export const nameJobs: JobKind = ({ pool, channels }) => {
  const ports = { book: nameBook(pool), channels };
  return [{ part: 'names', run: (clock) => learnNames(ports, clock()), everyMs: 5_000, wokenBy: ['case'] }];
};
