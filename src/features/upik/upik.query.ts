// The UPIK register, latest first.
import { sql, type Kysely } from 'kysely';
import type { Status } from '#core/complaint/complaint.ts';
import type { Tables } from '#db/tables.ts';
import { visibleTo, type Viewer } from '#db/visible-to.ts';
import type { UpikEntry } from './upik.contract.ts';

const mostRows = 1000;

type Row = {
  number: string;
  upik_number: string;
  registered_at: Date;
  name: string | null;
  agency: string | null;
  status: Status;
};

export const findRegister = async (db: Kysely<Tables>, viewer: Viewer, q: string | undefined): Promise<UpikEntry[]> => {
  const like = `%${(q?.trim() ?? '').replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const { rows } = await sql<Row>`
    select c.number, r.upik_number, r.registered_at, o.name, a.short_name as agency, c.status
    from register_entry r join complaint c on c.id = r.complaint_id
    left join officer o on o.id::text = r.registered_by
    left join agency a on a.id = c.lead_agency_id
    where ${visibleTo(viewer)} and (c.number ilike ${like} or r.upik_number ilike ${like} or a.short_name ilike ${like})
    order by r.registered_at desc, c.number limit ${mostRows}`.execute(db);
  return rows.map((row) => ({
    number: row.number,
    upikNumber: row.upik_number,
    registeredAt: row.registered_at.toISOString(),
    ...(row.name === null ? {} : { registeredBy: row.name }),
    ...(row.agency === null ? {} : { agency: row.agency }),
    status: row.status,
  }));
};
