// Seals anew what stands under a former key, a few rows at a time: may be broken off and begun again, and runs beside the program.
// Every column that holds sealed bytes must be in the list; its name begins with `sealed`.
import type { Pool } from 'pg';
import type { SealedPurpose, Sealing } from '#ports/sealing.ts';
import type { Recording } from './administrative-log.ts';
import { addChainKey } from './hash-chain.ts';
import { inTransaction, type Queryable } from './queryable.ts';

type SealedColumn = { table: string; column: string; purpose: SealedPurpose; rowId: string };

/** `rowId`: to what the bytes are bound, as SQL. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'identity', column: 'sealed', purpose: 'identity', rowId: 'id::text' },
  { table: 'identity_proposal', column: 'sealed', purpose: 'identity', rowId: 'id::text' },
  { table: 'identity_request', column: 'sealed_token', purpose: 'token', rowId: `encode(token_hash, 'hex')` },
  { table: 'channel_account', column: 'sealed_secrets', purpose: 'account', rowId: `channel || '/' || id` },
  { table: 'officer_way', column: 'sealed_address', purpose: 'way', rowId: `officer_id || '/' || way` },
  { table: 'officer_way', column: 'sealed_asked', purpose: 'way', rowId: `officer_id || '/' || way || '/asked'` },
  { table: 'push_device', column: 'sealed_target', purpose: 'way', rowId: 'id::text' },
  { table: 'way_errand', column: 'sealed_code', purpose: 'way', rowId: 'id::text' },
  { table: 'report_mailing', column: 'sealed_outside', purpose: 'way', rowId: `'report/' || kind` },
  { table: 'report_mail', column: 'sealed_address', purpose: 'way', rowId: `'report-mail/' || id` },
  { table: 'case_follow', column: 'sealed_address', purpose: 'follow', rowId: 'id::text' },
  { table: 'kept_key', column: 'sealed', purpose: 'kept', rowId: 'purpose' },
  { table: 'chain_key', column: 'sealed', purpose: 'chain', rowId: `'v' || version` },
];

const batch = 500;

/** `stale`: under a former key that the settings still hold; `lost`: under none of theirs. */
export type SealedCount = { stale: number; lost: number };

const countIn = async (db: Queryable, sealing: Sealing, { table, column }: SealedColumn): Promise<SealedCount> => {
  const { rows } = await db.query<SealedCount>(
    `select count(*) filter (where mark = any($2::bytea[]))::int as stale,
       count(*) filter (where mark <> $1 and mark <> all($2::bytea[]))::int as lost
     from (select substring(${column} from 1 for 5) as mark from ${table} where ${column} is not null) marked`,
    [sealing.mark, sealing.formerMarks],
  );
  return rows[0] ?? { stale: 0, lost: 0 };
};

/** Over every column that holds sealed bytes; opens none of them. */
export const countSealed = async (db: Queryable, sealing: Sealing): Promise<SealedCount> => {
  const sum = { stale: 0, lost: 0 };
  for (const column of sealedColumns) {
    const { stale, lost } = await countIn(db, sealing, column);
    sum.stale += stale;
    sum.lost += lost;
  }
  return sum;
};

const sealAnew = (sealing: Sealing, { table, purpose }: SealedColumn, id: string, sealed: Buffer): Buffer => {
  try {
    return sealing.seal(purpose, id, sealing.open(purpose, id, sealed));
  } catch (error) {
    throw new Error(`what is sealed in ${table} ${id} cannot be opened`, { cause: error });
  }
};

const resealSome = async (db: Queryable, sealing: Sealing, one: SealedColumn): Promise<number> => {
  const { table, column, rowId } = one;
  const { rows } = await db.query<{ place: string; id: string; sealed: Buffer }>(
    `select ctid::text as place, ${rowId} as id, ${column} as sealed from ${table}
     where substring(${column} from 1 for 5) = any($1::bytea[]) limit ${String(batch)} for update`,
    [sealing.formerMarks],
  );
  await db.query(
    `update ${table} set ${column} = fresh.sealed
     from unnest($1::text[], $2::bytea[]) as fresh (place, sealed) where ctid = fresh.place::tid`,
    [rows.map(({ place }) => place), rows.map(({ id, sealed }) => sealAnew(sealing, one, id, sealed))],
  );
  return rows.length;
};

/** `sealing` knows the present key and the former ones. */
export type ResealDeps = Recording & {
  pool: Pool;
  sealing: Sealing;
  /** The key of a version of the chain under the present SECRET_KEY. */
  chainKeyFor: (version: number) => Buffer;
};

/** Before the chain's keys themselves are sealed anew, which could not be told afterwards. */
const rotateChain = (deps: ResealDeps): Promise<void> =>
  inTransaction(deps.pool, async (client) => {
    await client.query('select 1 from log_head for update');
    const { rows } = await client.query<{ sealed: Buffer }>(
      'select sealed from chain_key order by version desc limit 1',
    );
    const [newest] = rows;
    if (newest === undefined || newest.sealed.subarray(0, deps.sealing.mark.length).equals(deps.sealing.mark)) return;
    const chainVersion = await addChainKey(client, { sealing: deps.sealing, keyFor: deps.chainKeyFor });
    const by = { kind: 'command-line' } as const;
    const act = { type: 'KeyRotated', chainVersion } as const;
    await deps.administration.record(client, { by, at: deps.clock.now(), act });
  });

/** How many rows were sealed anew. Afterwards nothing needs a former key, but what is lost anyway. */
export const reseal = async (
  deps: ResealDeps,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<number> => {
  const { pool, sealing } = deps;
  await rotateChain(deps);
  const { stale: all } = await countSealed(pool, sealing);
  let done = 0;
  for (const column of sealedColumns) {
    let some = batch;
    while (some === batch) {
      some = await inTransaction(pool, (client) => resealSome(client, sealing, column));
      done += some;
      onProgress(done, Math.max(done, all));
    }
  }
  return done;
};
