// The city's official accounts: declared by configuration, their secrets sealed. Must never log a secret; how one ends is account-life.ts.
import type { Pool } from 'pg';
import type { AdministrativeActor } from '#core/administration.ts';
import type { Instant } from '#core/time.ts';
import type { Account, RejectReason, Renew, Usage } from '#ports/channel.ts';
import type { Sealing } from '#ports/sealing.ts';
import {
  declaredAnew,
  heldNames,
  inForce,
  readKept,
  withRenewed,
  writeKept,
  type KeptSecrets,
} from './account-secrets.ts';
import { actOf, type Declared } from './account-changes.ts';
import { releaseAccounts, tellAccounts } from './account-life.ts';
import type { Recording } from './administrative-log.ts';
import { noteTokenEnds } from './notices.ts';
import { inTransaction, type Queryable } from './queryable.ts';

/** Who says how an account is set; the file and training mode say it again at each start. */
export type DeclaredBy = 'file' | 'training' | 'console';
/** An account by its channel and its id there. */
export type AccountKey = Pick<Account, 'channel' | 'id'>;

/** What a screen may show of an account: no secrets. */
export type AccountState = {
  channel: string;
  id: string;
  handle: string;
  apiUrl: string;
  declaredBy: DeclaredBy;
  /** Names of the secrets that are set; undefined when they cannot be opened. */
  held?: readonly string[];
  problem?: RejectReason;
  usagePercent: number;
  /** The platform asks the account to rest until then. */
  restsUntil?: Instant;
  /** Since an operator laid it to rest. */
  restingSinceAt?: Instant;
  checkedAt?: Instant;
  /** When its token ends. */
  expiresAt?: Instant;
};

/** The accounts of the city on its platforms: declared, renewed, laid to rest and ended here, each recorded. */
export type AccountBook = {
  /** Those in service, with secrets in clear, for channels only. Throws when SECRET_KEY is not the one that sealed them. */
  all: () => Promise<Account[]>;
  states: () => Promise<AccountState[]>;
  /** One in service, with secrets in clear; `findEvenResting`: though it rests. */
  find: (key: AccountKey) => Promise<Account | undefined>;
  findEvenResting: (key: AccountKey) => Promise<Account | undefined>;
  /** Creates or updates. */
  declare: (account: Account, by?: DeclaredBy) => Promise<void>;
  /**
   * Creates or updates with what `make` makes of the account as it was declared before; nobody changes it meanwhile. Where it
   * makes nothing, nothing happens. All processes hear of it, and it is recorded as an act of `by`.
   */
  change: (
    key: AccountKey,
    make: (before: Account | undefined) => Account | undefined,
    by: AdministrativeActor,
  ) => Promise<void>;
  /** From now on those of the file that are not in it any more are the console's; partners are over. */
  release: (inFile: readonly AccountKey[]) => Promise<void>;
  /** Notes what is wrong with the account, or that all is well. */
  noteProblem: (channel: string, id: string, problem: RejectReason | undefined, at?: Instant) => Promise<void>;
  /** Notes when the token ends; the operator is told of an end that is near, once. */
  noteExpiry: (account: AccountKey, expiresAt: Instant | undefined, now: Instant) => Promise<void>;
  noteUsage: (channel: string, id: string, usage: Usage, at: Instant) => Promise<void>;
  renew: Renew;
};

type Row = {
  channel: string;
  id: string;
  handle: string;
  api_url: string;
  sealed_secrets: Buffer;
  declared_by: DeclaredBy;
};
type StateRow = Row & {
  problem: RejectReason | null;
  usage_percent: number;
  not_before: Date | null;
  resting_at: Date | null;
  checked_at: Date | null;
  expires_at: Date | null;
};

const rowIdOf = (account: AccountKey): string => `${account.channel}/${account.id}`;

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

const columns = 'channel, id, handle, api_url, sealed_secrets, declared_by';

/** Nobody else renews or declares it meanwhile. */
const lockedRow = async (db: Queryable, { channel, id }: AccountKey): Promise<Row | undefined> => {
  const { rows } = await db.query<Row>(
    `select ${columns} from channel_account where channel = $1 and id = $2 for update`,
    [channel, id],
  );
  return rows[0];
};

/** What was sealed under a lost key is declared anew. */
const keptBefore = (sealing: Sealing, row: Row | undefined): KeptSecrets | undefined => {
  try {
    return row === undefined ? undefined : keptIn(sealing, row);
  } catch {
    return undefined;
  }
};

const instantIn = <Name extends string>(name: Name, at: Date | null): Partial<Record<Name, Instant>> =>
  at === null ? {} : ({ [name]: at.getTime() } as Partial<Record<Name, Instant>>);

const stateOf = (sealing: Sealing, row: StateRow): AccountState => {
  const kept = keptBefore(sealing, row);
  return {
    channel: row.channel,
    id: row.id,
    handle: row.handle,
    apiUrl: row.api_url,
    declaredBy: row.declared_by,
    usagePercent: row.usage_percent,
    ...(kept === undefined ? {} : { held: heldNames(inForce(kept)) }),
    ...(row.problem === null ? {} : { problem: row.problem }),
    ...instantIn('restsUntil', row.not_before),
    ...instantIn('restingSinceAt', row.resting_at),
    ...instantIn('checkedAt', row.checked_at),
    ...instantIn('expiresAt', row.expires_at),
  };
};

