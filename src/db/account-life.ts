// How an account of the city comes to rest, wakes and ends. Cases and messages that came through it are left as they are.
// Must not open a secret; what ends is deleted with all of its secrets.
import type { Pool } from 'pg';
import type { AdministrativeAct, AdministrativeActor } from '#core/administration.ts';
import type { Instant } from '#core/time.ts';
import type { Recording } from './administrative-log.ts';
import { tellChange } from './live-news.ts';
import { inTransaction, type Queryable } from './queryable.ts';

/** A platform account by its channel and its id there. */
export type AccountPlace = { channel: string; id: string };

/** Who asks, when, and where it is recorded. */
export type Ending = { by: AdministrativeActor; now: Instant; administration: Recording['administration'] };

/** `account-declared`: the configuration file names it, and would bring it back at the next start. */
export type LifeEnd = 'done' | 'not-found' | 'account-declared';

/** What listeners of `tanggap_change` are told after a change of the accounts. */
export const accountsChanged = 'accounts';

/** Wakes all who keep a list of the accounts, once the transaction has ended. */
export const tellAccounts = async (db: Queryable): Promise<void> => {
  await tellChange(db, { what: accountsChanged });
};

const actOn = (type: 'AccountRested' | 'AccountWoken' | 'AccountRemoved', place: AccountPlace): AdministrativeAct => ({
  type,
  channel: place.channel,
  accountId: place.id,
});

type Found = { isResting: boolean; declaredBy: string };

const lock = async (db: Queryable, { channel, id }: AccountPlace): Promise<Found | undefined> => {
  const { rows } = await db.query<Found>(
    `select resting_at is not null as "isResting", declared_by as "declaredBy"
     from channel_account where channel = $1 and id = $2 for update`,
    [channel, id],
  );
  return rows[0];
};

const setRest = (pool: Pool, { by, now, administration }: Ending, place: AccountPlace, rests: boolean) =>
  inTransaction(pool, async (client): Promise<LifeEnd> => {
    const found = await lock(client, place);
    if (found === undefined) return 'not-found';
    if (found.isResting === rests) return 'done';
    await client.query('update channel_account set resting_at = $3 where channel = $1 and id = $2', [
      place.channel,
      place.id,
      rests ? new Date(now) : null,
    ]);
    const act = actOn(rests ? 'AccountRested' : 'AccountWoken', place);
    await administration.record(client, { by, at: now, act });
    await tellAccounts(client);
    return 'done';
  });

/** From now on it is not asked, nothing of it is taken in, and what must go out through it waits. */
export const restAccount = (pool: Pool, ending: Ending, place: AccountPlace): Promise<LifeEnd> =>
  setRest(pool, ending, place, true);

/** Brings an account that rests into service again. */
export const wakeAccount = (pool: Pool, ending: Ending, place: AccountPlace): Promise<LifeEnd> =>
  setRest(pool, ending, place, false);

/** What waits to go out has its turn at once: the outbox finds no account, and tells who wrote it. */
const endAccount = async (db: Queryable, { channel, id }: AccountPlace, now: Instant): Promise<void> => {
  await db.query('delete from channel_account where channel = $1 and id = $2', [channel, id]);
  await db.query('delete from poll_cursor where channel = $1 and account_id = $2', [channel, id]);
  await db.query(
    `update outbox set not_before = least(not_before, $3::timestamptz)
     where channel = $1 and account_id = $2 and status = 'queued'`,
    [channel, id, new Date(now)],
  );
};

/** One that the file or training mode declares would be back at the next start: it is refused, and may rest meanwhile. */
export const removeAccount = (pool: Pool, { by, now, administration }: Ending, place: AccountPlace): Promise<LifeEnd> =>
  inTransaction(pool, async (client): Promise<LifeEnd> => {
    const found = await lock(client, place);
    if (found === undefined) return 'not-found';
    if (found.declaredBy !== 'console') return 'account-declared';
    await endAccount(client, place, now);
    await administration.record(client, { by, at: now, act: actOn('AccountRemoved', place) });
    await tellAccounts(client);
    return 'done';
  });

/** Accounts that left the file are the console's from now on; partners, whom the file alone can name, are over. */
export const releaseAccounts = (
  pool: Pool,
  { administration, clock }: Recording,
  inFile: readonly AccountPlace[],
): Promise<void> =>
  inTransaction(pool, async (client) => {
    const kept = inFile.map(({ channel, id }) => `${channel}/${id}`);
    const left = `declared_by = 'file' and channel || '/' || id <> all ($1)`;
    const { rows: partners } = await client.query<AccountPlace>(
      `select channel, id from channel_account where channel = 'open311' and ${left} order by id for update`,
      [kept],
    );
    for (const partner of partners) {
      await endAccount(client, partner, clock.now());
      const act = actOn('AccountRemoved', partner);
      await administration.record(client, { by: { kind: 'settings' }, at: clock.now(), act });
    }
    await client.query(`update channel_account set declared_by = 'console' where ${left}`, [kept]);
    if (partners.length > 0) await tellAccounts(client);
  });
