// Ways on for what the six rows alone did not carry, as everybody lives through them: no identity, danger, another's matter, a result
// sent back, a promise with a date.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diaryOf, onDay, wall } from '#test/given/diary.ts';
import { acts, people } from '#test/given/given.ts';

const message = { messageId: 'message-1', digest: 'digest-1', danger: ['fire', 'trapped'] as const };

/** Up to a date that its reporter was told. */
const promised = [
  onDay('2026-03-02 08:00', acts.open(0, { sentAt: wall('2026-03-02 08:00') })),
  onDay('2026-03-02 08:30', acts.provide(0, { by: people.medsos, via: 'officer' })),
  onDay('2026-03-02 09:00', acts.approve(0)),
  onDay('2026-03-02 09:30', acts.register(0)),
  onDay('2026-03-02 10:00', acts.dispose(0, { helpingAgencyIds: [] })),
  onDay('2026-03-02 14:00', acts.fieldResult(0, { outcome: 'scheduled', plannedAt: wall('2026-03-05 14:00') })),
  onDay('2026-03-02 15:00', acts.convey(0)),
  onDay('2026-03-02 15:01', acts.delivered(0)),
];

const upToThePromise = [
  '03-02 08:00 OpenCase: triage, for admin-medsos',
  '  CaseOpened, StepOpened ask-identity until 03-02 10:00, MessageReceived',
  '03-02 08:30 ProvideIdentity: coordination, for admin-medsos admin-pusat',
  '  IdentityProvided, StepMet ask-identity, StepOpened coordinate until 03-03 08:30',
  '  → admin-medsos: identity-provided',
  '  → admin-pusat: identity-provided',
  '03-02 09:00 ApproveInterim: registration, for admin-medsos',
  '  InterimApproved, StepMet coordinate, StepOpened register until 03-03 09:00',
  '  → interim, public, post-1:warga-1: “Terima kasih, kami teruskan”',
  '  → admin-medsos: to-register',
  '03-02 09:30 RegisterInUpik: follow-up, for admin-pusat',
  '  RegisteredInUpik, StepMet register, StepOpened follow-up until 03-03 09:30',
  '  → admin-pusat: to-dispose',
  '03-02 10:00 Dispose: follow-up, for admin-agency',
  '  Disposed',
  '  → admin-agency dpupkp: disposed-to-you',
  '03-02 14:00 ReportFieldResult: conveying, for admin-pusat',
  '  FieldResultReported, StepMet follow-up, StepOpened convey until 03-03 14:00',
  '  → admin-pusat: result-waiting',
  '03-02 15:00 ConveyResult: conveying',
  '  ResultWritten',
  '  → result, public, post-1:warga-1: “Lubang sudah ditambal”',
  '03-02 15:01 RecordAccepted: follow-up, for admin-agency',
  '  MessageAccepted, StepMet convey, PromiseMade, StepOpened follow-up until 03-05 14:00',
  '  → admin-agency dpupkp: promise-made',
  '03-04 02:30:30.000 NoteTime: follow-up, for admin-agency',
  '  DeadlineWarned follow-up 50',
  '  → admin-agency dpupkp: deadline-near',
  '03-04 23:48:12.000 NoteTime: follow-up, for admin-agency, near',
  '  DeadlineWarned follow-up 80',
  '  → admin-agency dpupkp: deadline-near',
];

