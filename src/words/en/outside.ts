// What an officer reads in English who lets an answer count that was given in a platform's own app.
import type { outside as indonesian } from '../id/outside.ts';
import type { Same } from '../same.ts';

/** Each asks with what it will do to the case, before the officer lets the answer count. */
export const outside: Same<typeof indonesian> = {
  'identity-asked': {
    button: 'Count as the question for identity',
    title: 'Count as the question for identity?',
    lead: 'The step is met as if the question had been sent by Tanggap, and the next deadline is paused until the reporter answers. Read it first: was the identity really asked for?',
    send: 'Yes, the identity was asked for',
    done: 'Counted as the question for identity.',
    counted: 'Counted as the question for identity.',
  },
  'result-told': {
    button: 'Count as conveying the result',
    title: 'Count as conveying the result?',
    lead: 'The complaint is closed as if the result had been sent by Tanggap. Read it first: was the result really told?',
    send: 'Yes, the result was told',
    done: 'Counted as conveying the result. The complaint is closed.',
    counted: 'Counted as conveying the result.',
  },
  saidAt: (moment) => `Written ${moment}. Whether it was on time is judged by this time.`,
};
