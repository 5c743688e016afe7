// Tells subscribers how their case goes on: each thing once, to addresses that were proven, and the letter that proves one.
// Nothing is sent twice of which nobody knows how it ended.
import type { Instant } from '#core/time.ts';
import { forgetEnded } from '#db/follows.ts';
import type { LetterCarrier, SendOutcome } from '#ports/channel.ts';
import type { FollowWords } from '#ports/follows.ts';
import { attend } from '../attend.ts';
import { endOfTry } from '../end-of-try.ts';
import type { JobDeps } from '../job.ts';
import {
  beginFollowLetter,
  claimFollowLetters,
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

/** How many subscribers were looked after, forgotten or written to. Without a way for letters what is due waits for one. */
export const runFollows = async (ports: FollowPorts, clock: () => Instant): Promise<number> => {
  const { pool, following, newId } = ports;
  const forgotten = await forgetEnded(pool, following.hidden, clock());
  const opened = await openNews(pool, following.hidden, newId, clock());
  const carrier = carrierOf(ports);
  if (carrier === undefined) return forgotten + opened;
  const sent = await attend<FollowClaim, void>(
    {
      claim: (now) => claimFollowLetters(pool, now),
      work: (claim) => sendOne(ports, carrier, claim, clock()),
      settle: () => Promise.resolve(),
      counts: () => 1,
      inTurn: true,
    },
    clock,
  );
  return forgotten + opened + sent;
};
