// Where a text tells one of these homes: a street with its number, a neighbourhood, or the address word by word.
// A street alone is the place of the matter. Must not keep or tell an address.
import type { Place } from './folded-text.ts';
import { isHouseNumber, silent, tokensOf, type Token } from './known-person.ts';

const kinds: readonly string[] = ['gang', 'kampung', 'perum', 'perumahan', 'dusun', 'rt', 'rw', 'kelurahan', 'desa'];
const betweenWords = /^[^\p{L}\p{N}\n]{0,8}$/u;

/** Words of the address that stand side by side in the text; what is said or left out as anybody likes may stand between. */
const runsOf = (text: string, tokens: readonly Token[], words: ReadonlySet<string>): Token[][] => {
  const runs: Token[][] = [];
  let last: Token | undefined;
  for (const token of tokens) {
    const belongs = words.has(token.word) || silent.includes(token.word);
    const follows = last !== undefined && betweenWords.test(text.slice(last.to, token.from));
    if (belongs && follows) runs.at(-1)?.push(token);
    else if (belongs) runs.push([token]);
    last = belongs ? token : undefined;
  }
  return runs;
};

const isNeighbourhood = (words: readonly string[]): boolean => {
  const at = words.indexOf('rt');
  return at >= 0 && words.slice(at).filter(isHouseNumber).length > 1;
};

const isHouse = (words: readonly string[]): boolean => {
  const at = words.findIndex((word) => word.length > 2 && !kinds.includes(word) && !isHouseNumber(word));
  return at >= 0 && words.slice(at + 1).some((word, index, rest) => isHouseNumber(word) && rest[index - 1] !== 'rt');
};

const tells = (words: readonly string[], whole: readonly string[]): boolean =>
  isNeighbourhood(words) || isHouse(words) || (whole.length > 1 && whole.join(' ') === words.join(' '));

const isSaid = ({ word }: Token): boolean => !silent.includes(word);

/** Where a text names one of these addresses, by the words that addresses are compared by. */
export const homePlaces = (text: string, homes: readonly string[]): Place[] => {
  const tokens = homes.length === 0 ? [] : tokensOf(text);
  return homes.flatMap((home) => {
    const whole = tokensOf(home).filter(isSaid);
    const words = whole.map(({ word }) => word);
    return runsOf(text, tokens, new Set(words)).flatMap((run) => {
      const said = run.filter(isSaid);
      const [first, last] = [said[0], said.at(-1)];
      const told = tells(
        said.map(({ word }) => word),
        words,
      );
      return told && first !== undefined && last !== undefined ? [{ from: first.from, to: last.to }] : [];
    });
  });
};
