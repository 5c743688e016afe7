// A form with files, read part by part and no further than it may go.
import type { FastifyRequest } from 'fastify';

/** Fields by their names, each once; files in their order. */
export type Parts = { fields: Record<string, string>; files: Buffer[] };

/** A file that is larger than one may be ends the reading: `isTooLarge` of what is thrown. */
export const readParts = async (request: FastifyRequest): Promise<Parts> => {
  const parts: Parts = { fields: {}, files: [] };
  for await (const part of request.parts())
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      // Without a file browsers send an empty one.
      if (bytes.length > 0) parts.files.push(bytes);
    } else parts.fields[part.fieldname] ??= String(part.value);
  return parts;
};

/** That there were too many parts, or that one is too large. */
export const isTooLarge = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /_(?:TOO_LARGE|LIMIT)$/.test(error.code);
