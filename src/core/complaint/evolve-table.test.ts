// What every kind of event changes of a case, place by place, and that it changes nothing else: complete by type, as the events are.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { differences } from '#test/given/differences.ts';
import { eventOf, eventTypes, historyWith } from '#test/given/event-histories.ts';
import { played, start, upTo } from '#test/given/given.ts';
import { initial, type Complaint } from './complaint.ts';
import type { EventType } from './event.ts';
import { evolve } from './evolve.ts';

const ofMoment = (line: string): boolean => line.startsWith('file.lastAt');

/** In the history in which it happens; `@1` is an hour after the start. Only the moment of the event is left out. */
const expected: Record<EventType, string[]> = {
  CaseOpened: [
    'status: none → triage',
    'clock = step:report openedAt:@0 limitMs:0 dueAt:@0 warnedPercent:0',
    'file = number:ADU-2026-000001-XX sop:medsos@1 openedAt:@0 reportedAt:@0 lastAt:@0 reporterId:reporter-1 threads:[channel:instagram accountId:17841400000000001 visibility:public key:post-1:warga-1] lastMessageAt:@0 messageIds:[] steps:[step:report outcome:met at:@0] breaches:[] followers:[] refusals:[] agencyIds:[] formerAgencyIds:[] undelivered:[] settledEffects:[] reopenedByReporter:0 knownIdentity:false',
  ],
  MessageReceived: ['file.messageIds.1 = message-2'],
  WordsAdded: ['file.lastMessageAt: @0 → @1', 'file.messageIds.1 = m-page'],
  Withdrawn: [],
  MessageEdited: [],
  MessageDeleted: [],
  MessagesSplitOff: ['file.messageIds.1 gone'],
  StepOpened: ['clock.step: report → ask-identity', 'clock.limitMs: 0 → 2 h', 'clock.dueAt: @0 → @2'],
  StepMet: ['file.steps.1 = step:ask-identity outcome:met at:@1 dueAt:@2'],
  StepSkipped: ['file.steps.4 = step:follow-up outcome:skipped at:@3'],
  ClockPaused: [
    'status: coordination → awaiting-identity',
    'clock.pausedWithMs = 24 h',
    'askedAt = @1',
    'reminders = 0',
  ],
  ClockResumed: ['clock.dueAt: @25 → @26', 'clock.pausedWithMs gone'],
  DeadlineWarned: ['clock.warnedPercent: 0 → 50'],
  DeadlineMissed: ['file.breaches.0 = step:register dueAt:@27 at:@28', 'clock.missedAt = @28'],
  Escalated: ['clock.escalatedTo = team-lead'],
  IdentityAsked: [],
  IdentityProposed: [
    'file.proposals = [proposalId:0199c7a0-2222-7000-8000-000000000001 fields:[name phone kelurahan] untilAt:@169]',
  ],
  ProposalSettled: ['file.proposals.0 gone'],
  IdentityReminded: ['reminders: 0 → 1'],
  IdentityProvided: [
    'status: awaiting-identity → coordination',
    'file.identifiedAt = @2',
    'file.identity = identityId:identity-1 fields:[name phone kelurahan] complete:true',
    'askedAt gone',
    'reminders gone',
  ],
  IdentityWaived: ['file.withoutIdentity = unreachable'],
  PrivacyChosen: ['file.privacy = anonymous'],
  PrioritySet: ['file.priority = high'],
  Categorised: ['file.category = id:sampah name:Sampah'],
  Located: ['file.place = text:Jalan Mangkubumi kelurahan:34.71.02.1003'],
  DivertedToEmergency: ['file.priority = danger', 'file.diverted = true'],
  MovedToLane: ['file.accused = person:Kepala dinas', 'file.lane = misconduct'],
  TakenOutOfLane: ['file.lane gone'],
  LaneAnswerMissed: ['file.laneDue.missed = true'],
  IdentityRevealed: [],
  PersonalDataPublished: [],
  Classified: ['file.sop: sp4n-complaint@1 → sp4n-information@1'],
  JudgedNotComplaint: ['file.judgedBy = user-admin-medsos', 'file.judgedAs = praise'],
  PassedOn: ['file.passedOn = [agencyId:dlh]'],
  PassedOnNoted: ['file.passedOn.0.readAt = @3'],
  ReferredElsewhere: ['file.referral = bodyId:pln bodyName:PLN ways:[]'],
  HandedOver: ['file.referral.ways.0 = copied'],
  ElsewhereDue: ['file.referral.askedAt = @50'],
  ElsewhereNoted: ['file.referral.outcome = received', 'file.referral.reference = PLN-778'],
  InformationAnswered: [],
  RequestTaken: ['file.sop: medsos@1 → information@1', 'file.request = '],
  RequestExtended: ['file.request.extended = true', 'clock.limitMs: 240 h → 408 h', 'clock.dueAt: @338 → @722'],
  RequestDecided: ['file.request.outcome = given'],
  JoinedAsDuplicate: ['file.joinedTo = complaintId:complaint-9 number:ADU-2026-000009-XX'],
  DuplicateAdded: [
    'file.followers.0 = complaintId:complaint-2 number:ADU-2026-000002-XX threads:[channel:instagram accountId:17841400000000001 visibility:public key:post-1:warga-2]',
  ],
  MergedInto: ['file.joinedTo = complaintId:complaint-9 number:ADU-2026-000009-XX'],
  CaseMerged: [
    'file.threads.1 = channel:instagram accountId:17841400000000001 visibility:public key:post-1:warga-2',
    'file.messageIds.1 = message-9',
  ],
  JoiningUndone: ['file.steps.1 gone', 'file.joinedTo gone', 'file.reopened = true'],
  JoinedReturned: ['file.threads.1 gone', 'file.messageIds.1 gone'],
  ChildOpened: ['file.children = [complaintId:complaint-3 number:ADU-2026-000003-XX messageId:message-1]'],
  IssueLinked: ['file.issueId = issue-1'],
  IssueUnlinked: ['file.issueId gone'],
  IssueTold: ['file.statementIds = [statement-1]'],
  ResponseDrafted: ['draft = text:Terima kasih  kami teruskan'],
  DraftReturned: ['draft.returned = sebutkan lokasinya'],
  InterimApproved: [],
  AnsweredDirectly: [],
  RegisteredInUpik: ['file.upikNumber = UPIK-77'],
  Disposed: [
    'file.agencyIds.0 = dpupkp',
    'file.agencyIds.1 = dlh',
    'file.leadAgencyId = dpupkp',
    'file.leads = [dpupkp]',
    'disposition = leadAgencyId:dpupkp helpingAgencyIds:[dlh] instruction:tambal lubang acknowledgedBy:[] own:dueAt:@29',
  ],
  OwnTimeMissed: ['disposition.own.missedAt = @30'],
  DispositionAcknowledged: ['disposition.acknowledgedBy.0 = dpupkp'],
  DispositionRefused: [
    'file.refusals.0 = agencyId:dpupkp reason:jalan provinsi suggestedAgencyId:dishub',
    'file.formerAgencyIds.0 = dpupkp',
    'file.leadAgencyId gone',
    'disposition gone',
  ],
  ProgressReported: [],
  FieldLinkMade: ['file.fieldLinks = [linkId:link-1 agencyId:dpupkp untilAt:@30]'],
  FieldLinkEnded: ['file.fieldLinks.0 gone'],
  ContactTried: [],
  VisitAgreed: ['file.visits = [agencyId:dpupkp visitAt:@400]'],
  VisitHeld: [],
  VisitSettled: ['file.visits.0 gone'],
  PhoneAsked: ['file.phoneAsks = [agencyId:dpupkp reason:menanyakan letak persisnya]'],
  PhoneGranted: ['file.phoneAsks = []', 'file.phoneGrants = [agencyId:dpupkp untilAt:@30]'],
  PhoneEnded: ['file.phoneGrants.0 gone'],
  PartReported: ['disposition.reportedBy = [dlh]'],
  ExtensionAsked: ['extension = agencyId:dpupkp reason:menunggu aspal untilAt:@72'],
  ExtensionDeclined: ['extension gone'],
  DeadlineExtended: ['clock.limitMs: 24 h → 68 h', 'clock.dueAt: @28 → @72', 'disposition.own gone', 'extension gone'],
  FieldResultReported: ['file.fieldResult = text:lubang ditambal outcome:done agencyId:dpupkp'],
  PromiseMade: ['file.promise = agencyId:dpupkp plannedAt:@200'],
  PromiseSettled: ['file.promise gone', 'file.promises = [agencyId:dpupkp plannedAt:@200 kept:true]'],
  ResultSentBack: ['file.sentBack = 1'],
  ResultWritten: ['sends = pending:1'],
  MessageAccepted: ['file.settledEffects.0 = effect-1'],
  MessageRejected: [
    'file.undelivered.0 = effectKey:effect-1 purpose:result reason:token-expired',
    'file.settledEffects.0 = effect-1',
    'sends gone',
  ],
  OutsideAnswerCounted: ['file.countedAnswers = [answerId:answer-1 as:identity-asked]'],
  NoteAdded: [],
  CaseClaimed: ['file.holder = userId:user-admin-medsos role:admin-medsos since:@1'],
  CaseAssigned: ['file.holder = userId:user-admin-medsos role:admin-medsos since:@1'],
  CaseReleased: ['file.holder gone', 'file.released = true'],
  SendingCalledBack: [],
  HolderReminded: ['file.remindedAt = @6'],
  TextsErased: [],
  CaseClosed: [
    'status: conveying → closed',
    'clock gone',
    'direct gone',
    'result gone',
    'sends gone',
    'closedAt = @8',
    'reason = conveyed',
  ],
  CaseReopened: ['file.reopened = true'],
  ReporterJoined: [
    'file.joins = [joinId:join-1 otherReporterId:reporter-7 otherNumber:ADU-2026-000007-XX identityKnown:true]',
  ],
  ReporterSeparated: ['file.joins.0 gone'],
  ThreadsReleased: ['file.threads.1 gone'],
  PersonErased: ['file.threads.0.key: post-1:warga-1 → ', 'file.identity gone', 'file.erased = true'],
  Rated: ['rating = 5'],
};

