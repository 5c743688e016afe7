// What happened to a case, as its reporter may read it: no names of officers, no words that were written for inside. Pure.
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import type { Words } from '#core/kept-words.ts';
import { findKelurahan } from '#core/place/kelurahan.ts';
import { procedureOf } from '#core/sop/in-force.ts';
import type { Step } from '#core/sop/shape.ts';
import type { Instant } from '#core/time.ts';
import type { Language } from './language.ts';
import { momentWords } from './moments.ts';
import { historyText, stepTitle } from './words.ts';

/** Full names of agencies by id. */
export type AgencyNames = ReadonlyMap<string, string>;

/** `text` is a whole sentence in the page's language and names agencies, never an officer. */
export type Happened = { at: Instant; text: string };

/** The id stands in where no name is known, so that a sentence never has a gap. */
export const agencyName = (names: AgencyNames, id: string): string => names.get(id) ?? id;

/** `isReport`: SP4N-LAPOR! passed it on, so that its steps have names of their own; `steps`: those of the case's version. */
type Tell = { language: Language; names: AgencyNames; isReport: boolean; steps: readonly Step[] };

type Teller<T extends RecordedEvent['type']> = (
  event: Extract<RecordedEvent, { type: T }>,
  tell: Tell,
) => string | undefined;

/** Of inner matters, or told in the sentence of another event. */
const untold = (): undefined => undefined;

type Said =
  | 'CaseOpened'
  | 'WordsAdded'
  | 'Withdrawn'
  | 'IdentityReminded'
  | 'IdentityWaived'
  | 'DivertedToEmergency'
  | 'MovedToLane'
  | 'InterimApproved'
  | 'InformationAnswered'
  | 'RequestDecided'
  | 'IssueTold'
  | 'ResultWritten'
  | 'CaseClosed';
type OfAgency =
  | 'DispositionAcknowledged'
  | 'DispositionRefused'
  | 'ProgressReported'
  | 'PartReported'
  | 'FieldResultReported'
  | 'ResultSentBack'
  | 'PassedOn'
  | 'PassedOnNoted';

const said = ({ type }: { type: Said }, { language }: Tell): string => historyText[language][type];

const ofAgency = ({ type, agencyId }: { type: OfAgency; agencyId: string }, { language, names }: Tell): string =>
  historyText[language][type](agencyName(names, agencyId));

