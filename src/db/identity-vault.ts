// Keeps reporters' identities sealed in the database; only sealed bytes and the names of filled fields are stored.
// Must not log or index a value; whoever opens an identity records the reveal as an event first.
import type { Pool, PoolClient } from 'pg';
import { findProposals } from './proposals.ts';
import type { Queryable } from './queryable.ts';
import { asOneLine } from '#core/one-line.ts';
import type { Clock } from '#ports/clock.ts';
import type { Identity, IdentityVault } from '#ports/identity-vault.ts';
import type { Ids } from '#ports/ids.ts';
import type { Sealing } from '#ports/sealing.ts';

const fields = ['name', 'phone', 'address', 'kelurahan'] as const satisfies readonly (keyof Identity)[];

/** What may be shown on a screen before a reveal: first letters of words, and of a number the ends. */
export const maskIdentity = (identity: Identity): Identity => {
  const words = (text: string): string =>
    text
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => `${[...word][0] ?? ''}•••`)
      .join(' ');
  const phone = (text: string): string => {
    const signs = [...text.replace(/[^\d+]/g, '')];
    return signs.length < 9 ? '••••••' : `${signs.slice(0, 4).join('')}••••••${signs.slice(-2).join('')}`;
  };
  return {
    ...(identity.name === undefined ? {} : { name: words(identity.name) }),
    ...(identity.phone === undefined ? {} : { phone: phone(identity.phone) }),
    ...(identity.address === undefined ? {} : { address: '••••••' }),
    ...(identity.kelurahan === undefined ? {} : { kelurahan: words(identity.kelurahan) }),
  };
};

/** Only filled fields, each on one line: an empty one is no identity. */
const filled = (identity: Identity): Identity => {
  const kept: Identity = {};
  for (const field of fields) {
    const value = asOneLine(identity[field] ?? '');
    if (value !== '') kept[field] = value;
  }
  return kept;
};

const parseIdentity = (text: string): Identity => filled(JSON.parse(text) as Identity);

type VaultDeps = { pool: Pool; sealing: Sealing; ids: Pick<Ids, 'uuid'>; clock: Clock };
type Kept = { reporterId: string; identity: Identity; givenAt: number };

/** `replacedAt`: it holds no more, or not yet. */
const insert = async (
  db: Queryable,
  { sealing, ids }: VaultDeps,
  { reporterId, identity: given, givenAt }: Kept,
  replacedAt: Date | null,
): Promise<string> => {
  const id = ids.uuid();
  const identity = filled(given);
  await db.query(
    'insert into identity (id, reporter_id, sealed, fields, given_at, replaced_at) values ($1, $2, $3, $4, $5, $6)',
    [
      ...[id, reporterId, sealing.seal('identity', id, JSON.stringify(identity)), Object.keys(identity)],
      ...[new Date(givenAt), replacedAt],
    ],
  );
  return id;
};

const keepIn = async (client: PoolClient, deps: VaultDeps, kept: Kept): Promise<string> => {
  // One at a time per reporter, so that two forms at once leave one current identity.
  await client.query('select id from reporter where id = $1 for update', [kept.reporterId]);
  await client.query('update identity set replaced_at = $2 where reporter_id = $1 and replaced_at is null', [
    kept.reporterId,
    new Date(deps.clock.now()),
  ]);
  return insert(client, deps, kept, null);
};

type Row = { id: string; sealed: Buffer };

const openSql = 'select id, sealed from identity where id = any($1::uuid[])';

const opened = (sealing: Pick<Sealing, 'open'>, rows: readonly Row[]): ReadonlyMap<string, Identity> =>
  new Map(rows.map(({ id, sealed }) => [id, parseIdentity(sealing.open('identity', id, sealed))]));

/** Opens what stands where `db` reads, so that it fits what else is read there. */
export const identityReader =
  (db: Queryable, sealing: Pick<Sealing, 'open'>): IdentityVault['openAll'] =>
  async (identityIds) => {
    if (identityIds.length === 0) return new Map();
    return opened(sealing, (await db.query<Row>(openSql, [identityIds])).rows);
  };

/** An identity is one sealed piece bound to its own id; a new one replaces the reporter’s earlier one, which stays. */
export const identityVault = (deps: VaultDeps): IdentityVault => {
  const openAll: IdentityVault['openAll'] = async (identityIds) => {
    if (identityIds.length === 0) return new Map();
    const asked = { name: 'open-identities', text: openSql, values: [identityIds] };
    return opened(deps.sealing, (await deps.pool.query<Row>(asked)).rows);
  };
  const open: IdentityVault['open'] = async (identityId) => (await openAll([identityId])).get(identityId);
  return {
    keep: async (reporterId, identity, givenAt) => {
      const client = await deps.pool.connect();
      try {
        await client.query('begin');
        const id = await keepIn(client, deps, { reporterId, identity, givenAt });
        await client.query('commit');
        return id;
      } catch (error) {
        await client.query('rollback').catch(() => undefined);
        throw error;
      } finally {
        client.release();
      }
    },
    setAside: (reporterId, identity, givenAt) =>
      insert(deps.pool, deps, { reporterId, identity, givenAt }, new Date(givenAt)),
    open,
    openAll,
    proposals: findProposals(deps.pool, deps.sealing),
    masked: async (identityId) => {
      const identity = await open(identityId);
      return identity === undefined ? undefined : maskIdentity(identity);
    },
  };
};
