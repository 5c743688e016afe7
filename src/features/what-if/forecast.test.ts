// What several courses come to: shares of all promises together, the middle nine tenths of the courses around them, and nothing of a step without one.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { forecastOf } from './forecast.ts';
import type { Course } from './simulate.ts';
import { timedSteps, type TimedStep } from './what-if.contract.ts';

const none = { n: 0, late: 0 };
const course = (
  steps: Partial<Record<TimedStep, { n: number; late: number }>>,
  busy: Course['busy'] = { 'admin-medsos': 0, 'admin-pusat': 0 },
): Course => ({
  steps: { 'ask-identity': none, coordinate: none, register: none, 'follow-up': none, convey: none, ...steps },
  busy,
});
/** Courses of a hundred promises each, of which so many were broken. */
const hundreds = (broken: readonly number[]): Course[] => broken.map((late) => course({ convey: { n: 100, late } }));
const range = (count: number): number[] => Array.from({ length: count }, (_one, at) => at);

suite('a forecast', () => {
  test('says nothing of a step to which no case came', () => {
    assert.deepEqual(forecastOf([course({})]).steps, {});
    assert.deepEqual(Object.keys(forecastOf([course({ register: { n: 1, late: 0 } })]).steps), ['register']);
  });

  test('of one course is that course, with nothing around it', () => {
    assert.deepEqual(forecastOf(hundreds([25])), {
      steps: { convey: { n: 100, share: 0.25, low: 0.25, high: 0.25 } },
      busy: { 'admin-medsos': 0, 'admin-pusat': 0 },
      courses: 1,
    });
  });

  test('weighs courses by their promises, and says how many one course has', () => {
    const { convey } = forecastOf([
      course({ convey: { n: 300, late: 30 } }),
      course({ convey: { n: 100, late: 50 } }),
    ]).steps;
    assert.deepEqual(convey, { n: 200, share: 0.2, low: 0.1, high: 0.5 });
    const uneven = [course({ convey: { n: 1, late: 0 } }), course({ convey: { n: 2, late: 0 } })];
    assert.equal(forecastOf(uneven).steps.convey?.n, 2);
  });

  test('leaves out courses in which a step had no promise, of that step alone', () => {
    const { steps, courses } = forecastOf([
      course({ convey: { n: 10, late: 5 }, register: { n: 8, late: 0 } }),
      course({ register: { n: 8, late: 8 } }),
    ]);
    assert.deepEqual(steps.convey, { n: 10, share: 0.5, low: 0.5, high: 0.5 });
    assert.deepEqual(steps.register, { n: 8, share: 0.5, low: 0, high: 1 });
    assert.equal(courses, 2);
  });

  test('lies between the twentieth from below and the twentieth from above, in whatever order they came', () => {
    for (const broken of [
      range(101),
      range(101).toReversed(),
      range(101).toSorted((a, b) => ((a * 37) % 101) - ((b * 37) % 101)),
    ]) {
      const { convey } = forecastOf(hundreds(broken.map((one) => Math.min(one, 100)))).steps;
      assert.deepEqual([convey?.low, convey?.high], [0.05, 0.95]);
    }
    const forty = forecastOf(hundreds(range(40))).steps.convey;
    assert.deepEqual([forty?.low, forty?.high], [0.02, 0.37]);
  });

  test('is not moved by one course that went wild', () => {
    const { convey } = forecastOf(hundreds([...Array.from({ length: 39 }, () => 10), 100])).steps;
    assert.deepEqual([convey?.low, convey?.high], [0.1, 0.1]);
    assert.ok((convey?.share ?? 0) > 0.12 && (convey?.share ?? 1) < 0.13);
  });

  test('of all kept and of all broken is nought and one, whatever the number', () => {
    for (const n of [1, 7, 1000])
      for (const share of [0, 1])
        assert.deepEqual(forecastOf([course({ convey: { n, late: n * share } })]).steps.convey, {
          ...{ n, share, low: share, high: share },
        });
  });

  test('names the steps of which nothing can be told, and none where all can', () => {
    assert.deepEqual(forecastOf(hundreds([25]), ['follow-up']).tooLong, ['follow-up']);
    assert.ok(!('tooLong' in forecastOf(hundreds([25]))));
  });

  test('says how busy each pool was on average, of every course alike', () => {
    const busy = (medsos: number, pusat: number): Course =>
      course({ convey: { n: 1, late: 0 } }, { 'admin-medsos': medsos, 'admin-pusat': pusat });
    assert.deepEqual(forecastOf([busy(0.25, 1), busy(0.75, 0), busy(0.5, 0.5)]).busy, {
      ...{ 'admin-medsos': 0.5, 'admin-pusat': 0.5 },
    });
  });

  test('never says that less is broken at the low end than at the high one', () => {
    for (let seed = 1; seed < 40; seed += 1) {
      const courses = range(1 + (seed % 9)).map((at) => {
        const n = 1 + ((seed * 7 + at * 13) % 50);
        return course(
          Object.fromEntries(timedSteps.map((step, nth) => [step, { n, late: (seed * (at + nth + 1)) % (n + 1) }])),
        );
      });
      for (const step of timedSteps) {
        const { low, high, share, n } = forecastOf(courses).steps[step] ?? assert.fail(step);
        assert.ok(
          0 <= low && low <= high && high <= 1 && share >= 0 && share <= 1 && n >= 1,
          `${String(seed)} ${step}`,
        );
      }
    }
  });
});