/** Complete, so that whoever adds an event says what its reporter reads of it. */
const tellers: { readonly [T in RecordedEvent['type']]: Teller<T> } = {
  CaseOpened: said,
  MessageReceived: untold,
  WordsAdded: said,
  Withdrawn: said,
  MessageEdited: untold,
  MessageDeleted: untold,
  MessagesSplitOff: untold,
  StepOpened: untold,
  StepMet: untold,
  StepSkipped: untold,
  ClockPaused: untold,
  ClockResumed: untold,
  DeadlineWarned: untold,
  OwnTimeMissed: untold,
  DeadlineMissed: ({ step }, { language, isReport, steps }) => {
    const own = steps.find(({ name }) => name === step)?.texts?.name;
    return historyText[language].DeadlineMissed(own ?? stepTitle(step, language, isReport));
  },
  Escalated: ({ to }, { language }) => historyText[language][to === 'team-lead' ? 'EscalatedLead' : 'EscalatedHead'],
  IdentityAsked: ({ mode }, { language }) =>
    historyText[language][mode === 'public-link' ? 'AskedOpenly' : 'IdentityAsked'],
  IdentityReminded: said,
  IdentityProvided: ({ via }, { language }) => {
    if (via === 'known') return undefined;
    return historyText[language][via === 'corrected' ? 'IdentityCorrected' : 'IdentityProvided'];
  },
  IdentityProposed: untold,
  ProposalSettled: untold,
  IdentityWaived: said,
  PrivacyChosen: ({ privacy }, { language }) => historyText[language].PrivacyChosen[privacy],
  PrioritySet: untold,
  Categorised: untold,
  // Nothing finer: whoever holds number and code may be anybody.
  Located: ({ kelurahan }, { language }) => {
    const area = findKelurahan(kelurahan);
    return area === undefined ? undefined : historyText[language].Located(area.name);
  },
  DivertedToEmergency: said,
  MovedToLane: said,
  TakenOutOfLane: untold,
  LaneAnswerMissed: untold,
  IdentityRevealed: untold,
  PersonalDataPublished: untold,
  Classified: untold,
  JudgedNotComplaint: untold,
  ReferredElsewhere: ({ bodyName }, { language }) => historyText[language].ReferredElsewhere(bodyName),
  HandedOver: ({ bodyName }, { language }) => historyText[language].HandedOver(bodyName),
  ElsewhereDue: untold,
  ElsewhereNoted: ({ bodyName, outcome, reference }, { language }) => {
    const words = historyText[language];
    const number = typeof reference === 'string' ? words.referenceThere(reference) : '';
    return `${words.ElsewhereNoted[outcome](bodyName)}${number}`;
  },
  PassedOn: ofAgency,
  PassedOnNoted: ofAgency,
  InformationAnswered: said,
  RequestTaken: ({ dueAt }, { language }) => historyText[language].RequestTaken(momentWords(dueAt, language)),
  RequestExtended: ({ dueAt }, { language }) => historyText[language].RequestExtended(momentWords(dueAt, language)),
  RequestDecided: said,
  JoinedAsDuplicate: ({ ofNumber }, { language }) => historyText[language].JoinedAsDuplicate(ofNumber),
  DuplicateAdded: untold,
  MergedInto: ({ intoNumber }, { language }) => historyText[language].MergedInto(intoNumber),
  CaseMerged: untold,
  JoiningUndone: ({ ofNumber }, { language }) => historyText[language].JoiningUndone(ofNumber),
  JoinedReturned: untold,
  ChildOpened: ({ number }, { language }) => historyText[language].ChildOpened(number),
  IssueLinked: untold,
  IssueUnlinked: untold,
  IssueTold: said,
  ResponseDrafted: untold,
  DraftReturned: untold,
  InterimApproved: said,
  AnsweredDirectly: untold,
  RegisteredInUpik: ({ upikNumber }, { language }) => historyText[language].RegisteredInUpik(upikNumber),
  Disposed: ({ leadAgencyId, helpingAgencyIds }, { language, names }) => {
    const words = historyText[language];
    const lead = agencyName(names, leadAgencyId);
    const helping = helpingAgencyIds.map((id) => agencyName(names, id));
    return helping.length === 0 ? words.Disposed(lead) : words.DisposedWithHelp(lead, helping.join(words.and));
  },
  DispositionAcknowledged: ofAgency,
  DispositionRefused: ofAgency,
  ProgressReported: ofAgency,
  FieldLinkMade: untold,
  FieldLinkEnded: untold,
  ContactTried: ({ agencyId, outcome }, { language, names }) =>
    historyText[language].ContactTried[outcome](agencyName(names, agencyId)),
  VisitAgreed: ({ agencyId, visitAt }, { language, names }) =>
    historyText[language].VisitAgreed(agencyName(names, agencyId), momentWords(visitAt, language)),
  VisitHeld: ({ agencyId, heldAt }, { language, names }) =>
    historyText[language].VisitHeld(agencyName(names, agencyId), momentWords(heldAt, language)),
  VisitSettled: ({ visitAt, outcome }, { language }) => {
    if (outcome !== 'missed' && outcome !== 'off') return undefined;
    return historyText[language][outcome === 'missed' ? 'VisitMissed' : 'VisitOff'](momentWords(visitAt, language));
  },
  // What was asked and turned down concerns nobody's number.
  PhoneAsked: untold,
  PhoneGranted: ({ agencyId, untilAt }, { language, names }) =>
    historyText[language].PhoneGranted(agencyName(names, agencyId), momentWords(untilAt, language)),
  PhoneEnded: ({ agencyId, granted }, { language, names }) =>
    granted === true ? historyText[language].PhoneEnded(agencyName(names, agencyId)) : undefined,
  PartReported: ofAgency,
  ExtensionAsked: untold,
  ExtensionDeclined: untold,
  DeadlineExtended: ({ fromAt, dueAt }, { language }) =>
    historyText[language].DeadlineExtended(momentWords(fromAt, language), momentWords(dueAt, language)),
  FieldResultReported: ofAgency,
  PromiseMade: ({ agencyId, plannedAt }, { language, names }) =>
    historyText[language].PromiseMade(agencyName(names, agencyId), momentWords(plannedAt, language)),
  PromiseSettled: ({ kept }, { language }) => historyText[language][kept ? 'PromiseKept' : 'PromiseBroken'],
  ResultSentBack: ofAgency,
  ResultWritten: said,
  MessageAccepted: ({ purpose }, { language }) =>
    purpose === 'result' ? historyText[language].ResultAccepted : undefined,
  MessageRejected: untold,
  OutsideAnswerCounted: ({ as }, { language }) =>
    historyText[language][as === 'identity-asked' ? 'AskedOutside' : 'ToldOutside'],
  NoteAdded: untold,
  CaseClaimed: untold,
  CaseAssigned: untold,
  CaseReleased: untold,
  SendingCalledBack: untold,
  HolderReminded: untold,
  CaseClosed: said,
  CaseReopened: ({ cause }, { language }) =>
    historyText[language][cause === 'reporter' ? 'ReopenedByYou' : 'CaseReopened'],
  ReporterJoined: untold,
  ReporterSeparated: untold,
  ThreadsReleased: untold,
  TextsErased: untold,
  PersonErased: ({ followers }, { language }) =>
    followers === undefined ? historyText[language].PersonErased : undefined,
  Rated: ({ score }, { language }) => historyText[language].Rated(score),
};

