// What an officer proves themselves with: the password that is theirs, and one-time links by which they choose one.
// Must never return or log a password, nor keep a link's token: from what is stored nobody can make the link again.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { Role } from '#core/access.ts';
import type { AdministrativeLog } from '#db/administrative-log.ts';
import { endSessions } from '#db/officer-access.ts';
import { inTransaction } from '#db/queryable.ts';
import { hashPassword, isPassword } from './password.ts';
import { faultOfPassword, type PasswordFault } from './password-rule.ts';

/** What whoever holds the link is shown before they choose: whose account it is, and whether it is new. */
export type OpenedLink = { name: string; email: string; role: Role; purpose: 'invite' | 'reset' };

/** `link-spent` says not whether the link was used, has ended or never was; with any other fault it can be used again. */
export type LinkUsed =
  | { ok: true; userId: string; purpose: 'invite' | 'reset' }
  | { ok: false; fault: PasswordFault | 'link-spent' };

/** Every instant is handed in; no password is ever given back, nor the token of a link. */
export type OfficerProof = {
  /** Why this password is not to be taken for the officer; undefined when it may be, or when there is no such officer. */
  weigh: (userId: string, password: string, current?: string) => Promise<PasswordFault | undefined>;
  /** True for an officer who has no password, because they sign in by a provider. */
  isPasswordOf: (userId: string, password: string) => Promise<boolean>;
  /** What a one-time link opens; undefined once it was used or has ended. */
  openLink: (token: string, now: number) => Promise<OpenedLink | undefined>;
  /** Uses the link up: the officer has this password from now on, and no other session. */
  useLink: (token: string, password: string, now: number) => Promise<LinkUsed>;
};

/** A link's use is recorded in the transaction that sets the password. */
export type ProofDeps = { pool: Pool; administration: AdministrativeLog };

/** All that is stored of a link; a slow hash is not needed, since a token cannot be guessed. */
export const linkHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** 32 random bytes in base64url; whoever makes one hands it out once and keeps its hash. */
export const newLinkToken = (): string => randomBytes(32).toString('base64url');

const linkSql = `
  select o.id, o.name, o.email, o.role, l.purpose
  from officer_link l join officer o on o.id = l.officer_id and o.disabled_at is null
  where l.token_hash = $1 and l.used_at is null and l.expires_at > $2`;

type Opened = OpenedLink & { id: string };

const findLink = async (on: Pool | PoolClient, token: string, now: number): Promise<Opened | undefined> =>
  (await on.query<Opened>(linkSql, [linkHash(token), new Date(now)])).rows[0];

const useLinkIn = async (client: PoolClient, token: string, hash: string, now: number): Promise<Opened | undefined> => {
  const { rowCount } = await client.query(
    'update officer_link set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2',
    [linkHash(token), new Date(now)],
  );
  if (rowCount !== 1) return undefined;
  const { rows } = await client.query<Opened>(
    `select o.id, o.name, o.email, o.role, l.purpose from officer_link l join officer o on o.id = l.officer_id
     where l.token_hash = $1 and o.disabled_at is null for update of o`,
    [linkHash(token)],
  );
  const officer = rows[0];
  if (officer === undefined) return undefined;
  await client.query(
    `insert into officer_credential (id, account_id, provider_id, user_id, password) values ($1, $2, 'credential', $2, $3)
     on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = now()`,
    [randomUUID(), officer.id, hash],
  );
  await client.query('update officer set must_change_password = false, updated_at = now() where id = $1', [officer.id]);
  await endSessions(client, officer.id);
  return officer;
};

const useLinkOn = async (
  { pool, administration }: ProofDeps,
  token: string,
  password: string,
  now: number,
): Promise<LinkUsed> => {
  const opened = await findLink(pool, token, now);
  if (opened === undefined) return { ok: false, fault: 'link-spent' };
  const fault = await faultOfPassword(password, opened);
  if (fault !== undefined) return { ok: false, fault };
  const hash = await hashPassword(password);
  const used = await inTransaction(pool, async (client) => {
    const done = await useLinkIn(client, token, hash, now);
    if (done === undefined) return undefined;
    const by = { kind: 'officer', userId: done.id, role: done.role } as const;
    await administration.record(client, { by, at: now, act: { type: 'PasswordChanged', officerId: done.id } });
    return done;
  });
  return used === undefined ? { ok: false, fault: 'link-spent' } : { ok: true, userId: used.id, purpose: used.purpose };
};

const weighOn = async (pool: Pool, userId: string, password: string, current: string | undefined) => {
  const { rows } = await pool.query<{ email: string; name: string }>('select email, name from officer where id = $1', [
    userId,
  ]);
  const owner = rows[0];
  return owner === undefined ? undefined : faultOfPassword(password, owner, current);
};

const isPasswordIn = async (pool: Pool, userId: string, password: string): Promise<boolean> => {
  const { rows } = await pool.query<{ password: string | null }>(
    `select password from officer_credential where user_id = $1 and provider_id = 'credential'`,
    [userId],
  );
  const stored = rows[0]?.password;
  return typeof stored === 'string' ? isPassword(stored, password) : true;
};

/** Links of officers whose access has ended open nothing. */
export const officerProof = ({ pool, administration }: ProofDeps): OfficerProof => ({
  weigh: (userId, password, current) => weighOn(pool, userId, password, current),
  isPasswordOf: (userId, password) => isPasswordIn(pool, userId, password),
  openLink: async (token, now) => {
    const found = await findLink(pool, token, now);
    if (found === undefined) return undefined;
    const { name, email, role, purpose } = found;
    return { name, email, role, purpose };
  },
  useLink: (token, password, now) => useLinkOn({ pool, administration }, token, password, now),
});
