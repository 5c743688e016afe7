// What people's words say of a place: kelurahan by exact names and common written forms, points as telephones and maps write them.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { allKelurahan } from './kelurahan.ts';
import { pointWords, type PointTrouble } from './point.ts';
import type { CasePlace } from './case-place.ts';
import { kelurahanIn, pointsIn, readPoint, toldPlaceIn } from './said-place.ts';

const named = (text: string): string[] => kelurahanIn(text).map(({ name }) => name);

suite('a kelurahan is named', () => {
  const rows: [text: string, names: string[]][] = [
    ['Lampu mati di Gowongan', ['Gowongan']],
    ['lampu mati di kel. Gowongan min', ['Gowongan']],
    ['KELURAHAN GOWONGAN RT 05 RW 02', ['Gowongan']],
    ['sampah numpuk, gowongan.', ['Gowongan']],
    ['dari Bumijo sampai Gowongan lalu balik ke Bumijo', ['Bumijo', 'Gowongan']],
    ['Got mampet Muja Muju', ['Muja Muju']],
    ['got mampet mujamuju!!', ['Muja Muju']],
    ['got mampet Muja-Muju', ['Muja Muju']],
    ['warung boto gang 3', ['Warungboto']],
    ['Purwakinanti banjir 😢', ['Purwokinanti']],
    ['Téras rumah Báciro', ['Baciro']],
    ['#Sorosutan @pemkot', ['Sorosutan']],
    ['pohon tumbang depan pasar Giwangan', ['Giwangan']],
    ['Tegal Rejo gelap', ['Tegalrejo']],
    ['nang Suryo Diningratan dalane bolong', ['Suryodiningratan']],
    // What is none, or not said to be one.
    ['gwngan', []],
    ['Gowongann', []],
    ['Gowonganlor', []],
    ['Jl. Gowongan Kidul rusak', []],
    ['Jalan Demangan macet', []],
    ['jln Patangpuluhan bolong', []],
    ['gg. Semaki gelap', []],
    ['kemantren Tegalrejo', []],
    ['Kec. Wirobrajan', []],
    ['bener banget min, parah', []],
    ['acara tahunan di kota baru', []],
    ['kelurahan Bener gelap', ['Bener']],
    ['kel Tahunan banjir', ['Tahunan']],
    ['kel. Kota Baru', ['Kotabaru']],
    ['di Kotabaru', ['Kotabaru']],
    ['muja', []],
    ['Malioboro, Kotagede, Sleman', []],
    ['', []],
    ['\u0000\n  ', []],
  ];
  for (const [text, names] of rows)
    test(`${JSON.stringify(text)}: ${names.join(', ') || 'none'}`, () => {
      assert.deepEqual(named(text), names);
    });

  test('each by its own name, with and without *kel.*, small and large', () => {
    for (const one of allKelurahan)
      for (const text of [
        `Kel. ${one.name}`,
        `KELURAHAN ${one.name.toUpperCase()},`,
        `(kel ${one.name.toLowerCase()})`,
      ])
        assert.deepEqual(kelurahanIn(text), [one], text);
  });

  test('bare, each but the two that are everyday words', () => {
    const silent = allKelurahan.filter(({ name }) => named(`di ${name} ya`).length === 0).map(({ name }) => name);
    assert.deepEqual(silent, ['Bener', 'Tahunan']);
  });

  test('in the order of the text, each once, however long it is', () => {
    const long = `${'kata '.repeat(1500)}Baciro Terban Baciro`;
    assert.deepEqual(named(long), ['Baciro', 'Terban']);
    assert.deepEqual(named(`${'kata '.repeat(2000)}Baciro`), [], 'beyond what anybody reads');
  });
});

const points = (text: string): string[] => pointsIn(text).map(pointWords);
const tugu = '-7.782900, 110.367070';

