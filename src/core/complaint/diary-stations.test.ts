// Cases that many take part in, as everybody lives through them: a second agency, a worker without an account, forty posts about one matter,
// and somebody who is erased.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { diaryOf, onDay, wall } from '#test/given/diary.ts';
import { effectsOf } from '#test/given/effects.ts';
import { acts, knownTerms, people, played, publicThread } from '#test/given/given.ts';
import { issueActs } from '#test/given/issue.ts';
import { refusalOf } from '#test/given/refused.ts';
import type { Command } from './command.ts';
import { isOverrun, spansOf } from './spans.ts';

/** Up to an agency that has it from ten o'clock on. */
const disposed = [
  onDay('2026-03-02 08:00', acts.open(0, { sentAt: wall('2026-03-02 08:00') })),
  onDay('2026-03-02 08:30', acts.goWithout(0)),
  onDay('2026-03-02 09:00', acts.approve(0)),
  onDay('2026-03-02 09:30', acts.register(0)),
  onDay('2026-03-02 10:00', acts.dispose(0, { helpingAgencyIds: [] })),
];

const told = (story: readonly Command[]): string[] => diaryOf(story).slice(diaryOf(disposed).length);

/** Who had it how long, in hours; `over`: longer than an agency's own time. */
const heldIn = (story: readonly Command[], until: string): string[] =>
  spansOf(played(story).events, knownTerms).map((span) => {
    const { holder, from } = span;
    const end = Math.min(span.until ?? wall(until), wall(until));
    const who = holder.kind === 'desk' ? holder.role : holder.kind === 'agency' ? holder.agencyId : holder.kind;
    return `${who} ${String((end - from) / 3_600_000)}${isOverrun(span, wall(until)) ? ' over' : ''}`;
  });

suite('an agency keeps a case for most of a day and refuses it', () => {
  const dlh = { ...people.lead, userId: 'user-dlh', agencyId: 'dlh' };
  const handedOn = [
    ...disposed,
    onDay('2026-03-03 08:30', acts.refuse(0, { reason: 'bukan jalan, tetapi taman' })),
    onDay('2026-03-03 09:00', acts.dispose(0, { leadAgencyId: 'dlh', helpingAgencyIds: [] })),
  ];

  test('the promise to the citizen is missed, and the second agency is not blamed for it', () => {
    const story = [
      ...handedOn,
      onDay('2026-03-03 15:00', acts.fieldResult(0, { by: dlh })),
      onDay('2026-03-03 16:00', acts.convey(0)),
      onDay('2026-03-03 16:00', acts.delivered(0)),
    ];
    assert.deepEqual(told(story), [
      '03-02 21:30 NoteTime: follow-up, for admin-agency',
      '  DeadlineWarned follow-up 50',
      '  → admin-agency dpupkp: deadline-near',
      '03-03 04:42 NoteTime: follow-up, for admin-agency, near',
      '  DeadlineWarned follow-up 80',
      '  → admin-agency dpupkp: deadline-near',
      '03-03 08:30 RefuseDisposition: follow-up, for admin-pusat, near',
      '  DispositionRefused',
      '  → admin-pusat: disposition-refused',
      '03-03 09:00 Dispose: follow-up, for admin-agency, near',
      '  Disposed',
      '  → admin-agency dlh: disposed-to-you',
      '03-03 09:30:00.001 NoteTime: follow-up, for admin-agency team-lead, late',
      '  DeadlineMissed follow-up, Escalated follow-up team-lead',
      '  → admin-pusat: deadline-missed',
      '  → team-lead: escalated',
      '  → notice, public, post-1:warga-1: delayed ADU-2026-000001-XX',
      '03-03 15:00 ReportFieldResult: conveying, for admin-pusat',
      '  FieldResultReported, StepMet follow-up late, StepOpened convey until 03-04 15:00',
      '  → admin-pusat: result-waiting',
      '03-03 16:00 ConveyResult: conveying',
      '  ResultWritten',
      '  → result, public, post-1:warga-1: “Lubang sudah ditambal”',
      '03-03 16:00 RecordAccepted: closed, 2',
      '  MessageAccepted, StepMet convey, CaseClosed conveyed',
    ]);
    assert.deepEqual(heldIn(story, '2026-03-03 17:00'), [
      'admin-medsos 0.5',
      'admin-pusat 0.5',
      'admin-medsos 0.5',
      'admin-pusat 0.5',
      'dpupkp 22.5',
      'admin-pusat 0.5',
      'dlh 6',
      'admin-pusat 1',
      'closed 1',
    ]);
  });

  test('its own day over, it is', () => {
    const story = [...handedOn, onDay('2026-03-04 09:30', acts.fieldResult(0, { by: dlh }))];
    assert.deepEqual(told(story).slice(-21), [
      '03-03 08:30 RefuseDisposition: follow-up, for admin-pusat, near',
      '  DispositionRefused',
      '  → admin-pusat: disposition-refused',
      '03-03 09:00 Dispose: follow-up, for admin-agency, near',
      '  Disposed',
      '  → admin-agency dlh: disposed-to-you',
      '03-03 09:30:00.001 NoteTime: follow-up, for admin-agency team-lead, late',
      '  DeadlineMissed follow-up, Escalated follow-up team-lead',
      '  → admin-pusat: deadline-missed',
      '  → team-lead: escalated',
      '  → notice, public, post-1:warga-1: delayed ADU-2026-000001-XX',
      '03-03 21:30 NoteTime: follow-up, for admin-agency team-lead division-head, late',
      '  Escalated follow-up division-head',
      '  → division-head: escalated',
      '03-04 09:00:00.001 NoteTime: follow-up, for admin-agency team-lead division-head, late',
      '  OwnTimeMissed',
      '  → admin-agency dlh: own-time-missed',
      '  → admin-pusat: own-time-missed',
      '03-04 09:30 ReportFieldResult: conveying, for admin-pusat',
      '  FieldResultReported, StepMet follow-up late, StepOpened convey until 03-05 09:30',
      '  → admin-pusat: result-waiting',
    ]);
    assert.deepEqual(heldIn(story, '2026-03-04 10:00').slice(-4), [
      'dpupkp 22.5',
      'admin-pusat 0.5',
      'dlh 24.5 over',
      'admin-pusat 0.5',
    ]);
  });
});

