// A case that an officer made public.
import { at } from '#test/given/given.ts';
import type { OpenCase, Portal } from './portal.ts';

/** `point`: `none` where no place of it may be told. */
export const listed = async (
  { pool }: Portal,
  { id }: OpenCase,
  fields: Record<string, unknown> = {},
): Promise<void> => {
  const { code = 'lampu', isListed = true, point = 'near', summary = '' } = fields;
  await pool.query(
    `insert into case_publication (complaint_id, listed, service_code, summary, point, published_at, published_by)
     values ($1, $2, $3, $4, $5, $6, 'user-admin-pusat')
     on conflict (complaint_id) do update set listed = excluded.listed, service_code = excluded.service_code, point = excluded.point`,
    [id, isListed, code, summary, point, new Date(at(1))],
  );
};
