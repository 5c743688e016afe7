// In which kelurahan known places lie, which others within sixty metres of a border may be meant, and what lies with a neighbour.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { areaOf, metresToKelurahan, reachMetres } from './areas.ts';
import cityFile from './city-outlines.json' with { type: 'json' };
import { allKelurahan } from './kelurahan.ts';
import neighbourFile from './neighbour-outlines.json' with { type: 'json' };
import type { Point } from './point.ts';

type Landmark = [
  place: string,
  lat: number,
  lon: number,
  sure: string,
  address: string[],
  next: string,
  metres: number,
];

/** Coordinates and addresses from general knowledge; the next border measured by another program. */
const landmarks: readonly Landmark[] = [
  ['Stasiun Tugu', -7.78913, 110.36352, 'Sosromenduran', ['Sosromenduran'], 'Bumijo', 139],
  ['Jl. Malioboro tengah', -7.7932, 110.3658, 'Suryatmajan', ['Sosromenduran', 'Suryatmajan'], 'Sosromenduran', 5],
  ['Titik Nol Kilometer', -7.80141, 110.36474, 'Ngupasan', ['Ngupasan'], 'Prawirodirjan', 0],
  ['Pasar Beringharjo', -7.79872, 110.36588, 'Ngupasan', ['Ngupasan'], 'Suryatmajan', 259],
  ['Benteng Vredeburg', -7.80028, 110.36634, 'Ngupasan', ['Ngupasan'], 'Prawirodirjan', 128],
  ['Kepatihan', -7.79459, 110.36663, 'Suryatmajan', ['Suryatmajan'], 'Sosromenduran', 114],
  ['Alun-alun Kidul', -7.8118, 110.3631, 'Patehan', ['Patehan'], 'Panembahan', 74],
  ['Tamansari', -7.81003, 110.35928, 'Patehan', ['Patehan'], 'Kadipaten', 158],
  ['Tugu Pal Putih', -7.7829, 110.36707, 'Gowongan', ['Gowongan', 'Cokrodiningratan', 'Bumijo'], 'Cokrodiningratan', 0],
  ['Stasiun Lempuyangan', -7.79012, 110.37546, 'Bausasran', ['Bausasran'], 'Kotabaru', 110],
  ['Balai Kota Timoho', -7.8001, 110.39117, 'Muja Muju', ['Muja Muju'], 'Warungboto', 227],
  ['XT Square', -7.81671, 110.38546, 'Pandeyan', ['Pandeyan'], 'Sorosutan', 248],
  ['Gembira Loka', -7.80411, 110.39798, 'Rejowinangun', ['Rejowinangun'], 'Muja Muju', 101],
  ['Terminal Giwangan', -7.83434, 110.39247, 'Giwangan', ['Giwangan'], 'Purbayan', 542],
  ['Pasar Kotagede', -7.82838, 110.40006, 'Purbayan', ['Purbayan', 'Prenggan'], 'Prenggan', 86],
  ['RS Bethesda', -7.78341, 110.37732, 'Kotabaru', ['Kotabaru'], 'Terban', 45],
  ['Galeria Mall', -7.78228, 110.37896, 'Terban', ['Terban'], 'Kotabaru', 79],
  ['Stadion Kridosono', -7.78799, 110.3747, 'Kotabaru', ['Kotabaru'], 'Bausasran', 103],
  ['Puro Pakualaman', -7.8016, 110.3762, 'Purwokinanti', ['Purwokinanti', 'Gunungketur'], 'Gunungketur', 9],
  ['Mandala Krida', -7.79588, 110.38389, 'Semaki', ['Semaki'], 'Baciro', 156],
  ['RS PKU Muhammadiyah', -7.8005, 110.36187, 'Ngampilan', ['Ngupasan'], 'Ngupasan', 19],
  ['Pasar Ngasem', -7.80779, 110.36001, 'Kadipaten', ['Patehan'], 'Patehan', 23],
  ['Keraton', -7.80529, 110.3642, 'Kadipaten', ['Panembahan'], 'Panembahan', 4],
  ['Alun-alun Utara', -7.80379, 110.36444, 'Panembahan', ['Prawirodirjan', 'Ngupasan', 'Panembahan'], 'Ngupasan', 1],
  ['Hotel Tentrem', -7.77358, 110.36901, 'Karangwaru', ['Cokrodiningratan'], 'Cokrodiningratan', 2],
  ['UGM Bulaksumur', -7.77, 110.3775, 'outside', [], 'Terban', 570],
  ['Terminal Jombor', -7.7473, 110.36184, 'outside', [], 'Karangwaru', 2346],
];

const namesAt = (point: Point): string[] => areaOf(point).candidates.map(({ name }) => name);

/** Corners of an outline, in order. */
const cornersOf = (outline: string): Point[] =>
  outline.split(' ').map((corner) => {
    const [east = NaN, south = NaN] = corner.split(',').map(Number);
    return { lat: -7 - south / 1_000_000, lon: 110 + east / 1_000_000 };
  });
