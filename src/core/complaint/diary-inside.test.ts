// An agency and a reporter hour by hour: calls that nobody answers, a number handed on, a visit where nobody is at home, one that is missed, one that
// is kept, and an agency that has the case no more.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diaryOf, onDay, wall } from '#test/given/diary.ts';
import { acts, people, privateThread } from '#test/given/given.ts';
import type { Command } from './command.ts';

const begun: readonly Command[] = [
  onDay('2026-03-02 08:00', acts.open(0, { thread: privateThread, sentAt: wall('2026-03-02 08:00') })),
  onDay('2026-03-02 08:30', acts.provide(0, { by: people.medsos, via: 'known' })),
  onDay('2026-03-02 09:00', acts.approve(0)),
  onDay('2026-03-02 09:30', acts.register(0)),
  onDay('2026-03-02 10:00', acts.dispose(0)),
];

const after = (...story: readonly Command[]): string[] => diaryOf([...begun, ...story]).slice(diaryOf(begun).length);

test('nobody answers, the number is handed on for half a day, nobody is at home, and the second visit is kept', () => {
  const story = after(
    onDay('2026-03-02 11:00', acts.contact(0)),
    onDay('2026-03-02 11:10', acts.askPhone(0)),
    onDay('2026-03-02 11:30', acts.grantPhone(0, { span: 'half-day' })),
    onDay('2026-03-02 11:40', acts.openPhone(0)),
    onDay('2026-03-02 11:45', acts.contact(0, { outcome: 'met' })),
    onDay('2026-03-02 11:50', acts.agreeVisit(0, { visitAt: wall('2026-03-02 15:00') })),
    onDay('2026-03-02 15:20', acts.contact(0, { how: 'visit', outcome: 'not-there' })),
    onDay('2026-03-02 16:00', acts.agreeVisit(0, { visitAt: wall('2026-03-03 08:00') })),
    onDay('2026-03-03 08:40', acts.minutes(0)),
    onDay('2026-03-03 09:00', acts.fieldResult(0)),
  );
  assert.deepEqual(story, [
    '03-02 11:00 RecordContact: follow-up, for admin-agency',
    '  ContactTried',
    '03-02 11:10 AskPhone: follow-up, for admin-agency',
    '  PhoneAsked',
    '  → admin-pusat: phone-asked',
    '03-02 11:30 GrantPhone: follow-up, for admin-agency',
    '  PhoneGranted',
    '  → admin-agency dpupkp: phone-decided',
    '03-02 11:40 OpenPhone: follow-up, for admin-agency',
    '  IdentityRevealed',
    '03-02 11:45 RecordContact: follow-up, for admin-agency',
    '  ContactTried',
    '03-02 11:50 AgreeVisit: follow-up, for admin-agency',
    '  VisitAgreed',
    '  → notice, private, warga-1: visit-agreed ADU-2026-000001-XX',
    '03-02 15:20 RecordContact: follow-up, for admin-agency',
    '  ContactTried, VisitSettled',
    '03-02 16:00 AgreeVisit: follow-up, for admin-agency',
    '  VisitAgreed',
    '  → notice, private, warga-1: visit-agreed ADU-2026-000001-XX',
    '03-02 21:30 NoteTime: follow-up, for admin-agency',
    '  DeadlineWarned follow-up 50',
    '  → admin-agency dpupkp: deadline-near',
    '  → admin-agency dlh: deadline-near',
    '03-02 23:30 NoteTime: follow-up, for admin-agency',
    '  PhoneEnded',
    '  → admin-agency dpupkp: phone-decided',
    '03-03 04:42 NoteTime: follow-up, for admin-agency, near',
    '  DeadlineWarned follow-up 80',
    '  → admin-agency dpupkp: deadline-near',
    '  → admin-agency dlh: deadline-near',
    '03-03 08:40 RecordMinutes: follow-up, for admin-agency, near',
    '  VisitHeld, VisitSettled',
    // In time: no visit took any of it.
    '03-03 09:00 ReportFieldResult: conveying, for admin-pusat',
    '  FieldResultReported, StepMet follow-up, StepOpened convey until 03-04 09:00',
    '  → admin-pusat: result-waiting',
  ]);
});

test('nobody comes, and the agency gives the case back: whoever holds a date hears of it, and whoever waits for one', () => {
  const story = after(
    onDay('2026-03-02 11:00', acts.agreeVisit(0, { visitAt: wall('2026-03-02 15:00') })),
    onDay('2026-03-02 11:10', acts.grantPhone(0, { span: 'three-days' })),
    onDay('2026-03-02 20:00', acts.agreeVisit(0, { by: people.helper, visitAt: wall('2026-03-04 08:00') })),
    onDay('2026-03-03 16:00', acts.refuse(0)),
    onDay('2026-03-03 17:00', acts.dispose(0, { leadAgencyId: 'dlh', helpingAgencyIds: [] })),
    onDay('2026-03-03 18:00', acts.fieldResult(0, { by: people.helper })),
  );
  assert.deepEqual(story, [
    '03-02 11:00 AgreeVisit: follow-up, for admin-agency',
    '  VisitAgreed',
    '  → notice, private, warga-1: visit-agreed ADU-2026-000001-XX',
    '03-02 11:10 GrantPhone: follow-up, for admin-agency',
    '  PhoneGranted',
    '  → admin-agency dpupkp: phone-decided',
    '03-02 20:00 AgreeVisit: follow-up, for admin-agency',
    '  VisitAgreed',
    '  → notice, private, warga-1: visit-agreed ADU-2026-000001-XX',
    '03-02 21:30 NoteTime: follow-up, for admin-agency',
    '  DeadlineWarned follow-up 50',
    '  → admin-agency dpupkp: deadline-near',
    '  → admin-agency dlh: deadline-near',
    '03-03 04:42 NoteTime: follow-up, for admin-agency, near',
    '  DeadlineWarned follow-up 80',
    '  → admin-agency dpupkp: deadline-near',
    '  → admin-agency dlh: deadline-near',
    '03-03 09:30:00.001 NoteTime: follow-up, for admin-agency team-lead, late',
    '  DeadlineMissed follow-up, Escalated follow-up team-lead',
    '  → admin-pusat: deadline-missed',
    '  → team-lead: escalated',
    '  → notice, private, warga-1: delayed ADU-2026-000001-XX',
    '03-03 10:00:00.001 NoteTime: follow-up, for admin-agency team-lead, late',
    '  OwnTimeMissed',
    '  → admin-agency dpupkp: own-time-missed',
    '  → admin-pusat: own-time-missed',
    '03-03 15:00 NoteTime: follow-up, for admin-agency team-lead, late',
    '  VisitSettled',
    '  → admin-agency dpupkp: visit-missed',
    '  → admin-pusat: visit-missed',
    '03-03 16:00 RefuseDisposition: follow-up, for admin-pusat team-lead, late',
    '  DispositionRefused, VisitSettled',
    '  → admin-pusat: disposition-refused',
    '  → notice, private, warga-1: visit-off ADU-2026-000001-XX',
    // The number that was handed on for three days is not any more: nothing wakes for it, and no visit of the first agency is left.
    '03-03 17:00 Dispose: follow-up, for admin-agency team-lead, late',
    '  Disposed',
    '  → admin-agency dlh: disposed-to-you',
    '  → news, private, warga-1: disposed ADU-2026-000001-XX',
    '03-03 18:00 ReportFieldResult: conveying, for admin-pusat',
    '  FieldResultReported, StepMet follow-up late, StepOpened convey until 03-04 18:00',
    '  → admin-pusat: result-waiting',
  ]);
});
