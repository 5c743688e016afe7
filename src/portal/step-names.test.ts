// Where a version calls a step otherwise, what its reporter reads of the case calls it so too.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sopOf } from '#core/sop/in-force.ts';
import { numbersOf, withNumbers } from '#core/sop/numbers.ts';
import type { Step } from '#core/sop/shape.ts';
import { acts, knownTerms, played } from '#test/given/given.ts';
import { historyOf } from './history.ts';

const enacted = sopOf(knownTerms, 'medsos@1');
const texts = { 'ask-identity': { name: 'Kenali pelapor' }, convey: { activity: 'Menyampaikan hasil.' } };
const { steps: named } = withNumbers(enacted, 'medsos@1', { ...numbersOf(enacted), texts });

const late = played([acts.open(0), acts.tick(3)]).events.filter(({ type }) => type === 'DeadlineMissed');
const read = (steps?: readonly Step[], language: 'id' | 'en' = 'id'): string[] =>
  historyOf(late, language, new Map(), steps).map(({ text }) => text);

test('a deadline that was missed names the step as the version does', () => {
  assert.equal(late.length, 1);
  assert.match(read(named)[0] ?? '', /Kenali pelapor/);
  assert.match(read(named, 'en')[0] ?? '', /Kenali pelapor/);
});

test('a version without a name of its own says what all say', () => {
  assert.deepEqual(read(enacted.steps), read());
  assert.doesNotMatch(read(enacted.steps)[0] ?? '', /Kenali pelapor/);
  assert.deepEqual(read(named.filter(({ name }) => name === 'convey')), read());
});
