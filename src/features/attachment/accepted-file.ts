// Which files officers may add, told by their content: what their name or their browser calls them counts for nothing.
import { fileTypeFromBuffer } from 'file-type';

export type AcceptedFile = { kind: 'image' | 'video' | 'file'; contentType: string };

/** The endings under which they are handed out again. */
const accepted: Readonly<Record<string, { kind: AcceptedFile['kind']; ending: string } | undefined>> = {
  'image/jpeg': { kind: 'image', ending: 'jpg' },
  'image/png': { kind: 'image', ending: 'png' },
  'image/webp': { kind: 'image', ending: 'webp' },
  // Telephones make these; browsers that cannot draw them offer to save them.
  'image/heic': { kind: 'file', ending: 'heic' },
  'application/pdf': { kind: 'file', ending: 'pdf' },
  'video/mp4': { kind: 'video', ending: 'mp4' },
};

export const endingOf = (contentType: string): string => accepted[contentType]?.ending ?? 'bin';

/** undefined when it is none of those that are accepted. */
export const acceptedFile = async (bytes: Buffer): Promise<AcceptedFile | undefined> => {
  const found = await fileTypeFromBuffer(bytes);
  const known = found === undefined ? undefined : accepted[found.mime];
  return found === undefined || known === undefined ? undefined : { kind: known.kind, contentType: found.mime };
};
