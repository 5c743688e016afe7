// Takes a letter apart into its parts, as RFC 2045 and 2046 write them and as real programs garble them.
// Pure and synchronous, so that a stored letter can be read again at any time; holds how deep and how many parts may be.
import libmime from 'libmime';
import { ParseError } from '#ports/channel.ts';

/** `name` in small letters; `value` unfolded, not decoded. */
export type HeaderLine = { name: string; value: string };

/** A place in the source and not a copy of it, so that a large letter is held once. */
export type Part = {
  /** As IMAP numbers it: `1.2`; empty for a letter of several parts as a whole. */
  path: string;
  headers: readonly HeaderLine[];
  /** In small letters, as `text/plain`. */
  type: string;
  params: Readonly<Record<string, string>>;
  disposition: 'attachment' | 'inline' | '';
  fileName: string;
  /** Where its body stands in the source, in bytes, still encoded. */
  start: number;
  end: number;
  children: readonly Part[];
};

const deepest = 20;
const mostParts = 100;
const longestHead = 256 * 1024;
const longestOpening = 2000;
const mostHeaders = 1000;
const longestHeader = 64 * 1024;

/** `text` is the source as Latin-1: one character is one byte. `counted` is shared by the whole letter. */
type Reading = { text: string; counted: { parts: number } };
type Span = { start: number; end: number };

/** The first byte after the line that begins at `from`. */
const nextLine = (text: string, from: number, end: number): number => {
  const feed = text.indexOf('\n', from);
  return feed === -1 || feed >= end ? end : feed + 1;
};

const isBlank = (text: string, from: number, to: number): boolean => {
  const line = text.slice(from, Math.min(to, from + 3));
  return line === '\n' || line === '\r\n' || line === '\r';
};

/** Where the head ends and the body begins; a letter without an empty line has no body. */
const headOf = ({ text }: Reading, { start, end }: Span): { head: string; bodyStart: number } => {
  let at = start;
  while (at < end) {
    const next = nextLine(text, at, end);
    if (isBlank(text, at, next)) return { head: text.slice(start, at), bodyStart: next };
    if (next - start > longestHead) throw new ParseError('source: a head that is too long');
    at = next;
  }
  return { head: text.slice(start, end), bodyStart: end };
};

const headerLines = (head: string): HeaderLine[] => {
  const lines: HeaderLine[] = [];
  for (const line of head.split('\n')) {
    const last = lines.at(-1);
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && last !== undefined) {
      if (last.value.length < longestHeader) last.value = `${last.value} ${line.trim()}`.trim();
    } else if (colon > 0) {
      lines.push({
        name: line.slice(0, colon).trim().toLowerCase(),
        value: line.slice(colon + 1, longestHeader).trim(),
      });
    }
    if (lines.length > mostHeaders) throw new ParseError('source: too many headers');
  }
  return lines;
};

/** The first header of this name, still encoded. */
export const headerOf = (part: Pick<Part, 'headers'>, name: string): string | undefined =>
  part.headers.find((header) => header.name === name)?.value;

type Structured = { value: string; params: Record<string, string> };

const structured = (written: string | undefined): Structured => {
  if (written === undefined) return { value: '', params: {} };
  try {
    const { value, params } = libmime.parseHeaderValue(written);
    const texts = Object.entries(params).map(([name, text]) => [name.toLowerCase(), String(text)] as const);
    return { value: String(value).trim().toLowerCase(), params: Object.fromEntries(texts) };
  } catch {
    return { value: '', params: {} };
  }
};

const plain = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();

const worded = (written: string): string => {
  try {
    return libmime.decodeWords(written);
  } catch {
    return written;
  }
};

/** What a header says to people: words decoded, nothing in it that steers a screen. */
export const headerText = (written: string | undefined): string => plain(worded(utf8(written ?? '')));

/** Headers may hold raw UTF-8 (RFC 6532), which was read byte by byte. */
export const utf8 = (latin1: string): string =>
  /[\x80-\xFF]/.test(latin1) ? Buffer.from(latin1, 'latin1').toString('utf8') : latin1;