test('a worker without an account, whose phone finds a network two hours later', () => {
  const link = { linkId: 'link-1', name: 'Pak Tukang' };
  const working = [
    ...disposed,
    onDay('2026-03-02 10:30', acts.makeLink(0, { untilAt: wall('2026-03-02 18:00') })),
    onDay('2026-03-02 13:00', acts.byLink(0, { ...link, text: 'lubang dibersihkan' })),
    onDay('2026-03-02 13:00', acts.byLink(0, { ...link, text: 'aspal dituang', attachmentIds: ['photo-1'] })),
  ];
  const story = [
    ...working,
    onDay('2026-03-02 15:00', acts.endLink(0)),
    onDay('2026-03-02 15:30', acts.fieldResult(0, { attachmentIds: ['photo-1'] })),
    onDay('2026-03-02 16:00', acts.convey(0)),
    onDay('2026-03-02 16:01', acts.delivered(0)),
  ];
  assert.deepEqual(told(story), [
    '03-02 10:30 MakeFieldLink: follow-up, for admin-agency',
    '  FieldLinkMade',
    '03-02 13:00 ReportByLink: follow-up, for admin-agency',
    '  ProgressReported',
    '  → admin-agency dpupkp: link-reported',
    '03-02 13:00 ReportByLink: follow-up, for admin-agency',
    '  ProgressReported',
    '  → admin-agency dpupkp: link-reported',
    '03-02 15:00 EndFieldLink: follow-up, for admin-agency',
    '  FieldLinkEnded',
    '03-02 15:30 ReportFieldResult: conveying, for admin-pusat',
    '  FieldResultReported, StepMet follow-up, StepOpened convey until 03-03 15:30',
    '  → admin-pusat: result-waiting',
    '03-02 16:00 ConveyResult: conveying',
    '  ResultWritten',
    '  → result, public, post-1:warga-1: “Lubang sudah ditambal”',
    '03-02 16:01 RecordAccepted: closed, 2',
    '  MessageAccepted, StepMet convey, CaseClosed conveyed',
  ]);
  const later = onDay('2026-03-02 15:10', acts.byLink(0, link));
  assert.equal(refusalOf(story.slice(0, -3), later), 'link-ended');
  assert.equal(refusalOf(working, onDay('2026-03-02 18:00', acts.byLink(0, link))), 'link-ended');
});

