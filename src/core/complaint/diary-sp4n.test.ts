// Reports that SP4N-LAPOR! passed on, day by day: promised in working days, and told there state by state.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diaryOf, onDay, wall } from '#test/given/diary.ts';
import { acts, people, reportThread } from '#test/given/given.ts';
import type { SopKey } from '../sop/key.ts';
import type { Command } from './command.ts';

const passedOn = (now: string, sop: SopKey = 'sp4n-complaint@1'): Command =>
  onDay(now, acts.open(0, { sop, thread: reportThread, sentAt: wall(now) }));

test('over Nyepi and Idul Fitri: of another class, given to agencies, late all the same, told up the ladder', () => {
  const story = [
    passedOn('2026-03-13 16:00'),
    onDay('2026-03-16 09:00', acts.classify(0, { reportClass: 'aspiration' })),
    onDay('2026-03-17 15:00', acts.approve(0)),
    onDay('2026-03-18 09:00', acts.dispose(0)),
    onDay('2026-03-30 09:00', acts.askExtension(0, { untilAt: wall('2026-04-02 15:00') })),
    onDay('2026-03-30 10:00', acts.decline(0)),
    onDay('2026-04-01 12:00', acts.fieldResult(0)),
    onDay('2026-04-01 13:00', acts.convey(0)),
    onDay('2026-04-01 13:01', acts.delivered(0)),
  ];
  assert.deepEqual(diaryOf(story), [
    '03-13 16:00 OpenCase: coordination, for admin-medsos admin-pusat',
    '  CaseOpened, StepOpened coordinate until 03-25 16:00, MessageReceived',
    '03-16 09:00 Classify: coordination, for admin-medsos admin-pusat',
    '  Classified',
    '03-17 04:00 NoteTime: coordination, for admin-medsos admin-pusat',
    '  DeadlineWarned coordinate 50',
    '  → admin-pusat: deadline-near',
    '03-17 15:00 ApproveInterim: follow-up, for admin-pusat',
    '  InterimApproved, StepMet coordinate, StepOpened follow-up until 03-30 15:00',
    '  → interim, public, 9100001: “Terima kasih, kami teruskan”',
    '  → status, public, 9100001: verified',
    '  → admin-pusat: to-dispose',
    '03-18 09:00 Dispose: follow-up, for admin-agency',
    '  Disposed',
    '  → admin-agency dpupkp: disposed-to-you',
    '  → admin-agency dlh: disposed-to-you',
    '  → status, public, 9100001: in-progress',
    '03-26 15:00 NoteTime: follow-up, for admin-agency',
    '  DeadlineWarned follow-up 50',
    '  → admin-agency dpupkp: deadline-near',
    '  → admin-agency dlh: deadline-near',
    '03-27 19:48 NoteTime: follow-up, for admin-agency, near',
    '  DeadlineWarned follow-up 80',
    '  → admin-agency dpupkp: deadline-near',
    '  → admin-agency dlh: deadline-near',
    '03-30 09:00 AskExtension: follow-up, for admin-pusat admin-agency, near',
    '  ExtensionAsked',
    '  → admin-pusat: extension-asked',
    '03-30 10:00 DeclineExtension: follow-up, for admin-agency, near',
    '  ExtensionDeclined',
    '  → admin-agency dpupkp: extension-decided',
    '  → admin-agency dlh: extension-decided',
    '03-30 15:00:00.001 NoteTime: follow-up, for admin-agency team-lead, late',
    '  DeadlineMissed follow-up, Escalated follow-up team-lead',
    '  → admin-pusat: deadline-missed',
    '  → team-lead: escalated',
    '03-31 00:00:00.001 NoteTime: follow-up, for admin-agency team-lead, late',
    '  OwnTimeMissed',
    '  → admin-agency dpupkp: own-time-missed',
    '  → admin-pusat: own-time-missed',
    '03-31 15:00 NoteTime: follow-up, for admin-agency team-lead division-head, late',
    '  Escalated follow-up division-head',
    '  → division-head: escalated',
    '04-01 12:00 ReportFieldResult: conveying, for admin-pusat',
    '  FieldResultReported, StepMet follow-up late, StepOpened convey until 04-02 12:00',
    '  → admin-pusat: result-waiting',
    '04-01 13:00 ConveyResult: conveying',
    '  ResultWritten',
    '  → result, public, 9100001: “Lubang sudah ditambal”',
    '04-01 13:01 RecordAccepted: closed, 2',
    '  MessageAccepted, StepMet convey, CaseClosed conveyed',
    '  → status, public, 9100001: done',
  ]);
});

test('over New Year: the promise of the old year falls on a working day of the new one', () => {
  const story = [passedOn('2026-12-30 10:00', 'sp4n-information@1'), onDay('2027-01-04 08:00', acts.approve(0))];
  assert.deepEqual(diaryOf(story, wall('2027-01-20 00:00')), [
    '12-30 10:00 OpenCase: coordination, for admin-medsos admin-pusat',
    '  CaseOpened, StepOpened coordinate until 01-06 10:00, MessageReceived',
    '12-31 22:00 NoteTime: coordination, for admin-medsos admin-pusat',
    '  DeadlineWarned coordinate 50',
    '  → admin-pusat: deadline-near',
    '01-04 08:00 ApproveInterim: follow-up, for admin-pusat',
    '  InterimApproved, StepMet coordinate, StepOpened follow-up until 01-11 08:00',
    '  → interim, public, 9100001: “Terima kasih, kami teruskan”',
    '  → status, public, 9100001: verified',
    '  → admin-pusat: to-dispose',
    '01-07 08:00 NoteTime: follow-up, for admin-pusat',
    '  DeadlineWarned follow-up 50',
    '  → admin-pusat: deadline-near',
    '01-08 12:48 NoteTime: follow-up, for admin-pusat, near',
    '  DeadlineWarned follow-up 80',
    '  → admin-pusat: deadline-near',
    '01-11 08:00:00.001 NoteTime: follow-up, for admin-pusat team-lead, late',
    '  DeadlineMissed follow-up, Escalated follow-up team-lead',
    '  → admin-pusat: deadline-missed',
    '  → team-lead: escalated',
    '01-12 08:00 NoteTime: follow-up, for admin-pusat team-lead division-head, late',
    '  Escalated follow-up division-head',
    '  → division-head: escalated',
  ]);
});