const fits = (text: string, at: number, delimiter: string, end: number): 'open' | 'close' | undefined => {
  const after = text.slice(at + delimiter.length, Math.min(end, at + delimiter.length + 200));
  if (/^--[ \t]*(?:\r?\n|$)/.test(after)) return 'close';
  return /^[ \t]*(?:\r?\n|$)/.test(after) ? 'open' : undefined;
};

/** The spans between the lines that a boundary draws; what stands before the first and after the last is for nobody. */
const spansBetween = ({ text }: Reading, { start, end }: Span, boundary: string): Span[] => {
  const delimiter = `--${boundary}`;
  const spans: Span[] = [];
  let open: number | undefined;
  let at = text.indexOf(delimiter, start);
  while (at !== -1 && at < end) {
    const kind = at === start || text[at - 1] === '\n' ? fits(text, at, delimiter, end) : undefined;
    if (kind !== undefined) {
      const before = text[at - 2] === '\r' ? at - 2 : at - 1;
      if (open !== undefined) spans.push({ start: open, end: Math.max(open, before) });
      open = kind === 'open' ? nextLine(text, at, end) : undefined;
      if (kind === 'close') return spans;
      if (spans.length > mostParts) throw new ParseError(`source: more than ${String(mostParts)} parts`);
    }
    at = text.indexOf(delimiter, at + delimiter.length);
  }
  // The letter was cut off, or its writer forgot the last line.
  if (open !== undefined) spans.push({ start: open, end });
  return spans;
};

/** Some programs forget to name the line that they draw, or name another: the one that opens the body and stands there again. */
const drawnBoundary = ({ text }: Reading, { start, end }: Span): string => {
  const opening = /^(?:[ \t]*\r?\n)*--([^\s-][^\r\n]{0,200}?|-{1,40}[^\s-][^\r\n]{0,200}?)[ \t]*\r?\n/.exec(
    text.slice(start, Math.min(end, start + longestOpening)),
  )?.[1];
  if (opening === undefined) return '';
  const again = text.indexOf(`\n--${opening}`, start + opening.length);
  return again !== -1 && again < end ? opening : '';
};

const dispositionOf = (value: string): Part['disposition'] =>
  value === '' || value === 'inline' ? value : 'attachment';

const spansBelow = (reading: Reading, body: Span, boundary: string): Span[] => {
  const named = boundary === '' ? [] : spansBetween(reading, body, boundary);
  if (named.length > 0) return named;
  const drawn = drawnBoundary(reading, body);
  return drawn === '' ? [] : spansBetween(reading, body, drawn);
};

const readPart = (reading: Reading, span: Span, path: string, depth: number): Part => {
  if (depth > deepest) throw new ParseError(`source: parts more than ${String(deepest)} deep`);
  reading.counted.parts += 1;
  if (reading.counted.parts > mostParts) throw new ParseError(`source: more than ${String(mostParts)} parts`);
  const { head, bodyStart } = headOf(reading, span);
  const headers = headerLines(head);
  const { value, params } = structured(headerOf({ headers }, 'content-type'));
  const disposed = structured(headerOf({ headers }, 'content-disposition'));
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(value) ? value : 'text/plain';
  const body = { start: bodyStart, end: span.end };
  const below = type.startsWith('multipart/') ? spansBelow(reading, body, params['boundary'] ?? '') : [];
  const isWhole = depth === 0;
  return {
    path: isWhole && below.length === 0 ? '1' : path,
    headers,
    // Without parts it is what stands there.
    type: below.length === 0 && type.startsWith('multipart/') ? 'text/plain' : type,
    params,
    disposition: dispositionOf(disposed.value),
    fileName: headerText(disposed.params['filename'] ?? params['name']),
    ...body,
    children: below.map((one, index) =>
      readPart(reading, one, `${path === '' ? '' : `${path}.`}${String(index + 1)}`, depth + 1),
    ),
  };
};

/** Throws ParseError for what is too deep, of too many parts or of too long a head: a bomb, or no letter. */
export const readMime = (source: Buffer): Part =>
  readPart({ text: source.toString('latin1'), counted: { parts: 0 } }, { start: 0, end: source.length }, '', 0);

/** Every part that holds no other, in the letter's order. */
export const leavesOf = (part: Part): Part[] => (part.children.length === 0 ? [part] : part.children.flatMap(leavesOf));
