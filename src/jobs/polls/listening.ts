// Keeps an ear at every account whose platform tells of news by itself, so that it is asked at once and not at its next turn.
// Must not fetch what it hears of: polling does. Any number of processes may listen to one account.
import type { Channel } from '#ports/channel.ts';
import { startLoop } from '../worker-loop.ts';

/** `onNews` hastens the account's turn; an ear that fails is told to `onError` and begun anew. */
export type ListeningDeps = {
  channels: () => readonly Channel[];
  onNews: (channel: Channel) => Promise<void>;
  onError: (error: unknown) => void;
};

/** Ears follow the accounts as they are when `attend` is called, which happens every few seconds. */
export type Listening = {
  /** Begins with accounts that are new or were changed, ends with those that are gone. */
  attend: () => Promise<number>;
  stop: () => Promise<void>;
};

type Ear = { stop: () => Promise<void> };

/** After a connection that ended in peace. */
const againMs = 5_000;
/** A server that refuses a password takes many tries for an attack. */
const longestRestMs = 10 * 60_000;

const startEar = ({ onNews, onError }: ListeningDeps, channel: Channel): Ear => {
  const leave = new AbortController();
  const loop = startLoop({
    run: async () => {
      const hear = (): void => {
        onNews(channel).catch(onError);
      };
      await channel.poll?.watch?.(hear, leave.signal);
      return 0;
    },
    everyMs: againMs,
    longestRestMs,
    onError,
  });
  return {
    stop: () => {
      leave.abort();
      return loop.stop();
    },
  };
};

/** Hears nothing before the first `attend`, which always says 0: it is no work that could be left. */
export const startListening = (deps: ListeningDeps): Listening => {
  /** By all that an account is made of: whoever changes its password is listened to anew. */
  const ears = new Map<string, Ear>();
  return {
    attend: async () => {
      const wanted = new Map(
        deps
          .channels()
          .filter(({ poll }) => poll?.watch !== undefined)
          .map((channel) => [JSON.stringify(channel.account), channel]),
      );
      for (const [key, ear] of ears)
        if (!wanted.has(key)) {
          ears.delete(key);
          await ear.stop();
        }
      for (const [key, channel] of wanted) if (!ears.has(key)) ears.set(key, startEar(deps, channel));
      return 0;
    },
    stop: async () => {
      await Promise.all([...ears.values()].map((ear) => ear.stop()));
    },
  };
};
