// What a bundle of a case holds beside its page: digests of its files, and who looked at it.
import { sql } from 'kysely';
import type { Role } from '#core/access.ts';
import type { AdministrativeAct, AdministrativeActor } from '#core/administration.ts';
import type { ReadTables } from '#db/queryable.ts';

/** Of a stored file its digest; of any other why there is none. */
export type BundledFile = {
  id: string;
  messageId?: string;
  kind: string;
  status: string;
  bytes?: number;
  sha256?: string;
};

/** Officers by their ids: names can change, and persons leave. */
export type BundledLook = { at: string; what: string; officer?: string; role?: Role };

/** By their ids, as they are called at the time of the bundle. */
export type BundledAgency = { id: string; name: string };

type FileRow = {
  id: string;
  message_id: string | null;
  kind: string;
  status: string;
  byte_length: number | null;
  sha256: Buffer | null;
};

/** All that came with the case, also what was not kept. */
export const findBundledFiles = async (db: ReadTables, complaintId: string): Promise<BundledFile[]> => {
  const { rows } = await sql<FileRow>`
    select id, message_id, kind, status, byte_length, sha256 from attachment
    where complaint_id = ${complaintId} order by id`.execute(db);
  return rows.map(({ id, message_id: messageId, kind, status, byte_length: bytes, sha256 }) => ({
    ...{ id, kind, status },
    ...(messageId === null ? {} : { messageId }),
    ...(bytes === null ? {} : { bytes }),
    ...(sha256 === null ? {} : { sha256: sha256.toString('hex') }),
  }));
};

const idsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]: [string, unknown]) =>
    /agencyids?$/i.test(name) ? [one].flat().filter((id) => typeof id === 'string') : idsIn(one),
  );
};

/** Those that the page names anywhere. */
export const findBundledAgencies = async (db: ReadTables, page: object): Promise<BundledAgency[]> => {
  const ids = [...new Set(idsIn(page))];
  const { rows } = await sql<BundledAgency>`
    select id, name from agency where id = any(${ids}::text[]) order by id`.execute(db);
  return rows;
};

/** Where the bytes of these photos are kept. */
export const findBundledPictures = async (
  db: ReadTables,
  complaintId: string,
  ids: readonly string[],
): Promise<{ id: string; objectKey: string }[]> => {
  const { rows } = await sql<{ id: string; objectKey: string }>`
    select id, object_key as "objectKey" from attachment
    where complaint_id = ${complaintId} and id::text = any(${ids}::text[]) and kind = 'image' and status = 'stored'
      and object_key is not null order by id`.execute(db);
  return rows;
};

/** Looks that are recorded at all: those of examiners, and bundles that anybody had made. */
export const findBundledLooks = async (db: ReadTables, number: string): Promise<BundledLook[]> => {
  const { rows } = await sql<{ body: string }>`
    select body from administrative_event
    where type = 'CaseLookedAt' and body::json->>'number' = ${number} order by seq`.execute(db);
  return rows.map(({ body }) => {
    const { at, by, what } = JSON.parse(body) as Extract<AdministrativeAct, { type: 'CaseLookedAt' }> & {
      at: number;
      by: AdministrativeActor;
    };
    const who = by.kind === 'officer' ? { officer: by.userId, role: by.role } : {};
    return { at: new Date(at).toISOString(), what, ...who };
  });
};
