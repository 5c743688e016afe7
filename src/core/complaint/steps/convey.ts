// SOP row 6: the result reaches the reporter. Met when a platform has accepted the message, not when it was written.
// Afterwards the reporter may rate it, and may have the case reopened.
import { firstStepOf, sopOf } from '../../sop/in-force.ts';
import type { StepName } from '../../sop/key.ts';
import type { Sop } from '../../sop/shape.ts';
import type { Terms } from '../../sop/terms.ts';
import type { DurationMs, Instant } from '../../time.ts';
import { addWorking, calendarOf } from '../../working-time.ts';
import type { Picturing } from '../act-fields.ts';
import type { CommandOf } from '../command.ts';
import type { CaseFile, Complaint, ResultSend } from '../complaint.ts';
import type { ComplaintEvent } from '../event.ts';
import { dueAt, timeBetween, type Timing, timingOf } from '../deadlines.ts';
import {
  abandon,
  accepted,
  followerThreads,
  isBlank,
  isFollowed,
  isOwnThread,
  meet,
  momentOf,
  noteOf,
  open,
  originOf,
  privateThreadOf,
  refused,
  resume,
  type Decision,
  type Moment,
} from '../decision.ts';
import { published } from '../publishing.ts';
import type { StateFor } from '../act-table.ts';
import { afterTelling } from './promise.ts';

type ResultTexts = { publicText?: string; privateText?: string };
type ResultAsked = ResultTexts & Picturing & { publicNote?: string };

/** The public words to every comment thread of the reporter, the private ones to one private thread; nothing is left unsaid. */
const ownSends = (file: CaseFile, texts: ResultTexts): ResultSend[] => {
  const inPublic = file.threads.filter((thread) => thread.visibility === 'public' && isOwnThread(file, thread));
  const privately = { thread: privateThreadOf(file) ?? originOf(file), visibility: 'private' } as const;
  const sends: ResultSend[] =
    texts.publicText === undefined ? [] : inPublic.map((thread) => ({ thread, visibility: 'public', text: 'public' }));
  if (texts.privateText !== undefined) return [...sends, { ...privately, text: 'private' }];
  return sends.length === 0 ? [{ ...privately, text: 'public' }] : sends;
};

/** Whoever reported the same thing gets the public words where they wrote; out of a lane there are none. */
const followerSends = (file: CaseFile): ResultSend[] =>
  (file.lane === undefined ? followerThreads(file) : []).map((thread): ResultSend => ({
    thread,
    visibility: thread.visibility,
    text: 'public',
    follower: true,
  }));

const photosIn = ({ attachmentIds = [], photosInPublic, beforeIds = [] }: Picturing): Picturing => ({
  ...(attachmentIds.length === 0 ? {} : { attachmentIds: [...new Set(attachmentIds)] }),
  ...(attachmentIds.length > 0 && photosInPublic === true ? { photosInPublic } : {}),
  ...(beforeIds.length === 0 ? {} : { beforeIds: [...new Set(beforeIds)] }),
});

/** ResultWritten with every message that it means. */
export const writeResult = (file: CaseFile, asked: ResultAsked, moment: Moment): Decision => {
  const { publicText, privateText, publicNote } = asked;
  const texts: ResultTexts = {
    ...(publicText === undefined || isBlank(publicText) ? {} : { publicText }),
    ...(privateText === undefined || isBlank(privateText) ? {} : { privateText }),
  };
  if (texts.publicText === undefined && texts.privateText === undefined) return refused('text-missing');
  if (texts.publicText === undefined && isFollowed(file) && file.lane === undefined)
    return refused('public-text-missing');
  const note = noteOf(file, texts.publicText === undefined ? publicNote : undefined);
  if (note === undefined) return refused('no-public-thread');
  const sends = [...ownSends(file, texts), ...followerSends(file)];
  return accepted({ ...moment, type: 'ResultWritten', ...texts, sends, ...note, ...photosIn(asked) });
};

const conveyResult = (state: StateFor<'ConveyResult'>, command: CommandOf<'ConveyResult'>): Decision => {
  const result = writeResult(state.file, command, momentOf(state.file, command));
  if (!result.ok) return result;
  const outward = published(state.file, command);
  return outward.ok ? accepted(...outward.events, ...result.events) : outward;
};

/** What was left of the step's promise when the result came, or at least so much; what was promised and missed before stays. */
const timeAgain = (file: CaseFile, timing: Timing): DurationMs => {
  const last = file.steps.findLast(({ step }) => step === 'follow-up');
  const left = last?.dueAt === undefined ? 0 : timeBetween(timing, 'follow-up', last.at, last.dueAt);
  return Math.max(left, timing.sop.workAgainWithinMs);
};

/** A result that is none: the same agencies have the case again, and the promise to tell it ends. */
const sendBackResult = (
  state: StateFor<'SendBackResult'>,
  command: CommandOf<'SendBackResult'>,
  terms: Terms,
): Decision => {
  const { file, clock, disposition } = state;
  const { reason, now } = command;
  if (disposition === undefined) return refused('no-field-result');
  if (isBlank(reason)) return refused('reason-missing');
  const moment = momentOf(file, command);
  const timing = timingOf(file, terms);
  const limitMs = timeAgain(file, timing);
  const until = dueAt(timing, 'follow-up', moment.at, limitMs);
  return accepted(
    { ...moment, type: 'ResultSentBack', agencyId: disposition.leadAgencyId, reason },
    ...abandon(clock, moment, now, 'sent-back'),
    { ...moment, type: 'StepOpened', step: 'follow-up', dueAt: until, limitMs },
  );
};

