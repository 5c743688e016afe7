// One case's state in a sentence: who does what now, until when, and honestly when that has passed. Pure.
import type { Complaint } from '#core/complaint/complaint.ts';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import { mayObject } from '#core/complaint/request.ts';
import { isOverdue } from '#core/complaint/deadlines.ts';
import { isReporterKnown } from '#core/complaint/identity-known.ts';
import { runningGrant } from '#core/complaint/reachable.ts';
import { procedureOf } from '#core/sop/in-force.ts';
import type { Instant } from '#core/time.ts';
import type { CaseView } from './case-view.ts';
import { agencyName, type AgencyNames } from './history.ts';
import type { Language } from './language.ts';
import { momentWords } from './moments.ts';
import type { TrackWords } from './words.ts';

type Existing = Exclude<Complaint, { status: 'none' }>;
type Open = Exclude<Existing, { status: 'closed' }>;
type Closed = Extract<Existing, { status: 'closed' }>;

/** `late` only while the promise that runs now has passed; `waiting` when the case rests, or was closed, for want of the reporter's identity. */
export type Tone = 'going' | 'late' | 'waiting' | 'done';

/** `more` are further whole sentences; `dueAt` is missing while the clock stands still and once the case is closed. */
export type Now = { tone: Tone; sentence: string; more: string[]; dueAt?: Instant };

type Telling = {
  words: TrackWords['now'];
  names: AgencyNames;
  language: Language;
  events: readonly RecordedEvent[];
};

/** Passed on by SP4N-LAPOR!: another procedure, in working days. */
const isReport = ({ file }: Open): boolean => procedureOf(file.sop).reportClass !== undefined;

const working = ({ file }: Open, words: TrackWords['now'], agency: string): string =>
  file.promise === undefined ? words.agency(agency) : words.promised(agency);

/** Taken as a formal request for information: the PPID's search is one piece of work to whoever asked. */
const isRequest = ({ file }: Existing): boolean => file.request !== undefined;

/** Whoever is known already, or wishes to stay unnamed, is not told that they will be asked. */
const isAskedNext = ({ file }: Open): boolean => file.privacy !== 'anonymous' && !isReporterKnown(file);

/** A form is named only to whoever was sent one. */
const hasForm = (events: readonly RecordedEvent[]): boolean => {
  const asked = events.findLast(
    (one) => one.type === 'IdentityAsked' || (one.type === 'OutsideAnswerCounted' && one.as === 'identity-asked'),
  );
  return asked?.type === 'IdentityAsked' && asked.mode === 'form-link';
};

const openSentence = (state: Open, { words, names, events }: Telling): string => {
  if (isRequest(state)) return words.request;
  switch (state.status) {
    case 'triage':
      return isAskedNext(state) ? words.triage : words.reading;
    case 'awaiting-identity':
      if (state.clock.pausedWithMs === undefined) return words.undelivered;
      return hasForm(events) ? words.waiting : words.waitingReply;
    case 'coordination':
      return isReport(state) ? words.verifying : words.coordination;
    case 'registration':
      return words.registration;
    case 'follow-up':
      return state.disposition === undefined
        ? words.choosing
        : working(state, words, agencyName(names, state.disposition.leadAgencyId));
    case 'conveying':
      return (state.sends?.pending ?? 0) > 0 ? words.sending : words.writing;
  }
};

/** Says only what has been done: the reminder and the ladder are events of their own. */
const lateWords = ({ clock }: Open, words: TrackWords['now']): string[] => {
  const reminded = clock.missedAt === undefined ? [] : [words.reminded];
  if (clock.escalatedTo === undefined) return [words.late, ...reminded];
  return [words.late, ...reminded, clock.escalatedTo === 'team-lead' ? words.lateLead : words.lateHead];
};

/** Who comes when, and who may call until when: whoever is visited or called knows it first. */
const insideLines = (state: Open, now: Instant, { words, names, language }: Telling): string[] => {
  const { visits = [], phoneGrants = [] } = state.file;
  const [named, said] = [(id: string) => agencyName(names, id), (at: Instant) => momentWords(at, language)];
  return [
    ...visits.filter(({ visitAt }) => visitAt > now).map((one) => words.visit(named(one.agencyId), said(one.visitAt))),
    ...phoneGrants
      .filter(({ agencyId }) => runningGrant(state, agencyId, now) !== undefined)
      .map((one) => words.phone(named(one.agencyId), said(one.untilAt))),
  ];
};

const openNow = (state: Open, now: Instant, telling: Telling): Now => {
  const { words } = telling;
  const sentence = openSentence(state, telling);
  const { dueAt, pausedWithMs } = state.clock;
  if (pausedWithMs !== undefined) return { tone: 'waiting', sentence, more: [words.waitingNote] };
  const extension = state.status === 'follow-up' && state.extension !== undefined ? [words.extension] : [];
  const more = [
    ...insideLines(state, now, telling),
    ...extension,
    ...(isReport(state) ? [words.workingDays] : []),
    ...(isRequest(state) ? [words.requestDays] : []),
  ];
  if (!isOverdue(state.clock, now)) return { tone: 'going', sentence, more, dueAt };
  return { tone: 'late', sentence, more: [...lateWords(state, words), ...more], dueAt };
};

const closedNow = (state: Closed, events: readonly RecordedEvent[], words: TrackWords): Now => {
  if (state.file.erased === true) return { tone: 'done', sentence: words.erased, more: [] };
  const more = events.flatMap((event): string[] => {
    if (event.type === 'JoinedAsDuplicate' && state.reason === 'duplicate') return [words.duplicateOf(event.ofNumber)];
    if (event.type === 'MergedInto' && state.reason === 'merged') return [words.mergedInto(event.intoNumber)];
    if (event.type === 'RequestDecided' && isRequest(state)) return mayObject(event.outcome) ? [words.objection] : [];
    if (event.type === 'ReferredElsewhere' && state.reason === 'referred') return [words.referredTo(event.bodyName)];
    if (event.type === 'JudgedNotComplaint' && state.reason === 'not-a-complaint')
      return [words.notComplaint[event.reason]];
    return [];
  });
  const tone = state.reason === 'identity-not-completed' ? 'waiting' : 'done';
  return { tone, sentence: words.closed[state.reason], more: more.slice(-1) };
};

/** Says of lateness only what has happened by `now`, and names the agency that is to act, never an officer. */
export const nowOf = (
  { found: { state }, events, now, names, language }: Pick<CaseView, 'found' | 'events' | 'now' | 'names' | 'language'>,
  words: TrackWords,
): Now =>
  state.status === 'closed'
    ? closedNow(state, events, words)
    : openNow(state, now, { words: words.now, names, language, events });
