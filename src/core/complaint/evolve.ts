// Folds events into the state of one complaint. Total: an event that does not fit its state changes only the file.
// Must not refuse: what happened, happened.
import { exhausted } from './exhausted.ts';
import type { CaseFile, Clock, Complaint, ComplaintEvent, StepRecord } from './complaint.ts';
import { evolveFile, opened } from './evolve-file.ts';

type Open = Exclude<Complaint, { status: 'none' } | { status: 'closed' }>;
type EventOf<T extends ComplaintEvent['type']> = Extract<ComplaintEvent, { type: T }>;

const newClock = (event: EventOf<'StepOpened'>): Clock => ({
  step: event.step,
  openedAt: event.at,
  limitMs: event.limitMs,
  dueAt: event.dueAt,
  warnedPercent: 0,
});

const openStep = (state: Complaint, file: CaseFile, event: EventOf<'StepOpened'>): Complaint => {
  const clock = newClock(event);
  switch (event.step) {
    case 'report':
      return state;
    case 'ask-identity':
      return { status: 'triage', file, clock };
    case 'coordinate': {
      const unanswered = state.status === 'closed' && state.reason === 'identity-not-completed';
      if (unanswered && file.identity?.complete !== true)
        return { status: 'awaiting-identity', file, clock, askedAt: state.askedAt ?? event.at, reminders: 0 };
      return { status: 'coordination', file, clock };
    }
    case 'register':
      return { status: 'registration', file, clock };
    case 'follow-up':
      return { status: 'follow-up', file, clock };
    case 'convey':
      return conveyingFrom(state, file, clock);
    default:
      return exhausted(event.step);
  }
};

const conveyingFrom = (state: Complaint, file: CaseFile, clock: Clock): Complaint => {
  const result = file.fieldResult;
  const direct = state.status === 'coordination';
  return { status: 'conveying', file, clock, direct, ...(direct || result === undefined ? {} : { result }) };
};

const recordStep = (file: CaseFile, record: StepRecord): CaseFile => ({ ...file, steps: [...file.steps, record] });

const onClock = (state: Open, event: ComplaintEvent): Complaint => {
  const { clock } = state;
  switch (event.type) {
    case 'ClockPaused': {
      const paused: Clock = { ...clock, pausedWithMs: event.remainingMs };
      const reminders = state.status === 'awaiting-identity' ? state.reminders : 0;
      return { status: 'awaiting-identity', file: state.file, clock: paused, askedAt: event.at, reminders };
    }
    case 'ClockResumed': {
      const { pausedWithMs: _paused, ...running } = clock;
      return { ...state, clock: { ...running, dueAt: event.dueAt } };
    }
    case 'DeadlineWarned':
      return { ...state, clock: { ...clock, warnedPercent: event.percent } };
    case 'DeadlineMissed':
      return { ...state, clock: { ...clock, missedAt: event.at } };
    case 'Escalated':
      return { ...state, clock: { ...clock, escalatedTo: event.to } };
    case 'DeadlineExtended': {
      const { missedAt: _missed, escalatedTo: _told, ...kept } = clock;
      const limitMs = clock.limitMs + (event.dueAt - event.fromAt);
      return withoutExtension({ ...state, clock: { ...kept, dueAt: event.dueAt, limitMs, warnedPercent: 0 } });
    }
    default:
      return state;
  }
};

const withoutExtension = (state: Complaint): Complaint => {
  if (state.status !== 'follow-up') return state;
  const { extension: _asked, ...rest } = state;
  return rest;
};

