// What an IMAP server says of one letter, and whether a letter is among those asked for (RFC 3501).
// Pure. Knows what mail programs need to read, and answers NIL to the rest.
import { headerIn, partAt, partsOf, type LetterPart } from './parts.ts';

/** `uid` grows within its folder; `at` is when it came, in milliseconds since 1970. */
export type Kept = { uid: number; source: Buffer; at: number };

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number: number): string => String(number).padStart(2, '0');

const internalDate = (instant: number): string => {
  const at = new Date(instant);
  const day = `${two(at.getUTCDate())}-${months[at.getUTCMonth()] ?? ''}-${String(at.getUTCFullYear())}`;
  return `"${day} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} +0000"`;
};

/** Words, quoted words without their quotes, and lists as one word each. */
export const wordsIn = (line: string): string[] =>
  [...line.matchAll(/"((?:[^"\\]|\\.)*)"|(\((?:[^()"]|"[^"]*")*\))|([^\s"()[\]]*\[[^\]]*\]\S*|[^\s"()]+)/g)].map(
    ([all, quoted]) => (quoted === undefined ? all : quoted.replaceAll(/\\(.)/g, '$1')),
  );

/** `set` as `1,3:5,7:*`. */
export const isIn = (set: string, uid: number, last: number): boolean =>
  set.split(',').some((range) => {
    const [from = 0, to = from] = range.split(':').map((end) => (end === '*' ? last : Number(end)));
    return uid >= Math.min(from, to) && uid <= Math.max(from, to);
  });

const sectionOf = (source: Buffer, section: string): Buffer | undefined => {
  const whole = partsOf(source);
  if (section === '') return source;
  if (section === 'HEADER') return Buffer.from(whole.head, 'latin1');
  if (section === 'TEXT') return source.subarray(whole.start);
  const part = partAt(whole, section.replace(/\.MIME$/, ''));
  if (part === undefined) return undefined;
  return section.endsWith('.MIME') ? Buffer.from(part.head, 'latin1') : source.subarray(part.start, part.end);
};

const structureOf = ({ type, encoding, start, end, children }: LetterPart): string => {
  const [family = '', kind = ''] = type.split('/');
  if (children.length > 0) return `(${children.map(structureOf).join('')} "${kind}")`;
  const lines = family === 'text' ? ' 1' : '';
  return `("${family}" "${kind}" NIL NIL NIL "${encoding}" ${String(end - start)}${lines})`;
};

const literal = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from(`{${String(bytes.length)}}\r\n`), bytes]);

/** One thing that was asked of a letter, and its answer. */
export const itemOf = ({ uid, source, at }: Kept, asked: string): Buffer => {
  const [, section, start, length] = /^BODY(?:\.PEEK)?\[([^\]]*)\](?:<(\d+)\.(\d+)>)?$/.exec(asked) ?? [];
  if (section !== undefined) {
    const bytes = sectionOf(source, section);
    const from = Number(start ?? 0);
    const part = start === undefined ? bytes : bytes?.subarray(from, from + Number(length));
    const name = `BODY[${section}]${start === undefined ? '' : `<${start}>`} `;
    return Buffer.concat([Buffer.from(name), part === undefined ? Buffer.from('NIL') : literal(part)]);
  }
  switch (asked) {
    case 'UID':
      return Buffer.from(`UID ${String(uid)}`);
    case 'RFC822.SIZE':
      return Buffer.from(`RFC822.SIZE ${String(source.length)}`);
    case 'INTERNALDATE':
      return Buffer.from(`INTERNALDATE ${internalDate(at)}`);
    case 'BODYSTRUCTURE':
      return Buffer.from(`BODYSTRUCTURE ${structureOf(partsOf(source))}`);
    default:
      return Buffer.from(`${asked} NIL`);
  }
};

/** `words` of one SEARCH; what is not known is taken to hold. */
export const matches = (letter: Kept, last: number, [key = '', ...rest]: readonly string[]): boolean => {
  switch (key.toUpperCase()) {
    case 'UID':
      return isIn(rest[0] ?? '', letter.uid, last);
    case 'SINCE':
      return letter.at >= Date.parse(`${rest[0] ?? ''} 00:00:00 UTC`);
    case 'HEADER':
      return headerIn(partsOf(letter.source).head, rest[0] ?? '').includes(rest[1] ?? '');
    default:
      return true;
  }
};
