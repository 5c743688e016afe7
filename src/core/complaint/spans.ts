// Who held a case, from when until when: one holder at any moment, so that the spans add up to the time since the report. A fold over the log.
// Must not say anything of the promise to the citizen: that is the step's, whoever held the case meanwhile.
import { timingOf } from './deadlines.ts';
import type { Terms } from '../sop/terms.ts';
import type { Instant } from '../time.ts';
import { initial, type Complaint } from './complaint.ts';

import { evolve } from './evolve.ts';
import { begunAt, holderOf, isSameHolder, ownDueAt, type Holder } from './holder.ts';
import type { RecordedEvent } from './recorded.ts';

/** `until` is absent of the last one. `ownDueAt`: by when an agency should be done, from when it got the case. */
export type Span = { holder: Holder; from: Instant; until?: Instant; ownDueAt?: Instant };

type Existing = Exclude<Complaint, { status: 'none' }>;

type Given = { from: Instant; stamped: Instant | undefined };

/** As it was stamped when the agency got it, by the hours of then; of work given again, the promise of that alone. A log of before stamped none. */
const ownDue = (state: Existing, { from, stamped }: Given, terms: Terms): Instant | undefined => {
  if (state.status !== 'follow-up' || state.disposition === undefined) return undefined;
  if (stamped !== undefined) return Math.max(stamped, state.clock.dueAt);
  // Nobody had a calendar of their own then.
  const { agencyCalendars: _since, ...then } = terms;
  return ownDueAt(timingOf(state.file, then), state.clock, { agencyId: state.disposition.leadAgencyId, from });
};

const spanOf = (state: Existing, given: Given, terms: Terms): Span => {
  const due = ownDue(state, given, terms);
  const { from } = given;
  return { holder: holderOf(state), from, ...(due === undefined ? {} : { ownDueAt: due }) };
};

/** What lasted no time is no span; the same holder before and after it had the case all along. */
const withNext = (spans: readonly Span[], next: Span): Span[] => {
  const last = spans.at(-1);
  if (last === undefined) return [next];
  if (isSameHolder(last.holder, next.holder)) {
    // The promise may have moved while the same agency has it.
    const due = next.ownDueAt === undefined ? {} : { ownDueAt: next.ownDueAt };
    return [...spans.slice(0, -1), { holder: last.holder, from: last.from, ...due }];
  }
  if (last.from >= next.from) return withNext(spans.slice(0, -1), { ...next, from: last.from });
  return [...spans.slice(0, -1), { ...last, until: next.from }, next];
};

const leadOf = (state: Complaint): string | undefined =>
  state.status === 'follow-up' ? state.disposition?.leadAgencyId : undefined;

/** What a disposition to another agency says of that one's time, until the step begins anew. */
const stampAfter = (stamped: Instant | undefined, before: Complaint, event: RecordedEvent): Instant | undefined => {
  if (event.type === 'StepOpened') return undefined;
  return event.type === 'Disposed' && leadOf(before) !== event.leadAgencyId ? event.ownDueAt : stamped;
};

const withDesk = (spans: readonly Span[]): Span[] => {
  const last = spans.at(-1);
  return last === undefined
    ? []
    : withNext(spans.slice(0, -1), { ...last, holder: { kind: 'desk', role: 'admin-medsos' } });
};

/** Oldest first, without a gap: each begins where the one before it ends, the first with the report; of a child, when it was opened. */
export const spansOf = (events: readonly RecordedEvent[], terms: Terms): Span[] => {
  let state: Complaint = initial;
  let spans: Span[] = [];
  let stamped: Instant | undefined;
  for (const event of events) {
    stamped = stampAfter(stamped, state, event);
    state = evolve(state, event);
    // The time until a mistake was found is the desk's, whoever had the case before.
    if (event.type === 'JoiningUndone') spans = withDesk(spans);
    // Until its first step has opened, nobody has it yet.
    if (state.status === 'none' || event.type === 'CaseOpened') continue;
    const last = spans.at(-1);
    const isHeldOn = last !== undefined && last.until === undefined && isSameHolder(last.holder, holderOf(state));
    const from = isHeldOn ? last.from : spans.length === 0 ? begunAt(state.file) : event.at;
    spans = withNext(spans, spanOf(state, { from, stamped }, terms));
  }
  return spans;
};

/** Whether an agency kept it longer than its own time; of anybody else nothing is said. */
export const isOverrun = ({ ownDueAt, until }: Span, now: Instant): boolean =>
  ownDueAt !== undefined && (until ?? now) > ownDueAt;
