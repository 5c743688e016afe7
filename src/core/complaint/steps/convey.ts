// SOP row 6: the result reaches the reporter. Met when a platform has accepted the message, not when it was written.
import { findPersonalData } from '../../personal-data.ts';
import type { StepName } from '../../sop.ts';
import { sopOf } from '../../sop.ts';
import type { CommandOf } from '../command.ts';
import type { CaseFile, Complaint, ComplaintEvent, ResultSend } from '../complaint.ts';
import {
  accepted,
  isBlank,
  meet,
  momentOf,
  open,
  originOf,
  privateThreadOf,
  refused,
  resume,
  type Decision,
  type Existing,
  type Moment,
} from '../decision.ts';
import { evolve } from '../evolve.ts';
import type { Instant } from '../../time.ts';

type ResultTexts = { publicText?: string; privateText?: string };

const ownSends = (file: CaseFile, texts: ResultTexts): ResultSend[] => {
  const inPublic = file.threads.find((thread) => thread.visibility === 'public');
  const inPrivate = privateThreadOf(file);
  const sends: ResultSend[] = [];
  if (texts.publicText !== undefined && inPublic !== undefined)
    sends.push({ thread: inPublic, visibility: 'public', text: 'public' });
  if (texts.privateText !== undefined)
    sends.push({ thread: inPrivate ?? originOf(file), visibility: 'private', text: 'private' });
  if (sends.length === 0) sends.push({ thread: inPrivate ?? originOf(file), visibility: 'private', text: 'public' });
  return sends;
};

/** Whoever reported the same thing gets the public words where they wrote. */
const followerSends = (file: CaseFile): ResultSend[] =>
  file.followers.flatMap((follower) =>
    follower.threads
      .slice(0, 1)
      .map((thread): ResultSend => ({ thread, visibility: thread.visibility, text: 'public' })),
  );

/** ResultWritten with every message that it means. */
export const writeResult = (file: CaseFile, asked: ResultTexts, moment: Moment): Decision => {
  const { publicText, privateText } = asked;
  const texts: ResultTexts = {
    ...(publicText === undefined || isBlank(publicText) ? {} : { publicText }),
    ...(privateText === undefined || isBlank(privateText) ? {} : { privateText }),
  };
  if (texts.publicText === undefined && texts.privateText === undefined) return refused('text-missing');
  if (texts.publicText === undefined && file.followers.length > 0) return refused('public-text-missing');
  if (texts.publicText !== undefined && findPersonalData(texts.publicText) !== undefined)
    return refused('personal-data-in-public');
  const sends = [...ownSends(file, texts), ...followerSends(file)];
  return accepted({ ...moment, type: 'ResultWritten', ...texts, sends });
};

export const conveyResult = (state: Existing, command: CommandOf<'ConveyResult'>): Decision =>
  writeResult(state.file, command, momentOf(state.file, command));

/** The last message of a result to be settled ends the case, when at least one arrived. */
const conveyed = (state: Existing, settled: ComplaintEvent, moment: Moment): ComplaintEvent[] => {
  const after: Complaint = evolve(state, settled);
  if (after.status !== 'conveying' || after.sends === undefined) return [];
  if (after.sends.pending > 0 || after.sends.accepted === 0) return [];
  return [...meet(after.clock, moment), { ...moment, type: 'CaseClosed', reason: 'conveyed' }];
};

export const recordAccepted = (state: Existing, command: CommandOf<'RecordAccepted'>): Decision => {
  const { effectKey, purpose, externalId } = command;
  if (state.file.settledEffects.includes(effectKey)) return refused('already-recorded');
  const moment = momentOf(state.file, command);
  const settled: ComplaintEvent = { ...moment, type: 'MessageAccepted', effectKey, purpose, externalId };
  return accepted(settled, ...conveyed(state, settled, moment));
};

/** A question that never arrived is not the reporter's debt: our clock runs again. */
export const recordRejected = (state: Existing, command: CommandOf<'RecordRejected'>): Decision => {
  const { effectKey, purpose, reason } = command;
  if (state.file.settledEffects.includes(effectKey)) return refused('already-recorded');
  const moment = momentOf(state.file, command);
  const settled: ComplaintEvent = { ...moment, type: 'MessageRejected', effectKey, purpose, reason };
  if (purpose === 'ask-identity' && state.status === 'awaiting-identity')
    return accepted(settled, ...resume(state.file, state.clock, moment));
  return accepted(settled, ...conveyed(state, settled, moment));
};

/** Whether the reporter's time to rate, or to reopen, has not run out. */
export const isWithin = (state: Complaint, right: 'rate' | 'reopen', now: Instant): boolean => {
  if (state.status !== 'closed') return false;
  const policy = sopOf(state.file.sop);
  return now <= state.closedAt + (right === 'rate' ? policy.rateWithinMs : policy.reopenWithinMs);
};

export const rate = (state: Existing, command: CommandOf<'Rate'>): Decision => {
  if (!isWithin(state, 'rate', command.now)) return refused('too-late');
  const comment = command.comment === undefined ? {} : { comment: command.comment };
  return accepted({ ...momentOf(state.file, command), type: 'Rated', score: command.score, ...comment });
};

/** Where a reopened case goes on: what was never triaged as a complaint is triaged again. */
const reopenedStep = (reason: string): StepName =>
  reason === 'not-a-complaint' || reason === 'information-answered' ? 'ask-identity' : 'coordinate';

/** A citizen's reason is a message beside the log; an officer's stands in it. */
export const reopen = (state: Existing, command: CommandOf<'Reopen'>): Decision => {
  if (state.status !== 'closed') return refused('wrong-step');
  const byReporter = command.by.kind === 'reporter';
  if (byReporter && !isWithin(state, 'reopen', command.now)) return refused('too-late');
  if (byReporter ? command.message === undefined : isBlank(command.reason)) return refused('reason-missing');
  const moment = momentOf(state.file, command);
  const cause = byReporter ? 'reporter' : 'officer';
  const message = command.message === undefined ? {} : { message: command.message };
  const reason = byReporter ? '' : command.reason;
  return accepted(
    { ...moment, type: 'CaseReopened', cause, reason, ...message },
    open(state.file.sop, reopenedStep(state.reason), moment),
  );
};
