// What was done to a case while an officer was writing: they must see it before their act counts.
import { holdsBesideNews, type CommandType } from './act-table.ts';
import type { Actor } from './complaint.ts';
import type { EventType } from './event.ts';
import type { RecordedEvent } from './recorded.ts';

/** Nobody's act is the less right for these, and not everybody may know of them. */
const unseen: readonly EventType[] = [
  'IdentityRevealed',
  'PersonalDataPublished',
  'ReporterJoined',
  'ReporterSeparated',
  'ThreadsReleased',
  'CaseClaimed',
  'CaseAssigned',
  'CaseReleased',
  'SendingCalledBack',
  'HolderReminded',
  'TextsErased',
  'IssueLinked',
  'IssueUnlinked',
  'FieldLinkMade',
  'FieldLinkEnded',
  'ContactTried',
  'PhoneAsked',
  'PhoneGranted',
  'PhoneEnded',
];

const isSame = (by: Actor, officer: Actor): boolean =>
  by.kind === 'officer' && officer.kind === 'officer' && by.userId === officer.userId;

/** One's own of these send nothing and move nothing on. */
const harmless: readonly EventType[] = ['NoteAdded', 'DispositionAcknowledged'];

/** Clocks and deliveries surprise nobody; what a reporter wrote comes in by the intake. */
const isByPerson = ({ by }: RecordedEvent): boolean => by.kind !== 'system' || by.part === 'intake';

/** Those of `events` that stand in the way of this officer's act, oldest first: one's own as well, or a second press would count twice. */
export const actsOfOthers = <Event extends RecordedEvent>(
  events: readonly Event[],
  officer: Actor,
  command: CommandType,
): Event[] =>
  holdsBesideNews(command)
    ? []
    : events.filter(
        (event) =>
          !unseen.includes(event.type) &&
          isByPerson(event) &&
          !(isSame(event.by, officer) && harmless.includes(event.type)),
      );

/** What follows from an act, or from the clock. */
const consequences: readonly EventType[] = [
  'StepOpened',
  'StepMet',
  'StepSkipped',
  'ClockPaused',
  'ClockResumed',
  'DeadlineWarned',
  'DeadlineMissed',
  'OwnTimeMissed',
  'VisitSettled',
  'Escalated',
  'MessageAccepted',
  'MessageRejected',
  'IdentityReminded',
];

/** Those that say what somebody did; all of them where nobody did anything. */
export const tellingEvents = <Told>(told: readonly Told[], eventOf: (told: Told) => RecordedEvent): Told[] => {
  const acts = told.filter((one) => !consequences.includes(eventOf(one).type));
  return acts.length === 0 ? [...told] : acts;
};
