// Which keys act where, and which are switched off with the letters.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCharacter, keySequences, takesKeys } from './keys.ts';

test('keys are asleep in what one writes into, and not on a tick', () => {
  const cases: readonly [tagName: string, type: string | undefined, takes: boolean][] = [
    ['INPUT', 'text', true],
    ['INPUT', 'search', true],
    ['INPUT', 'date', true],
    ['TEXTAREA', undefined, true],
    ['SELECT', undefined, true],
    ['INPUT', 'checkbox', false],
    ['INPUT', 'radio', false],
    ['BUTTON', 'submit', false],
    ['A', undefined, false],
  ];
  for (const [tagName, type, takes] of cases) assert.equal(takesKeys(tagName, type), takes, `${tagName} ${type ?? ''}`);
});

test('letters, numerals and signs are switched off; what moves, leads back or is pressed with another key is not', () => {
  for (const name of ['e', '1', '?', 'Shift+?', '/', 'Shift+X', 'g m', 'b s'])
    assert.equal(isCharacter(name), true, name);
  for (const name of ['Enter', 'Escape', '$mod+a', 'Alt+(Digit[1-9])', 'Control+k', 'ArrowDown'])
    assert.equal(isCharacter(name), false, name);
});

test('the last letter of two that belong together is not a press of its own', () => {
  const sequences = keySequences();
  const unbind = sequences.bind(['g r', 'b s', 'r', 'Shift+X']);
  const ends = (...presses: readonly (readonly [key: string, at: number])[]): boolean => {
    for (const [key, at] of presses) sequences.press(key, at);
    return sequences.isEnd();
  };
  assert.ok(ends(['g', 1_000], ['r', 1_400]), 'to the reports');
  assert.ok(ends(['G', 5_000], ['R', 5_999]), 'whatever Caps Lock says');
  assert.ok(!ends(['g', 10_000], ['r', 11_000]), 'a second later it is an answer');
  assert.ok(!ends(['g', 20_000], ['s', 20_100]), 'nothing that is bound');
  assert.ok(!ends(['r', 30_000], ['g', 30_100]), 'the other way round');
  unbind();
  assert.ok(!ends(['g', 40_000], ['r', 40_100]), 'what bound it is gone');
});
