// Whole cases from the first word to the last, as people live through them: every event by name, with what the file says at the end.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, at, followerThread, people, played, privateThread, publicThread, upTo } from '#test/given/given.ts';
import { hourMs } from '../time.ts';
import type { Command } from './command.ts';
import type { CaseFile, Complaint } from './complaint.ts';
import type { ComplaintEvent } from './event.ts';

const hoursAt = (instant: number): number => (instant - at(0)) / hourMs;
/** Events in short: name, step or reason, and hours after the start. */
const told = (events: readonly ComplaintEvent[]): string[] =>
  events.map((event) => {
    const what = 'step' in event ? ` ${event.step}` : event.type === 'CaseClosed' ? ` ${event.reason}` : '';
    const late = event.type === 'StepMet' && event.late ? ' late' : '';
    return `${String(hoursAt(event.at))} ${event.type}${what}${late}`;
  });

const fileOf = (state: Complaint): CaseFile => (state.status === 'none' ? assert.fail('no case') : state.file);

test('in time: an Instagram comment through all six steps', () => {
  const { state, events } = played(upTo.closed);
  assert.deepEqual(told(events), [
    '0 CaseOpened',
    '0 StepOpened ask-identity',
    '0 MessageReceived',
    '1 IdentityAsked',
    '1 StepMet ask-identity',
    '1 StepOpened coordinate',
    '1 ClockPaused coordinate',
    '2 ClockResumed coordinate',
    '2 IdentityProvided',
    '3 InterimApproved',
    '3 StepMet coordinate',
    '3 StepOpened register',
    '4 RegisteredInUpik',
    '4 StepMet register',
    '4 StepOpened follow-up',
    '5 Disposed',
    '6 FieldResultReported',
    '6 StepMet follow-up',
    '6 StepOpened convey',
    '7 ResultWritten',
    '8 MessageAccepted',
    '8 StepMet convey',
    '8 CaseClosed conveyed',
  ]);
  const file = fileOf(state);
  assert.deepEqual(file.breaches, []);
  assert.deepEqual(
    file.steps.map(({ step, outcome }) => `${step} ${outcome}`),
    ['report met', 'ask-identity met', 'coordinate met', 'register met', 'follow-up met', 'convey met'],
  );
});

test('late in every step: five breaches, each told up the ladder, and the case ends all the same', () => {
  const { state, events } = played([
    acts.open(0),
    acts.tick(3),
    acts.ask(4),
    acts.provide(5),
    acts.tick(30),
    acts.tick(42),
    acts.approve(43),
    acts.tick(68),
    acts.register(69),
    acts.dispose(70),
    acts.tick(94),
    acts.fieldResult(95),
    acts.convey(96),
    acts.tick(120),
    acts.delivered(121),
  ]);
  assert.deepEqual(
    told(events).filter((line) => /Missed|Escalated|Met/.test(line)),
    [
      '3 DeadlineMissed ask-identity',
      '3 Escalated ask-identity',
      '4 StepMet ask-identity late',
      '30 DeadlineMissed coordinate',
      '30 Escalated coordinate',
      '42 Escalated coordinate',
      '43 StepMet coordinate late',
      '68 DeadlineMissed register',
      '68 Escalated register',
      '69 StepMet register late',
      '94 DeadlineMissed follow-up',
      '94 Escalated follow-up',
      '95 StepMet follow-up late',
      '120 DeadlineMissed convey',
      '120 Escalated convey',
      '121 StepMet convey late',
    ],
  );
  const rungs = events.flatMap((event) => (event.type === 'Escalated' ? [event.to] : []));
  assert.deepEqual(rungs, ['team-lead', 'team-lead', 'division-head', 'team-lead', 'team-lead', 'team-lead']);
  assert.equal(state.status, 'closed');
  assert.deepEqual(
    fileOf(state).breaches.map(({ step, dueAt }) => `${step} ${String(hoursAt(dueAt))}`),
    ['ask-identity 2', 'coordinate 29', 'register 67', 'follow-up 93', 'convey 119'],
  );
});

