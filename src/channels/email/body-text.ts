// The words of a letter's part: transfer encoding and character set undone, HTML read aloud, old letters and signatures left away.
// Pure. Never throws, whatever the bytes are: at worst the words look strange.
import { convert } from 'html-to-text';
import libmime from 'libmime';
import { headerOf, type Part } from './mime.ts';

const fromQuotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text
      .replaceAll(/=[ \t]*\r?\n/g, '')
      .replaceAll(/=([0-9A-Fa-f]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

/** The body's bytes as their writer had them. */
export const bytesOf = (source: Buffer, part: Part): Buffer => {
  const body = source.subarray(part.start, part.end);
  const encoding = headerOf(part, 'content-transfer-encoding')?.toLowerCase().trim();
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  if (encoding === 'quoted-printable') return fromQuotedPrintable(body.toString('latin1'));
  return body;
};

/** Undefined when there is no such character set, or, unless `bent`, the bytes are not written in it. */
const tried = (bytes: Buffer, charset: string, bent = false): string | undefined => {
  try {
    return new TextDecoder(charset, { fatal: !bent }).decode(bytes);
  } catch {
    return undefined;
  }
};

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** UTF-8 with a few bytes that are none: more of it reads well than badly. */
const mostlyUtf8 = (bytes: Buffer): string | undefined => {
  const text = tried(bytes, 'utf-8', true) ?? '';
  return countOf(text, /[\u0080-\uFFFC\u{10000}-\u{10FFFF}]/gu) >= countOf(text, /\uFFFD/g) ? text : undefined;
};

/** Many write UTF-8 and name something else, or nothing. A bad byte spoils itself alone; what is neither as named nor UTF-8 is Western. */
export const decoded = (bytes: Buffer, charset: string): string => {
  const named = /^(?:us-ascii|ascii|)$/i.test(charset.trim()) ? 'utf-8' : charset.trim();
  const read = tried(bytes, named) ?? tried(bytes, 'utf-8') ?? mostlyUtf8(bytes);
  if (read !== undefined) return read;
  const isUtf8 = /^utf-?8$/i.test(named);
  return (isUtf8 ? undefined : tried(bytes, named, true)) ?? tried(bytes, 'windows-1252') ?? bytes.toString('latin1');
};

const longestInput = 500_000;
/** Reading HTML takes longer than reading text. */
const longestHtml = 200_000;

/** Pictures that stand in the page itself, by which a page is long and says nothing. */
const inlineData = /(["'(=]\s*)data:[\w.+-]{1,60}\/[\w.+-]{1,60}[^"')>]*/gi;

/** One that is opened and never closed hides everything behind it from a reader, too. */
const withoutSpans = (html: string, opening: string, closing: string): string => {
  const lower = html.toLowerCase();
  const kept: string[] = [];
  let from = 0;
  for (let at = lower.indexOf(opening); at !== -1; at = lower.indexOf(opening, from)) {
    kept.push(html.slice(from, at));
    const end = lower.indexOf(closing, at + opening.length);
    if (end === -1) return kept.join(' ');
    from = end + closing.length;
  }
  return [...kept, html.slice(from)].join(' ');
};

const unseen = [
  ['<!--', '-->'],
  ['<style', '</style>'],
  ['<script', '</script>'],
  ['<svg', '</svg>'],
] as const;

/** What a reader of the page would not read is dropped before anything is cut off. */
const readable = (html: string): string =>
  unseen.reduce((left, [opening, closing]) => withoutSpans(left, opening, closing), html.replaceAll(inlineData, '$1'));

const mostPictures = 20;

/** The pictures that stand in the page itself; each is handed out by its number, from 0. */
export const picturesIn = (html: string): { type: string; bytes: Buffer }[] =>
  [...html.matchAll(/["'(=]\s*data:(image\/[\w.+-]{1,60});base64,([A-Za-z0-9+/=\s]{100,})/gi)]
    .slice(0, mostPictures)
    .map(([, type = '', data = '']) => ({ type: type.toLowerCase(), bytes: Buffer.from(data, 'base64') }));

const longestText = 50_000;

const htmlText = (html: string): string => {
  try {
    const short = html.length <= longestHtml ? html : readable(html);
    const text = convert(short.slice(0, longestHtml), {
      wordwrap: false,
      limits: { maxInputLength: longestHtml, maxDepth: 100, maxChildNodes: 5000, ellipsis: ' …' },
      selectors: [
        { selector: 'img', format: 'skip' },
        { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['(', ')'] } },
        { selector: 'table', format: 'block' },
        ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
      ],
    });
    return short.length <= longestHtml ? text : `${text} …`;
  } catch {
    // Nothing was written that a page would show.
    return '';
  }
};

const tidy = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll('\u00A0', ' ')
    .split('\n')
    // By its space the line above a signature differs from one that a person drew.
    .map((line) => (line === '-- ' ? line : line.trimEnd()))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

/** Undefined for a part that holds no words. */
export const wordsOf = (source: Buffer, part: Part): string | undefined => {
  const isHtml = part.type === 'text/html';
  if (!isHtml && part.type !== 'text/plain') return undefined;
  const bytes = bytesOf(source, part);
  if (isHtml) return tidy(htmlText(decoded(bytes, part.params['charset'] ?? '')));
  const text = decoded(bytes.subarray(0, longestInput), part.params['charset'] ?? '');
  const isFlowed = part.params['format']?.toLowerCase() === 'flowed';
  return tidy(isFlowed ? libmime.decodeFlowed(text, part.params['delsp']?.toLowerCase() === 'yes') : text);
};

/** Too long for anybody to have typed: the rest stays in the stored letter. */
export const shortened = (text: string): string =>
  text.length <= longestText ? text : `${text.slice(0, longestText).toWellFormed()} …`;
