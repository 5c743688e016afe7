// Any list that the desk keeps as it is changed: the rows, what stood in them before, and the administrative record are one transaction.
// Knows no list's own rules: each brings how it is read, written and judged.
import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { AdministrativeAct, AdministrativeActor } from '#core/administration.ts';
import {
  changedFields,
  changesIn,
  listAfter,
  takenBack,
  type DeskListName,
  type ListRow,
  type RowChange,
} from '#core/desk-list.ts';
import type { Asking } from './people.ts';
import { inTransaction, type Queryable } from './queryable.ts';
import { insertRows } from './rows.ts';

/** By hand, out of a file, or as an earlier change taken back. */
export type ListHow = 'hand' | 'file' | 'taken-back';

/** Where a list as it would be breaks, and why; `of`: what else it would break. */
export type ListTrouble = { id: string; field: string; why: string; of?: string };

/** One list: how it is held still, read, judged and written, and what the record calls a change of one row. */
export type KeptList<R extends ListRow, T extends ListTrouble> = {
  name: DeskListName;
  /** A statement after which nobody else changes the list until the transaction ends. */
  lock: string;
  read: (db: Queryable) => Promise<R[]>;
  /** As it is kept: without blanks at its ends and the like. */
  tidied: (row: R) => R;
  /** All that is wrong with the list as it would be; nothing of it is then kept. */
  troublesIn: (
    after: readonly R[],
    changes: readonly RowChange<R>[],
    db: Queryable,
  ) => readonly T[] | Promise<readonly T[]>;
  write: (db: PoolClient, changes: readonly RowChange<R>[], now: number) => Promise<void>;
  actsOf: (change: RowChange<R>) => readonly AdministrativeAct[];
};

/** What would change, and what is wrong with it; `seen` is the same as long as it is the same change of the same rows. */
export type ListPlan<R extends ListRow, T extends ListTrouble> = {
  changes: readonly RowChange<R>[];
  troubles: readonly T[];
  /** Rows of the list of which the wish says nothing: they stay. */
  untouched: number;
  seen: string;
};

export type ListKept<T extends ListTrouble> =
  | { ok: true; added: number; changed: number }
  | { ok: false; troubles: readonly T[] }
  /** Somebody changed the list since it was looked at. */
  | { ok: false; moved: true };

export type TakenBack<T extends ListTrouble> = ListKept<T> | { ok: false; gone: true };

/** New rows are known by what stands in them: their ids are drawn anew at each look. */
const seenOf = (changes: readonly RowChange<ListRow>[]): string => {
  const said = changes.map(({ id, before, after }) =>
    before === undefined ? ['', { ...after, id: '' }] : [id, before, after ?? null],
  );
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
};

const planIn = async <R extends ListRow, T extends ListTrouble>(
  db: Queryable,
  list: KeptList<R, T>,
  given: readonly R[],
): Promise<ListPlan<R, T>> => {
  const before = await list.read(db);
  const wanted = given.map(list.tidied);
  const changes = changesIn(before, wanted);
  const named = new Set(wanted.map(({ id }) => id));
  return {
    changes,
    troubles: await list.troublesIn(listAfter(before, wanted), changes, db),
    untouched: before.filter(({ id }) => !named.has(id)).length,
    seen: seenOf(changes),
  };
};

type Noted = { list: DeskListName; how: ListHow; by: AdministrativeActor; now: number };

/** What stood there before and after, for whoever looks back. */
export const noteListChanges = async <R extends ListRow>(
  db: Queryable,
  { list, how, by, now }: Noted,
  changes: readonly RowChange<R>[],
): Promise<void> => {
  await insertRows(
    db,
    'list_change',
    changes.map(({ id, before, after }) => ({
      ...{ list, row_id: id, at: new Date(now), how, changed_by: by },
      ...{ before: before ?? null, after: after ?? null },
    })),
  );
};

