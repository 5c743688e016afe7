// Long work shows how far it is: a bar that moves on a terminal, a few lines in a file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showProgress } from './progress.ts';

const shown = (isTTY: boolean, steps: readonly (readonly [number, number])[]): string => {
  let text = '';
  const progress = showProgress('Bekerja', { isTTY, write: (more) => (text += more) });
  for (const [done, all] of steps) progress.tell(done, all);
  progress.end();
  return text;
};

const toThousand = Array.from({ length: 1001 }, (_, index) => [index, 1000] as const);

test('a terminal sees a bar on one line, drawn anew at each percent', () => {
  const text = shown(true, toThousand);
  assert.equal(text.split('\r').length - 1, 101);
  assert.match(text, /\rBekerja █{15}░{15} 50 % \(500\/1000\)\r/);
  assert.match(text, /\rBekerja █{30} 100 % \(1000\/1000\)\n$/);
});

test('a file gets a line each fifth, and no bar', () => {
  const lines = shown(false, toThousand).split('\n');
  assert.deepEqual(lines, [
    ...[0, 20, 40, 60, 80, 100].map((percent) => `Bekerja: ${String(percent)} % (${String(percent * 10)}/1000)`),
    '',
  ]);
});

test('nothing to do is all done, and work that told nothing shows nothing', () => {
  assert.equal(shown(false, [[0, 0]]), 'Bekerja: 100 % (0/0)\n');
  assert.equal(shown(true, []), '');
});
