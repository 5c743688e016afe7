// Two cases about one thing: joined as a duplicate (the reporter still gets every answer), or merged into one.
// Each act has two halves, one in each case's log, appended together.
import type { Terms } from '../../sop/terms.ts';
import type { Instant } from '../../time.ts';
import type { CommandOf } from '../command.ts';
import type { CaseFile, Follower, ThreadRef } from '../complaint.ts';
import type { ComplaintEvent } from '../event.ts';
import {
  accepted,
  isBlank,
  isOwnThread,
  momentOf,
  originOf,
  refused,
  resume,
  type Decision,
  type Moment,
} from '../decision.ts';
import { timingOf } from '../deadlines.ts';
import { sameThread } from '../evolve-file.ts';
import type { StateFor } from '../act-table.ts';
import { endWith, provideIdentity } from './ask-identity.ts';

const telling = (tellAt: Instant | undefined): { tellAt?: Instant } => (tellAt === undefined ? {} : { tellAt });

const joinAsDuplicate = (
  state: StateFor<'JoinAsDuplicate'>,
  { of, ofNumber, tellAt, ...asked }: CommandOf<'JoinAsDuplicate'>,
): Decision => {
  if (ofNumber === state.file.number) return refused('same-case');
  return endWith(state, asked, (moment) => [
    { ...moment, type: 'JoinedAsDuplicate', of, ofNumber, ...telling(tellAt) },
    { ...moment, type: 'CaseClosed', reason: 'duplicate' },
  ]);
};

const isOurs = (file: CaseFile, thread: Follower['threads'][number]): boolean =>
  file.threads.some((known) => sameThread(known, thread)) && isOwnThread(file, thread);

/** Whoever is not known yet follows from now on, with every conversation that is not the reporter's own. */
const follow = (file: CaseFile, moment: Moment, followers: readonly Follower[]): ComplaintEvent[] =>
  followers
    .filter(({ complaintId }) => !file.followers.some((known) => known.complaintId === complaintId))
    .map(({ complaintId, number, threads }) => ({
      ...moment,
      type: 'DuplicateAdded',
      complaintId,
      number,
      threads: threads.filter((thread) => !isOurs(file, thread)),
    }));

/** Without those of whoever followed it: they follow by themselves now, and leave by themselves. */
const alone = (threads: readonly ThreadRef[], followers: readonly Follower[]): ThreadRef[] =>
  threads.filter((thread) => !followers.some((one) => one.threads.some((theirs) => sameThread(theirs, thread))));

/** Who followed the duplicate follows this case from now on. A second case of the same reporter brings its conversations along. */
const addDuplicate = (state: StateFor<'AddDuplicate'>, command: CommandOf<'AddDuplicate'>): Decision => {
  const { complaintId, number, threads, reporterId, followers, pressing } = command;
  const { file } = state;
  if (number === file.number) return refused('same-case');
  if (file.followers.some((follower) => follower.complaintId === complaintId)) return refused('already-recorded');
  const moment = momentOf(file, command);
  const brought = pressing === undefined ? {} : { pressing };
  const joined: ComplaintEvent[] =
    reporterId === file.reporterId
      ? [{ ...moment, type: 'DuplicateAdded', complaintId, number, threads, sameReporter: true }]
      : follow(file, moment, [{ complaintId, number, threads: alone(threads, followers) }]);
  return accepted(...joined.map((event) => ({ ...event, ...brought })), ...follow(file, moment, followers));
};

const mergeInto = (
  state: StateFor<'MergeInto'>,
  { into, intoNumber, tellAt, ...asked }: CommandOf<'MergeInto'>,
): Decision => {
  if (intoNumber === state.file.number) return refused('same-case');
  return endWith(state, asked, (moment) => [
    { ...moment, type: 'MergedInto', into, intoNumber, ...telling(tellAt) },
    { ...moment, type: 'CaseClosed', reason: 'merged' },
  ]);
};

/** What the same reporter told in the other case need not be asked again. */
const takeIdentity = (
  state: StateFor<'AcceptMerge'>,
  { now, by, identity }: CommandOf<'AcceptMerge'>,
  terms: Terms,
): ComplaintEvent[] => {
  if (identity === undefined || state.file.identity?.complete === true) return [];
  const taken = provideIdentity(state, { now, by, ...identity, type: 'ProvideIdentity', via: 'known' }, terms);
  return taken.ok ? taken.events : [];
};

