// What was handed over and what stands open at the end of a shift: numbers of cases that no lane seals, and nobody who reported them.
import { sql, type RawBuilder } from 'kysely';
import { dueUntil, isShownTo, isTakenHere, isToBeReminded } from '#core/duty/hand-over.ts';
import { shiftAt, type ShiftName, type Square } from '#core/duty/shifts.ts';
import { dayOfDate, localDate, type Instant } from '#core/time.ts';
import { findShiftStarts } from '#db/duty-hours.ts';
import type { ReadDatabase, ReadTables } from '#db/queryable.ts';
import { findOnDuty } from '#db/roster.ts';
import { isDueWithin, isPromised } from '#db/visible-to.ts';
import type { OpenCases, ShiftNotesAnswer, ShiftNoteView } from './shift-note.contract.ts';

/** More are no hand-over, but a list: the list has them. */
const mostNumbers = 50;
const mostPast = 60;

const numbersOf = async (db: ReadTables, which: RawBuilder<unknown>): Promise<string[]> => {
  const { rows } = await sql<{ number: string }>`
    select l.number from complaint l where l.priority < 2 and ${which} order by l.due_at nulls last, l.number limit ${sql.lit(mostNumbers)}`.execute(
    db,
  );
  return rows.map(({ number }) => number);
};

/** As it stands now, for whoever goes. */
export const findOpenFor = async (
  { kysely: db, pool }: ReadDatabase,
  userId: string,
  now: Instant,
): Promise<OpenCases> => {
  const withinMs = dueUntil(now, await findShiftStarts(pool)) - now;
  const [held, due, promised, drafts] = await Promise.all([
    numbersOf(db, sql`l.held_by = ${userId}`),
    numbersOf(db, isDueWithin('l', new Date(now), withinMs)),
    numbersOf(db, isPromised('l')),
    numbersOf(db, sql`l.draft_waits`),
  ]);
  return { held, due, promised, drafts };
};

type Row = {
  id: string;
  day: string;
  shift: ShiftName;
  written_by: string;
  by: string | null;
  words: string;
  open: OpenCases;
  written_at: Date;
  taken_by: string | null;
  taken_name: string | null;
  taken_at: Date | null;
};

const viewOf = (row: Row): ShiftNoteView => ({
  ...{ id: row.id, day: row.day, shift: row.shift, words: row.words, open: row.open },
  by: row.by ?? row.written_by,
  writtenAt: row.written_at.toISOString(),
  ...(row.taken_at === null
    ? {}
    : { taken: { by: row.taken_name ?? row.taken_by ?? '', at: row.taken_at.toISOString() } }),
});

const findLatest = async (db: ReadTables): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select n.id, n.day, n.shift, n.written_by, w.name as by, n.words, n.open, n.written_at, n.taken_by, t.name as taken_name, n.taken_at
    from shift_note n left join officer w on w.id = n.written_by left join officer t on t.id = n.taken_by
    order by n.written_at desc, n.id limit ${sql.lit(mostPast)}`.execute(db);
  return rows;
};

/** Who asks: `leads` is shown what is past. */
type AskedBy = { userId: string; leads: boolean; whole: boolean };

/** The shift that runs, as a square of the roster. */
export const findShiftNow = async ({ pool }: ReadDatabase, now: Instant): Promise<Square & { untilAt: Instant }> =>
  shiftAt(now, await findShiftStarts(pool));

/** What waits for whoever asks, and how their shift stands; `whole`: with what is open, and what is past for whoever leads. */
export const findShiftNotes = async (
  database: ReadDatabase,
  { userId, leads, whole }: AskedBy,
  now: Instant,
): Promise<ShiftNotesAnswer> => {
  const { pool, kysely } = database;
  const [rows, onDuty, running] = await Promise.all([
    findLatest(kysely),
    findOnDuty(pool, now),
    findShiftNow(database, now),
  ]);
  const own = rows.find(
    (row) => row.written_by === userId && row.day === localDate(running.day) && row.shift === running.shift,
  );
  const waiting = rows.filter((row) => {
    const facts = { writtenBy: row.written_by, writtenAt: row.written_at.getTime(), isTaken: row.taken_at !== null };
    return isShownTo(facts, { userId, onDuty }, now);
  });
  const isOn = onDuty.includes(userId);
  const remind = isToBeReminded({ isOnDuty: isOn, hasWritten: own !== undefined }, running.untilAt, now);
  return {
    waiting: waiting.map((row) => {
      const facts = { square: { day: dayOfDate(row.day), shift: row.shift }, writtenBy: row.written_by };
      return { ...viewOf(row), mayTake: isTakenHere(facts, { running, onDuty }) };
    }),
    duty: {
      day: localDate(running.day),
      shift: running.shift,
      untilAt: new Date(running.untilAt).toISOString(),
      isOn,
      remind,
    },
    ...(own === undefined ? {} : { own: viewOf(own) }),
    ...(whole ? { open: await findOpenFor(database, userId, now) } : {}),
    ...(whole && leads ? { past: rows.map(viewOf) } : {}),
  };
};
