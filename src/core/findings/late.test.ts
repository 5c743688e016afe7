// What is said of lateness: a name only where it stands out, and never of too few.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dayMs, minuteMs } from '../time.ts';
import { findingOfComing, findingOfDelays, findingOfStuck, type Delayed, type Held } from './late.ts';

const held = (name: string, open: number, late: number): Held => ({ name, open, late });
const delayed = (name: string, n: number, late: number): Delayed => ({ name, n, late });

suite('where it is stuck', () => {
  const rows: readonly (readonly [name: string, steps: readonly Held[], finding: unknown])[] = [
    ['no step', [], { says: 'nothing-open' }],
    ['nothing open', [held('A', 0, 0), held('B', 0, 0)], { says: 'nothing-open' }],
    ['none late', [held('A', 3, 0), held('B', 4, 0)], { says: 'all-within', open: 7 }],
    ['one step alone', [held('A', 9, 0), held('B', 4, 4)], { says: 'stuck', name: 'B', late: 4, ofLate: 4 }],
    [
      'one more than the others',
      [held('A', 9, 1), held('B', 4, 3), held('C', 2, 2)],
      { says: 'stuck', name: 'B', late: 3, ofLate: 6 },
    ],
    [
      'two alike name neither',
      [held('A', 9, 3), held('B', 4, 3), held('C', 2, 1)],
      { says: 'stuck-in-several', over: 3, late: 7 },
    ],
    [
      'many open are not many late',
      [held('A', 900, 1), held('B', 2, 2)],
      { says: 'stuck', name: 'B', late: 2, ofLate: 3 },
    ],
    ['a single one', [held('A', 1, 1)], { says: 'stuck', name: 'A', late: 1, ofLate: 1 }],
  ];
  for (const [name, steps, finding] of rows)
    test(name, () => {
      assert.deepEqual(findingOfStuck(steps), finding);
      assert.deepEqual(findingOfStuck(steps.toReversed()), finding);
    });
});

suite('who causes the delay', () => {
  const three = [delayed('A', 50, 30), delayed('B', 60, 25), delayed('C', 40, 16), delayed('D', 90, 15)];
  const rows: readonly (readonly [name: string, agencies: readonly Delayed[], finding: unknown])[] = [
    ['no agency', [], { says: 'none', of: 'turns' }],
    ['too few turns', [delayed('A', 2, 2), delayed('B', 2, 1)], { says: 'few', of: 'turns', n: 4 }],
    ['nobody late', [delayed('A', 20, 0), delayed('B', 30, 0)], { says: 'none-late', n: 50 }],
    ['too few delays', [delayed('A', 20, 4), delayed('B', 30, 0)], { says: 'late-spread', over: 1, late: 4 }],
    [
      'one alone',
      [delayed('A', 20, 5), delayed('B', 30, 0)],
      { says: 'few-cause-most', names: ['A'], percent: 100, late: 5 },
    ],
    ['the only agency', [delayed('A', 20, 6)], { says: 'few-cause-most', names: ['A'], percent: 100, late: 6 }],
    [
      'one with more than the others together',
      [delayed('A', 20, 7), delayed('B', 30, 2), delayed('C', 9, 1)],
      { says: 'few-cause-most', names: ['A'], percent: 70, late: 10 },
    ],
    ['two', three, { says: 'few-cause-most', names: ['A', 'B'], percent: 64, late: 86 }],
    [
      'three',
      [...three.slice(0, 3), delayed('D', 90, 15), delayed('E', 70, 14)],
      { says: 'few-cause-most', names: ['A', 'B', 'C'], percent: 71, late: 100 },
    ],
    [
      'four are no few',
      [
        delayed('A', 40, 13),
        delayed('B', 40, 12),
        delayed('C', 40, 11),
        delayed('D', 40, 10),
        delayed('E', 40, 9),
        delayed('F', 40, 8),
      ],
      { says: 'late-spread', over: 6, late: 63 },
    ],
    [
      'two alike are both named or neither',
      [delayed('A', 40, 6), delayed('B', 40, 6), delayed('C', 40, 2)],
      { says: 'few-cause-most', names: ['A', 'B'], percent: 85.7, late: 14 },
    ],
    [
      'all alike',
      [delayed('A', 40, 6), delayed('B', 40, 6), delayed('C', 40, 6), delayed('D', 40, 6)],
      { says: 'late-spread', over: 4, late: 24 },
    ],
    ['both of two are no few', [delayed('A', 40, 6), delayed('B', 40, 6)], { says: 'late-spread', over: 2, late: 12 }],
    [
      'one of fewer than five turns is not named',
      [delayed('A', 4, 4), delayed('B', 40, 1), delayed('C', 40, 1)],
      { says: 'late-spread', over: 3, late: 6 },
    ],
    [
      'one of five turns is',
      [delayed('A', 5, 4), delayed('B', 40, 1), delayed('C', 40, 1)],
      { says: 'few-cause-most', names: ['A'], percent: 66.7, late: 6 },
    ],
    [
      'just short of three fifths',
      [delayed('A', 900, 599), delayed('B', 900, 201), delayed('C', 900, 200)],
      { says: 'few-cause-most', names: ['A', 'B'], percent: 80, late: 1000 },
    ],
    [
      'three fifths',
      [delayed('A', 900, 600), delayed('B', 900, 201), delayed('C', 900, 199)],
      { says: 'few-cause-most', names: ['A'], percent: 60, late: 1000 },
    ],
  ];
  for (const [name, agencies, finding] of rows)
    test(name, () => {
      assert.deepEqual(findingOfDelays(agencies), finding);
    });

  test('nobody of fewer than five turns is ever named, and nobody who was never late', () => {
    for (let seed = 1; seed < 400; seed += 1) {
      const agencies = Array.from({ length: (seed % 7) + 1 }, (_, at) => {
        const n = (seed * (at + 3) * 7) % 23;
        return delayed(`agency ${String(at)}`, n, n === 0 ? 0 : (seed * (at + 1)) % (n + 1));
      });
      const finding = findingOfDelays(agencies);
      if (finding.says !== 'few-cause-most') continue;
      const named = agencies.filter(({ name }) => finding.names.includes(name));
      assert.ok(named.length >= 1 && named.length <= 3);
      assert.ok(named.every(({ n, late }) => n >= 5 && late > 0));
      const others = agencies.filter(({ name }) => !finding.names.includes(name));
      const least = Math.min(...named.map(({ late }) => late));
      assert.ok(others.every(({ late }) => late < least));
    }
  });
});

suite('what will be late', () => {
  const now = Date.UTC(2026, 10, 30, 2);
  test('counts the next 24 hours, from this moment on', () => {
    const dueAts = [now - 1, now, now + minuteMs, now + dayMs - 1, now + dayMs, now + 2 * dayMs];
    assert.deepEqual(findingOfComing(dueAts, now), { says: 'coming', n: 3, late: 1 });
  });

  test('says so where nothing comes, with what is late already', () => {
    assert.deepEqual(findingOfComing([], now), { says: 'none-coming', late: 0 });
    assert.deepEqual(findingOfComing([now - dayMs, now + dayMs], now), { says: 'none-coming', late: 1 });
  });
});
