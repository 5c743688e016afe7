// Who stands behind a session at this moment: read anew at every request, so that whoever is put out is out at once.
// Only reads; decides nothing that core/access.ts decides.
import type { Pool } from 'pg';
import { mayHoldTogether, mayStandIn, rolesOf, type Role } from '#core/access.ts';
import { lanesSeenBy, type Lane, type LaneSeat } from '#core/lane/lane.ts';
import { deviceOf } from '#core/device.ts';
import type { Queryable } from './queryable.ts';

/** How a session's officer proved who they are. */
export type Proof = 'password' | 'two-factor' | 'passkey' | 'provider' | 'provider-two-factor';

/** A session with the officer as they stand now, whatever stood when it began. */
export type Standing = {
  sessionId: string;
  userId: string;
  name: string;
  /** The role that counts now: somebody else's while this officer stands in for them. */
  role: Role;
  /** Beside it; absent of whoever holds one. */
  alsoRoles?: readonly Role[];
  ownRole: Role;
  ownAlsoRoles: readonly Role[];
  agencyId?: string;
  /** For whom this session acts. */
  actingFor?: { id: string; name: string };
  proof: Proof;
  mustChangePassword: boolean;
  hasSecondFactor: boolean;
  /** Which sensitive lanes they see themselves, for whomever they act. */
  lanes: Lane[];
  /** When it ends unless it is renewed. */
  expiresAt: number;
};

type Row = {
  sessionId: string;
  userId: string;
  name: string;
  ownRole: Role;
  ownAlsoRoles: Role[];
  ownAgencyId: string | null;
  awayRole: Role | null;
  awayAlsoRoles: Role[] | null;
  awayAgencyId: string | null;
  awayName: string | null;
  actingFor: string | null;
  proof: Proof;
  mustChangePassword: boolean;
  hasSecondFactor: boolean;
  ownLanes: Lane[];
  seats: LaneSeat[];
  expiresAt: Date;
};

const holding = 'seat.confirmed_at is not null and seat.ended_at is null';

/** Of the officer `o`, as columns: the lanes in which they have a seat of their own, and who sits in which. */
export const seatColumns = `array(select seat.lane from lane_seat seat where seat.officer_id = o.id::text and ${holding}) as "ownLanes",
    coalesce((select json_agg(distinct jsonb_build_object('lane', seat.lane, 'role', sitter.role, 'alsoRoles', sitter.also_roles))
      from lane_seat seat join officer sitter on sitter.id::text = seat.officer_id and sitter.disabled_at is null
      where ${holding}), '[]') as seats`;

const standingBy = (condition: string): string => `
  select s.id as "sessionId", o.id as "userId", o.name, o.role as "ownRole", o.also_roles as "ownAlsoRoles", o.agency_id as "ownAgencyId",
    away.role as "awayRole", away.also_roles as "awayAlsoRoles", away.agency_id as "awayAgencyId", away.name as "awayName", sub.id as "actingFor", s.proof,
    o.must_change_password as "mustChangePassword",
    o.two_factor_enabled or exists (select from officer_passkey p where p.user_id = o.id) as "hasSecondFactor",
    ${seatColumns},
    s.expires_at as "expiresAt"
  from officer_session s
  join officer o on o.id = s.user_id and o.disabled_at is null
  left join officer_substitution sub
    on sub.id = s.acting_for and sub.substitute_id = o.id and sub.ended_at is null and sub.until_at > $2
  left join officer away on away.id = sub.officer_id and away.disabled_at is null
  where ${condition} and s.expires_at > now() and s.created_at > now() - make_interval(secs => $3)`;

/** What does not stand together is not held: the first role alone is. */
export const alsoIn = (role: Role, beside: readonly Role[]): { alsoRoles?: readonly Role[] } =>
  beside.length > 0 && mayHoldTogether([role, ...beside]) ? { alsoRoles: beside } : {};

const standingOf = (row: Row): Standing => {
  const { sessionId, userId, name, ownRole, proof, mustChangePassword, hasSecondFactor, awayRole } = row;
  const own = alsoIn(ownRole, row.ownAlsoRoles);
  const mayTake = (role: Role): boolean => rolesOf({ role: ownRole, ...own }).some((one) => mayStandIn(one, role));
  const acts = awayRole !== null && row.actingFor !== null && mayTake(awayRole);
  const lent = acts ? alsoIn(awayRole, (row.awayAlsoRoles ?? []).filter(mayTake)) : own;
  const agencyId = acts ? row.awayAgencyId : row.ownAgencyId;
  return {
    ...{ sessionId, userId, name, ownRole, proof, mustChangePassword, hasSecondFactor },
    ownAlsoRoles: own.alsoRoles ?? [],
    role: acts ? awayRole : ownRole,
    ...lent,
    lanes: lanesSeenBy({ role: ownRole, ...own }, row.ownLanes, row.seats),
    expiresAt: row.expiresAt.getTime(),
    ...(agencyId === null ? {} : { agencyId }),
    ...(acts && row.actingFor !== null ? { actingFor: { id: row.actingFor, name: row.awayName ?? '' } } : {}),
  };
};

const byIds = standingBy('s.id = any($1)');
const byToken = standingBy('s.token = $1');

/** Those of the sessions that stand, by their ids. */
export const findStandings = async (
  pool: Pool,
  sessionIds: readonly string[],
  now: number,
  longestMs: number,
): Promise<Map<string, Standing>> => {
  const { rows } = await pool.query<Row>(byIds, [sessionIds, new Date(now), longestMs / 1000]);
  return new Map(rows.map((row) => [row.sessionId, standingOf(row)]));
};

/** Who comes with this token; undefined where its session does not stand. Asked at every request: each connection plans it once. */
export const findStandingOf = async (
  pool: Pool,
  token: string,
  now: number,
  longestMs: number,
): Promise<Standing | undefined> => {
  const { rows } = await pool.query<Row>({
    ...{ name: 'standing-by-token', text: byToken },
    values: [token, new Date(now), longestMs / 1000],
  });
  return rows.map(standingOf)[0];
};

/** A session as its officer sees it: nothing that would let somebody use it. */
export type SessionShown = {
  id: string;
  browser: string;
  system: string;
  startedAt: string;
  seenAt: string;
  current: boolean;
};
type SessionRow = { id: string; userAgent: string | null; startedAt: Date; seenAt: Date };

/** An officer's open sessions, the newest first; `current` is the one that asks. */
export const findSessionsOf = async (
  pool: Queryable,
  userId: string,
  current: string | undefined,
): Promise<SessionShown[]> => {
  const { rows } = await pool.query<SessionRow>(
    `select id, user_agent as "userAgent", created_at as "startedAt", updated_at as "seenAt" from officer_session
     where user_id = $1 and expires_at > now() order by updated_at desc, id`,
    [userId],
  );
  return rows.map(({ id, userAgent, startedAt, seenAt }) => ({
    id,
    ...deviceOf(userAgent),
    startedAt: startedAt.toISOString(),
    seenAt: seenAt.toISOString(),
    current: id === current,
  }));
};
