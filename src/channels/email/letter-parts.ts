// What a letter carries: its words, its files, and the same of letters that it forwards. Pure.
// Must name each file as the mailbox does, so that it can be handed out.
import type { InboundAttachment } from '#ports/channel.ts';
import { ParseError } from '#ports/channel.ts';
import { bytesOf, decoded, picturesIn, wordsOf } from './body-text.ts';
import { headerText, headerOf, leavesOf, readMime, type Part } from './mime.ts';
import { referenceOf, type Place } from './payload.ts';

/** A letter, or one that stands inside another: then `prefix` is where. */
export type Source = { source: Buffer; letter: Part; place: Place; prefix: string };

const isLetterType = (type: string): boolean => /^message\/(?:rfc822|global)$/.test(type);

/** Whether a part is a file and no words of the letter. */
export const isAttached = (part: Part): boolean =>
  part.disposition === 'attachment' || (part.type !== 'text/plain' && part.type !== 'text/html');

/** Of several forms of the same words the plain one, where it says anything. */
const wordParts = (source: Buffer, part: Part): string[] => {
  if (part.children.length === 0) {
    const words = isAttached(part) ? undefined : wordsOf(source, part);
    return words === undefined || words === '' ? [] : [words];
  }
  const below = part.children.map((child) => wordParts(source, child));
  if (part.type !== 'multipart/alternative') return below.flat();
  const isPlain = part.children.findIndex(
    (child, index) => child.type === 'text/plain' && (below[index] ?? []).length > 0,
  );
  return below[isPlain] ?? below.findLast((words) => words.length > 0) ?? [];
};

/** The letter's words as they are read: of several forms one, of parts below each other all. */
export const bodyOf = ({ source, letter }: Source): string => wordParts(source, letter).join('\n\n');

const kindOf = (type: string): InboundAttachment['kind'] => {
  const [family = ''] = type.split('/');
  return family === 'image' || family === 'video' || family === 'audio' ? family : 'file';
};

/** Signatures and the programs' own remarks are no files that a citizen attached. */
const isWrapping = (type: string): boolean =>
  /^(?:application\/(?:pkcs7|pgp)-?\w*|message\/(?:disposition-notification|delivery-status))/.test(type);

const pathOf = ({ prefix }: Source, part: Part): string => (prefix === '' ? part.path : `${prefix}.${part.path}`);

const longestName = 200;

const named = (part: Part): Pick<InboundAttachment, 'name'> =>
  part.fileName === '' ? {} : { name: part.fileName.slice(0, longestName).toWellFormed() };

/** Pictures that a page carries in itself. */
const drawnIn = (of: Source): InboundAttachment[] =>
  leavesOf(of.letter)
    .filter((part) => part.type === 'text/html' && !isAttached(part))
    .flatMap((part) =>
      picturesIn(decoded(bytesOf(of.source, part), part.params['charset'] ?? '')).map((_, index) => ({
        kind: 'image' as const,
        reference: referenceOf(of.place, `${pathOf(of, part)}+${String(index)}`),
      })),
    );

const mostInside = 3;

/** Letters that this one forwards as files; one that cannot be read is a file like any other. */
export const lettersIn = (of: Source, deep = 0): Source[] => {
  if (deep >= mostInside) return [];
  return leavesOf(of.letter)
    .filter(({ type }) => isLetterType(type))
    .flatMap((part) => {
      try {
        const source = bytesOf(of.source, part);
        const inner = { source, letter: readMime(source), place: of.place, prefix: pathOf(of, part) };
        return [inner, ...lettersIn(inner, deep + 1)];
      } catch (error) {
        if (error instanceof ParseError) return [];
        throw error;
      }
    });
};

const ownFiles = (of: Source): InboundAttachment[] => [
  ...leavesOf(of.letter)
    .filter((part) => isAttached(part) && !part.type.startsWith('multipart/') && !isWrapping(part.type))
    .map((part): InboundAttachment => ({
      kind: kindOf(part.type),
      reference: referenceOf(of.place, pathOf(of, part)),
      ...named(part),
    })),
  ...drawnIn(of),
];

/** A file's size is the mailbox's to tell: long bodies are not kept with the letter. */
export const filesIn = (of: Source): InboundAttachment[] => [of, ...lettersIn(of)].flatMap(ownFiles);

const headLine = ({ letter }: Source): string => {
  const said = (name: string): string => headerText(headerOf(letter, name)).slice(0, 300).toWellFormed();
  return [said('subject'), said('from'), said('date')].filter((one) => one !== '').join(' · ');
};

/** The words of forwarded letters, each under its own head. */
export const forwardedWords = (of: Source): string =>
  lettersIn(of)
    .map((inner) => `[${headLine(inner)}]\n${bodyOf(inner)}`.trim())
    .join('\n\n');
