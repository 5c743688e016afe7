// Words that come with the first screen of those few are there before it: no screen that is loaded without them reads one.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
const rooms: Readonly<Record<string, string>> = { '#features/': 'features/', '#web/': 'web/', '#words/': 'words/' };
const lateWords = 'words/late.ts';

const placeOf = (from: string, said: string): string | undefined => {
  if (said.startsWith('.')) return join(dirname(from), said);
  const room = Object.keys(rooms).find((one) => said.startsWith(one));
  return room === undefined ? undefined : said.replace(room, rooms[room] ?? '');
};

type Read = { needs: string[]; loads: { file: string; late: boolean }[] };

const read = (file: string): Read => {
  const text = readFileSync(join(root, file), 'utf8');
  const found = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, one = '']) => placeOf(file, one) ?? '');
  const needs = found(/^import (?!type)[^;]*? from '([^']+)';/gm);
  const loads = [...text.matchAll(/(lazyLate|lazy)\(async[^;]*?import\('([^']+)'\)/g)].map(([, by, said = '']) => ({
    file: placeOf(file, said) ?? '',
    late: by === 'lazyLate',
  }));
  return { needs, loads };
};

const files = globSync(['web/**/*.tsx', 'web/**/*.ts', 'features/**/*.tsx', 'features/**/*.ts'], { cwd: root }).filter(
  (file) => !file.includes('.test.'),
);
const all = new Map(files.map((file) => [file, read(file)]));

/** All that is there once this file is: what it imports, and what that loads of itself without the late words. */
const withAll = (from: string): Set<string> => {
  const reached = new Set([from]);
  for (const one of reached) {
    const { needs = [], loads = [] } = all.get(one) ?? {};
    for (const next of [...needs, ...loads.flatMap(({ file, late }) => (late ? [] : [file]))]) reached.add(next);
  }
  return reached;
};

test('the console and every screen that is loaded without them do without the late words', () => {
  const first = withAll('web/console.tsx');
  assert.ok(first.has('features/inbox/CaseList.tsx') && first.has('features/intake/IntakePage.tsx'));
  const readers = [...first].filter((file) => all.get(file)?.needs.includes(lateWords) === true);
  assert.deepEqual(readers, ['web/lazy-late.ts']);
});

test('every screen that reads them is loaded with them', () => {
  const loaded = [...all.values()].flatMap(({ loads }) => loads.filter(({ late }) => late).map(({ file }) => file));
  assert.ok(loaded.length > 10);
  for (const page of loaded) assert.ok(all.has(page), page);
});