test('nobody’s here after being late, opened again by its reporter, in progress there from then on', () => {
  const story = [
    passedOn('2026-03-02 08:00'),
    onDay('2026-03-10 09:00', acts.notComplaint(0, { by: people.pusat, reason: 'out-of-scope' })),
    onDay('2026-03-12 09:00', acts.reopen(0, { by: people.reporter, message: { messageId: 'm', digest: 'd' } })),
    onDay('2026-03-12 10:00', acts.approve(0)),
  ];
  assert.deepEqual(diaryOf(story, wall('2026-03-13 00:00')), [
    '03-02 08:00 OpenCase: coordination, for admin-medsos admin-pusat',
    '  CaseOpened, StepOpened coordinate until 03-05 08:00, MessageReceived',
    '03-03 20:00 NoteTime: coordination, for admin-medsos admin-pusat',
    '  DeadlineWarned coordinate 50',
    '  → admin-pusat: deadline-near',
    '03-04 17:36 NoteTime: coordination, for admin-medsos admin-pusat, near',
    '  DeadlineWarned coordinate 80',
    '  → admin-pusat: deadline-near',
    '03-05 08:00:00.001 NoteTime: coordination, for admin-medsos admin-pusat team-lead, late',
    '  DeadlineMissed coordinate, Escalated coordinate team-lead',
    '  → admin-pusat: deadline-missed',
    '  → team-lead: escalated',
    '03-06 08:00 NoteTime: coordination, for admin-medsos admin-pusat team-lead division-head, late',
    '  Escalated coordinate division-head',
    '  → division-head: escalated',
    '03-10 09:00 JudgeNotComplaint: closed, 2',
    '  JudgedNotComplaint, StepSkipped coordinate, CaseClosed not-a-complaint',
    '  → status, public, 9100001: not-theirs',
    '03-12 09:00 Reopen: coordination, for admin-medsos admin-pusat',
    '  CaseReopened, StepOpened coordinate until 03-17 09:00',
    '  → admin-medsos: reopened',
    '  → admin-pusat: reopened',
    '  → status, public, 9100001: in-progress',
    '03-12 10:00 ApproveInterim: follow-up, for admin-pusat',
    '  InterimApproved, StepMet coordinate, StepOpened follow-up until 04-08 10:00',
    '  → interim, public, 9100001: “Terima kasih, kami teruskan”',
    '  → admin-pusat: to-dispose',
  ]);
});

test('about misuse of office: fifty-nine working days, which nobody uses after a refusal', () => {
  const story = [
    passedOn('2026-03-02 08:00', 'sp4n-supervised@1'),
    onDay('2026-03-03 08:00', acts.approve(0)),
    onDay('2026-03-03 09:00', acts.dispose(0, { helpingAgencyIds: [] })),
    onDay('2026-03-04 09:00', acts.refuse(0)),
  ];
  assert.deepEqual(diaryOf(story, wall('2026-06-20 00:00')), [
    '03-02 08:00 OpenCase: coordination, for admin-medsos admin-pusat',
    '  CaseOpened, StepOpened coordinate until 03-05 08:00, MessageReceived',
    '03-03 08:00 ApproveInterim: follow-up, for admin-pusat',
    '  InterimApproved, StepMet coordinate, StepOpened follow-up until 06-10 08:00',
    '  → interim, public, 9100001: “Terima kasih, kami teruskan”',
    '  → status, public, 9100001: verified',
    '  → admin-pusat: to-dispose',
    '03-03 09:00 Dispose: follow-up, for admin-agency',
    '  Disposed',
    '  → admin-agency dpupkp: disposed-to-you',
    '  → status, public, 9100001: in-progress',
    '03-04 09:00 RefuseDisposition: follow-up, for admin-pusat',
    '  DispositionRefused',
    '  → admin-pusat: disposition-refused',
    '04-21 20:00 NoteTime: follow-up, for admin-pusat',
    '  DeadlineWarned follow-up 50',
    '  → admin-pusat: deadline-near',
    '05-20 12:48 NoteTime: follow-up, for admin-pusat, near',
    '  DeadlineWarned follow-up 80',
    '  → admin-pusat: deadline-near',
    '06-10 08:00:00.001 NoteTime: follow-up, for admin-pusat team-lead, late',
    '  DeadlineMissed follow-up, Escalated follow-up team-lead',
    '  → admin-pusat: deadline-missed',
    '  → team-lead: escalated',
    '06-11 08:00 NoteTime: follow-up, for admin-pusat team-lead division-head, late',
    '  Escalated follow-up division-head',
    '  → division-head: escalated',
  ]);
});
