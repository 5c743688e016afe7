// How columns arrive and are given: instants as Dates, JSON as text that is written and read parsed.
import type { ColumnType } from 'kysely';

/** `timestamptz`, never null. */
export type Instant = ColumnType<Date, Date, Date>;
/** `timestamptz`; left off in an insert, it is null. */
export type MaybeInstant = ColumnType<Date | null, Date | null | undefined, Date | null>;
/** `text`; left off in an insert, it is null. */
export type MaybeText = ColumnType<string | null, string | null | undefined, string | null>;
/** `jsonb`: read as its value, written as its text. */
export type Json<T> = ColumnType<T, string, string>;
