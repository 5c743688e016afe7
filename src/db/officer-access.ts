// The end of what an officer was given: sessions, links, lent work, second factors. Parts of a transaction that somebody else makes and records.
import type { PoolClient } from 'pg';
import { giveDraftBack } from './act-drafts.ts';

/** How many there were; what is open in a browser is refused from its next request on. */
export const endSessions = async (client: PoolClient, officerId: string): Promise<number> => {
  const { rowCount } = await client.query('delete from officer_session where user_id = $1', [officerId]);
  return rowCount ?? 0;
};

/** Standing in, either way, ends with the role: whoever stood in for the former one does not inherit the next. */
const endStandingIn = async (client: PoolClient, officerId: string, now: number): Promise<void> => {
  await client.query(
    `update officer_substitution set ended_at = $2 where ended_at is null and (officer_id = $1 or substitute_id = $1)`,
    [officerId, new Date(now)],
  );
};

/** What they sent and could still call back is said in no role that they hold no longer: they are shown that it did not leave. */
const leaveUnsaid = async (client: PoolClient, officerId: string): Promise<void> => {
  const { rows } = await client.query<{ id: string }>(
    `update held_act set refusal = 'not-allowed' where user_id = $1 and refusal is null returning id`,
    [officerId],
  );
  for (const { id } of rows) await giveDraftBack(client, id);
};

/** Of a role, or of a place in an agency; the next one begins with nothing of it. */
export const endPost = async (client: PoolClient, officerId: string, now: number): Promise<void> => {
  await endStandingIn(client, officerId, now);
  await leaveUnsaid(client, officerId);
};

/** Whoever leaves is told nothing more, and none of their addresses stays. */
const forgetWays = async (client: PoolClient, officerId: string): Promise<void> => {
  for (const table of ['officer_way', 'push_device', 'way_choice', 'way_errand', 'report_refusal'])
    await client.query(`delete from ${table} where officer_id = $1`, [officerId]);
};

/** Nothing that the officer holds opens anything any more, and nothing reaches them. */
export const endAccess = async (client: PoolClient, officerId: string, now: number): Promise<void> => {
  await endSessions(client, officerId);
  await forgetWays(client, officerId);
  await client.query('delete from officer_link where officer_id = $1', [officerId]);
  await endPost(client, officerId, now);
};

/** False when there were none. */
export const forgetSecondFactors = async (client: PoolClient, officerId: string): Promise<boolean> => {
  const apps = await client.query('delete from officer_two_factor where user_id = $1', [officerId]);
  const keys = await client.query('delete from officer_passkey where user_id = $1', [officerId]);
  // Who they are at a provider is found anew as well: an account there may have been made afresh.
  const bound = await client.query(
    `delete from officer_credential where user_id = $1 and provider_id <> 'credential'`,
    [officerId],
  );
  await client.query('update officer set two_factor_enabled = false where id = $1', [officerId]);
  return [apps, keys, bound].some(({ rowCount }) => rowCount !== 0);
};
