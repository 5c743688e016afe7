// What whoever follows a case is told, and for how long: public progress alone. Pure.
// Must not name a person, nor say a word that somebody wrote.
import type { RecordedEvent } from '../complaint/recorded.ts';
import { outsideIn } from '../report-mail.ts';
import type { StepName } from '../sop/key.ts';
import { dayMs, hourMs, type Instant } from '../time.ts';

/** An address that nobody proved within this is forgotten. */
export const provedWithinMs = dayMs;

/** So long after its end a case can still be told of; then its subscribers are forgotten. */
export const toldAfterEndMs = 30 * dayMs;

/** So many letters go in a day to an address of which nothing is proven, whatever a stranger asks for it. */
export const mostUnproven = 3;

/** A letter that may have been lost is sent again, not sooner than this. */
export const askedAgainMs = hourMs;

/** One thing that happened, as everybody may know it. */
export type FollowNews = { at: Instant } & (
  | { kind: 'forwarded'; agencyId: string }
  | { kind: 'worked'; agencyId: string }
  | { kind: 'late'; step: StepName }
  | { kind: 'extended'; dueAt: Instant }
  | { kind: 'closed' }
  | { kind: 'reopened' }
);

/** Everything else that happens in a case is its reporter's, or the desk's own. */
const newsOf = (event: RecordedEvent): FollowNews | undefined => {
  const { at } = event;
  if (event.type === 'Disposed') return { at, kind: 'forwarded', agencyId: event.leadAgencyId };
  if (event.type === 'FieldResultReported' && event.outcome === 'done')
    return { at, kind: 'worked', agencyId: event.agencyId };
  if (event.type === 'DeadlineMissed') return { at, kind: 'late', step: event.step };
  if (event.type === 'DeadlineExtended') return { at, kind: 'extended', dueAt: event.dueAt };
  if (event.type === 'CaseClosed') return { at, kind: 'closed' };
  // A case that was joined to another by mistake ended, and goes on as one that was opened again.
  const goesOn = event.type === 'CaseReopened' || event.type === 'JoiningUndone';
  return goesOn ? { at, kind: 'reopened' } : undefined;
};

/** In the order in which it happened. */
export const followNewsIn = (events: readonly RecordedEvent[]): FollowNews[] =>
  events.flatMap((event) => newsOf(event) ?? []);

/** One address as every mail server takes it; undefined of anything else. */
export const followAddressIn = (typed: string): string | undefined => {
  const { addresses } = outsideIn([typed]);
  return addresses[0];
};
