// Both registers held against each other, a page at a time, and what the export offers.
import { sql } from 'kysely';
import type { Status } from '#core/complaint/complaint.ts';
import { differenceRows, latestExport, standingMark } from '#db/differences.ts';
import type { ReadTables } from '#db/queryable.ts';
import { seesReporter, type Viewer } from '#db/visible-to.ts';
import {
  differenceLists,
  type Difference,
  type DifferenceList,
  type DifferencesAnswer,
  type DifferencesAsked,
} from './reconciliation.contract.ts';

const pageSize = 50;
const mostOffers = 200;

type Row = {
  key: string;
  jss_number: string;
  day: string | null;
  matter: string | null;
  category: string | null;
  jss_status: string | null;
  jss_agency: string | null;
  number: string | null;
  case_status: Status | null;
  agency: string | null;
  registered_at: Date | null;
  status_differs: boolean;
  agency_differs: boolean;
  offered: string | null;
  reason: string | null;
  marked_at: Date | null;
  marked_by: string | null;
};

type Words = Pick<Difference, 'matter' | 'category' | 'jssStatus' | 'jssAgency'>;

const wordsOf = (row: Row): Words =>
  Object.fromEntries(
    [
      ['matter', row.matter],
      ['category', row.category],
      ['jssStatus', row.jss_status],
      ['jssAgency', row.jss_agency],
    ].filter(([, words]) => words !== null && words !== ''),
  ) as Words;

const differenceOf = (row: Row): Difference => ({
  ...{ key: row.key, jssNumber: row.jss_number, ...wordsOf(row) },
  ...(row.day === null ? {} : { date: row.day }),
  ...(row.number === null ? {} : { number: row.number }),
  ...(row.case_status === null ? {} : { status: row.case_status }),
  ...(row.agency === null ? {} : { agency: row.agency }),
  ...(row.registered_at === null ? {} : { registeredAt: row.registered_at.toISOString() }),
  ...(row.status_differs ? { statusDiffers: true } : {}),
  ...(row.agency_differs ? { agencyDiffers: true } : {}),
  ...(row.offered === null ? {} : { offered: row.offered }),
  ...(row.marked_at === null
    ? {}
    : { mark: { reason: row.reason ?? '', at: row.marked_at.toISOString(), by: row.marked_by ?? '–' } }),
});

/** What the citizen wrote to JSS may name them. */
const matterFor = (viewer: Viewer) => (seesReporter(viewer) ? sql`d.matter` : sql`null::text`);

const findRows = async (
  db: ReadTables,
  viewer: Viewer,
  { list, marked = false, q, after = 0 }: DifferencesAsked,
): Promise<Row[]> => {
  const like = `%${(q?.trim() ?? '').replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const { rows } = await sql<Row>`
    select d.key, d.jss_number, d.entry_date::text as day, ${matterFor(viewer)} as matter, d.category, d.jss_status, d.jss_agency, d.number,
      d.case_status, a.short_name as agency, d.registered_at, d.status_differs, d.agency_differs, d.offered,
      m.reason, m.marked_at, o.name as marked_by
    from ${differenceRows(list)} d left join agency a on a.id = d.agency_id
    left join reconciliation_mark m on ${standingMark(list)} left join officer o on o.id::text = m.marked_by
    where (m.id is not null) = ${marked}
      and concat_ws(' ', d.jss_number, d.number, ${matterFor(viewer)}, d.jss_agency, a.short_name) ilike ${like}
    order by d.offered, coalesce(d.entry_date, d.registered_at::date) desc nulls last, d.key
    limit ${pageSize + 1} offset ${after}`.execute(db);
  return rows;
};

const findCounts = async (db: ReadTables): Promise<DifferencesAnswer['counts']> => {
  const counted = differenceLists.map(async (list) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${differenceRows(list)} d
      left join reconciliation_mark m on ${standingMark(list)} where m.id is null`.execute(db);
    return [list, rows[0]?.count ?? 0] as const;
  });
  return Object.fromEntries(await Promise.all(counted)) as Record<DifferenceList, number>;
};

const countWaiting = async (db: ReadTables): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from complaint where status = 'registration'`.execute(db);
  return rows[0]?.count ?? 0;
};

type Latest = { file_name: string; at: Date; by: string | null; first_day: string | null; last_day: string | null };

const findLatest = async (db: ReadTables): Promise<DifferencesAnswer['latest']> => {
  const { rows } = await sql<Latest>`
    select l.file_name, l.imported_at as at, o.name as by, l.first_date::text as first_day, l.last_date::text as last_day
    from ${latestExport()} l left join officer o on o.id::text = l.imported_by`.execute(db);
  const [row] = rows;
  if (row === undefined) return undefined;
  return {
    ...{ fileName: row.file_name, at: row.at.toISOString(), by: row.by ?? '–' },
    ...(row.first_day === null ? {} : { firstDate: row.first_day }),
    ...(row.last_day === null ? {} : { lastDate: row.last_day }),
  };
};

const findOffers = async (db: ReadTables): Promise<DifferencesAnswer['offers']> => {
  const { rows } = await sql<DifferencesAnswer['offers'][number]>`
    select d.key, d.jss_number as "jssNumber", d.offered as number from ${differenceRows('only-jss')} d
    left join reconciliation_mark m on ${standingMark('only-jss')}
    where d.offered is not null and m.id is null order by d.offered, d.key limit ${mostOffers}`.execute(db);
  return rows;
};

/** Fifty rows of one list, with the counts of all three; of cases it tells number, state and agency, and what citizens wrote only to those who see them. */
export const findDifferences = async (
  db: ReadTables,
  viewer: Viewer,
  asked: DifferencesAsked,
): Promise<DifferencesAnswer> => {
  const [rows, counts, waiting, latest, offers] = await Promise.all([
    findRows(db, viewer, asked),
    findCounts(db),
    countWaiting(db),
    findLatest(db),
    findOffers(db),
  ]);
  return {
    ...{ counts, waiting, offers, rows: rows.slice(0, pageSize).map(differenceOf) },
    ...(latest === undefined ? {} : { latest }),
    ...(rows.length > pageSize ? { next: (asked.after ?? 0) + pageSize } : {}),
  };
};

/** The number as JSS writes it, and the case that is to take it. */
export type FoundPair = { jssNumber: string | undefined; caseId: string | undefined };

/** Each half is looked up by itself: either may be missing. */
export const findPair = async (db: ReadTables, key: string, number: string): Promise<FoundPair> => {
  const { rows } = await sql<{ jss: string | null; id: string | null }>`
    select (select number from jss_entry where key = ${key}) as jss,
      (select id from complaint where number = ${number}) as id`.execute(db);
  return { jssNumber: rows[0]?.jss ?? undefined, caseId: rows[0]?.id ?? undefined };
};
