// Which mode made a database, and what of training mode lies in it. Decides nothing: who starts does.
import type { Queryable } from './queryable.ts';

/** The mode that made a database: the other one does not start on it. */
export type MadeIn = 'training' | 'production';
/** `empty`: nothing of anybody's; `foreign`: tables that are none of ours. */
export type Standing = MadeIn | 'empty' | 'foreign';

const isThere = async (db: Queryable, table: string): Promise<boolean> => {
  const { rows } = await db.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table]);
  return rows[0]?.there ?? false;
};

const holds = async (db: Queryable, question: string): Promise<boolean> => {
  const { rows } = await db.query<{ holds: boolean }>(`select ${question} as holds`);
  return rows[0]?.holds ?? false;
};

const somewhere = (tables: readonly string[]): string =>
  tables.map((table) => `exists (select 1 from ${table})`).join(' or ');

const madeInOf = async (db: Queryable): Promise<MadeIn | undefined> => {
  if (!(await isThere(db, 'installation'))) return undefined;
  const { rows } = await db.query<{ made_in: MadeIn }>('select made_in from installation');
  return rows[0]?.made_in;
};

/** Of a database that carries no mark, by its officers: training's have addresses that nobody else can have. */
const standingOfUnmarked = async (db: Queryable): Promise<Standing> => {
  if (!(await isThere(db, 'migration'))) {
    const own = `exists (select 1 from pg_class where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace)`;
    return (await holds(db, own)) ? 'foreign' : 'empty';
  }
  if (!(await isThere(db, 'officer'))) return 'empty';
  if (await holds(db, `exists (select 1 from officer where email not like '%@demo.tanggap.example')`))
    return 'production';
  if (await holds(db, somewhere(['officer']))) return 'training';
  return (await holds(db, somewhere(['channel_account', 'event', 'inbound']))) ? 'production' : 'empty';
};

/** Also of a database that was never migrated, or only by an earlier version. Changes nothing. */
export const standingOf = async (db: Queryable): Promise<Standing> =>
  (await madeInOf(db)) ?? (await standingOfUnmarked(db));

/** The first mode that runs on a database makes it; production takes over one from which training was cleared. */
export const markMadeIn = async (db: Queryable, mode: MadeIn): Promise<void> => {
  await db.query(
    `insert into installation (made_in) values ($1)
     on conflict (only_row) do update set made_in = excluded.made_in where installation.made_in <> excluded.made_in`,
    [mode],
  );
};

/** Remembers that requests come through a proxy. */
export const noteProxySeen = async (db: Queryable): Promise<void> => {
  await db.query('update installation set proxy_seen_at = now()');
};

/** Within the last week: who put it right is not reminded for ever. */
export const findProxySeen = async (db: Queryable): Promise<Date | undefined> => {
  const { rows } = await db.query<{ seen: Date | null }>(
    `select proxy_seen_at as seen from installation where proxy_seen_at > now() - interval '7 days'`,
  );
  return rows[0]?.seen ?? undefined;
};

/** Whether anybody can sign in. */
export const hasOfficer = (db: Queryable): Promise<boolean> =>
  holds(db, 'exists (select 1 from officer where disabled_at is null)');

/** That a back-up is whole, with the moment that it shows: how old the last one is stands among the lamps of whoever leads. */
export const noteBackup = async (db: Queryable, takenAt: string): Promise<void> => {
  await db.query('update installation set backed_up_at = $1', [takenAt]);
};
