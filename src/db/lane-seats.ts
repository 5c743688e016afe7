// Who sees sensitive lanes, by name: appointed by one and confirmed by another, each in one transaction with its record. No row is ever deleted.
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { sightOfAll, type Holding } from '#core/access.ts';
import type { AdministrativeAct } from '#core/administration.ts';
import type { Lane } from '#core/lane/lane.ts';
import type { Asking } from './people.ts';
import { inTransaction, type Queryable, type ReadTables } from './queryable.ts';

/** `unfit-for-lane`: nobody of that id who sees cases at all. `not-yourself`: whoever appointed does not confirm, whatever roles they hold. */
export type SeatEnd =
  | { ok: true }
  | { ok: false; refusal: 'not-found' | 'unfit-for-lane' | 'already-seated' | 'not-yourself' };

/** Whoever has a seat in a lane, and whether a second person confirmed it; `id`: of the seat. */
export type SeatHeld = Holding & { id: string; name: string; lane: Lane; confirmed: boolean };

/** Those whose account ended hold none. */
export const findSeats = async (db: ReadTables): Promise<SeatHeld[]> => {
  const { rows } = await sql<SeatHeld>`
    select s.id, s.lane, o.name, o.role, o.also_roles as "alsoRoles", s.confirmed_at is not null as confirmed
    from lane_seat s join officer o on o.id = s.officer_id and o.disabled_at is null
    where s.ended_at is null order by lower(o.name) collate "C", s.id`.execute(db);
  return rows;
};

type Seat = { lane: Lane; officer_id: string; appointed_by: string; confirmed: boolean };

const record = (client: Queryable, { actor, now, administration }: Asking, act: AdministrativeAct): Promise<void> =>
  administration.record(client, { by: actor, at: now, act });

const canSit = async (client: Queryable, officerId: string): Promise<boolean> => {
  const { rows } = await client.query<Holding>(
    'select role, also_roles as "alsoRoles" from officer where id = $1 and disabled_at is null for update',
    [officerId],
  );
  const [row] = rows;
  return row !== undefined && sightOfAll(row).cases !== 'none';
};

/** Holds for nothing until somebody else confirms it. */
export const giveSeat = (
  pool: Pool,
  asking: Asking,
  { id, lane, officerId }: { id: string; lane: Lane; officerId: string },
): Promise<SeatEnd> =>
  inTransaction(pool, async (client): Promise<SeatEnd> => {
    if (!(await canSit(client, officerId))) return { ok: false, refusal: 'unfit-for-lane' };
    const { rowCount } = await client.query(
      `insert into lane_seat (id, lane, officer_id, appointed_at, appointed_by) values ($1, $2, $3, $4, $5)
       on conflict (lane, officer_id) where ended_at is null do nothing`,
      [id, lane, officerId, new Date(asking.now), asking.actor.userId],
    );
    if (rowCount === 0) return { ok: false, refusal: 'already-seated' };
    await record(client, asking, { type: 'LaneSeatGiven', lane, officerId });
    return { ok: true };
  });

const findLocked = async (client: Queryable, id: string): Promise<Seat | undefined> => {
  const { rows } = await client.query<Seat>(
    `select lane, officer_id, appointed_by, confirmed_at is not null as confirmed from lane_seat
     where id::text = $1 and ended_at is null for update`,
    [id],
  );
  return rows[0];
};

/** From now on its officer sees the lane. */
export const confirmSeat = (pool: Pool, asking: Asking, id: string): Promise<SeatEnd> =>
  inTransaction(pool, async (client): Promise<SeatEnd> => {
    const seat = await findLocked(client, id);
    if (seat === undefined) return { ok: false, refusal: 'not-found' };
    if (seat.confirmed) return { ok: true };
    if (seat.appointed_by === asking.actor.userId) return { ok: false, refusal: 'not-yourself' };
    await client.query('update lane_seat set confirmed_at = $2, confirmed_by = $3 where id::text = $1', [
      id,
      new Date(asking.now),
      asking.actor.userId,
    ]);
    await record(client, asking, { type: 'LaneSeatConfirmed', lane: seat.lane, officerId: seat.officer_id });
    return { ok: true };
  });

/** From now on its officer sees nothing of the lane. */
export const endSeat = (pool: Pool, asking: Asking, id: string): Promise<SeatEnd> =>
  inTransaction(pool, async (client): Promise<SeatEnd> => {
    const seat = await findLocked(client, id);
    if (seat === undefined) return { ok: false, refusal: 'not-found' };
    await client.query('update lane_seat set ended_at = $2, ended_by = $3 where id::text = $1', [
      id,
      new Date(asking.now),
      asking.actor.userId,
    ]);
    await record(client, asking, { type: 'LaneSeatEnded', lane: seat.lane, officerId: seat.officer_id });
    return { ok: true };
  });
