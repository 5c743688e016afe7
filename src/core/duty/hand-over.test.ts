// Handing over a shift: a reminder in its last minutes to whoever stands in it, and what was written to those who come, until one takes it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { hourMs, minuteMs } from '../time.ts';
import { squaresFrom, type Square } from './shifts.ts';
import { isHandedOverStill, isShownTo, isToBeReminded, remindBeforeMs, shownForMs } from './hand-over.ts';

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
