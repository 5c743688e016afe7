// The city's agencies by name, with how they stand.
import { sql } from 'kysely';
import type { ReadTables } from '#db/queryable.ts';
import type { AgenciesAnswer, AgencyStandings } from './agency.contract.ts';

type Life = { restingAt: Date | null; endedAt: Date | null };

const withLife = <Row extends Life>({ restingAt, endedAt, ...agency }: Row) => ({
  ...agency,
  ...(restingAt === null || endedAt !== null ? {} : { restingSinceAt: restingAt.toISOString() }),
  ...(endedAt === null ? {} : { endedAt: endedAt.toISOString() }),
});

const agencies = (db: ReadTables) =>
  db
    .selectFrom('agency')
    .select(['id', 'name', 'short_name as shortName', 'resting_at as restingAt', 'ended_at as endedAt'])
    // The same order on every server, whatever its collation.
    .orderBy(sql`lower(short_name)`);

/** All of them: cases name also those that ended. */
export const findAgencies = async (db: ReadTables): Promise<AgenciesAnswer> => ({
  agencies: (await agencies(db).execute()).map(withLife),
});

/** With what each has in hand; those that ended last. */
export const findStandings = async (db: ReadTables): Promise<AgencyStandings> => {
  const rows = await agencies(db)
    .select(['phone', 'email', 'address'])
    .select(sql<string>`agency.calendar`.as('calendar'))
    .select([
      sql<number>`(select count(*)::int from complaint c join complaint_agency a on a.complaint_id = c.id
        where a.agency_id = agency.id and a.part <> 'former' and c.status <> 'closed')`.as('openCases'),
      sql<number>`(select count(*)::int from officer o where o.agency_id = agency.id and o.disabled_at is null)`.as(
        'officers',
      ),
    ])
    .execute();
  const calendars = await sql<{ key: string; name: string }>`
    select id as key, name from calendar where part_of = '' order by id collate "C"`.execute(db);
  return {
    agencies: rows.map(withLife).toSorted((one, other) => Number('endedAt' in one) - Number('endedAt' in other)),
    calendars: calendars.rows,
  };
};
