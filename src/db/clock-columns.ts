// The clock of a case as its row carries it, for the screens that count it down.
import { sql, type RawBuilder } from 'kysely';
import { calledStep, type CalledStep } from '#core/sop/in-force.ts';
import type { SopKey, StepName } from '#core/sop/key.ts';
import type { Terms } from '#core/sop/terms.ts';

/** Of an open case. */
export type ClockRow = {
  sop: SopKey;
  step: StepName;
  due_at: Date;
  limit_ms: string;
  paused: boolean;
  warn_at: Date | null;
  near_at: Date | null;
};
/** Empty where the case is closed. */
export type MaybeClockRow =
  | ClockRow
  | (Pick<ClockRow, 'sop' | 'paused'> & Record<Exclude<keyof ClockRow, 'sop' | 'paused'>, null>);

type Clock = CalledStep & { dueAt: string; limitMs: number; paused: boolean; warnAt?: string; nearAt?: string };

/** Of a row `c` of table complaint. */
export const clockColumns: RawBuilder<unknown> = sql`c.sop, c.step, c.due_at, c.limit_ms, c.paused, c.warn_at, c.near_at`;

/** As screens get it: times ISO 8601 in UTC, the limit in milliseconds, the step as its case calls it. */
export const clockOf = (
  { sop, step, due_at: dueAt, limit_ms: limitMs, paused, ...row }: ClockRow,
  terms: Terms,
): Clock => ({
  ...calledStep(terms, sop, step),
  ...{ dueAt: dueAt.toISOString(), limitMs: Number(limitMs), paused },
  ...(row.warn_at === null ? {} : { warnAt: row.warn_at.toISOString() }),
  ...(row.near_at === null ? {} : { nearAt: row.near_at.toISOString() }),
});

/** Undefined of a case without a running step. */
export const findClock = (row: MaybeClockRow, terms: Terms): Clock | undefined =>
  row.step === null ? undefined : clockOf(row, terms);
