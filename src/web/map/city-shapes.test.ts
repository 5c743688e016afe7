// The drawing of the city: every kelurahan once, where it lies, and a way from each to every other.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { allKelurahan } from '#core/place/kelurahan.ts';
import { areaOf } from '#core/place/areas.ts';
import { cityShapes, drawing, drawnAt, neighbourOf } from './city-shapes.ts';

const codeOf = (name: string): string => allKelurahan.find((one) => one.name === name)?.code ?? '';
const nameOf = (code: string | undefined): string | undefined => allKelurahan.find((one) => one.code === code)?.name;
const shapeOf = (name: string) => {
  const found = cityShapes.find(({ code }) => code === codeOf(name));
  assert.ok(found !== undefined, name);
  return found;
};

const isInside = (path: string, [x, y]: readonly [number, number]): boolean => {
  const corners = path
    .slice(1, -1)
    .split('L')
    .map((corner) => corner.split(' ').map(Number));
  const crossed = corners.filter(([bx = 0, by = 0], at) => {
    const [ax = 0, ay = 0] = corners.at(at - 1) ?? [];
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
  });
  return crossed.length % 2 === 1;
};

suite('the drawing', () => {
  test('has every kelurahan once, in the order of the codes', () => {
    assert.deepEqual(
      cityShapes.map(({ code }) => code),
      allKelurahan.map(({ code }) => code),
    );
  });

  test('holds every corner, and none twice in a row', () => {
    for (const { code, path } of cityShapes) {
      assert.match(path, /^M\d+ \d+(?:L\d+ \d+)+Z$/, code);
      const corners = path.slice(1, -1).split('L');
      assert.ok(
        corners.every((corner, at) => corner !== corners.at(at - 1)),
        code,
      );
      for (const [x = -1, y = -1] of corners.map((corner) => corner.split(' ').map(Number)))
        assert.ok(x >= 0 && x <= drawing.width && y >= 0 && y <= drawing.height, code);
    }
  });

  test('has north above and west at the left', () => {
    const [north, south] = [shapeOf('Kricak').middle, shapeOf('Giwangan').middle];
    assert.ok(north[1] < south[1]);
    assert.ok(shapeOf('Pakuncen').middle[0] < shapeOf('Rejowinangun').middle[0]);
  });

  test('takes as the middle of each a place that lies in it, and at most by a bay beside it', () => {
    const outside = cityShapes.filter((one) => !isInside(one.path, one.middle));
    assert.ok(outside.length <= 1, outside.map(({ code }) => nameOf(code)).join(' '));
  });
});

suite('a point', () => {
  test('lies in the shape of the kelurahan in which it lies on the ground', () => {
    for (const point of [
      { lat: -7.80411, lon: 110.39798 },
      { lat: -7.8017, lon: 110.3645 },
      { lat: -7.82, lon: 110.37 },
    ]) {
      const [sure] = areaOf(point).candidates;
      const found = cityShapes.filter(({ path }) => isInside(path, drawnAt(point)));
      assert.deepEqual(
        found.map(({ code }) => code),
        [sure?.code],
        JSON.stringify(point),
      );
    }
  });

  test('outside of the city lies outside of every shape', () => {
    const campus = drawnAt({ lat: -7.7745, lon: 110.3865 });
    assert.deepEqual(
      cityShapes.filter(({ path }) => isInside(path, campus)),
      [],
    );
  });
});

suite('an arrow', () => {
  for (const [from, key, to] of [
    ['Kricak', 'ArrowRight', 'Karangwaru'],
    ['Karangwaru', 'ArrowLeft', 'Kricak'],
    ['Kricak', 'ArrowLeft', undefined],
    ['Kricak', 'Enter', undefined],
    ['Giwangan', 'ArrowDown', undefined],
  ] as const)
    test(`${key} leads from ${from} to ${to ?? 'nowhere'}`, () => {
      assert.equal(nameOf(neighbourOf(codeOf(from), key)), to);
    });

  test('leads the way that it points', () => {
    for (const { code, middle } of cityShapes)
      for (const [key, isThere] of [
        ['ArrowLeft', (x: number) => x < middle[0]],
        ['ArrowRight', (x: number) => x > middle[0]],
        ['ArrowUp', (_: number, y: number) => y < middle[1]],
        ['ArrowDown', (_: number, y: number) => y > middle[1]],
      ] as const) {
        const next = cityShapes.find((one) => one.code === neighbourOf(code, key));
        if (next !== undefined) assert.ok(isThere(...next.middle), `${key} from ${String(nameOf(code))}`);
      }
  });

  test('comes to every kelurahan in the end', () => {
    const reached = new Set([cityShapes[0]?.code ?? '']);
    for (const code of reached)
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        const next = neighbourOf(code, key);
        if (next !== undefined) reached.add(next);
      }
    assert.equal(reached.size, 45);
  });
});
