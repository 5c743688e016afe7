// The index of PermenPANRB 14/2017: nine elements of one weight, each grade to the hundredth, whoever leaves out what, and by a slow count over persons.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import {
  elements,
  gradeOf,
  hundredths,
  indexOf,
  marks,
  profile,
  profileQuestions,
  sampleFor,
  satisfactionOf,
  talliesOf,
  type Element,
  type Grade,
  type Mark,
  type SurveyAnswers,
  type Tally,
} from './satisfaction.ts';

/** One person who gives each element the same mark. */
const all = (mark: Mark, about: SurveyAnswers['profile'] = {}): SurveyAnswers => ({
  marks: Object.fromEntries(elements.map((element) => [element, mark])),
  profile: about,
});
const added = (persons: readonly SurveyAnswers[]): Tally[] => persons.flatMap(talliesOf);
const many = (count: number, one: SurveyAnswers): SurveyAnswers[] => Array.from({ length: count }, () => one);

suite('the nine elements', () => {
  test('stand in the order of the regulation', () => {
    assert.deepEqual(elements, [
      ...['requirements', 'procedure', 'time', 'cost', 'product'],
      ...['competence', 'conduct', 'complaints', 'facilities'],
    ]);
    assert.deepEqual(marks, [1, 2, 3, 4]);
  });
});

suite('what one person adds', () => {
  test('is one of each answer, each by itself, and one to those who answered', () => {
    const answers = { marks: { time: 2, cost: 4 }, profile: { sex: 'female' } } as const;
    assert.deepEqual(talliesOf(answers), [
      { question: 'all', answer: 'given', n: 1 },
      { question: 'time', answer: '2', n: 1 },
      { question: 'cost', answer: '4', n: 1 },
      { question: 'sex', answer: 'female', n: 1 },
    ]);
  });

  test('is nothing where none of the nine was answered, whatever was said of oneself', () => {
    assert.deepEqual(talliesOf({ marks: {}, profile: {} }), []);
    assert.deepEqual(talliesOf({ marks: {}, profile: { sex: 'male', work: 'police' } }), []);
  });
});

suite('the index', () => {
  const indexes: [Mark, number, Grade][] = [
    [1, 25, 'D'],
    [2, 50, 'D'],
    [3, 75, 'C'],
    [4, 100, 'A'],
  ];
  for (const [mark, index, grade] of indexes)
    test(`of ${String(mark)} everywhere is ${String(index)}, ${grade}`, () => {
      const told = satisfactionOf(added(many(5, all(mark))));
      assert.deepEqual([told.index, told.grade, told.respondents], [index, grade, 5]);
      for (const { n, mean } of told.elements) assert.deepEqual([n, mean], [5, mark]);
    });

  test('of twenty-nine who answered as an office published it is 91.48, A', () => {
    // Sums by element of 29 respondents: https://github.com/rennn9/GASPUL_BACKEND, rumus_perhitungan_ikm_lengkap.md.
    const sums = [105, 101, 100, 116, 102, 105, 106, 115, 105];
    const tallies = elements.flatMap((question, at) => {
      const fours = (sums[at] ?? 0) - 3 * 29;
      return [
        { question, answer: '4', n: fours },
        { question, answer: '3', n: 29 - fours },
      ];
    });
    const told = satisfactionOf(tallies);
    assert.deepEqual([told.index, told.grade], [91.48, 'A']);
    assert.equal(hundredths(told.elements[0]?.mean ?? 0), 3.62);
  });

  test('weighs each element alike, however many left it out', () => {
    const without: SurveyAnswers = { marks: { ...all(4).marks }, profile: {} };
    delete without.marks.time;
    const told = satisfactionOf(added([...many(95, without), ...many(5, all(1))]));
    const time = told.elements.find(({ element }) => element === 'time');
    assert.deepEqual(time, { element: 'time', n: 5, mean: 1 });
    // Eight elements at 3.85 and one at 1, not the mean of all marks that were given.
    assert.equal(told.index, hundredths(((8 * 3.85 + 1) / 9) * 25));
  });

  test('is told when enough answered every element, and not of one too few', () => {
    const four = satisfactionOf(added(many(4, all(3))));
    assert.deepEqual([four.index, four.grade, four.respondents], [undefined, undefined, 4]);
    assert.ok(four.elements.every(({ n, mean }) => n === 4 && mean === undefined));
    const oneLeftOut: SurveyAnswers = { marks: { ...all(3).marks }, profile: {} };
    delete oneLeftOut.marks.facilities;
    const eight = satisfactionOf(added([...many(4, all(3)), ...many(9, oneLeftOut)]));
    assert.equal(eight.index, undefined);
    assert.equal(eight.elements.filter(({ mean }) => mean !== undefined).length, 8);
    assert.equal(satisfactionOf(added(many(29, all(4))), 30).index, undefined);
    assert.equal(satisfactionOf(added(many(30, all(4))), 30).index, 100);
  });

  test('of nobody is none, with a line for each element and each answer about oneself', () => {
    const told = satisfactionOf([]);
    assert.deepEqual([told.respondents, told.index, told.elements.length], [0, undefined, 9]);
    for (const question of profileQuestions)
      assert.deepEqual(
        told.profile[question].map(({ answer, n }) => [answer, n]),
        profile[question].map((answer) => [answer, 0]),
      );
  });

  test('is the same however the tallies lie, and passes over what it does not know', () => {
    const tallies = added([...many(6, all(2, { sex: 'male' })), ...many(5, all(4, { age: '20-29' }))]);
    const beside = [{ question: 'weather', answer: '4', n: 99 }];
    assert.deepEqual(satisfactionOf([...tallies.toReversed(), ...beside]), satisfactionOf(tallies));
  });
});

