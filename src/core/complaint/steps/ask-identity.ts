// SOP row 2, a decision: is it a complaint at all, is it known already, and who reports it?
import { dueAt, limitOf, type Timing, timingOf } from '../deadlines.ts';
import { stepOf } from '../../sop/in-force.ts';
import type { Terms } from '../../sop/terms.ts';
import type { CommandOf } from '../command.ts';
import type { CaseFile, IdentityField } from '../complaint.ts';
import type { ComplaintEvent } from '../event.ts';
import {
  abandon,
  accepted,
  answerPlaceOf,
  isBlank,
  meet,
  momentOf,
  noteOf,
  open,
  originOf,
  pause,
  privateThreadOf,
  refused,
  resume,
  type Asked,
  type Decision,
  type Moment,
  type Open,
} from '../decision.ts';
import { needsNote } from '../kinds-beside.ts';
import { published } from '../publishing.ts';
import type { Refusal } from '../refusal.ts';
import type { StateFor } from '../act-table.ts';

/** Enough to find the person and the place again: name, telephone, and an address or the kelurahan. */
export const isComplete = (fields: readonly IdentityField[]): boolean =>
  fields.includes('name') && fields.includes('phone') && (fields.includes('address') || fields.includes('kelurahan'));

/** The next step opens at once and stands still while the reporter owes the answer. */
export const openPaused = (timing: Timing, moment: Moment): ComplaintEvent[] => {
  const limitMs = limitOf(stepOf(timing.sop, 'coordinate'));
  const opened: ComplaintEvent = {
    ...moment,
    type: 'StepOpened',
    step: 'coordinate',
    dueAt: dueAt(timing, 'coordinate', moment.at),
    limitMs,
  };
  return [
    opened,
    { ...moment, type: 'ClockPaused', step: 'coordinate', remainingMs: limitMs, reason: 'awaiting-identity' },
  ];
};

/** Everybody reads that question: only where nothing private is known, and never out of a lane. */
const notOpenly = (file: CaseFile): Refusal | undefined => {
  if (file.lane !== undefined) return 'lane-is-private';
  const isOnlyWay = originOf(file).visibility === 'public' && privateThreadOf(file) === undefined;
  return isOnlyWay ? undefined : 'private-way-exists';
};

/** SOP row 2 is met by asking, not by the answer. In private wherever there is a way: in a private thread, or as the private reply to a comment. */
const askIdentity = (state: StateFor<'AskIdentity'>, command: CommandOf<'AskIdentity'>, terms: Terms): Decision => {
  if (isBlank(command.text)) return refused('text-missing');
  const { clock, file } = state;
  const moment = momentOf(file, command);
  const { mode, text } = command;
  const openly = mode === 'public-link';
  const trouble = openly ? notOpenly(file) : undefined;
  if (trouble !== undefined) return refused(trouble);
  const thread = privateThreadOf(file) ?? originOf(file);
  const note = openly ? {} : noteOf(file, command.publicNote);
  if (note === undefined) return refused('no-public-thread');
  const outward = published(file, command);
  if (!outward.ok) return outward;
  const timing = timingOf(file, terms);
  const asked: ComplaintEvent = { ...moment, type: 'IdentityAsked', mode, text, thread, ...note };
  return state.status === 'triage'
    ? accepted(...outward.events, asked, ...meet(clock, moment, command.now), ...openPaused(timing, moment))
    : accepted(...outward.events, asked, ...pause(timing, clock, moment, command.now));
};

/**
 * Wherever a case stands, an identity is recorded; where one was waited for, a complete one moves the case on.
 * In triage only an officer's act does: whether it is a complaint at all is for an officer to decide.
 */
