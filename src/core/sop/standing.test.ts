// How a version stands at an instant: one of a family is in force, those after it are planned, those before it say until when they were.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Instant } from '../time.ts';
import { shippedSops, standingAt } from './in-force.ts';
import type { SopKey } from './key.ts';
import { medsos1 } from './medsos.ts';
import { amended } from './shape.ts';

const known = Object.fromEntries(
  (['medsos@2', 'medsos@3', 'medsos@4'] as const).map((key) => [key, amended(medsos1, key, {})]),
);
/** The third was taken back. */
const enacted = [
  { key: 'medsos@4', from: 200 },
  { key: 'medsos@2', from: 100 },
] as const;
const terms = {
  sops: { known: { ...shippedSops.known, ...known }, enacted: [...shippedSops.enacted, ...enacted] },
};
const said = (key: SopKey, now: Instant): string => {
  const standing = standingAt(terms, key, now);
  if (standing === undefined) return 'none';
  const { state } = standing;
  if (state === 'planned') return `planned ${String(standing.from)}`;
  return state === 'past' ? `past ${String(standing.until)}` : state;
};

suite('a version', () => {
  const rows: readonly [now: Instant, first: string, second: string, fourth: string][] = [
    [-1, 'in-force', 'planned 100', 'planned 200'],
    [99, 'in-force', 'planned 100', 'planned 200'],
    [100, 'past 100', 'in-force', 'planned 200'],
    [199, 'past 100', 'in-force', 'planned 200'],
    [200, 'past 100', 'past 200', 'in-force'],
    [9_000, 'past 100', 'past 200', 'in-force'],
  ];
  for (const [now, first, second, fourth] of rows)
    test(`at ${String(now)}`, () => {
      assert.deepEqual([said('medsos@1', now), said('medsos@2', now), said('medsos@4', now)], [first, second, fourth]);
      assert.equal(said('phone@1', now), 'in-force', 'of another family');
    });

  test('that was taken back, or that nobody enacted, stands nowhere', () => {
    for (const key of ['medsos@3', 'medsos@9', 'pigeon@1', 'medsos'] as SopKey[]) assert.equal(said(key, 150), 'none');
  });
});
