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
};
