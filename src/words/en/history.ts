// Each event of a case as one plain English sentence for the timeline. Complete by type: a new event without words does not compile.
import type { MessageRef } from '#core/complaint/complaint.ts';
import { placeWords } from '#core/place/case-place.ts';
import type { EventOf, EventSentences, Naming } from '../event-words.ts';
import type { history as indonesian } from '../id/history.ts';
import type { Same } from '../same.ts';
import { counted } from './counted.ts';
import { proposalSentences } from './proposal.ts';
import { insideSentences } from './inside-history.ts';
import { joiningSentences } from './joining.ts';
import { passOnSentences } from './pass-on.ts';
import { laneNames } from './lane.ts';
import { sp4n } from './sp4n.ts';
import { personalNames } from './personal-names.ts';

const closings: Same<(typeof indonesian)['closings']> = {
  conveyed: 'the result was conveyed',
  'not-a-complaint': 'not a complaint',
  referred: 'referred to another body',
  withdrawn: 'taken back by its reporter',
  'information-answered': 'the request for information was answered',
  'information-refused': 'the request for information was refused, or the information is not held',
  'identity-not-completed': 'the identity was not completed',
  duplicate: 'a duplicate of another complaint',
  merged: 'merged with another complaint',
};

const deskNames = { 'admin-medsos': 'Admin Medsos', 'admin-pusat': 'Admin Pusat' } as const;

const outcomes: Same<(typeof indonesian)['outcomes']> = {
  done: 'done',
  scheduled: 'scheduled',
  cannot: 'cannot be done',
};

const decided = {
  given: 'given',
  partly: 'given in part',
  'not-held': 'not held',
  refused: 'refused',
} as const satisfies Record<EventOf<'RequestDecided'>['outcome'], string>;

const reasons: Same<(typeof indonesian)['reasons']> = {
  greeting: 'a greeting or tag',
  praise: 'praise',
  aspiration: 'a suggestion',
  spam: 'spam',
  abuse: 'abuse',
  'out-of-scope': 'not the city’s authority',
  'no-substance': 'nothing is complained of',
};

const waived: Same<(typeof indonesian)['waived']> = {
  anonymous: 'the reporter wishes to stay unnamed',
  secret: 'the reporter asked for secrecy',
  unreachable: 'the reporter cannot be asked',
  danger: 'there is danger',
  'not-needed': 'no identity is needed',
};

const levels: Same<(typeof indonesian)['levels']> = { danger: 'danger', high: 'high', normal: 'normal' };

const signs: Same<(typeof indonesian)['signs']> = {
  fire: 'fire',
  drowning: 'drowning',
  crash: 'accident',
  trapped: 'trapped or hit',
  collapse: 'landslide or collapse',
  electricity: 'electricity',
  gas: 'gas or explosion',
  life: 'a life in danger',
  violence: 'violence',
  plea: 'a cry for help',
};

/** Agencies are told that a message came, and nothing of it: the signs stand at the head of their page. */
const dangerOf = ({ danger = [] }: Pick<MessageRef, 'danger'> = {}): string =>
  danger.length === 0 ? '' : `, with words of danger (${danger.map((sign) => signs[sign]).join(', ')})`;

const purposes: Same<(typeof indonesian)['purposes']> = {
  'ask-identity': 'the question for the identity',
  'remind-identity': 'the reminder of the identity',
  interim: 'the interim response',
  information: 'the information',
  result: 'the result',
  notice: 'a notice',
  news: 'news of its progress',
  'hand-over': 'the letter that hands it over',
  status: 'the report’s status',
};

const counts: Same<(typeof indonesian)['counted']> = {
  'identity-asked': 'the question for the identity',
  'result-told': 'conveying the result',
};

const handOverWays = {
  sp4n: 'SP4N-LAPOR!',
  open311: 'Open311',
  email: 'e-mail',
  copied: 'a copied text',
} as const satisfies Record<EventOf<'HandedOver'>['way'], string>;

