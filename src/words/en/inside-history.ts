// What an agency and a reporter have to do with each other, as sentences of the timeline in English: part of history.ts.
import { endedWords, type EventOf, type EventSentences } from '../event-words.ts';

const contactWays = { visit: 'visit', call: 'call', message: 'message' } as const satisfies Record<
  EventOf<'ContactTried'>['how'],
  string
>;

const contactOutcomes = {
  met: 'met or spoke',
  'not-there': 'not at home',
  'no-answer': 'no answer',
  refused: 'did not want to',
} as const satisfies Record<EventOf<'ContactTried'>['outcome'], string>;

const presentAt = {
  reporter: 'the reporter',
  family: 'the reporter’s family',
  neighbours: 'neighbours',
  'rt-rw': 'RT/RW',
  kelurahan: 'the kelurahan',
  agency: 'the agency',
  contractor: 'the contractor',
} as const satisfies Record<EventOf<'VisitHeld'>['present'][number], string>;

const visitOutcomes = {
  kept: 'kept',
  'not-met': 'the agency came and did not meet the reporter',
  missed: 'not recorded as held',
  moved: 'moved to another time',
  off: 'called off',
} as const satisfies Record<EventOf<'VisitSettled'>['outcome'], string>;

type Told =
  | ('ContactTried' | 'VisitAgreed' | 'VisitHeld' | 'VisitSettled')
  | ('PhoneAsked' | 'PhoneGranted' | 'PhoneEnded');

/** By the names of the events. */
export const insideSentences: Pick<EventSentences, Told> = {
  ContactTried: (event, name) =>
    `${name.agency(event.agencyId)} tried to reach the reporter (${contactWays[event.how]}): ${contactOutcomes[event.outcome]}.${event.text === undefined ? '' : ` ${event.text}`}`,
  VisitAgreed: (event, name) =>
    `${name.agency(event.agencyId)} agreed with the reporter to visit ${name.moment(event.visitAt)}.`,
  VisitHeld: (event, name) =>
    `${name.agency(event.agencyId)} visited ${name.moment(event.heldAt)}. There: ${event.present.map((one) => presentAt[one]).join(', ')}. Found: ${event.agreed === undefined ? event.found : `${endedWords(event.found)} Agreed: ${event.agreed}`}`,
  VisitSettled: (event, name) =>
    `Visit of ${name.agency(event.agencyId)} ${name.moment(event.visitAt)}: ${visitOutcomes[event.outcome]}.`,
  PhoneAsked: (event, name) => `${name.agency(event.agencyId)} asked to call the reporter: ${event.reason}`,
  PhoneGranted: (event, name) =>
    `${name.agency(event.agencyId)} may open the reporter’s telephone number until ${name.moment(event.untilAt)}: ${event.reason}`,
  PhoneEnded: (event, name) =>
    event.granted === true
      ? `${name.agency(event.agencyId)} may call the reporter no more.`
      : `${name.agency(event.agencyId)} was not allowed to call the reporter.`,
};