suite('a point stands in words', () => {
  const rows: [text: string, found: string[]][] = [
    ['geo:-7.7829,110.36707', [tugu]],
    ['Tugu Jogja\nJl. Jend. Sudirman\ngeo:-7.7829,110.36707', [tugu]],
    ['GEO:-7.7829,110.36707?z=18', [tugu]],
    ['geo:-8,110', ['-8.000000, 110.000000']],
    ['Titik: -7.782900, 110.367070', [tugu]],
    ['di -7.7829,110.36707 ya min', [tugu]],
    ['https://maps.google.com/?q=-7.7829,110.36707&z=17', [tugu]],
    ['https://www.google.com/maps/@-7.7829,110.36707,17z', [tugu]],
    ['https://www.openstreetmap.org/?mlat=-7.7829&mlon=110.36707', []],
    ['geo:-7.7829,110.36707 dan geo:-7.7829,110.36707', [tugu]],
    ['geo:-7.7829,110.36707 lalu -7.8, lalu -7.801410, 110.364740', [tugu, '-7.801410, 110.364740']],
    ['110.36707, -7.7829', []],
    ['geo:-6.1754,106.8272', []],
    ['geo:0,0', []],
    ['biaya 7.500, 110.000 rupiah', []],
    ['versi 1.2.345, 110.36707', []],
    ['0812-3456-7890', []],
    ['geo:', []],
    ['-7.7829', []],
  ];
  for (const [text, found] of rows)
    test(`“${text.replaceAll('\n', ' / ')}”: ${found.join('; ') || 'none'}`, () => {
      assert.deepEqual(points(text), found);
    });

  test('ten at most are taken out of a text', () => {
    const many = Array.from({ length: 30 }, (_one, at) => `geo:-7.78${String(at + 10)},110.36707`).join(' ');
    assert.equal(pointsIn(many).length, 10);
  });

  test('a long text of digits is read at once', () => {
    const since = process.cpuUsage().user;
    assert.deepEqual(pointsIn('-7.'.repeat(30_000) + '1'.repeat(30_000)), []);
    assert.deepEqual(pointsIn(`${'-7.123456789012345'.repeat(5_000)} , `), []);
    assert.ok(process.cpuUsage().user - since < 1_000_000);
  });
});

suite('what is typed as one point', () => {
  const good: [typed: string, point: string][] = [
    [tugu, tugu],
    ['-7.7829 110.36707', tugu],
    ['  -7.7829;110.36707 ', tugu],
    ['-7,7829, 110,36707', tugu],
    ['-7,7829 110,36707', tugu],
    ['−7.7829, 110.36707', tugu],
    ['https://maps.google.com/?q=-7.7829,110.36707&z=17', tugu],
    ['-8, 110', '-8.000000, 110.000000'],
  ];
  for (const [typed, point] of good)
    test(`“${typed}” is read`, () => {
      const read = readPoint(typed);
      assert.ok(read.ok);
      assert.equal(pointWords(read.point), point);
    });

  const bad: [typed: string, trouble: PointTrouble][] = [
    ['110.36707, -7.7829', 'swapped'],
    ['110,36707 -7,7829', 'swapped'],
    ['7.7829, 110.36707', 'sign-lost'],
    ['-6.1754, 106.8272', 'far-away'],
    ['-7.7829, 470.36707', 'off-the-earth'],
    ['-7.7829', 'not-a-number'],
    ['depan pasar', 'not-a-number'],
    ['-7.78, 110.36, 17', 'not-a-number'],
    ['Jl. Malioboro 12', 'not-a-number'],
    ['', 'not-a-number'],
  ];
  for (const [typed, trouble] of bad)
    test(`“${typed}” is ${trouble}`, () => {
      assert.deepEqual(readPoint(typed), { ok: false, trouble });
    });
});

suite('a line about the place', () => {
  const gowongan = '34.71.02.1003';
  const point = { lat: -7.7829, lon: 110.36707 };
  const rows: [text: string, place: CasePlace | undefined][] = [
    ['Lokasi kejadian: gang 3, Kel. Gowongan', { text: 'gang 3', kelurahan: gowongan }],
    ['Lokasi kejadian: Kel. Gowongan', { kelurahan: gowongan }],
    ['Where the problem is: alley 3, Kel. Gowongan', { text: 'alley 3', kelurahan: gowongan }],
    ['Pohon tumbang\nLokasi: Jalan Uji 3\nTitik: -7.782900, 110.367070\nTerima kasih', { text: 'Jalan Uji 3', point }],
    ['lokasi: pasar Gowongan', { text: 'pasar Gowongan', kelurahan: gowongan }],
    ['Lokasi: antara Gowongan dan Bumijo', { text: 'antara Gowongan dan Bumijo' }],
    ['Lokasi: jembatan\ngeo:-7.7829,110.36707 geo:-7.8,110.36', { text: 'jembatan' }],
    ['Lokasi: jembatan\nkel. Gowongan', { text: 'jembatan' }],
    ['Kel. Gowongan, lokasi: jembatan', undefined],
    ['Lokasi kejadian:', undefined],
    [`Lokasi: ${'x'.repeat(301)}`, undefined],
    ['Jalan berlubang di Gowongan', undefined],
    ['', undefined],
  ];
  for (const [text, place] of rows)
    test(JSON.stringify(text.slice(0, 60)), () => {
      assert.deepEqual(toldPlaceIn(text), place);
    });
});
