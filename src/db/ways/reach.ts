// Where an officer's ways lead, opened for one attempt, and what became of it: which ways fail, and which browsers are gone.
// Must not decide which way is tried.
import type { OfficerLanguage } from '../officer-language.ts';
import type { AddressedWay, Way, WayChoice } from '#core/way/way.ts';
import type { Instant } from '#core/time.ts';
import type { Sealing } from '#ports/sealing.ts';
import type { PushTarget, Reach } from '#ports/ways.ts';
import type { Queryable } from '../queryable.ts';
import { addressRow, askedRow, findChoice } from './own-ways.ts';

type Opening = { sealing: Pick<Sealing, 'open'> };

/** How one officer can be reached: every address that is proven and every browser, with those ways that led nowhere last. */
export type Reached = { choice: WayChoice; language: OfficerLanguage; reaches: Reach[]; failing: Way[] };

type Row = {
  way: AddressedWay;
  account_id: string;
  sealed_address: Buffer;
  heard_at: Date | null;
  failing: boolean;
};
type DeviceRow = { id: string; sealed_target: Buffer; failing: boolean };

const addressOf = ({ sealing }: Opening, officerId: string, row: Row): Reach => ({
  way: row.way,
  accountId: row.account_id,
  address: sealing.open('way', addressRow(officerId, row.way), row.sealed_address),
  heardAt: row.heard_at?.getTime() ?? 0,
});

const deviceOf = ({ sealing }: Opening, { id, sealed_target: sealed }: DeviceRow): Reach => ({
  way: 'push',
  deviceId: id,
  target: JSON.parse(sealing.open('way', id, sealed)) as PushTarget,
});

/** In SQL, of an officer `o`: the ways that they proved, whether or not they lead anywhere now. */
export const standingWays = `array(select way from officer_way w where w.officer_id = o.id and w.verified_at is not null
  union select 'push' from push_device d where d.officer_id = o.id and d.ended_at is null)`;

/** Undefined of whoever is no officer any more. Push fails where every browser does. */
export const findReached = async (db: Queryable, opening: Opening, officerId: string): Promise<Reached | undefined> => {
  const { rows: officers } = await db.query<{ language: OfficerLanguage | null }>(
    'select language from officer where id = $1 and disabled_at is null',
    [officerId],
  );
  const [officer] = officers;
  if (officer === undefined) return undefined;
  const { rows } = await db.query<Row>(
    `select way, account_id, sealed_address, heard_at, failing_since is not null as failing from officer_way
     where officer_id = $1 and verified_at is not null order by way`,
    [officerId],
  );
  const { rows: devices } = await db.query<DeviceRow>(
    `select id, sealed_target, failing_since is not null as failing from push_device
     where officer_id = $1 and ended_at is null order by failing_since nulls first, added_at desc`,
    [officerId],
  );
  const failing: Way[] = rows.filter((row) => row.failing).map(({ way }) => way);
  if (devices.length > 0 && devices.every((device) => device.failing)) failing.push('push');
  return {
    choice: await findChoice(db, officerId),
    language: officer.language ?? 'id',
    reaches: [
      ...rows.map((row) => addressOf(opening, officerId, row)),
      ...devices.map((device) => deviceOf(opening, device)),
    ],
    failing,
  };
};

/** The address that is being proven: a code goes there and nothing else. */
export const findAsked = async (db: Queryable, { sealing }: Opening, officerId: string): Promise<Reach | undefined> => {
  const { rows } = await db.query<{ sealed_asked: Buffer }>(
    `select sealed_asked from officer_way where officer_id = $1 and way = 'email' and sealed_asked is not null`,
    [officerId],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const address = sealing.open('way', askedRow(officerId, 'email'), row.sealed_asked);
  return { way: 'email', accountId: '', address, heardAt: 0 };
};

/** Whose way it was; a browser by its id. */
export type Used = { officerId: string; way: Way; deviceId?: string | undefined };

const place = ({ officerId, way, deviceId }: Used): { table: string; where: string; values: unknown[] } =>
  way === 'push'
    ? { table: 'push_device', where: 'officer_id = $1 and id::text = $2', values: [officerId, deviceId ?? ''] }
    : { table: 'officer_way', where: 'officer_id = $1 and way = $2', values: [officerId, way] };

/** Something arrived there, as far as that way can tell. */
export const noteArrived = async (db: Queryable, used: Used, now: Instant): Promise<void> => {
  const { table, where, values } = place(used);
  await db.query(
    `update ${table} set arrived_at = greatest(arrived_at, $3), failing_since = null, failure = null where ${where}`,
    [...values, new Date(now)],
  );
};

/** Nothing arrived there. */
export const noteFailing = async (db: Queryable, used: Used, failure: string, now: Instant): Promise<void> => {
  const { table, where, values } = place(used);
  await db.query(`update ${table} set failing_since = coalesce(failing_since, $3), failure = $4 where ${where}`, [
    ...values,
    new Date(now),
    failure,
  ]);
};

/** A browser that its push service knows no longer: its target goes, and its owner is shown that it ended. */
export const endDevice = async (db: Queryable, { officerId, deviceId }: Used, now: Instant): Promise<void> => {
  await db.query(
    `update push_device set sealed_target = null, endpoint_hash = null, ended_at = $3 where officer_id = $1 and id::text = $2 and ended_at is null`,
    [officerId, deviceId ?? '', new Date(now)],
  );
};
