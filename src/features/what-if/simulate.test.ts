// Weeks of a desk, held to what the theory of queues says of them, and to what anybody can count on fingers.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dayMs, hourMs, minuteMs } from '#core/time.ts';
import { crew, measuredDesk, staffOf, usualDesk } from '#test/given/whole-desk.ts';
import { workingDays } from '#core/sop/sp4n.ts';
import { chanceOf } from '#core/chance.ts';
import { forecastOf } from './forecast.ts';
import { playedMs, simulate } from './simulate.ts';
import type { Desk, Forecast, Measured } from './what-if.contract.ts';

const play = (measured: Measured, desk: Partial<Desk> = {}, courses = 12): Forecast =>
  forecastOf(
    Array.from({ length: courses }, (_, index) =>
      simulate(measured, { ...usualDesk, ...desk }, 4, chanceOf(index + 1)),
    ),
  );

/** Two hundred values of a time that ends by chance, whatever has passed of it. */
const memoryless = (mean: number): number[] =>
  Array.from({ length: 200 }, (_, index) => -mean * Math.log(1 - (index + 0.5) / 200));

const near = (found: number | undefined, wanted: number, within: number): void => {
  assert.ok(found !== undefined && Math.abs(found - wanted) <= within, `${String(found)} instead of ${String(wanted)}`);
};

const lasting = (changed: Partial<Measured['lasts']>): Partial<Measured> => ({
  lasts: { ...measuredDesk(1).lasts, ...changed },
});

suite('one officer, and cases that come by chance', () => {
  // M/M/1: the whole time of a case is longer than t for a share of e^(-(mu - lambda) t).
  const rows: [perHour: number, minutes: number][] = [
    [2, 12],
    [3, 12],
    [4, 12],
  ];
  for (const [perHour, minutes] of rows)
    test(`${String(perHour)} an hour, ${String(minutes)} minutes each: as the theory of queues says`, () => {
      const measured = measuredDesk(perHour, {
        ...lasting({ 'ask-identity': memoryless(minutes * minuteMs) }),
        goes: { ...measuredDesk(1).goes, 'ask-identity': { end: 1 } },
      });
      const limits = { ...usualDesk.limits, 'ask-identity': 1 };
      const { steps, busy } = play(measured, { limits }, 24);
      near(steps['ask-identity']?.share, Math.exp(-(60 / minutes - perHour)), 0.03);
      near(busy['admin-medsos'], (perHour * minutes) / 60, 0.03);
      assert.equal(steps.coordinate, undefined);
    });

  test('with more work than time the queue grows, and it is said by how busy they are', () => {
    const measured = measuredDesk(6, lasting({ 'ask-identity': [12 * minuteMs] }));
    const { steps, busy } = play(measured, {}, 4);
    assert.ok((steps['ask-identity']?.share ?? 0) > 0.9);
    assert.ok(busy['admin-medsos'] > 0.99);
    const two = play(measured, { staff: staffOf(2, 1) }, 4);
    near(two.steps['ask-identity']?.share, 0, 0.01);
  });
});

suite('the agencies’ part', () => {
  test('takes the time that it takes, and its promise begins before it is handed over', () => {
    const measured = measuredDesk(1, lasting({ field: memoryless(20 * hourMs) }));
    near(play(measured).steps['follow-up']?.share, Math.exp(-24 / 20), 0.02);
    near(play(measured, { field: 0.5 }).steps['follow-up']?.share, Math.exp(-24 / 10), 0.02);
    const slowDesk = measuredDesk(0.2, lasting({ dispose: [2 * hourMs], field: [23 * hourMs] }));
    near(play(slowDesk).steps['follow-up']?.share, 1, 0);
    const quickDesk = measuredDesk(0.2, lasting({ dispose: [0], field: [23 * hourMs] }));
    near(play(quickDesk).steps['follow-up']?.share, 0, 0);
  });
});

suite('who is there', () => {
  test('what comes while nobody is there waits for the morning', () => {
    const nights = { ...crew(1), night: { workday: 0, weekend: 0 } };
    const measured = measuredDesk(1, lasting({ 'ask-identity': [0] }));
    const { steps } = play(measured, { staff: { 'admin-medsos': nights, 'admin-pusat': crew(1) } });
    // Of 24 hours, what comes in the first 7 of the 9 of the night waits longer than 2.
    near(steps['ask-identity']?.share, 7 / 24, 0.03);
    const later = { morning: 540, evening: 900, night: 1320 };
    const moved = play(measured, { shifts: later, staff: { 'admin-medsos': nights, 'admin-pusat': crew(1) } });
    near(moved.steps['ask-identity']?.share, 9 / 24, 0.03);
  });

  test('week-ends are theirs', () => {
    const measured = measuredDesk(1);
    const { steps } = play(measured, { staff: { 'admin-medsos': crew(1, 0), 'admin-pusat': crew(1) } });
    // From Saturday 07.00 on, when the night of Friday ends, until two hours before Monday 07.00.
    near(steps['ask-identity']?.share, 46 / 168, 0.03);
  });

  test('half a place is there every other time', () => {
    const measured = measuredDesk(1);
    const { steps } = play(measured, { staff: { 'admin-medsos': crew(0.5), 'admin-pusat': crew(1) } }, 24);
    const share = steps['ask-identity']?.share ?? 0;
    assert.ok(share > 0.25 && share < 0.6, String(share));
  });
});

