// What is done to officers' accounts in the console, each act in one transaction: asked in, changed, put out, stood in for.
// Refuses by name what would lock the desk out or reach beyond who asks; must never see a password.
import type { Pool, PoolClient } from 'pg';
import { looksAfterAll, mayHoldTogether, mayStandIn, rolesOf, type Holding, type Role } from '#core/access.ts';
import type { AdministrativeAct, AdministrativeActor } from '#core/administration.ts';
import type { AdministrativeLog } from './administrative-log.ts';
import { endAccess, endPost, endSessions, forgetSecondFactors } from './officer-access.ts';
import { inTransaction } from './queryable.ts';

/** Why an act on an officer is refused; `agency-by-role`: an agency belongs to that role, and to no other. */
export type PeopleRefusal =
  | 'not-found'
  | 'not-allowed'
  | 'not-yourself'
  | 'last-operator'
  | 'email-taken'
  | 'agency-by-role'
  | 'roles-apart'
  | 'unknown-agency'
  | 'unfit-substitute'
  | 'already-off';

/** Done and recorded, or refused and nothing changed. */
export type Done<Fields = object> = ({ ok: true } & Fields) | { ok: false; refusal: PeopleRefusal };

/** Who asks, as they stand now, and where what they do is recorded. */
export type Asking = {
  actor: Extract<AdministrativeActor, { kind: 'officer' }>;
  now: number;
  administration: AdministrativeLog;
};
/** What an officer is: `alsoRoles` beside their first; `agencyId` with the role of an agency’s admin, and with no other. */
export type Post = { name: string; role: Role; alsoRoles: readonly Role[]; agencyId: string | null };
/** A one-time address by which somebody chooses a password; its token is kept as a digest. */
export type Link = { hash: Buffer; purpose: 'invite' | 'reset'; endsAt: number };

type Row = Post & { id: string; email: string; disabled: boolean };

const record = (client: PoolClient, { actor, now, administration }: Asking, act: AdministrativeAct): Promise<void> =>
  administration.record(client, { by: actor, at: now, act });

const placed = ({ role, alsoRoles, agencyId }: Omit<Post, 'name'>): Holding & { agencyId?: string } => ({
  role,
  ...(alsoRoles.length === 0 ? {} : { alsoRoles }),
  ...(agencyId === null ? {} : { agencyId }),
});

const refuse = (refusal: PeopleRefusal): { ok: false; refusal: PeopleRefusal } => ({ ok: false, refusal });

const find = async (client: PoolClient, id: string): Promise<Row | undefined> => {
  const { rows } = await client.query<Row>(
    `select id, name, email, role, also_roles as "alsoRoles", agency_id as "agencyId", disabled_at is not null as disabled
     from officer where id = $1 for update`,
    [id],
  );
  return rows[0];
};

/** All acts on people wait for each other: two operators cannot put each other out in one moment. */
const inTurn = async (client: PoolClient): Promise<void> => {
  await client.query(`select pg_advisory_xact_lock(hashtext('tanggap people'))`);
};

/** Operators beside this one who can sign in. */
const hasOtherOperator = async (client: PoolClient, id: string): Promise<boolean> => {
  const { rowCount } = await client.query(
    `select from officer o where (role = 'operator' or also_roles @> '{operator}') and disabled_at is null and id <> $1
       and exists (select from officer_credential c where c.user_id = o.id and (c.password is not null or c.provider_id <> 'credential'))
     limit 1`,
    [id],
  );
  return rowCount === 1;
};

const isStillIn = async (client: PoolClient, { actor: { userId } }: Asking): Promise<boolean> => {
  const { rowCount } = await client.query('select from officer where id = $1 and disabled_at is null', [userId]);
  return rowCount === 1;
};

type Act<Fields> = (client: PoolClient, officer: Row) => Promise<Done<Fields>>;

/** An act of somebody who looks after people upon one of those whom they look after; never upon themselves. */
const upon = <Fields>(pool: Pool, by: Asking, id: string, act: Act<Fields>): Promise<Done<Fields>> =>
  inTransaction(pool, async (client) => {
    await inTurn(client);
    const officer = await find(client, id);
    if (officer === undefined) return refuse('not-found');
    if (officer.id === by.actor.userId) return refuse('not-yourself');
    if (!looksAfterAll(by.actor, officer) || !(await isStillIn(client, by))) return refuse('not-allowed');
    return act(client, officer);
  });

const isUnfitPost = ({ role, agencyId }: Post): boolean => (role === 'admin-agency') === (agencyId === null);

