// POST /api/v1/cases/:number/attachments (multipart, field `file`) and GET /lampiran/:id.
import { Type, type Static } from 'typebox';

/** The id by which an act of the same case may name the file. */
export const AttachmentMade = Type.Object({ id: Type.String() });

/** Given once the bytes are stored. */
export type AttachmentMade = Static<typeof AttachmentMade>;

/** An id of any other shape is refused before anything is looked up. */
export const AttachmentParams = Type.Object({
  id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }),
});

/** Says nothing of whether there is such a file, nor of who may see it. */
export type AttachmentParams = Static<typeof AttachmentParams>;

/** The case's number as the address has it. */
export const UploadParams = Type.Object({ number: Type.String({ maxLength: 40 }) });

/** Whose case it is the route finds out, by what the officer may see. */
export type UploadParams = Static<typeof UploadParams>;
