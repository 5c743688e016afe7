// What goes to an officer about a way itself: the code that proves it, a greeting once it is proven, a trial. By that way and no other.
import type { Instant } from '#core/time.ts';
import type { SendOutcome } from '#ports/channel.ts';
import type { Sealing } from '#ports/sealing.ts';
import type { OfficerSpeech, OfficerWords, Reach } from '#ports/ways.ts';
import { endDevice, findAsked, findReached, noteArrived, noteFailing, type Reached } from '#db/ways/reach.ts';
import { attend } from '../attend.ts';
import { endOfTry } from '../end-of-try.ts';
import type { JobDeps } from '../job.ts';
import { claimErrands, settleErrand, type ErrandClaim, type ErrandEnd } from './errands.queue.ts';
import { postBy, type WayPorts } from './post-way.ts';

/** What both kinds of messages need. */
export type AlertPorts = WayPorts & { pool: JobDeps['pool']; sealing: Pick<Sealing, 'open'>; speech: OfficerSpeech };

const patience = { firstMs: 10_000, longestMs: 60_000, most: 5 };

/** Taken and proven are two things: push and WhatsApp say later whether it arrived, the others never. */
const proves = (way: Reach['way']): boolean => way === 'push' || way === 'whatsapp';

/** What an answer says of the way itself is kept with it. */
export const noteOutcome = async (
  { pool }: Pick<AlertPorts, 'pool'>,
  officerId: string,
  reach: Reach,
  { outcome, now }: { outcome: SendOutcome; now: Instant },
): Promise<void> => {
  const used = { officerId, way: reach.way, ...(reach.way === 'push' ? { deviceId: reach.deviceId } : {}) };
  if (outcome.outcome === 'accepted' && !proves(reach.way)) await noteArrived(pool, used, now);
  if (outcome.outcome !== 'rejected') return;
  if (reach.way === 'push' && outcome.reason === 'target-gone') await endDevice(pool, used, now);
  else await noteFailing(pool, used, outcome.reason, now);
};

const reachFor = async (ports: AlertPorts, claim: ErrandClaim, { reaches }: Reached): Promise<Reach | undefined> => {
  if (claim.kind === 'code') return findAsked(ports.pool, ports, claim.officerId);
  return reaches.find((one) => one.way === claim.way && (one.way !== 'push' || one.deviceId === claim.deviceId));
};

const wordsFor = (
  { speech, sealing }: AlertPorts,
  { id, kind, sealedCode }: ErrandClaim,
  { language }: Reached,
): OfficerWords =>
  kind === 'code' && sealedCode !== null
    ? speech.code(language, sealing.open('way', id, sealedCode))
    : speech[kind === 'linked' ? 'linked' : 'trial'](language);

const send = async (ports: AlertPorts, claim: ErrandClaim, now: Instant): Promise<ErrandEnd> => {
  const reached = await findReached(ports.pool, ports, claim.officerId);
  const reach = reached === undefined ? undefined : await reachFor(ports, claim, reached);
  if (reached === undefined || reach === undefined) return { status: 'refused', reason: 'target-gone' };
  const words = wordsFor(ports, claim, reached);
  const outcome = await postBy(ports, reach, { words, key: claim.id, receipt: claim.id, urgent: true }, now);
  // An address that is being proven is none yet: nothing is said of the one that holds.
  if (claim.kind !== 'code') await noteOutcome(ports, claim.officerId, reach, { outcome, now });
  return endOfTry(outcome, claim.attempts, patience, now);
};

/** How many were sent. */
export const runErrands = (ports: AlertPorts, clock: () => Instant): Promise<number> =>
  attend<ErrandClaim, ErrandEnd>(
    {
      claim: (now) => claimErrands(ports.pool, now),
      work: (claim) => send(ports, claim, clock()),
      settle: (claim, end, now) => settleErrand(ports.pool, claim, end, now),
      counts: ({ status }) => (status === 'sent' ? 1 : 0),
    },
    clock,
  );
