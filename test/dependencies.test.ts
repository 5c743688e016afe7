// Holds the project's papers to what is true: dependencies, licence, versions.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

type Manifest = {
  license: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;

test('every package that the program uses has its reason in the decision record, and no reason outlives its package', () => {
  const record = read('docs/decisions/0005-runtime-dependencies.md');
  const named = [...record.matchAll(/^\| `([^`]+)` \| \S/gm)].map(([, name = '']) => name);
  assert.deepEqual(named.toSorted(), Object.keys(manifest.dependencies).toSorted());
});

test('every version is exact', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies };
  for (const [name, version] of Object.entries(all)) assert.match(version, /^(npm:typescript@)?\d+\.\d+\.\d+/, name);
});

test('the licence file is the licence that the manifest names', () => {
  assert.equal(manifest.license, 'EUPL-1.2');
  assert.match(read('LICENSE'), /^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/);
});

test('the lock file names no place from which packages were fetched', () => {
  assert.doesNotMatch(read('package-lock.json'), /"resolved"/);
});

test('the lock file knows every optional part, for every platform: npm ci refuses it otherwise', () => {
  type Locked = { optionalDependencies?: Record<string, string> };
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
  const named = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
  const present = Object.keys(packages).map((path) => path.split('node_modules/').at(-1));
  assert.deepEqual(
    named.filter((name) => !present.includes(name)),
    [],
  );
});
