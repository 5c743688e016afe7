import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, at, given, people, upTo } from '#test/given/given.ts';

test('the UPIK number is kept without blanks, and the field work opens', () => {
  const after = given(...upTo.registration)
    .when(acts.register(4, { upikNumber: '  UPIK-77 ' }))
    .then(
      { type: 'RegisteredInUpik', upikNumber: 'UPIK-77' },
      { type: 'StepMet', step: 'register', late: false },
      { type: 'StepOpened', step: 'follow-up', dueAt: at(28) },
    );
  assert.ok(after.status === 'follow-up');
  assert.equal(after.file.upikNumber, 'UPIK-77');
});

test('without a number nothing is registered', () =>
  given(...upTo.registration)
    .when(acts.register(4, { upikNumber: ' ' }))
    .refused('text-missing'));

test('a case is registered in its step only, by who may', () => {
  given(...upTo.coordination)
    .when(acts.register(3))
    .refused('wrong-step');
  given(...upTo.registration)
    .when(acts.register(4, { by: people.divisionHead }))
    .refused('not-allowed');
});
