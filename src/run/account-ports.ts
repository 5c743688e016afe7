// What background work is handed of accounts: whose a payload is, who reads it, and where what a platform says of one is kept.
// Must not keep anything itself.
import type { DrainPorts } from '#app/drain-inbound.ts';
import { parsePayload } from '#channels/kinds.ts';
import { noteSpent } from '#db/account-spend.ts';
import type { AccountBook } from '#db/accounts.ts';
import type { Database } from '#db/database.ts';
import { noteCreditUsedUp } from '#db/notices.ts';
import type { JobDeps } from '#jobs/job.ts';
import type { Account } from '#ports/channel.ts';
import type { Clock } from '#ports/clock.ts';
import type { AccountWatch } from './account-watch.ts';

/** Keeps what a platform says of an account. */
export const noteAccountIn =
  (book: AccountBook, pool: Database['pool'], clock: Clock): JobDeps['noteAccount'] =>
  async (channel, id, { problem, usage, spent }) => {
    if (problem !== undefined) await book.noteProblem(channel, id, problem, clock.now());
    if (problem === 'credit-used-up') await noteCreditUsedUp(pool, { channel, id }, clock.now());
    if (spent !== undefined) await noteSpent(pool, { channel, id }, spent, clock.now());
    if (usage !== undefined) await book.noteUsage(channel, id, usage, clock.now());
  };

/** An account that is served knows its own name, and what is meant for it. */
export const parseWith =
  (accounts: Pick<AccountWatch, 'channelFor'>): DrainPorts['parse'] =>
  (channel, payload, accountId) =>
    (accountId === undefined ? undefined : accounts.channelFor(channel, accountId))?.parse(payload, accountId) ??
    parsePayload(channel, payload, accountId);

const otherIdsOf = ({ more }: Account): string[] =>
  (more?.['otherIds'] ?? '').split(',').flatMap((id) => (id.trim() === '' ? [] : [id.trim()]));

/** An account that another process has declared just now is looked for where it is kept. */
export const accountIn =
  (accounts: Pick<AccountWatch, 'channelFor' | 'channels'>, book: Pick<AccountBook, 'all'>): DrainPorts['accountOf'] =>
  async (channel, accountId) => {
    const isIt = (account: Account): boolean =>
      account.channel === channel && (account.id === accountId || otherIdsOf(account).includes(accountId));
    const known = accounts.channelFor(channel, accountId)?.account;
    const found =
      known ?? accounts.channels().find(({ account }) => isIt(account))?.account ?? (await book.all()).find(isIt);
    return found === undefined ? undefined : { id: found.id, handle: found.handle, otherIds: otherIdsOf(found) };
  };
