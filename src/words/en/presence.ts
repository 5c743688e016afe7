// Words for who else has a case open, in English.
import type { presence as indonesian } from '../id/presence.ts';
import type { Same } from '../same.ts';

const be = (who: string): string => (who.includes(' and ') ? 'are' : 'is');

export const presence: Same<typeof indonesian> = {
  together: (names) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`,
  looking: (who) => `${who} ${be(who)} looking`,
  answering: (who) => `${who} ${be(who)} writing an answer`,
  noting: (who) => `${who} ${be(who)} writing a note`,
  'filling-in': (who) => `${who} ${be(who)} filling in a form`,
  more: (count) => `${String(count)} more here`,
  /** Of a case that was taken by writing. */
  taken: (name, since) => `Taken by ${name} at ${since} on beginning to write.`,
  takenByYou: (since) => `Taken by you at ${since} on beginning to write; given back 10 minutes after the last key.`,
  firm: 'Keep holding it',
  claiming: {
    title: 'While writing an answer',
    lead: 'With the first key of an answer you take a case that nobody holds. It is given back by itself 10 minutes after the last key. A colleague’s case is never taken.',
    tick: 'Take a case when I begin to write, on this device',
  },
};
