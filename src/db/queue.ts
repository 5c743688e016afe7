// Rows of any table as work: claimed by one process at a time, one after the other within their lane, and settled by whoever holds them.
// Must not decide what an attempt means or when the next one comes.
import type { Instant } from '#core/time.ts';
import type { Queryable } from './queryable.ts';

/**
 * How a row is kept from others, by one column of its table. `lease`: due at that time, held until it is settled or its lease runs out.
 * `turn`: due at that time, which moves on with each claim; nobody settles. `once`: due while the column is empty, and never again.
 */
export type Hold = readonly ['lease' | 'turn' | 'once', column: string];

/** A table whose rows are work. In every piece of SQL here the row is called `job`; a claim's own values are $4 and on. */
export type Queue = {
  table: string;
  /** The columns that name a row. */
  key: readonly [string, ...string[]];
  hold: Hold;
  /** Statuses in which a row waits or is under way; every row does where none are given. */
  open?: readonly string[];
  /** Rows that agree in these columns are worked on one after the other: none begins before the one ahead has ended. */
  lane?: readonly string[];
  order: readonly [string, ...string[]];
  /** Where this holds a row that nobody holds is due whatever its time says. */
  sooner?: string;
  /** What else must hold before a row is begun. */
  ready?: string;
  /** What else a claim writes; `job` is the row before it. */
  begun?: string;
  /** What a claim tells of the row; `job` is the row after it. */
  shows: string;
};

/** How many rows to claim, and how long they stay claimed if nobody settles them. */
export type Asked = { now: Instant; limit: number; leaseMs: number };

/** Who holds a row: the values of its key, and the end of the lease, which nobody else was given. Without one, the row is nobody's. */
export type Held = { key: readonly unknown[]; leasedUntil?: Instant };

const columnsOf = (alias: string, names: readonly string[]): string =>
  names.map((name) => `${alias}.${name}`).join(', ');

const isOpen = (alias: string, open: Queue['open']): string =>
  open === undefined ? 'true' : `${alias}.status in (${open.map((status) => `'${status}'`).join(', ')})`;

/** A row whose lease ran out is free whatever its time says: its worker died or hangs. */
const isFree = ({ hold: [kind, column], sooner = 'false' }: Queue): string =>
  ({
    lease: `(job.leased_until is null and (job.${column} <= $1 or ${sooner}) or job.leased_until <= $1)`,
    turn: `job.${column} <= $1`,
    // The end of the lease means nothing here; PostgreSQL must know its type all the same.
    once: `job.${column} is null and $3::timestamptz is not null`,
  })[kind];

const held = ([kind, column]: Hold): string =>
  ({ lease: 'leased_until = $3', turn: `${column} = $3`, once: `${column} = $1` })[kind];

const nothingAhead = ({ table, open, lane, order }: Queue): string[] =>
  lane === undefined
    ? []
    : [
        `not exists (select 1 from ${table} ahead where ${isOpen('ahead', open)}
           and (${columnsOf('ahead', lane)}) = (${columnsOf('job', lane)})
           and (${columnsOf('ahead', order)}) < (${columnsOf('job', order)}))`,
      ];

const claimOf = (queue: Queue): string => {
  const { table, key, hold, open, order, ready, begun, shows } = queue;
  const conditions = [
    isOpen('job', open),
    isFree(queue),
    ...(ready === undefined ? [] : [ready]),
    ...nothingAhead(queue),
  ];
  return `with due as (
      select ${columnsOf('job', key)} from ${table} job where ${conditions.join('\n        and ')}
      order by ${columnsOf('job', order)} limit $2 for update of job skip locked)
    update ${table} job set ${[held(hold), ...(begun === undefined ? [] : [begun])].join(', ')}
    from due where (${columnsOf('due', key)}) = (${columnsOf('job', key)})
    returning ${shows}`;
};

/** What is due, and from now on the caller's alone: until `leasedUntil`, which proves it. Rows that others hold are passed over. */
export const claimRows = async <Row extends object>(
  db: Queryable,
  queue: Queue,
  { now, limit, leaseMs }: Asked,
  values: readonly unknown[] = [],
): Promise<(Row & { leasedUntil: Instant })[]> => {
  const leasedUntil = now + leaseMs;
  const { rows } = await db.query<Row>(claimOf(queue), [new Date(now), limit, new Date(leasedUntil), ...values]);
  return rows.map((row) => ({ ...row, leasedUntil }));
};

/** Lets go of a row, with these columns as they are from now on. False when another holds it by now: then nothing is written. */
export const settleRow = async (
  db: Queryable,
  { table, key }: Queue,
  { key: row, leasedUntil }: Held,
  columns: Readonly<Record<string, unknown>>,
): Promise<boolean> => {
  const names = Object.keys(columns);
  const at = (some: readonly string[], from: number): string[] =>
    some.map((name, index) => `${name} = $${String(index + from)}`);
  const { rowCount } = await db.query(
    `update ${table} set ${['leased_until = null', ...at(names, 2 + key.length)].join(', ')}
     where ($1::timestamptz is null or leased_until = $1) and ${at(key, 2).join(' and ')}`,
    [leasedUntil === undefined ? null : new Date(leasedUntil), ...row, ...Object.values(columns)],
  );
  return rowCount === 1;
};
