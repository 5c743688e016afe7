// Tells each case of an approved statement, one act a case: its message goes the way of every other. The case itself remembers what it was
// told, so that a crash between telling and noting that down tells nobody twice.
import type { Instant } from '#core/time.ts';
import { handleIn, oneCase } from '#app/handle-command.ts';
import type { Store } from '#ports/store.ts';
import { attend } from '../attend.ts';
import type { JobKind } from '../job.ts';
import { nextTry } from '../patience.ts';
import { issueBook, type IssueBook, type IssueClaim, type IssueEnd } from './issues.queue.ts';

export type IssuePorts = { book: IssueBook; store: Store; onError: (error: unknown) => void };

const claimed = 20;
const leaseMs = 60_000;
const patience = { firstMs: 5_000, longestMs: 10 * 60_000 };
/** What fails so often fails for a reason that waiting does not mend. */
const mostAttempts = 5;

const tell = async ({ store }: IssuePorts, claim: IssueClaim, now: Instant): Promise<IssueEnd> => {
  const { complaintId, issueId, statementId, kind, text, by, contacts } = claim;
  const command = { type: 'TellOfIssue', now, by, issueId, statementId, kind, text, contacts } as const;
  return oneCase(
    store,
    complaintId,
  )(async (tx): Promise<IssueEnd> => {
    const { version } = await tx.log.load(complaintId);
    const handled = await handleIn(tx, complaintId, command);
    if (handled.ok) return { kind: 'told', version: version + 1 };
    return handled.refusal === 'already-recorded' ? { kind: 'told' } : { kind: 'not-told', refusal: handled.refusal };
  });
};

/** One that throws holds up no other, is told of, and is given up after some attempts. */
const orLater = async (ports: IssuePorts, claim: IssueClaim, now: Instant): Promise<IssueEnd> => {
  try {
    return await tell(ports, claim, now);
  } catch (error) {
    ports.onError(error);
    const attempts = claim.attempts + 1;
    if (attempts >= mostAttempts) return { kind: 'not-told', refusal: 'failed' };
    return { kind: 'again', at: nextTry(patience, { attempts }, now) };
  }
};

/** How many cases were told, or are known not to be. */
export const tellOfIssues = (ports: IssuePorts, clock: () => Instant): Promise<number> =>
  attend<IssueClaim, IssueEnd>(
    {
      claim: (now) => ports.book.claim(now, claimed, leaseMs),
      work: (claim) => orLater(ports, claim, clock()),
      settle: (claim, end, now) => ports.book.settle(claim, end, now),
      counts: ({ kind }) => (kind === 'again' ? 0 : 1),
      inTurn: true,
    },
    clock,
  );

export const issueJobs: JobKind = ({ pool, store, onError }) => {
  const ports: IssuePorts = { book: issueBook(pool), store, onError: (error) => onError('issues', error) };
  return [{ part: 'issues', run: (clock) => tellOfIssues(ports, clock), everyMs: 2_000, wokenBy: ['case'] }];
};
