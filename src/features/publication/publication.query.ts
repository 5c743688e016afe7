// What was let out of a case so far, or what its partner said of it. Those who decide it see every case.
import { sql } from 'kysely';
import { findKelurahan } from '#core/place/kelurahan.ts';
import type { Existing } from '#db/projections.ts';
import type { ReadTables } from '#db/queryable.ts';
import type { PublicationAnswer } from './publication.contract.ts';

/** `state` is there for the checks before a case is let out, and goes to no screen. */
export type PublishedCase = { id: string; state: Existing } & Omit<PublicationAnswer, 'services'>;

type Row = {
  id: string;
  state: Existing;
  listed: boolean;
  service_code: string;
  summary: string;
  point: PublicationAnswer['point'];
  lat: number | null;
  long: number | null;
  kelurahan: string | null;
  at: Date | null;
  by: string | null;
};

/** Asks for no right: only for routes of Admin Pusat and the team lead, who see every case. */
export const findPublication = async (db: ReadTables, number: string): Promise<PublishedCase | undefined> => {
  const { rows } = await sql<Row>`
    select c.id, c.state, coalesce(p.listed, false) as listed, coalesce(p.service_code, s.service_code, nullif(k.service_code, ''), 'umum') as service_code,
      coalesce(p.summary, '') as summary, 
      coalesce(p.point, case when s.lat is null or s.long is null then 'none' else 'near' end) as point, c.kelurahan,
       s.lat, s.long, p.published_at as at, o.name as by
    from complaint c left join case_publication p on p.complaint_id = c.id
    left join service_request s on s.complaint_id = c.id
    left join category k on k.id = c.category_id
    left join officer o on o.id::text = p.published_by
    where c.number = ${number}`.execute(db);
  const [row] = rows;
  if (row === undefined) return undefined;
  const area = findKelurahan(row.kelurahan ?? undefined)?.name;
  const { id, state, listed, service_code: serviceCode, summary, point, lat, long, at, by } = row;
  return {
    ...{ id, state, listed, serviceCode, summary, point },
    ...(lat === null || long === null ? {} : { place: { lat, long } }),
    ...(area === undefined ? {} : { kelurahan: area }),
    ...(at === null ? {} : { decided: { at: at.toISOString(), by: by ?? '–' } }),
  };
};
