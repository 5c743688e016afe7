// The place of a complaint: one way of writing it, what is none, and how it is told in one line.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  isSamePlace,
  keptPlaceOf,
  placeTrouble,
  placeWords,
  plainPlace,
  readPlace,
  type CasePlace,
  type PlaceTrouble,
} from './case-place.ts';

const gowongan = '34.71.02.1003';
const tugu = { lat: -7.7829, lon: 110.36707 };
const whole: CasePlace = {
  text: 'Jalan Mangkubumi 12',
  kelurahan: gowongan,
  rt: '05',
  rw: '02',
  landmark: 'depan halte',
  point: tugu,
};

suite('a place is written in one way', () => {
  const rows: [what: string, typed: CasePlace, plain: CasePlace][] = [
    ['blanks around words say nothing', { text: '  Jalan Uji \n', landmark: ' ' }, { text: 'Jalan Uji' }],
    ['nothing is nothing', { text: '', kelurahan: '', rt: '', rw: ' ', landmark: '\t' }, {}],
    ['a neighbourhood has two digits', { rt: '5', rw: '2' }, { rt: '05', rw: '02' }],
    ['zeros before it say nothing', { rt: '005', rw: '0012' }, { rt: '05', rw: '12' }],
    ['three digits stay', { rt: '105', rw: '12' }, { rt: '105', rw: '12' }],
    ['a point is kept within centimetres', { point: { lat: -7.78290004, lon: 110.36707 } }, { point: tugu }],
    ['all of it stays', whole, whole],
  ];
  for (const [what, typed, plain] of rows)
    test(what, () => {
      assert.deepEqual(plainPlace(typed), plain);
      assert.deepEqual(plainPlace(plain), plain, 'and once more');
    });

  test('whatever else stands beside its fields is left out', () => {
    const event = { ...whole, type: 'Located', by: 'user-1', phone: '081234567890' };
    assert.deepEqual(plainPlace(event), whole);
  });
});

suite('two places are the same', () => {
  test('when all that is said of them is', () => {
    assert.ok(isSamePlace(whole, { ...whole, point: { ...tugu } }));
    assert.ok(isSamePlace({}, {}));
  });
  const changes: CasePlace[] = [
    { text: 'Jalan Mangkubumi 13' },
    { kelurahan: '34.71.02.1002' },
    { rt: '06' },
    { rw: '03' },
    { landmark: 'belakang halte' },
    { point: { ...tugu, lat: -7.782901 } },
    { point: { ...tugu, lon: 110.367071 } },
  ];
  for (const change of changes)
    test(`and not with another ${Object.keys(change).join()}, nor without it`, () => {
      assert.ok(!isSamePlace(whole, { ...whole, ...change }));
      const without = Object.fromEntries(Object.entries(whole).filter(([name]) => !Object.hasOwn(change, name)));
      assert.ok(!isSamePlace(whole, without));
      assert.ok(!isSamePlace(without, whole));
    });
});

suite('what is no place', () => {
  const rows: [what: string, place: CasePlace, trouble: PlaceTrouble | undefined][] = [
    ['nothing', {}, 'place-missing'],
    ['words alone are one', { text: 'depan pasar' }, undefined],
    ['a kelurahan alone is one', { kelurahan: gowongan }, undefined],
    ['a neighbourhood alone is one', { rt: '05' }, undefined],
    ['a point alone is one', { point: tugu }, undefined],
    ['a name is no code', { kelurahan: 'Gowongan' }, 'unknown-kelurahan'],
    ['a kemantren is no kelurahan', { kelurahan: '34.71.02' }, 'unknown-kelurahan'],
    ['a village of Sleman is none of the city’s', { kelurahan: '34.04.07.2001' }, 'unknown-kelurahan'],
    ['a swapped point', { text: 'pasar', point: { lat: 110.36707, lon: -7.7829 } }, 'point-wrong'],
    ['no number', { point: { lat: NaN, lon: 110 } }, 'point-wrong'],
    ['a point in Sleman is a place', { point: { lat: -7.77, lon: 110.3775 } }, undefined],
    ['a telephone number in the words', { text: 'rumah Pak RT 0812-3456-7890' }, 'personal-data-in-place'],
    ['one in the landmark', { text: 'pasar', landmark: 'hub 081234567890' }, 'personal-data-in-place'],
    ['an address of somebody’s mail', { landmark: 'warga@contoh.example' }, 'personal-data-in-place'],
    ['sixteen digits', { text: '3471021003990001' }, 'personal-data-in-place'],
    ['a house number is none of these', { text: 'Jalan Uji 12, RT 05 RW 02' }, undefined],
  ];
  for (const [what, place, trouble] of rows)
    test(`${what}: ${trouble ?? 'can be recorded'}`, () => {
      assert.equal(placeTrouble(place), trouble);
    });

  test('what is named first is what can be mended first', () => {
    const all = { text: '081234567890', kelurahan: 'x', point: { lat: NaN, lon: NaN } };
    assert.equal(placeTrouble(all), 'unknown-kelurahan');
    assert.equal(placeTrouble({ ...all, kelurahan: gowongan }), 'point-wrong');
    assert.equal(placeTrouble({ ...all, kelurahan: gowongan, point: tugu }), 'personal-data-in-place');
  });
});

suite('a place in one line', () => {
  const area = 'Kelurahan Gowongan, Kemantren Jetis';
  const rows: [CasePlace, string][] = [
    [whole, `Jalan Mangkubumi 12, depan halte, RT 05/RW 02, ${area}`],
    [{ kelurahan: gowongan }, area],
    [{ text: 'Jalan Uji' }, 'Jalan Uji'],
    [{ landmark: 'depan halte', rw: '02' }, 'depan halte, RW 02'],
    [{ rt: '05', kelurahan: gowongan }, `RT 05, ${area}`],
    [{ point: tugu }, '-7.782900, 110.367070'],
    [{ point: tugu, text: 'Tugu' }, 'Tugu'],
    [{ kelurahan: '34.71.99.1001', text: 'Jalan Uji' }, 'Jalan Uji'],
    [{}, ''],
  ];
  for (const [place, line] of rows)
    test(line || 'nothing', () => {
      assert.equal(placeWords(place), line);
    });
});

suite('words of a place that were erased', () => {
  const gone = { gone: 'erased' } as const;
  const kept = { ...whole, text: gone, landmark: gone };

  test('are kept as gone, and the rest of it stays', () => {
    assert.deepEqual(keptPlaceOf({ ...kept, type: 'Located', at: 1 } as typeof kept), kept);
    assert.deepEqual(keptPlaceOf({ ...whole }), whole);
    assert.deepEqual(keptPlaceOf({}), {});
  });

  test('are no part of what can be read', () => {
    const { text: _text, landmark: _landmark, ...rest } = whole;
    assert.deepEqual(readPlace(kept), rest);
    assert.deepEqual(readPlace(whole), whole);
    assert.deepEqual(readPlace({ text: gone }), {});
  });

  test('are not the same as any words, so that the place may be said anew', () => {
    assert.ok(!isSamePlace(whole, kept));
    assert.ok(!isSamePlace(plainPlace(readPlace(kept)), kept));
  });
});
