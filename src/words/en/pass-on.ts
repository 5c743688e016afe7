// Praise and proposals that are passed on to the agency that they are about, in English: acts, their forms, and sentences of the timeline.
import type { EventSentences } from '../event-words.ts';
import type { passOnActs as acts, passOnForms as forms } from '../id/pass-on.ts';
import type { Same } from '../same.ts';

/** By the names of the acts. */
export const passOnActs: Same<typeof acts> = {
  PassOn: {
    button: 'Pass on to an agency',
    title: 'Pass on to an agency, to be read',
    send: 'Pass on and tell',
    done: 'Passed on, and the reporter is told.',
  },
  NotePassedOn: {
    button: 'We have read it',
    title: 'Note that it was read',
    send: 'Read',
    done: 'Noted that your agency has read it.',
  },
};

/** Labels and hints. */
export const passOnForms: Same<typeof forms> = {
  unread: 'Not read yet',
  readAt: (at: string): string => `Read ${at}`,
};

/** By the names of the events. */
export const passOnSentences: Pick<EventSentences, 'PassedOn' | 'PassedOnNoted'> = {
  PassedOn: (event, name) =>
    `Passed on to ${name.agency(event.agencyId)}, to be read.${event.text === undefined ? '' : ` ${event.text}`}`,
  PassedOnNoted: (event, name) => `${name.agency(event.agencyId)} has read it.`,
};