const heardElsewhere = {
  received: 'it was received there',
  done: 'it was dealt with',
  waiting: 'it is still waited for',
  'no-answer': 'there was no answer',
} as const satisfies Record<EventOf<'ElsewhereNoted'>['outcome'], string>;

const statements = {
  holding: 'holding statement',
  news: 'news',
  clarification: 'clarification',
  closing: 'closing note',
} as const satisfies Record<EventOf<'IssueTold'>['kind'], string>;

const ladder = { 'team-lead': 'the team lead', 'division-head': 'the division head' } as const;
const reopened = {
  'late-identity': 'the identity came late',
  reporter: 'asked by the reporter',
  officer: 'by an officer',
} as const;

/** By an officer, without a platform. */
const isTold = ({ by }: EventOf<'MessageAccepted'>): boolean => by.kind === 'officer';

/** What whoever goes on should know, after the sentence. */
const noteOf = ({ note }: { note?: string }): string => (note === undefined ? '' : ` Note: ${note}`);

/** Nothing where nobody is named. */
const accusedOf = ({ accusedAgencyId, accusedPerson }: EventOf<'MovedToLane'>, name: Naming): string => {
  const named = [
    ...(accusedPerson === undefined ? [] : [accusedPerson]),
    ...(accusedAgencyId === undefined ? [] : [name.agency(accusedAgencyId)]),
  ];
  return named.length === 0 ? '' : ` Accused: ${named.join(', ')}.`;
};

