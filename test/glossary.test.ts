// Keeps the glossary true: what it names exists, and every step and role is in it.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { roles } from '#core/access.ts';
import { procedureOf } from '#core/sop/in-force.ts';

process.chdir(new URL('..', import.meta.url).pathname);

const rows = readFileSync('docs/GLOSSARY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, term = '', identifiers = '', row = '', meaning = '']) => ({
    term,
    identifiers: [...identifiers.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    row,
    meaning,
  }));
const named = rows.flatMap(({ identifiers }) => identifiers);

test('every identifier of the glossary exists in the source', () => {
  const source = globSync('src/**/*.{ts,tsx}')
    .filter((path) => !path.includes('.test.'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const missing = named.filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(source));
  assert.deepEqual(missing, []);
});

test('every term has an identifier, a row of the procedure and a meaning', () => {
  assert.ok(rows.length > 40);
  for (const { term, identifiers, row, meaning } of rows) assert.ok(term && identifiers.length && row && meaning, term);
});

/** Words for what has another one here. */
const others: Readonly<Record<string, RegExp>> = { pengaturan: /\bsetelan\b/i };

test('people read one word for one thing', () => {
  const read = globSync(['src/**/*.{ts,tsx}', 'simulator/**/*.ts', 'docs/panduan/*.md']).filter(
    (path) => !path.includes('.test.'),
  );
  for (const [term, other] of Object.entries(others)) {
    assert.ok(
      rows.some((row) => row.term === term),
      term,
    );
    assert.deepEqual(
      read.filter((path) => other.test(readFileSync(path, 'utf8'))),
      [],
      term,
    );
  }
});

test('one term, one identifier: none is used twice', () => {
  assert.deepEqual(
    named.filter((name, index) => named.indexOf(name) !== index),
    [],
  );
});

test('every step of the procedure, at its own row, and every role is in the glossary', () => {
  for (const { name, row } of procedureOf('medsos@1').steps) {
    const found = rows.find(({ identifiers }) => identifiers.includes(name));
    assert.equal(found?.row, String(row), name);
  }
  for (const role of roles) assert.ok(named.includes(role), role);
});
