// One history for each kind of event, in which it happens: complete by type, so that a new event is thought of here too.
import type { Command } from '#core/complaint/command.ts';
import type { EventOf, EventType } from '#core/complaint/event.ts';
import { acts, at, played, privateThread, sp4nUpTo, upTo } from './given.ts';
import { childActs } from './children.ts';
import { elsewhereActs, referred } from './elsewhere.ts';
import { heldActs } from './held.ts';
import { issueActs } from './issue.ts';
import { partingActs } from './parting.ts';
import { passedOn, passingActs, praised } from './pass-on.ts';
import { proposalActs, proposed } from './proposal.ts';
import { requestActs, requestUpTo } from './request.ts';

const two = [...upTo.triage, acts.receive(1)];
const extension = [...upTo.disposed, acts.askExtension(6)];
const sending = [...upTo.conveying, acts.convey(7)];
const scheduled = acts.fieldResult(6, { outcome: 'scheduled', plannedAt: at(200) });
const promised = [...upTo.disposed, scheduled, acts.convey(7), acts.delivered(8)];
const unanswered = [...upTo.awaiting, acts.tick(721)];
const published = acts.approve(3, { text: 'hubungi 0812-3456-7890', publishAnyway: { reason: 'atas permintaan' } });

export const historyWith: Readonly<Record<EventType, readonly Command[]>> = {
  CaseOpened: upTo.triage,
  MessageReceived: two,
  MessageEdited: [...upTo.triage, acts.edit(1)],
  MessageDeleted: [...upTo.triage, acts.remove(1)],
  MessagesSplitOff: [...two, acts.splitOff(2)],
  StepOpened: upTo.triage,
  StepMet: upTo.awaiting,
  StepSkipped: [...upTo.coordination, acts.answerDirectly(3)],
  ClockPaused: upTo.awaiting,
  ClockResumed: upTo.coordination,
  DeadlineWarned: [...upTo.triage, acts.tick(1)],
  DeadlineMissed: [...upTo.registration, acts.tick(28)],
  Escalated: [...upTo.conveying, acts.tick(31)],
  IdentityAsked: upTo.awaiting,
  IdentityReminded: [...upTo.awaiting, acts.tick(21)],
  IdentityProvided: upTo.coordination,
  IdentityProposed: proposed,
  ProposalSettled: [...proposed, proposalActs.refuse(3)],
  IdentityWaived: [...upTo.triage, acts.goWithout(1)],
  PrivacyChosen: [...upTo.triage, acts.choosePrivacy(1)],
  PrioritySet: [...upTo.triage, acts.setPriority(1)],
  Categorised: [...upTo.triage, acts.categorise(1)],
  Located: [...upTo.triage, acts.locate(1)],
  DivertedToEmergency: [...upTo.triage, acts.divert(1)],
  MovedToLane: [...upTo.triage, acts.toLane(1, { accusedPerson: 'Kepala dinas' })],
  TakenOutOfLane: [...upTo.triage, acts.toLane(1), acts.outOfLane(2)],
  LaneAnswerMissed: [...upTo.triage, acts.toLane(1, { lane: 'women-and-children' }), acts.tick(3)],
  IdentityRevealed: [...upTo.coordination, acts.reveal(3)],
  PersonalDataPublished: [...upTo.coordination, published],
  Classified: [...sp4nUpTo.coordination, acts.classify(1)],
  JudgedNotComplaint: praised,
  PassedOn: passedOn,
  PassedOnNoted: [...passedOn, passingActs.notePassedOn(3)],
  ReferredElsewhere: referred,
  HandedOver: [...referred, elsewhereActs.handOver(2)],
  ElsewhereDue: [...upTo.triage, acts.refer(1, { askAt: at(50) }), acts.tick(50)],
  ElsewhereNoted: [...referred, elsewhereActs.note(2)],
  InformationAnswered: [...upTo.triage, acts.inform(1)],
  RequestTaken: requestUpTo.taken,
  RequestExtended: [...requestUpTo.handedOver, requestActs.extend(5)],
  RequestDecided: requestUpTo.decided,
  JoinedAsDuplicate: [...upTo.triage, acts.joinDuplicate(1)],
  DuplicateAdded: [...upTo.triage, acts.addDuplicate(1)],
  MergedInto: [...upTo.triage, acts.mergeInto(1)],
  CaseMerged: [...upTo.triage, acts.acceptMerge(1)],
  JoiningUndone: [...upTo.triage, acts.joinDuplicate(1), partingActs.undo(2)],
  JoinedReturned: [...upTo.triage, acts.acceptMerge(1), partingActs.give(2)],
  ChildOpened: [...upTo.coordination, childActs.open(3)],
  IssueLinked: [...upTo.triage, issueActs.link(1)],
  IssueUnlinked: [...upTo.triage, issueActs.link(1), issueActs.unlink(2)],
  IssueTold: [...upTo.triage, issueActs.link(1), issueActs.tell(2)],
  ResponseDrafted: [...upTo.coordination, acts.draft(3)],
  DraftReturned: [...upTo.coordination, acts.draft(3), acts.returnDraft(4)],
  InterimApproved: upTo.registration,
  AnsweredDirectly: [...upTo.coordination, acts.answerDirectly(3)],
  RegisteredInUpik: upTo.followUp,
  Disposed: upTo.disposed,
  OwnTimeMissed: [...upTo.disposed, acts.tick(30)],
  DispositionAcknowledged: [...upTo.disposed, acts.acknowledge(6)],
  DispositionRefused: [...upTo.disposed, acts.refuse(6, { suggestedAgencyId: 'dishub' })],
  ProgressReported: [...upTo.disposed, acts.makeLink(6), acts.byLink(7)],
  FieldLinkMade: [...upTo.disposed, acts.makeLink(6)],
  FieldLinkEnded: [...upTo.disposed, acts.makeLink(6), acts.endLink(7)],
  ContactTried: [...upTo.disposed, acts.contact(6, { text: 'telepon mati' })],
  VisitAgreed: [...upTo.disposed, acts.agreeVisit(6)],
  VisitHeld: [...upTo.disposed, acts.minutes(6, { agreed: 'ditambal besok' })],
  VisitSettled: [...upTo.disposed, acts.agreeVisit(6, { visitAt: at(7) }), acts.minutes(8)],
  PhoneAsked: [...upTo.disposed, acts.askPhone(6)],
  PhoneGranted: [...upTo.disposed, acts.grantPhone(6)],
  PhoneEnded: [...upTo.disposed, acts.grantPhone(6), acts.endPhone(7)],
  PartReported: [...upTo.disposed, acts.part(6)],
  ExtensionAsked: extension,
  ExtensionDeclined: [...extension, acts.decline(7)],
  DeadlineExtended: [...extension, acts.grant(7)],
  FieldResultReported: upTo.conveying,
  PromiseMade: promised,
  PromiseSettled: [...promised, acts.fieldResult(100)],
  ResultSentBack: [...upTo.conveying, acts.sendBack(7)],
  ResultWritten: sending,
  MessageAccepted: [...sending, acts.delivered(8)],
  MessageRejected: [...sending, acts.undelivered(8)],
  OutsideAnswerCounted: [...upTo.triage, acts.countOutside(1)],
  NoteAdded: [...upTo.triage, acts.note(1)],
  CaseClaimed: [...upTo.triage, acts.claim(1)],
  CaseAssigned: [...upTo.triage, acts.assign(1, { note: 'pelapor minta ditelepon' })],
  HolderReminded: [...upTo.disposed, acts.remind(6)],
  SendingCalledBack: [...upTo.triage, heldActs.callBack(1)],
  CaseReleased: [...upTo.triage, acts.claim(1), acts.release(2)],
  CaseClosed: upTo.closed,
  CaseReopened: [...unanswered, acts.receive(800, { thread: privateThread })],
  ReporterJoined: [...upTo.triage, acts.joinReporter(1)],
  ReporterSeparated: [...upTo.triage, acts.joinReporter(1), acts.separateReporter(2)],
  ThreadsReleased: [...upTo.triage, acts.receive(1, { thread: privateThread }), acts.releaseThreads(2)],
  TextsErased: [...upTo.triage, acts.note(1), acts.eraseTexts(2)],
  PersonErased: [...upTo.closed, acts.erase(9)],
  WordsAdded: [...upTo.triage, acts.addWords(1)],
  Withdrawn: [...upTo.disposed, acts.withdraw(6)],
  Rated: [...upTo.closed, acts.rate(9)],
};

export const eventTypes = Object.keys(historyWith) as EventType[];

/** The last of its kind in its history. */
export const eventOf = <T extends EventType>(type: T): EventOf<T> => {
  const found = played(historyWith[type]).events.findLast((event) => event.type === type);
  if (found === undefined) throw new Error(`${type} does not happen in its history`);
  return found as EventOf<T>;
};