suite('where it happens, it changes', () => {
  for (const type of eventTypes)
    test(type, () => {
      const { events } = played(historyWith[type]);
      const index = events.findLastIndex((event) => event.type === type);
      const before = events.slice(0, index).reduce(evolve, initial);
      const event = eventOf(type);
      const after = evolve(before, event);
      assert.deepEqual(
        differences(before, after).filter((line) => !ofMoment(line)),
        expected[type],
      );
      assert.equal(after.status === 'none' ? undefined : after.file.lastAt, event.at);
    });
});

const fileOf = (state: Complaint) => (state.status === 'none' ? undefined : state.file);

test('what is dated before the case’s last moment leaves that moment alone, and what is dated later moves it', () => {
  const { state } = played(upTo.closed);
  const last = fileOf(state)?.lastAt ?? 0;
  for (const type of eventTypes) {
    if (type === 'CaseOpened') continue;
    for (const [dated, stands] of [
      [start, last],
      [last, last],
      [last + 1, last + 1],
    ] as const)
      assert.equal(fileOf(evolve(state, { ...eventOf(type), at: dated }))?.lastAt, stands, type);
  }
});

test('no event but the first one begins a case, and that one never begins it again', () => {
  for (const type of eventTypes) if (type !== 'CaseOpened') assert.equal(evolve(initial, eventOf(type)), initial, type);
  for (const history of Object.values(upTo)) {
    const { state } = played(history);
    assert.equal(evolve(state, eventOf('CaseOpened')), state);
  }
});
