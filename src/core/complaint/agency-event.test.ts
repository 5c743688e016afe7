// What an agency is told of each event: written down here a second time, by what an agency needs, so that a field more is seen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventOf, eventTypes } from '#test/given/event-histories.ts';
import { eventForAgency } from './agency-event.ts';
import type { ComplaintEvent, EventType } from './event.ts';
import type { RecordedEvent } from './recorded.ts';

/** Undefined: not even that it happened. */
const told: Record<EventType, readonly string[] | undefined> = {
  CaseOpened: ['number', 'sop', 'reportedAt'],
  MessageReceived: ['sentAt'],
  MessageEdited: [],
  MessageDeleted: [],
  MessagesSplitOff: ['messageIds'],
  StepOpened: ['step', 'dueAt', 'limitMs'],
  StepMet: ['step', 'dueAt', 'late'],
  StepSkipped: ['step', 'reason'],
  ClockPaused: ['step', 'remainingMs', 'reason'],
  ClockResumed: ['step', 'dueAt'],
  DeadlineWarned: ['step', 'percent'],
  DeadlineMissed: ['step', 'dueAt'],
  Escalated: ['step', 'to'],
  IdentityAsked: ['mode'],
  IdentityReminded: ['count'],
  IdentityProvided: ['complete'],
  IdentityProposed: undefined,
  ProposalSettled: undefined,
  IdentityWaived: ['why'],
  PrivacyChosen: ['privacy'],
  PrioritySet: ['level'],
  Categorised: ['categoryId', 'categoryName', 'level'],
  Located: ['text', 'kelurahan', 'rt', 'rw', 'landmark', 'point'],
  DivertedToEmergency: [],
  MovedToLane: ['lane', 'accusedAgencyId', 'answerBy', 'accusedPerson'],
  TakenOutOfLane: ['lane', 'reason'],
  LaneAnswerMissed: ['lane', 'dueAt'],
  IdentityRevealed: undefined,
  PersonalDataPublished: undefined,
  Classified: ['reportClass'],
  JudgedNotComplaint: ['reason'],
  ReferredElsewhere: ['bodyName'],
  HandedOver: ['bodyName', 'way'],
  ElsewhereDue: undefined,
  ElsewhereNoted: ['bodyName', 'outcome'],
  PassedOn: ['agencyId', 'text'],
  PassedOnNoted: ['agencyId'],
  InformationAnswered: [],
  RequestTaken: ['sop', 'dueAt', 'subject'],
  RequestExtended: ['fromAt', 'dueAt', 'limitMs'],
  RequestDecided: ['outcome', 'ground'],
  JoinedAsDuplicate: ['ofNumber'],
  DuplicateAdded: ['number'],
  MergedInto: ['intoNumber'],
  CaseMerged: ['fromNumber'],
  JoiningUndone: ['ofNumber', 'reason'],
  JoinedReturned: ['number'],
  ChildOpened: [],
  IssueLinked: [],
  IssueUnlinked: [],
  IssueTold: ['kind'],
  ResponseDrafted: [],
  DraftReturned: ['reason'],
  InterimApproved: [],
  AnsweredDirectly: [],
  RegisteredInUpik: ['upikNumber'],
  Disposed: ['leadAgencyId', 'helpingAgencyIds', 'ownDueAt', 'instruction'],
  OwnTimeMissed: ['agencyId', 'dueAt'],
  DispositionAcknowledged: ['agencyId'],
  DispositionRefused: ['agencyId', 'suggestedAgencyId', 'reason'],
  ProgressReported: ['agencyId', 'attachmentIds', 'linkName', 'text'],
  FieldLinkMade: ['agencyId', 'untilAt'],
  FieldLinkEnded: ['agencyId'],
  ContactTried: ['agencyId', 'how', 'outcome', 'text'],
  VisitAgreed: ['agencyId', 'visitAt'],
  VisitHeld: ['agencyId', 'heldAt', 'present', 'found', 'agreed'],
  VisitSettled: ['agencyId', 'visitAt', 'outcome'],
  PhoneAsked: ['agencyId', 'reason'],
  PhoneGranted: ['agencyId', 'untilAt', 'reason'],
  PhoneEnded: ['agencyId', 'granted'],
  PartReported: ['agencyId', 'attachmentIds', 'text'],
  ExtensionAsked: ['agencyId', 'untilAt', 'reason'],
  ExtensionDeclined: ['reason'],
  DeadlineExtended: ['step', 'fromAt', 'dueAt', 'limitMs', 'reason'],
  FieldResultReported: ['agencyId', 'outcome', 'attachmentIds', 'text'],
  PromiseMade: ['agencyId', 'plannedAt'],
  PromiseSettled: ['agencyId', 'plannedAt', 'kept'],
  ResultSentBack: ['agencyId', 'reason'],
  ResultWritten: [],
  MessageAccepted: ['purpose', 'withoutPhotos'],
  MessageRejected: ['purpose', 'reason'],
  OutsideAnswerCounted: ['as'],
  NoteAdded: ['text'],
  CaseClaimed: undefined,
  CaseAssigned: undefined,
  CaseReleased: undefined,
  SendingCalledBack: undefined,
  HolderReminded: ['of', 'agencyId'],
  CaseClosed: ['reason'],
  CaseReopened: ['cause', 'reason'],
  ReporterJoined: undefined,
  ReporterSeparated: undefined,
  ThreadsReleased: undefined,
  TextsErased: undefined,
  PersonErased: [],
  WordsAdded: [],
  Withdrawn: [],
  Rated: ['score'],
};

