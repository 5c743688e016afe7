// What is known of a picture, read from its file: for hints, which prove nothing.
import { createHash } from 'node:crypto';
import type { ExaminePicture } from '#ports/media.ts';
import { cameraFacts } from './exif.ts';
import { jpegLook } from './jpeg-look.ts';
import { withoutMetadata } from './without-metadata.ts';

/** Pixels are compared without what stands beside them: the same picture is the same through whatever channel it came. */
export const examinePicture: ExaminePicture = async (bytes, contentType) => {
  const pixels = createHash('sha256')
    .update(withoutMetadata(bytes, contentType) ?? bytes)
    .digest();
  const look = contentType === 'image/jpeg' ? await jpegLook(bytes) : undefined;
  return { pixels, ...(look === undefined ? {} : { look }), ...cameraFacts(bytes, contentType) };
};