test('breaches outlive the close, the rating, the reopening and the second answer', () => {
  const late = [
    acts.open(0),
    acts.ask(9),
    acts.provide(10),
    acts.answerDirectly(11),
    acts.delivered(12),
    acts.rate(13, { score: 1 }),
    acts.reopen(14),
    acts.answerDirectly(90),
    acts.delivered(91, { effectKey: 'effect-2' }),
  ];
  assert.deepEqual(
    fileOf(played(late).state).breaches.map(({ step, at: foundAt }) => `${step} ${String(hoursAt(foundAt))}`),
    ['ask-identity 9', 'coordinate 90'],
  );
});

test('answered at once: two steps fall away, and the answer counts when the platform has it', () => {
  const { state, events } = played([...upTo.coordination, acts.answerDirectly(3), acts.delivered(4)]);
  assert.deepEqual(told(events).slice(9), [
    '3 AnsweredDirectly',
    '3 StepMet coordinate',
    '3 StepSkipped register',
    '3 StepSkipped follow-up',
    '3 StepOpened convey',
    '3 ResultWritten',
    '4 MessageAccepted',
    '4 StepMet convey',
    '4 CaseClosed conveyed',
  ]);
  assert.equal(fileOf(state).upikNumber, undefined);
});

test('nobody answers for thirty days, then somebody does: closed, reopened, carried on', () => {
  const { state, events } = played([
    ...upTo.awaiting,
    acts.tick(21),
    acts.tick(145),
    acts.tick(721),
    acts.provide(900),
    acts.approve(901),
  ]);
  assert.deepEqual(told(events).slice(7), [
    '21 IdentityReminded',
    '145 IdentityReminded',
    '721 StepSkipped coordinate',
    '721 CaseClosed identity-not-completed',
    '900 CaseReopened',
    '900 IdentityProvided',
    '900 StepOpened coordinate',
    '901 InterimApproved',
    '901 StepMet coordinate',
    '901 StepOpened register',
  ]);
  assert.equal(state.status, 'registration');
  assert.deepEqual(fileOf(state).breaches, []);
});

test('a late word instead of the form: the case is open again, an officer reads it and types it in', () => {
  const { state, events } = played([
    ...upTo.awaiting,
    acts.tick(721),
    acts.receive(800, { thread: privateThread }),
    acts.provide(803, { by: people.medsos, via: 'officer' }),
  ]);
  assert.deepEqual(told(events).slice(7), [
    '721 StepSkipped coordinate',
    '721 CaseClosed identity-not-completed',
    '800 MessageReceived',
    '800 CaseReopened',
    '800 StepOpened coordinate',
    '803 IdentityProvided',
  ]);
  assert.ok(state.status === 'coordination');
  assert.equal(state.clock.dueAt, at(824));
});

test('bukan kewenangan twice, more time once, two agencies: one clock from the first disposition to the result', () => {
  const { state, events } = played([
    ...upTo.followUp,
    acts.dispose(5, { leadAgencyId: 'dishub', helpingAgencyIds: [] }),
    acts.refuse(6, { by: people.stranger, suggestedAgencyId: 'dpupkp' }),
    acts.dispose(7),
    acts.acknowledge(8),
    acts.refuse(9, { by: people.helper }),
    acts.progress(10, { attachmentIds: ['photo-1'] }),
    acts.askExtension(20),
    acts.grant(21),
    acts.tick(40),
    acts.fieldResult(71, { outcome: 'scheduled', plannedAt: at(100) }),
  ]);
  const clock = told(events).filter((line) => /follow-up/.test(line));
  assert.deepEqual(clock, [
    '4 StepOpened follow-up',
    '21 DeadlineExtended follow-up',
    '40 DeadlineWarned follow-up',
    '71 StepMet follow-up',
  ]);
  assert.ok(state.status === 'conveying');
  assert.equal(state.result?.outcome, 'scheduled');
  assert.deepEqual(state.file.formerAgencyIds, ['dishub', 'dlh']);
  assert.deepEqual(
    state.file.refusals.map(({ agencyId }) => agencyId),
    ['dishub', 'dlh'],
  );
  const extended = events.find((event) => event.type === 'DeadlineExtended');
  assert.ok(extended?.type === 'DeadlineExtended');
  assert.deepEqual([extended.fromAt, extended.dueAt], [at(28), at(72)]);
});

