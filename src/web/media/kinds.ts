// What a file that was kept is to those who look at it, by the type that its content told.
import { late } from '#words/late.ts';

/** No browser plays them, or too few. */
const unplayed = ['audio/amr', 'video/vnd.avi'];

/** undefined: it is played by nothing here. */
export const playedAs = (contentType: string | undefined): 'audio' | 'video' | undefined => {
  if (contentType === undefined || unplayed.includes(contentType)) return undefined;
  if (contentType.startsWith('audio/')) return 'audio';
  return contentType.startsWith('video/') ? 'video' : undefined;
};

type Document = keyof typeof late.media.documents;

const documents: readonly (readonly [ending: RegExp, kind: Document])[] = [
  [/^application\/pdf$/, 'pdf'],
  [/msword$|wordprocessingml\.document$/, 'word'],
  [/ms-excel$|spreadsheetml\.sheet$/, 'excel'],
  [/ms-powerpoint$|presentationml\.presentation$/, 'powerpoint'],
  [/opendocument\.text$/, 'document'],
  [/opendocument\.spreadsheet$/, 'sheet'],
  [/opendocument\.presentation$/, 'slides'],
  [/^text\/plain$/, 'plain'],
  [/^image\//, 'picture'],
  [/^video\//, 'film'],
  [/^audio\//, 'voice'],
];

/** "PDF", "Dokumen Word"; a letter has its own words, and what is not known is a file. */
export const documentWords = (contentType: string | undefined): string => {
  if (contentType === undefined || contentType === 'text/html') return '';
  return late.media.documents[documents.find(([ending]) => ending.test(contentType))?.[1] ?? 'file'];
};

const kilobyte = 1024;

/** Empty where it is not known. */
export const sizeWords = (bytes: number | undefined): string => {
  if (bytes === undefined) return '';
  const kilobytes = Math.max(1, Math.round(bytes / kilobyte));
  return kilobytes < kilobyte ? `${String(kilobytes)} KB` : `${String(Math.round(bytes / kilobyte / kilobyte))} MB`;
};
