// An officer's own ways: what they chose, what they proved, which of their browsers take messages. Opens an address for nobody else.
import { randomBytes, createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { codeBytes, typedCode, wayCode } from '#core/way/way-code.ts';
import { isChoice, usualChoice, type AddressedWay, type Way, type WayChoice } from '#core/way/way.ts';
import { minuteMs, type Instant } from '#core/time.ts';
import type { Ids } from '#ports/ids.ts';
import type { Sealing } from '#ports/sealing.ts';
import type { PushTarget } from '#ports/ways.ts';
import { inTransaction, type Queryable } from '../queryable.ts';
import type { ErrandKind, ErrandStatus } from '../way-tables.ts';

/** What is needed to change ways. */
export type WayDeps = { pool: Pool; sealing: Pick<Sealing, 'seal' | 'open'>; ids: Pick<Ids, 'uuid'> };

/** How long a code holds, and how often a wrong one may be typed. */
export const codeHoldsMs = 15 * minuteMs;
const mostTries = 5;
/** Of one person at once; more browsers than these nobody reads. */
const mostDevices = 10;

/** To what a sealed address is bound. */
export const addressRow = (officerId: string, way: AddressedWay): string => `${officerId}/${way}`;
/** The same of one that is to be proven. */
export const askedRow = (officerId: string, way: AddressedWay): string => `${officerId}/${way}/asked`;

/** Only this stands in the table. */
export const codeHash = (code: string): Buffer => createHash('sha256').update(`way/${code}`).digest();

/** One way of an officer, as its owner may see it: the address as they know it. */
export type OwnAddress = {
  way: AddressedWay;
  accountId: string;
  address: string | null;
  verifiedAt: Date | null;
  arrivedAt: Date | null;
  failingSince: Date | null;
  failure: string | null;
  asked: string | null;
  codeEndsAt: Date | null;
};

/** A browser that takes messages, or did. */
export type OwnDevice = {
  id: string;
  name: string;
  addedAt: Date;
  arrivedAt: Date | null;
  failingSince: Date | null;
  failure: string | null;
  endedAt: Date | null;
};

/** What came of the last trial on each way. */
export type OwnTrial = { way: Way; deviceId: string | null; status: ErrandStatus; reason: string | null; at: Date };

/** All that an officer's own page shows. */
export type OwnWays = { choice: WayChoice; addresses: OwnAddress[]; devices: OwnDevice[]; trials: OwnTrial[] };

type Chosen = { ways: Way[]; quiet_from: number | null; quiet_until: number | null };

const choiceOf = ({ ways, quiet_from: from, quiet_until: until }: Chosen): WayChoice => ({
  order: ways,
  ...(from === null || until === null ? {} : { quiet: { fromMinute: from, untilMinute: until } }),
});

/** What the program brings along for whoever chose nothing. */
export const findChoice = async (db: Queryable, officerId: string): Promise<WayChoice> => {
  const { rows } = await db.query<Chosen>(
    'select ways, quiet_from, quiet_until from way_choice where officer_id = $1',
    [officerId],
  );
  return rows[0] === undefined ? usualChoice : choiceOf(rows[0]);
};

type AddressRow = Omit<OwnAddress, 'address' | 'asked'> & { sealedAddress: Buffer | null; sealedAsked: Buffer | null };

const findAddresses = async ({ pool, sealing }: WayDeps, officerId: string, now: Instant): Promise<OwnAddress[]> => {
  const { rows } = await pool.query<AddressRow>(
    `select way, account_id as "accountId", sealed_address as "sealedAddress", verified_at as "verifiedAt",
       arrived_at as "arrivedAt", failing_since as "failingSince", failure,
       case when code_ends_at > $2 then sealed_asked end as "sealedAsked",
       case when code_ends_at > $2 then code_ends_at end as "codeEndsAt"
     from officer_way where officer_id = $1 order by way`,
    [officerId, new Date(now)],
  );
  return rows.map(({ sealedAddress, sealedAsked, ...row }) => ({
    ...row,
    address: sealedAddress === null ? null : sealing.open('way', addressRow(officerId, row.way), sealedAddress),
    asked: sealedAsked === null ? null : sealing.open('way', askedRow(officerId, row.way), sealedAsked),
  }));
};

/** Nobody's but the one whose id is given. */
export const findOwnWays = async (deps: WayDeps, officerId: string, now: Instant): Promise<OwnWays> => {
  const { rows: devices } = await deps.pool.query<OwnDevice>(
    `select id, name, added_at as "addedAt", arrived_at as "arrivedAt", failing_since as "failingSince", failure,
       ended_at as "endedAt"
     from push_device where officer_id = $1 order by added_at desc, id`,
    [officerId],
  );
  const { rows: trials } = await deps.pool.query<OwnTrial>(
    `select distinct on (way, device_id) way, device_id as "deviceId", status, reason, at
     from way_errand where officer_id = $1 and kind <> 'linked' order by way, device_id, at desc`,
    [officerId],
  );
  return {
    choice: await findChoice(deps.pool, officerId),
    addresses: await findAddresses(deps, officerId, now),
    devices,
    trials,
  };
};

/** False for what is no choice; then nothing is changed. */
export const chooseWays = async ({ pool }: WayDeps, officerId: string, choice: WayChoice): Promise<boolean> => {
  if (!isChoice(choice)) return false;
  await pool.query(
    `insert into way_choice (officer_id, ways, quiet_from, quiet_until) values ($1, $2, $3, $4)
     on conflict (officer_id) do update set ways = excluded.ways, quiet_from = excluded.quiet_from,
       quiet_until = excluded.quiet_until`,
    [officerId, choice.order, choice.quiet?.fromMinute ?? null, choice.quiet?.untilMinute ?? null],
  );
  return true;
};

type Errand = { officerId: string; way: Way; kind: ErrandKind; deviceId?: string; code?: string };

/** Leaves with the next round of the work beside the requests. */
export const addErrand = async (
  db: Queryable,
  { sealing, ids }: Pick<WayDeps, 'sealing' | 'ids'>,
  { officerId, way, kind, deviceId, code }: Errand,
  now: Instant,
): Promise<void> => {
  const id = ids.uuid();
  const sealed = code === undefined ? null : sealing.seal('way', id, code);
  await db.query(
    `insert into way_errand (id, officer_id, way, device_id, kind, sealed_code, at, not_before)
     values ($1, $2, $3, $4, $5, $6, $7, $7)`,
    [id, officerId, way, deviceId ?? null, kind, sealed, new Date(now)],
  );
};

/** Sends a code to the address, which stays unproven until that code is typed in. What was proven before holds until then. */
export const askAddress = (
  deps: WayDeps,
  officerId: string,
  { way, address }: { way: 'email'; address: string },
  now: Instant,
): Promise<void> =>
  inTransaction(deps.pool, async (client) => {
    const code = wayCode(randomBytes(codeBytes.typed));
    await client.query(
      `insert into officer_way as own (officer_id, way, sealed_asked, code_hash, code_ends_at) values ($1, $2, $3, $4, $5)
       on conflict (officer_id, way) do update set sealed_asked = excluded.sealed_asked, code_hash = excluded.code_hash,
         code_ends_at = excluded.code_ends_at, code_tries = 0`,
      [
        ...[officerId, way, deps.sealing.seal('way', askedRow(officerId, way), address), codeHash(code)],
        new Date(now + codeHoldsMs),
      ],
    );
    await client.query(`delete from way_errand where officer_id = $1 and way = $2 and kind = 'code'`, [officerId, way]);
    await addErrand(client, deps, { officerId, way, kind: 'code', code }, now);
  });

/** A code that the officer sends from the account that is to be theirs, to this account of the city. */
export const awaitCode = async (
  { pool }: WayDeps,
  officerId: string,
  { way, accountId }: { way: 'telegram' | 'whatsapp'; accountId: string },
  now: Instant,
): Promise<{ code: string; endsAt: Instant }> => {
  const code = wayCode(randomBytes(codeBytes.sent));
  await pool.query(
    `insert into officer_way as own (officer_id, way, account_id, code_hash, code_ends_at) values ($1, $2, $3, $4, $5)
     on conflict (officer_id, way) do update set code_hash = excluded.code_hash, code_ends_at = excluded.code_ends_at, code_tries = 0,
       account_id = case when own.verified_at is null then excluded.account_id else own.account_id end`,
    [officerId, way, accountId, codeHash(code), new Date(now + codeHoldsMs)],
  );
  return { code, endsAt: now + codeHoldsMs };
};

type Asked = { sealed_asked: Buffer | null; code_hash: Buffer | null; code_tries: number };

/** The address is theirs from now on. False for a wrong code, one that has ended, and after too many wrong ones. */
export const confirmAddress = (
  deps: WayDeps,
  officerId: string,
  { way, typed }: { way: 'email'; typed: string },
  now: Instant,
): Promise<boolean> =>
  inTransaction(deps.pool, async (client) => {
    const { rows } = await client.query<Asked>(
      `update officer_way set code_tries = code_tries + 1
       where officer_id = $1 and way = $2 and code_ends_at > $3 and code_tries < $4 returning sealed_asked, code_hash, code_tries`,
      [officerId, way, new Date(now), mostTries],
    );
    const [row] = rows;
    if (row === undefined || row.sealed_asked === null || row.code_hash === null) return false;
    if (!codeHash(typedCode(typed)).equals(row.code_hash)) return false;
    const address = deps.sealing.open('way', askedRow(officerId, way), row.sealed_asked);
    await client.query(
      `update officer_way set sealed_address = $3, verified_at = $4, sealed_asked = null, code_hash = null, code_ends_at = null,
         failing_since = null, failure = null, arrived_at = $4
       where officer_id = $1 and way = $2`,
      [officerId, way, deps.sealing.seal('way', addressRow(officerId, way), address), new Date(now)],
    );
    return true;
  });

/** Nothing of the address stays, proven or not. */
export const dropAddress = ({ pool }: WayDeps, officerId: string, way: AddressedWay): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query('delete from officer_way where officer_id = $1 and way = $2', [officerId, way]);
    await client.query('delete from way_errand where officer_id = $1 and way = $2', [officerId, way]);
  });

