// What must be told to whom because something happened. Pure; called with the state after the event.
import { stepOf } from '../sop.ts';
import type { CaseFile, Complaint, ComplaintEvent, ThreadRef, Visibility } from './complaint.ts';
import type { Effect, NotifyEffect, SendEffect } from './reactions.ts';

type EventOf<T extends ComplaintEvent['type']> = Extract<ComplaintEvent, { type: T }>;

const tell = (to: NotifyEffect['to'], what: NotifyEffect['what'], agencyId?: string): NotifyEffect => ({
  kind: 'notify',
  to,
  what,
  ...(agencyId === undefined ? {} : { agencyId }),
});

const send = (purpose: SendEffect['purpose'], thread: ThreadRef, visibility: Visibility, text: string): SendEffect => ({
  kind: 'send',
  purpose,
  thread,
  visibility,
  text: { kind: 'given', text },
});

const agenciesOf = (state: Complaint): string[] =>
  state.status === 'follow-up' && state.disposition !== undefined
    ? [state.disposition.leadAgencyId, ...state.disposition.helpingAgencyIds]
    : [];

/** Whoever the running step waits for: in the field the agencies, or Admin Pusat where nobody holds the case. */
const tellHolder = (state: Complaint, what: NotifyEffect['what']): NotifyEffect[] => {
  if (state.status === 'none' || state.status === 'closed') return [];
  const { actor } = stepOf(state.file.sop, state.clock.step);
  if (actor === 'reporter') return [];
  if (actor !== 'admin-agency') return [tell(actor, what)];
  const agencies = agenciesOf(state);
  return agencies.length === 0 ? [tell('admin-pusat', what)] : agencies.map((id) => tell('admin-agency', what, id));
};

const sendResult = (event: EventOf<'ResultWritten'>): SendEffect[] =>
  event.sends.map(({ thread, visibility, text }) => {
    const words = text === 'public' ? event.publicText : event.privateText;
    return send('result', thread, visibility, words ?? '');
  });

const remind = (file: CaseFile): SendEffect[] =>
  file.threads.slice(0, 1).map((thread) => ({
    kind: 'send',
    purpose: 'remind-identity',
    thread,
    visibility: thread.visibility,
    text: { kind: 'template', template: 'remind-identity', number: file.number },
  }));

const tellJoined = (file: CaseFile, ofNumber: string): SendEffect[] =>
  file.threads.slice(0, 1).map((thread) => ({
    kind: 'send',
    purpose: 'notice',
    thread,
    visibility: thread.visibility,
    text: { kind: 'template', template: 'duplicate-joined', number: ofNumber },
  }));

const onFieldWork = (state: Complaint, event: ComplaintEvent): Effect[] => {
  switch (event.type) {
    case 'Disposed':
      return [event.leadAgencyId, ...event.helpingAgencyIds].map((id) => tell('admin-agency', 'disposed-to-you', id));
    case 'DispositionRefused':
      return [tell('admin-pusat', 'disposition-refused')];
    case 'ExtensionAsked':
      return [tell('admin-pusat', 'extension-asked')];
    case 'DeadlineExtended':
    case 'ExtensionDeclined':
      return agenciesOf(state).map((id) => tell('admin-agency', 'extension-decided', id));
    case 'FieldResultReported':
      return [tell('admin-pusat', 'result-waiting')];
    default:
      return [];
  }
};

const onClock = (state: Complaint, event: ComplaintEvent): Effect[] => {
  switch (event.type) {
    case 'DeadlineWarned':
      return tellHolder(state, 'deadline-near');
    case 'DeadlineMissed':
      return tellHolder(state, 'deadline-missed');
    case 'Escalated':
      return [tell(event.to, 'escalated')];
    default:
      return onFieldWork(state, event);
  }
};

/** The effects of one event; `state` already holds it. */
export const react = (state: Complaint, event: ComplaintEvent): Effect[] => {
  if (state.status === 'none') return [];
  const { file } = state;
  switch (event.type) {
    case 'CaseOpened':
      return [tell('admin-medsos', 'case-opened')];
    case 'MessageReceived':
      return file.messageIds.length > 1 ? [tell('admin-medsos', 'reporter-wrote')] : [];
    case 'IdentityAsked':
      return [send('ask-identity', event.thread, 'private', event.text)];
    case 'IdentityReminded':
      return remind(file);
    case 'IdentityProvided':
      return event.complete
        ? [tell('admin-medsos', 'identity-provided'), tell('admin-pusat', 'identity-provided')]
        : [];
    case 'InformationAnswered':
      return [send('information', event.thread, event.thread.visibility, event.text)];
    case 'JoinedAsDuplicate':
      return tellJoined(file, event.ofNumber);
    case 'ResponseDrafted':
      return [tell('admin-pusat', 'draft-waiting')];
    case 'DraftReturned':
      return [tell('admin-medsos', 'draft-returned')];
    case 'InterimApproved':
      return [send('interim', event.thread, event.thread.visibility, event.text), tell('admin-medsos', 'to-register')];
    case 'RegisteredInUpik':
      return [tell('admin-pusat', 'to-dispose')];
    case 'ResultWritten':
      return sendResult(event);
    case 'MessageRejected':
      return [tell('admin-medsos', 'delivery-failed'), tell('admin-pusat', 'delivery-failed')];
    case 'CaseReopened':
      return [tell('admin-medsos', 'reopened'), tell('admin-pusat', 'reopened')];
    default:
      return onClock(state, event);
  }
};
