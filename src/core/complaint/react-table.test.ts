// What every kind of event makes known, once each: complete by type, so that a new event is thought of here too.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventTypes, historyWith } from '#test/given/event-histories.ts';
import { played, knownTerms } from '#test/given/given.ts';
import type { EventType } from './event.ts';
import { evolve } from './evolve.ts';
import { initial } from './complaint.ts';
import { react } from './react.ts';

/** For each event, what follows from it. */
const expected: Record<EventType, string[]> = {
  CaseOpened: [],
  MessageReceived: ['admin-medsos reporter-wrote'],
  WordsAdded: ['admin-medsos reporter-wrote', 'admin-pusat reporter-wrote'],
  Withdrawn: [
    'admin-medsos withdrawn',
    'admin-pusat withdrawn',
    'admin-agency dpupkp withdrawn',
    'admin-agency dlh withdrawn',
  ],
  MessageEdited: [],
  MessageDeleted: [],
  MessagesSplitOff: [],
  StepOpened: [],
  StepMet: [],
  StepSkipped: [],
  ClockPaused: [],
  ClockResumed: [],
  DeadlineWarned: ['admin-medsos deadline-near'],
  DeadlineMissed: ['admin-medsos deadline-missed'],
  Escalated: ['team-lead escalated', 'send notice public'],
  IdentityAsked: ['send ask-identity private'],
  IdentityReminded: ['send remind-identity public'],
  IdentityProvided: ['admin-medsos identity-provided', 'admin-pusat identity-provided'],
  IdentityProposed: ['admin-medsos identity-proposed', 'admin-pusat identity-proposed'],
  ProposalSettled: [],
  IdentityWaived: [],
  PrivacyChosen: ['admin-medsos privacy-chosen', 'admin-pusat privacy-chosen'],
  PrioritySet: [],
  Categorised: [],
  Located: [],
  DivertedToEmergency: ['send notice public', 'admin-pusat danger-set'],
  MovedToLane: [],
  TakenOutOfLane: [],
  LaneAnswerMissed: ['admin-medsos deadline-missed', 'team-lead deadline-missed'],
  IdentityRevealed: [],
  PersonalDataPublished: ['team-lead personal-data-published'],
  Classified: [],
  JudgedNotComplaint: ['send notice public'],
  ReferredElsewhere: ['send information public'],
  HandedOver: [],
  ElsewhereDue: ['admin-medsos ask-elsewhere', 'admin-pusat ask-elsewhere'],
  ElsewhereNoted: ['send information public'],
  PassedOn: ['admin-agency dlh passed-on', 'send notice public'],
  PassedOnNoted: [],
  InformationAnswered: ['send information public'],
  RequestTaken: ['send notice public', 'admin-pusat to-dispose'],
  RequestExtended: ['send information public', 'admin-agency dpupkp extension-decided'],
  RequestDecided: ['send information public'],
  JoinedAsDuplicate: ['send notice public'],
  DuplicateAdded: [],
  MergedInto: ['send notice public'],
  CaseMerged: [],
  JoiningUndone: ['admin-medsos reopened', 'admin-pusat reopened', 'send notice public'],
  JoinedReturned: [],
  ChildOpened: ['send notice public'],
  IssueLinked: [],
  IssueUnlinked: [],
  IssueTold: ['send notice public'],
  ResponseDrafted: ['admin-pusat draft-waiting'],
  DraftReturned: ['admin-medsos draft-returned'],
  InterimApproved: ['send interim public', 'admin-medsos to-register'],
  AnsweredDirectly: [],
  RegisteredInUpik: ['admin-pusat to-dispose'],
  Disposed: ['admin-agency dpupkp disposed-to-you', 'admin-agency dlh disposed-to-you'],
  OwnTimeMissed: ['admin-agency dpupkp own-time-missed', 'admin-pusat own-time-missed'],
  DispositionAcknowledged: [],
  DispositionRefused: ['admin-pusat disposition-refused'],
  ProgressReported: ['admin-agency dpupkp link-reported'],
  FieldLinkMade: [],
  FieldLinkEnded: [],
  ContactTried: [],
  VisitAgreed: ['send notice public'],
  VisitHeld: [],
  VisitSettled: [],
  PhoneAsked: ['admin-pusat phone-asked'],
  PhoneGranted: ['admin-agency dpupkp phone-decided'],
  PhoneEnded: ['admin-agency dpupkp phone-decided'],
  PartReported: ['admin-pusat part-reported', 'admin-agency dpupkp part-reported'],
  ExtensionAsked: ['admin-pusat extension-asked'],
  ExtensionDeclined: ['admin-agency dpupkp extension-decided', 'admin-agency dlh extension-decided'],
  DeadlineExtended: [
    'admin-agency dpupkp extension-decided',
    'admin-agency dlh extension-decided',
    'send notice public',
  ],
  FieldResultReported: ['admin-pusat result-waiting'],
  PromiseMade: ['admin-agency dpupkp promise-made', 'admin-agency dlh promise-made'],
  PromiseSettled: [],
  ResultSentBack: ['admin-agency dpupkp result-sent-back', 'admin-agency dlh result-sent-back'],
  ResultWritten: ['send result public'],
  MessageAccepted: [],
  MessageRejected: ['admin-medsos delivery-failed', 'admin-pusat delivery-failed'],
  OutsideAnswerCounted: [],
  NoteAdded: [],
  CaseClaimed: [],
  HolderReminded: ['admin-agency dpupkp reminded'],
  CaseAssigned: ['admin-medsos assigned-to-you'],
  CaseReleased: [],
  SendingCalledBack: [],
  TextsErased: [],
  CaseClosed: [],
  CaseReopened: ['admin-medsos reopened', 'admin-pusat reopened'],
  ReporterJoined: [],
  ReporterSeparated: [],
  ThreadsReleased: [],
  PersonErased: [],
  Rated: [],
};

test('what follows from each kind of event', () => {
  for (const type of eventTypes) {
    const { events } = played(historyWith[type]);
    const index = events.findLastIndex((event) => event.type === type);
    const event = events[index];
    assert.ok(event !== undefined, `${type} does not happen`);
    const state = events.slice(0, index + 1).reduce(evolve, initial);
    const told = react(state, event, knownTerms).map((effect) =>
      effect.kind === 'send'
        ? `send ${effect.purpose} ${effect.visibility}`
        : [effect.to, effect.agencyId, effect.what].filter((part) => part !== undefined).join(' '),
    );
    assert.deepEqual(told, expected[type], type);
  }
});

test('the same event on the same state makes the same known, so that an append tried again adds nothing else', () => {
  for (const history of Object.values(historyWith)) {
    const { state, events } = played(history);
    for (const event of events) assert.deepEqual(react(state, event, knownTerms), react(state, event, knownTerms));
  }
});
