// The city's official accounts: declared by configuration, their secrets sealed. Must never log a secret or delete an account.
import type { Pool } from 'pg';
import type { Instant } from '#core/time.ts';
import type { Account, ChannelName, RejectReason, Usage } from '#ports/channel.ts';
import type { Sealing } from '#ports/sealing.ts';

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
};

type Secrets = Pick<Account, 'appSecret' | 'verifyToken' | 'accessToken' | 'more'>;
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

const parseSecrets = (text: string): Secrets => {
  const value = JSON.parse(text) as Partial<Secrets>;
  return {
    appSecret: value.appSecret ?? '',
    verifyToken: value.verifyToken ?? '',
    accessToken: value.accessToken ?? '',
    ...(value.more === undefined ? {} : { more: value.more }),
  };
};

const opened = (sealing: Sealing, row: Row): Account => {
  const { channel, id, handle, api_url: apiUrl } = row;
  try {
    return { channel, id, handle, apiUrl, ...parseSecrets(sealing.open('account', rowIdOf(row), row.sealed_secrets)) };
  } catch {
    throw new Error(`the secrets of account ${rowIdOf(row)} cannot be opened: was SECRET_KEY changed?`);
  }
};

const stateOf = (row: StateRow): AccountState => ({
  channel: row.channel,
  id: row.id,
  handle: row.handle,
  usagePercent: row.usage_percent,
  ...(row.problem === null ? {} : { problem: row.problem }),
  ...(row.checked_at === null ? {} : { checkedAt: row.checked_at.getTime() }),
});

const declareIn = async (pool: Pool, sealing: Sealing, account: Account): Promise<void> => {
  const { appSecret, verifyToken, accessToken, more } = account;
  const secrets: Secrets = { appSecret, verifyToken, accessToken, ...(more === undefined ? {} : { more }) };
  const sealed = sealing.seal('account', rowIdOf(account), JSON.stringify(secrets));
  await pool.query(
    `insert into channel_account (channel, id, handle, api_url, sealed_secrets) values ($1, $2, $3, $4, $5)
     on conflict (channel, id) do update
       set handle = excluded.handle, api_url = excluded.api_url, sealed_secrets = excluded.sealed_secrets`,
    [account.channel, account.id, account.handle, account.apiUrl, sealed],
  );
};

export const accountBook = ({ pool }: { pool: Pool }, sealing: Sealing): AccountBook => ({
  all: async () => {
    const { rows } = await pool.query<Row>(
      'select channel, id, handle, api_url, sealed_secrets from channel_account order by channel, id',
    );
    return rows.map((row) => opened(sealing, row));
  },
  states: async () => {
    const { rows } = await pool.query<StateRow>(
      'select channel, id, handle, problem, usage_percent, checked_at from channel_account order by channel, id',
    );
    return rows.map(stateOf);
  },
  declare: (account) => declareIn(pool, sealing, account),
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
