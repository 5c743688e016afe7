// The shape that typed queries believe in is the one that the migrations make.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { testDatabase } from '#test/beds/database.ts';

type Column = { table: string; column: string; maybe: boolean };

const folder = new URL('./', import.meta.url);

/** Every column of every table as tables.ts and the files that it names declare them. */
const declared = (): Column[] => {
  const files = ['tables.ts', 'complaint-table.ts', 'column-types.ts'].map((name) => new URL(name, folder).pathname);
  const program = ts.createProgram(files, {
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: ['node'],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(files[0] ?? '');
  const alias = source?.statements.find((one) => ts.isTypeAliasDeclaration(one) && one.name.text === 'Tables');
  assert.ok(alias, 'tables.ts declares Tables');
  const columnOf = (symbol: ts.Symbol, table: string): Column => {
    const type = checker.getTypeOfSymbolAtLocation(symbol, alias);
    const read = type.getProperty('__select__');
    const seen = read === undefined ? type : checker.getTypeOfSymbolAtLocation(read, alias);
    const maybe = (seen.isUnion() ? seen.types : [seen]).some((one) => (one.flags & ts.TypeFlags.Null) !== 0);
    return { table, column: symbol.name, maybe };
  };
  return checker
    .getTypeAtLocation(alias)
    .getProperties()
    .flatMap((table) =>
      checker
        .getTypeOfSymbolAtLocation(table, alias)
        .getProperties()
        .map((column) => columnOf(column, table.name)),
    );
};

test('every table and column that is declared is there, and is absent-able exactly where it says so', async (t) => {
  const { pool } = await testDatabase(t);
  const { rows } = await pool.query<Column>(
    `select table_name as table, column_name as column, is_nullable = 'YES' as maybe
     from information_schema.columns where table_schema = 'public'`,
  );
  const made = new Map(rows.map((one) => [`${one.table}.${one.column}`, one]));
  const believed = declared();
  assert.ok(believed.length > 100, `${String(believed.length)} columns are declared`);
  const wrong = believed.filter(({ table, column, maybe }) => made.get(`${table}.${column}`)?.maybe !== maybe);
  assert.deepEqual(wrong, []);
  const tables = new Set(believed.map(({ table }) => table));
  const columns = new Set(believed.map(({ table, column }) => `${table}.${column}`));
  // A table that is declared is declared whole, but for the sign-in's own columns of an officer.
  const missing = rows.filter(
    ({ table, column }) => table !== 'officer' && tables.has(table) && !columns.has(`${table}.${column}`),
  );
  assert.deepEqual(missing, []);
});
