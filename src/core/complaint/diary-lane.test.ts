// Sensitive lanes as everybody lives through them: an anonymous report of corruption about an agency's head, and a child that is beaten, at
// night, whom nobody answers in time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diaryOf, onDay, wall } from '#test/given/diary.ts';
import { acts, people } from '#test/given/given.ts';

test('an anonymous report about an agency’s head, found out only once that agency has it', () => {
  const accused = { accusedAgencyId: 'dpupkp', accusedPerson: 'Kepala dinas' };
  const inspector = { ...people.lead, userId: 'user-inspector', agencyId: 'inspektorat' };
  const story = [
    onDay('2026-03-02 08:00', acts.open(0, { sentAt: wall('2026-03-02 08:00') })),
    onDay('2026-03-02 08:30', acts.goWithout(0, { why: 'anonymous' })),
    onDay('2026-03-02 09:00', acts.approve(0)),
    onDay('2026-03-02 09:30', acts.register(0)),
    onDay('2026-03-02 10:00', acts.dispose(0)),
    onDay('2026-03-02 10:30', acts.toLane(0, accused)),
    onDay('2026-03-02 11:00', acts.dispose(0, { leadAgencyId: 'inspektorat', helpingAgencyIds: [] })),
    onDay('2026-03-02 15:00', acts.fieldResult(0, { by: inspector, text: 'Sudah diperiksa.' })),
    onDay('2026-03-02 16:00', acts.convey(0, { publicText: '', privateText: 'Terima kasih, sudah diperiksa.' })),
    onDay('2026-03-02 16:01', acts.delivered(0)),
  ];
  assert.deepEqual(diaryOf(story), [
    '03-02 08:00 OpenCase: triage, for admin-medsos',
    '  CaseOpened, StepOpened ask-identity until 03-02 10:00, MessageReceived',
    '03-02 08:30 GoWithoutIdentity: coordination, for admin-medsos admin-pusat',
    '  IdentityWaived, StepMet ask-identity, StepOpened coordinate until 03-03 08:30',
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
    '  → admin-agency dlh: disposed-to-you',
    '03-02 10:30 MoveToLane: follow-up, for admin-pusat',
    '  MovedToLane',
    '03-02 11:00 Dispose: follow-up, for admin-agency',
    '  Disposed',
    '  → admin-agency inspektorat: disposed-to-you',
    '03-02 15:00 ReportFieldResult: conveying, for admin-pusat',
    '  FieldResultReported, StepMet follow-up, StepOpened convey until 03-03 15:00',
    '  → admin-pusat: result-waiting',
    '03-02 16:00 ConveyResult: conveying',
    '  ResultWritten',
    '  → result, private, post-1:warga-1: “Terima kasih, sudah diperiksa.”',
    '03-02 16:01 RecordAccepted: closed, 2',
    '  MessageAccepted, StepMet convey, CaseClosed conveyed',
  ]);
});

test('a child that is beaten: moved at once, answered too late, taken out when it was no such thing', () => {
  const lane = 'women-and-children';
  const story = [
    onDay('2026-03-02 23:00', acts.open(0, { sentAt: wall('2026-03-02 23:00') })),
    onDay('2026-03-02 23:10', acts.toLane(0, { lane })),
    onDay('2026-03-03 01:30', acts.divert(0, { text: 'Segera hubungi 112.' })),
    onDay('2026-03-03 08:00', acts.outOfLane(0, { reason: 'latihan drama sekolah' })),
    onDay('2026-03-03 08:30', acts.answerDirectly(0)),
    onDay('2026-03-03 08:31', acts.delivered(0)),
  ];
  assert.deepEqual(diaryOf(story), [
    '03-02 23:00 OpenCase: triage, for admin-medsos',
    '  CaseOpened, StepOpened ask-identity until 03-03 01:00, MessageReceived',
    '03-02 23:10 MoveToLane: triage, for admin-medsos',
    '  MovedToLane',
    '03-03 00:00 NoteTime: triage, for admin-medsos',
    '  DeadlineWarned ask-identity 50',
    '  → admin-medsos: deadline-near',
    '03-03 00:36 NoteTime: triage, for admin-medsos, near',
    '  DeadlineWarned ask-identity 80',
    '  → admin-medsos: deadline-near',
    '03-03 01:00:00.001 NoteTime: triage, for admin-medsos team-lead, late',
    '  LaneAnswerMissed, DeadlineMissed ask-identity, Escalated ask-identity team-lead',
    '  → admin-medsos: deadline-missed',
    '  → team-lead: deadline-missed',
    '  → admin-medsos: deadline-missed',
    '  → team-lead: escalated',
    '03-03 01:30 DivertToEmergency: coordination, for admin-medsos admin-pusat, -2',
    '  DivertedToEmergency, IdentityWaived, StepMet ask-identity late, StepOpened coordinate until 03-04 01:30',
    '  → notice, private, post-1:warga-1: “Segera hubungi 112.”',
    '  → admin-pusat: danger-set',
    '03-03 08:00 TakeOutOfLane: coordination, for admin-medsos admin-pusat, -2',
    '  TakenOutOfLane',
    '03-03 08:30 AnswerDirectly: conveying, -2',
    '  AnsweredDirectly, StepMet coordinate, StepSkipped register, StepSkipped follow-up, StepOpened convey until 03-04 08:30, ResultWritten',
    '  → result, public, post-1:warga-1: “Lampu sudah menyala kembali”',
    '03-03 08:31 RecordAccepted: closed, 2',
    '  MessageAccepted, StepMet convey, CaseClosed conveyed',
  ]);
});