export const provideIdentity = (
  state: StateFor<'ProvideIdentity'>,
  command: CommandOf<'ProvideIdentity'>,
  terms: Terms,
): Decision => {
  const { identityId, fields, via } = command;
  const { file } = state;
  const complete = isComplete(fields);
  if (fields.length === 0 || (!complete && file.identity?.complete === true)) return refused('identity-incomplete');
  const moment = momentOf(file, command);
  const provided: ComplaintEvent = { ...moment, type: 'IdentityProvided', identityId, fields, complete, via };
  if (!complete) return accepted(provided);
  const timing = timingOf(file, terms);
  const coordinate = open(timing, 'coordinate', moment);
  if (state.status === 'triage' && command.by.kind === 'officer')
    return accepted(provided, ...meet(state.clock, moment, command.now), coordinate);
  if (state.status === 'awaiting-identity') return accepted(...resume(timing, state.clock, moment), provided);
  if (state.status === 'closed' && state.reason === 'identity-not-completed') {
    const reopened: ComplaintEvent = { ...moment, type: 'CaseReopened', cause: 'late-identity', reason: '' };
    return accepted(reopened, provided, coordinate);
  }
  return accepted(provided);
};

/** So few letters, or so few different ones, tell nobody why. */
const fewestLetters = 8;
const fewestDifferent = 4;

/** Whether a reason for looking at who somebody is says anything. */
export const saysWhy = (reason: string): boolean => {
  const letters = reason.toLowerCase().match(/\p{L}/gu) ?? [];
  return letters.length >= fewestLetters && new Set(letters).size >= fewestDifferent;
};

/** UU 27/2022: who saw what, and why, stays on the record. */
const revealIdentity = (state: StateFor<'RevealIdentity'>, command: CommandOf<'RevealIdentity'>): Decision => {
  if (isBlank(command.reason)) return refused('reason-missing');
  if (!saysWhy(command.reason)) return refused('reason-too-thin');
  return accepted({
    ...momentOf(state.file, command),
    type: 'IdentityRevealed',
    fields: command.fields,
    reason: command.reason,
  });
};

/** Ends a case that needs no further step: done where deciding was the step itself, else left undone. */
export const endWith = (
  state: Open,
  asked: Asked,
  happened: (moment: Moment) => [...ComplaintEvent[], Extract<ComplaintEvent, { type: 'CaseClosed' }>],
): Decision => {
  const moment = momentOf(state.file, asked);
  const leave = state.status === 'triage' ? meet : abandon;
  const acts = happened(moment);
  return accepted(...acts.slice(0, -1), ...leave(state.clock, moment, asked.now), ...acts.slice(-1));
};

const judgeNotComplaint = (
  state: StateFor<'JudgeNotComplaint'>,
  { note = '', ...command }: CommandOf<'JudgeNotComplaint'>,
): Decision => {
  const { reason, told } = command;
  if (isBlank(note) && needsNote(reason)) return refused('reason-missing');
  return endWith(state, command, (moment) => [
    { ...moment, type: 'JudgedNotComplaint', reason, note, ...(told === 'directly' ? { told } : {}) },
    { ...moment, type: 'CaseClosed', reason: 'not-a-complaint' },
  ]);
};

/** A question is answered where it was asked, or to whoever asked alone, and the case ends. */
const answerInformation = (state: StateFor<'AnswerInformation'>, command: CommandOf<'AnswerInformation'>): Decision => {
  const { text } = command;
  const { file } = state;
  if (isBlank(text)) return refused('text-missing');
  const place = answerPlaceOf(file, command);
  if (place === undefined) return refused('no-public-thread');
  const outward = published(file, command);
  if (!outward.ok) return outward;
  return endWith(state, command, (moment) => [
    ...outward.events,
    { ...moment, type: 'InformationAnswered', text, ...place },
    { ...moment, type: 'CaseClosed', reason: 'information-answered' },
  ]);
};

/** By the names of their acts. */
export const rules = {
  AskIdentity: askIdentity,
  ProvideIdentity: provideIdentity,
  RevealIdentity: revealIdentity,
  JudgeNotComplaint: judgeNotComplaint,
  AnswerInformation: answerInformation,
};