/** Written by people: none of it may be read without looking for the person in it. */
const byPeople: Partial<Record<EventType, readonly string[]>> = {
  Located: ['text', 'landmark'],
  DraftReturned: ['reason'],
  Disposed: ['instruction'],
  DispositionRefused: ['reason'],
  ResultSentBack: ['reason'],
  MovedToLane: ['accusedPerson'],
  TakenOutOfLane: ['reason'],
  ProgressReported: ['text'],
  PartReported: ['text'],
  ContactTried: ['text'],
  VisitHeld: ['found', 'agreed'],
  PassedOn: ['text'],
  PhoneAsked: ['reason'],
  PhoneGranted: ['reason'],
  ExtensionAsked: ['reason'],
  ExtensionDeclined: ['reason'],
  RequestTaken: ['subject'],
  DeadlineExtended: ['reason'],
  FieldResultReported: ['text'],
  NoteAdded: ['text'],
  CaseReopened: ['reason'],
  JoiningUndone: ['reason'],
};

const hidden = (words: string): string => `«${words}»`;
const valueOf = (event: ComplaintEvent, field: string): unknown => (event as unknown as Record<string, unknown>)[field];

for (const type of eventTypes)
  test(`an agency is told of ${type} what it needs, and nothing else`, () => {
    const event = eventOf(type);
    const known = eventForAgency(event, hidden);
    const fields = told[type];
    if (fields === undefined) {
      assert.equal(known, undefined);
      return;
    }
    const expected = fields
      .filter((field) => valueOf(event, field) !== undefined)
      .map((field): [string, unknown] => {
        const value = valueOf(event, field);
        return [field, byPeople[type]?.includes(field) === true ? hidden(String(value)) : value];
      });
    assert.deepEqual(known, { type, at: event.at, by: event.by, ...Object.fromEntries(expected) });
  });

test('a field that an event never had is not told, though somebody wrote it there', () => {
  for (const type of eventTypes) {
    const event = { ...eventOf(type), phone: '081234567890', text2: 'Siti', reporterId: 'reporter-1', threads: [] };
    const known = eventForAgency(event as ComplaintEvent, hidden);
    for (const field of ['phone', 'text2', 'reporterId', 'threads'])
      assert.ok(known === undefined || !Object.hasOwn(known, field), `${type} tells ${field}`);
  }
});

test('words that are gone are told as gone, and not as words to look through', () => {
  const gone = { gone: 'erased' } as const;
  for (const [type, names] of Object.entries(byPeople) as [EventType, readonly string[]][]) {
    const erased = { ...eventOf(type), ...Object.fromEntries(names.map((name) => [name, gone])) };
    const known = eventForAgency(erased as RecordedEvent, hidden);
    for (const name of names) assert.deepEqual(valueOf(known as ComplaintEvent, name), gone, `${type} ${name}`);
  }
});

test('an event that nobody knows is not told, nor one called like what every object has', () => {
  for (const type of ['IdentityShown', 'toString', '__proto__', 'constructor', ''])
    assert.equal(
      eventForAgency({ ...eventOf('NoteAdded'), type } as unknown as ComplaintEvent, hidden),
      undefined,
      type,
    );
});