test('somebody on a network without private messages, and a poor result sent back twice', () => {
  const story = [
    onDay('2026-03-02 08:00', acts.open(0, { sentAt: wall('2026-03-02 08:00') })),
    onDay('2026-03-02 08:30', acts.ask(0)),
    onDay('2026-03-02 08:31', acts.undelivered(0, { purpose: 'ask-identity', reason: 'no-private-messages' })),
    onDay('2026-03-02 09:00', acts.goWithout(0)),
    onDay('2026-03-02 10:00', acts.approve(0)),
    onDay('2026-03-02 10:30', acts.register(0)),
    onDay('2026-03-02 11:00', acts.dispose(0, { helpingAgencyIds: [] })),
    onDay('2026-03-02 15:00', acts.fieldResult(0)),
    onDay('2026-03-02 16:00', acts.sendBack(0)),
    onDay('2026-03-02 18:00', acts.fieldResult(0)),
    onDay('2026-03-02 19:00', acts.sendBack(0)),
    onDay('2026-03-02 21:00', acts.fieldResult(0)),
    onDay('2026-03-03 08:00', acts.convey(0)),
    onDay('2026-03-03 08:01', acts.delivered(0, { effectKey: 'effect-9' })),
  ];
  assert.deepEqual(diaryOf(story), [
    '03-02 08:00 OpenCase: triage, for admin-medsos',
    '  CaseOpened, StepOpened ask-identity until 03-02 10:00, MessageReceived',
    '03-02 08:30 AskIdentity: awaiting-identity, 1',
    '  IdentityAsked, StepMet ask-identity, StepOpened coordinate until 03-03 08:30, ClockPaused coordinate',
    '  → ask-identity, private, post-1:warga-1: “Mohon lengkapi data: tautan”',
    '03-02 08:31 RecordRejected: awaiting-identity, for admin-medsos',
    '  MessageRejected, ClockResumed coordinate until 03-03 08:31',
    '  → admin-medsos: delivery-failed',
    '  → admin-pusat: delivery-failed',
    '03-02 09:00 GoWithoutIdentity: coordination, for admin-medsos admin-pusat',
    '  IdentityWaived',
    '03-02 10:00 ApproveInterim: registration, for admin-medsos',
    '  InterimApproved, StepMet coordinate, StepOpened register until 03-03 10:00',
    '  → interim, public, post-1:warga-1: “Terima kasih, kami teruskan”',
    '  → admin-medsos: to-register',
    '03-02 10:30 RegisterInUpik: follow-up, for admin-pusat',
    '  RegisteredInUpik, StepMet register, StepOpened follow-up until 03-03 10:30',
    '  → admin-pusat: to-dispose',
    '03-02 11:00 Dispose: follow-up, for admin-agency',
    '  Disposed',
    '  → admin-agency dpupkp: disposed-to-you',
    '03-02 15:00 ReportFieldResult: conveying, for admin-pusat',
    '  FieldResultReported, StepMet follow-up, StepOpened convey until 03-03 15:00',
    '  → admin-pusat: result-waiting',
    '03-02 16:00 SendBackResult: follow-up, for admin-agency',
    '  ResultSentBack, StepSkipped convey, StepOpened follow-up until 03-03 11:30',
    '  → admin-agency dpupkp: result-sent-back',
    '03-02 18:00 ReportFieldResult: conveying, for admin-pusat',
    '  FieldResultReported, StepMet follow-up, StepOpened convey until 03-03 18:00',
    '  → admin-pusat: result-waiting',
    '03-02 19:00 SendBackResult: follow-up, for admin-agency',
    '  ResultSentBack, StepSkipped convey, StepOpened follow-up until 03-03 12:30',
    '  → admin-agency dpupkp: result-sent-back',
    '03-02 21:00 ReportFieldResult: conveying, for admin-pusat',
    '  FieldResultReported, StepMet follow-up, StepOpened convey until 03-03 21:00',
    '  → admin-pusat: result-waiting',
    '03-03 08:00 ConveyResult: conveying',
    '  ResultWritten',
    '  → result, public, post-1:warga-1: “Lubang sudah ditambal”',
    '03-03 08:01 RecordAccepted: closed, 2',
    '  MessageAccepted, StepMet convey, CaseClosed conveyed',
  ]);
});

test('a fire at two in the night: whom to call is said before anybody asks who it is', () => {
  const story = [
    onDay('2026-03-02 02:00', acts.open(0, { sentAt: wall('2026-03-02 02:00'), message })),
    onDay('2026-03-02 02:02', acts.divert(0)),
    onDay('2026-03-02 02:03', acts.delivered(0, { effectKey: 'effect-1', purpose: 'interim' })),
    onDay('2026-03-02 03:00', acts.setPriority(0, { level: 'normal' })),
    onDay('2026-03-02 08:00', acts.answerDirectly(0)),
    onDay('2026-03-02 08:01', acts.delivered(0, { effectKey: 'effect-2' })),
  ];
  assert.deepEqual(diaryOf(story), [
    '03-02 02:00 OpenCase: triage, for admin-medsos, -2',
    '  CaseOpened, StepOpened ask-identity until 03-02 04:00, MessageReceived',
    '  → admin-medsos: danger-suspected',
    '  → admin-pusat: danger-suspected',
    '03-02 02:02 DivertToEmergency: coordination, for admin-medsos admin-pusat, -2',
    '  DivertedToEmergency, IdentityWaived, StepMet ask-identity, StepOpened coordinate until 03-03 02:02',
    '  → notice, public, post-1:warga-1: “Segera hubungi 112”',
    '  → admin-pusat: danger-set',
    '03-02 02:03 RecordAccepted: coordination, for admin-medsos admin-pusat, -2',
    '  MessageAccepted',
    '03-02 03:00 SetPriority: coordination, for admin-medsos admin-pusat',
    '  PrioritySet',
    '03-02 08:00 AnswerDirectly: conveying',
    '  AnsweredDirectly, StepMet coordinate, StepSkipped register, StepSkipped follow-up, StepOpened convey until 03-03 08:00, ResultWritten',
    '  → result, public, post-1:warga-1: “Lampu sudah menyala kembali”',
    '03-02 08:01 RecordAccepted: closed, 2',
    '  MessageAccepted, StepMet convey, CaseClosed conveyed',
  ]);
});

