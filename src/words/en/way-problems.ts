// What is refused about the ways by which an officer is reached. Must not tell whether an address is anybody else's.
import type { wayProblems as indonesian } from '../id/way-problems.ts';
import type { Same } from '../same.ts';

/** By the code that programs go by. */
export const wayProblems: Same<typeof indonesian> = {
  'way-not-offered': {
    title: 'That way is not available here yet.',
    detail: 'The operator has connected no account of the city for it. Choose another way.',
  },
  'way-not-proven': {
    title: 'That way is not connected yet.',
    detail: 'Connect it first, or choose a device that is still on the list.',
  },
  'wrong-proof': {
    title: 'That code does not match, or its time is over.',
    detail: 'Look at the e-mail that came last. After five wrong ones or fifteen minutes, ask for a new code.',
  },
  'no-mail-address': {
    title: 'One of the lines is no e-mail address.',
    detail: 'Write one address a line, without names and signs around it. Nothing was saved.',
  },
  'bad-way-choice': {
    title: 'That choice cannot be kept.',
    detail: 'Each way is chosen once at most, and quiet hours must not begin and end at the same minute.',
  },
};
