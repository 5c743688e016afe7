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

/** As the log has it. */
type Logged = { version: number; event: RecordedEvent };
type Heard = Logged & { news: FollowNews };

/**
 * Of the whole log: what happened in a sensitive lane nobody hears, afterwards neither. Where it ended or was opened again in there, the next of the
 * two is not heard either: it would tell what was heard already, or of what nobody heard.
 */
const heardIn = (log: readonly Logged[]): Heard[] => {
  let [isInLane, isOneEndUnheard] = [false, false];
  return log.flatMap((one) => {
    const { type } = one.event;
    if (type === 'MovedToLane' || type === 'TakenOutOfLane') isInLane = type === 'MovedToLane';
    const news = newsOf(one.event);
    if (news === undefined) return [];
    const isEnd = news.kind === 'closed' || news.kind === 'reopened';
    const isDropped = isInLane || (isEnd && isOneEndUnheard);
    if (isEnd && isDropped) isOneEndUnheard = !isOneEndUnheard;
    return isDropped ? [] : [{ ...one, news }];
  });
};

/** In the order in which it happened; of the whole log. */
export const followNewsIn = (events: readonly RecordedEvent[]): FollowNews[] =>
  heardIn(events.map((event, index) => ({ version: index + 1, event }))).map(({ news }) => news);

const isJoined = ({ event }: Heard): boolean =>
  event.type === 'CaseClosed' && (event.reason === 'duplicate' || event.reason === 'merged');

/** A joining by mistake of which nobody heard before it was taken back is no news. */
const withoutSlips = (heard: readonly Heard[]): Heard[] => {
  const left: Heard[] = [];
  for (const one of heard) {
    const last = left.findLastIndex(({ news }) => news.kind === 'closed' || news.kind === 'reopened');
    const joined = left[last];
    if (one.event.type === 'JoiningUndone' && joined !== undefined && isJoined(joined)) left.splice(last, 1);
    else left.push(one);
  }
  return left;
};

/** After one version up to another, as one letter tells it. `log` is the whole of it. */
export const followNewsBetween = (log: readonly Logged[], after: number, upto: number): FollowNews[] =>
  withoutSlips(heardIn(log).filter(({ version }) => version > after && version <= upto)).map(({ news }) => news);

/** Up to which version may be told now: whoever joined a case can take it back unsaid for some seconds. */
export const toldUpto = (log: readonly Logged[], now: Instant): number => {
  const held = log.find(({ event }) => 'tellAt' in event && event.tellAt !== undefined && event.tellAt > now);
  return held === undefined ? Number.MAX_SAFE_INTEGER : held.version - 1;
};

/** One address as every mail server takes it; undefined of anything else. */
export const followAddressIn = (typed: string): string | undefined => {
  const { addresses } = outsideIn([typed]);
  return addresses[0];
};