test('a pole of PLN, handed on; opened again by its reporter, who then asks for secrecy', () => {
  const story = [
    onDay('2026-03-02 08:00', acts.open(0, { sentAt: wall('2026-03-02 08:00') })),
    onDay('2026-03-02 08:20', acts.refer(0)),
    onDay(
      '2026-03-04 09:00',
      acts.reopen(0, { by: people.reporter, reason: '', message: { messageId: 'message-8', digest: 'd8' } }),
    ),
    onDay('2026-03-04 10:00', acts.choosePrivacy(0, { by: people.medsos, privacy: 'secret' })),
    onDay('2026-03-04 10:30', acts.goWithout(0, { why: 'secret' })),
  ];
  assert.deepEqual(diaryOf(story), [
    '03-02 08:00 OpenCase: triage, for admin-medsos',
    '  CaseOpened, StepOpened ask-identity until 03-02 10:00, MessageReceived',
    '03-02 08:20 ReferElsewhere: closed, 2',
    '  ReferredElsewhere, StepMet ask-identity, CaseClosed referred',
    '  → information, public, post-1:warga-1: “Tiang itu milik PLN, telepon 123.”',
    '03-04 09:00 Reopen: triage, for admin-medsos',
    '  CaseReopened, StepOpened ask-identity until 03-04 11:00',
    '  → admin-medsos: reopened',
    '  → admin-pusat: reopened',
    '03-04 10:00 ChoosePrivacy: triage, for admin-medsos',
    '  PrivacyChosen',
    '03-04 10:00 NoteTime: triage, for admin-medsos',
    '  DeadlineWarned ask-identity 50',
    '  → admin-medsos: deadline-near',
    '03-04 10:30 GoWithoutIdentity: coordination, for admin-medsos admin-pusat',
    '  IdentityWaived, StepMet ask-identity, StepOpened coordinate until 03-05 10:30',
  ]);
});

test('a promise with a date, kept', () => {
  const story = [
    ...promised,
    onDay('2026-03-05 10:00', acts.fieldResult(0)),
    onDay('2026-03-05 11:00', acts.convey(0)),
    onDay('2026-03-05 11:01', acts.delivered(0, { effectKey: 'effect-2' })),
  ];
  assert.deepEqual(diaryOf(story), [
    ...upToThePromise,
    '03-05 10:00 ReportFieldResult: conveying, for admin-pusat',
    '  FieldResultReported, PromiseSettled, StepMet follow-up, StepOpened convey until 03-06 10:00',
    '  → admin-pusat: result-waiting',
    '03-05 11:00 ConveyResult: conveying',
    '  ResultWritten',
    '  → result, public, post-1:warga-1: “Lubang sudah ditambal”',
    '03-05 11:01 RecordAccepted: closed, 2',
    '  MessageAccepted, StepMet convey, CaseClosed conveyed',
  ]);
});

test('a promise with a date, broken: its reporter hears of it, and so do those who lead', () => {
  const story = [
    ...promised,
    onDay('2026-03-06 10:00', acts.fieldResult(0, { outcome: 'cannot' })),
    onDay('2026-03-06 11:00', acts.convey(0)),
    onDay('2026-03-06 11:01', acts.delivered(0, { effectKey: 'effect-2' })),
  ];
  assert.deepEqual(diaryOf(story), [
    ...upToThePromise,
    '03-05 14:00:00.001 NoteTime: follow-up, for admin-agency team-lead, late',
    '  DeadlineMissed follow-up, PromiseSettled, Escalated follow-up team-lead',
    '  → admin-agency dpupkp: deadline-missed',
    '  → notice, public, post-1:warga-1: promise-passed ADU-2026-000001-XX',
    '  → team-lead: escalated',
    '03-06 02:00 NoteTime: follow-up, for admin-agency team-lead division-head, late',
    '  Escalated follow-up division-head',
    '  → division-head: escalated',
    '03-06 10:00 ReportFieldResult: conveying, for admin-pusat',
    '  FieldResultReported, StepMet follow-up late, StepOpened convey until 03-07 10:00',
    '  → admin-pusat: result-waiting',
    '03-06 11:00 ConveyResult: conveying',
    '  ResultWritten',
    '  → result, public, post-1:warga-1: “Lubang sudah ditambal”',
    '03-06 11:01 RecordAccepted: closed, 2',
    '  MessageAccepted, StepMet convey, CaseClosed conveyed',
  ]);
});
