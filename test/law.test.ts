// Keeps the table of duties true: what carries one out is there, and so is the test that would fail without it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

process.chdir(new URL('..', import.meta.url).pathname);

const rows = readFileSync('docs/law.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:source|---)/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replaceAll(/^\| | \|$/g, '').trim()))
  .map(([source = '', duty = '', doneBy = '', tests = '']) => ({ source, duty, doneBy, tests }));

const pathsIn = (cell: string): string[] => [
  ...[...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path),
  ...[...cell.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => `docs/${path}`),
];

test('every duty names its source, what carries it out, and a test', () => {
  assert.ok(rows.length > 20, String(rows.length));
  for (const { source, duty, doneBy, tests } of rows) {
    assert.ok(source !== '' && duty !== '', duty);
    assert.ok(pathsIn(doneBy).length > 0, duty);
    assert.ok(pathsIn(tests).length > 0, duty);
  }
});

test('whatever is named is there, and what is named as a test is one', () => {
  const paths = rows.flatMap(({ doneBy, tests }) => [...pathsIn(doneBy), ...pathsIn(tests)]);
  assert.deepEqual(
    paths.filter((path) => !existsSync(path)),
    [],
  );
  const tests = rows.flatMap((row) => pathsIn(row.tests));
  assert.deepEqual(
    tests.filter(
      (path) => !path.endsWith('.test.ts') || !/\btest\(|\bholdsAll|\bsuite\(/.test(readFileSync(path, 'utf8')),
    ),
    [],
  );
});

test('no article stands without its law, and none of those that nobody saw', () => {
  for (const { source } of rows) assert.match(source, /^(?:UU|Perpres|PermenPANRB|Kepmen|Perwali) /, source);
});
