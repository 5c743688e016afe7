// Words of questions, and of the forms of a formal request for information, in English.
import type { requestActs as indonesianActs, requests as indonesian } from '../id/request.ts';
import type { Same } from '../same.ts';

/** Of the forms, and what such a case is called in lists. */
export const requests: Same<typeof indonesian> = {
  badge: 'Request for information',
  waits: 'Admin Pusat prepares the answer to this request for information.',
  subject: 'What is asked for',
  subjectHint: 'What, of when, and in which form.',
  reason: 'What for',
  reasonHint: 'As whoever asks says it.',
  outcome: 'Decision',
  outcomes: {
    given: { label: 'Given', hint: 'Write it, or the link to its document.' },
    partly: { label: 'Given in part', hint: 'Say what is not, and by which law.' },
    'not-held': { label: 'Not held', hint: 'Name the body that holds it.' },
    refused: { label: 'Refused', hint: 'Kept back by law.' },
  },
  ground: 'Ground of the refusal (Law 14/2008, article 17)',
  grounds: {
    'law-enforcement': 'a. Hinders law enforcement',
    'business-secret': 'b. Intellectual property, competition',
    defence: 'c. Defence and state security',
    'natural-wealth': 'd. Natural wealth of Indonesia',
    economy: 'e. National economic resilience',
    'foreign-relations': 'f. Foreign relations',
    'private-deed': 'g. Private deeds and wills',
    'personal-secret': 'h. Personal secrets',
    'inner-letters': 'i. Confidential letters between bodies',
    'another-law': 'j. Forbidden by another law',
  },
};

/** What acts on questions and requests are called: part of acts.ts. */
export const requestActs: Same<typeof indonesianActs> = {
  AnswerInformation: {
    button: 'Answer the question',
    title: 'Answer a request for information',
    send: 'Send answer and close',
    done: 'Answer sent.',
    lead: 'For a question that is no complaint. The answer goes out on its channel, then the complaint is closed.',
  },
  TakeAsRequest: {
    button: 'Request for information',
    title: 'Take as a request for information',
    send: 'Take the request',
    done: 'Taken as a request for information.',
    lead: 'Answered within 10 working days; whoever asked is told by when. A plain question is simply answered.',
  },
  ExtendRequest: {
    button: 'Take more time',
    title: 'Take 7 working days more',
    send: 'Send and extend',
    done: 'Extended, and told to whoever asked.',
    lead: 'Once only. The reason goes to whoever asked.',
  },
  DecideRequest: {
    button: 'Answer the request',
    title: 'Answer the request for information',
    send: 'Send and close',
    done: 'Answer sent.',
    lead: 'Where not all of it is given, name the ground and the way to object (keberatan).',
  },
};
