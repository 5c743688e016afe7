// What of the record is read from what runs: the columns that the database really has, the spans in force, the accounts that are connected.
import { sql } from 'kysely';
import type { Retention } from '#core/retention.ts';
import { keptOfPersons } from '#db/personal-columns.ts';
import type { ReadTables } from '#db/queryable.ts';
import type { ProcessingName } from '#ports/processing.ts';
import { processingNames } from './activities.ts';

/** `columns` by activity, each as `table (column, column)`. */
export type FoundProcessing = {
  columns: Readonly<Record<ProcessingName, string[]>>;
  retention: Retention;
  channels: string[];
};

type Column = { table: string; columns: string[] };

/** A column that this database has not is not told of; one that nobody classified is not here, and a test fails over it. */
const findColumns = async (db: ReadTables): Promise<FoundProcessing['columns']> => {
  const { rows } = await sql<Column>`
    select t.relname::text as "table", array_agg(c.attname::text order by c.attnum) as columns
    from pg_class t join pg_attribute c on c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped
    where t.relnamespace = current_schema()::regnamespace and t.relkind in ('r', 'p') and t.relname = any(${Object.keys(keptOfPersons)}::text[])
    group by t.relname order by t.relname`.execute(db);
  const told = rows.map(({ table, columns }) => {
    const [activity, ...personal] = keptOfPersons[table] ?? [];
    return { activity, words: `${table} (${columns.filter((column) => personal.includes(column)).join(', ')})` };
  });
  return Object.fromEntries(
    processingNames.map((name) => [name, told.filter(({ activity }) => activity === name).map(({ words }) => words)]),
  ) as Record<ProcessingName, string[]>;
};

/** As they stand at this moment. */
export const findProcessing = async (db: ReadTables): Promise<FoundProcessing> => {
  const spans = await db.selectFrom('retention').select(['kind', 'days']).execute();
  const { rows: channels } = await sql<{ channel: string }>`
    select distinct channel from channel_account where resting_at is null order by channel`.execute(db);
  return {
    columns: await findColumns(db),
    retention: Object.fromEntries(spans.map(({ kind, days }) => [kind, days])),
    channels: channels.map(({ channel }) => channel),
  };
};