const onDisposition = (state: Complaint, event: ComplaintEvent): Complaint => {
  if (state.status !== 'follow-up') return state;
  const { disposition } = state;
  switch (event.type) {
    case 'Disposed': {
      const { leadAgencyId, helpingAgencyIds, instruction } = event;
      return { ...state, disposition: { leadAgencyId, helpingAgencyIds, instruction, acknowledgedBy: [] } };
    }
    case 'DispositionAcknowledged':
      if (disposition === undefined) return state;
      return {
        ...state,
        disposition: { ...disposition, acknowledgedBy: [...disposition.acknowledgedBy, event.agencyId] },
      };
    case 'DispositionRefused': {
      if (disposition === undefined) return state;
      if (disposition.leadAgencyId === event.agencyId) {
        const { disposition: _refused, ...rest } = state;
        return withoutExtension(rest);
      }
      const helpingAgencyIds = disposition.helpingAgencyIds.filter((id) => id !== event.agencyId);
      return { ...state, disposition: { ...disposition, helpingAgencyIds } };
    }
    case 'ExtensionAsked':
      return { ...state, extension: { agencyId: event.agencyId, reason: event.reason, untilAt: event.untilAt } };
    case 'ExtensionDeclined':
      return withoutExtension(state);
    default:
      return state;
  }
};

const onSettled = (state: Complaint, purpose: string, accepted: boolean): Complaint => {
  if (state.status !== 'conveying' || purpose !== 'result' || state.sends === undefined) return state;
  const sends = { pending: state.sends.pending - 1, accepted: state.sends.accepted + (accepted ? 1 : 0) };
  if (sends.pending > 0 || sends.accepted > 0) return { ...state, sends };
  const { sends: _none, ...rest } = state;
  return rest;
};

const onIdentity = (state: Complaint): Complaint => {
  if (state.status !== 'awaiting-identity' || state.file.identity?.complete !== true) return state;
  return { status: 'coordination', file: state.file, clock: state.clock };
};

const onDraft = (state: Complaint, event: ComplaintEvent): Complaint => {
  if (state.status !== 'coordination') return state;
  if (event.type === 'ResponseDrafted') return { ...state, draft: { text: event.text } };
  if (event.type === 'DraftReturned' && state.draft !== undefined)
    return { ...state, draft: { text: state.draft.text, returned: event.reason } };
  return state;
};

const closed = (state: Open, event: EventOf<'CaseClosed'>): Complaint => ({
  status: 'closed',
  file: state.file,
  closedAt: event.at,
  reason: event.reason,
  ...(state.status === 'awaiting-identity' ? { askedAt: state.askedAt } : {}),
});

const onLifecycle = (state: Complaint, event: ComplaintEvent): Complaint => {
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'StepOpened':
      return openStep(state, state.file, event);
    case 'StepMet': {
      const outcome = event.late ? 'late' : 'met';
      return {
        ...state,
        file: recordStep(state.file, { step: event.step, outcome, at: event.at, dueAt: event.dueAt }),
      };
    }
    case 'StepSkipped':
      return { ...state, file: recordStep(state.file, { step: event.step, outcome: 'skipped', at: event.at }) };
    case 'CaseClosed':
      return state.status === 'closed' ? state : closed(state, event);
    case 'Rated':
      return state.status === 'closed' ? { ...state, rating: event.score } : state;
    case 'IdentityReminded':
      return state.status === 'awaiting-identity' ? { ...state, reminders: event.count } : state;
    case 'IdentityProvided':
      return onIdentity(state);
    case 'ResultWritten':
      return state.status === 'conveying' ? { ...state, sends: { pending: event.sends.length, accepted: 0 } } : state;
    case 'MessageAccepted':
      return onSettled(state, event.purpose, true);
    case 'MessageRejected':
      return onSettled(state, event.purpose, false);
    default:
      return state.status === 'closed' ? state : onDisposition(onDraft(onClock(state, event), event), event);
  }
};

/** The state after an event. `events.reduce(evolve, initial)` is the complaint. */
export const evolve = (state: Complaint, event: ComplaintEvent): Complaint => {
  if (event.type === 'CaseOpened')
    // The status is set by the StepOpened that always follows in the same append.
    return state.status === 'none' ? opened(event) : state;
  if (state.status === 'none') return state;
  return onLifecycle({ ...state, file: evolveFile(state.file, event) }, event);
};
