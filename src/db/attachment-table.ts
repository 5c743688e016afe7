// What came along with a message or was added by an officer, and what is known of those that are pictures.
import type { ColumnType, Generated } from 'kysely';
import type { MaybeInstant, MaybeText } from './column-types.ts';

/** Files of messages and of officers; the bytes lie in the object store. */
export type AttachmentTable = {
  id: string;
  message_id: MaybeText;
  complaint_id: string;
  uploaded_by: MaybeText;
  kind: string;
  source_url: MaybeText;
  status: string;
  refusal: MaybeText;
  attempts: Generated<number>;
  not_before: Generated<Date>;
  object_key: MaybeText;
  content_type: MaybeText;
  byte_length: ColumnType<number | null, number | null | undefined, number | null>;
  sha256: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
  detail: MaybeText;
  file_name: MaybeText;
  title: MaybeText;
  leased_until: MaybeInstant;
  looked_at: MaybeInstant;
};

/** `look`: 64 bits that nearly the same pictures nearly agree in, as a signed number. */
export type PictureTable = {
  attachment_id: string;
  pixels: Buffer;
  look: MaybeText;
  taken_at: MaybeInstant;
  lat: number | null;
  lon: number | null;
};