/** Messages, conversations, followers and the same reporter's identity come over; another reporter gets every answer from here. */
const acceptMerge = (state: StateFor<'AcceptMerge'>, command: CommandOf<'AcceptMerge'>, terms: Terms): Decision => {
  const { from, fromNumber, threads, messageIds, reporterId, followers, pressing } = command;
  const { file } = state;
  if (fromNumber === file.number) return refused('same-case');
  const moment = momentOf(file, command);
  const merged: ComplaintEvent = {
    ...{ ...moment, type: 'CaseMerged', from, fromNumber, threads, messageIds },
    ...(pressing === undefined ? {} : { pressing }),
  };
  if (reporterId === file.reporterId)
    return accepted(merged, ...follow(file, moment, followers), ...takeIdentity(state, command, terms));
  const follower = { complaintId: from, number: fromNumber, threads: alone(threads, followers) };
  return accepted(merged, ...follow(file, moment, [follower, ...followers]));
};

/**
 * The step that ran goes on by the promise that it had: the time until the mistake was found is the office's, and what passed meanwhile is found late.
 * Whoever owed an answer was told that nothing was wanted: their own time begins anew, with what was left of ours. Who gave it meanwhile, or need
 * not any more, owes none: ours ran since.
 */
const undoJoining = (state: StateFor<'UndoJoining'>, command: CommandOf<'UndoJoining'>, terms: Terms): Decision => {
  const { file, before, closedAt } = state;
  const { joinedTo } = file;
  const { reason, messageIds, unsaid } = command;
  if (joinedTo === undefined || before === undefined) return refused('wrong-step');
  if (isBlank(reason)) return refused('reason-missing');
  if (messageIds.length === 0) return refused('nothing-left');
  const moment = momentOf(file, command);
  const { status, clock } = before;
  const { step, dueAt, limitMs, pausedWithMs } = clock;
  const undone: ComplaintEvent = {
    ...{ ...moment, type: 'JoiningUndone', of: joinedTo.complaintId, ofNumber: joinedTo.number, reason, messageIds },
    ...(unsaid === true ? { unsaid } : {}),
  };
  const since = { ...moment, at: Math.max(file.identifiedAt ?? moment.at, closedAt) };
  const runs: ComplaintEvent[] =
    status === 'awaiting-identity' && pausedWithMs !== undefined
      ? [{ ...moment, type: 'ClockPaused', step, remainingMs: pausedWithMs, reason: 'awaiting-identity' }]
      : resume(timingOf(file, terms), clock, since).map((event) => ({ ...event, ...moment }));
  return accepted(undone, { ...moment, type: 'StepOpened', step, dueAt, limitMs }, ...runs);
};

/** What is still here of all that came with it; the conversation on which the case itself came stays. What is named is the joined one's: belongings.ts. */
const returnJoined = ({ file }: StateFor<'ReturnJoined'>, command: CommandOf<'ReturnJoined'>): Decision => {
  const { complaintId, number } = command;
  const leaving = [complaintId, ...command.followerIds];
  const gone = file.followers.filter((one) => leaving.includes(one.complaintId));
  const isNamed = (thread: ThreadRef): boolean => command.threads.some((named) => sameThread(named, thread));
  const threads = file.threads.filter((thread) => isNamed(thread) && !sameThread(originOf(file), thread));
  const messageIds = file.messageIds.filter((id) => command.messageIds.includes(id));
  if (messageIds.length === file.messageIds.length) return refused('nothing-left');
  if (gone.length + messageIds.length + threads.length === 0) return refused('nothing-due');
  const followerIds = gone.flatMap((one) => (one.complaintId === complaintId ? [] : [one.complaintId]));
  const moment = momentOf(file, command);
  return accepted({ ...moment, type: 'JoinedReturned', complaintId, number, messageIds, threads, followerIds });
};

/** By the names of their acts. */
export const rules = {
  JoinAsDuplicate: joinAsDuplicate,
  AddDuplicate: addDuplicate,
  MergeInto: mergeInto,
  AcceptMerge: acceptMerge,
  UndoJoining: undoJoining,
  ReturnJoined: returnJoined,
};
