// What every kind of event makes known, once each: complete by type, so that a new event is thought of here too.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, played, privateThread, sp4nUpTo, upTo } from '#test/given.ts';
import type { Command } from './command.ts';
import type { EventType } from './complaint.ts';
import { evolve } from './evolve.ts';
import { initial } from './complaint.ts';
import { react } from './react.ts';

const two = [...upTo.triage, acts.receive(1)];
const extension = [...upTo.disposed, acts.askExtension(6)];
const sending = [...upTo.conveying, acts.convey(7)];
const unanswered = [...upTo.awaiting, acts.tick(721)];

/** For each event: acts of which one causes it, and what follows from it. */
const expected: Record<EventType, [readonly Command[], string[]]> = {
  CaseOpened: [upTo.triage, []],
  MessageReceived: [two, ['admin-medsos reporter-wrote']],
  MessageEdited: [[...upTo.triage, acts.edit(1)], []],
  MessageDeleted: [[...upTo.triage, acts.remove(1)], []],
  MessagesSplitOff: [[...two, acts.splitOff(2)], []],
  StepOpened: [upTo.triage, []],
  StepMet: [upTo.awaiting, []],
  StepSkipped: [[...upTo.coordination, acts.answerDirectly(3)], []],
  ClockPaused: [upTo.awaiting, []],
  ClockResumed: [upTo.coordination, []],
  DeadlineWarned: [[...upTo.triage, acts.tick(1)], ['admin-medsos deadline-near']],
  DeadlineMissed: [[...upTo.registration, acts.tick(28)], ['admin-medsos deadline-missed']],
  Escalated: [[...upTo.conveying, acts.tick(31)], ['team-lead escalated']],
  IdentityAsked: [upTo.awaiting, ['send ask-identity private']],
  IdentityReminded: [[...upTo.awaiting, acts.tick(21)], ['send remind-identity public']],
  IdentityProvided: [upTo.coordination, ['admin-medsos identity-provided', 'admin-pusat identity-provided']],
  IdentityRevealed: [[...upTo.coordination, acts.reveal(3)], []],
  PersonalDataPublished: [
    [
      ...upTo.coordination,
      acts.approve(3, { text: 'hubungi 0812-3456-7890', publishAnyway: { reason: 'atas permintaan' } }),
    ],
    ['team-lead personal-data-published'],
  ],
  Classified: [[...sp4nUpTo.coordination, acts.classify(1)], []],
  JudgedNotComplaint: [[...upTo.triage, acts.notComplaint(1)], []],
  InformationAnswered: [[...upTo.triage, acts.inform(1)], ['send information public']],
  JoinedAsDuplicate: [[...upTo.triage, acts.joinDuplicate(1)], ['send notice public']],
  DuplicateAdded: [[...upTo.triage, acts.addDuplicate(1)], []],
  MergedInto: [[...upTo.triage, acts.mergeInto(1)], []],
  CaseMerged: [[...upTo.triage, acts.acceptMerge(1)], []],
  ResponseDrafted: [[...upTo.coordination, acts.draft(3)], ['admin-pusat draft-waiting']],
  DraftReturned: [[...upTo.coordination, acts.draft(3), acts.returnDraft(4)], ['admin-medsos draft-returned']],
  InterimApproved: [upTo.registration, ['send interim public', 'admin-medsos to-register']],
  AnsweredDirectly: [[...upTo.coordination, acts.answerDirectly(3)], []],
  RegisteredInUpik: [upTo.followUp, ['admin-pusat to-dispose']],
  Disposed: [upTo.disposed, ['admin-agency dpupkp disposed-to-you', 'admin-agency dlh disposed-to-you']],
  DispositionAcknowledged: [[...upTo.disposed, acts.acknowledge(6)], []],
  DispositionRefused: [[...upTo.disposed, acts.refuse(6)], ['admin-pusat disposition-refused']],
  ProgressReported: [[...upTo.disposed, acts.progress(6)], []],
  ExtensionAsked: [extension, ['admin-pusat extension-asked']],
  ExtensionDeclined: [
    [...extension, acts.decline(7)],
    ['admin-agency dpupkp extension-decided', 'admin-agency dlh extension-decided'],
  ],
  DeadlineExtended: [
    [...extension, acts.grant(7)],
    ['admin-agency dpupkp extension-decided', 'admin-agency dlh extension-decided'],
  ],
  FieldResultReported: [upTo.conveying, ['admin-pusat result-waiting']],
  ResultWritten: [sending, ['send result public']],
  MessageAccepted: [[...sending, acts.delivered(8)], []],
  MessageRejected: [
    [...sending, acts.undelivered(8)],
    ['admin-medsos delivery-failed', 'admin-pusat delivery-failed'],
  ],
  OutsideAnswerCounted: [[...upTo.triage, acts.countOutside(1)], []],
  NoteAdded: [[...upTo.triage, acts.note(1)], []],
  CaseClosed: [upTo.closed, []],
  CaseReopened: [
    [...unanswered, acts.receive(800, { thread: privateThread })],
    ['admin-medsos reopened', 'admin-pusat reopened'],
  ],
  ReporterJoined: [[...upTo.triage, acts.joinReporter(1)], []],
  ReporterSeparated: [[...upTo.triage, acts.joinReporter(1), acts.separateReporter(2)], []],
  ThreadsReleased: [[...upTo.triage, acts.receive(1, { thread: privateThread }), acts.releaseThreads(2)], []],
  Rated: [[...upTo.closed, acts.rate(9)], []],
};

test('what follows from each kind of event', () => {
  for (const [type, [history, effects]] of Object.entries(expected) as [EventType, [Command[], string[]]][]) {
    const { events } = played(history);
    const index = events.findLastIndex((event) => event.type === type);
    const event = events[index];
    assert.ok(event !== undefined, `${type} does not happen`);
    const state = events.slice(0, index + 1).reduce(evolve, initial);
    const told = react(state, event).map((effect) =>
      effect.kind === 'send'
        ? `send ${effect.purpose} ${effect.visibility}`
        : [effect.to, effect.agencyId, effect.what].filter((part) => part !== undefined).join(' '),
    );
    assert.deepEqual(told, effects, type);
  }
});

test('the same event on the same state makes the same known, so that an append tried again adds nothing else', () => {
  for (const [history] of Object.values(expected)) {
    const { state, events } = played(history);
    for (const event of events) assert.deepEqual(react(state, event), react(state, event));
  }
});
