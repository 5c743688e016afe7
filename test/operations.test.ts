// Keeps the operator's page true: every setting that the program reads is described there, and none that it does not read.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

test('the settings described are the settings read', () => {
  const source = read('src/config/config.ts');
  const inOne = [...source.matchAll(/(?:settingOf|oneOf|listIn)\(\s*env,\s*'([A-Z0-9_]+)'/g)];
  const ofBucket = [...read('src/config/bucket.ts').matchAll(/'(S3_[A-Z_]+)'/g)];
  const settings = [...inOne, ...ofBucket].map(([, name = '']) => name);
  const section = read('docs/operations.md').split('## Settings')[1]?.split('### ')[0] ?? '';
  const firstCells = section.split('\n').map((line) => line.split('|')[1] ?? '');
  const described = firstCells.flatMap((cell) => [...cell.matchAll(/`([A-Z0-9_]+)`/g)].map(([, name = '']) => name));
  assert.deepEqual(described.toSorted(), [...new Set(settings)].toSorted());
});
