// What was let out of a case so far, or what its partner said of it. Those who decide it see every case.
import { sql, type Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';

export type PublishedCase = { id: string; listed: boolean; serviceCode: string; summary: string };

export const findPublication = async (db: Kysely<Tables>, number: string): Promise<PublishedCase | undefined> => {
  const { rows } = await sql<PublishedCase>`
    select c.id, coalesce(p.listed, false) as listed, coalesce(p.service_code, s.service_code, 'umum') as "serviceCode",
      coalesce(p.summary, '') as summary
    from complaint c left join case_publication p on p.complaint_id = c.id
    left join service_request s on s.complaint_id = c.id
    where c.number = ${number}`.execute(db);
  return rows[0];
};
