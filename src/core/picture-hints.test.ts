// Hints about a picture of the work: each by its own reason, at its own border, and none where nothing is known.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { hintsOf, metresBetween, type KnownPicture } from './picture-hints.ts';

const tugu = { lat: -7.78293, lon: 110.36707 };
const reported = Date.parse('2026-03-02T08:00:00+07:00');

/** So many metres to the north of the place. */
const northOf = (metres: number) => ({ lat: tugu.lat + metres / 111_195, lon: tugu.lon });

const hints = (known: Partial<KnownPicture>, place: typeof tugu | undefined = tugu) =>
  hintsOf({ seen: [], ...known }, { since: reported, ...(place === undefined ? {} : { place: { point: place } }) });

test('nothing is said of a picture of which nothing is known, nor of one that is as it should be', () => {
  assert.deepEqual(hints({}), []);
  assert.deepEqual(hints({ takenAt: reported + 1, point: tugu }), []);
});

suite('taken before the report', () => {
  for (const [ms, said] of [
    [-1, true],
    [0, false],
    [1, false],
  ] as const)
    test(`by ${String(-ms)} ms: ${said ? 'said' : 'not said'}`, () => {
      const takenAt = reported + ms;
      assert.deepEqual(hints({ takenAt }), said ? [{ kind: 'taken-before', takenAt }] : []);
    });
});

suite('far from the place', () => {
  test('beyond three hundred metres, in tens of them', () => {
    assert.deepEqual(hints({ point: northOf(299) }), []);
    assert.deepEqual(hints({ point: northOf(1234) }), [{ kind: 'far', metres: 1230 }]);
  });

  test('beyond as much from the edge of its kelurahan, where nobody said it more closely', () => {
    const fromEdge = (metres: number) =>
      hintsOf({ point: tugu, seen: [] }, { since: reported, place: { edge: () => metres } });
    assert.deepEqual([fromEdge(0), fromEdge(300)], [[], []]);
    assert.deepEqual(fromEdge(304), [{ kind: 'far', metres: 300, from: 'edge' }]);
    assert.deepEqual(hintsOf({ seen: [] }, { since: reported, place: { edge: () => 9000 } }), []);
  });

  test('is nowhere where the place or the picture’s is not known', () => {
    assert.deepEqual(hintsOf({ point: northOf(5000), seen: [] }, { since: reported }), []);
    assert.deepEqual(hints({}), []);
  });

  test('is measured as the crow flies, the same both ways, also over the antimeridian and to the other side of the earth', () => {
    const kraton = { lat: -7.80528, lon: 110.36422 };
    assert.ok(Math.abs(metresBetween(tugu, kraton) - 2505) < 15);
    assert.equal(metresBetween(tugu, kraton), metresBetween(kraton, tugu));
    assert.equal(metresBetween(tugu, tugu), 0);
    assert.ok(metresBetween({ lat: 0, lon: 179.999 }, { lat: 0, lon: -179.999 }) < 250);
    assert.ok(Math.abs(metresBetween({ lat: 90, lon: 0 }, { lat: -90, lon: 0 }) - Math.PI * 6_371_000) < 1);
  });
});

test('seen elsewhere: which case, or that the reporter sent it, whether it is the very same, three at most', () => {
  const [one, two, theirs] = [{ number: 'A', same: true }, { number: 'B', same: false }, { same: true }];
  assert.deepEqual(hints({ seen: [one, two, theirs, { number: 'C', same: false }] }), [
    { kind: 'seen', number: 'A', same: true },
    { kind: 'seen', number: 'B', same: false },
    { kind: 'seen', same: true },
  ]);
});

test('several are said together', () => {
  const all = hints({ takenAt: reported - 5, point: northOf(900), seen: [{ number: 'A', same: true }] });
  assert.deepEqual(
    all.map(({ kind }) => kind),
    ['seen', 'taken-before', 'far'],
  );
});
