// Copies one case, as the program's own code wrote it, by the hundred thousand: each row of it becomes one INSERT … SELECT in which
// ids, times, numbers, people and words are another's. test/bench-city.test.ts holds the copies against cases that the program writes itself.
import type pg from 'pg';
import { marks } from './scenes.ts';

/** Where the rows of a case stand. Its log and its notices are not copied: neither list nor search reads them. Identities are sealed apart. */
const tables = [
  { table: 'reporter', of: 'id in (select reporter_id from complaint where id = $1)' },
  { table: 'reporter_handle', of: 'reporter_id in (select reporter_id from complaint where id = $1)' },
  { table: 'complaint', of: 'id = $1' },
  { table: 'complaint_agency', of: 'complaint_id = $1' },
  { table: 'complaint_thread', of: 'complaint_id = $1' },
  { table: 'register_entry', of: 'complaint_id = $1' },
  { table: 'breach', of: 'complaint_id = $1' },
  { table: 'case_fact', of: 'complaint_id = $1' },
  { table: 'step_fact', of: 'complaint_id = $1' },
  { table: 'message', of: 'complaint_id = $1' },
  { table: 'outbox', of: 'complaint_id = $1' },
] as const;
export type CopiedTable = (typeof tables)[number]['table'];
export const copiedTables: readonly CopiedTable[] = tables.map(({ table }) => table);

type Column = { name: string; type: string };
/** Values as text; instants as milliseconds. */
type Row = { table: CopiedTable; columns: readonly Column[]; values: readonly (string | null)[] };
export type Template = { name: string; rows: readonly Row[]; identityId: string | undefined };

const columnsOf = async (pool: pg.Pool, table: string): Promise<Column[]> => {
  const { rows } = await pool.query<Column>(
    `select column_name as name, format_type(a.atttypid, a.atttypmod) as type
     from information_schema.columns c join pg_attribute a on a.attrelid = c.table_name::regclass and a.attname = c.column_name
     where c.table_schema = current_schema() and c.table_name = $1 and c.is_generated = 'NEVER' and c.is_identity = 'NO'
     order by c.ordinal_position`,
    [table],
  );
  return rows;
};

const isInstant = ({ type }: Column): boolean => type.startsWith('timestamp');

/** The rows of one case; `order` is theirs whatever their ids. */
export const rowsOf = async (pool: pg.Pool, complaintId: string): Promise<Row[]> => {
  const found: Row[] = [];
  for (const { table, of } of tables) {
    const columns = await columnsOf(pool, table);
    const taken = columns.map((one) =>
      isInstant(one) ? `(extract(epoch from ${one.name}) * 1000)::bigint::text` : `${one.name}::text`,
    );
    const { rows } = await pool.query<{ values: (string | null)[] }>(
      `select array[${taken.join(', ')}] as values from ${table} where ${of}`,
      [complaintId],
    );
    found.push(...rows.map(({ values }) => ({ table, columns, values })));
  }
  return found;
};

export const readTemplate = async (pool: pg.Pool, name: string, complaintId: string): Promise<Template> => {
  const { rows } = await pool.query<{ id: string | null }>('select identity_id as id from complaint where id = $1', [
    complaintId,
  ]);
  return { name, rows: await rowsOf(pool, complaintId), identityId: rows[0]?.id ?? undefined };
};

const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** What an id of a copy is the digest of, with the copy's number behind it, where the template has this one. */
type SeedOf = (uuid: string) => string;

/** One order, wherever it is asked: that of the rows. */
const seedsOf = ({ name, rows }: Template): SeedOf => {
  const known = new Map<string, string>();
  for (const value of rows.flatMap(({ values }) => values))
    for (const [uuid] of (value ?? '').matchAll(anyId))
      if (!known.has(uuid)) known.set(uuid, `${name}:${String(known.size)}:`);
  return (uuid) => known.get(uuid) ?? `${name}:other:`;
};

const digested = (seed: string): string => `md5(${quoted(seed)} || i)::uuid`;

/** What stands in texts and is another's in every copy. */
const special = new RegExp(
  [
    anyId.source,
    'ADU-\\d{4}-\\d{6,}-\\w\\w',
    'tpl(?:text|m|sent)\\d+x?',
    ...Object.values(marks),
    '(?<=[:,[])1[6-9]\\d{11}(?=[,}\\]])',
  ].join('|'),
  'g',
);