const outlines = Object.entries(cityFile.outlines).map(([code, outline]) => ({ code, corners: cornersOf(outline) }));

const metre = 1 / 111_195;
/** So many metres away, by a direction in degrees from the east. */
const beside = ({ lat, lon }: Point, metres: number, degrees: number): Point => {
  const angle = (degrees * Math.PI) / 180;
  const eastward = Math.cos((lat * Math.PI) / 180);
  return { lat: lat + metres * metre * Math.sin(angle), lon: lon + (metres * metre * Math.cos(angle)) / eastward };
};

/** Along the great circle, in another way than the outlines are measured. */
const metresBetween = (a: Point, b: Point): number => {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const across = Math.sin(rad(b.lat - a.lat) / 2) ** 2;
  const along = Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lon - a.lon) / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(across + along));
};

/** Slow and plain: each edge walked in steps of a metre. */
const slowMetres = (corners: readonly Point[], point: Point): number =>
  Math.min(
    ...corners.flatMap((corner, at) => {
      const from = corners.at(at - 1) ?? corner;
      const steps = Math.ceil(metresBetween(from, corner)) + 1;
      return Array.from({ length: steps + 1 }, (_one, step) => {
        const part = step / steps;
        const lat = from.lat + (corner.lat - from.lat) * part;
        return metresBetween({ lat, lon: from.lon + (corner.lon - from.lon) * part }, point);
      });
    }),
  );

/** Slow and plain: how far the outline turns around the point, as angles. */
const slowInside = (corners: readonly Point[], { lat, lon }: Point): boolean => {
  const angles = corners.map((corner) => Math.atan2(corner.lat - lat, corner.lon - lon));
  const turned = angles.map((angle, at) => {
    const turn = angle - (angles.at(at - 1) ?? angle);
    if (turn > Math.PI) return turn - 2 * Math.PI;
    return turn < -Math.PI ? turn + 2 * Math.PI : turn;
  });
  return Math.abs(turned.reduce((sum, one) => sum + one, 0)) > Math.PI;
};

const inCity = fc.record({
  lat: fc.double({ min: -7.84, max: -7.765, noNaN: true }),
  lon: fc.double({ min: 110.34, max: 110.41, noNaN: true }),
});

suite('a known place', () => {
  for (const [place, lat, lon, sure, address, next, metres] of landmarks)
    test(`${place} lies in ${sure}, and its address is among the candidates`, () => {
      const { candidates, outside } = areaOf({ lat, lon });
      const names = candidates.map(({ name }) => name);
      if (sure === 'outside') {
        assert.equal(outside?.regency, 'Sleman');
        assert.deepEqual(names, []);
        return;
      }
      assert.equal(outside, undefined);
      assert.equal(names[0], sure);
      assert.equal(candidates[0]?.metres, 0);
      for (const one of metres <= reachMetres ? [next] : []) assert.ok(names.includes(one), `${one} is near`);
      if (metres > reachMetres) assert.deepEqual(names, [sure]);
      assert.ok(
        address.some((one) => names.includes(one)),
        names.join(', '),
      );
    });

  test('has the distance to the next border that another program measured', () => {
    for (const [place, lat, lon, sure, , next, metres] of landmarks) {
      const near = areaOf({ lat, lon }).candidates.find(({ name }) => name === next && name !== sure);
      if (near !== undefined) assert.ok(Math.abs(near.metres - metres) < 1.5, `${place} ${String(near.metres)}`);
    }
  });
});

suite('streets are borders', () => {
  test('every corner is near its own kelurahan, and within sixty metres all that meet there are named', () => {
    for (const { code, corners } of outlines)
      for (const corner of corners) {
        const near = areaOf(corner).candidates.map((one) => one.code);
        assert.ok(near.includes(code), code);
        const meeting = outlines.filter((one) =>
          one.corners.some(({ lat, lon }) => lat === corner.lat && lon === corner.lon),
        );
        for (const other of meeting) assert.ok(near.includes(other.code), `${code} and ${other.code}`);
      }
  });

  test('sixty metres away counts still, sixty-two no more', () => {
    // A corner of Kricak that the outline turns around in the north-west: away from it there is nothing nearer.
    const corner = cornersOf(cityFile.outlines['34.71.01.1001']).reduce((a, b) =>
      a.lat + b.lon > b.lat + a.lon ? a : b,
    );
    const isNear = (metres: number): boolean => namesAt(beside(corner, metres, 135)).includes('Kricak');
    assert.deepEqual([isNear(1), isNear(59), isNear(62)], [true, true, false]);
  });

  test('the sure one stands first, then by distance, and nobody twice', () => {
    fc.assert(
      fc.property(inCity, (point) => {
        const { candidates } = areaOf(point);
        const metres = candidates.map((one) => one.metres);
        assert.deepEqual(
          metres,
          metres.toSorted((a, b) => a - b),
        );
        assert.equal(new Set(candidates.map(({ code }) => code)).size, candidates.length);
        assert.ok(metres.every((one) => one <= reachMetres));
      }),
      { numRuns: 300 },
    );
  });

  test('as a slow measure says that walks each border', () => {
    fc.assert(
      fc.property(inCity, (point) => {
        const found = new Map(areaOf(point).candidates.map(({ code, metres }) => [code, metres]));
        for (const { code, corners } of outlines) {
          const away = slowMetres(corners, point);
          // On the border itself either is right.
          if (away < 0.5 || Math.abs(away - reachMetres) < 1.5) continue;
          const isIn = slowInside(corners, point);
          assert.equal(found.get(code) === 0, isIn, code);
          assert.equal(found.has(code), isIn || away < reachMetres, code);
        }
      }),
      { numRuns: 8 },
    );
  });
});

