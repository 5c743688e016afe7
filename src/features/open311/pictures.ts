// Pictures that a partner sends along in a form with files: judged by their bytes, a few of them, and nothing else.
import type { MultipartFile } from '@fastify/multipart';
import type { FeatureDeps } from '#http/feature-deps.ts';
import type { KeptFile, Tx } from '#ports/store.ts';
import { inspectFile } from '#src/files/accepted-file.ts';

/** As many as addresses of pictures are taken. */
const most = 5;
export const mostPictureBytes = 10 * 1024 * 1024;

export type Picture = Omit<KeptFile, 'id'>;
/** `refused`: how many came that are none, or too many, or too large. */
export type Pictures = { taken: readonly Picture[]; refused: number };
export const noPictures: Pictures = { taken: [], refused: 0 };

const bytesOf = async ({ file }: MultipartFile): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  for await (const chunk of file) chunks.push(chunk as Buffer);
  return file.truncated ? undefined : Buffer.concat(chunks);
};

const pictureIn = async (bytes: Buffer): Promise<Picture | undefined> => {
  const inspected = await inspectFile(bytes);
  if (!inspected.ok || !inspected.file.contentType.startsWith('image/')) return undefined;
  return { ...inspected.file, bytes };
};

/** One more part of the form. One of a stranger's is passed over unread. */
export const withPart = async (so: Pictures, part: MultipartFile, isKnown: boolean): Promise<Pictures> => {
  if (!isKnown || so.taken.length >= most) {
    part.file.resume();
    return { ...so, refused: so.refused + 1 };
  }
  const bytes = await bytesOf(part);
  // A form's field for a file that nobody chose.
  if (bytes?.length === 0) return so;
  const picture = bytes === undefined ? undefined : await pictureIn(bytes);
  return picture === undefined ? { ...so, refused: so.refused + 1 } : { ...so, taken: [...so.taken, picture] };
};

/** The bytes come first: a row never names what is not there. */
export const storePictures = async (
  { ids, objects }: Pick<FeatureDeps, 'ids' | 'objects'>,
  { taken }: Pictures,
): Promise<KeptFile[]> => {
  const stored = taken.map((picture) => ({ ...picture, id: ids.uuid() }));
  for (const { id, bytes } of stored) await objects.put(id, bytes);
  return stored;
};

type Message = { channel: string; accountId: string; externalId: string };

/** Beside the message with which they came. */
export const keepPictures = async (
  tx: Tx,
  { channel, accountId, externalId }: Message,
  complaintId: string,
  files: readonly KeptFile[],
): Promise<void> => {
  const message = files.length === 0 ? undefined : await tx.findMessage(channel, accountId, externalId);
  if (message !== undefined) for (const file of files) await tx.keepFile(message.messageId, complaintId, file);
};

/** For the officer who reads the report. */
export const refusedWords = ({ refused }: Pictures): string[] =>
  refused === 0 ? [] : [`Lampiran yang tidak diterima: ${String(refused)}`];

/** For the partner's program. */
export const refusedNotice = ({ refused }: Pictures): string =>
  refused === 0
    ? ''
    : ` ${String(refused)} berkas tidak diterima: paling banyak ${String(most)} gambar JPEG, PNG, WebP, GIF atau HEIC, masing-masing paling besar 10 MB.`;
