// The officers with how they stand, and the sessions of one of them. Holds no password, secret or token.
import { sql } from 'kysely';
import { looksAfterAll, roles, type Holding, type Role } from '#core/access.ts';
import type { ReadTables } from '#db/queryable.ts';
import type { OfficersAnswer, OfficerView } from './officer.contract.ts';

type Row = {
  id: string;
  name: string;
  email: string;
  role: Role;
  alsoRoles: Role[];
  agencyId: string | null;
  agencyName: string | null;
  disabled: boolean;
  hasCredential: boolean;
  linkEndsAt: Date | null;
  lastSeenAt: Date | null;
  sessions: number;
  secondFactor: boolean;
  substituteId: string | null;
  substituteName: string | null;
  untilAt: Date | null;
};

type Asker = Holding & { userId: string };

const rowsOf = (now: Date) => sql<Row>`
  select o.id, o.name, o.email, o.role, o.also_roles as "alsoRoles", o.agency_id as "agencyId", a.short_name as "agencyName",
    o.disabled_at is not null as disabled,
    exists (select from officer_credential c where c.user_id = o.id) as "hasCredential",
    (select max(l.expires_at) from officer_link l where l.officer_id = o.id and l.used_at is null) as "linkEndsAt",
    o.last_seen_at as "lastSeenAt",
    (select count(*)::int from officer_session s where s.user_id = o.id and s.expires_at > now()) as sessions,
    o.two_factor_enabled or exists (select from officer_passkey p where p.user_id = o.id) as "secondFactor",
    sub.substitute_id as "substituteId", other.name as "substituteName", sub.until_at as "untilAt"
  from officer o
  left join agency a on a.id = o.agency_id
  left join officer_substitution sub on sub.officer_id = o.id and sub.ended_at is null and sub.until_at > ${now}
  left join officer other on other.id = sub.substitute_id
  order by o.disabled_at is not null, lower(o.name), o.email`;

const stateOf = ({ disabled, hasCredential }: Row): OfficerView['state'] =>
  disabled ? 'off' : hasCredential ? 'active' : 'waiting';

const viewOf = (row: Row, asker: Asker): OfficerView => {
  const { id, name, email, role, agencyId, agencyName, linkEndsAt, lastSeenAt, sessions, secondFactor } = row;
  const isYou = id === asker.userId;
  return {
    ...{ id, name, email, role, state: stateOf(row), sessions, secondFactor, isYou },
    mayChange: !isYou && looksAfterAll(asker, row),
    ...(row.alsoRoles.length === 0 ? {} : { alsoRoles: row.alsoRoles }),
    ...(agencyId === null ? {} : { agencyId, agencyName: agencyName ?? agencyId }),
    ...(linkEndsAt === null ? {} : { linkEndsAt: linkEndsAt.toISOString() }),
    ...(lastSeenAt === null ? {} : { lastSeenAt: lastSeenAt.toISOString() }),
    ...(row.substituteId === null || row.untilAt === null
      ? {}
      : { substitute: { id: row.substituteId, name: row.substituteName ?? '', untilAt: row.untilAt.toISOString() } }),
  };
};

/** Those who are switched off come last; what the asker may do about each is told with it. */
export const findOfficers = async (db: ReadTables, asker: Asker, now: number): Promise<OfficersAnswer> => {
  const { rows } = await rowsOf(new Date(now)).execute(db);
  const agencies = await db
    .selectFrom('agency')
    .select(['id', 'name'])
    .where('ended_at', 'is', null)
    .orderBy(sql`lower(name)`)
    .execute();
  return {
    officers: rows.map((row) => viewOf(row, asker)),
    agencies,
    roles: roles.filter((role) => looksAfterAll(asker, { role })),
  };
};

/** Undefined where there is no such officer. */
export const findHeld = async (db: ReadTables, id: string): Promise<Holding | undefined> => {
  const { rows } = await sql<Required<Holding>>`
    select role, also_roles as "alsoRoles" from officer where id = ${id}`.execute(db);
  return rows[0];
};
