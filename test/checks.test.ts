// Brings the outcome of `npm run check`, which the runner ran before, into the summary of the tests.
import assert from 'node:assert/strict';
import { test } from 'node:test';

const outcome = process.env['TANGGAP_CHECKS'];

test('every check passes', { skip: outcome === undefined && 'run by hand: see npm run check' }, () => {
  assert.equal(outcome, 'passed', 'a check failed: its findings stand above the tests');
});
