// What somebody would see and hear of a drawn screen: words, controls, links. Reads markup as React writes it.
import { XMLParser } from 'fast-xml-parser';

type Node = Record<string, unknown>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
});

const signs: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};
const plain = (words: string): string => words.replaceAll(/&(?:amp|lt|gt|quot|#x27);/g, (one) => signs[one] ?? one);

/** One element with what stands in it. */
export type Element = {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  words: string;
  inside: readonly Element[];
};

/** What stands within a word, and parts none. */
const withinWords = new Set(['abbr', 'b', 'em', 'i', 'mark', 'strong']);

const isHidden = (attributes: Readonly<Record<string, string>>): boolean => attributes['aria-hidden'] === 'true';

const read = (nodes: readonly Node[]): { words: string; inside: Element[] } => {
  let words = '';
  const inside: Element[] = [];
  for (const node of nodes) {
    const tag = Object.keys(node).find((key) => key !== ':@') ?? '';
    if (tag === '#text') {
      words += plain(String(node[tag]));
      continue;
    }
    const attributes = Object.fromEntries(
      Object.entries((node[':@'] ?? {}) as Node).map(([name, value]) => [name, plain(String(value))]),
    );
    const own = read(node[tag] as readonly Node[]);
    inside.push({ tag, attributes, words: own.words.replaceAll(/\s+/g, ' ').trim(), inside: own.inside });
    if (isHidden(attributes)) continue;
    words += withinWords.has(tag) ? own.words : ` ${own.words} `;
  }
  return { words, inside };
};

const flat = (elements: readonly Element[]): Element[] => elements.flatMap((one) => [one, ...flat(one.inside)]);

/** A drawn screen; what is hidden from readers (`aria-hidden`) is no word of it. */
export class Shown {
  readonly html: string;
  /** What was asked of the server for it, in order. */
  readonly asked: readonly string[];
  readonly words: string;
  readonly elements: readonly Element[];

  constructor(html: string, asked: readonly string[] = []) {
    this.html = html;
    this.asked = asked;
    const { words, inside } = read(parser.parse(`<all>${html}</all>`) as Node[]);
    this.words = words.replaceAll(/\s+/g, ' ').trim();
    this.elements = flat(inside[0]?.inside ?? []);
  }

  /** Elements of a tag, with a class where one is named: `all('span.badge')`. */
  all(which: string): readonly Element[] {
    const [tag = '', name] = which.split('.');
    return this.elements.filter(
      (one) =>
        (tag === '' || one.tag === tag) &&
        (name === undefined || (one.attributes['class'] ?? '').split(' ').includes(name)),
    );
  }

  /** The words of each. */
  wordsOf(which: string): readonly string[] {
    return this.all(which).map(({ words, attributes }) => (words === '' ? (attributes['aria-label'] ?? '') : words));
  }

  /** What can be pressed now. */
  get buttons(): readonly string[] {
    return this.all('button')
      .filter(({ attributes }) => attributes['disabled'] === undefined)
      .map(({ words, attributes }) => attributes['aria-label'] ?? words);
  }

  get links(): readonly string[] {
    return this.all('a').map(({ attributes }) => attributes['href'] ?? '');
  }
}
