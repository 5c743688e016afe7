// What happened to a case, as its reporter may read it: no names of officers, no words that were written for inside. Pure.
import type { ComplaintEvent } from '#core/complaint/complaint.ts';
import type { Instant } from '#core/time.ts';
import type { Language } from './language.ts';
import { momentWords } from './moments.ts';
import { historyText } from './text/history.ts';
import { stepText } from './text/steps.ts';

/** Full names of agencies by id. */
export type AgencyNames = ReadonlyMap<string, string>;
export type Happened = { at: Instant; text: string };

export const agencyName = (names: AgencyNames, id: string): string => names.get(id) ?? id;

type Tell = { language: Language; names: AgencyNames };

const tellAgency = (event: ComplaintEvent, { language, names }: Tell): string | undefined => {
  const words = historyText[language];
  switch (event.type) {
    case 'Disposed': {
      const lead = agencyName(names, event.leadAgencyId);
      const helping = event.helpingAgencyIds.map((id) => agencyName(names, id));
      return helping.length === 0 ? words.Disposed(lead) : words.DisposedWithHelp(lead, helping.join(words.and));
    }
    case 'DispositionAcknowledged':
    case 'DispositionRefused':
    case 'ProgressReported':
    case 'FieldResultReported':
      return words[event.type](agencyName(names, event.agencyId));
    default:
      return undefined;
  }
};

const tellTime = (event: ComplaintEvent, tell: Tell): string | undefined => {
  const { language } = tell;
  const words = historyText[language];
  switch (event.type) {
    case 'DeadlineMissed':
      return words.DeadlineMissed(stepText[language][event.step].title);
    case 'DeadlineExtended':
      return words.DeadlineExtended(momentWords(event.fromAt, language), momentWords(event.dueAt, language));
    case 'Escalated':
      return event.to === 'team-lead' ? words.EscalatedLead : words.EscalatedHead;
    default:
      return tellAgency(event, tell);
  }
};

const tellOne = (event: ComplaintEvent, tell: Tell): string | undefined => {
  const words = historyText[tell.language];
  switch (event.type) {
    case 'CaseOpened':
    case 'IdentityAsked':
    case 'IdentityReminded':
    case 'InterimApproved':
    case 'InformationAnswered':
    case 'ResultWritten':
    case 'CaseClosed':
      return words[event.type];
    case 'IdentityProvided':
      return event.via === 'known' ? undefined : words.IdentityProvided;
    case 'RegisteredInUpik':
      return words.RegisteredInUpik(event.upikNumber);
    case 'MessageAccepted':
      return event.purpose === 'result' ? words.ResultAccepted : undefined;
    case 'OutsideAnswerCounted':
      return event.as === 'identity-asked' ? words.AskedOutside : words.ToldOutside;
    case 'JoinedAsDuplicate':
      return words.JoinedAsDuplicate(event.ofNumber);
    case 'MergedInto':
      return words.MergedInto(event.intoNumber);
    case 'CaseReopened':
      return event.cause === 'reporter' ? words.ReopenedByYou : words.CaseReopened;
    case 'Rated':
      return words.Rated(event.score);
    default:
      return tellTime(event, tell);
  }
};

/** The latest first. */
export const historyOf = (events: readonly ComplaintEvent[], language: Language, names: AgencyNames): Happened[] =>
  events
    .flatMap((event): Happened[] => {
      const text = tellOne(event, { language, names });
      return text === undefined ? [] : [{ at: event.at, text }];
    })
    .toReversed();

/** Every agency that the history may name. */
export const agenciesIn = (events: readonly ComplaintEvent[]): string[] => [
  ...new Set(
    events.flatMap((event) => {
      if (event.type === 'Disposed') return [event.leadAgencyId, ...event.helpingAgencyIds];
      return 'agencyId' in event ? [event.agencyId] : [];
    }),
  ),
];

/** The answer that may be read here: only words that were written for everybody. */
export type Answer = { text?: string; at: Instant };

export const answerOf = (events: readonly ComplaintEvent[]): Answer | undefined => {
  const event = events.findLast(
    (one) =>
      one.type === 'ResultWritten' ||
      one.type === 'InformationAnswered' ||
      (one.type === 'OutsideAnswerCounted' && one.as === 'result-told'),
  );
  // Its words are not in the record; what everybody read stands where they read it.
  if (event?.type === 'OutsideAnswerCounted') return event.visibility === 'private' ? { at: event.saidAt } : undefined;
  if (event?.type === 'ResultWritten')
    return { at: event.at, ...(event.publicText === undefined ? {} : { text: event.publicText }) };
  if (event?.type === 'InformationAnswered')
    return { at: event.at, ...(event.thread.visibility === 'public' ? { text: event.text } : {}) };
  return undefined;
};
