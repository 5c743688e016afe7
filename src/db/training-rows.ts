// What training mode declared in a database, and how it is taken away again. The record of what happened stays: it is never cut.
import type { PoolClient } from 'pg';
import type { Queryable } from './queryable.ts';

/** Names for people; empty lists: nothing of training is left that production would serve. */
export type TrainingRows = {
  officers: string[];
  /** As `channel id`. */
  accounts: string[];
  agencies: string[];
  /** How many cases wait to be passed on to systems that only training has. */
  forwards: number;
};

/** The other systems that training declares in no table; their ids stand in each case that was to be passed on. */
export const trainingSystems: readonly string[] = ['jss-simulasi', 'lapor-simulasi'];

const openForwards = `status in ('queued', 'sending', 'by-hand') or pull_at is not null`;

const names = async (db: Queryable, sql: string): Promise<string[]> => {
  const { rows } = await db.query<{ name: string }>(sql);
  return rows.map(({ name }) => name);
};

/** What of training stands in this database, by its own names and addresses. */
export const findTrainingRows = async (db: Queryable): Promise<TrainingRows> => {
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::int as count from forward where target_id = any($1) and (${openForwards})`,
    [trainingSystems],
  );
  return {
    officers: await names(
      db,
      `select email as name from officer where declared_by = 'training' and disabled_at is null order by email`,
    ),
    accounts: await names(
      db,
      `select channel || ' ' || id as name from channel_account where declared_by = 'training' order by 1`,
    ),
    agencies: await names(db, `select id as name from agency where declared_by = 'training' order by id`),
    forwards: rows[0]?.count ?? 0,
  };
};

/** Whether there is anything of training at all. */
export const isAny = ({ officers, accounts, agencies, forwards }: TrainingRows): boolean =>
  officers.length + accounts.length + agencies.length + forwards > 0;

/** Cases that came in on accounts of training; they stay in the record. */
export const countTrainingCases = async (db: Queryable): Promise<number> => {
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::int as count from complaint c where exists
       (select 1 from channel_account a where a.declared_by = 'training' and a.channel = c.channel and a.id = c.account_id)`,
  );
  return rows[0]?.count ?? 0;
};

/** Whoever acted stays as a name without a way in: the record names them. */
const clearOfficers = async (client: PoolClient): Promise<void> => {
  const theirs = `select id from officer where declared_by = 'training'`;
  await client.query(`delete from officer_session where user_id in (${theirs})`);
  await client.query(`delete from officer_credential where user_id in (${theirs})`);
  await client.query(
    `update officer set disabled_at = coalesce(disabled_at, now()), updated_at = now() where declared_by = 'training'`,
  );
};

const clearAccounts = async (client: PoolClient): Promise<void> => {
  const isTheirs = (channel: string, id: string): string =>
    `(${channel}, ${id}) in (select channel, id from channel_account where declared_by = 'training')`;
  await client.query(`delete from poll_cursor where ${isTheirs('channel', 'account_id')}`);
  await client.query(`delete from notice where ${isTheirs('account_channel', 'account_id')}`);
  await client.query(`delete from channel_account where declared_by = 'training'`);
};

/** One that cases or officers name stays, as a name like any other. */
const clearAgencies = async (client: PoolClient): Promise<void> => {
  await client.query(
    `delete from agency where declared_by = 'training'
       and not exists (select 1 from complaint_agency where agency_id = agency.id)
       and not exists (select 1 from officer where agency_id = agency.id)`,
  );
  await client.query(`update agency set declared_by = 'operator' where declared_by = 'training'`);
};

/** In one transaction of the caller's. Told twice it does nothing the second time. */
export const clearTraining = async (client: PoolClient): Promise<void> => {
  await clearAccounts(client);
  await clearOfficers(client);
  await clearAgencies(client);
  await client.query(
    `update forward set status = case when status in ('queued', 'sending', 'by-hand') then 'withdrawn' else status end,
       leased_until = null, pull_at = null where target_id = any($1) and (${openForwards})`,
    [trainingSystems],
  );
};