/** The first message of a result that a platform accepts for the reporter meets the step, and ends the case or begins the wait for what was promised. */
const recordAccepted = (
  state: StateFor<'RecordAccepted'>,
  command: CommandOf<'RecordAccepted'>,
  terms: Terms,
): Decision => {
  const { effectKey, purpose, externalId, withoutPhotos } = command;
  if (state.file.settledEffects.includes(effectKey)) return refused('already-recorded');
  const moment = momentOf(state.file, command);
  const settled: ComplaintEvent = {
    ...moment,
    type: 'MessageAccepted',
    effectKey,
    purpose,
    externalId,
    ...(withoutPhotos === undefined ? {} : { withoutPhotos }),
  };
  if (state.status !== 'conveying' || state.sends === undefined || purpose !== 'result') return accepted(settled);
  return accepted(settled, ...meet(state.clock, moment, command.now), ...afterTelling(state, moment, terms));
};

/** A question that never arrived is not the reporter's debt: our clock runs again. */
const recordRejected = (
  state: StateFor<'RecordRejected'>,
  command: CommandOf<'RecordRejected'>,
  terms: Terms,
): Decision => {
  const { effectKey, purpose, reason, afterAcceptance } = command;
  const { settledEffects, undelivered } = state.file;
  const isKnown = afterAcceptance
    ? undelivered.some((one) => one.effectKey === effectKey)
    : settledEffects.includes(effectKey);
  if (isKnown) return refused('already-recorded');
  const moment = momentOf(state.file, command);
  const settled: ComplaintEvent = { ...moment, type: 'MessageRejected', effectKey, purpose, reason };
  return purpose === 'ask-identity' && state.status === 'awaiting-identity'
    ? accepted(settled, ...resume(timingOf(state.file, terms), state.clock, moment))
    : accepted(settled);
};

/** The last instant at which the reporter may rate, or have the case reopened. */
export const rightEndsAt = (
  state: Extract<Complaint, { status: 'closed' }>,
  right: 'rate' | 'reopen',
  terms: Terms,
): Instant => {
  const { rightsCalendar, rateWithinMs, reopenWithinMs } = sopOf(terms, state.file.sop);
  const within = right === 'rate' ? rateWithinMs : reopenWithinMs;
  return addWorking(calendarOf(rightsCalendar, terms.holidays), state.closedAt, within);
};

/** Whether the reporter's time to rate, or to reopen, has not run out. */
export const isWithin = (state: Complaint, right: 'rate' | 'reopen', now: Instant, terms: Terms): boolean =>
  state.status === 'closed' && now <= rightEndsAt(state, right, terms);

const rate = (state: StateFor<'Rate'>, command: CommandOf<'Rate'>, terms: Terms): Decision => {
  if (!isWithin(state, 'rate', command.now, terms)) return refused('too-late');
  const comment = command.comment === undefined ? {} : { comment: command.comment };
  return accepted({ ...momentOf(state.file, command), type: 'Rated', score: command.score, ...comment });
};

/**
 * Where a reopened case goes on: what was never triaged as a complaint, or went to somebody else, is triaged again; what an agency
 * had goes back to it, under the number that it has.
 */
const reopenedStep = ({ file, reason, disposition }: StateFor<'Reopen'>, sop: Sop): StepName => {
  if (file.request !== undefined) return 'follow-up';
  if (reason === 'not-a-complaint' || reason === 'referred' || reason === 'information-answered')
    return firstStepOf(sop);
  const isTriaged = file.steps.some(({ step, outcome }) => step === firstStepOf(sop) && outcome !== 'skipped');
  if (reason === 'withdrawn' && !isTriaged) return firstStepOf(sop);
  return disposition === undefined ? 'coordinate' : 'follow-up';
};

/** A citizen's reason is a message beside the log; an officer's stands in it. */
const reopen = (state: StateFor<'Reopen'>, command: CommandOf<'Reopen'>, terms: Terms): Decision => {
  const byReporter = command.by.kind === 'reporter';
  if (byReporter && !isWithin(state, 'reopen', command.now, terms)) return refused('too-late');
  if (byReporter ? command.message === undefined : isBlank(command.reason)) return refused('reason-missing');
  const moment = momentOf(state.file, command);
  const cause = byReporter ? 'reporter' : 'officer';
  const message = command.message === undefined ? {} : { message: command.message };
  const reason = byReporter ? '' : command.reason;
  const timing = timingOf(state.file, terms);
  return accepted(
    { ...moment, type: 'CaseReopened', cause, reason, ...message },
    open(timing, reopenedStep(state, timing.sop), moment),
  );
};

/** By the names of their acts. */
export const rules = {
  ConveyResult: conveyResult,
  SendBackResult: sendBackResult,
  RecordAccepted: recordAccepted,
  RecordRejected: recordRejected,
  Rate: rate,
  Reopen: reopen,
};
