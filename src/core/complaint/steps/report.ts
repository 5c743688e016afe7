// SOP row 1: the reporter's messages make and continue a case; a message may be moved into a case of its own.
import { firstStepOf } from '../../sop/in-force.ts';
import type { Terms } from '../../sop/terms.ts';
import type { CommandOf } from '../command.ts';
import type { ComplaintEvent } from '../event.ts';
import { accepted, isOwnThread, momentOf, open, refused, resume, type Decision, type Existing } from '../decision.ts';
import { timingOf } from '../deadlines.ts';
import { isReporterKnown } from '../identity-known.ts';
import { isOfRegister } from '../say.ts';
import { whyWhole } from '../stays-whole.ts';
import type { StateFor } from '../act-table.ts';

/** The first message of a case. The first clock starts when the platform got it, never in the future; of a child, whose parent was in time, now. */
const openCase = (_state: StateFor<'OpenCase'>, command: CommandOf<'OpenCase'>, terms: Terms): Decision => {
  const { number, sop, thread, reporterId, message, splitFrom, parent, identityKnown, privacy, atNight } = command;
  const moment = { at: command.now, by: command.by };
  const reportedAt = Math.min(command.sentAt, command.now);
  const timing = timingOf({ sop }, terms);
  const origin = {
    ...(splitFrom === undefined ? {} : { splitFrom }),
    ...(parent === undefined ? {} : { parentId: parent.complaintId, parentNumber: parent.number }),
    ...(privacy === undefined ? {} : { privacy }),
    ...(atNight === undefined ? {} : { atNight }),
  };
  return accepted(
    { ...moment, type: 'CaseOpened', number, sop, thread, reporterId, reportedAt, identityKnown, ...origin },
    open(timing, firstStepOf(timing.sop), moment, parent === undefined ? reportedAt : moment.at),
    { ...moment, type: 'MessageReceived', message, thread, sentAt: command.sentAt },
  );
};

/** A closed case takes no message, except one that waits for its reporter's identity: writing again reopens it. */
const receiveMessage = (
  state: StateFor<'ReceiveMessage'>,
  command: CommandOf<'ReceiveMessage'>,
  terms: Terms,
): Decision => {
  const { message, thread, sentAt } = command;
  const moment = momentOf(state.file, command);
  const received: ComplaintEvent = { ...moment, type: 'MessageReceived', message, thread, sentAt };
  if (state.file.messageIds.includes(message.messageId)) return refused('already-recorded');
  if (state.status === 'closed') {
    if (state.reason !== 'identity-not-completed' || state.file.erased === true) return refused('case-closed');
    const reopened: ComplaintEvent = { ...moment, type: 'CaseReopened', cause: 'late-identity', reason: '' };
    return accepted(received, reopened, open(timingOf(state.file, terms), 'coordinate', moment));
  }
  // While the reporter owes an answer, what they write in private may be it: our clock runs until somebody has read it.
  const isPrivate = thread.visibility === 'private' && isOwnThread(state.file, thread);
  const answers = state.status === 'awaiting-identity' && isPrivate;
  return accepted(received, ...(answers ? resume(timingOf(state.file, terms), state.clock, moment) : []));
};

const knows = (state: Existing, messageId: string): boolean => state.file.messageIds.includes(messageId);

const editMessage = (state: StateFor<'EditMessage'>, command: CommandOf<'EditMessage'>): Decision =>
  knows(state, command.message.messageId)
    ? accepted({ ...momentOf(state.file, command), type: 'MessageEdited', message: command.message })
    : refused('unknown-message');

const deleteMessage = (state: StateFor<'DeleteMessage'>, command: CommandOf<'DeleteMessage'>): Decision =>
  knows(state, command.messageId)
    ? accepted({ ...momentOf(state.file, command), type: 'MessageDeleted', messageId: command.messageId })
    : refused('unknown-message');

/**
 * One matter of a message goes on as a case of its own: of a case alone whose reporter is known or need not be, so that nobody is asked twice; of no
 * child, so that all children stand side by side; of no report that a register holds under one number; and nowhere that its writer would not hear of it.
 */
const openChild = ({ file }: StateFor<'SplitOff'>, command: CommandOf<'SplitOff'>): Decision => {
  const { messageIds, into, child } = command;
  const [messageId] = messageIds;
  if (child === undefined || messageId === undefined || messageIds.length > 1 || !file.messageIds.includes(messageId))
    return refused('unknown-message');
  const whole = whyWhole({
    ...{ isChild: file.parent !== undefined, isOfRegister: isOfRegister(file), channel: child.thread.channel },
    isKnown: isReporterKnown(file) || file.withoutIdentity !== undefined,
  });
  if (whole !== undefined) return refused(whole === 'unknown' ? 'identity-unknown' : 'stays-whole');
  return accepted({ ...momentOf(file, command), type: 'ChildOpened', complaintId: into, messageId, ...child });
};

/** Messages about something else leave for a case of their own; at least one stays. */
const splitOff = (state: StateFor<'SplitOff'>, command: CommandOf<'SplitOff'>): Decision => {
  if (command.child !== undefined) return openChild(state, command);
  const messageIds = [...new Set(command.messageIds)];
  if (messageIds.length === 0 || messageIds.some((id) => !knows(state, id))) return refused('unknown-message');
  if (messageIds.length === state.file.messageIds.length) return refused('nothing-left');
  return accepted({ ...momentOf(state.file, command), type: 'MessagesSplitOff', messageIds, into: command.into });
};

/** By the names of their acts. */
export const rules = {
  OpenCase: openCase,
  ReceiveMessage: receiveMessage,
  EditMessage: editMessage,
  DeleteMessage: deleteMessage,
  SplitOff: splitOff,
};
