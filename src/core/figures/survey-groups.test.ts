// What a reader of any number of periods can work out: never the answers of fewer than five.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { elements, type Tally } from './satisfaction.ts';
import { satisfactionIn, talliesToTell, type MonthTally } from './survey-groups.ts';
import { monthsOf } from './survey-months.ts';

const year = ['2026-Q1', '2026-Q2'].flatMap(monthsOf);

/** So many people gave each element this mark. */
const answered = (month: string, mark: number, n: number): MonthTally[] =>
  [['all', 'given'], ...elements.map((element) => [element, String(mark)])].map(([question = '', answer = '']) => ({
    ...{ month, question, answer, n },
  }));

const meanOf = (tallies: readonly MonthTally[], months: readonly string[]) => {
  const { elements: told, index } = satisfactionIn(tallies, months);
  return [told[0]?.n, told[0]?.mean, index];
};

suite('answers of a month', () => {
  test('of five are told by themselves', () => {
    assert.deepEqual(meanOf(answered('2026-02', 3, 5), ['2026-02']), [5, 3, 75]);
  });

  test('of four are told with another month of their quarter, and not by themselves', () => {
    const both = [...answered('2026-01', 4, 4), ...answered('2026-03', 1, 1)];
    assert.deepEqual(meanOf(both, ['2026-01']), [4, undefined, undefined]);
    assert.deepEqual(meanOf(both, ['2026-03']), [1, undefined, undefined]);
    assert.deepEqual(meanOf(both, monthsOf('2026-Q1')), [5, 3.4, 85]);
  });

  test('that are left at the end of a quarter are in no sum, and are counted among who answered', () => {
    const tallies = [...answered('2026-01', 4, 10), ...answered('2026-03', 1, 1)];
    for (const months of [monthsOf('2026-Q1'), year]) {
      const told = satisfactionIn(tallies, months);
      assert.deepEqual([told.respondents, told.elements[0]?.n, told.index], [11, 10, 100]);
    }
  });

  test('are told of no less when another month is asked for as well', () => {
    const tallies = [...answered('2026-01', 4, 3), ...answered('2026-02', 2, 9), ...answered('2026-03', 1, 2)];
    assert.deepEqual(meanOf(tallies, ['2026-02']), [9, 2, 50]);
    assert.deepEqual(meanOf(tallies, ['2026-01', '2026-02']), [9, 2, 50]);
    assert.equal(meanOf(tallies, monthsOf('2026-Q1'))[0], 14);
  });

  test('say who somebody is by each answer apart', () => {
    const said = (month: string, answer: string, n: number): MonthTally => ({ month, question: 'work', answer, n });
    const tallies = [said('2026-01', 'soldier', 1), said('2026-01', 'other', 8), said('2026-02', 'soldier', 9)];
    const { profile } = satisfactionIn(tallies, monthsOf('2026-Q1'));
    assert.deepEqual(
      profile.work.filter(({ n }) => n > 0),
      [
        { answer: 'soldier', n: 9 },
        { answer: 'other', n: 8 },
      ],
    );
  });

  test('a mean of enough for everybody is of the same answers as that of the desk', () => {
    const tallies = [...answered('2026-01', 4, 30), ...answered('2026-02', 1, 3)];
    const [desk, everybody] = [5, 30].map((least) => satisfactionIn(tallies, monthsOf('2026-Q1'), least).index);
    assert.deepEqual([desk, everybody], [100, 100]);
  });
});

/** Every span of months, asked at the end of any of them. */
const spans = year.flatMap((_, from) => year.slice(from).map((__, more) => year.slice(from, from + more + 1)));

type Line = { n: number; sum: number; months: ReadonlySet<string> };

const lineOf = (told: readonly MonthTally[]): Line => ({
  n: told.reduce((all, { n }) => all + n, 0),
  sum: told.reduce((all, { n, answer }) => all + n * Number(answer), 0),
  months: new Set(told.map(({ month }) => month)),
});

test('whoever takes spans from each other is left with nobody or with five at least', () => {
  const counts = fc.array(fc.nat({ max: 9 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(counts, fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 6, maxLength: 6 }), (ns, marks) => {
      const tallies = year.map((month, at): MonthTally => ({
        month,
        question: 'time',
        answer: String(marks[at] ?? 1),
        n: ns[at] ?? 0,
      }));
      const lines = spans.map((months) => {
        const last = months.at(-1) ?? '';
        // As far as the record goes when the last of them is over.
        const known: MonthTally[] = tallies.filter(({ month }) => month <= last);
        return lineOf(talliesToTell(known, months).filter(({ n }) => n > 0));
      });
      for (const one of lines)
        for (const other of lines) {
          const isWithin = [...other.months].every((month) => one.months.has(month));
          const left = one.n - other.n;
          if (isWithin) assert.ok(left === 0 || left >= 5, `${String(left)} of ${JSON.stringify(ns)}`);
        }
    }),
  );
});

test('tallies without a month’s answers say nothing', () => {
  const none: Tally & { month: string } = { month: '2026-01', question: 'time', answer: '1', n: 0 };
  assert.deepEqual(talliesToTell([none], ['2026-01']), []);
});
