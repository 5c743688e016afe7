// Which files are kept, whoever sends them, told by their content: what their name or their sender calls them counts for nothing.
// What can act when it is opened (HTML, SVG) is in no list.
import { fileTypeFromBuffer } from 'file-type';
import type { AcceptedFile, Inspected } from '#ports/media.ts';
import { cleanLetter, letterType } from './clean-letter.ts';
import { pictureSize } from './picture-size.ts';
import { withoutMetadata } from './without-metadata.ts';

type Accepted = { kind: AcceptedFile['kind']; ending: string };

/** The endings under which they are handed out again. */
const accepted: Readonly<Record<string, Accepted | undefined>> = {
  'image/jpeg': { kind: 'image', ending: 'jpg' },
  'image/png': { kind: 'image', ending: 'png' },
  'image/webp': { kind: 'image', ending: 'webp' },
  'image/gif': { kind: 'image', ending: 'gif' },
  // Telephones make these; browsers that cannot draw them offer to save them.
  'image/heic': { kind: 'file', ending: 'heic' },
  'application/pdf': { kind: 'file', ending: 'pdf' },
  'video/mp4': { kind: 'video', ending: 'mp4' },
  // A complaint may be spoken.
  'audio/mp4': { kind: 'audio', ending: 'm4a' },
  'audio/x-m4a': { kind: 'audio', ending: 'm4a' },
  'audio/aac': { kind: 'audio', ending: 'aac' },
  'audio/mpeg': { kind: 'audio', ending: 'mp3' },
  'audio/wav': { kind: 'audio', ending: 'wav' },
};

const mostPixels = 40_000_000;

export const endingOf = (contentType: string): string =>
  contentType === letterType ? 'html' : (accepted[contentType]?.ending ?? 'bin');

const typeOf = async (bytes: Buffer): Promise<string | undefined> => {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime;
  } catch {
    // It contradicts itself, so it is nothing.
    return undefined;
  }
};

/** Never throws, whatever the bytes are. */
export const inspectFile = async (bytes: Buffer): Promise<Inspected> => {
  const contentType = await typeOf(bytes);
  const known = contentType === undefined ? undefined : accepted[contentType];
  if (contentType === undefined || known === undefined) return { ok: false, refusal: 'type-not-accepted' };
  if (known.kind === 'image') {
    const size = pictureSize(bytes, contentType);
    if (size === undefined) return { ok: false, refusal: 'type-not-accepted' };
    if (size.width * size.height > mostPixels) return { ok: false, refusal: 'too-many-pixels' };
  }
  return { ok: true, file: { kind: known.kind, contentType } };
};

/** What came with a message: a letter's own form is made safe, and of a picture nothing is kept that tells where it was taken. */
export const inspectAttached = async (bytes: Buffer, kind: string): Promise<Inspected> => {
  if (kind === 'letter') return cleanLetter(bytes);
  const inspected = await inspectFile(bytes);
  const clean = inspected.ok ? withoutMetadata(bytes, inspected.file.contentType) : undefined;
  return inspected.ok && clean !== undefined ? { ...inspected, bytes: clean } : inspected;
};
