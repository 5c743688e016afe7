// What of the settings stands in rows: who is missing, how long each list is, what failed, and when the logs were last proven.
import { sql } from 'kysely';
import { neededRoles, rolesOf, type Holding } from '#core/access.ts';
import { isStaffed, lanes } from '#core/lane/lane.ts';
import { dateOf } from '#core/city-day.ts';
import { standingOf } from '#core/knowledge/article.ts';
import { backupLamp } from '#core/findings/health.ts';
import { retentionKinds } from '#core/retention.ts';
import type { Instant } from '#core/time.ts';
import { findSeats } from '#db/lane-seats.ts';
import type { ReadTables } from '#db/queryable.ts';
import type { StateOf } from './settings.contract.ts';

/** Whether an officer `o` can sign in: by a password, or as somebody known to a provider. Whoever was invited and never came has neither. */
const canSignIn = sql<boolean>`exists (select from officer_credential c where c.user_id = o.id)`;

/** Only those to which a case can be given. */
export const findWithoutOfficer = async (db: ReadTables): Promise<StateOf<'agencies'>> => {
  const rows = await db
    .selectFrom('agency')
    .select('short_name as name')
    .select(
      sql<boolean>`exists (select from officer o where o.agency_id = agency.id and o.disabled_at is null and ${canSignIn})`.as(
        'hasOne',
      ),
    )
    .where('ended_at', 'is', null)
    .where('resting_at', 'is', null)
    // The same order on every server, whatever its collation.
    .orderBy(sql`lower(short_name) collate "C"`)
    .execute();
  return { of: rows.length, withoutOfficer: rows.flatMap(({ name, hasOne }) => (hasOne ? [] : [name])) };
};

type Account = Holding & { canSignIn: boolean };

/** Of those whose account is on; a role of somebody who cannot sign in is held by nobody. */
export const findMissingRoles = async (db: ReadTables): Promise<StateOf<'officers'>> => {
  const { rows } = await sql<Account>`
    select o.role, o.also_roles as "alsoRoles", ${canSignIn} as "canSignIn" from officer o where o.disabled_at is null`.execute(
    db,
  );
  const active = rows.filter((one) => one.canSignIn);
  const held = new Set(active.flatMap(rolesOf));
  return {
    of: active.length,
    waiting: rows.length - active.length,
    missing: neededRoles.filter((role) => !held.has(role)),
  };
};

/** Whether the desk ever put anybody into a shift. */
export const hasRoster = async (db: ReadTables): Promise<boolean> => {
  const { rows } = await sql<{ has: boolean }>`select exists (select from duty_roster) as has`.execute(db);
  return rows[0]?.has ?? false;
};

export const findLaneStates = async (db: ReadTables): Promise<StateOf<'lanes'>> => {
  const seats = await findSeats(db);
  const holding = seats.filter(({ confirmed }) => confirmed);
  return {
    of: lanes.length,
    unstaffed: lanes.filter((lane) => !isStaffed(lane, holding)).length,
    unconfirmed: seats.length - holding.length,
  };
};

/** Without what rests or was left, and calendars without their periods. */
const lists = {
  categories: sql`category where state = 'offered'`,
  roads: sql`road`,
  outsideBodies: sql`outside_body where resting_at is null`,
  templates: sql`reply_template`,
  calendars: sql`calendar where part_of = ''`,
} as const;

/** By the day of the city. */
export const findArticleStates = async (db: ReadTables, now: Instant): Promise<StateOf<'articles'>> => {
  const rows = await db.selectFrom('article').select('valid_until as until').where('state', '=', 'used').execute();
  return standingOf(
    rows.map(({ until }) => until),
    dateOf(now),
  );
};

export const countList = async (db: ReadTables, list: keyof typeof lists): Promise<{ of: number }> => {
  const { rows } = await sql<{ of: number }>`select count(*)::int as of from ${lists[list]}`.execute(db);
  return { of: rows[0]?.of ?? 0 };
};

/** `receivers`: those of the configuration. */
export const findWebhookStates = async (db: ReadTables, receivers: readonly string[]): Promise<StateOf<'webhooks'>> => {
  const { rows } = await sql<{ off: number; givenUp: number }>`select
      (select count(*)::int from webhook where off_at is not null and ended_at is null and id = any(${[...receivers]})) as off,
      (select count(*)::int from webhook_delivery where status = 'given-up' and webhook_id = any(${[...receivers]}))
        as "givenUp"`.execute(db);
  return { of: receivers.length, off: rows[0]?.off ?? 0, givenUp: rows[0]?.givenUp ?? 0 };
};

export const findRetentionState = async (db: ReadTables): Promise<StateOf<'retention'>> => {
  const { rows } = await sql<{ kind: string }>`select kind from retention`.execute(db);
  const limited = new Set(rows.map(({ kind }) => kind));
  return { limited: retentionKinds.filter((kind) => limited.has(kind)).length, of: retentionKinds.length };
};

/** By the note that a whole back-up leaves. */
export const findMachine = async (db: ReadTables, now: Instant): Promise<StateOf<'machine'>> => {
  const { rows } = await sql<{ unread: number; at: Date | null }>`select
      (select count(*)::int from inbound where status = 'poison') as unread,
      (select backed_up_at from installation) as at`.execute(db);
  const { unread = 0, at = null } = rows[0] ?? {};
  return at === null
    ? { unread, backup: backupLamp(undefined) }
    : { unread, backup: backupLamp(Math.max(0, now - at.getTime())), backedUpAt: at.toISOString() };
};
