// The roster as rows, and how new cases are shared out: read by days, changed by whoever keeps it, each change on the record.
import type { Pool, PoolClient } from 'pg';
import { deskRoles } from '#core/access.ts';
import { shareOutWays, type ShareOutWay } from '#core/duty/share-out.ts';
import type { RowChange } from '#core/desk-list.ts';
import {
  copiedForward,
  shiftAt,
  shiftNames,
  weekOf,
  type ShiftName,
  type Square,
  type Turn,
} from '#core/duty/shifts.ts';
import { dayMs, localDate, type Instant } from '#core/time.ts';
import { keepList, type KeptList, type ListTrouble } from './desk-lists.ts';
import { findShiftStarts } from './duty-hours.ts';
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
  const { day, shift } = shiftAt(now, await findShiftStarts(db));
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

/** Those of these who cannot take a case. */
const strangersIn = async (db: Queryable, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const { rows } = await db.query<{ id: string }>(
    'select id from officer where id = any($1) and disabled_at is null and (role = any($2) or also_roles && $2)',
    [ids, deskRoles],
  );
  const known = new Set(rows.map(({ id }) => id));
  return new Set(ids.filter((id) => !known.has(id)));
};

const lock = `select pg_advisory_xact_lock(hashtext('tanggap roster'))`;

/** Whoever changes it waits for whoever is changing it. */
const inTurn = async (client: PoolClient): Promise<void> => {
  await client.query(lock);
};

/** A day of the roster as a row: who stands in each shift, by their ids in order, parted by blanks. */
export type RosterDay = Record<'id' | ShiftName, string>;

/** Ids of one square. */
export const readIds = (kept: string): string[] => kept.split(' ').filter((id) => id !== '');
const ordered = (ids: readonly string[]): string => [...new Set(ids)].toSorted().join(' ');

const emptyDay = (id: string): RosterDay => ({ id, morning: '', evening: '', night: '' });

/** The turns of a row; none of what is no day. */
export const readTurns = (row: RosterDay): Turn[] => {
  const day = readDay(row.id);
  if (day === undefined) return [];
  return shiftNames.flatMap((shift) => readIds(row[shift]).map((officerId) => ({ day, shift, officerId })));
};

const daysOf = (turns: readonly Turn[]): RosterDay[] => {
  const days = new Map<string, RosterDay>();
  for (const { day, shift, officerId } of turns) {
    const id = localDate(day);
    const row = days.get(id) ?? emptyDay(id);
    days.set(id, { ...row, [shift]: ordered([...readIds(row[shift]), officerId]) });
  }
  return [...days.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
};

const changedShifts = ({ fields }: RowChange<RosterDay>): ShiftName[] =>
  shiftNames.filter((shift) => fields.includes(shift));

const newIn = ({ before, after }: RowChange<RosterDay>, shift: ShiftName): string[] => {
  const old = readIds(before?.[shift] ?? '');
  return readIds(after?.[shift] ?? '').filter((id) => !old.includes(id));
};

/** Of those who can still take a case; a square that is changed holds then whoever it is said to hold, and nobody else. */
export const rosterList: KeptList<RosterDay, ListTrouble> = {
  name: 'roster',
  lock,
  read: async (db) => {
    const { rows } = await db.query<Row>(
      `select r.day, r.shift, r.officer_id from duty_roster r join officer o on o.id = r.officer_id
       where o.disabled_at is null and (o.role = any($1) or o.also_roles && $1)`,
      [deskRoles],
    );
    return daysOf(rows.flatMap(turnOf));
  },
  tidied: ({ id, ...row }) => ({
    id,
    ...(Object.fromEntries(shiftNames.map((shift) => [shift, ordered(readIds(row[shift]))])) as Omit<RosterDay, 'id'>),
  }),
  troublesIn: async (_after, changes, db) => {
    const wanted = [...new Set(changes.flatMap((one) => shiftNames.flatMap((shift) => newIn(one, shift))))];
    const unknown = await strangersIn(db, wanted);
    return changes.flatMap((one) =>
      shiftNames
        .filter((shift) => newIn(one, shift).some((id) => unknown.has(id)))
        .map((field) => ({ id: one.id, field, why: 'unknown-officer' })),
    );
  },
  write: async (client, changes) => {
    const squares = changes.flatMap((one) =>
      changedShifts(one).map((shift) => ({ day: one.id, shift, row: one.after })),
    );
    await client.query(
      `delete from duty_roster r using unnest($1::text[], $2::text[]) as s (day, shift)
       where r.day = s.day and r.shift = s.shift`,
      [squares.map(({ day }) => day), squares.map(({ shift }) => shift)],
    );
    const rows = squares.flatMap(({ day, shift, row }) =>
      readIds(row?.[shift] ?? '').map((officerId) => ({ day, shift, officer_id: officerId })),
    );
    await insertRows(client, 'duty_roster', rows);
  },
  actsOf: (change) =>
    changedShifts(change).map((shift) => {
      const officerIds = readIds(change.after?.[shift] ?? '');
      return { type: 'RosterChanged', day: change.id, shift, officerIds };
    }),
};

/** Puts these officers, and nobody else, into one square. What stands so already is no act. */
export const setSquare = async (
  pool: Pool,
  asking: Asking,
  { day, shift, officerIds }: Square & { officerIds: readonly string[] },
): Promise<'done' | 'unknown-officer'> => {
  const id = localDate(day);
  const kept = await keepList(pool, rosterList, asking, {
    rows: (before) => [{ ...(before.find((row) => row.id === id) ?? emptyDay(id)), [shift]: ordered(officerIds) }],
  });
  return kept.ok ? 'done' : 'unknown-officer';
};

/** Copies the week of one day to the week of another, never over somebody who stands there; how many turns that added. */
export const copyWeek = async (
  pool: Pool,
  asking: Asking,
  { from, to }: { from: number; to: number },
): Promise<number> => {
  const [source, target] = [weekOf(from), weekOf(to)];
  const [first = from, start = to] = [source[0], target[0]];
  let turns = 0;
  await keepList(pool, rosterList, asking, {
    rows: (before) => {
      const standing = before.flatMap(readTurns).filter(({ day }) => source.includes(day) || target.includes(day));
      const added = copiedForward(standing, source, start - first);
      turns = added.length;
      return daysOf([...standing.filter(({ day }) => added.some((one) => one.day === day)), ...added]);
    },
    act: () => ({ type: 'RosterCopied', from: localDate(first), to: localDate(start), turns }),
  });
  return turns;
};

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