const keepIn = async <R extends ListRow, T extends ListTrouble>(
  client: PoolClient,
  list: KeptList<R, T>,
  { actor, now, administration }: Asking,
  { changes, how, act }: { changes: readonly RowChange<R>[]; how: ListHow; act?: () => AdministrativeAct },
): Promise<ListKept<T>> => {
  const added = changes.filter(({ before }) => before === undefined).length;
  const changed = changes.length - added;
  if (changes.length === 0) return { ok: true, added, changed };
  await list.write(client, changes, now);
  await noteListChanges(client, { list: list.name, how, by: actor, now }, changes);
  const whole = { type: 'ListImported', list: list.name, added, count: changed } as const;
  const acts = act === undefined ? (how === 'file' ? [whole] : changes.flatMap(list.actsOf)) : [act()];
  for (const one of acts) await administration.record(client, { by: actor, at: now, act: one });
  return { ok: true, added, changed };
};

/** What these rows would change; keeps nothing. */
export const planList = <R extends ListRow, T extends ListTrouble>(
  pool: Pool,
  list: KeptList<R, T>,
  given: readonly R[],
): Promise<ListPlan<R, T>> => planIn(pool, list, given);

/** `seen`: of the plan that a file was looked at by. */
type Wish<R extends ListRow> = {
  /** Or how they come out of those that are there. */
  rows: readonly R[] | ((before: readonly R[]) => readonly R[]);
  seen?: string;
  /** What the record calls all of it. */
  act?: () => AdministrativeAct;
};

/** All of these are as they are said to be, or none; what was saved without a change is no act. */
export const keepList = <R extends ListRow, T extends ListTrouble>(
  pool: Pool,
  list: KeptList<R, T>,
  asking: Asking,
  { rows, seen, act }: Wish<R>,
): Promise<ListKept<T>> =>
  inTransaction(pool, async (client): Promise<ListKept<T>> => {
    await client.query(list.lock);
    const wanted = typeof rows === 'function' ? rows(await list.read(client)) : rows;
    const plan = await planIn(client, list, wanted);
    if (seen !== undefined && seen !== plan.seen) return { ok: false, moved: true };
    if (plan.troubles.length > 0) return { ok: false, troubles: plan.troubles };
    const how = seen === undefined ? 'hand' : 'file';
    return keepIn(client, list, asking, { changes: plan.changes, how, ...(act === undefined ? {} : { act }) });
  });

/** Takes one change back, unless the list would break by it. */
export const takeBack = <R extends ListRow, T extends ListTrouble>(
  pool: Pool,
  list: KeptList<R, T>,
  asking: Asking,
  seq: string,
): Promise<TakenBack<T>> =>
  inTransaction(pool, async (client): Promise<TakenBack<T>> => {
    await client.query(list.lock);
    const { rows } = await client.query<{ before: R | null; after: R | null; id: string }>(
      'select row_id as id, before, after from list_change where list = $1 and seq = $2',
      [list.name, /^\d{1,18}$/.test(seq) ? seq : '0'],
    );
    const [found] = rows;
    if (found === undefined) return { ok: false, gone: true };
    const { id } = found;
    const [before, after] = [found.before ?? undefined, found.after ?? undefined];
    const change = { id, ...(before && { before }), ...(after && { after }), fields: changedFields(before, after) };
    const now = (await list.read(client)).find((row) => row.id === id);
    const wanted = takenBack(change, now);
    if (wanted === undefined) return { ok: false, gone: true };
    const plan = await planIn(client, list, [wanted]);
    if (plan.troubles.length > 0) return { ok: false, troubles: plan.troubles };
    return keepIn(client, list, asking, { changes: plan.changes, how: 'taken-back' });
  });

/** One list as routes are handed it. */
export const listDoor = <R extends ListRow, T extends ListTrouble>(pool: Pool, list: KeptList<R, T>) => ({
  find: () => list.read(pool),
  plan: (rows: readonly R[]) => planList(pool, list, rows),
  keep: (asking: Asking, wish: Wish<R>) => keepList(pool, list, asking, wish),
  takeBack: (asking: Asking, seq: string) => takeBack(pool, list, asking, seq),
});
export type ListDoor<R extends ListRow, T extends ListTrouble> = ReturnType<typeof listDoor<R, T>>;
