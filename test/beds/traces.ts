// Where something of a person still stands: every column of every table is looked through, whatever its type.
import type pg from 'pg';

type Column = { table: string; column: string; type: string };

/** As `table.column`, those that hold any of these words, in any case of letters; bytes as they are and as the hexadecimal signs of them. */
export const tracesOf = async (pool: pg.Pool, words: readonly string[]): Promise<string[]> => {
  const { rows } = await pool.query<Column>(
    `select c.table_name as table, c.column_name as column, c.data_type as type from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' order by 1, 2`,
  );
  const patterns = words.map((word) => `%${word.toLowerCase()}%`);
  const inBytes = words
    .flatMap((word) => [word, word.toLowerCase()])
    .map((word) => `%${Buffer.from(word).toString('hex')}%`);
  const found: string[] = [];
  for (const column of rows) {
    const { rowCount } = await pool.query(
      `select 1 from "${column.table}" where lower("${column.column}"::text) like any($1) limit 1`,
      [column.type === 'bytea' ? inBytes : patterns],
    );
    if (rowCount === 1) found.push(`${column.table}.${column.column}`);
  }
  return found;
};
