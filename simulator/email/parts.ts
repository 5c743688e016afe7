// How IMAP numbers the parts of a letter (RFC 3501, 6.4.5), and where each stands in it as it was written.
// Must decode nothing: who fetches by part wants the raw bytes, which readers of MIME do not hand out.
import libmime from 'libmime';

/** A place in the source; offsets are bytes. */
export type LetterPart = {
  /** `1.2`; `1` for a letter without parts, empty for a letter of several as a whole. */
  path: string;
  /** With the empty line that ends it. */
  head: string;
  type: string;
  encoding: string;
  /** Where the body stands in the source, in bytes. */
  start: number;
  end: number;
  children: readonly LetterPart[];
};

const mostParts = 100;

/** The first header of this name, on one line. */
export const headerIn = (head: string, name: string): string => {
  const unfolded = head.replaceAll(/\r?\n[ \t]+/g, ' ');
  return new RegExp(`^${name}:[ \\t]*(.*?)\\r?$`, 'im').exec(unfolded)?.[1] ?? '';
};

const bodyStart = (source: string, start: number, end: number): number => {
  const blank = /\r?\n\r?\n/g;
  blank.lastIndex = start;
  const found = blank.exec(source);
  return found === null || found.index >= end ? end : found.index + found[0].length;
};

/** From one line of the boundary to the next. */
const spansIn = (source: string, from: number, to: number, boundary: string): [start: number, end: number][] => {
  const quoted = boundary.replaceAll(/[^\w]/g, String.raw`\$&`);
  const lines = [
    ...source.slice(from, to).matchAll(new RegExp(`(?:^|\\r?\\n)--${quoted}(--)?[ \\t]*(?:\\r?\\n|$)`, 'g')),
  ];
  return lines.slice(0, mostParts).flatMap((line, index): [number, number][] => {
    if (line[1] !== undefined) return [];
    // Two lines may share the break between them.
    const start = from + line.index + line[0].length;
    const next = lines[index + 1];
    return [[start, next === undefined ? to : Math.max(start, from + next.index)]];
  });
};

const partIn = (source: string, [start, end]: [start: number, end: number], path: string): LetterPart => {
  const body = bodyStart(source, start, end);
  const head = source.slice(start, body);
  const { value, params } = libmime.parseHeaderValue(headerIn(head, 'content-type'));
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(value) ? value.toLowerCase() : 'text/plain';
  const boundary = type.startsWith('multipart/') ? String(params['boundary'] ?? '') : '';
  const spans = boundary === '' ? [] : spansIn(source, body, end, boundary);
  return {
    path: path === '' && spans.length === 0 ? '1' : path,
    ...{ head, type, start: body, end },
    encoding: headerIn(head, 'content-transfer-encoding').toLowerCase() || '7bit',
    children: spans.map((span, index) => partIn(source, span, `${path === '' ? '' : `${path}.`}${String(index + 1)}`)),
  };
};

/** The letter as a whole with all parts below; what names no type is plain text. */
export const partsOf = (source: Buffer): LetterPart => partIn(source.toString('latin1'), [0, source.length], '');

/** By IMAP's number; undefined where there is no such part. */
export const partAt = (part: LetterPart, path: string): LetterPart | undefined =>
  part.path === path ? part : part.children.map((child) => partAt(child, path)).find((found) => found !== undefined);
