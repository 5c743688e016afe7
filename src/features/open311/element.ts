// One tree, written as XML or as JSON: a list of one kind stays a list, nothing is null, a leaf is text unless it is a number or a flag.
// Our own forty lines instead of a package: the shapes are few and fixed, and every text passes through one escape.

/** Undefined and the empty text are an empty element in XML and null in JSON. */
export type Leaf = string | number | boolean | undefined;

/** Everything that this interface says is one of these, so that both formats always say the same. */
export type Element = Leaf | Listing | { [name: string]: Element };
/** Children of one kind, each under the name `each`. */
export type Listing = { each: string; of: readonly Element[] };

/** A list with one member, or with none, stays a list in both formats. */
export const listOf = (each: string, of: readonly Element[]): Listing => ({ each, of });

const isListing = (element: Element): element is Listing =>
  typeof element === 'object' && 'each' in element && Array.isArray(element['of']);

/** XML 1.0 has no place for these, escaped or not. */
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(illegal, '')
    .replace(/[&<>"']/g, (character) => escapes[character] ?? character);

const xmlWithin = (element: Exclude<Element, undefined>): string => {
  if (typeof element !== 'object') return escaped(String(element));
  if (isListing(element)) return element.of.map((one) => xmlOf(element.each, one)).join('');
  return Object.entries(element)
    .map(([name, one]) => xmlOf(name, one))
    .join('');
};

const xmlOf = (name: string, element: Element): string => {
  const inner = element === undefined ? '' : xmlWithin(element);
  return inner === '' ? `<${name}/>` : `<${name}>${inner}</${name}>`;
};

/** Every text is escaped, and what XML 1.0 has no place for is left out. */
export const toXml = (root: string, element: Element): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${xmlOf(root, element)}\n`;

/** The same tree without its root. */
export const toJson = (element: Element): unknown => {
  if (element === undefined || element === '') return null;
  if (typeof element !== 'object') return element;
  if (isListing(element)) return element.of.map(toJson);
  return Object.fromEntries(Object.entries(element).map(([name, one]) => [name, toJson(one)]));
};
