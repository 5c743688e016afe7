// Who hands over to whom, shift by shift: a roster, a note and a clock, and who sees what at the boundary, at midnight and where nobody comes.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { dayOf, midnightOf } from '../city-day.ts';
import { dayMs, minuteMs, type Instant } from '../time.ts';
import { isShownTo, isTakenHere, isToBeReminded, shownForMs } from './hand-over.ts';
import { areShifts, onDuty, shiftAt, shiftNames, usualStarts, type ShiftStarts, type Turn } from './shifts.ts';

const wib = (local: string): Instant => Date.parse(`${local}+07:00`);
const monday = dayOf(wib('2026-11-30T12:00'));
const turn = (shift: Turn['shift'], officerId: string, later = 0): Turn => ({ day: monday + later, shift, officerId });

/** Sari and Budi in the morning, Dewi in the evening, nobody at night, Wati the morning after. */
const roster: readonly Turn[] = [
  ...[turn('morning', 'sari'), turn('morning', 'budi'), turn('evening', 'dewi'), turn('morning', 'wati', 1)],
];
const desk = ['sari', 'budi', 'dewi', 'wati', 'joko'] as const;

type Note = { by: string; at: Instant; isTaken?: boolean };

/** Who of the desk sees a note, by the roster that runs at that moment. */
const seenBy = ({ by, at, isTaken = false }: Note, now: Instant, turns = roster): string[] => {
  const standing = onDuty(turns, shiftAt(now));
  const facts = { writtenBy: by, writtenAt: at, isTaken };
  return desk.filter((userId) => isShownTo(facts, { userId, onDuty: standing }, now));
};

/** Who of the desk is reminded to write. */
const remindedAt = (now: Instant, written: readonly string[] = [], starts: ShiftStarts = usualStarts): string[] => {
  const running = shiftAt(now, starts);
  const standing = onDuty(roster, running);
  return desk.filter((id) =>
    isToBeReminded({ isOnDuty: standing.includes(id), hasWritten: written.includes(id) }, running.untilAt, now),
  );
};

suite('at the boundary of two shifts', () => {
  test('both who stand there are reminded for its last quarter of an hour, to the millisecond', () => {
    assert.deepEqual(remindedAt(wib('2026-11-30T14:44:59.999')), []);
    assert.deepEqual(remindedAt(wib('2026-11-30T14:45:00.000')), ['sari', 'budi']);
    assert.deepEqual(remindedAt(wib('2026-11-30T14:59:59.999')), ['sari', 'budi']);
    assert.deepEqual(remindedAt(wib('2026-11-30T15:00:00.000')), []);
  });

  test('whoever wrote is left in peace, and the other of the two is not', () => {
    assert.deepEqual(remindedAt(wib('2026-11-30T14:50'), ['sari']), ['budi']);
    assert.deepEqual(remindedAt(wib('2026-11-30T14:50'), ['sari', 'budi']), []);
  });

  test('what one of two wrote is the other’s to read until the shift ends, then of those who come', () => {
    const note = { by: 'sari', at: wib('2026-11-30T14:50') };
    assert.deepEqual(seenBy(note, wib('2026-11-30T14:59:59.999')), ['budi']);
    assert.deepEqual(seenBy(note, wib('2026-11-30T15:00:00.000')), ['dewi']);
    assert.deepEqual(seenBy(note, wib('2026-11-30T21:59:59.999')), ['dewi']);
  });

  test('and is taken by nobody of its own shift, so that those who come find it', () => {
    const takenAt = (local: string): boolean => {
      const running = shiftAt(wib(local));
      return isTakenHere(
        { square: { day: monday, shift: 'morning' }, writtenBy: 'sari' },
        { running, onDuty: onDuty(roster, running) },
      );
    };
    assert.deepEqual(['2026-11-30T14:59:59.999', '2026-11-30T15:00', '2026-12-01T07:00'].map(takenAt), [
      false,
      true,
      true,
    ]);
  });

  test('what both wrote waits for whoever comes, each by itself', () => {
    const [first, second] = [
      { by: 'sari', at: wib('2026-11-30T14:50') },
      { by: 'budi', at: wib('2026-11-30T14:55') },
    ];
    const later = wib('2026-11-30T15:05');
    assert.deepEqual([seenBy(first, later), seenBy(second, later)], [['dewi'], ['dewi']]);
    assert.deepEqual([seenBy({ ...first, isTaken: true }, later), seenBy(second, later)], [[], ['dewi']]);
  });

  test('whoever stands in both shifts reads their own note in neither, and their colleague does', () => {
    const twice = [...roster, turn('evening', 'sari')];
    const note = { by: 'sari', at: wib('2026-11-30T14:50') };
    assert.deepEqual(seenBy(note, wib('2026-11-30T14:55'), twice), ['budi']);
    assert.deepEqual(seenBy(note, wib('2026-11-30T16:00'), twice), ['dewi']);
  });
});

