// How columns arrive and are given: instants as Dates, JSON as text that is written and read parsed.
import type { ColumnType } from 'kysely';

export type Instant = ColumnType<Date, Date, Date>;
export type MaybeInstant = ColumnType<Date | null, Date | null | undefined, Date | null>;
export type MaybeText = ColumnType<string | null, string | null | undefined, string | null>;
export type Json<T> = ColumnType<T, string, string>;
