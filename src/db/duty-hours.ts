// When the shifts of a day begin, and which hours are the night in which whoever is on duty hears of a new case: chosen by the desk, each
// choice on the record. Until somebody chose, shifts begin as usual and nobody is rung for.
import type { Pool } from 'pg';
import { areShifts, shiftNames, usualStarts, type ShiftStarts } from '#core/duty/shifts.ts';
import { areNightHours, type NightHours } from '#core/sop/night.ts';
import type { Asking } from './people.ts';
import { inTransaction, type Queryable } from './queryable.ts';

const names = { shifts: 'shift-starts', night: 'night-hours' } as const;

/** What this version does not understand counts as not chosen. */
const read = async (db: Queryable, name: string): Promise<Readonly<Record<string, unknown>> | undefined> => {
  const { rows } = await db.query<{ value: string }>('select value from desk_setting where name = $1', [name]);
  const [row] = rows;
  if (row === undefined) return undefined;
  const value: unknown = JSON.parse(row.value);
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
};

const minuteIn = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);

/** As usual until somebody chose. */
export const findShiftStarts = async (db: Queryable): Promise<ShiftStarts> => {
  const kept = await read(db, names.shifts);
  const [morning, evening, night] = shiftNames.map((name) => minuteIn(kept?.[name]));
  const starts = { morning: morning ?? 0, evening: evening ?? 0, night: night ?? 0 };
  return areShifts(starts) ? starts : usualStarts;
};

/** Undefined where new cases ring for nobody. */
export const findNightHours = async (db: Queryable): Promise<NightHours | undefined> => {
  const kept = await read(db, names.night);
  const hours = { fromMinute: minuteIn(kept?.['fromMinute']), untilMinute: minuteIn(kept?.['untilMinute']) };
  return areNightHours(hours) ? hours : undefined;
};

const write = async (db: Queryable, name: string, value: object | undefined): Promise<void> => {
  await (value === undefined
    ? db.query('delete from desk_setting where name = $1', [name])
    : db.query(
        'insert into desk_setting (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value',
        [name, JSON.stringify(value)],
      ));
};

const inTurn = async (db: Queryable): Promise<void> => {
  await db.query(`select pg_advisory_xact_lock(hashtext('tanggap duty hours'))`);
};

/** Holds at once, for the shift that runs as for those to come. What stands so already is no act. */
export const chooseShifts = (
  pool: Pool,
  { actor, now, administration }: Asking,
  starts: ShiftStarts,
): Promise<'done' | 'no-such-shifts'> =>
  inTransaction(pool, async (client) => {
    if (!areShifts(starts)) return 'no-such-shifts';
    await inTurn(client);
    const { morning, evening, night } = starts;
    const before = await findShiftStarts(client);
    if (shiftNames.every((name) => before[name] === starts[name])) return 'done';
    await write(client, names.shifts, { morning, evening, night });
    await administration.record(client, {
      ...{ by: actor, at: now },
      act: { type: 'ShiftsChosen', morning, evening, night },
    });
    return 'done';
  });

/** For cases that open from now on; without hours nobody is rung for. */
export const chooseNight = (
  pool: Pool,
  { actor, now, administration }: Asking,
  hours: NightHours | undefined,
): Promise<'done' | 'no-such-night'> =>
  inTransaction(pool, async (client) => {
    if (hours !== undefined && !areNightHours(hours)) return 'no-such-night';
    await inTurn(client);
    const before = await findNightHours(client);
    if (before?.fromMinute === hours?.fromMinute && before?.untilMinute === hours?.untilMinute) return 'done';
    const kept = hours === undefined ? {} : { fromMinute: hours.fromMinute, untilMinute: hours.untilMinute };
    await write(client, names.night, hours === undefined ? undefined : kept);
    await administration.record(client, { by: actor, at: now, act: { type: 'NightHoursChosen', ...kept } });
    return 'done';
  });
