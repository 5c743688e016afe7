// Views of the list that are kept under a name: one row for each officer, and one for the whole desk. Must not know what a view asks, nor who sees it.
import type { Pool } from 'pg';
import type { KeptView } from './desk-tables.ts';
import type { Asking } from './people.ts';
import { inTransaction, type Queryable } from './queryable.ts';
import { storable } from './rows.ts';

/** `version`: 0 before anything was kept. */
export type KeptViews = { version: number; views: readonly KeptView[] };

/** No officer's id. */
const nobodys = '';

const nothing: KeptViews = { version: 0, views: [] };

/** An officer's own, and the desk's. */
export const findKeptViews = async (db: Queryable, userId: string): Promise<{ own: KeptViews; team: KeptViews }> => {
  const { rows } = await db.query<KeptViews & { owner: string }>(
    'select owner, version, views from list_views where owner in ($1, $2)',
    [userId, nobodys],
  );
  const of = (owner: string): KeptViews => {
    const row = rows.find((one) => one.owner === owner);
    return row === undefined ? nothing : { version: row.version, views: row.views };
  };
  return { own: of(userId), team: of(nobodys) };
};

const keep = async (db: Queryable, owner: string, { version, views }: KeptViews): Promise<boolean> => {
  const clean = (_key: string, value: unknown): unknown => (typeof value === 'string' ? storable(value) : value);
  const { rowCount } = await db.query(
    `insert into list_views as kept (owner, version, views) values ($1, 1, $3)
     on conflict (owner) do update set version = kept.version + 1, views = excluded.views where kept.version = $2`,
    [owner, version, JSON.stringify(views, clean)],
  );
  return rowCount === 1;
};

/** All of them as they are now, in this order. False where they were changed since `version`. */
export const keepOwnViews = (pool: Pool, userId: string, views: KeptViews): Promise<boolean> =>
  keep(pool, userId, views);

/** The same of the desk's, on the administrative record. */
export const keepTeamViews = (pool: Pool, { actor, now, administration }: Asking, views: KeptViews): Promise<boolean> =>
  inTransaction(pool, async (client) => {
    const isKept = await keep(client, nobodys, views);
    const act = { type: 'TeamViewsKept', count: views.views.length } as const;
    if (isKept) await administration.record(client, { by: actor, at: now, act });
    return isKept;
  });
