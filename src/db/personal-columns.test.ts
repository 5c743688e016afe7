// The record of processing leaves out nothing that the program keeps of people: every column of the database is known, and so is every trace.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, suite, test } from 'node:test';
import { givenDesk } from '#test/beds/desk.ts';
import { tracesOf } from '#test/beds/traces.ts';
import { someone, wholePerson } from '#test/people/whole-person.ts';
import { emptyParents, impersonalColumns } from '#test/tables/impersonal-columns.ts';
import { keptOfPersons } from './personal-columns.ts';

const desk = await givenDesk({ after });
const personal = new Set(
  Object.entries(keptOfPersons).flatMap(([table, [_activity, ...columns]]) =>
    columns.map((column) => `${table}.${column}`),
  ),
);

/** Every column there is; `wordy` those that can hold words, numbers of people, pictures or places. */
const columnsThere = async (): Promise<{ name: string; wordy: boolean }[]> => {
  const { rows } = await desk.pool.query<{ name: string; wordy: boolean }>(
    `select c.table_name || '.' || c.column_name as name,
       c.data_type not in ('timestamp with time zone', 'boolean', 'integer', 'bigint', 'smallint', 'uuid') as wordy
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> all ($1)`,
    [emptyParents],
  );
  return rows;
};

suite('every column of the database', () => {
  test('that can hold words stands on exactly one side: of somebody, or of nobody', async () => {
    const wordy = (await columnsThere()).filter((column) => column.wordy).map(({ name }) => name);
    const unknown = wordy.filter((name) => !personal.has(name) && !impersonalColumns.has(name));
    assert.deepEqual(unknown, [], 'say in db/personal-columns.ts or test/tables/impersonal-columns.ts whose these are');
    assert.deepEqual(
      wordy.filter((name) => personal.has(name) && impersonalColumns.has(name)),
      [],
    );
  });

  test('that is named is there', async () => {
    const there = new Set((await columnsThere()).map(({ name }) => name));
    const named = [...personal, ...impersonalColumns].filter((name) => !name.startsWith('every_complaint.'));
    assert.deepEqual(
      named.filter((name) => !there.has(name)),
      [],
    );
  });
});

suite('what a person leaves behind', () => {
  test('stands in no column that the record leaves out', async () => {
    const { givenPerson, file } = wholePerson(desk);
    const person = someone();
    const number = await givenPerson(person);
    await file(number);
    await desk.get('ketua', '/api/v1/person-requests');
    const traces = await tracesOf(desk.pool, [...person.secrets, person.who]);
    assert.ok(traces.length > 10, traces.join(' '));
    // A parent shows what its parts hold.
    const own = traces.filter((trace) => !emptyParents.some((parent) => trace.startsWith(`${parent}.`)));
    assert.deepEqual(
      own.filter((trace) => !personal.has(trace)),
      [],
    );
  });

  test('and is erased from is in the record as well', () => {
    const source = readFileSync(new URL('erase-person.ts', import.meta.url), 'utf8');
    const tables = [...source.matchAll(/(?:update|delete from|insert into) ([a-z_]+)/g)].map(([, table = '']) => table);
    const looked = new Set(tables);
    assert.ok(looked.size > 15, String(looked.size));
    assert.deepEqual(
      [...looked].filter((table) => keptOfPersons[table] === undefined),
      [],
    );
  });
});
