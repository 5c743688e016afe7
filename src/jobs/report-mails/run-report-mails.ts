// Sends recaps and reports to who reads them: each once, when it is due, and late where the program was away.
// Nothing is sent twice of which nobody knows how it ended.
import { lastReports } from '#core/report-mail.ts';
import type { Instant } from '#core/time.ts';
import { beginMailings, findReader, openReport } from '#db/report-mails.ts';
import { noteArrived, noteFailing } from '#db/ways/reach.ts';
import type { LetterCarrier, SendOutcome } from '#ports/channel.ts';
import type { DrawnReport } from '#ports/reports.ts';
import { attend, type Attended } from '../attend.ts';
import { endOfTry } from '../end-of-try.ts';
import type { JobDeps } from '../job.ts';
import { nextTry } from '../patience.ts';
import { beginLetter, claimLetters, settleLetter, type MailClaim } from './report-mails.queue.ts';

/** What it needs of all that jobs are handed. */
export type MailPorts = Pick<JobDeps, 'pool' | 'sealing' | 'channels' | 'cityMail' | 'drawReport'> & {
  newId: () => string;
};

/** About a day of tries. */
const patience = { firstMs: 60_000, longestMs: 60 * 60_000, most: 30 };

const carrierOf = ({ cityMail, channels }: MailPorts): LetterCarrier | undefined =>
  cityMail ?? channels().find(({ name }) => name === 'email');

type Letter = { carrier: LetterCarrier; address: string; drawn: DrawnReport };

const post = async (claim: MailClaim, { carrier, address, drawn }: Letter, now: Instant): Promise<SendOutcome> => {
  const { result } = await carrier.send(
    {
      target: { kind: 'private-message', personId: address, lastFromPersonAt: now, subject: drawn.subject },
      ...{ text: drawn.text, files: drawn.files, key: `report-mail/${claim.id}`, automatic: true },
      officer: drawn.readers[claim.officerId === null ? 'outside' : 'officer'],
    },
    now,
  );
  return result;
};

/** What the answer says of an officer's address is kept with it, as of any other message. */
const noteWay = async ({ pool }: MailPorts, { officerId }: MailClaim, outcome: SendOutcome, now: Instant) => {
  if (officerId === null) return;
  const used = { officerId, way: 'email' } as const;
  if (outcome.outcome === 'accepted') await noteArrived(pool, used, now);
  if (outcome.outcome === 'rejected' && outcome.reason === 'person-unavailable')
    await noteFailing(pool, used, outcome.reason, now);
};

const sendOne = async (ports: MailPorts, carrier: LetterCarrier, claim: MailClaim, now: Instant): Promise<void> => {
  const { pool } = ports;
  const reader = await findReader(pool, ports, claim);
  if (reader === undefined) {
    await settleLetter(pool, claim, { status: 'skipped' }, now);
    return;
  }
  const { kind, period } = claim;
  const drawn = await ports.drawReport({ kind, period, language: reader.language }, now);
  if (drawn === undefined) {
    const again = nextTry(patience, { attempts: claim.attempts + 1 }, now);
    await settleLetter(pool, claim, { status: 'waiting', reason: 'not-drawn', again }, now);
    return;
  }
  if (!(await beginLetter(pool, claim))) return;
  const outcome = await post(claim, { carrier, address: reader.address, drawn }, now);
  const end = endOfTry(outcome, claim.attempts, patience, now);
  await settleLetter(pool, claim, { ...end, accountId: carrier.account.id }, now);
  await noteWay(ports, claim, outcome, now);
};

/** How many letters were opened and attempted. Without a way for letters nothing is opened: it waits for one. */
export const runReportMails = async (ports: MailPorts, clock: () => Instant): Promise<number> => {
  const { pool } = ports;
  await beginMailings(pool, clock());
  const carrier = carrierOf(ports);
  if (carrier === undefined) return 0;
  let done = 0;
  for (const due of lastReports(clock())) done += await openReport(ports, due, clock());
  const letters: Attended<MailClaim, void> = {
    claim: (now) => claimLetters(pool, now),
    work: (claim) => sendOne(ports, carrier, claim, clock()),
    settle: () => Promise.resolve(),
    counts: () => 1,
    inTurn: true,
  };
  return done + (await attend(letters, clock));
};