const endpointHash = (endpoint: string): Buffer => createHash('sha256').update(endpoint).digest();

/** A browser has one owner: whoever signed in there last. The oldest leave where somebody has too many. */
export const addDevice = (
  { pool, sealing, ids }: WayDeps,
  officerId: string,
  { target, name }: { target: PushTarget; name: string },
  now: Instant,
): Promise<string> =>
  inTransaction(pool, async (client) => {
    const id = ids.uuid();
    const hash = endpointHash(target.endpoint);
    await client.query('delete from push_device where endpoint_hash = $1', [hash]);
    await client.query(
      `insert into push_device (id, officer_id, sealed_target, endpoint_hash, name, added_at) values ($1, $2, $3, $4, $5, $6)`,
      [id, officerId, sealing.seal('way', id, JSON.stringify(target)), hash, name, new Date(now)],
    );
    await client.query(
      `delete from push_device where officer_id = $1 and id not in
         (select id from push_device where officer_id = $1 order by (ended_at is null) desc, added_at desc, id desc limit $2)`,
      [officerId, mostDevices],
    );
    return id;
  });

/** False where it is none of theirs. */
export const dropDevice = async ({ pool }: WayDeps, officerId: string, deviceId: string): Promise<boolean> => {
  const { rowCount } = await pool.query('delete from push_device where officer_id = $1 and id::text = $2', [
    officerId,
    deviceId,
  ]);
  return rowCount === 1;
};

/** Sends something harmless by one way now, whatever the hour. False where that way leads nowhere. */
export const askTrial = (
  deps: WayDeps,
  officerId: string,
  { way, deviceId }: { way: Way; deviceId?: string | undefined },
  now: Instant,
): Promise<boolean> =>
  inTransaction(deps.pool, async (client) => {
    const { rowCount } =
      way === 'push'
        ? await client.query('select 1 from push_device where officer_id = $1 and id::text = $2 and ended_at is null', [
            officerId,
            deviceId ?? '',
          ])
        : await client.query(
            'select 1 from officer_way where officer_id = $1 and way = $2 and verified_at is not null',
            [officerId, way],
          );
    if (rowCount !== 1) return false;
    await addErrand(
      client,
      deps,
      { officerId, way, kind: 'trial', ...(way === 'push' && deviceId !== undefined ? { deviceId } : {}) },
      now,
    );
    return true;
  });