/** Another token has another end, which nobody knows yet. */
const writeAccount = async (
  db: Queryable,
  { channel, id, handle, apiUrl }: Account,
  { sealed, by, isNewToken }: { sealed: Buffer; by: DeclaredBy; isNewToken: boolean },
): Promise<void> => {
  await db.query(
    `insert into channel_account (channel, id, handle, api_url, sealed_secrets, declared_by) values ($1, $2, $3, $4, $5, $6)
     on conflict (channel, id) do update
       set handle = excluded.handle, api_url = excluded.api_url, sealed_secrets = excluded.sealed_secrets,
         declared_by = excluded.declared_by, expires_at = case when $7 then null else channel_account.expires_at end`,
    [channel, id, handle, apiUrl, sealed, by, isNewToken],
  );
  await tellAccounts(db);
};

type Declaring = Declared & { row: Row | undefined; declaredBy: DeclaredBy; by: AdministrativeActor };

type Hands = { sealing: Sealing; recording: Recording };

const declareIn = async (db: Queryable, { sealing, recording }: Hands, declaring: Declaring): Promise<void> => {
  const { account, before, declaredBy, by } = declaring;
  const { appSecret, verifyToken, accessToken, more } = account;
  const declared = { appSecret, verifyToken, accessToken, ...(more === undefined ? {} : { more }) };
  const kept = declaredAnew(declared, before);
  const isNewToken = before === undefined || inForce(before).accessToken !== inForce(kept).accessToken;
  const sealed = sealing.seal('account', rowIdOf(account), writeKept(kept));
  await writeAccount(db, account, { sealed, by: declaredBy, isNewToken });
  const act = actOf(declaring);
  if (act !== undefined) await recording.administration.record(db, { by, at: recording.clock.now(), act });
};

const changeIn = async (
  db: Queryable,
  hands: Hands,
  ...[key, make, by]: Parameters<AccountBook['change']>
): Promise<void> => {
  const row = await lockedRow(db, key);
  const before = keptBefore(hands.sealing, row);
  const { channel, id } = key;
  const shown = (was: Row): Account => ({
    ...{ channel, id, handle: was.handle, apiUrl: was.api_url, appSecret: '', verifyToken: '', accessToken: '' },
    ...before?.declared,
  });
  const account = make(row === undefined ? undefined : shown(row));
  // What the file declared stays the file's: it comes back at the next start.
  if (account !== undefined)
    await declareIn(db, hands, { account, row, before, declaredBy: row?.declared_by ?? 'console', by });
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

const readStates = async (db: Queryable, sealing: Sealing): Promise<AccountState[]> => {
  const { rows } = await db.query<StateRow>(
    `select ${columns}, problem, usage_percent, not_before, resting_at, checked_at, expires_at
     from channel_account order by channel, id`,
  );
  return rows.map((row) => stateOf(sealing, row));
};

const findOne = async (db: Queryable, sealing: Sealing, { channel, id }: AccountKey, where: string) => {
  const one = `select ${columns} from channel_account where channel = $1 and id = $2 and ${where}`;
  const { rows } = await db.query<Row>(one, [channel, id]);
  return rows.map((row) => accountOf(row, keptIn(sealing, row)))[0];
};

/** Where accounts are kept, and where what happens to them is recorded. */
export type AccountBookDeps = Recording & { pool: Pool };

/** Secrets are sealed bound to channel and id: in another account’s row they do not open. */
export const accountBook = ({ pool, ...recording }: AccountBookDeps, sealing: Sealing): AccountBook => ({
  all: async () => {
    const inService = `select ${columns} from channel_account where resting_at is null order by channel, id`;
    const { rows } = await pool.query<Row>(inService);
    return rows.map((row) => accountOf(row, keptIn(sealing, row)));
  },
  states: () => readStates(pool, sealing),
  find: (key) => findOne(pool, sealing, key, 'resting_at is null'),
  findEvenResting: (key) => findOne(pool, sealing, key, 'true'),
  declare: (account, declaredBy = 'file') =>
    inTransaction(pool, async (client) => {
      const row = await lockedRow(client, account);
      const before = keptBefore(sealing, row);
      const declaring = { account, row, before, declaredBy, by: { kind: 'settings' } as const };
      await declareIn(client, { sealing, recording }, declaring);
    }),
  change: (key, make, by) => inTransaction(pool, (client) => changeIn(client, { sealing, recording }, key, make, by)),
  release: (inFile) => releaseAccounts(pool, recording, inFile),
  renew: renewIn(pool, sealing),
  noteProblem: async (channel, id, problem, at) => {
    await pool.query(
      `update channel_account set problem = $3, checked_at = coalesce($4, now()),
         problem_at = case when $3::text is not null then coalesce(problem_at, $4, now()) end where channel = $1 and id = $2`,
      [channel, id, problem ?? null, at === undefined ? null : new Date(at)],
    );
  },
  noteExpiry: async ({ channel, id }, expiresAt, now) => {
    const end = expiresAt === undefined ? null : new Date(expiresAt);
    await pool.query('update channel_account set expires_at = $3 where channel = $1 and id = $2', [channel, id, end]);
    if (end !== null) await noteTokenEnds(pool, { channel, id }, end, now);
  },
  noteUsage: async (channel, id, usage, at) => {
    const until = usage.regainAccessMs === undefined ? null : new Date(at + usage.regainAccessMs);
    await pool.query(
      `update channel_account set usage_percent = $3, not_before = greatest(not_before, $4::timestamptz) where channel = $1 and id = $2`,
      [channel, id, Math.round(usage.percent), until],
    );
  },
});
