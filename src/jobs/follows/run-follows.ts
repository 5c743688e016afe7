// Tells subscribers how their case goes on: each thing once, to addresses that were proven, and the letter that proves one.
// Nothing is sent twice of which nobody knows how it ended.
import type { Instant } from '#core/time.ts';
import { forgetEnded, forgetUntold } from '#db/follows.ts';
import type { LetterCarrier, SendOutcome } from '#ports/channel.ts';
import type { FollowWords } from '#ports/follows.ts';
import { attend } from '../attend.ts';
import { endOfTry } from '../end-of-try.ts';
import type { JobDeps } from '../job.ts';
import {
  beginFollowLetter,
  claimFollowLetters,
  findChanged,
  findHead,
  findNews,
  findReader,
  forgetSubscriber,
  openNews,
  settleFollowLetter,
  type FollowClaim,
  type FollowReader,
} from './follows.queue.ts';

/** What it needs of all that jobs are handed. */
export type FollowPorts = Pick<JobDeps, 'pool' | 'sealing' | 'channels' | 'cityMail' | 'following'> & {
  newId: () => string;
};

/** About a day of tries. */
const patience = { firstMs: 60_000, longestMs: 60 * 60_000, most: 30 };

const carrierOf = ({ cityMail, channels }: FollowPorts): LetterCarrier | undefined =>
  cityMail ?? channels().find(({ name }) => name === 'email');

const wordsFor = async (ports: FollowPorts, claim: FollowClaim, reader: FollowReader): Promise<FollowWords> => {
  const { speech, keys } = ports.following;
  const { language, number, own, closed } = reader;
  const [followed, token] = [{ number, own, closed }, keys.tokenOf(claim.followId)];
  return claim.kind === 'confirm'
    ? speech.confirm(language, followed, token)
    : speech.news(language, followed, token, await findNews(ports.pool, reader, claim));
};

type Letter = { carrier: LetterCarrier; address: string; words: FollowWords };

const post = async ({ id }: FollowClaim, { carrier, address, words }: Letter, now: Instant): Promise<SendOutcome> => {
  const { subject, text, ...subscriber } = words;
  const { result } = await carrier.send(
    {
      target: { kind: 'private-message', personId: address, lastFromPersonAt: now, subject },
      ...{ text, key: `follow/${id}`, automatic: true, subscriber },
    },
    now,
  );
  return result;
};

const sendOne = async (ports: FollowPorts, carrier: LetterCarrier, claim: FollowClaim, now: Instant): Promise<void> => {
  const { pool, sealing, following } = ports;
  const reader = await findReader(pool, following.hidden, claim, now);
  if (reader === undefined) {
    await settleFollowLetter(pool, claim, { status: 'skipped' }, now);
    return;
  }
  const words = await wordsFor(ports, claim, reader);
  const address = sealing.open('follow', claim.followId, reader.sealedAddress);
  if (!(await beginFollowLetter(pool, claim))) return;
  const outcome = await post(claim, { carrier, address, words }, now);
  const end = endOfTry(outcome, claim.attempts, patience, now);
  await settleFollowLetter(pool, claim, { ...end, accountId: carrier.account.id }, now);
  if (outcome.outcome === 'rejected' && outcome.reason === 'person-unavailable') await forgetSubscriber(pool, claim);
};

const sendLetters = async (ports: FollowPorts, clock: () => Instant): Promise<number> => {
  const carrier = carrierOf(ports);
  if (carrier === undefined) return 0;
  return attend<FollowClaim, void>(
    {
      claim: (now) => claimFollowLetters(ports.pool, now),
      work: (claim) => sendOne(ports, carrier, claim, clock()),
      settle: () => Promise.resolve(),
      counts: () => 1,
      inTurn: true,
    },
    clock,
  );
};

/** What happens to a case within this goes out as one letter. */
const lookEveryMs = 30_000;
const lookAtAllEveryMs = 60 * 60_000;

/** What one process saw: `seq` of the log, and `left` the cases of which it could not tell everything. */
type Looked = { at: Instant; allAt: Instant; seq: number; left: readonly string[] };

/** At all subscribers at first and hourly, which is dear; else at those of cases that changed since. */
const look = async ({ pool, following: { hidden }, newId }: FollowPorts, now: Instant, last?: Looked) => {
  const seq = await findHead(pool);
  const isWhole = last === undefined || now < last.allAt || now >= last.allAt + lookAtAllEveryMs;
  const cases = isWhole ? undefined : [...new Set([...last.left, ...(await findChanged(pool, last.seq, seq))])];
  const forgotten =
    cases === undefined ? await forgetEnded(pool, hidden, now) : await forgetUntold(pool, hidden, now, cases);
  const { opened, left, full } = await openNews(pool, { hidden, newId, now, cases });
  const looked: Looked = {
    at: full ? now - lookEveryMs : now,
    allAt: isWhole && !full ? now : (last?.allAt ?? now - lookAtAllEveryMs),
    seq,
    left: full ? [...left, ...(cases ?? [])] : left,
  };
  return { looked, done: forgotten + opened };
};

/**
 * Rounds of one process. Each says how many subscribers were looked after, forgotten or written to; between two looks it only sends. Without a way
 * for letters what is due waits for one.
 */
export const followRounds = (ports: FollowPorts): ((clock: () => Instant) => Promise<number>) => {
  let last: Looked | undefined;
  return async (clock) => {
    const now = clock();
    let done = 0;
    if (last === undefined || now < last.at || now >= last.at + lookEveryMs) {
      const found = await look(ports, now, last);
      last = found.looked;
      done = found.done;
    }
    return done + (await sendLetters(ports, clock));
  };
};
