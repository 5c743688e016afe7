// Files that officers add to a case, or that came along with a message; the bytes lie in the object store, under the key kept here.
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { KeptFile } from '#ports/cases.ts';
import type { Queryable } from './queryable.ts';

/** A file that an officer adds to a case; its bytes stand in the object store already. */
export type Upload = {
  id: string;
  complaintId: string;
  uploadedBy: string;
  kind: string;
  objectKey: string;
  contentType: string;
  bytes: Buffer;
};

/** Its digest is taken here, from the bytes themselves. */
export const addUpload = async (pool: Pool, upload: Upload): Promise<void> => {
  await pool.query(
    `insert into attachment (id, complaint_id, uploaded_by, kind, status, object_key, content_type, byte_length, sha256)
     values ($1, $2, $3, $4, 'stored', $5, $6, $7, $8)`,
    [
      upload.id,
      upload.complaintId,
      upload.uploadedBy,
      upload.kind,
      upload.objectKey,
      upload.contentType,
      upload.bytes.length,
      createHash('sha256').update(upload.bytes).digest(),
    ],
  );
};

/** Beside its message, as if it had been fetched; its id is its key. */
export const keepFile = async (
  db: Queryable,
  messageId: string,
  complaintId: string,
  { id, kind, contentType, bytes }: KeptFile,
): Promise<void> => {
  await db.query(
    `insert into attachment (id, message_id, complaint_id, kind, status, object_key, content_type, byte_length, sha256)
     values ($1, $2, $3, $4, 'stored', $5, $6, $7, $8)`,
    [id, messageId, complaintId, kind, id, contentType, bytes.length, createHash('sha256').update(bytes).digest()],
  );
};

/** A picture of the work by where its bytes lie. */
export type PhotoFile = { id: string; objectKey: string; contentType: string; byteLength: number };

type FindPhotos = (pool: Queryable, complaintId: string, ids: readonly string[]) => Promise<PhotoFile[]>;

const photosThat =
  (whose: string): FindPhotos =>
  async (pool, complaintId, ids) => {
    const { rows } = await pool.query<PhotoFile>(
      `select id, object_key as "objectKey", content_type as "contentType", byte_length as "byteLength" from attachment
       where complaint_id = $1 and id::text = any($2::text[]) and ${whose} and kind = 'image' and status = 'stored'
       order by array_position($2::text[], id::text)`,
      [complaintId, ids],
    );
    return rows;
  };

const officers = 'uploaded_by is not null and message_id is null';
const reporters = `uploaded_by is null and exists (select 1 from message m join every_complaint c on c.id = m.complaint_id
  where m.id = message_id and m.deleted_at is null and m.reporter_id = c.reporter_id)`;

/** Those of them that officers added to this case, never what its reporter sent. */
export const findPhotos = photosThat(officers);

/** Those of them that its reporter sent and did not take back: for nobody but them, and whoever decides. */
export const findReporterPhotos = photosThat(reporters);

/** Those of them that may stand on the reporter's page where an officer released them. */
export const findShownPhotos = photosThat(`(${officers} or ${reporters})`);

/** Whether each of them was uploaded to this case by this officer. */
export const areUploads = async (
  pool: Pool,
  complaintId: string,
  uploadedBy: string,
  ids: readonly string[],
): Promise<boolean> => {
  if (ids.length === 0) return true;
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::int as count from attachment
     where complaint_id = $1 and uploaded_by = $2 and status = 'stored' and id::text = any($3::text[])`,
    [complaintId, uploadedBy, ids],
  );
  return rows[0]?.count === new Set(ids).size;
};
