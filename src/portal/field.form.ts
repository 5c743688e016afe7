// What whoever has a field link sends: who they are, what they saw or did, photos. Read part by part, and no further than it may go.
import type { FastifyRequest } from 'fastify';
import type { FieldPhoto } from '#app/field-link.ts';
import type { Inspected } from '#ports/media.ts';
import { readParts } from './parts.ts';

/** At once; a telephone sends the rest with the next news. */
export const mostPhotos = 4;
/** Of one, as cameras of telephones write them at most. */
export const mostPhotoBytes = 15 * 1024 * 1024;
/** Of whoever works there. */
export const mostNameLetters = 80;
/** Of what they saw or did. */
export const mostTextLetters = 4000;

/** What is wrong with it, by its field. */
export type FieldFault = 'name' | 'text' | 'photo';
/** What was typed, and the key by which the same news is known again. */
export type FieldTyped = { name: string; text: string; key: string };
/** Read and judged; without faults it may be kept. */
export type FieldForm = FieldTyped & { photos: FieldPhoto[]; faults: FieldFault[] };

const keyPattern = /^[\w-]{16,64}$/;

/** What a picture of the work is, by its bytes. */
export type InspectPhoto = (bytes: Buffer) => Promise<Inspected>;

/** Undefined where one of them is no picture. */
const photosOf = async (files: readonly Buffer[], inspect: InspectPhoto): Promise<FieldPhoto[] | undefined> => {
  const photos: FieldPhoto[] = [];
  for (const bytes of files) {
    const inspected = await inspect(bytes);
    if (!inspected.ok || inspected.file.kind !== 'image') return undefined;
    photos.push({ ...inspected.file, bytes });
  }
  return photos;
};

const isFilled = (text: string, most: number): boolean => text.trim() !== '' && text.length <= most;

/** A key that the page did not make is taken for none: `madeKey` stands in. */
export const readFieldForm = async (
  request: FastifyRequest,
  { madeKey, inspect }: { madeKey: string; inspect: InspectPhoto },
): Promise<FieldForm> => {
  const { fields, files } = await readParts(request);
  const { nama: name = '', catatan: text = '', kunci: key = '' } = fields;
  const photos = await photosOf(files, inspect);
  const faults: FieldFault[] = [
    ...(isFilled(name, mostNameLetters) ? [] : (['name'] as const)),
    ...(isFilled(text, mostTextLetters) ? [] : (['text'] as const)),
    ...(photos === undefined ? (['photo'] as const) : []),
  ];
  return {
    ...{ name: name.trim(), text: text.trim(), key: keyPattern.test(key) ? key : madeKey },
    ...{ photos: photos ?? [], faults },
  };
};
