// What whoever goes writes for whoever comes: kept once an officer and shift, and taken once, each with its record in the same transaction.
// Must not know who is shown it: the core does.
import type { Pool } from 'pg';
import { localDate } from '#core/time.ts';
import type { Square } from '#core/duty/shifts.ts';
import type { OpenAtHandOver } from './desk-tables.ts';
import type { Asking } from './people.ts';
import { inTransaction } from './queryable.ts';

type ShiftNote = { id: string; square: Square; words: string; open: OpenAtHandOver };

const write = `insert into shift_note (id, day, shift, written_by, words, open, written_at) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (day, shift, written_by) do update set words = excluded.words, open = excluded.open, written_at = excluded.written_at
    where shift_note.taken_at is null returning id`;

/** Written again in the same shift it is the same note, until somebody took it: then false. */
export const writeShiftNote = (
  pool: Pool,
  { actor, now, administration }: Asking,
  { id, square, words, open }: ShiftNote,
): Promise<boolean> =>
  inTransaction(pool, async (client) => {
    const [day, shift] = [localDate(square.day), square.shift];
    const values = [id, day, shift, actor.userId, words, JSON.stringify(open), new Date(now)];
    const { rows } = await client.query<{ id: string }>(write, values);
    const [kept] = rows;
    if (kept === undefined) return false;
    const act = { type: 'ShiftNoteWritten', noteId: kept.id, day, shift } as const;
    await administration.record(client, { by: actor, at: now, act });
    return true;
  });

/** As whoever takes it read it; `isTheirs`: to take, as the core says. */
type ReadNote = { id: string; isTheirs: boolean; writtenAt: Date };
type Taking = 'taken' | 'absent' | 'rewritten';

/** Whoever takes it first; who comes later, and whoever wrote it, changes nothing. Words that nobody has read yet are not taken. */
export const takeShiftNote = (
  pool: Pool,
  { actor, now, administration }: Asking,
  { id, isTheirs, writtenAt }: ReadNote,
): Promise<Taking> =>
  inTransaction(pool, async (client) => {
    const { rows } = await client.query<{
      day: string;
      shift: Square['shift'];
      written_at: Date;
      taken: boolean;
      own: boolean;
    }>(
      `select day, shift, written_at, taken_at is not null as taken, written_by = $2 as own from shift_note where id::text = $1 for update`,
      [id, actor.userId],
    );
    const [note] = rows;
    if (note === undefined) return 'absent';
    if (note.taken || note.own) return 'taken';
    if (!isTheirs) return 'absent';
    if (note.written_at.getTime() !== writtenAt.getTime()) return 'rewritten';
    await client.query('update shift_note set taken_by = $2, taken_at = $3 where id::text = $1', [
      ...[id, actor.userId, new Date(now)],
    ]);
    const act = { type: 'ShiftNoteTaken', noteId: id, day: note.day, shift: note.shift } as const;
    await administration.record(client, { by: actor, at: now, act });
    return 'taken';
  });
