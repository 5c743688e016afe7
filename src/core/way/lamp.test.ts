// One word for a way: every standing that there can be.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lampOf, lampStates, type LampState } from './lamp.ts';

suite('a way', () => {
  const rows: [offered: boolean, troubled: boolean, connected: number, failing: number, LampState][] = [
    [false, false, 0, 0, 'missing'],
    [false, false, 5, 0, 'missing'],
    [false, false, 5, 5, 'missing'],
    [false, true, 0, 0, 'missing'],
    [true, true, 0, 0, 'failing'],
    [true, true, 5, 0, 'failing'],
    [true, false, 0, 0, 'unused'],
    [true, false, 1, 0, 'well'],
    [true, false, 9, 0, 'well'],
    [true, false, 9, 1, 'partly'],
    [true, false, 9, 8, 'partly'],
    [true, false, 2, 1, 'partly'],
    [true, false, 9, 9, 'failing'],
    [true, false, 1, 1, 'failing'],
  ];
  for (const [offered, troubled, connected, failing, expected] of rows)
    test(`is ${expected}: offered ${String(offered)}, troubled ${String(troubled)}, ${String(failing)} of ${String(connected)} fail`, () => {
      assert.equal(lampOf({ offered, troubled, connected, failing }), expected);
    });

  test('has a row above for each word', () => {
    assert.deepEqual(new Set(rows.map((row) => row[4])), new Set(lampStates));
  });
});