suite('where nobody stands in the next shift', () => {
  const note = { by: 'dewi', at: wib('2026-11-30T21:55') };

  test('the note is everybody’s but its writer’s, all night', () => {
    for (const now of ['2026-11-30T22:00', '2026-11-30T23:59:59.999', '2026-12-01T00:00', '2026-12-01T06:59:59.999'])
      assert.deepEqual(seenBy(note, wib(now)), ['sari', 'budi', 'wati', 'joko'], now);
  });

  test('and from the morning on it is hers who comes then', () => {
    assert.deepEqual(seenBy(note, wib('2026-12-01T07:00')), ['wati']);
  });

  test('until a day after it was written, though nobody took it', () => {
    assert.deepEqual(seenBy(note, wib('2026-12-01T21:54:59.999')), ['sari', 'budi', 'wati', 'joko']);
    assert.deepEqual(seenBy(note, wib('2026-12-01T21:55')), []);
  });

  test('nobody is reminded in a shift in which nobody stands', () => {
    assert.deepEqual(remindedAt(wib('2026-12-01T06:50')), []);
  });

  test('a desk without a roster hands over all the same, and reminds nobody', () => {
    assert.deepEqual(seenBy(note, wib('2026-11-30T22:00'), []), ['sari', 'budi', 'wati', 'joko']);
    assert.ok(
      !isToBeReminded({ isOnDuty: false, hasWritten: false }, wib('2026-11-30T22:00'), wib('2026-11-30T21:50')),
    );
  });
});

suite('at midnight', () => {
  const night = [...roster, turn('night', 'joko'), turn('night', 'wati')];

  test('the night goes on: who reads a note before it reads it after, on the next page of the calendar', () => {
    const note = { by: 'dewi', at: wib('2026-11-30T21:55') };
    const [before, after] = [wib('2026-11-30T23:59:59.999'), wib('2026-12-01T00:00')];
    assert.deepEqual(seenBy(note, before, night), ['wati', 'joko']);
    assert.deepEqual(seenBy(note, after, night), seenBy(note, before, night));
  });

  test('nobody is reminded, unless a shift ends there', () => {
    assert.deepEqual(remindedAt(wib('2026-11-30T23:50')), []);
    const late = { morning: 360, evening: 900, night: 1440 };
    assert.deepEqual(remindedAt(wib('2026-11-30T23:44:59.999'), [], late), []);
    assert.deepEqual(remindedAt(wib('2026-11-30T23:50'), [], late), ['dewi']);
    assert.deepEqual(remindedAt(wib('2026-12-01T00:00'), [], late), []);
  });

  test('one of two writes at the end of the night, and the other reads it on into her own morning', () => {
    const note = { by: 'joko', at: wib('2026-12-01T06:50') };
    assert.deepEqual(seenBy(note, wib('2026-12-01T06:55'), night), ['wati']);
    assert.deepEqual(seenBy(note, wib('2026-12-01T07:00'), night), ['wati']);
    assert.deepEqual(seenBy({ ...note, by: 'wati' }, wib('2026-12-01T07:00'), night), ['sari', 'budi', 'dewi', 'joko']);
  });
});

const officers = fc.constantFrom(...desk);
const turns = fc.array(
  fc.record({
    day: fc.integer({ min: monday, max: monday + 3 }),
    shift: fc.constantFrom(...shiftNames),
    officerId: officers,
  }),
  { maxLength: 12 },
);
const moments = fc.integer({ min: midnightOf(monday), max: midnightOf(monday + 4) - 1 });
const whole = fc.integer({ min: 0, max: 1440 });
const starts = fc.record({ morning: whole, evening: whole, night: whole }).filter(areShifts);

suite('whatever the roster', () => {
  test('no note that waits is lost: for a day somebody sees it, never its writer, and nobody after it', () => {
    fc.assert(
      fc.property(turns, officers, moments, fc.integer({ min: 0, max: 2 * dayMs }), (all, by, at, waited) => {
        const seen = seenBy({ by, at }, at + waited, all);
        assert.equal(seen.length > 0, waited < shownForMs);
        assert.ok(!seen.includes(by));
      }),
    );
  });

  test('whoever stands in the shift that runs sees it, and others only where nobody but its writer stands', () => {
    fc.assert(
      fc.property(turns, officers, moments, (all, by, now) => {
        const standing = new Set(onDuty(all, shiftAt(now)).filter((id) => id !== by));
        const others = desk.filter((id) => id !== by);
        const expected = standing.size === 0 ? others : others.filter((id) => standing.has(id));
        assert.deepEqual(seenBy({ by, at: now }, now, all), expected);
      }),
    );
  });

  test('what was taken is seen by nobody, whenever and wherever they stand', () => {
    fc.assert(
      fc.property(turns, officers, moments, (all, by, now) =>
        assert.deepEqual(seenBy({ by, at: now, isTaken: true }, now, all), []),
      ),
    );
  });

  test('each shift of a day reminds for fifteen of its minutes, at whatever hours it begins', () => {
    fc.assert(
      fc.property(starts, (hours) => {
        const minutes = { morning: 0, evening: 0, night: 0 };
        const from = midnightOf(monday) + hours.morning * minuteMs;
        for (let now = from; now < from + dayMs; now += minuteMs) {
          const { shift, untilAt } = shiftAt(now, hours);
          if (isToBeReminded({ isOnDuty: true, hasWritten: false }, untilAt, now)) minutes[shift] += 1;
        }
        assert.deepEqual(minutes, { morning: 15, evening: 15, night: 15 });
      }),
      { numRuns: 15 },
    );
  });
});