suite('forty posts about one flood', () => {
  const writers = Array.from({ length: 40 }, (_, index) => index);
  const caseOf = (index: number): Command[] => [
    onDay('2026-03-02 08:00', {
      ...acts.open(0, {
        number: `ADU-2026-0000${String(index + 10)}-XX`,
        reporterId: `reporter-${String(index)}`,
        thread: { ...publicThread, key: `post-1:warga-${String(index)}` },
        message: { messageId: `message-${String(index)}`, digest: `digest-${String(index)}` },
        sentAt: wall('2026-03-02 08:00'),
      }),
    }),
    onDay('2026-03-02 08:20', issueActs.link(0)),
  ];
  const holding = onDay('2026-03-02 08:30', issueActs.tell(0));

  test('each writer is told once, where they wrote, and each keeps a case and a promise of their own', () => {
    const heard = writers.flatMap((index) => effectsOf(caseOf(index), holding));
    assert.deepEqual(
      heard.map((effect) => (effect.kind === 'send' ? effect.thread.key : effect.kind)),
      writers.map((index) => `post-1:warga-${String(index)}`),
    );
    const dues = writers.map((index) => {
      const { state } = played([...caseOf(index), holding]);
      return state.status === 'triage' ? state.clock.dueAt : undefined;
    });
    assert.deepEqual([...new Set(dues)], [wall('2026-03-02 10:00')]);
    for (const index of writers) assert.equal(refusalOf([...caseOf(index), holding], holding), 'already-recorded');
  });

  test('whoever left the issue, ended before it or came into a lane hears nothing of it', () => {
    const ways = { left: issueActs.unlink(0), over: acts.withdraw(0), sealed: acts.toLane(0) };
    const refusals = Object.values(ways).map((way) =>
      refusalOf([...caseOf(0), onDay('2026-03-02 08:25', way)], holding),
    );
    assert.deepEqual(refusals, ['not-in-issue', 'case-closed', 'in-a-lane']);
  });

  test('one of them to its end', () => {
    const story = [
      ...caseOf(0),
      holding,
      onDay('2026-03-02 09:00', acts.goWithout(0)),
      onDay('2026-03-02 12:00', issueActs.tell(0, { statementId: 'statement-2', kind: 'closing', text: 'Air surut.' })),
      onDay('2026-03-02 12:30', acts.answerDirectly(0, { publicText: 'Pompa sudah dinyalakan.' })),
      onDay('2026-03-02 12:31', acts.delivered(0)),
    ];
    assert.deepEqual(diaryOf(story), [
      '03-02 08:00 OpenCase: triage, for admin-medsos',
      '  CaseOpened, StepOpened ask-identity until 03-02 10:00, MessageReceived',
      '03-02 08:20 LinkToIssue: triage, for admin-medsos',
      '  IssueLinked',
      '03-02 08:30 TellOfIssue: triage, for admin-medsos',
      '  IssueTold',
      '  → notice, public, post-1:warga-0: “Terima kasih, petugas sudah menuju lokasi.”',
      '03-02 09:00 GoWithoutIdentity: coordination, for admin-medsos admin-pusat',
      '  IdentityWaived, StepMet ask-identity, StepOpened coordinate until 03-03 09:00',
      '03-02 12:00 TellOfIssue: coordination, for admin-medsos admin-pusat',
      '  IssueTold',
      '  → notice, public, post-1:warga-0: “Air surut.”',
      '03-02 12:30 AnswerDirectly: conveying',
      '  AnsweredDirectly, StepMet coordinate, StepSkipped register, StepSkipped follow-up, StepOpened convey until 03-03 12:30, ResultWritten',
      '  → result, public, post-1:warga-0: “Pompa sudah dinyalakan.”',
      '03-02 12:31 RecordAccepted: closed, 2',
      '  MessageAccepted, StepMet convey, CaseClosed conveyed',
    ]);
  });
});

test('somebody is erased: no clock wakes, nobody is told, and what the case counts for stays as it was', () => {
  const done = [
    ...disposed,
    onDay('2026-03-03 12:00', acts.fieldResult(0)),
    onDay('2026-03-03 13:00', acts.convey(0)),
    onDay('2026-03-03 13:01', acts.delivered(0)),
    onDay('2026-03-03 14:00', acts.rate(0, { score: 2 })),
  ];
  const erased = [...done, onDay('2026-03-10 09:00', acts.erase(0))];
  assert.deepEqual(told(erased).slice(-12), [
    '03-03 12:00 ReportFieldResult: conveying, for admin-pusat',
    '  FieldResultReported, StepMet follow-up late, StepOpened convey until 03-04 12:00',
    '  → admin-pusat: result-waiting',
    '03-03 13:00 ConveyResult: conveying',
    '  ResultWritten',
    '  → result, public, post-1:warga-1: “Lubang sudah ditambal”',
    '03-03 13:01 RecordAccepted: closed, 2',
    '  MessageAccepted, StepMet convey, CaseClosed conveyed',
    '03-03 14:00 Rate: closed, 2',
    '  Rated',
    '03-10 09:00 ErasePerson: closed, 2',
    '  PersonErased',
  ]);
  const counts = (story: readonly Command[]) => {
    const { state } = played(story);
    assert.ok(state.status === 'closed');
    const { steps, breaches, number, upikNumber } = state.file;
    return { steps, breaches, number, upikNumber, held: heldIn(story, '2026-03-10 09:00') };
  };
  assert.deepEqual(counts(erased), counts(done));
  assert.equal(counts(done).breaches.length, 1);
  assert.equal(refusalOf(erased, onDay('2026-03-10 09:05', acts.erase(0))), 'person-erased');
  for (const speaking of [acts.reopen(0, { by: people.reporter }), acts.addWords(0), acts.rate(0)])
    assert.notEqual(refusalOf(erased, onDay('2026-03-10 09:05', speaking)), undefined);
});