const tellOne = (event: RecordedEvent, tell: Tell): string | undefined =>
  (tellers[event.type] as (event: RecordedEvent, tell: Tell) => string | undefined)(event, tell);

const isOfReport = (event: RecordedEvent): boolean =>
  event.type === 'CaseOpened' && procedureOf(event.sop).reportClass !== undefined;

/** The latest first. */
export const historyOf = (
  events: readonly RecordedEvent[],
  language: Language,
  names: AgencyNames,
  steps: readonly Step[] = [],
): Happened[] => {
  const tell: Tell = { language, names, isReport: events.some(isOfReport), steps };
  return events
    .flatMap((event): Happened[] => {
      const text = tellOne(event, tell);
      return text === undefined ? [] : [{ at: event.at, text }];
    })
    .toReversed();
};

/** Every agency that the history may name. */
export const agenciesIn = (events: readonly RecordedEvent[]): string[] => [
  ...new Set(
    events.flatMap((event) => {
      if (event.type === 'Disposed') return [event.leadAgencyId, ...event.helpingAgencyIds];
      return 'agencyId' in event ? [event.agencyId] : [];
    }),
  ),
];

/** The answer that may be read here: only words that were written for everybody. */
export type Answer = { text?: Words; at: Instant };

/** The last answer that was given, without its words unless they were public; undefined before any, and where it stands in public on the platform. */
export const answerOf = (events: readonly RecordedEvent[]): Answer | undefined => {
  const event = events.findLast(
    (one) =>
      one.type === 'ResultWritten' ||
      one.type === 'InformationAnswered' ||
      one.type === 'RequestDecided' ||
      one.type === 'ReferredElsewhere' ||
      one.type === 'ElsewhereNoted' ||
      (one.type === 'OutsideAnswerCounted' && one.as === 'result-told'),
  );
  // Its words are not in the record; what everybody read stands where they read it.
  if (event?.type === 'OutsideAnswerCounted') return event.visibility === 'private' ? { at: event.saidAt } : undefined;
  if (event?.type === 'ResultWritten')
    return { at: event.at, ...(event.publicText === undefined ? {} : { text: event.publicText }) };
  if (event === undefined || !('thread' in event) || !('text' in event)) return undefined;
  return { at: event.at, ...(event.thread.visibility === 'public' ? { text: event.text } : {}) };
};
