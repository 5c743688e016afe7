// Asks a platform whether it still accepts an account, and until when; notes both. Must not decide what to do about it.
import type { Instant } from '#core/time.ts';
import type { Account, Channel, RejectReason } from '#ports/channel.ts';

export type AccountNotes = {
  /** Notes what is wrong with the account, or that all is well. */
  noteProblem: (channel: string, id: string, problem: RejectReason | undefined, at: Instant) => Promise<void>;
  noteExpiry: (account: Pick<Account, 'channel' | 'id'>, expiresAt: Instant | undefined, now: Instant) => Promise<void>;
};

/** Throws when the platform cannot be asked now: that says nothing about the account. */
export const checkAccount = async (
  notes: AccountNotes,
  channel: Channel,
  now: Instant,
): Promise<RejectReason | undefined> => {
  const { channel: name, id } = channel.account;
  const problem = await channel.check();
  await notes.noteProblem(name, id, problem, now);
  if (problem === undefined && channel.expiresAt !== undefined)
    await notes.noteExpiry(channel.account, await channel.expiresAt(now), now);
  return problem;
};

export type Tested =
  | { kind: 'well' }
  | { kind: 'refused'; problem: RejectReason }
  /** `detail` is the platform's or the network's own word, without the account's secrets. */
  | { kind: 'unreachable'; detail: string };

const longestDetail = 200;

/** A platform may repeat what it was sent. */
const withoutSecrets = (text: string, { appSecret, verifyToken, accessToken, more }: Account): string =>
  [appSecret, verifyToken, accessToken, ...Object.values(more ?? {})]
    .filter((secret) => secret.length > 3)
    .reduce((words, secret) => words.replaceAll(secret, '…'), text)
    .slice(0, longestDetail);

/** A platform that lets us say where it brings messages is told so, where nothing else is wrong. `hookUrl`: absent where it cannot reach us. */
const connected = async (
  notes: AccountNotes,
  channel: Channel,
  now: Instant,
  hookUrl: string | undefined,
): Promise<RejectReason | undefined> => {
  const found = await checkAccount(notes, channel, now);
  const mayConnect = found === undefined || found === 'webhook-missing';
  if (!mayConnect || hookUrl === undefined || channel.connect === undefined) return found;
  const problem = await channel.connect(hookUrl);
  await notes.noteProblem(channel.account.channel, channel.account.id, problem, now);
  return problem;
};

/** The same as an answer to whoever pressed the test button. */
export const testAccount = async (
  notes: AccountNotes,
  channel: Channel,
  now: Instant,
  hookUrl?: string,
): Promise<Tested> => {
  try {
    const problem = await connected(notes, channel, now, hookUrl);
    return problem === undefined ? { kind: 'well' } : { kind: 'refused', problem };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: 'unreachable', detail: withoutSecrets(detail, channel.account) };
  }
};
