// When many write of the same it is told once, as narrowly as it is known; small numbers, usual hours and one busy writer are no crowd.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { hourMs } from '../time.ts';
import {
  crowdKey,
  crowdsIn,
  hourOf,
  isCrowd,
  leastPeople,
  leastWhereUnknown,
  talliesOf,
  usualOf,
  weeksBack,
  type Report,
} from './crowd.ts';

const quiet = [0, 0, 0, 0, 0, 0, 0, 0];

suite('what is usual', () => {
  const rows: [string, readonly number[], number][] = [
    ['is nothing where nothing is known', [], 0],
    ['is the greatest of few weeks', [1, 4, 2], 4],
    ['is the second greatest from four weeks on', [1, 4, 2, 9], 4],
    ['is not deafened by one crowd of the past', [0, 1, 0, 60, 1, 0, 2, 1], 2],
    ['is what two such weeks had', [0, 1, 0, 60, 1, 0, 40, 1], 40],
    ['is the same twice where two weeks were alike', [7, 7, 0, 0], 7],
  ];
  for (const [name, past, usual] of rows)
    test(name, () => {
      assert.equal(usualOf(past), usual);
    });
});

suite('a crowd', () => {
  const rows: [string, number, readonly number[], boolean][] = [
    ['is not four people, however quiet it is', 4, quiet, false],
    ['is five where nobody writes', 5, quiet, true],
    ['is five against one', 5, [1, 1, 0, 0, 0, 0, 0, 0], true],
    ['is not six against two', 6, [2, 2, 0, 0, 0, 0, 0, 0], false],
    ['is seven against two', 7, [2, 2, 0, 0, 0, 0, 0, 0], true],
    ['is not a busy hour that is always busy', 60, [50, 40, 60, 45, 55, 48, 52, 47], false],
    ['is a busy hour three times over', 166, [50, 40, 60, 45, 55, 48, 52, 47], true],
    ['is told although there was one before', 10, [0, 0, 80, 0, 0, 0, 0, 0], true],
    ['is not fourteen while hardly a week is known', 14, [0, 0, 0], false],
    ['is fifteen then', 15, [0, 0, 0], true],
    ['is not fifteen against five of the one week that is known', 15, [5], false],
    ['is sixteen against them', 16, [5], true],
  ];
  for (const [name, people, past, expected] of rows)
    test(name, () => {
      assert.equal(isCrowd(people, past), expected);
    });

  test('grows no smaller by more people, and never comes of a busier past', () => {
    const anyPast = fc.array(fc.nat(50), { maxLength: weeksBack });
    fc.assert(
      fc.property(fc.nat(300), fc.nat(50), anyPast, fc.nat(20), (people, more, past, busier) => {
        if (isCrowd(people, past)) assert.ok(isCrowd(people + more, past), 'more people');
        const then = past.map((one) => one + busier);
        if (isCrowd(people, then)) assert.ok(isCrowd(people, past), 'a quieter past');
        assert.ok(!isCrowd(Math.min(people, leastPeople - 1), past));
        if (past.length < weeksBack / 2) assert.ok(!isCrowd(Math.min(people, leastWhereUnknown - 1), past));
      }),
    );
  });

  test('is not what usual weeks bring: a city that writes as it always does is never told of one', () => {
    const anyWeeks = fc.array(fc.integer({ min: 4, max: 12 }), { minLength: weeksBack, maxLength: weeksBack });
    fc.assert(
      fc.property(anyWeeks, fc.integer({ min: 0, max: 12 }), (past, now) => {
        assert.equal(isCrowd(now, past), false);
      }),
    );
  });
});

const wrote = (person: string, categoryId?: string, kelurahan?: string): Report => ({
  person,
  ...(categoryId === undefined ? {} : { categoryId }),
  ...(kelurahan === undefined ? {} : { kelurahan }),
});
const people = (count: number, prefix: string, categoryId?: string, kelurahan?: string): Report[] =>
  Array.from({ length: count }, (_, index) => wrote(`${prefix}${String(index)}`, categoryId, kelurahan));