suite('the city’s outlines', () => {
  test('are those of all its kelurahan, in their order', () => {
    assert.deepEqual(
      outlines.map(({ code }) => code),
      allKelurahan.map(({ code }) => code),
    );
    assert.equal(outlines.flatMap(({ corners }) => corners).length, 1046);
  });

  test('cover the city without wide gaps, and nearly without lying over each other', () => {
    const doubly: Point[] = [];
    fc.assert(
      fc.property(inCity, (point) => {
        const { candidates, outside } = areaOf(point);
        assert.ok(outside !== undefined || candidates.length > 0);
        if (candidates.filter(({ metres }) => metres === 0).length > 1) doubly.push(point);
      }),
      { numRuns: 400 },
    );
    assert.ok(doubly.length <= 4, String(doubly.length));
  });
});

suite('outside the city', () => {
  const places: [string, number, number, string, string][] = [
    ['Bandara Adisutjipto', -7.788, 110.4317, 'Sleman', 'Maguwoharjo'],
    ['Hartono Mall', -7.7587, 110.3997, 'Sleman', 'Condongcatur'],
    ['Kampus UNY', -7.7745, 110.3865, 'Sleman', 'Caturtunggal'],
    ['Kampus UMY', -7.8112, 110.3213, 'Bantul', 'Tamantirto'],
    ['ISI Sewon', -7.8525, 110.3564, 'Bantul', 'Panggungharjo'],
  ];
  for (const [place, lat, lon, regency, village] of places)
    test(`${place} lies in ${village}, ${regency}`, () => {
      assert.deepEqual(areaOf({ lat, lon }), { candidates: [], outside: { regency, village } });
    });

  test('beyond the neighbours nobody knows where, and says so', () => {
    for (const point of [
      { lat: -8.02, lon: 110.33 },
      { lat: -7.6, lon: 110.44 },
      { lat: -7.87, lon: 110.15 },
    ])
      assert.deepEqual(areaOf(point), { candidates: [], outside: {} });
  });

  test('what lies in a sliver between the outlines belongs to whoever is nearer', () => {
    const { candidates, outside } = areaOf({ lat: -7.833, lon: 110.40279 });
    assert.equal(outside, undefined);
    assert.equal(candidates[0]?.name, 'Purbayan');
    assert.ok(Math.abs((candidates[0]?.metres ?? 0) - 10) < 1);
  });

  test('beside the border the city’s own are named, too', () => {
    // Twenty metres north of the northern border of Karangwaru.
    const [north] = cornersOf(cityFile.outlines['34.71.01.1002']).toSorted((a, b) => b.lat - a.lat);
    assert.ok(north !== undefined);
    const { candidates, outside } = areaOf(beside(north, 25, 90));
    assert.equal(outside?.regency, 'Sleman');
    assert.ok(candidates.some(({ name }) => name === 'Karangwaru'));
    assert.ok(candidates.every(({ metres }) => metres > 0));
  });

  test('38 villages of two regencies are known', () => {
    const names = Object.keys(neighbourFile.outlines);
    assert.equal(names.length, 38);
    assert.deepEqual(new Set(names.map((name) => name.split(' ')[0])), new Set(['Sleman', 'Bantul']));
  });
});

suite('how far a place is from a kelurahan', () => {
  const tugu = { lat: -7.7829, lon: 110.36707 };
  const codeOf = (name: string): string => allKelurahan.find((one) => one.name === name)?.code ?? '';

  test('is nothing inside, and as far as the candidates say beside it', () => {
    for (const { code, metres } of areaOf(tugu).candidates) assert.equal(metresToKelurahan(code, tugu), metres);
    assert.equal(metresToKelurahan(codeOf('Gowongan'), tugu), 0);
  });

  test('grows beyond its border, and is not known of a code that no kelurahan has', () => {
    const [near, far] = [-7.775, -7.765].map((lat) => metresToKelurahan(codeOf('Gowongan'), { lat, lon: 110.36707 }));
    assert.ok(near !== undefined && far !== undefined && near > 500 && Math.abs(far - near - 1112) < 5);
    assert.equal(metresToKelurahan('34.71.99.9999', tugu), undefined);
  });
});
