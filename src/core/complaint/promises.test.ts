// When each step is due that begins at this moment or that, on the wall and in working days: written out, and against days counted one by one.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { onWall, wall } from '#test/given/diary.ts';
import { knownTerms } from '#test/given/given.ts';
import { sopOf } from '../sop/in-force.ts';
import type { SopKey, StepName } from '../sop/key.ts';
import { dayMs, hourMs, minuteMs, type Instant } from '../time.ts';
import { dueAt, limitOf, spentAt, timeBetween, timingOf } from './deadlines.ts';
import type { Clock } from './complaint.ts';

const medsos = timingOf({ sop: 'medsos@1' }, knownTerms);
const report = timingOf({ sop: 'sp4n-complaint@1' }, knownTerms);

suite('hours on the wall do not know what day it is', () => {
  const rows: [StepName, string, string][] = [
    ['ask-identity', '2026-03-02 08:00', '03-02 10:00'],
    ['ask-identity', '2026-03-07 23:30', '03-08 01:30'],
    ['ask-identity', '2026-12-31 23:00', '01-01 01:00'],
    ['ask-identity', '2028-02-28 22:30', '02-29 00:30'],
    ['coordinate', '2026-03-20 00:00', '03-21 00:00'],
    ['register', '2026-02-28 12:00', '03-01 12:00'],
    ['follow-up', '2026-03-18 16:59', '03-19 16:59'],
    ['convey', '2026-12-24 08:00', '12-25 08:00'],
  ];
  for (const [step, from, due] of rows)
    test(`${step} from ${from}`, () => {
      assert.equal(onWall(dueAt(medsos, step, wall(from))), due);
    });
});

suite('working days are whole days from Monday to Friday, without holidays', () => {
  const rows: [StepName, string, string, string][] = [
    ['coordinate', '2026-03-02 08:00', '03-05 08:00', 'a Monday morning'],
    ['coordinate', '2026-03-05 15:00', '03-10 15:00', 'a Thursday afternoon, over the week-end'],
    ['coordinate', '2026-03-06 23:59', '03-11 23:59', 'a minute before the week-end'],
    ['coordinate', '2026-03-07 00:00', '03-12 00:00', 'its first minute counts as Monday’s'],
    ['coordinate', '2026-03-08 14:00', '03-12 00:00', 'a Sunday afternoon: the last minute of Wednesday'],
    ['coordinate', '2026-03-17 09:00', '03-27 09:00', 'before Nyepi and Idul Fitri'],
    ['coordinate', '2026-03-19 09:00', '03-28 00:00', 'on Nyepi itself: until the end of Friday'],
    ['convey', '2026-03-06 10:00', '03-09 10:00', 'one day from Friday is Monday'],
    ['convey', '2026-03-17 10:00', '03-25 10:00', 'one day before a week of holidays'],
    ['convey', '2026-12-31 09:00', '01-04 09:00', 'over New Year’s Day and a week-end'],
    ['follow-up', '2026-04-06 08:00', '04-23 08:00', 'thirteen days with nothing between but week-ends'],
    ['follow-up', '2026-03-02 08:00', '03-26 08:00', 'thirteen days with the holidays of March'],
  ];
  for (const [step, from, due, why] of rows)
    test(`${step} from ${from}: ${why}`, () => {
      assert.equal(onWall(dueAt(report, step, wall(from))), due);
    });

  test('where a city’s year has none, the same days are working days', () => {
    assert.equal(
      onWall(dueAt({ ...report, terms: { ...knownTerms, holidays: [] } }, 'coordinate', wall('2026-03-17 09:00'))),
      '03-20 09:00',
    );
  });
});

/** Slow and obviously right: minute by minute. */
const countedDue = (from: Instant, amountMs: number): Instant => {
  let at = from;
  let left = amountMs / minuteMs;
  while (left > 0) {
    const local = new Date(at + 7 * hourMs);
    const isOpen =
      ![0, 6].includes(local.getUTCDay()) && !knownTerms.holidays.includes(local.toISOString().slice(0, 10));
    if (isOpen) left -= 1;
    at += minuteMs;
  }
  return at;
};

test('any moment of the two years that are known, any whole number of minutes: as counted minute by minute', () => {
  const minute = fc.integer({ min: wall('2026-01-01 00:00') / minuteMs, max: wall('2027-10-01 00:00') / minuteMs });
  fc.assert(
    fc.property(minute, fc.integer({ min: 1, max: 4 * 24 * 60 }), (start, minutes) => {
      const from = start * minuteMs;
      assert.equal(dueAt(report, 'coordinate', from, minutes * minuteMs), countedDue(from, minutes * minuteMs));
    }),
    { numRuns: 60 },
  );
});

const steps = (key: SopKey): StepName[] =>
  sopOf(knownTerms, key).steps.flatMap(({ name, limitMs }) => (limitMs === undefined ? [] : [name]));

const sopKeys: readonly SopKey[] = ['medsos@1', 'sp4n-complaint@1', 'sp4n-information@1', 'sp4n-supervised@1'];

test('what lies between a beginning and its promise is the standard, and what is spent at it is all of it', () => {
  const moment = fc.integer({ min: wall('2026-01-01 00:00'), max: wall('2027-06-01 00:00') });
  fc.assert(
    fc.property(fc.constantFrom(...sopKeys), moment, (sop, from) => {
      const timing = timingOf({ sop }, knownTerms);
      for (const step of steps(sop)) {
        const standard = timing.sop.steps.find(({ name }) => name === step);
        assert.ok(standard !== undefined);
        const limitMs = limitOf(standard);
        const until = dueAt(timing, step, from);
        assert.equal(timeBetween(timing, step, from, until), limitMs, step);
        const clock: Clock = { step, openedAt: from, limitMs, dueAt: until, warnedPercent: 0 };
        assert.equal(spentAt(timing, clock, 100), until);
        const half = spentAt(timing, clock, 50);
        assert.ok(Math.abs(timeBetween(timing, step, from, half) - limitMs / 2) <= 1, `${step} at half`);
        assert.ok(half < spentAt(timing, clock, 80));
      }
    }),
    { numRuns: 120 },
  );
});

test('a later beginning is never due earlier, and an earlier one never later', () => {
  const moment = fc.integer({ min: wall('2026-01-01 00:00'), max: wall('2027-06-01 00:00') });
  fc.assert(
    fc.property(fc.constantFrom(...sopKeys), moment, fc.integer({ min: 0, max: 9 * dayMs }), (sop, from, later) => {
      for (const step of steps(sop)) {
        const timing = timingOf({ sop }, knownTerms);
        assert.ok(dueAt(timing, step, from) <= dueAt(timing, step, from + later), step);
      }
    }),
    { numRuns: 120 },
  );
});

test('a step without a standard has no promise to give', () => {
  const [report1] = medsos.sop.steps;
  assert.ok(report1 !== undefined);
  assert.throws(() => limitOf(report1), /step report has no time standard/);
  assert.throws(() => dueAt(medsos, 'report', wall('2026-03-02 08:00')), /no time standard/);
});
