// The city's official accounts: declared by configuration, their secrets sealed. Must never log a secret or delete an account.
import type { Pool } from 'pg';
import type { Instant } from '#core/time.ts';
import type { Account, ChannelName, RejectReason, Renew, Usage } from '#ports/channel.ts';
import type { Sealing } from '#ports/sealing.ts';
import { declaredAnew, inForce, readKept, withRenewed, writeKept, type KeptSecrets } from './account-secrets.ts';
import { inTransaction, type Queryable } from './queryable.ts';

/** What a screen may show of an account: no secrets. */
export type AccountState = {
  channel: ChannelName;
  id: string;
  handle: string;
  problem?: string;
  usagePercent: number;
  checkedAt?: Instant;
};

export type AccountBook = {
  /** With secrets in clear, for channels only. Throws when SECRET_KEY is not the one that sealed them. */
  all: () => Promise<Account[]>;
  states: () => Promise<AccountState[]>;
  /** Creates or updates. */
  declare: (account: Account) => Promise<void>;
  /** Notes what is wrong with the account, or that all is well. */
  noteProblem: (channel: string, id: string, problem: RejectReason | undefined, at?: Instant) => Promise<void>;
  noteUsage: (channel: string, id: string, usage: Usage, at: Instant) => Promise<void>;
  renew: Renew;
};

type Row = { channel: ChannelName; id: string; handle: string; api_url: string; sealed_secrets: Buffer };
type StateRow = {
  channel: ChannelName;
  id: string;
  handle: string;
  problem: string | null;
  usage_percent: number;
  checked_at: Date | null;
};

const rowIdOf = (account: { channel: string; id: string }): string => `${account.channel}/${account.id}`;

const keptIn = (sealing: Sealing, row: Row): KeptSecrets => {
  try {
    return readKept(sealing.open('account', rowIdOf(row), row.sealed_secrets));
  } catch {
    throw new Error(`the secrets of account ${rowIdOf(row)} cannot be opened: was SECRET_KEY changed?`);
  }
};

const accountOf = (row: Row, kept: KeptSecrets): Account => {
  const { channel, id, handle, api_url: apiUrl } = row;
  return { channel, id, handle, apiUrl, ...inForce(kept) };
};

const columns = 'channel, id, handle, api_url, sealed_secrets';

/** Nobody else renews or declares it meanwhile. */
const lockedRow = async (db: Queryable, { channel, id }: Pick<Account, 'channel' | 'id'>): Promise<Row | undefined> => {
  const { rows } = await db.query<Row>(
    `select ${columns} from channel_account where channel = $1 and id = $2 for update`,
    [channel, id],
  );
  return rows[0];
};

const stateOf = (row: StateRow): AccountState => ({
  channel: row.channel,
  id: row.id,
  handle: row.handle,
  usagePercent: row.usage_percent,
  ...(row.problem === null ? {} : { problem: row.problem }),
  ...(row.checked_at === null ? {} : { checkedAt: row.checked_at.getTime() }),
});

/** What was sealed under a lost key is declared anew. */
const keptBefore = (sealing: Sealing, row: Row | undefined): KeptSecrets | undefined => {
  try {
    return row === undefined ? undefined : keptIn(sealing, row);
  } catch {
    return undefined;
  }
};

const declareIn = async (db: Queryable, sealing: Sealing, account: Account): Promise<void> => {
  const { appSecret, verifyToken, accessToken, more } = account;
  const declared = { appSecret, verifyToken, accessToken, ...(more === undefined ? {} : { more }) };
  const kept = declaredAnew(declared, keptBefore(sealing, await lockedRow(db, account)));
  await db.query(
    `insert into channel_account (channel, id, handle, api_url, sealed_secrets) values ($1, $2, $3, $4, $5)
     on conflict (channel, id) do update
       set handle = excluded.handle, api_url = excluded.api_url, sealed_secrets = excluded.sealed_secrets`,
    [
      account.channel,
      account.id,
      account.handle,
      account.apiUrl,
      sealing.seal('account', rowIdOf(account), writeKept(kept)),
    ],
  );
};

/** The row stays locked while the platform is asked: what renews a token can be used once only. */
const renewIn =
  (pool: Pool, sealing: Sealing): Renew =>
  (stale, ask) =>
    inTransaction(pool, async (client) => {
      const row = await lockedRow(client, stale);
      if (row === undefined) throw new Error(`account ${rowIdOf(stale)} is not there`);
      const kept = keptIn(sealing, row);
      const account = accountOf(row, kept);
      if (account.accessToken !== stale.accessToken) return { ok: true, account };
      const asked = await ask(account);
      if (!asked.ok) return asked;
      const fresh = withRenewed(kept, asked.renewed);
      await client.query('update channel_account set sealed_secrets = $3 where channel = $1 and id = $2', [
        stale.channel,
        stale.id,
        sealing.seal('account', rowIdOf(stale), writeKept(fresh)),
      ]);
      return { ok: true, account: accountOf(row, fresh) };
    });

export const accountBook = ({ pool }: { pool: Pool }, sealing: Sealing): AccountBook => ({
  all: async () => {
    const { rows } = await pool.query<Row>(`select ${columns} from channel_account order by channel, id`);
    return rows.map((row) => accountOf(row, keptIn(sealing, row)));
  },
  states: async () => {
    const { rows } = await pool.query<StateRow>(
      'select channel, id, handle, problem, usage_percent, checked_at from channel_account order by channel, id',
    );
    return rows.map(stateOf);
  },
  declare: (account) => inTransaction(pool, (client) => declareIn(client, sealing, account)),
  renew: renewIn(pool, sealing),
  noteProblem: async (channel, id, problem, at) => {
    await pool.query(
      `update channel_account set problem = $3, checked_at = coalesce($4, now()) where channel = $1 and id = $2`,
      [channel, id, problem ?? null, at === undefined ? null : new Date(at)],
    );
  },
  noteUsage: async (channel, id, usage, at) => {
    const until = usage.regainAccessMs === undefined ? null : new Date(at + usage.regainAccessMs);
    await pool.query(
      `update channel_account set usage_percent = $3, not_before = greatest(not_before, $4::timestamptz) where channel = $1 and id = $2`,
      [channel, id, Math.round(usage.percent), until],
    );
  },
});
