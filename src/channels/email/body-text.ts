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

/** Undefined when there is no such character set, or the bytes are not written in it. */
const tried = (bytes: Buffer, charset: string): string | undefined => {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Many write UTF-8 and name something else, or nothing; what is neither that nor as named is read byte by byte. */
export const decoded = (bytes: Buffer, charset: string): string => {
  const named = /^(?:us-ascii|ascii|)$/i.test(charset.trim()) ? 'utf-8' : charset.trim();
  return tried(bytes, named) ?? tried(bytes, 'utf-8') ?? bytes.toString('latin1');
};

const longestInput = 500_000;
/** Reading HTML takes longer than reading text. */
const longestHtml = 200_000;
const longestText = 50_000;

const htmlText = (html: string): string => {
  try {
    return convert(html.slice(0, longestHtml), {
      wordwrap: false,
      limits: { maxInputLength: longestHtml, maxDepth: 100, maxChildNodes: 5000, ellipsis: ' …' },
      selectors: [
        { selector: 'img', format: 'skip' },
        { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['(', ')'] } },
        { selector: 'table', format: 'block' },
        ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
      ],
    });
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
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

/** Undefined for a part that holds no words. */
export const wordsOf = (source: Buffer, part: Part): string | undefined => {
  const isHtml = part.type === 'text/html';
  if (!isHtml && part.type !== 'text/plain') return undefined;
  const text = decoded(bytesOf(source, part).subarray(0, longestInput), part.params['charset'] ?? '');
  if (isHtml) return tidy(htmlText(text));
  const isFlowed = part.params['format']?.toLowerCase() === 'flowed';
  return tidy(isFlowed ? libmime.decodeFlowed(text, part.params['delsp']?.toLowerCase() === 'yes') : text);
};

/** Too long for anybody to have typed: the rest stays in the stored letter. */
export const shortened = (text: string): string =>
  text.length <= longestText ? text : `${text.slice(0, longestText).toWellFormed()} …`;

/** How programs announce the letter that they quote, in the languages that our citizens' programs speak. */
const announces =
  /^(?:On .{1,200}wrote:|Pada .{1,200}(?:menulis|wrote):?|.{1,200}\bmenulis:|-{2,}\s*(?:Original Message|Pesan Asli|Forwarded message|Pesan yang diteruskan)\s*-{2,}|_{20,})$/i;

const isQuoted = (line: string): boolean => line.startsWith('>') || line.trim() === '';

/** Gmail breaks a long announcement in two. */
const announcesAt = (lines: readonly string[], index: number): boolean => {
  const line = (lines[index] ?? '').trim();
  const both = `${line} ${(lines[index + 1] ?? '').trim()}`;
  return announces.test(line) || (/^(?:On|Pada) /.test(line) && announces.test(both));
};

/** Outlook quotes without marks: a line, then the head of the older letter. */
const announcesBlock = (line: string, below: string): boolean =>
  /^-{2,}\s*(?:Original Message|Pesan Asli)\s*-{2,}$/i.test(line) ||
  (/^_{20,}$/.test(line) && /^(?:From|Dari):/i.test(below));

/** Where the letter that is answered begins: everything below is quoted, or was announced by a line that says so. */
const quoteStart = (lines: readonly string[]): number => {
  let at = lines.length;
  while (at > 0 && isQuoted(lines[at - 1] ?? '')) at -= 1;
  const isTail = lines.slice(at).some((line) => line.startsWith('>'));
  if (isTail) {
    if (at > 1 && announcesAt(lines, at - 2)) return at - 2;
    return at > 0 && announces.test((lines[at - 1] ?? '').trim()) ? at - 1 : at;
  }
  const outlook = lines.findIndex((line, index) => announcesBlock(line, lines[index + 1] ?? ''));
  return outlook === -1 ? lines.length : outlook;
};

const longestSignature = 12;

const signatureStart = (lines: readonly string[]): number => {
  const at = lines.lastIndexOf('--');
  return at > 0 && lines.length - at <= longestSignature ? at : lines.length;
};

/** What the person wrote this time: a beginning of the text. An answer that stands between quoted lines is kept whole. */
export const newWords = (text: string): string => {
  const lines = text.split('\n');
  const fresh = lines.slice(0, quoteStart(lines));
  const kept = fresh.slice(0, signatureStart(fresh)).join('\n').trimEnd();
  return kept.trim() === '' ? text : kept;
};
