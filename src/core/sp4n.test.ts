import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sp4nStatusOf } from './sp4n.ts';

test('a state is known however it is written, and an unknown one stays unknown', () => {
  for (const word of ['Diproses', ' PROSES ', 'sedang_diproses', 'Sedang  Diproses'])
    assert.equal(sp4nStatusOf(word), 'in-progress', word);
  assert.equal(sp4nStatusOf('Bukan Wewenang'), 'not-theirs');
  for (const word of ['', 'entah', 'constructor', 'to string']) assert.equal(sp4nStatusOf(word), undefined, word);
});
