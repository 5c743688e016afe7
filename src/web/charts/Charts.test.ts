// Drawings for the eye alone: what they show, where a line has a gap, and that no word of them is read twice.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';

const id = await consoleIn('id');
const draw = (file: string, name: string, props: object) => id.show(`web/charts/${file}.tsx`, name, { props });

suite('bars', () => {
  const bars = [
    { key: 'a', name: 'Koordinasi', value: 10, part: 4, says: '10 terbuka, 4 terlambat', href: '/masuk' },
    { key: 'b', name: 'Dinas <b>', value: 5, says: '5 terbuka' },
    { key: 'c', name: 'Kosong', value: 0, part: 0, says: '0 terbuka' },
  ];

  test('are a list of names and numbers; the late part is hatched, and only where there is one', async () => {
    const shown = await draw('Bars', 'Bars', { bars });
    assert.deepEqual(
      shown.all('li').map(({ words }) => words),
      ['Koordinasi 10 terbuka, 4 terlambat', 'Dinas <b> 5 terbuka', 'Kosong 0 terbuka'],
    );
    assert.deepEqual(shown.links, ['/meja/masuk']);
    const filled = shown.all('rect').filter(({ attributes }) => attributes['fill']?.startsWith('url('));
    assert.deepEqual(
      filled.map(({ attributes }) => attributes['width']),
      ['40%'],
    );
    assert.deepEqual(
      shown.all('rect.chart-fill').map(({ attributes }) => attributes['width']),
      ['100%', '50%', '0%'],
    );
  });

  test('find their hatch whatever they are called', async () => {
    const named = ['Air minum (PDAM)', "Jalan 'kecil'"].map((key) => ({
      key,
      name: key,
      value: 4,
      part: 2,
      says: '4',
    }));
    const shown = await draw('Bars', 'Bars', { bars: named });
    const hatches = shown.all('pattern').map(({ attributes }) => `url(#${attributes['id'] ?? ''})`);
    const fills = shown.all('rect').flatMap(({ attributes }) => attributes['fill'] ?? []);
    assert.deepEqual(fills, hatches);
    assert.equal(new Set(hatches).size, 2);
    for (const fill of fills) assert.match(fill, /^url\(#[\w-]+\)$/);
  });

  test('of percentages end at 100', async () => {
    const shown = await draw('Bars', 'Bars', { bars: [{ key: 'a', name: 'A', value: 20, says: '20 %' }], most: 100 });
    assert.equal(shown.all('rect.chart-fill')[0]?.attributes['width'], '20%');
  });
});

suite('a line', () => {
  test('has a gap where too few were counted, and a dot for a week alone', async () => {
    const points = [90, undefined, 92, 94, undefined, 96];
    const shown = await draw('Lines', 'Line', { points, from: 90, until: 100, target: 95, height: 100 });
    assert.deepEqual(
      shown.all('polyline').map(({ attributes }) => attributes['points']),
      ['40,80 60,60'],
    );
    assert.equal(shown.all('circle').length, 4);
    assert.equal(shown.all('line.chart-target')[0]?.attributes['y1'], '50%');
  });

  test('of one week is one dot in the middle', async () => {
    const shown = await draw('Lines', 'Line', { points: [5], from: 0, until: 10, height: 40 });
    const [dot] = shown.all('circle');
    assert.deepEqual([dot?.attributes['cx'], dot?.attributes['cy']], ['50%', '50%']);
  });

  test('many small ones are on one axis', async () => {
    const lines = [
      { key: 'a', name: 'Instagram', points: [0, 40], says: '40 aduan' },
      { key: 'b', name: 'Telepon', points: [0, 10], says: '10 aduan' },
    ];
    const shown = await draw('Lines', 'Multiples', { lines });
    const ends = shown.all('li').map(({ inside }) => inside.filter(({ tag }) => tag === 'svg').length);
    assert.deepEqual(ends, [1, 1]);
    const last = shown.all('circle').filter(({ attributes }) => attributes['cx'] === '100%');
    assert.deepEqual(
      last.map(({ attributes }) => attributes['cy']),
      ['0%', '75%'],
    );
  });
});

test('a range is a dot at the median and a line to nine in ten, all on one axis', async () => {
  const ranges = [
    { key: 'a', name: 'DLH', median: 10, p90: 40, says: '10 jam; 40 jam' },
    { key: 'b', name: 'DPUPKP', median: 20, p90: 80, says: '20 jam; 80 jam' },
  ];
  const shown = await draw('Ranges', 'Ranges', { ranges });
  assert.deepEqual(
    shown.all('circle').map(({ attributes }) => attributes['cx']),
    ['12.5%', '25%'],
  );
  assert.deepEqual(
    shown.all('line.chart-reach').map(({ attributes }) => attributes['x2']),
    ['50%', '100%'],
  );
});

suite('hours', () => {
  test('a strip has a tick for each case, and says besides how many are late', async () => {
    const marks = [
      { at: 0, label: 'sekarang' },
      { at: 24, label: '12.00' },
    ];
    const given = {
      ticks: [
        { key: 'a', at: 0 },
        { key: 'b', at: 12 },
      ],
      late: 3,
      lateSays: '3 sudah lewat',
      marks,
    };
    const shown = await draw('Hours', 'HourStrip', given);
    assert.deepEqual(
      shown.all('line.chart-tick').map(({ attributes }) => attributes['x1']),
      ['0%', '50%'],
    );
    assert.equal(shown.words, '3 sudah lewat');
    assert.doesNotMatch((await draw('Hours', 'HourStrip', { ...given, late: 0 })).words, /lewat/);
  });

  test('a week has 168 squares, the busiest darkest and the empty ones pale', async () => {
    const week = Array.from({ length: 7 }, (_, day) =>
      Array.from({ length: 24 }, (__, hour) => (day === 2 && hour === 9 ? 10 : 0)),
    );
    const shown = await draw('Hours', 'Heat', { week, days: ['S', 'S', 'R', 'K', 'J', 'S', 'M'] });
    assert.equal(shown.all('rect').length, 168);
    assert.equal(shown.all('rect.chart-heat-5').length, 1);
    assert.equal(shown.all('rect.chart-heat-0').length, 167);
  });
});

test('a slope draws what rose strong, and cuts names that are too long', async () => {
  const long = 'Penerangan jalan umum dan lampu taman di seluruh kota';
  const steps = [
    { key: 'a', name: 'Jalan berlubang', before: 12, now: 30, risen: true },
    { key: 'b', name: long, before: 20, now: 20, risen: false },
  ];
  const shown = await draw('Slope', 'Slope', { steps, labels: ['Oktober', 'Sekarang'] });
  assert.equal(shown.all('g.chart-risen').length, 1);
  assert.equal(shown.all('g.chart-pale').length, 1);
  assert.ok(shown.html.includes('30 Jalan berlubang'));
  assert.ok(shown.html.includes('20 Penerangan jalan umum da…'));
  assert.ok(!shown.html.includes(long));
});

suite('a spread', () => {
  test('has a bar for each bin, the largest highest, and each mark on a line of its own', async () => {
    const bins = [
      { key: '0', label: '0', n: 5 },
      { key: '24', label: '24', n: 10 },
      { key: '48', label: '48', n: 0 },
    ];
    const marks = [
      { at: 1.5, label: 'median 30 jam' },
      { at: 2, label: '48 jam' },
    ];
    const shown = await draw('Spread', 'Histogram', { bins, marks });
    assert.deepEqual(
      shown.all('rect.chart-fill').map(({ attributes }) => Number(attributes['height'])),
      [60, 120, 0],
    );
    assert.deepEqual(
      shown.all('line.chart-mark').map(({ attributes }) => attributes['x1']),
      ['50%', '66.67%'],
    );
  });

  test('of stars has three in the middle, whatever lies beside it', async () => {
    const middleOf = async (stars: number[]): Promise<number> => {
      const shown = await draw('Spread', 'Diverging', { stars, labels: ['tidak', 'puas'] });
      const { x, width } = shown.all('g.chart-star-3')[0]?.inside[0]?.attributes ?? {};
      return parseFloat(x ?? '') + parseFloat(width ?? '') / 2;
    };
    for (const stars of [
      [0, 0, 10, 0, 0],
      [9, 1, 4, 2, 3],
      [0, 0, 1, 0, 40],
    ])
      assert.ok(Math.abs((await middleOf(stars)) - 50) < 0.02);
  });
});

suite('a figure', () => {
  const table = { head: ['Langkah', 'Terbuka'], rows: [{ key: 'a', cells: ['Koordinasi', '4'], href: '/masuk' }] };
  const given = {
    question: 'Langkah mana?',
    sentence: 'Semua 4 aduan.',
    counted: 'Aduan terbuka.',
    name: 'langkah',
    table,
  };

  test('is called by its sentence, and brings the question, what is counted and the file', async () => {
    const shown = await draw('ChartFigure', 'ChartFigure', given);
    const [figure] = shown.all('figure');
    const name = shown.elements.find(({ attributes }) => attributes['id'] === figure?.attributes['aria-labelledby']);
    assert.equal(name?.words, 'Semua 4 aduan.');
    assert.match(
      shown.words,
      /^Langkah mana\? Semua 4 aduan\. Lihat tabel Unduh CSV Apa yang dihitung Aduan terbuka\.$/,
    );
    const [file] = shown.all('a');
    assert.equal(file?.attributes['download'], 'langkah.csv');
  });

  test('of nothing offers neither table nor file', async () => {
    const shown = await draw('ChartFigure', 'ChartFigure', { ...given, table: { head: ['A'], rows: [] } });
    assert.deepEqual([shown.buttons, shown.links], [[], []]);
  });

  test('has rows that are named by their first cell and lead on', async () => {
    const shown = await draw('ChartFigure', 'ChartRows', { table, label: 'Langkah' });
    assert.deepEqual(shown.wordsOf('th'), ['Langkah', 'Terbuka', 'Koordinasi']);
    assert.deepEqual(shown.links, ['/meja/masuk']);
    assert.equal(shown.all('td')[0]?.attributes['data-label'], 'Terbuka');
  });
});
