// The roster as rows, and how new cases are shared out: read by days, changed by whoever keeps it, each change on the record.
import type { Pool, PoolClient } from 'pg';
import { deskRoles } from '#core/access.ts';
import { shareOutWays, type ShareOutWay } from '#core/duty/share-out.ts';
import { copiedForward, shiftAt, shiftNames, weekOf, type Square, type Turn } from '#core/duty/shifts.ts';
import { dayMs, localDate, type Instant } from '#core/time.ts';
import type { Asking } from './people.ts';
import { inTransaction, type Queryable } from './queryable.ts';
import { insertRows } from './rows.ts';

/** `YYYY-MM-DD` as a day counted from 1970-01-01; undefined for what is no day of the calendar. */
export const readDay = (date: string): number | undefined => {
  const day = Date.parse(`${date}T00:00:00Z`) / dayMs;
  return Number.isInteger(day) && localDate(day) === date ? day : undefined;
};

type Row = { day: string; shift: string; officer_id: string };

const turnOf = ({ day, shift, officer_id: officerId }: Row): Turn[] => {
  const [number, name] = [readDay(day), shiftNames.find((one) => one === shift)];
  return number === undefined || name === undefined ? [] : [{ day: number, shift: name, officerId }];
};

/** Those who can still take a case; in each square by their names. */
export const findRoster = async (db: Queryable, days: readonly number[]): Promise<Turn[]> => {
  const { rows } = await db.query<Row>(
    `select r.day, r.shift, r.officer_id from duty_roster r join officer o on o.id = r.officer_id
     where r.day = any($1) and o.disabled_at is null and (o.role = any($2) or o.also_roles && $2) order by lower(o.name), o.id`,
    [days.map(localDate), deskRoles],
  );
  return rows.flatMap(turnOf);
};

/** Who is on duty at a moment, in the shift that runs. */
export const findOnDuty = async (db: Queryable, now: Instant): Promise<string[]> => {
  const { day, shift } = shiftAt(now);
  const turns = await findRoster(db, [day]);
  return turns.filter((turn) => turn.shift === shift).map(({ officerId }) => officerId);
};

/** The same with the role under which each is told something. */
export const findOnDutyRoles = async (db: Queryable, now: Instant): Promise<{ id: string; role: string }[]> => {
  const { rows } = await db.query<{ id: string; role: string }>('select id, role from officer where id = any($1)', [
    await findOnDuty(db, now),
  ]);
  return rows;
};

const areOfDesk = async (client: PoolClient, ids: readonly string[]): Promise<boolean> => {
  const { rowCount } = await client.query(
    'select from officer where id = any($1) and disabled_at is null and (role = any($2) or also_roles && $2)',
    [ids, deskRoles],
  );
  return rowCount === ids.length;
};

const write = async (client: PoolClient, turns: readonly Turn[]): Promise<void> => {
  const rows = turns.map(({ day, shift, officerId }) => ({ day: localDate(day), shift, officer_id: officerId }));
  await insertRows(client, 'duty_roster', rows, 'on conflict do nothing');
};

/** Whoever changes it waits for whoever is changing it. */
const inTurn = async (client: PoolClient): Promise<void> => {
  await client.query(`select pg_advisory_xact_lock(hashtext('tanggap roster'))`);
};

/** Puts these officers, and nobody else, into one square. What stands so already is no act. */
export const setSquare = (
  pool: Pool,
  { actor, now, administration }: Asking,
  { day, shift, officerIds }: Square & { officerIds: readonly string[] },
): Promise<'done' | 'unknown-officer'> =>
  inTransaction(pool, async (client) => {
    await inTurn(client);
    const wanted = [...new Set(officerIds)].toSorted();
    if (!(await areOfDesk(client, wanted))) return 'unknown-officer';
    const gone = await client.query<{ officer_id: string }>(
      'delete from duty_roster where day = $1 and shift = $2 returning officer_id',
      [localDate(day), shift],
    );
    await write(
      client,
      wanted.map((officerId) => ({ day, shift, officerId })),
    );
    const before = gone.rows.map(({ officer_id: id }) => id).toSorted();
    if (JSON.stringify(before) === JSON.stringify(wanted)) return 'done';
    const act = { type: 'RosterChanged', day: localDate(day), shift, officerIds: wanted } as const;
    await administration.record(client, { by: actor, at: now, act });
    return 'done';
  });

/** Copies the week of one day to the week of another, never over somebody who stands there; how many turns that added. */
export const copyWeek = (
  pool: Pool,
  { actor, now, administration }: Asking,
  { from, to }: { from: number; to: number },
): Promise<number> =>
  inTransaction(pool, async (client) => {
    await inTurn(client);
    const [source, target] = [weekOf(from), weekOf(to)];
    const [first = from, start = to] = [source[0], target[0]];
    const added = copiedForward(await findRoster(client, [...source, ...target]), source, start - first);
    if (added.length === 0) return 0;
    await write(client, added);
    const act = { type: 'RosterCopied', from: localDate(first), to: localDate(start), turns: added.length } as const;
    await administration.record(client, { by: actor, at: now, act });
    return added.length;
  });

const shareOut = 'share-out';

/** `off` until somebody chose, and for a way that this version does not know. */
export const findShareOut = async (db: Queryable): Promise<ShareOutWay> => {
  const { rows } = await db.query<{ value: string }>('select value from desk_setting where name = $1', [shareOut]);
  return shareOutWays.find((way) => way === rows[0]?.value) ?? 'off';
};

/** Holds for cases that open from now on, and for those that nobody has taken yet. */
export const chooseShareOut = (pool: Pool, { actor, now, administration }: Asking, way: ShareOutWay): Promise<void> =>
  inTransaction(pool, async (client) => {
    await inTurn(client);
    if ((await findShareOut(client)) === way) return;
    await client.query(
      'insert into desk_setting (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value',
      [shareOut, way],
    );
    await administration.record(client, { by: actor, at: now, act: { type: 'ShareOutChosen', way } });
  });
