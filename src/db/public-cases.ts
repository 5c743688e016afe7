// Which cases everybody may read of, and what: those that an officer listed, in no hidden category, in no sensitive lane, and not kept secret.
// Must not select a reporter, or a word or picture of theirs.
import type { Status } from '#core/complaint/complaint.ts';
import type { Queryable } from './queryable.ts';

/** `hidden`: service codes of categories that nobody sees. */
export type Hidden = readonly string[];

/** `kelurahan` by its code, where the officer let the place be told; `agency` by its full name. */
export type PublicCase = {
  id: string;
  number: string;
  status: Exclude<Status, 'none'>;
  serviceCode: string;
  /** Of the category with this code; null where the configuration alone names it. */
  service: string | null;
  /** What an officer wrote for everybody; empty where they wrote nothing. */
  summary: string;
  kelurahan: string | null;
  agency: string | null;
  reportedAt: Date;
  closedAt: Date | null;
};

/** Of a case `c` with its publication `p`; `hidden` is a parameter's place. Sealed cases stand in another table. */
export const isPublic = (hidden: string): string =>
  `(p.listed and p.service_code <> all(${hidden}::text[]) and coalesce(c.state->'file'->>'privacy', 'public') <> 'secret'
    and not exists (select from service_request s where s.complaint_id = c.id and s.service_code = any(${hidden}::text[])))`;

/** In this order; `$1` are the hidden codes. */
export const publicColumns = `c.id, c.number, c.status, p.service_code as "serviceCode", p.summary,
  (select k.name from category k where k.service_code = p.service_code order by k.id limit 1) as service,
  case when p.point <> 'none' then c.kelurahan end as kelurahan,
  (select a.name from agency a where a.id = c.lead_agency_id) as agency,
  c.reported_at as "reportedAt", c.closed_at as "closedAt"`;

/** The same for a number that is not there and a case that is not for everybody. */
export const findPublicCase = async (
  db: Queryable,
  hidden: Hidden,
  number: string,
): Promise<PublicCase | undefined> => {
  const { rows } = await db.query<PublicCase>(
    `select ${publicColumns} from complaint c join case_publication p on p.complaint_id = c.id
     where ${isPublic('$1')} and c.number = $2`,
    [hidden, number],
  );
  return rows[0];
};

const mostRecent = 500;

/** Open ones, and those that ended after `since`; the latest first. */
export const findRecentPublic = async (db: Queryable, hidden: Hidden, since: Date): Promise<PublicCase[]> => {
  const { rows } = await db.query<PublicCase>(
    `select ${publicColumns} from complaint c join case_publication p on p.complaint_id = c.id
     where ${isPublic('$1')} and (c.closed_at is null or c.closed_at > $2)
     order by c.reported_at desc, c.number limit ${String(mostRecent)}`,
    [hidden, since],
  );
  return rows;
};