suite('beside the cases that are asked about', () => {
  const { arrivals, pause, begin, goes, lasts } = measuredDesk(4, {
    ...lasting({ 'ask-identity': [12 * minuteMs] }),
    goes: { ...measuredDesk(1).goes, 'ask-identity': { end: 1 } },
  });
  const others = { arrivals, pause, begin, goes, lasts, limits: { ...usualDesk.limits, 'ask-identity': 1 } };

  test('those of others take the time of the same officers, and are not counted', () => {
    const alone = play(measuredDesk(0.5));
    const { steps, busy } = play(measuredDesk(0.5, { beside: [others] }));
    near(busy['admin-medsos'], 0.8, 0.03);
    near(alone.busy['admin-medsos'], 0, 0.001);
    near(steps['ask-identity']?.n, 0.5 * 4 * 168, 25);
    assert.ok((steps['ask-identity']?.share ?? 0) > (alone.steps['ask-identity']?.share ?? 0));
  });

  test('come as they came, however many more of the asked ones', () => {
    near(play(measuredDesk(0.5, { beside: [others] }), { arrivals: 2 }).busy['admin-medsos'], 0.8, 0.03);
  });
});

test('a promise in working time waits over the week-end', () => {
  const measured = measuredDesk(0.5, lasting({ field: [60 * hourMs] }));
  const wall = play(measured).steps['follow-up'];
  near(wall?.share, 1, 0);
  const working = play({ ...measured, clocks: { 'follow-up': { ...workingDays, holidays: [] } } }).steps['follow-up'];
  // Sixty hours keep what began on a Friday, due on Monday at the same hour, or until noon of a Saturday, due as Monday ends.
  near(working?.share, 1 - 36 / 168, 0.03);
});

suite('a promise of many working days', () => {
  const working = { 'follow-up': { ...workingDays, holidays: [] } };
  /** Half of them take a day, the others two months. */
  const either = [1, 60].flatMap((days) => Array.from({ length: 100 }, () => days * dayMs));
  const inWorkingDays = (days: number) => ({ ...usualDesk.limits, 'follow-up': days * 24 });

  for (const days of [13, 25])
    test(`of ${String(days)} is broken by those that take longer, and they are not left out as still under way`, () => {
      const measured = measuredDesk(0.5, { ...lasting({ field: either }), clocks: working });
      const { steps } = play(measured, { limits: inWorkingDays(days) });
      near(steps['follow-up']?.share, 0.5, 0.03);
      near(steps['follow-up']?.n, 0.5 * 4 * 168, 25);
    });

  test('that is longer than the log tells of has no figure, while the other steps have theirs', () => {
    const measured = measuredDesk(0.5, { ...lasting({ field: either }), clocks: working });
    const { steps } = play(measured, { limits: inWorkingDays(59) }, 2);
    assert.equal(steps['follow-up'], undefined);
    near(steps.coordinate?.share, 0, 0);
    assert.equal(playedMs(measured, { ...usualDesk, limits: inWorkingDays(59) }, 4), 7 * 7 * dayMs);
  });

  test('is played until it could have ended: the time of every step, and a week', () => {
    assert.equal(playedMs(measuredDesk(1), usualDesk, 4), 7 * 7 * dayMs);
    const measured = measuredDesk(1, { clocks: working });
    // Thirteen working days take nineteen days, three of the other steps a day each, and the first two hours.
    const wanted = (5 * 7 + 19 + 3 + 7) * dayMs + 2 * hourMs;
    assert.equal(playedMs(measured, { ...usualDesk, limits: inWorkingDays(13) }, 4), wanted);
  });
});

suite('a case', () => {
  test('whose reporter is waited for has its time from the answer on', () => {
    const paused = measuredDesk(0.5, { pause: { share: 1, lasts: [100 * hourMs] } });
    const { steps } = play(paused);
    near(steps.coordinate?.share, 0, 0);
    near(steps.convey?.share, 0, 0);
  });

  test('goes where cases go: who is answered at once comes to no agency', () => {
    const answered = measuredDesk(1, {
      goes: { ...measuredDesk(1).goes, coordinate: { convey: 0.75, register: 0.25 } },
    });
    const { steps } = play(answered);
    near((steps['follow-up']?.n ?? 0) / (steps.coordinate?.n ?? 1), 0.25, 0.03);
    near((steps.convey?.n ?? 0) / (steps.coordinate?.n ?? 1), 1, 0.02);
  });

  test('begins where cases begin', () => {
    const known = measuredDesk(1, { begin: { coordinate: 1 } });
    assert.equal(play(known, {}, 2).steps['ask-identity'], undefined);
  });

  test('counts in the four weeks alone, and as often as there are', () => {
    near(play(measuredDesk(1)).steps['ask-identity']?.n, 4 * 168, 30);
    near(play(measuredDesk(1), { arrivals: 2 }).steps['ask-identity']?.n, 8 * 168, 45);
  });

  test('that is never done is late once its time has passed', () => {
    const never = measuredDesk(0.2);
    const { steps } = play(never, { staff: staffOf(0, 1) }, 3);
    near(steps['ask-identity']?.share, 1, 0);
    assert.equal(steps.coordinate, undefined);
  });
});

test('courses that differ say between which shares nine of ten lie', () => {
  const tally = (late: number) => {
    const none = { n: 0, late: 0 };
    return { 'ask-identity': { n: 10, late }, coordinate: none, register: none, 'follow-up': none, convey: none };
  };
  const busy = { 'admin-medsos': 0.5, 'admin-pusat': 1 };
  const { steps, ...rest } = forecastOf(
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((late) => ({ steps: tally(late), busy })),
  );
  assert.deepEqual(steps, { 'ask-identity': { n: 10, share: 0.5, low: 0.1, high: 1 } });
  assert.deepEqual(rest, { busy, courses: 11 });
});