const sentences: EventSentences = {
  CaseOpened: (event) => `Complaint opened with number ${event.number}.`,
  MessageReceived: ({ message }) => `A citizen’s message came in${dangerOf(message)}.`,
  WordsAdded: () => 'The reporter added words on the tracking page.',
  Withdrawn: () => 'The reporter took the report back.',
  MessageEdited: ({ message }) => `The citizen changed their message${dangerOf(message)}.`,
  MessageDeleted: () => 'The citizen deleted their message.',
  MessagesSplitOff: (event) => `${counted(event.messageIds.length, 'message')} split off as a new complaint.`,
  StepOpened: (event, name) => `Step ${name.step(event.step)} began, due ${name.moment(event.dueAt)}.`,
  StepMet: (event, name) => `Step ${name.step(event.step)} was met ${event.late ? 'after its deadline' : 'on time'}.`,
  StepSkipped: (event, name) => `Step ${name.step(event.step)} was skipped.`,
  ClockPaused: (event, name) => `The deadline of ${name.step(event.step)} was paused, waiting for the identity.`,
  ClockResumed: (event, name) =>
    `The deadline of ${name.step(event.step)} runs again, until ${name.moment(event.dueAt)}.`,
  DeadlineWarned: (event, name) =>
    `Warning: ${String(event.percent)}% of the time for ${name.step(event.step)} has been used.`,
  OwnTimeMissed: (event, name) => `${name.agency(event.agencyId)} kept the case past its own time.`,
  DeadlineMissed: (event, name) => `The deadline of ${name.step(event.step)} was missed.`,
  Escalated: (event, name) => `The delay of ${name.step(event.step)} was reported to ${ladder[event.to]}.`,
  IdentityAsked: ({ mode }) =>
    mode === 'public-link'
      ? 'The reporter was asked who they are in a public reply.'
      : 'The reporter was asked for their identity in private.',
  IdentityReminded: (event) => `The reporter was reminded, reminder number ${String(event.count)}.`,
  IdentityProvided: (event) => {
    if (event.via === 'corrected') return 'The reporter’s identity was corrected at their request.';
    return event.complete ? 'The reporter’s identity is complete.' : 'The reporter’s identity was given in part.';
  },
  IdentityWaived: (event) => `The complaint goes on without an identity: ${waived[event.why]}.`,
  PrivacyChosen: (event) => `The report is now ${sp4n.privacies[event.privacy].label.toLowerCase()}.`,
  PrioritySet: (event) => `The priority is now ${levels[event.level]}.`,
  Categorised: ({ categoryName, level }) =>
    `Category: ${categoryName}${level === undefined ? '' : `, with the ${levels[level]} priority that is usual for it`}.`,
  Located: (event) => `The place was recorded: ${placeWords(event)}.`,
  DivertedToEmergency: () => 'The reporter was diverted to the emergency services.',
  MovedToLane: (event, name) =>
    `Moved to the sensitive lane ${laneNames[event.lane].label.toLowerCase()}.${accusedOf(event, name)}${
      event.answerBy === undefined ? '' : ` To be answered by ${name.moment(event.answerBy)}.`
    }`,
  TakenOutOfLane: (event) =>
    `Taken out of the sensitive lane ${laneNames[event.lane].label.toLowerCase()}. Reason: ${event.reason}`,
  LaneAnswerMissed: (event, name) => `Not answered by the time of its lane, ${name.moment(event.dueAt)}.`,
  IdentityRevealed: (event) => `The reporter’s identity was opened. Reason: ${event.reason}`,
  PersonalDataPublished: (event) =>
    `Personal data was published (${event.kinds.map((kind) => personalNames[kind]).join(', ')}). Reason: ${event.reason}`,
  Classified: (event) => `The class was changed to ${sp4n.classes[event.reportClass].label.toLowerCase()}.`,
  JudgedNotComplaint: (event) => `Judged not to be a complaint: ${reasons[event.reason]}.`,
  ReferredElsewhere: (event) => `Not the city’s: the reporter was referred to ${event.bodyName}.`,
  HandedOver: (event) => `Handed over to ${event.bodyName} by ${handOverWays[event.way]}.`,
  ElsewhereDue: (event, name) => `Time to ask ${event.bodyName} what became of it, ${name.moment(event.askAt)}.`,
  ElsewhereNoted: (event) => `News of ${event.bodyName}: ${heardElsewhere[event.outcome]}.`,
  InformationAnswered: () => 'The request for information was answered.',
  RequestTaken: (event, name) =>
    `Taken as a request for information, answered by ${name.moment(event.dueAt)}: ${event.subject}`,
  RequestExtended: (event, name) => `The time to answer was extended to ${name.moment(event.dueAt)}.`,
  RequestDecided: (event) => `The request for information was answered: ${decided[event.outcome]}.`,
  JoinedAsDuplicate: (event) => `Joined as a duplicate of ${event.ofNumber}.`,
  DuplicateAdded: (event) => `Complaint ${event.number} was joined to this one as a duplicate.`,
  MergedInto: (event) => `Merged into ${event.intoNumber}.`,
  CaseMerged: (event) => `Complaint ${event.fromNumber} was merged into this one.`,
  IssueLinked: () => 'Put under an issue with others about the same.',
  IssueUnlinked: () => 'Taken out of its issue.',
  IssueTold: (event) => `Sent the issue’s ${statements[event.kind]}.`,
  ResponseDrafted: () => 'A draft response was written.',
  DraftReturned: (event) => `The draft was returned: ${event.reason}`,
  InterimApproved: () => 'The interim response was approved.',
  AnsweredDirectly: () => 'Answered directly by Admin Pusat.',
  RegisteredInUpik: (event) => `Registered in UPIK with number ${event.upikNumber}.`,
  Disposed: (event, name) => `Passed to ${name.agency(event.leadAgencyId)}.`,
  DispositionAcknowledged: (event, name) => `${name.agency(event.agencyId)} accepted the disposition.`,
  DispositionRefused: (event, name) =>
    `${name.agency(event.agencyId)} stated that it is not its authority: ${event.reason}`,
  ProgressReported: (event, name) =>
    `${name.agency(event.agencyId)} ${event.linkName === undefined ? 'reported' : `reported by link, ${event.linkName}`}: ${event.text}`,
  FieldLinkMade: (event, name) =>
    `${name.agency(event.agencyId)} made a field link, good until ${name.moment(event.untilAt)}.`,
  FieldLinkEnded: (event, name) => `${name.agency(event.agencyId)} took back a field link.`,
  ...proposalSentences,
  ...insideSentences,
  ...joiningSentences,
  ...passOnSentences,
  PartReported: (event, name) => `${name.agency(event.agencyId)} reported its part: ${event.text}`,
  ExtensionAsked: (event, name) =>
    `${name.agency(event.agencyId)} asked for time until ${name.moment(event.untilAt)}: ${event.reason}`,
  ExtensionDeclined: (event) => `More time was declined: ${event.reason}`,
  DeadlineExtended: (event, name) =>
    `The deadline of ${name.step(event.step)} was extended until ${name.moment(event.dueAt)}.`,
  FieldResultReported: (event, name) => `${name.agency(event.agencyId)}: ${outcomes[event.outcome]}. ${event.text}`,
  PromiseMade: (event, name) =>
    `The citizen was promised that ${name.agency(event.agencyId)} is done by ${name.moment(event.plannedAt)}.`,
  PromiseSettled: (event, name) =>
    `The promise of ${name.agency(event.agencyId)} for ${name.moment(event.plannedAt)} was ${event.kept ? 'kept' : 'broken'}.`,
  ResultSentBack: (event, name) => `The result was sent back to ${name.agency(event.agencyId)}: ${event.reason}`,
  ResultWritten: () => 'The result was written for the citizen.',
  MessageAccepted: (event) =>
    isTold(event)
      ? `An officer told the reporter ${purposes[event.purpose]}.`
      : `The channel accepted ${purposes[event.purpose]}${event.withoutPhotos === undefined ? '' : ', without all of its photos'}.`,
  MessageRejected: (event) =>
    event.reason === 'not-reached'
      ? `The reporter was not reached; ${purposes[event.purpose]} has not been told.`
      : `The channel refused ${purposes[event.purpose]}.`,
  OutsideAnswerCounted: (event) => `An answer outside Tanggap counts as ${counts[event.as]}.`,
  NoteAdded: (event) => `Note: ${event.text}`,
  CaseClaimed: (event) =>
    event.whileWriting === true ? 'Case claimed on beginning to write an answer.' : 'Case claimed.',
  CaseAssigned: (event, name) => `Case handed to ${name.officer(event.to)}.${noteOf(event)}`,
  CaseReleased: (event) => `Case released.${noteOf(event)}`,
  SendingCalledBack: () => 'A message to the reporter was called back before it left.',
  HolderReminded: ({ of, agencyId = '' }, name) =>
    `Whoever has it was reminded: ${of === 'agency' ? name.agency(agencyId) : deskNames[of]}.`,
  CaseClosed: (event) => `Complaint closed: ${closings[event.reason]}.`,
  CaseReopened: (event) =>
    `Complaint reopened (${reopened[event.cause]}).${event.reason === '' ? '' : ` ${event.reason}`}`,
  ReporterJoined: (event) => `The reporter was declared to be the same person as the reporter of ${event.otherNumber}.`,
  ReporterSeparated: (event) => `The join with the reporter of ${event.otherNumber} was taken back.`,
  PersonErased: (event) =>
    event.followers === undefined
      ? 'The reporter’s personal data was erased; the complaint still counts.'
      : 'The personal data of another reporter who follows this complaint was erased.',
  ThreadsReleased: () => 'The other account’s conversation was released from this complaint.',
  TextsErased: ({ versions }) =>
    `The words in ${counted(versions.length, 'entry', 'entries')} of the history were erased.`,
  Rated: (event) => `The reporter gave ${String(event.score)} out of 5.`,
};

/** Complete over events, closings, outcomes and reasons, as the Indonesian ones are. */
export const history: Same<typeof indonesian> = {
  sentences,
  gone: { erased: '[these words were erased]', missing: '[these words are missing from storage]' },
  closings,
  outcomes,
  reasons,
  waived,
  levels,
  signs,
  purposes,
  counted: counts,
  personalNames,
  by: { system: 'System', reporter: 'Reporter', officer: 'Officer' },
};
