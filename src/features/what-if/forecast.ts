// What is to be expected of a desk, from several courses of it.
import type { Course } from './simulate.ts';
import { timedSteps, type Expected, type Forecast, type TimedStep } from './what-if.contract.ts';

const expectedOf = (courses: readonly Course[], step: TimedStep): Expected | undefined => {
  const tallies = courses.map(({ steps }) => steps[step]).filter(({ n }) => n > 0);
  const shares = tallies.map(({ n, late }) => late / n).toSorted((one, other) => one - other);
  const [n, late] = [tallies.reduce((sum, one) => sum + one.n, 0), tallies.reduce((sum, one) => sum + one.late, 0)];
  const at = (part: number): number => shares[Math.round((shares.length - 1) * part)] ?? 0;
  return n === 0 ? undefined : { n: Math.round(n / tallies.length), share: late / n, low: at(0.05), high: at(0.95) };
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Of several courses put together. `tooLong`: steps of which nothing can be told. */
export const forecastOf = (courses: readonly Course[], tooLong: readonly TimedStep[] = []): Forecast => ({
  steps: Object.fromEntries(
    timedSteps.flatMap((step) => {
      const expected = expectedOf(courses, step);
      return expected === undefined ? [] : [[step, expected]];
    }),
  ),
  busy: {
    'admin-medsos': mean(courses.map(({ busy }) => busy['admin-medsos'])),
    'admin-pusat': mean(courses.map(({ busy }) => busy['admin-pusat'])),
  },
  courses: courses.length,
  ...(tooLong.length === 0 ? {} : { tooLong: [...tooLong] }),
});
