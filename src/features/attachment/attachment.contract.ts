// POST /api/v1/cases/:number/attachments (multipart, field `file`) and GET /lampiran/:id.
import { Type, type Static } from 'typebox';

export const AttachmentMade = Type.Object({ id: Type.String() });
export type AttachmentMade = Static<typeof AttachmentMade>;

export const AttachmentParams = Type.Object({
  id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }),
});
export type AttachmentParams = Static<typeof AttachmentParams>;

export const UploadParams = Type.Object({ number: Type.String({ maxLength: 40 }) });
export type UploadParams = Static<typeof UploadParams>;
