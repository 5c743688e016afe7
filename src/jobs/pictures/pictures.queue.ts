// Pictures that were kept and nobody looked at yet: rows of `attachment`, handed out once.
import type { Instant } from '#core/time.ts';
import { claimRows, type Queue } from '#db/queue.ts';
import type { PictureFacts } from '#ports/media.ts';
import type { Queryable } from '#db/queryable.ts';

/** `byOfficer`: of the work. Of what citizens sent no place is kept. */
export type KeptPicture = { id: string; objectKey: string; contentType: string; byOfficer: boolean };

/** Which pictures were looked at, and what was seen. */
export type PictureBook = {
  /** Each is handed out once, whatever comes of it. */
  claim: (now: Instant, limit: number) => Promise<KeptPicture[]>;
  keep: (id: string, facts: PictureFacts) => Promise<void>;
};

const unseen: Queue = {
  table: 'attachment',
  key: ['id'],
  hold: ['once', 'looked_at'],
  order: ['id'],
  ready: `job.status = 'stored' and job.kind = 'image'`,
  shows: `job.id, job.object_key as "objectKey", job.content_type as "contentType", job.uploaded_by is not null as "byOfficer"`,
};

/** Claims hold no lease: a crash between claiming and keeping costs a hint and nothing else. */
export const pictureBook = (db: Queryable): PictureBook => ({
  claim: async (now, limit) => {
    const rows = await claimRows<KeptPicture>(db, unseen, { now, limit, leaseMs: 0 });
    return rows.map(({ id, objectKey, contentType, byOfficer }) => ({ id, objectKey, contentType, byOfficer }));
  },
  keep: async (id, { pixels, look, takenAt, point }) => {
    await db.query(
      `insert into picture (attachment_id, pixels, look, taken_at, lat, lon)
       select id, $2, $3, $4, $5, $6 from attachment where id = $1 on conflict (attachment_id) do nothing`,
      [
        id,
        pixels,
        look === undefined ? null : String(BigInt.asIntN(64, look)),
        takenAt === undefined ? null : new Date(takenAt),
        point?.lat ?? null,
        point?.lon ?? null,
      ],
    );
  },
});
