// SOP row 2, a decision: is it a complaint at all, is it known already, and who reports it?
import { findPersonalData } from '../../personal-data.ts';
import type { CommandOf } from '../command.ts';
import type { ComplaintEvent, IdentityField } from '../complaint.ts';
import {
  abandon,
  accepted,
  isBlank,
  meet,
  momentOf,
  open,
  originOf,
  pause,
  privateThreadOf,
  refused,
  resume,
  type Decision,
  type Existing,
  type Moment,
  type Open,
} from '../decision.ts';
import { dueAt, limitOf } from '../deadlines.ts';
import { stepOf } from '../../sop.ts';

/** Enough to find the person and the place again: name, telephone, and an address or the kelurahan. */
export const isComplete = (fields: readonly IdentityField[]): boolean =>
  fields.includes('name') && fields.includes('phone') && (fields.includes('address') || fields.includes('kelurahan'));

/** The next step opens at once and stands still while the reporter owes the answer. */
const openPaused = (state: Existing, moment: Moment): ComplaintEvent[] => {
  const { sop } = state.file;
  const limitMs = limitOf(stepOf(sop, 'coordinate'));
  const opened: ComplaintEvent = {
    ...moment,
    type: 'StepOpened',
    step: 'coordinate',
    dueAt: dueAt(sop, 'coordinate', moment.at),
    limitMs,
  };
  return [
    opened,
    { ...moment, type: 'ClockPaused', step: 'coordinate', remainingMs: limitMs, reason: 'awaiting-identity' },
  ];
};

/** SOP row 2 is met by asking, not by the answer. Always in private: in a private thread, or as the private reply to a comment. */
export const askIdentity = (state: Existing, command: CommandOf<'AskIdentity'>): Decision => {
  if (isBlank(command.text)) return refused('text-missing');
  const moment = momentOf(state.file, command);
  const thread = privateThreadOf(state.file) ?? originOf(state.file);
  const asked: ComplaintEvent = { ...moment, type: 'IdentityAsked', mode: command.mode, text: command.text, thread };
  if (state.status === 'triage') return accepted(asked, ...meet(state.clock, moment), ...openPaused(state, moment));
  if (state.status !== 'awaiting-identity') return refused('wrong-step');
  const paused = state.clock.pausedWithMs === undefined ? [pause(state.file, state.clock, moment)] : [];
  return accepted(asked, ...paused);
};

/** Wherever a case stands, an identity is recorded; where one was waited for, a complete one moves the case on. */
export const provideIdentity = (state: Existing, command: CommandOf<'ProvideIdentity'>): Decision => {
  const { identityId, fields, via } = command;
  if (fields.length === 0) return refused('identity-incomplete');
  const moment = momentOf(state.file, command);
  const complete = isComplete(fields);
  const provided: ComplaintEvent = { ...moment, type: 'IdentityProvided', identityId, fields, complete, via };
  if (!complete) return accepted(provided);
  const coordinate = open(state.file.sop, 'coordinate', moment);
  if (state.status === 'triage') return accepted(provided, ...meet(state.clock, moment), coordinate);
  if (state.status === 'awaiting-identity') return accepted(...resume(state.file, state.clock, moment), provided);
  if (state.status === 'closed' && state.reason === 'identity-not-completed') {
    const reopened: ComplaintEvent = { ...moment, type: 'CaseReopened', cause: 'late-identity', reason: '' };
    return accepted(reopened, provided, coordinate);
  }
  return accepted(provided);
};

/** UU 27/2022: who saw what, and why, stays on the record. */
export const revealIdentity = (state: Existing, command: CommandOf<'RevealIdentity'>): Decision => {
  if (isBlank(command.reason)) return refused('reason-missing');
  return accepted({
    ...momentOf(state.file, command),
    type: 'IdentityRevealed',
    fields: command.fields,
    reason: command.reason,
  });
};

/** Ends a case that needs no further step: done where deciding was the step itself, else left undone. */
export const endWith = (state: Open, moment: Moment, happened: ComplaintEvent, closed: ComplaintEvent): Decision => {
  const ended = state.status === 'triage' ? meet(state.clock, moment) : abandon(state.clock, moment);
  return accepted(happened, ...ended, closed);
};

export const judgeNotComplaint = (state: Existing, command: CommandOf<'JudgeNotComplaint'>): Decision => {
  if (state.status === 'closed') return refused('case-closed');
  const moment = momentOf(state.file, command);
  const judged: ComplaintEvent = { ...moment, type: 'JudgedNotComplaint', reason: command.reason, note: command.note };
  return endWith(state, moment, judged, { ...moment, type: 'CaseClosed', reason: 'not-a-complaint' });
};

/** A question is answered where it was asked, and the case ends. */
export const answerInformation = (state: Existing, command: CommandOf<'AnswerInformation'>): Decision => {
  if (state.status === 'closed') return refused('case-closed');
  if (isBlank(command.text)) return refused('text-missing');
  const thread = originOf(state.file);
  if (thread.visibility === 'public' && findPersonalData(command.text) !== undefined)
    return refused('personal-data-in-public');
  const moment = momentOf(state.file, command);
  const answered: ComplaintEvent = { ...moment, type: 'InformationAnswered', text: command.text, thread };
  return endWith(state, moment, answered, { ...moment, type: 'CaseClosed', reason: 'information-answered' });
};
