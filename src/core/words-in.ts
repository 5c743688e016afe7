// The words that stand somewhere in what no parser understands: for an officer's eyes, not for rules.
// Pure, and bounded: whoever writes such a payload decides neither how long this takes nor how much comes out.
import { wordFieldsOr } from './word-fields.ts';

const mostNodes = 20_000;
const longestWords = 20_000;
/** One without a space, which names nothing, is a word. */
const longestWord = 24;

/** An officer sees more than a rule goes by: names of people, subjects, labels, and whatever a page or a quotation is made of. */
const saying = wordFieldsOr('content', 'description');
const wrapped = 'note|quote|summary|html|markdown|textoriginal|textdisplay';
const namesOfWords = new RegExp(
  `^(?:\\w*${saying}|subject|label|${wrapped}|(?:full|sender|user|display|first|last|profile|author)?_?name)$`,
  'i',
);

/** Whatever stands below these is what somebody said, however it is wrapped. */
const namesOfSaying = new RegExp(`^(?:(?!context$)\\w*${saying}|${wrapped})$`, 'i');
const namesOfMarks =
  /^(?:\w*_)?(?:id|mid|type|kind|status|verb|item|lang|language\w*|username|handle|color|hash|sha256)$/i;

/** Ids, addresses, times and sealed bytes are for programs. */
const forPrograms = /^(?:[a-z][\w+.-]*:\/\/\S*|data:\S*|\d{4}-\d\d-\d\dT\S*|[\w+/=.:@-]{60,})$/i;

type Rank = 'words' | 'perhaps' | 'none';

const rankOf = ({ name, isSaid }: Node, value: string): Rank => {
  const text = value.trim();
  if (text === '' || /^(?:data:\S*|[\w+/=-]{200,})$/.test(text)) return 'none';
  if (namesOfWords.test(name)) return 'words';
  if (forPrograms.test(text) || !/\p{L}/u.test(text)) return 'none';
  const isWord = isSaid && text.length <= longestWord && !namesOfMarks.test(name);
  return isWord || /\s/.test(text) ? 'words' : 'perhaps';
};

const withoutTags = (text: string): string =>
  /<\/?[a-z][^<>]*>/i.test(text) ? text.replaceAll(/<[^<>]{0,2000}>/g, ' ').replaceAll(/ {2,}/g, ' ') : text;

type Node = { name: string; value: unknown; isSaid: boolean };

const below = ({ name, value, isSaid: within }: Node): Node[] => {
  const isSaid = within || namesOfSaying.test(name);
  if (Array.isArray(value)) return value.slice(0, mostNodes).map((one: unknown) => ({ name, value: one, isSaid }));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .slice(0, mostNodes)
    .map(([key, one]) => ({ name: key, value: one as unknown, isSaid }));
};

const told = (texts: ReadonlySet<string>): string => [...texts].join('\n').slice(0, longestWords).toWellFormed();

/** Each text once, in the order of the payload, a line each; where nothing looks like words, everything with letters in it. */
export const wordsIn = (part: unknown): string => {
  if (typeof part === 'string') return part.trim().slice(0, longestWords).toWellFormed();
  const words = new Set<string>();
  const perhaps = new Set<string>();
  const open: Node[] = [{ name: '', value: part, isSaid: false }];
  let length = 0;
  for (let seen = 0; seen < mostNodes && length < longestWords; seen += 1) {
    const node = open.pop();
    if (node === undefined) break;
    if (typeof node.value !== 'string') open.push(...below(node).toReversed());
    else {
      const rank = rankOf(node, node.value);
      const text = withoutTags(node.value).trim();
      if (rank === 'words') words.add(text);
      if (rank === 'perhaps') perhaps.add(text);
      if (rank !== 'none') length += text.length;
    }
  }
  return told(words.size > 0 ? words : perhaps);
};
