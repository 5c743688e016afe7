// The agencies of training mode: whoever plays finds each that a category suggests.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownCategories } from '#text/known-categories.ts';
import { trainingAgencies } from './agencies.ts';

test('every agency that is usual for a category of the beginning is there, once and under a short name of its own', () => {
  const ids = trainingAgencies.map(({ id }) => id);
  const usual = knownCategories.map(({ agencyId }) => agencyId).filter((id) => id !== '');
  assert.deepEqual(
    [...new Set(usual)].filter((id) => !ids.includes(id)),
    [],
  );
  for (const names of [ids, trainingAgencies.map(({ shortName }) => shortName)])
    assert.equal(new Set(names).size, trainingAgencies.length);
});
