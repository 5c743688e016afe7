// Steps of a case are those of its own version, called as that calls them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sopOf } from '#core/sop/in-force.ts';
import { numbersOf, withNumbers } from '#core/sop/numbers.ts';
import type { Terms } from '#core/sop/terms.ts';
import { knownTerms, played, upTo } from '#test/given/given.ts';
import type { Existing } from './case.query.ts';
import { stepViews } from './steps.view.ts';

const enacted = sopOf(knownTerms, 'medsos@1');
const texts = { 'ask-identity': { name: 'Kenali pelapor' }, convey: { activity: 'Menyampaikan hasil.' } };
const renamed = withNumbers(enacted, 'medsos@1', { ...numbersOf(enacted), texts });
const terms: Terms = {
  ...knownTerms,
  sops: { ...knownTerms.sops, known: { ...knownTerms.sops.known, 'medsos@1': renamed } },
};

test('a name of a version’s own comes with its step, at whatever state that is, and other words do not', () => {
  for (const commands of [upTo.triage, upTo.coordination, upTo.disposed, upTo.closed]) {
    const state = played(commands).state as Existing;
    const steps = stepViews(state, terms);
    assert.deepEqual(
      steps.map(({ stepName }) => stepName),
      [undefined, 'Kenali pelapor', undefined, undefined, undefined, undefined],
    );
    const before = stepViews(state, knownTerms);
    assert.deepEqual(
      steps.map(({ stepName: _stepName, ...rest }) => rest),
      before,
    );
    assert.ok(before.every((step) => !('stepName' in step)));
  }
});