const replaced = (found: string, seedOf: SeedOf): string => {
  if (/^\d/.test(found) && /^\d{13}$/.test(found)) return `(${found} + d)::text`;
  if (found.startsWith('ADU-')) return 'n';
  if (found.startsWith('tpltext')) return `bench_text(i, ${found.slice('tpltext'.length)})`;
  if (found.startsWith('tplm')) return `'m' || i || 'x${found.slice('tplm'.length, -1)}'`;
  if (found.startsWith('tplsent')) return `'s' || i || 'x${found.slice('tplsent'.length, -1)}'`;
  switch (found) {
    case marks.who:
      return `'w' || i`;
    case marks.handle:
      return 'bench_handle(i)';
    case marks.name:
      return 'bench_name(i)';
    case marks.post:
      return `'p' || i / 7`;
    case marks.upik:
      return 'i::text';
    default:
      return `${digested(seedOf(found))}::text`;
  }
};

const textExpression = (value: string, seedOf: SeedOf): string => {
  const pieces: string[] = [];
  let end = 0;
  for (const { index, 0: found } of value.matchAll(special)) {
    if (index > end) pieces.push(quoted(value.slice(end, index)));
    pieces.push(`(${replaced(found, seedOf)})`);
    end = index + found.length;
  }
  if (end < value.length || pieces.length === 0) pieces.push(quoted(value.slice(end)));
  return pieces.join(' || ');
};

const expressionFor = (column: Column, value: string | null, seedOf: SeedOf): string => {
  if (value === null) return `null::${column.type}`;
  if (isInstant(column)) return `to_timestamp((${value} + d) / 1000.0)`;
  // Rows of the same age stand apart by their number's own digits; a code is nobody's secret here.
  if (column.name === 'track_code') return `lpad((i % 1000000)::text, 6, '0')`;
  if (column.type === 'jsonb') return `(${textExpression(compact(value), seedOf)})::jsonb`;
  return `(${textExpression(value, seedOf)})::${column.type}`;
};

/** `jsonb` is written with blanks, where a number would not stand beside its signs. */
const compact = (json: string): string => JSON.stringify(JSON.parse(json));

/** `of` copies lie over so many weeks, the first of them earliest; 0: all in the week of their template. */
export type Shift = { weeks: number; of: number };

/** Milliseconds by which copy `i` lies elsewhere than its template: whole weeks earlier, some minutes later. */
export const shiftOf = (i: number, { weeks, of }: Shift): number =>
  -604_800_000 * (weeks === 0 ? 0 : weeks - Math.floor((i * (weeks - 1)) / of)) + ((i * 104_729) % 1_200_000);

const shiftExpression = ({ weeks, of }: Shift): string =>
  `(${weeks === 0 ? '0' : `-604800000::bigint * (${String(weeks)} - (i * ${String(weeks - 1)}) / ${String(of)})`} + (i * 104729) % 1200000)`;

/** One statement a row of the template; `$1` and `$2` are the first and the last copy. */
export const copyStatements = (template: Template, shift: Shift): string[] => {
  const seedOf = seedsOf(template);
  const opened = template.rows.find(({ table }) => table === 'complaint');
  const openedAt = opened?.values[opened.columns.findIndex(({ name }) => name === 'opened_at')] ?? '0';
  return template.rows.map(
    ({ table, columns, values }) => `
    insert into ${table} (${columns.map(({ name }) => name).join(', ')})
    select ${columns.map((column, at) => expressionFor(column, values[at] ?? null, seedOf)).join(', ')}
    from generate_series($1::bigint, $2::bigint) i cross join lateral (select ${shiftExpression(shift)} as d) shifted
    cross join lateral (select bench_number(
      extract(year from to_timestamp((${openedAt} + d) / 1000.0) at time zone 'Asia/Jakarta')::int, i) as n) numbered`,
  );
};

/** The id of the identity of copy `i` is the digest of this and of `i`; undefined where nobody told one. */
export const identitySeedOf = (template: Template): string | undefined =>
  template.identityId === undefined ? undefined : seedsOf(template)(template.identityId);

/** A case that has been copied would be found by what stands in place of its people. */
export const forget = async (pool: pg.Pool, id: string): Promise<void> => {
  const { rows } = await pool.query<{ reporter: string }>(
    'select reporter_id as reporter from complaint where id = $1',
    [id],
  );
  const reporter = rows[0]?.reporter;
  for (const table of [
    'outbox',
    'message',
    'breach',
    'case_fact',
    'step_fact',
    'register_entry',
    'complaint_thread',
    'complaint_agency',
    'notice',
  ])
    await pool.query(`delete from ${table} where complaint_id = $1`, [id]);
  await pool.query('delete from complaint where id = $1', [id]);
  for (const table of ['identity', 'reporter_handle'])
    await pool.query(`delete from ${table} where reporter_id = $1`, [reporter]);
  await pool.query('delete from reporter where id = $1', [reporter]);
};