const isOperator = (officer: Holding): boolean => rolesOf(officer).includes('operator');

const isKnownAgency = async (client: PoolClient, agencyId: string | null): Promise<boolean> =>
  agencyId === null ||
  (await client.query('select from agency where id = $1 and ended_at is null', [agencyId])).rowCount === 1;

const putLink = async (client: PoolClient, officerId: string, by: Asking, link: Link): Promise<void> => {
  await client.query('delete from officer_link where officer_id = $1', [officerId]);
  await client.query(
    `insert into officer_link (token_hash, officer_id, purpose, created_by, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [link.hash, officerId, link.purpose, by.actor.userId, new Date(by.now), new Date(link.endsAt)],
  );
};

type Invited = { id: string; email: string };

/** The account is there at once, and nobody can sign in to it before its link was used. */
export const invite = (pool: Pool, by: Asking, who: Invited & Post, link: Link): Promise<Done> =>
  inTransaction(pool, async (client): Promise<Done> => {
    await inTurn(client);
    if (!looksAfterAll(by.actor, who) || !(await isStillIn(client, by))) return refuse('not-allowed');
    if (!mayHoldTogether(rolesOf(who))) return refuse('roles-apart');
    if (isUnfitPost(who)) return refuse('agency-by-role');
    if (!(await isKnownAgency(client, who.agencyId))) return refuse('unknown-agency');
    const { rowCount } = await client.query(
      `insert into officer (id, name, email, email_verified, role, agency_id, changed_in_console_at, also_roles)
       values ($1, $2, $3, true, $4, $5, $6, $7) on conflict (email) do nothing`,
      [who.id, who.name, who.email.toLowerCase(), who.role, who.agencyId, new Date(by.now), who.alsoRoles],
    );
    if (rowCount !== 1) return refuse('email-taken');
    await putLink(client, who.id, by, link);
    await record(client, by, { type: 'OfficerInvited', officerId: who.id, ...placed(who) });
    return { ok: true };
  });

const changedIn = (before: Row, post: Post): string[] => [
  ...(before.name === post.name ? [] : ['name']),
  ...(rolesOf(before).join(' ') === rolesOf(post).join(' ') ? [] : ['role']),
  ...(before.agencyId === post.agencyId ? [] : ['agencyId']),
];

/** With the role or the agency ends whatever they stood in for. */
export const changePost = (pool: Pool, by: Asking, id: string, post: Post): Promise<Done> =>
  upon(pool, by, id, async (client, officer) => {
    if (!looksAfterAll(by.actor, post)) return refuse('not-allowed');
    if (!mayHoldTogether(rolesOf(post))) return refuse('roles-apart');
    if (isUnfitPost(post)) return refuse('agency-by-role');
    if (!(await isKnownAgency(client, post.agencyId))) return refuse('unknown-agency');
    const leaves = isOperator(officer) && !isOperator(post);
    if (leaves && !(await hasOtherOperator(client, id))) return refuse('last-operator');
    const changed = changedIn(officer, post);
    if (changed.length === 0) return { ok: true };
    await client.query(
      `update officer set name = $2, role = $3, agency_id = $4, updated_at = now(), changed_in_console_at = $5, also_roles = $6
       where id = $1`,
      [id, post.name, post.role, post.agencyId, new Date(by.now), post.alsoRoles],
    );
    if (changed.some((what) => what !== 'name')) await endPost(client, id, by.now);
    await record(client, by, {
      type: 'OfficerChanged',
      officerId: id,
      changed,
      former: placed(officer),
      ...placed(post),
    });
    return { ok: true };
  });

/** Sessions, links and standing in end in the same transaction. */
export const putOut = (pool: Pool, by: Asking, id: string): Promise<Done> =>
  upon(pool, by, id, async (client, officer) => {
    if (officer.disabled) return refuse('already-off');
    if (isOperator(officer) && !(await hasOtherOperator(client, id))) return refuse('last-operator');
    await client.query('update officer set disabled_at = $2, updated_at = now() where id = $1', [id, new Date(by.now)]);
    await endAccess(client, id, by.now);
    await record(client, by, { type: 'OfficerSwitchedOff', officerId: id });
    return { ok: true };
  });

/** Lets somebody in again or anew: the former password is void from now on, and a link is the only way in. */
export const giveLink = (
  pool: Pool,
  by: Asking,
  id: string,
  { forgetFactors, ...link }: Omit<Link, 'purpose'> & { forgetFactors: boolean },
): Promise<Done<{ purpose: Link['purpose'] }>> =>
  upon(pool, by, id, async (client, officer) => {
    // A link must not leave the desk without an operator while nobody has opened it.
    if (isOperator(officer) && !(await hasOtherOperator(client, id))) return refuse('last-operator');
    const { rowCount } = await client.query(
      `delete from officer_credential where user_id = $1 and provider_id = 'credential'`,
      [id],
    );
    const purpose = rowCount === 0 && !officer.disabled ? 'invite' : 'reset';
    await client.query(
      'update officer set disabled_at = null, must_change_password = false, updated_at = now() where id = $1',
      [id],
    );
    await endSessions(client, id);
    if (forgetFactors && (await forgetSecondFactors(client, id)))
      await record(client, by, { type: 'SecondFactorRemoved', officerId: id, factor: 'all' });
    await putLink(client, id, by, { ...link, purpose });
    if (officer.disabled) await record(client, by, { type: 'OfficerSwitchedOn', officerId: id });
    await record(client, by, { type: 'PasswordReset', officerId: id });
    return { ok: true, purpose };
  });

/** One session, or all of them. */
export const endSessionsOf = (
  pool: Pool,
  by: Asking,
  id: string,
  sessionId: string | undefined,
): Promise<Done<{ ended: number }>> =>
  upon(pool, by, id, async (client) => {
    const { rowCount } = await client.query(
      'delete from officer_session where user_id = $1 and ($2::text is null or id = $2)',
      [id, sessionId ?? null],
    );
    const ended = rowCount ?? 0;
    const which = sessionId === undefined ? 'all' : 'one';
    if (ended > 0) await record(client, by, { type: 'SessionsEnded', officerId: id, which, count: ended });
    return { ok: true, ended };
  });

type Substitution = { id: string; officerId: string; substituteId: string; untilAt: number };

/** Their own role is everybody's to lend, in the session in which it is theirs. */
const mayLend = ({ actor }: Asking, away: Row): boolean =>
  (away.id === actor.userId && rolesOf(away).includes(actor.role)) || looksAfterAll(actor, away);

/** Nobody helps themselves to what somebody else may do. */
const isFit = ({ actor }: Asking, away: Row, other: Row | undefined): other is Row =>
  other !== undefined &&
  !other.disabled &&
  !away.disabled &&
  other.id !== actor.userId &&
  other.id !== away.id &&
  rolesOf(other).some((one) => mayStandIn(one, away.role));

/** Ends who stands in for this officer, if anybody does. */
const endRunning = async (client: PoolClient, by: Asking, officerId: string): Promise<number> => {
  const { rows } = await client.query<{ substituteId: string }>(
    `update officer_substitution set ended_at = $2 where officer_id = $1 and ended_at is null and until_at > $2
     returning substitute_id as "substituteId"`,
    [officerId, new Date(by.now)],
  );
  for (const { substituteId } of rows) await record(client, by, { type: 'SubstituteEnded', officerId, substituteId });
  return rows.length;
};

/** By whoever looks after the one who is away, or by that officer. */
export const nameSubstitute = (
  pool: Pool,
  by: Asking,
  { id, officerId, substituteId, untilAt }: Substitution,
): Promise<Done> =>
  inTransaction(pool, async (client): Promise<Done> => {
    await inTurn(client);
    const [away, other] = [await find(client, officerId), await find(client, substituteId)];
    if (away === undefined) return refuse('not-found');
    if (!mayLend(by, away) || !(await isStillIn(client, by))) return refuse('not-allowed');
    if (!isFit(by, away, other)) return refuse('unfit-substitute');
    await endRunning(client, by, officerId);
    await client.query(
      `insert into officer_substitution (id, officer_id, substitute_id, until_at, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, officerId, substituteId, new Date(untilAt), by.actor.userId, new Date(by.now)],
    );
    const until = new Date(untilAt).toISOString();
    await record(client, by, { type: 'SubstituteNamed', officerId, substituteId, until });
    return { ok: true };
  });

/** Whoever lent their work takes it back, or whoever looks after them. */
export const endSubstitution = (pool: Pool, by: Asking, officerId: string): Promise<Done> =>
  inTransaction(pool, async (client): Promise<Done> => {
    await inTurn(client);
    const away = await find(client, officerId);
    if (away === undefined) return refuse('not-found');
    if (!mayLend(by, away) || !(await isStillIn(client, by))) return refuse('not-allowed');
    return (await endRunning(client, by, officerId)) === 0 ? refuse('not-found') : { ok: true };
  });
