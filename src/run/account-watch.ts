// The city's accounts as this process serves them: read again now and then, and asked whether the platforms still accept them.
// Must not keep what another process needs: the table holds it.
import { checkAccount, type AccountNotes } from '#app/check-account.ts';
import type { AccountBook } from '#db/accounts.ts';
import type { HookAccount } from '#http/hooks.route.ts';
import type { Account, Channel } from '#ports/channel.ts';
import type { Clock } from '#ports/clock.ts';
import { startLoop, type WorkerLoop } from '#jobs/worker-loop.ts';

/** Always answers from memory; what was changed by another process is seen at the next reading. */
export type AccountWatch = {
  /** The channel of one account; undefined when no such account is declared. */
  channelFor: (channel: string, accountId: string) => Channel | undefined;
  hookAccounts: () => readonly HookAccount[];
  channels: () => readonly Channel[];
  apiUrls: () => readonly string[];
  /** Reads the accounts again at once. */
  wake: () => void;
  /** From now on asks every platform about its account, at once and now and then, and notes the answers. */
  startChecks: () => void;
  stop: () => Promise<void>;
};

/** `makeChannel` gives undefined for a channel that is not built; such an account is left out. */
export type AccountWatchDeps = {
  accounts: Pick<AccountBook, 'all'> & AccountNotes;
  makeChannel: (account: Account) => Channel | undefined;
  clock: Clock;
  onError: (part: string, error: unknown) => void;
};

const readEveryMs = 15_000;
const checkEveryMs = 15 * 60_000;

const keyOf = (channel: string, id: string): string => `${channel}/${id}`;

const hookOf = (channel: Channel): HookAccount => ({
  channel: channel.name,
  id: channel.account.id,
  verify: channel.verify,
  ...(channel.handshake === undefined ? {} : { handshake: channel.handshake }),
});

const checkOne = async ({ accounts, clock, onError }: AccountWatchDeps, channel: Channel): Promise<void> => {
  try {
    await checkAccount(accounts, channel, clock.now());
  } catch (error) {
    // The platform cannot be asked now: that says nothing about the account.
    onError('accounts', error);
  }
};

/** Resolves when the accounts have been read once; rejects when that fails. Checks begin only with `startChecks`. */
export const watchAccounts = async (deps: AccountWatchDeps): Promise<AccountWatch> => {
  const { accounts, makeChannel, onError } = deps;
  let channels = new Map<string, Channel>();
  let hooks: readonly HookAccount[] = [];

  const read = async (): Promise<number> => {
    const made = (await accounts.all()).flatMap((account) => makeChannel(account) ?? []);
    channels = new Map(made.map((channel) => [keyOf(channel.name, channel.account.id), channel]));
    hooks = made.map(hookOf);
    return 0;
  };

  const check = async (): Promise<number> => {
    await Promise.all([...channels.values()].map((channel) => checkOne(deps, channel)));
    return 0;
  };

  await read();
  const loopOf = (run: () => Promise<number>, everyMs: number): WorkerLoop =>
    startLoop({
      run,
      everyMs,
      onError: (error) => {
        onError('accounts', error);
      },
    });
  const reading = loopOf(read, readEveryMs);
  const loops = [reading];
  return {
    channelFor: (channel, accountId) => channels.get(keyOf(channel, accountId)),
    hookAccounts: () => hooks,
    channels: () => [...channels.values()],
    apiUrls: () => [...channels.values()].map(({ account }) => account.apiUrl),
    wake: reading.wake,
    startChecks: () => {
      loops.push(loopOf(check, checkEveryMs));
    },
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
};
