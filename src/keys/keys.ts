// Every key of the installation: what seals, what chains the logs, and what is kept so that a new SECRET_KEY changes nothing handed out.
// Must not hand out SECRET_KEY itself but for what lives no longer than the process.
import type { Pool } from 'pg';
import { addChainKey, hashChain, type Chain } from '#db/hash-chain.ts';
import { hasKeptKeys, keptKeys } from '#db/kept-keys.ts';
import { inTransaction, type Queryable } from '#db/queryable.ts';
import type { Account } from '#ports/channel.ts';
import type { Sealing } from '#ports/sealing.ts';
import { settingsOf } from '#channels/kinds.ts';
import type { Config } from '#config/config.ts';
import { deriveKey, makeSealing } from './sealing.ts';
import { formerKeysIn, readSecretKey, WrongSecretKey } from './secret-key.ts';
import { trackCoder } from './track-code.ts';

const keptPurposes = [
  'track-code',
  'caller-id',
  'session',
  'reporter-device',
  'known-device',
  'log-digest',
  'declared-settings',
  'evidence',
  'web-push',
  'follow',
] as const;

/** What a kept key is for; each is stored sealed, and the same after a rotation. */
export type KeptPurpose = (typeof keptPurposes)[number];

/** Made once a process by `openKeys`; whoever needs a key is handed that one alone. */
export type Keys = {
  secretKey: Buffer;
  sealing: Sealing;
  chain: Chain;
  /** What outlives a rotation. */
  kept: Readonly<Record<KeptPurpose, Buffer>>;
  /** What may end with a rotation: made under the first, good under all of them while the former keys are set. */
  passing: (purpose: string) => [Buffer, ...Buffer[]];
  /** An account with what an operator need not invent: the same for ever in one installation and in no other. */
  withDerived: (account: Account) => Promise<Account>;
};

type Secrets = { secretKey: Buffer; formerKeys: readonly Buffer[] };

/** Under which key the codes that stand in the database were made: a version without kept keys may have handed them out. */
const originOf = async (db: Queryable, { secretKey, formerKeys }: Secrets): Promise<Buffer> => {
  const { rows } = await db.query<{ id: string; track_code: string }>('select id, track_code from former_track_code');
  const made = (key: Buffer): boolean => {
    const codeOf = trackCoder(deriveKey(key, 'track-code'));
    return rows.every(({ id, track_code: code }) => codeOf(id) === code);
  };
  return [secretKey, ...formerKeys].find(made) ?? secretKey;
};

/** The first key of the chain, once, however many processes start together: the logs of a former version go on under it. */
const ensureChainKey = (pool: Pool, sealing: Sealing, secretKey: Buffer): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query('select 1 from log_head for update');
    const { rowCount } = await client.query('select 1 from chain_key limit 1');
    if (rowCount === 0) await addChainKey(client, { sealing, keyFor: chainKeyFrom(secretKey) });
  });

/** The key of one version of the chain. */
export const chainKeyFrom =
  (secretKey: Buffer) =>
  (version: number): Buffer =>
    deriveKey(secretKey, `chain/${String(version)}`);

type SealedRow = { sealed: Buffer };

/** Before anything is made: a key that does not open what is there would make another than what was handed out needs. */
const refuseStrange = async (db: Queryable, sealing: Sealing): Promise<void> => {
  const { rows: ours } = await db.query<SealedRow>(
    'select sealed from kept_key union all select sealed from chain_key',
  );
  if (!ours.every(({ sealed }) => sealing.knows(sealed))) throw new WrongSecretKey();
  if (ours.length > 0) return;
  const { rows } = await db.query<SealedRow>(
    '(select sealed from identity limit 20) union all (select sealed_secrets from channel_account limit 20)',
  );
  if (rows.length > 0 && !rows.some(({ sealed }) => sealing.knows(sealed))) throw new WrongSecretKey();
};

type KeySettings = Pick<Config, 'secretKey' | 'formerKeys' | 'training' | 'dataDir'>;

/** Makes what is missing in a migrated database. Throws WrongSecretKey when SECRET_KEY does not open what is there. */
export const openKeys = async (pool: Pool, config: KeySettings): Promise<Keys> => {
  const secrets = { secretKey: readSecretKey(config), formerKeys: formerKeysIn(config) };
  const { secretKey, formerKeys } = secrets;
  const sealing = makeSealing(secretKey, formerKeys);
  const book = keptKeys(pool, sealing);
  await refuseStrange(pool, sealing);
  const isFirst = !(await hasKeptKeys(pool));
  const origin = isFirst ? await originOf(pool, secrets) : secretKey;
  const get = (purpose: string): Promise<Buffer> => book.get(purpose, () => deriveKey(origin, purpose));
  const kept: Partial<Record<KeptPurpose, Buffer>> = {};
  for (const purpose of keptPurposes) kept[purpose] = await get(purpose);
  await pool.query('delete from former_track_code');
  await ensureChainKey(pool, sealing, secretKey);
  return {
    secretKey,
    sealing,
    chain: hashChain(sealing),
    kept: kept as Record<KeptPurpose, Buffer>,
    passing: (purpose) => [deriveKey(secretKey, purpose), ...formerKeys.map((key) => deriveKey(key, purpose))],
    withDerived: async (account) =>
      settingsOf(account.channel).derives === 'appSecret' && account.appSecret === ''
        ? { ...account, appSecret: (await get(`account/${account.channel}/${account.id}`)).toString('hex') }
        : account,
  };
};