test('three people, one hole in the road: one case, and each hears each answer where they wrote', () => {
  const third = { ...publicThread, channel: 'facebook', key: 'post-9:warga-3' };
  const { state, events } = played([
    ...upTo.awaiting,
    acts.addDuplicate(1),
    acts.provide(2),
    acts.addDuplicate(3, {
      complaintId: 'complaint-3',
      number: 'ADU-2026-000003-XX',
      reporterId: 'reporter-3',
      threads: [third],
    }),
    acts.approve(4),
    acts.register(5),
    acts.dispose(6),
    acts.fieldResult(7),
    acts.convey(8),
    acts.delivered(9),
    acts.undelivered(10, { effectKey: 'effect-2', purpose: 'notice' }),
    acts.delivered(11, { effectKey: 'effect-3', purpose: 'notice' }),
  ]);
  const written = events.find((event) => event.type === 'ResultWritten');
  assert.ok(written?.type === 'ResultWritten');
  assert.deepEqual(
    written.sends.map(({ thread }) => thread),
    [publicThread, followerThread, third],
  );
  const file = fileOf(state);
  assert.equal(state.status, 'closed');
  assert.deepEqual(
    file.followers.map(({ number }) => number),
    ['ADU-2026-000002-XX', 'ADU-2026-000003-XX'],
  );
  assert.deepEqual(
    file.undelivered.map(({ effectKey }) => effectKey),
    ['effect-2'],
  );
});

test('what is written later belongs to the record: edits and deletions, also of a closed case', () => {
  const { state, events } = played([...upTo.closed, acts.edit(20), acts.remove(21), acts.note(22)]);
  assert.deepEqual(told(events).slice(-3), ['20 MessageEdited', '21 MessageDeleted', '22 NoteAdded']);
  assert.deepEqual(fileOf(state).messageIds, ['message-1']);
});

test('sent back, drafted again, approved: the draft that was approved is the one that goes', () => {
  const { events } = played([
    ...upTo.coordination,
    acts.draft(3, { text: 'Kami teruskan' }),
    acts.returnDraft(4),
    acts.draft(5, { text: 'Kami teruskan ke DPUPKP' }),
    acts.approve(6, { text: 'Kami teruskan ke DPUPKP' }),
  ]);
  const approved = events.find((event) => event.type === 'InterimApproved');
  assert.ok(approved?.type === 'InterimApproved');
  assert.equal(approved.text, 'Kami teruskan ke DPUPKP');
});

test('rejected everywhere, written again, accepted too late: the breach is the sending’s', () => {
  const { state, events } = played([
    ...upTo.conveying,
    acts.convey(7),
    acts.undelivered(8),
    acts.convey(29, { publicText: 'Lubang sudah ditambal' }),
    acts.delivered(31, { effectKey: 'effect-2' }),
  ]);
  assert.deepEqual(told(events).slice(-5), [
    '29 ResultWritten',
    '31 MessageAccepted',
    '31 DeadlineMissed convey',
    '31 StepMet convey late',
    '31 CaseClosed conveyed',
  ]);
  assert.equal(fileOf(state).undelivered.length, 1);
});

test('a question that no platform delivered runs on our clock until it is asked again', () => {
  const undelivered = acts.undelivered(2, { purpose: 'ask-identity', reason: 'window-closed' });
  const history: Command[] = [...upTo.awaiting, undelivered, acts.ask(20), acts.provide(50)];
  const { state } = played(history);
  assert.ok(state.status === 'coordination');
  // Eighteen hours were ours: from the rejection to the second question.
  assert.equal(state.clock.dueAt, at(50 + 24 - 18));
});
