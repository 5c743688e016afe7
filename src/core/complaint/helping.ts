// What helping agencies do beside the one that leads: each is asked, reads it, and reports its own part. A fold over the log.
// Must not count into who holds a case: that is the lead's alone, so that spans of holders add up.
import type { Words } from '../kept-words.ts';
import type { Instant } from '../time.ts';
import { initial, type Complaint } from './complaint.ts';
import { evolve } from './evolve.ts';
import type { RecordedEvent } from './recorded.ts';

/** `over`: the lead reported, or the case ended, before it did. */
export type HelpEnd = 'reported' | 'refused' | 'left' | 'over';
/** One time that an agency was asked to help; `end` and `until` are absent while it owes its part. */
export type Helping = {
  agencyId: string;
  from: Instant;
  readAt?: Instant;
  until?: Instant;
  end?: HelpEnd;
  text?: Words;
};

const helpersIn = (state: Complaint): readonly string[] =>
  state.status === 'follow-up' ? (state.disposition?.helpingAgencyIds ?? []) : [];

const isOf = (event: RecordedEvent, type: RecordedEvent['type'], agencyId: string): boolean =>
  event.type === type && 'agencyId' in event && event.agencyId === agencyId;

/** How it ended by this event, if it did; `helpers`: who is asked after it. */
const endOf = ({ agencyId }: Helping, event: RecordedEvent, helpers: readonly string[]): HelpEnd | undefined => {
  if (isOf(event, 'PartReported', agencyId)) return 'reported';
  if (helpers.includes(agencyId)) return undefined;
  if (isOf(event, 'DispositionRefused', agencyId)) return 'refused';
  return event.type === 'Disposed' ? 'left' : 'over';
};

const after = (one: Helping, event: RecordedEvent, helpers: readonly string[]): Helping => {
  if (one.end !== undefined) return one;
  if (isOf(event, 'DispositionAcknowledged', one.agencyId)) return { ...one, readAt: event.at };
  const end = endOf(one, event, helpers);
  if (end === undefined) return one;
  return { ...one, until: event.at, end, ...(event.type === 'PartReported' ? { text: event.text } : {}) };
};

/** Asked with each disposition, and again with the step where the case comes back to them. */
const asks = ({ type }: RecordedEvent): boolean => type === 'Disposed' || type === 'StepOpened';

/** In the order in which they were asked; whoever owes its part and is named once more is asked no second time. */
export const helpingOf = (events: readonly RecordedEvent[]): Helping[] => {
  let state: Complaint = initial;
  let all: Helping[] = [];
  for (const event of events) {
    state = evolve(state, event);
    const helpers = helpersIn(state);
    all = all.map((one) => after(one, event, helpers));
    const owing = all.flatMap(({ agencyId, end }) => (end === undefined ? [agencyId] : []));
    const asked = asks(event) ? helpers.filter((id) => !owing.includes(id)) : [];
    all = [...all, ...asked.map((agencyId) => ({ agencyId, from: event.at }))];
  }
  return all;
};
