// The book of officers: added, reset and deactivated by an operator; nobody signs up.
// Must never return or log a password that it did not make itself.
import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { Role } from '#core/access.ts';
import { hashPassword } from './password.ts';

export type NewOfficer = { email: string; name: string; role: Role; agencyId?: string; password?: string };
export type OfficerRow = { id: string; email: string; name: string; role: Role; agencyId?: string; disabled: boolean };

export type OfficerBook = {
  /** Adds, or changes name and role of the officer with this e-mail; a password is set only on adding. `password` is returned when it was made here. */
  addOfficer: (officer: NewOfficer) => Promise<{ id: string; added: boolean; password?: string }>;
  /** Sets a password (or makes one), enables the officer and ends all sessions; undefined when nobody has this e-mail. */
  resetPassword: (email: string, password?: string) => Promise<{ password: string } | undefined>;
  listOfficers: () => Promise<OfficerRow[]>;
  /** Ends all sessions at once; false when nobody has this e-mail. */
  deactivate: (email: string) => Promise<boolean>;
};

/** Sixteen characters without lookalikes: about 80 bits. */
const makePassword = (): string => {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789AB';
  const letters = [...randomBytes(16)].map((byte) => alphabet[byte % 32] ?? 'a').join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
};

const inTransaction = async <Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};

const addIn = async (
  client: PoolClient,
  officer: NewOfficer,
  password: string,
): Promise<{ id: string; added: boolean }> => {
  const { rows } = await client.query<{ id: string; added: boolean }>(
    `insert into officer (id, name, email, email_verified, role, agency_id) values ($1, $2, $3, true, $4, $5)
     on conflict (email) do update
       set name = excluded.name, role = excluded.role, agency_id = excluded.agency_id, updated_at = now()
     returning id, xmax = 0 as added`,
    [randomUUID(), officer.name, officer.email.toLowerCase(), officer.role, officer.agencyId ?? null],
  );
  const row = rows[0];
  if (row === undefined) throw new Error('the officer was not stored');
  if (row.added) {
    await client.query(
      `insert into officer_credential (id, account_id, provider_id, user_id, password) values ($1, $2, 'credential', $2, $3)`,
      [randomUUID(), row.id, await hashPassword(password)],
    );
  }
  return row;
};

const resetIn = async (client: PoolClient, email: string, password: string): Promise<boolean> => {
  const { rows } = await client.query<{ id: string }>(
    `update officer set disabled_at = null, updated_at = now() where email = $1 returning id`,
    [email.toLowerCase()],
  );
  const id = rows[0]?.id;
  if (id === undefined) return false;
  await client.query(
    `insert into officer_credential (id, account_id, provider_id, user_id, password) values ($1, $2, 'credential', $2, $3)
     on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = now()`,
    [randomUUID(), id, await hashPassword(password)],
  );
  await client.query('delete from officer_session where user_id = $1', [id]);
  return true;
};

const listIn = async (pool: Pool): Promise<OfficerRow[]> => {
  const { rows } = await pool.query<Omit<OfficerRow, 'agencyId'> & { agencyId: string | null }>(
    `select id, email, name, role, agency_id as "agencyId", disabled_at is not null as disabled
     from officer order by role, name, email`,
  );
  return rows.map(({ agencyId, ...row }) => (agencyId === null ? row : { ...row, agencyId }));
};

export const officerBook = ({ pool }: { pool: Pool }): OfficerBook => ({
  addOfficer: async (officer) => {
    const password = officer.password ?? makePassword();
    const row = await inTransaction(pool, (client) => addIn(client, officer, password));
    return row.added && officer.password === undefined ? { ...row, password } : row;
  },
  resetPassword: async (email, given) => {
    const password = given ?? makePassword();
    const found = await inTransaction(pool, (client) => resetIn(client, email, password));
    return found ? { password } : undefined;
  },
  listOfficers: () => listIn(pool),
  deactivate: (email) =>
    inTransaction(pool, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        'update officer set disabled_at = coalesce(disabled_at, now()), updated_at = now() where email = $1 returning id',
        [email.toLowerCase()],
      );
      await client.query('delete from officer_session where user_id = any($1)', [rows.map(({ id }) => id)]);
      return rows.length > 0;
    }),
});
