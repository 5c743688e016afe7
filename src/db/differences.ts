// Where JSS and our register part: one query a list, over the latest exports, and the marks by which officers set a row aside.
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Instant } from '#core/time.ts';
import type { Tables } from './tables.ts';

/** Lists of the reconciliation with JSS, as addresses and marks name them. */
export type DifferenceName = 'only-jss' | 'only-here' | 'differing';

/** The export by which is judged what JSS lacks: the latest one that holds all of its days. */
export const latestExport = (): RawBuilder<unknown> =>
  sql`(select * from jss_import where not partial order by imported_at desc limit 1)`;

const agencyOfOthers = sql`(e.agency_id is not null and c.lead_agency_id is not null and not exists (
  select 1 from complaint_agency ours where ours.complaint_id = c.id and ours.agency_id = e.agency_id and ours.part <> 'former'))`;
const otherStatus = sql`(e.done is not null and e.done <> (c.status = 'closed'))`;

const columns = sql`e.entry_date, e.matter, e.category, e.status as jss_status, e.agency as jss_agency`;
const none = sql`null::date as entry_date, null as matter, null as category, null as jss_status, null as jss_agency`;

/**
 * Every row of a list, set aside or not. `about` is what an officer sees of it when setting it aside: a mark covers the row
 * only as long as that is so.
 */
export const differenceRows = (list: DifferenceName): RawBuilder<unknown> => {
  switch (list) {
    case 'only-jss':
      return sql`(select e.key, e.number as jss_number, ${columns}, null as number, null as case_status, null as agency_id,
          null::timestamptz as registered_at, false as status_differs, false as agency_differs, '' as about,
          (select w.number from complaint w where w.number = e.reference and w.status = 'registration') as offered
        from jss_entry e
        where not exists (select 1 from register_entry r where upik_key(r.upik_number) = e.key))`;
    case 'only-here':
      return sql`(select upik_key(r.upik_number) as key, r.upik_number as jss_number, ${none}, c.number, c.status as case_status,
          c.lead_agency_id as agency_id, r.registered_at, false as status_differs, false as agency_differs, '' as about,
          null as offered
        from ${latestExport()} latest
        join register_entry r on (r.registered_at at time zone 'Asia/Jakarta')::date between latest.first_date and latest.last_date
        join complaint c on c.id = r.complaint_id
        where upik_key(r.upik_number) <> all (latest.faulty_keys)
          and not exists (select 1 from jss_entry e
            where e.key = upik_key(r.upik_number) and e.last_seen_at >= latest.imported_at))`;
    case 'differing':
      return sql`(select e.key, e.number as jss_number, ${columns}, c.number, c.status as case_status,
          c.lead_agency_id as agency_id, r.registered_at, ${otherStatus} as status_differs,
          ${agencyOfOthers} as agency_differs,
          concat_ws('|', e.done, e.agency_id, c.status = 'closed', c.lead_agency_id) as about, null as offered
        from jss_entry e join register_entry r on upik_key(r.upik_number) = e.key
        join complaint c on c.id = r.complaint_id
        where ${otherStatus} or ${agencyOfOthers})`;
  }
};

/** The mark `m` of the row `d` that still covers it. */
export const standingMark = (list: DifferenceName): RawBuilder<boolean> =>
  sql`(m.list = ${list} and m.subject = d.key and m.about = d.about and m.undone_at is null)`;

/** Rows of one list that an officer sets aside, and why. */
export type Marking = { list: DifferenceName; keys: readonly string[]; reason: string; by: string };

/** How many of these rows were set aside; one that is not in the list any more is none. */
export const markDifferences = async (
  db: Kysely<Tables>,
  { list, keys, reason, by }: Marking,
  now: Instant,
): Promise<number> => {
  const { numAffectedRows } = await sql`
    insert into reconciliation_mark (list, subject, about, reason, marked_at, marked_by)
    select distinct on (d.key) ${list}, d.key, d.about, ${reason}, ${new Date(now)}::timestamptz, ${by}
    from ${differenceRows(list)} d where d.key = any(${keys}::text[])
    on conflict (list, subject) where undone_at is null do update set about = excluded.about, reason = excluded.reason,
      marked_at = excluded.marked_at, marked_by = excluded.marked_by`.execute(db);
  return Number(numAffectedRows ?? 0);
};

/** How many marks no longer stand. */
export const unmarkDifferences = async (
  db: Kysely<Tables>,
  { list, keys, by }: Omit<Marking, 'reason'>,
  now: Instant,
): Promise<number> => {
  const { numAffectedRows } = await sql`
    update reconciliation_mark set undone_at = ${new Date(now)}::timestamptz, undone_by = ${by}
    where list = ${list} and subject = any(${keys}::text[]) and undone_at is null`.execute(db);
  return Number(numAffectedRows ?? 0);
};
