// Findings of whatever figures there may be: no sentence of too few, no share without its number, nobody named who does not stand out, and the same
// finding in whatever order the rows come.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { leastCounted } from '../figures/definitions.ts';
import { findingOfChannels, findingOfHours, findingOfRising, hasRisen, type Named } from './arrivals.ts';
import type { Finding } from './finding.ts';
import { findingOfDelays, findingOfStuck, type Delayed, type Held } from './late.ts';
import { changeBetween, percentOf } from './share.ts';
import { findingOfKept, findingOfRatings, type Stars } from './shares.ts';
import { findingsOfWeek } from './week.ts';

const few = fc.integer({ min: 0, max: 30 });
const part = few.chain((n) => fc.integer({ min: 0, max: n }).map((of) => ({ part: of, n })));

/** Rows of different names. */
const rowsOf = <Row extends { name: string }>(row: fc.Arbitrary<Omit<Row, 'name'>>): fc.Arbitrary<Row[]> =>
  fc
    .array(row, { maxLength: 9 })
    .map((rows) => rows.map((one, at) => ({ name: `name ${String.fromCharCode(97 + at)}`, ...one }) as Row));

const delayed = rowsOf<Delayed>(part.map(({ part: late, n }) => ({ n, late })));
const held = rowsOf<Held>(part.map(({ part: late, n: open }) => ({ open, late })));
const named = rowsOf<Named>(fc.record({ now: few, before: few }));
const week = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 24, maxLength: 24 }), {
  minLength: 7,
  maxLength: 7,
});
const stars = fc.tuple(few, few, few, few, few) as fc.Arbitrary<Stars>;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** What every finding keeps, whatever it says. */
const holds = (finding: Finding): void => {
  if ('n' in finding && finding.says !== 'few' && finding.says !== 'arrived' && finding.says !== 'coming')
    assert.ok(finding.n >= leastCounted, JSON.stringify(finding));
  if (finding.says === 'few') assert.ok(finding.n > 0 && finding.n < leastCounted);
  if ('percent' in finding) {
    assert.ok(finding.percent >= 0 && finding.percent <= 100);
    assert.equal(Math.round(finding.percent * 10) / 10, finding.percent);
  }
};

suite('a share', () => {
  test('is a share of five at least, with a change that its two percentages give', () => {
    fc.assert(
      fc.property(part, part, (now, before) => {
        const finding = findingOfKept({ now, before }, 95);
        holds(finding);
        if (finding.says !== 'kept') return;
        const { change } = finding;
        assert.equal(change === undefined, before.n < leastCounted);
        if (change === undefined) return;
        const shown = (percentOf(now) ?? 0) - (percentOf(before) ?? 0);
        const told = change.moved === 'down' ? -change.points : change.points;
        assert.ok(Math.abs(shown - told) < 0.05);
      }),
    );
  });

  test('turned round changes as much the other way', () => {
    fc.assert(
      fc.property(part, part, (one, other) => {
        const [there, back] = [changeBetween(one, other), changeBetween(other, one)];
        assert.equal(there?.points, back?.points);
        if (there?.moved === 'up') assert.equal(back?.moved, 'down');
      }),
    );
  });

  test('of stars is of those who gave four and five', () => {
    fc.assert(
      fc.property(stars, part, (given, answered) => {
        const finding = findingOfRatings(given, answered);
        holds(finding);
        if (finding.says !== 'rated') return;
        assert.equal(finding.n, sum(given));
        assert.equal(finding.percent === 100, given[0] + given[1] + given[2] === 0);
        assert.equal(finding.answered === undefined, answered.n === 0);
      }),
    );
  });
});

suite('whoever is named', () => {
  test('of agencies was late more often than anybody who is not, had turns enough, and is one of three', () => {
    fc.assert(
      fc.property(delayed, (agencies) => {
        const finding = findingOfDelays(agencies);
        holds(finding);
        if (finding.says !== 'few-cause-most') return;
        const isNamed = ({ name }: Delayed): boolean => finding.names.includes(name);
        const [first, others] = [agencies.filter(isNamed), agencies.filter((one) => !isNamed(one))];
        assert.ok(first.length <= 3 && first.every(({ n }) => n >= leastCounted));
        const least = Math.min(...first.map(({ late }) => late));
        assert.ok(others.every(({ late }) => late < least));
        assert.equal(finding.late, sum(agencies.map(({ late }) => late)));
      }),
    );
  });

  test('of steps holds more of what is late than any other', () => {
    fc.assert(
      fc.property(held, (steps) => {
        const finding = findingOfStuck(steps);
        if (finding.says !== 'stuck') return;
        const first = steps.find(({ name }) => name === finding.name);
        assert.equal(first?.late, finding.late);
        assert.ok(steps.every((one) => one === first || one.late < finding.late));
      }),
    );
  });

  test('of matters rose by more than any other that rose', () => {
    fc.assert(
      fc.property(named, (matters) => {
        const finding = findingOfRising(matters);
        holds(finding);
        const risen = matters.filter(hasRisen);
        if (finding.says !== 'rising') {
          assert.ok(risen.length === 0 || finding.says !== 'none-rising');
          return;
        }
        assert.equal(finding.others, risen.length - 1);
        assert.ok(risen.every(({ now, before }) => now - before <= finding.to - finding.from));
      }),
    );
  });
});

test('no order of the rows makes another finding', () => {
  fc.assert(
    fc.property(named, held, fc.nat(), (channels, steps, turn) => {
      const turned = <T>(rows: readonly T[]): T[] => {
        const at = rows.length === 0 ? 0 : turn % rows.length;
        return [...rows.slice(at), ...rows.slice(0, at)];
      };
      assert.deepEqual(findingOfChannels(turned(channels)), findingOfChannels(channels));
      assert.deepEqual(findingOfRising(turned(channels)), findingOfRising(channels));
      assert.deepEqual(findingOfStuck(turned(steps)), findingOfStuck(steps));
    }),
  );
});

test('the busiest three hours are none less busy than any other three', () => {
  fc.assert(
    fc.property(week, (hours) => {
      const finding = findingOfHours(hours);
      holds(finding);
      if (finding.says !== 'busiest' || finding.hour === undefined) return;
      const inHour = (hour: number): number => sum(hours.map((day) => day[hour % 24] ?? 0));
      const stretch = (hour: number): number => inHour(hour) + inHour(hour + 1) + inHour(hour + 2);
      const busiest = stretch(finding.hour);
      for (let hour = 0; hour < 24; hour += 1) assert.ok(stretch(hour) <= busiest);
    }),
  );
});

test('a week is told whatever happened in it, and of too few of anything it says nothing', () => {
  fc.assert(
    fc.property(few, part, delayed, named, week, stars, (now, kept, agencies, matters, hours, given) => {
      const all = findingsOfWeek({
        ...{ arrived: { now }, kept: { now: kept }, agencies, matters, hours, stars: given },
        answered: { part: 0, n: 0 },
      });
      assert.ok(all.length >= 1);
      assert.equal(all[0]?.says, now === 0 ? 'none' : 'arrived');
      for (const finding of all.slice(1)) {
        holds(finding);
        assert.ok(finding.says !== 'none' && finding.says !== 'few');
      }
    }),
  );
});
