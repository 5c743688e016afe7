// Who a case's reporter is on other channels, as officers joined them, and which other reporters could be meant.
import { sql, type RawBuilder } from 'kysely';
import { parseQuery } from '#core/search/query.ts';
import { localYear, wibMinutes } from '#core/time.ts';
import { searchCases, type SearchDeps } from '#db/search/search-cases.ts';
import type { ReadTables } from '#db/queryable.ts';
import { isRestricted, readableCasesOf, visibleTo, type Viewer } from '#db/visible-to.ts';
import type { PersonAnswer, PersonsCase } from './person.contract.ts';

/** `identityId` is null as long as nothing is sealed; `restricted`: the use of their data. */
export type FoundReporter = { reporterId: string; identityId: string | null; restricted: boolean };

/** Undefined also for a case that the viewer may not see: the two cannot be told apart. */
export const findReporter = async (
  db: ReadTables,
  viewer: Viewer,
  number: string,
): Promise<FoundReporter | undefined> => {
  const { rows } = await sql<FoundReporter>`
    select c.reporter_id as "reporterId", c.identity_id as "identityId", ${isRestricted} as restricted from ${readableCasesOf(viewer)} c
    where c.number = ${number} and ${visibleTo(viewer)}`.execute(db);
  return rows[0];
};

type JoinRow = { joinId: string; number: string; otherNumber: string; at: Date; by: string | null };

/** The oldest first; those that were taken back are left out. */
export const findPersonJoins = async (db: ReadTables, reporterId: string): Promise<PersonAnswer['joins']> => {
  const { rows } = await sql<JoinRow>`
    select j.id as "joinId", j.number, j.other_number as "otherNumber", j.joined_at as at, o.name as by
    from reporter_join j left join officer o on o.id::text = j.joined_by
    where j.separated_at is null and j.reporter_id in (select person_of(${reporterId}::uuid))
      and not exists (select 1 from sealed_complaint s where s.number in (j.number, j.other_number))
    order by j.joined_at, j.id`.execute(db);
  return rows.map(({ at, by, ...join }) => ({ ...join, at: at.toISOString(), ...(by === null ? {} : { by }) }));
};

type AccountRow = { channel: string; name: string | null; handle: string | null };

const named = ({ name, handle }: Omit<AccountRow, 'channel'>): { name?: string; handle?: string } => ({
  ...(name === null ? {} : { name }),
  ...(handle === null ? {} : { handle }),
});

/** The person's other accounts. */
export const findAccounts = async (db: ReadTables, reporterId: string): Promise<PersonAnswer['accounts']> => {
  const { rows } = await sql<AccountRow>`
    select distinct on (h.channel, h.account_id, h.reporter_id) h.channel, h.name, h.handle from reporter_handle h
    where h.reporter_id in (select person_of(${reporterId}::uuid)) and h.reporter_id <> ${reporterId}::uuid
    order by h.channel, h.account_id, h.reporter_id, h.name is null, h.handle is null, h.external_id`.execute(db);
  return rows.map(({ channel, ...row }) => ({ channel, ...named(row) }));
};

type CaseRow = AccountRow & Pick<PersonsCase, 'number' | 'status'> & { reportedAt: Date };

const caseOf = ({ number, channel, status, reportedAt, ...row }: CaseRow): PersonsCase => ({
  ...{ number, channel, status, reportedAt: reportedAt.toISOString() },
  ...named(row),
});

const columns = sql`c.number, c.channel, c.status, c.reported_at as "reportedAt", h.name, h.handle`;
const handleOf = sql`left join lateral (
  select name, handle from reporter_handle where reporter_id = c.reporter_id
      order by name is null, handle is null limit 1) h on true`;
const mostCases = 20;

/** The latest first, without the case `except`, and only those that the viewer may see. */
export const findPersonCases = async (
  db: ReadTables,
  viewer: Viewer,
  reporterId: string,
  except: string,
): Promise<PersonsCase[]> => {
  const { rows } = await sql<CaseRow>`
    select ${columns} from complaint c ${handleOf}
    where c.reporter_id in (select person_of(${reporterId}::uuid)) and c.number <> ${except} and ${visibleTo(viewer)}
    order by c.reported_at desc, c.number limit ${mostCases}`.execute(db);
  return rows.map(caseOf);
};

const mostOthers = 8;

/** Of each reporter who is somebody else so far, the latest case. */
const findOthers = async (
  db: ReadTables,
  viewer: Viewer,
  reporterId: string,
  condition: RawBuilder<boolean>,
): Promise<PersonsCase[]> => {
  const { rows } = await sql<CaseRow>`
    select * from (
      select distinct on (c.reporter_id) ${columns} from complaint c ${handleOf}
      where ${visibleTo(viewer)} and c.reporter_id not in (select person_of(${reporterId}::uuid)) and ${condition}
      order by c.reporter_id, c.reported_at desc) other
    order by "reportedAt" desc, number limit ${mostOthers}`.execute(db);
  return rows.map(caseOf);
};

const mostLookedAt = 40;

/** By whatever a case is searched by. Of each reporter who is somebody else so far, the case that comes first. */
export const findCandidates = async (
  deps: SearchDeps,
  viewer: Viewer,
  reporterId: string,
  { wanted, now }: { wanted: string; now: number },
): Promise<PersonsCase[]> => {
  const { found } = await searchCases(deps, {
    ...{ viewer, query: parseQuery(wanted, localYear(now, wibMinutes)), now, most: mostLookedAt },
    only: sql<boolean>`c.reporter_id not in (select person_of(${reporterId}::uuid))`,
  });
  const { rows } = await sql<CaseRow>`
    select * from (
      select distinct on (c.reporter_id) ${columns}, f.place
      from unnest(${found.map(({ id }) => id)}::uuid[]) with ordinality as f (id, place)
      join complaint c on c.id = f.id ${handleOf}
      where ${visibleTo(viewer)} order by c.reporter_id, f.place) other
    order by place limit ${mostOthers}`.execute(deps.db);
  return rows.map(caseOf);
};

/** Account names are compared without regard to capitals, on whatever channel. */
export const findSameHandle = (db: ReadTables, viewer: Viewer, reporterId: string): Promise<PersonsCase[]> =>
  findOthers(
    db,
    viewer,
    reporterId,
    sql`exists (select 1 from reporter_handle theirs join reporter_handle own on lower(own.handle) = lower(theirs.handle)
      where theirs.reporter_id = c.reporter_id and own.reporter_id in (select person_of(${reporterId}::uuid)))`,
  );

/** Who called, or came, and gave the number of which this is the digest. */
export const findCallers = (
  db: ReadTables,
  viewer: Viewer,
  reporterId: string,
  callerId: string,
): Promise<PersonsCase[]> =>
  findOthers(
    db,
    viewer,
    reporterId,
    sql`exists (select 1 from reporter_handle caller where caller.reporter_id = c.reporter_id
      and caller.external_id = ${callerId} and caller.channel in ('phone', 'walk-in'))`,
  );
