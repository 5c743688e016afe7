// Which case's acts are offered elsewhere on the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offerCase, openCase, type OpenCase } from './case-acts.ts';

const given = (number: string): OpenCase => ({ number, acts: [{ act: 'AddNote', keys: 'N' }], press: () => undefined });

test('acts are those of the case that was offered last, until it is taken back', () => {
  assert.equal(openCase(), undefined);
  const takeBack = offerCase(given('ADU-1'));
  assert.equal(openCase()?.number, 'ADU-1');
  takeBack();
  assert.equal(openCase(), undefined);
});

test('a case that is left late takes nothing from the one that came after it', () => {
  const first = offerCase(given('ADU-1'));
  const second = offerCase(given('ADU-2'));
  first();
  assert.equal(openCase()?.number, 'ADU-2');
  second();
  assert.equal(openCase(), undefined);
});
