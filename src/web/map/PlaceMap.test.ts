// Where one case lies, on the city's own drawing: which kelurahan, what lies around it, and nothing where it cannot be drawn.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Point } from '#core/place/point.ts';
import { consoleIn } from '#test/beds/screens.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const gowongan = '34.71.02.1003';
const tugu: Point = { lat: -7.7829, lon: 110.36707 };

const show = (place: { kelurahan?: string; point?: Point }, language = id) =>
  language.show('web/map/PlaceMap.tsx', 'PlaceMap', { props: place });
type Shown = Awaited<ReturnType<typeof show>>;
const numbers = (shown: Shown): number[] => (shown.all('svg')[0]?.attributes['viewBox'] ?? '').split(' ').map(Number);

suite('the map of one place', () => {
  test('draws the whole city around it, with its own kelurahan told from the others by name', async () => {
    const shown = await show({ kelurahan: gowongan });
    assert.equal(shown.all('path').length, 45);
    assert.equal(shown.all('path.place-map-own').length, 1);
    assert.equal(shown.all('circle').length, 0);
    assert.match(shown.words, /Gowongan/);
    assert.match(shown.words, /Bumijo/, 'and a neighbour');
    assert.equal(shown.all('svg')[0]?.attributes['aria-label'], 'Peta: Kelurahan Gowongan dan sekitarnya');
  });

  test('puts the point where it lies: in the middle of what is seen, and within its own kelurahan', async () => {
    const shown = await show({ kelurahan: gowongan, point: tugu });
    const [x = 0, y = 0, width = 0, height = 0] = numbers(shown);
    const { cx, cy } = shown.all('circle')[0]?.attributes ?? {};
    assert.deepEqual([Number(cx), Number(cy)], [x + width / 2, y + height / 2]);
    assert.match(shown.all('svg')[0]?.attributes['aria-label'] ?? '', /titik aduan di Kelurahan Gowongan/);
  });

  test('needs no kelurahan to draw a point', async () => {
    const shown = await show({ point: tugu });
    assert.deepEqual([shown.all('circle').length, shown.all('path.place-map-own').length], [1, 0]);
  });

  test('is none where nothing is known, and none of a point that lies elsewhere', async () => {
    for (const place of [
      {},
      { kelurahan: 'unknown' },
      { point: { lat: -7.6, lon: 110.2 } },
      { point: { lat: -8.1, lon: 110.6 } },
    ])
      assert.equal((await show(place)).all('svg').length, 0, JSON.stringify(place));
  });

  test('speaks English to whoever reads it', async () => {
    assert.match((await show({ kelurahan: gowongan }, en)).all('svg')[0]?.attributes['aria-label'] ?? '', /^Map: /);
  });
});
