// The clock of a case as its row carries it, for the screens that count it down.
import { sql, type RawBuilder } from 'kysely';
import type { StepName } from '#core/sop/key.ts';

/** Of an open case. */
export type ClockRow = {
  step: StepName;
  due_at: Date;
  limit_ms: string;
  paused: boolean;
  warn_at: Date | null;
  near_at: Date | null;
};
/** Empty where the case is closed. */
export type MaybeClockRow = ClockRow | { [Column in keyof ClockRow]: Column extends 'paused' ? boolean : null };

type Clock = { step: StepName; dueAt: string; limitMs: number; paused: boolean; warnAt?: string; nearAt?: string };

/** Of a row `c` of table complaint. */
export const clockColumns: RawBuilder<unknown> = sql`c.step, c.due_at, c.limit_ms, c.paused, c.warn_at, c.near_at`;

/** As screens get it: times ISO 8601 in UTC, the limit in milliseconds. */
export const clockOf = ({ step, due_at: dueAt, limit_ms: limitMs, paused, ...row }: ClockRow): Clock => ({
  ...{ step, dueAt: dueAt.toISOString(), limitMs: Number(limitMs), paused },
  ...(row.warn_at === null ? {} : { warnAt: row.warn_at.toISOString() }),
  ...(row.near_at === null ? {} : { nearAt: row.near_at.toISOString() }),
});

/** Undefined of a case without a running step. */
export const findClock = (row: MaybeClockRow): Clock | undefined => (row.step === null ? undefined : clockOf(row));
