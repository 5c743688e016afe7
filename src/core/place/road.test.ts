// Which roads the words of a place name, whose they are, and what a list of them may not hold.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { bodyForRoad, roadAuthorities, roadsIn, roadTroublesIn, wordsOfRoad, mayNameRoad, type Road } from './road.ts';

const road = (name: string, changed: Partial<Road> = {}): Road => ({
  ...{ id: name, name, fromPlace: '', toPlace: '', authority: 'unknown', source: '', ...changed },
});
const roads = ['Jl. Timoho', 'Jl. Timoho II', 'Jl. Prof. DR. Supomo SH', 'Jl. Mawar', 'Jl. Bantul'].map((name) =>
  road(name),
);

suite('the words of a place name a road', () => {
  const rows: readonly [string, readonly string[]][] = [
    ['', []],
    ['Jl. Timoho', ['Jl. Timoho']],
    ['jalan timoho no. 3', ['Jl. Timoho']],
    ['JLN TIMOHO,depan pasar', ['Jl. Timoho']],
    ['ing dalan Timoho', ['Jl. Timoho']],
    ['Jl.Timoho II gang 3', ['Jl. Timoho II']],
    ['Jl. Timoho dan Jl. Mawar', ['Jl. Timoho', 'Jl. Mawar']],
    ['Jl. Timoho, ya, Jl. Timoho itu', ['Jl. Timoho']],
    ['jl prof dr supomo sh 12', ['Jl. Prof. DR. Supomo SH']],
    ['jl supomo', []],
    ['Jl. Timohoan', []],
    ['Gang Mawar', []],
    ['kebun mawar di jalan', []],
    ['Kabupaten Bantul', []],
    ['Jalan', []],
    ['jalan jalan bantul', ['Jl. Bantul']],
    ['Jl. Tímoho', ['Jl. Timoho']],
  ];
  for (const [text, names] of rows)
    test(text === '' ? 'of none' : text, () => {
      assert.deepEqual(
        roadsIn(text, roads).map(({ name }) => name),
        names,
      );
    });

  test('all parts of it, and none where the list is empty or a name is no word', () => {
    const parts = [road('Jl. Godean', { id: 'barat', fromPlace: 'Ring road' }), road('Jalan Godean', { id: 'timur' })];
    assert.deepEqual(
      roadsIn('jl godean', parts).map(({ id }) => id),
      ['barat', 'timur'],
    );
    assert.deepEqual(roadsIn('jl godean', []), []);
    assert.deepEqual(roadsIn('jl godean', [road('Jl.'), road('???')]), []);
  });
});

test('a road may be named in the words of a place and in its landmark', () => {
  assert.equal(wordsOfRoad({}), '');
  assert.equal(wordsOfRoad({ text: 'Jl. Mawar' }), 'Jl. Mawar');
  assert.equal(wordsOfRoad({ landmark: 'pojok jl. Mawar' }), 'pojok jl. Mawar');
  assert.deepEqual(roadsIn(wordsOfRoad({ text: 'Depan jalan', landmark: 'Jl. Mawar' }), roads), [roads[3]]);
});

test('words name no road without the word for one', () => {
  for (const text of ['Jl. X', 'di jalan', 'JLN', 'dalan-dalan']) assert.equal(mayNameRoad(text), true, text);
  for (const text of ['', 'Pasar Beringharjo', 'perjalanan', 'j l', 'jalanan'])
    assert.equal(mayNameRoad(text), false, text);
});

test('a body answers for roads of the province and of the state, and for no others', () => {
  assert.deepEqual(
    roadAuthorities.map((authority) => bodyForRoad(authority)),
    [undefined, undefined, 'pemda-diy', 'jalan-nasional', undefined, undefined],
  );
});

suite('a list of roads', () => {
  test('holds each part once, however it is written', () => {
    const once = [road('Jl. Godean', { id: 'a' }), road('Jl. Godean', { id: 'b', fromPlace: 'Pasar' })];
    assert.deepEqual(roadTroublesIn(once), []);
    for (const again of [
      road('jl godean', { id: 'c' }),
      road('JL.  GODEAN', { id: 'c' }),
      road('Jl. Godean', { id: 'c', fromPlace: ' pasar. ' }),
    ])
      assert.deepEqual(roadTroublesIn([...once, again]), [{ id: 'c', field: 'name', why: 'road-twice' }]);
  });

  test('says where it is written whose a road is, unless nobody knows', () => {
    for (const authority of roadAuthorities) {
      const expected = authority === 'unknown' ? [] : [{ id: 'a', field: 'source', why: 'road-source' }];
      assert.deepEqual(roadTroublesIn([road('Jl. A', { id: 'a', authority })]), expected, authority);
      assert.deepEqual(roadTroublesIn([road('Jl. A', { id: 'a', authority, source: ' ' })]), expected, authority);
      assert.deepEqual(roadTroublesIn([road('Jl. A', { id: 'a', authority, source: 'SK 1/2026' })]), []);
    }
  });

  test('without any is in order', () => {
    assert.deepEqual(roadTroublesIn([]), []);
  });
});