const named = (reports: readonly Report[], past: readonly number[] = quiet): string[] =>
  crowdsIn(reports, () => past).map((crowd) => `${crowdKey(crowd)} ${String(crowd.people)}`);

suite('an hour', () => {
  const rows: [string, readonly Report[], string[]][] = [
    ['without reports has no crowd', [], []],
    ['of reports of nothing known has none', people(50, 'a'), []],
    ['with a crowd of one thing in one place tells it once', people(6, 'a', 'lampu', 'k1'), ['lampu/k1 6']],
    [
      'with a thing everywhere tells the thing',
      [...people(3, 'a', 'air', 'k1'), ...people(3, 'b', 'air', 'k2')],
      ['air/ 6'],
    ],
    [
      'with everything in one place tells the place',
      [...people(3, 'a', 'air', 'k1'), ...people(3, 'b', 'jalan', 'k1')],
      ['/k1 6'],
    ],
    [
      'with a crowd in a place and another elsewhere tells both',
      [...people(6, 'a', 'air', 'k1'), ...people(3, 'b', 'air', 'k2'), ...people(3, 'c', 'air', 'k3')],
      ['air/k1 6', 'air/ 6'],
    ],
    [
      'with a few more of the same thing elsewhere tells no second one',
      [...people(6, 'a', 'air', 'k1'), ...people(4, 'b', 'air', 'k2')],
      ['air/k1 6'],
    ],
    ['with one who writes ten times has none', Array.from({ length: 10 }, () => wrote('a', 'air', 'k1')), []],
    ['with a thing that no place is said of tells the thing', people(5, 'a', 'air'), ['air/ 5']],
  ];
  for (const [name, reports, expected] of rows)
    test(name, () => {
      assert.deepEqual(named(reports), expected);
    });

  test('is counted against its own past: what is usual of one thing is much of another', () => {
    const reports = [...people(8, 'a', 'sampah'), ...people(8, 'b', 'lampu')];
    const past = new Map([['sampah/', [3, 3, 3, 3]]]);
    const crowds = crowdsIn(reports, (group) => past.get(crowdKey(group)) ?? quiet);
    assert.deepEqual(crowds, [{ categoryId: 'lampu', people: 8, usual: 0 }]);
  });

  test('is tallied by people, of each thing, each place and both', () => {
    const reports = [...people(2, 'a', 'air', 'k1'), wrote('a0', 'air', 'k2'), wrote('c', 'air'), wrote('d')];
    const tallies = talliesOf(reports).map((one) => `${crowdKey(one)} ${String(one.people)}`);
    assert.deepEqual(tallies.toSorted(), ['/k1 2', '/k2 1', 'air/ 3', 'air/k1 2', 'air/k2 1']);
  });
});

const anyReports = fc.array(
  fc.record(
    {
      person: fc.integer({ min: 0, max: 40 }).map(String),
      categoryId: fc.constantFrom('air', 'jalan', 'lampu'),
      kelurahan: fc.constantFrom('k1', 'k2'),
    },
    { requiredKeys: ['person'] },
  ),
  { maxLength: 120 },
);

test('whatever is written: no crowd is small, nobody stands in two, and none is told where its thing was usual', () => {
  fc.assert(
    fc.property(anyReports, fc.array(fc.nat(6), { minLength: 8, maxLength: 8 }), (reports, past) => {
      const crowds = crowdsIn(reports, () => past);
      const everybody = new Set(reports.map(({ person }) => person)).size;
      assert.ok(crowds.reduce((sum, one) => sum + one.people, 0) <= everybody);
      assert.equal(new Set(crowds.map(crowdKey)).size, crowds.length);
      for (const crowd of crowds) {
        assert.ok(isCrowd(crowd.people, past));
        const tally = talliesOf(reports).find((one) => crowdKey(one) === crowdKey(crowd));
        assert.ok(tally !== undefined && tally.people >= crowd.people);
      }
      if (talliesOf(reports).every((one) => one.people < leastPeople)) assert.deepEqual(crowds, []);
    }),
  );
});

test('an hour is one on the wall', () => {
  assert.equal(hourOf(0), 0);
  assert.equal(hourOf(hourMs - 1), 0);
  assert.equal(hourOf(hourMs), hourMs);
});
