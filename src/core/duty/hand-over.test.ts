// Handing over a shift: a reminder in its last minutes to whoever stands in it, and what was written to those who come, until one takes it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { hourMs, minuteMs } from '../time.ts';
import { shiftAt, squaresFrom, type Square } from './shifts.ts';
import {
  dueUntil,
  isHandedOverStill,
  isShownTo,
  isTakenHere,
  isToBeReminded,
  remindBeforeMs,
  shownForMs,
} from './hand-over.ts';

const now = 1_000 * hourMs;

suite('a reminder', () => {
  const standing = { isOnDuty: true, hasWritten: false };
  test('is for the last fifteen minutes, and ends with the shift', () => {
    for (const [leftMs, expected] of [
      [remindBeforeMs + 1, false],
      [remindBeforeMs, true],
      [minuteMs, true],
      [0, false],
      [-minuteMs, false],
    ] as const)
      assert.equal(isToBeReminded(standing, now + leftMs, now), expected, String(leftMs));
  });

  test('is for whoever stands there and has not written', () => {
    assert.equal(isToBeReminded({ ...standing, isOnDuty: false }, now + minuteMs, now), false);
    assert.equal(isToBeReminded({ ...standing, hasWritten: true }, now + minuteMs, now), false);
  });
});

suite('what is due', () => {
  const short = { morning: 6 * 60, evening: 7 * 60, night: 20 * 60 };
  for (const starts of [undefined, short])
    test(`is told until the end of the next shift, whenever one goes${starts === undefined ? '' : ', in a desk of its own hours'}`, () => {
      for (let at = now; at < now + 24 * hourMs; at += 20 * minuteMs) {
        const running = shiftAt(at, starts);
        const next = shiftAt(running.untilAt + minuteMs, starts);
        assert.notEqual(next.shift, running.shift);
        assert.equal(dueUntil(at, starts), next.untilAt);
      }
    });
});

suite('what was written', () => {
  const note = { writtenBy: 'sari', writtenAt: now, isTaken: false };
  const shown = (userId: string, onDuty: readonly string[], fields = {}, at = now): boolean =>
    isShownTo({ ...note, ...fields }, { userId, onDuty }, at);

  test('is shown to those who stand in the shift that runs, and to nobody else of the desk', () => {
    assert.equal(shown('budi', ['budi', 'tono']), true);
    assert.equal(shown('rina', ['budi', 'tono']), false);
  });

  test('where nobody else stands there, is shown to everybody but its writer', () => {
    for (const onDuty of [[], ['sari']]) {
      assert.equal(shown('rina', onDuty), true);
      assert.equal(shown('sari', onDuty), false);
    }
  });

  test('is left to those who come by colleagues of its writer’s own shift, while that runs', () => {
    const running: Square = { day: 5, shift: 'evening' };
    const own = { square: running, writtenBy: 'sari' };
    assert.equal(isTakenHere(own, { running, onDuty: ['sari', 'budi'] }), false);
    for (const [name, square, onDuty] of [
      ['the next shift, where the writer stands, too', { day: 5, shift: 'morning' }, ['sari', 'budi']],
      ['the same hours of another day', { day: 4, shift: 'evening' }, ['sari', 'budi']],
      ['whoever wrote stands nowhere, and helped out', running, ['budi']],
      ['nobody else stands there', running, ['sari']],
      ['nobody stands there', running, []],
    ] as const)
      assert.equal(isTakenHere({ ...own, square }, { running, onDuty }), true, name);
  });

  test('is shown until somebody took it, and for a day at most', () => {
    assert.equal(shown('budi', ['budi'], { isTaken: true }), false);
    assert.equal(shown('budi', ['budi'], {}, now + shownForMs - 1), true);
    assert.equal(shown('budi', ['budi'], {}, now + shownForMs), false);
  });
});

test('the shift that runs and the one that has just ended are handed over, and no other', () => {
  const open: readonly [running: Square, ended: Square][] = [
    [
      { day: 5, shift: 'evening' },
      { day: 5, shift: 'morning' },
    ],
    [
      { day: 5, shift: 'night' },
      { day: 5, shift: 'evening' },
    ],
    [
      { day: 5, shift: 'morning' },
      { day: 4, shift: 'night' },
    ],
  ];
  for (const [running, ended] of open) {
    const left = squaresFrom({ day: 3, shift: 'morning' }, 12).filter((square) => isHandedOverStill(square, running));
    assert.deepEqual(left, [ended, running]);
  }
});
