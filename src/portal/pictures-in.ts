// Pictures that came with a form: judged by their bytes, and cleaned as what comes with a message is.
import type { AddedPicture } from '#app/hear-reporter.ts';
import type { FastifyRequest } from 'fastify';
import type { PortalDeps } from './deps.ts';
import { readParts } from './parts.ts';

/** What was sent: fields by their names, files in their order. */
export type SentForm = { fields: unknown; files: Buffer[] };

/** With files or without. Throws where one is too large, or where there are too many. */
export const sentForm = async (request: FastifyRequest): Promise<SentForm> =>
  request.isMultipart() ? readParts(request) : { fields: request.body, files: [] };

/** undefined where one of them is no picture. */
export const picturesIn = async (
  { cleanPicture }: Pick<PortalDeps, 'cleanPicture'>,
  files: readonly Buffer[],
): Promise<AddedPicture[] | undefined> => {
  const pictures: AddedPicture[] = [];
  for (const bytes of files) {
    const inspected = await cleanPicture(bytes, 'image');
    if (!inspected.ok || inspected.file.kind !== 'image') return undefined;
    pictures.push({ ...inspected.file, bytes: inspected.bytes ?? bytes });
  }
  return pictures;
};
