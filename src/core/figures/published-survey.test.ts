// What everybody is told of a quarter's survey: no mean of few, no number of few, nothing about who answered.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { publishedSurveyOf } from './published-survey.ts';
import { elements, leastPublished, type Element } from './satisfaction.ts';
import type { MonthTally } from './survey-groups.ts';

/** As many answers of each mark, from 1 on. */
const given = (question: Element, ...counts: readonly number[]): MonthTally[] =>
  counts.map((n, at) => ({ month: '2026-07', question, answer: String(at + 1), n }));
const everywhere = (...counts: readonly number[]): MonthTally[] => elements.flatMap((one) => given(one, ...counts));
const by = (n: number): MonthTally => ({ month: '2026-07', question: 'all', answer: 'given', n });

suite('a quarter', () => {
  test('is told with its index where thirty answered each element, in hundredths', () => {
    const told = publishedSurveyOf('2026-Q3', [by(31), ...everywhere(0, 1, 10, 20)]);
    assert.deepEqual(
      { ...told, elements: told.elements[0] },
      { quarter: '2026-Q3', n: 30, elements: { element: 'requirements', mean: 3.61 }, index: 90.32, grade: 'A' },
    );
    assert.equal(told.elements.length, elements.length);
  });

  test('has no mean of an element that fewer answered, and then no index', () => {
    assert.equal(leastPublished, 30);
    const rest = elements.slice(1).flatMap((one) => given(one, 0, 0, 30));
    const few = publishedSurveyOf('2026-Q3', [by(34), ...given('requirements', 0, 0, 29), ...rest]);
    assert.deepEqual(few.elements[0], { element: 'requirements' });
    assert.deepEqual(few.elements[1], { element: 'procedure', mean: 3 });
    assert.ok(!('index' in few) && !('grade' in few));
    const enough = publishedSurveyOf('2026-Q3', [by(34), ...given('requirements', 0, 0, 30), ...rest]);
    assert.deepEqual([enough.index, enough.grade], [75, 'C']);
  });

  test('says how many answered in fives, and hides fewer than five', () => {
    const said = (n: number): number => publishedSurveyOf('2026-Q3', [by(n)]).n;
    assert.deepEqual([0, 4, 5, 9, 30, 34, 35].map(said), [0, 0, 5, 5, 30, 30, 35]);
  });

  test('tells nothing about who answered', () => {
    const who: MonthTally[] = [{ month: '2026-07', question: 'work', answer: 'soldier', n: 1 }];
    const told = publishedSurveyOf('2026-Q3', [by(40), ...everywhere(0, 0, 0, 40), ...who]);
    assert.deepEqual(Object.keys(told), ['quarter', 'n', 'elements', 'index', 'grade']);
    assert.doesNotMatch(JSON.stringify(told), /soldier|work/);
  });
});
