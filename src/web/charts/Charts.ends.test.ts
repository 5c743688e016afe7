// Drawings of little, of nothing, of what is equal and of what is huge: each stays within its frame, and no number of it is none.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';

const { show } = await consoleIn('id');
const draw = (file: string, name: string, props: object) => show(`web/charts/${file}.tsx`, name, { props });

type Drawn = Awaited<ReturnType<typeof draw>>;

const places = ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'width', 'height'] as const;

/** Every place and length of a drawing that is a part of its frame. */
const percentagesOf = (shown: Drawn): number[] =>
  shown.elements
    .flatMap(({ attributes }) => places.map((place) => attributes[place] ?? ''))
    .filter((value) => value.endsWith('%'))
    .map((value) => Number(value.slice(0, -1)));

const staysWithin = (shown: Drawn): void => {
  assert.doesNotMatch(shown.html, /NaN|Infinity|undefined|="-/);
  for (const one of percentagesOf(shown)) assert.ok(one >= 0 && one <= 100.01, `${String(one)} in ${shown.html}`);
};

suite('nothing at all', () => {
  const drawings: readonly (readonly [file: string, name: string, props: object])[] = [
    ['Bars', 'Bars', { bars: [] }],
    ['Lines', 'Line', { points: [], from: 0, until: 1, height: 40 }],
    ['Lines', 'Line', { points: [undefined, undefined], from: 90, until: 100, target: 95, height: 40 }],
    ['Lines', 'Multiples', { lines: [] }],
    ['Lines', 'Multiples', { lines: [{ key: 'a', name: 'A', points: [0, 0, 0], says: '0' }] }],
    ['Ranges', 'Ranges', { ranges: [] }],
    ['Ranges', 'Ranges', { ranges: [{ key: 'a', name: 'A', median: 0, p90: 0, says: '0' }] }],
    ['Hours', 'HourStrip', { ticks: [], late: 0, lateSays: '', marks: [] }],
    ['Hours', 'Heat', { week: [], days: [] }],
    ['Hours', 'Heat', { week: [Array.from({ length: 24 }, () => 0)], days: ['S'] }],
    ['Slope', 'Slope', { steps: [], labels: ['Oktober', 'Sekarang'] }],
    ['Spread', 'Histogram', { bins: [], marks: [] }],
    ['Spread', 'Histogram', { bins: [{ key: '0', label: '0', n: 0 }], marks: [] }],
    ['Spread', 'Diverging', { stars: [], labels: ['tidak', 'puas'] }],
    ['Spread', 'Diverging', { stars: [0, 0, 0, 0, 0], labels: ['tidak', 'puas'] }],
  ];
  for (const [at, [file, name, props]] of drawings.entries())
    test(`${name}, ${String(at)}`, async () => staysWithin(await draw(file, name, props)));

  test('draws no line where there is no point, and its target all the same', async () => {
    const shown = await draw('Lines', 'Line', { points: [undefined], from: 90, until: 100, target: 95, height: 40 });
    assert.deepEqual([shown.all('polyline').length, shown.all('circle').length], [0, 0]);
    assert.equal(shown.all('line.chart-target').length, 1);
  });

  test('draws a heat of pale squares, whatever is the most', async () => {
    const shown = await draw('Hours', 'Heat', { week: [Array.from({ length: 24 }, () => 0)], days: ['S'] });
    assert.equal(shown.all('rect.chart-heat-0').length, 24);
  });
});

suite('one and the same', () => {
  test('bars that are equal are equally long, to the end', async () => {
    const bars = ['a', 'b', 'c'].map((key) => ({ key, name: key, value: 7, says: '7' }));
    const shown = await draw('Bars', 'Bars', { bars });
    assert.deepEqual(
      shown.all('rect.chart-fill').map(({ attributes }) => attributes['width']),
      ['100%', '100%', '100%'],
    );
  });

  test('a line of equal weeks is level', async () => {
    const shown = await draw('Lines', 'Line', { points: [95, 95, 95], from: 90, until: 100, height: 40 });
    assert.equal(shown.all('polyline')[0]?.attributes['points'], '0,50 50,50 100,50');
  });

  test('an axis without length holds its points at its foot', async () => {
    const shown = await draw('Lines', 'Line', { points: [5, 5], from: 5, until: 5, height: 40 });
    staysWithin(shown);
    assert.deepEqual(
      shown.all('circle').map(({ attributes }) => attributes['cy']),
      ['100%', '100%'],
    );
  });

  test('categories of one number have their words on lines of their own', async () => {
    const steps = ['a', 'b', 'c', 'd'].map((key) => ({ key, name: key, before: 3, now: 3, risen: false }));
    const shown = await draw('Slope', 'Slope', { steps, labels: ['dulu', 'kini'] });
    const heights = shown
      .all('g.chart-pale')
      .map(({ inside }) => Number(inside.find(({ tag }) => tag === 'text')?.attributes['y']));
    assert.equal(new Set(heights).size, 4);
    const sorted = heights.toSorted((a, b) => a - b);
    for (const [at, one] of sorted.entries()) if (at > 0) assert.ok(one - (sorted[at - 1] ?? 0) >= 18);
  });

  test('a week of one case has one square, the darkest', async () => {
    const week = [Array.from({ length: 24 }, (_none, hour) => (hour === 23 ? 1 : 0))];
    const shown = await draw('Hours', 'Heat', { week, days: ['S'] });
    assert.equal(shown.all('rect.chart-heat-5')[0]?.attributes['x'], '95.83%');
  });
});

suite('much more than the rest', () => {
  test('a bar of millions leaves the others to be seen as none, not below it', async () => {
    const bars = [
      { key: 'a', name: 'A', value: 4_000_000, part: 4_000_000, says: '4.000.000' },
      { key: 'b', name: 'B', value: 1, says: '1' },
    ];
    const shown = await draw('Bars', 'Bars', { bars });
    staysWithin(shown);
    assert.deepEqual(
      shown.all('rect.chart-fill').map(({ attributes }) => attributes['width']),
      ['100%', '0%'],
    );
  });

  test('what lies beyond the end of an axis stands at its edge', async () => {
    const shown = await draw('Lines', 'Line', { points: [-20, 400], from: 0, until: 100, target: 101, height: 40 });
    assert.deepEqual(
      shown.all('circle').map(({ attributes }) => attributes['cy']),
      ['100%', '0%'],
    );
    assert.equal(shown.all('line.chart-target')[0]?.attributes['y1'], '0%');
    staysWithin(await draw('Bars', 'Bars', { bars: [{ key: 'a', name: 'A', value: 120, says: '120' }], most: 100 }));
  });

  test('a five-star month is drawn to its right half alone', async () => {
    const shown = await draw('Spread', 'Diverging', { stars: [0, 0, 0, 0, 3000], labels: ['tidak', 'puas'] });
    staysWithin(shown);
    const rect = shown.all('g.chart-star-5')[0]?.inside[0]?.attributes;
    assert.deepEqual([rect?.['x'], rect?.['width']], ['50%', '50%']);
    assert.match(shown.html, /5★/);
    assert.doesNotMatch(shown.html, /1★|3★/);
  });

  test('a mark near the right end has its words on the left of it', async () => {
    const bins = [0, 1, 2, 3].map((at) => ({ key: String(at), label: String(at), n: at }));
    const shown = await draw('Spread', 'Histogram', {
      bins,
      marks: [
        { at: 0.5, label: 'median' },
        { at: 4, label: '9 dari 10' },
      ],
    });
    staysWithin(shown);
    const words = shown.all('text').filter(({ words: said }) => said === 'median' || said === '9 dari 10');
    assert.deepEqual(
      words.map(({ attributes }) => attributes['text-anchor'] ?? attributes['textAnchor']),
      ['start', 'end'],
    );
  });

  test('the last hour of the strip is its end, and its word stays within', async () => {
    const shown = await draw('Hours', 'HourStrip', {
      ...{ ticks: [{ key: 'a', at: 24 }], late: 0, lateSays: '' },
      marks: [
        { at: 0, label: 'sekarang' },
        { at: 12, label: '21.00' },
        { at: 24, label: '09.00' },
      ],
    });
    assert.equal(shown.all('line.chart-tick')[0]?.attributes['x1'], '100%');
    assert.deepEqual(
      shown.all('text').map(({ attributes }) => attributes['text-anchor'] ?? attributes['textAnchor']),
      ['start', 'middle', 'end'],
    );
  });
});

test('a name with a half of an emoji at its cut loses that half, and no more', async () => {
  const steps = [{ key: 'a', name: `${'x'.repeat(23)}🚧 roboh`, before: 1, now: 2, risen: true }];
  const shown = await draw('Slope', 'Slope', { steps, labels: ['dulu', 'kini'] });
  assert.ok(shown.html.includes(`2 ${'x'.repeat(23)}…<`), shown.html);
  assert.doesNotMatch(shown.html, /\uFFFD|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
});
