// The survey among the figures of whoever leads: its sentence, a bar for each element that enough answered, and what is told of too few.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { elements } from '#core/figures/satisfaction.ts';
import { consoleIn } from '#test/beds/screens.ts';
import type { SatisfactionAnswer } from '../satisfaction/satisfaction.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const told: SatisfactionAnswer = {
  ...{ months: ['2026-10', '2026-11'], respondents: 40, served: 1000, needed: 278, index: 82.31, grade: 'B' },
  elements: elements.map((element, at) => ({ element, n: 40, mean: 3 + at / 10 })),
};
const show = async (fields: Partial<SatisfactionAnswer> = {}, language = id) => {
  const shown = await language.show<{ from: string; until: string }>(
    'features/dashboard/SurveyChart.tsx',
    'SurveyChart',
    {
      props: { from: '2026-10-01', until: '2026-11-30' },
      answers: { 'GET /api/v1/satisfaction?from=2026-10-01&until=2026-11-30': { ...told, ...fields } },
    },
  );
  const bars = shown.all('ul.chart-bars')[0]?.inside.filter(({ tag }) => tag === 'li') ?? [];
  return { words: shown.words, links: shown.links, bars, sentence: shown.all('h2')[0]?.words };
};

suite('the survey', () => {
  test('says index, grade, how many answered, and of which months', async () => {
    const shown = await show();
    assert.equal(
      shown.sentence,
      'Indeks 82,31, mutu pelayanan B (Baik), menurut 40 responden (Oktober 2026 – November 2026).',
    );
    assert.deepEqual([shown.bars.length, shown.bars[2]?.words], [9, 'Waktu penyelesaian 3,20']);
    assert.match(shown.words, /Dari 1\.000 yang terlayani, sampel yang cukup 278\./);
    assert.equal(
      (await show({}, en)).sentence,
      'Index 82.31, grade B (Good), by 40 respondents (October 2026 – November 2026).',
    );
  });

  test('of too few has no index, and bars of those elements alone that enough answered', async () => {
    const { index: _index, grade: _grade, ...rest } = told;
    const few = rest.elements.map((one, at) => (at < 7 ? { element: one.element, n: 4 } : one));
    const language = await show({
      ...rest,
      index: undefined,
      grade: undefined,
      respondents: 6,
      elements: few,
    } as never);
    assert.equal(language.sentence, '6 responden: belum cukup untuk sebuah indeks. (Oktober 2026 – November 2026)');
    assert.equal(language.bars.length, 2);
  });

  test('says so where nobody answered, and where no month is over', async () => {
    const empty = elements.map((element) => ({ element, n: 0 }));
    const none = { respondents: 0, index: undefined, grade: undefined, elements: empty } as never;
    const nobody = await show(none);
    assert.equal(nobody.sentence, 'Belum ada yang menjawab survei dalam bulan yang selesai.');
    assert.deepEqual([nobody.bars.length, nobody.links.length], [0, 0]);
    assert.match(
      (await show({ ...(none as object), months: [] }, en)).sentence ?? '',
      /^No month of this period is over/,
    );
  });
});