suite('a grade', () => {
  const edges: [number, Grade][] = [
    [25, 'D'],
    [64.99, 'D'],
    [65, 'C'],
    [76.6, 'C'],
    [76.61, 'B'],
    [88.3, 'B'],
    [88.31, 'A'],
    [100, 'A'],
  ];
  for (const [index, grade] of edges)
    test(`of ${String(index)} is ${grade}`, () => {
      assert.equal(gradeOf(index), grade);
    });

  test('is that of the mean, by the column of means that the regulation has beside it', () => {
    const means: [number, Grade][] = [
      [1, 'D'],
      [2.5996, 'D'],
      [2.6, 'C'],
      [3.064, 'C'],
      [3.0644, 'B'],
      [3.532, 'B'],
      [3.5324, 'A'],
      [4, 'A'],
    ];
    for (const [mean, grade] of means) assert.equal(gradeOf(indexOf(mean)), grade, String(mean));
  });

  test('is there for each index of two decimals, and none is between two grades', () => {
    const found = Array.from({ length: 7501 }, (_, at) => gradeOf((2500 + at) / 100));
    const counts = ['A', 'B', 'C', 'D'].map((grade) => found.filter((one) => one === grade).length);
    assert.deepEqual(counts, [1170, 1170, 1161, 4000]);
    assert.deepEqual(found, found.toSorted().toReversed());
  });
});

test('hundredths go up from the half, and a hair below it, too', () => {
  const rounded: [number, number][] = [
    [88.305, 88.31],
    [88.3049, 88.3],
    [64.995, 65],
    [1.005, 1.01],
    [2.675, 2.68],
    [76.605, 76.61],
    [100, 100],
  ];
  for (const [value, said] of rounded) assert.equal(hundredths(value), said, String(value));
});

suite('the index of anybody', () => {
  const person: fc.Arbitrary<SurveyAnswers> = fc.record({
    marks: fc.dictionary(fc.constantFrom(...elements), fc.constantFrom(...marks), {
      noNullPrototype: true,
    }) as fc.Arbitrary<Partial<Record<Element, Mark>>>,
    profile: fc.constant({}),
  });

  test('is what a count from person to person gives', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 40 }), (persons) => {
        const told = satisfactionOf(added(persons), 1);
        const means = elements.map((element) => {
          const given = persons.flatMap(({ marks: of }) => of[element] ?? []);
          return given.length === 0 ? undefined : given.reduce<number>((sum, mark) => sum + mark, 0) / given.length;
        });
        assert.deepEqual(
          told.elements.map(({ mean }) => mean),
          means,
        );
        assert.equal(told.respondents, persons.filter(({ marks: of }) => Object.keys(of).length > 0).length);
        if (means.includes(undefined)) return assert.equal(told.index, undefined);
        const index = means.reduce<number>((sum, mean) => sum + (mean ?? 0), 0) * (25 / 9);
        assert.ok(Math.abs((told.index ?? 0) - index) < 0.0051, `${String(told.index)} of ${String(index)}`);
        assert.ok((told.index ?? 0) >= 25 && (told.index ?? 0) <= 100);
        return undefined;
      }),
      { numRuns: 200 },
    );
  });
});

suite('how many should answer', () => {
  // Krejcie and Morgan, Educational and Psychological Measurement 30 (1970), table 1: how many were served, and how many are a sample.
  const published: Readonly<Record<number, number>> = {
    ...{ 10: 10, 15: 14, 20: 19, 25: 24, 30: 28, 40: 36, 50: 44, 60: 52, 70: 59, 80: 66, 90: 73, 100: 80 },
    ...{ 120: 92, 140: 103, 160: 113, 180: 123, 200: 132, 240: 148, 280: 162, 320: 175, 400: 196, 500: 217 },
    ...{ 600: 234, 700: 248, 800: 260, 900: 269, 1000: 278, 1200: 291, 1500: 306, 2000: 322, 3000: 341 },
    ...{ 5000: 357, 10_000: 370, 20_000: 377, 50_000: 381, 1_000_000: 384 },
  };

  test('is what their table says', () => {
    for (const [served, needed] of Object.entries(published)) assert.equal(sampleFor(Number(served)), needed, served);
  });

  test('is never more than were served, never fewer of more, and none of nobody', () => {
    assert.deepEqual([0, -1, 1, 2].map(sampleFor), [0, 0, 1, 2]);
    for (let served = 1; served < 3000; served += 1) {
      assert.ok(sampleFor(served) <= served, String(served));
      assert.ok(sampleFor(served + 1) >= sampleFor(served), String(served));
    }
  });
});
