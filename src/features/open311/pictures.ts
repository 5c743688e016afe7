// Pictures that a partner sends along in a form with files: judged by their bytes, a few of them, and nothing else.
import { createHash } from 'node:crypto';
import type { MultipartFile } from '@fastify/multipart';
import type { Picture } from '#app/take-from-partner.ts';
import { inspectFile } from '#src/files/accepted-file.ts';

/** As many as addresses of pictures are taken. */
const most = 5;

/** Of one picture, ten mebibytes; a larger one is counted as refused. */
export const mostPictureBytes = 10 * 1024 * 1024;

/** `refused`: how many came that are none, or too many, or too large. */
export type Pictures = { taken: readonly Picture[]; refused: number };

/** For forms without files. */
export const noPictures: Pictures = { taken: [], refused: 0 };

/** Bytes that wait for a key which stands behind them, in all forms together: strangers must not fill our memory. */
export type Waiting = { bytes: number };
const mostWaiting = 64 * 1024 * 1024;

/** Nothing is lost: whoever is told so sends the form again. */
export class TooManyWaiting extends Error {
  override name = 'TooManyWaiting';
  readonly statusCode = 503;
}

const bytesOf = async ({ file }: MultipartFile, hold: (length: number) => void): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  for await (const chunk of file) {
    hold((chunk as Buffer).length);
    chunks.push(chunk as Buffer);
  }
  return file.truncated ? undefined : Buffer.concat(chunks);
};

const pictureIn = async (bytes: Buffer): Promise<Picture | undefined> => {
  const inspected = await inspectFile(bytes);
  if (!inspected.ok || !inspected.file.contentType.startsWith('image/')) return undefined;
  return { ...inspected.file, bytes };
};

/** One more part of the form; those behind the fifth are passed over unread. `hold` is told of every piece. */
export const withPart = async (
  so: Pictures,
  part: MultipartFile,
  hold: (length: number) => void,
): Promise<Pictures> => {
  if (so.taken.length >= most) return passedOver(so, part);
  const bytes = await bytesOf(part, hold);
  // A form's field for a file that nobody chose.
  if (bytes?.length === 0) return so;
  const picture = bytes === undefined ? undefined : await pictureIn(bytes);
  return picture === undefined ? { ...so, refused: so.refused + 1 } : { ...so, taken: [...so.taken, picture] };
};

/** One of a stranger's, unread. */
export const passedOver = (so: Pictures, part: MultipartFile): Pictures => {
  part.file.resume();
  return { ...so, refused: so.refused + 1 };
};

/** Counts what a form without a key so far makes us keep, and gives it back. */
export const holding = (waiting: Waiting) => {
  let own = 0;
  return {
    hold: (length: number): void => {
      if (waiting.bytes + length > mostWaiting) throw new TooManyWaiting('too many files wait for their keys');
      own += length;
      waiting.bytes += length;
    },
    release: (): void => {
      waiting.bytes -= own;
      own = 0;
    },
  };
};

/** What tells one file from another. */
export const digestsOf = ({ taken }: Pictures): string[] =>
  taken.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));

/** For the officer who reads the report. */
export const refusedWords = ({ refused }: Pictures): string[] =>
  refused === 0 ? [] : [`Lampiran yang tidak diterima: ${String(refused)}`];

/** For the partner's program. */
export const refusedNotice = ({ refused }: Pictures): string =>
  refused === 0
    ? ''
    : ` ${String(refused)} berkas tidak diterima: paling banyak ${String(most)} gambar JPEG, PNG, WebP, GIF atau HEIC, masing-masing paling besar 10 MB.`;
