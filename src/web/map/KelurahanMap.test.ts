// The map as it is read: a sentence, a word for every kelurahan, a legend, a table; and nothing of fewer than five cases.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { AreaFigure } from './shades.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const kricak = '34.71.01.1001';
const karangwaru = '34.71.01.1002';
const tegalrejo = '34.71.01.1003';

const show = (figures: readonly AreaFigure[], language = id) =>
  language.show('web/map/KelurahanMap.tsx', 'KelurahanMap', {
    props: {
      ...{ title: 'Kricak paling sering menunggu', measure: 'Terlambat', figures },
      say: (value: number) => `${String(value)} %`,
      hrefOf: (code: string) => `/masuk?map=all&wilayah=${code}`,
    },
  });
const figures = [
  { code: kricak, value: 40, n: 12 },
  { code: karangwaru, value: 90, n: 4 },
  { code: tegalrejo, value: 10, n: 0 },
];

suite('the map', () => {
  test('says each figure with its number of cases, and leads to them', async () => {
    const shown = await show(figures);
    const areas = shown.all('a').filter(({ attributes }) => attributes['data-code'] !== undefined);
    assert.equal(areas.length, 45);
    const [first] = areas;
    assert.equal(first?.attributes['aria-label'], 'Kricak (Tegalrejo): 40 %, dari 12 aduan');
    assert.equal(first.attributes['href'], `/meja/masuk?map=all&wilayah=${kricak}`);
  });

  test('tells nothing of fewer than five, neither in words nor in the table nor in the drawing', async () => {
    const shown = await show(figures);
    assert.doesNotMatch(shown.html, /90 %|(?:dari 4 |>4<)/);
    const few = shown.all('a').find(({ attributes }) => attributes['data-code'] === karangwaru);
    assert.equal(few?.attributes['aria-label'], 'Karangwaru (Tegalrejo): kurang dari 5');
    assert.equal(shown.all('path.shade-few').length, 1);
  });

  test('is one stop of the tabulator', async () => {
    const stops = (await show(figures)).all('a').filter(({ attributes }) => attributes['tabindex'] === '0');
    assert.deepEqual(
      stops.map(({ attributes }) => attributes['data-code']),
      [kricak],
    );
  });

  test('has a row for every kelurahan, and 0 where nothing was reported', async () => {
    const rows = (await show(figures)).all('tbody')[0]?.inside.map(({ words }) => words) ?? [];
    assert.equal(rows.length, 45);
    assert.deepEqual(rows.slice(0, 3), [
      'Kricak Tegalrejo 40 % 12',
      'Karangwaru Tegalrejo – kurang dari 5',
      'Tegalrejo Tegalrejo – 0',
    ]);
  });

  test('of nothing at all is drawn, pale, with its legend', async () => {
    const shown = await show([]);
    assert.equal(shown.all('path.shade-none').length, 45);
    assert.match(shown.words, /kurang dari 5 tidak ada aduan/);
  });

  test('is read in English', async () => {
    const [first] = (await show([{ code: kricak, value: 1, n: 5 }], en)).all('a');
    assert.equal(first?.attributes['aria-label'], 'Kricak (Tegalrejo): 1 %, of 5 cases');
  });
});
