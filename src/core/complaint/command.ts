// What people, platforms and the clock may ask of one complaint: each act's fields stand in its row.
// Commands carry `now`, `by` and every id from outside; nothing is generated here.
import type { Instant } from '../time.ts';
import type { actTable, CommandType } from './act-table.ts';
import type { Actor } from './complaint.ts';

type Asked = { now: Instant; by: Actor };

type FieldsOf<T extends CommandType> = (typeof actTable)[T] extends { asks: infer Fields }
  ? NonNullable<Fields>
  : unknown;

/** One act as it is asked for; `now` in milliseconds since 1970. */
export type CommandOf<T extends CommandType> = { [K in T]: Asked & { type: K } & FieldsOf<K> }[T];

/** One request to one case; who may make it, and when, stands in its row. */
export type Command = CommandOf<CommandType>;
