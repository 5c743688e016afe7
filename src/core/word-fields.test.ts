import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWordField, wordFieldsOr } from './word-fields.ts';

const names = ['text', 'title', 'body', 'caption', 'message', 'comment', 'question'];

test('a field is one of words by its very name: not by what it ends in, nor in other letters', () => {
  for (const name of names) assert.equal(isWordField(name), true, name);
  for (const name of ['', 'context', 'subtitle', 'Text', 'texts', 'content', 'description', 'name', '0'])
    assert.equal(isWordField(name), false, name);
});

test('a pattern is of all the names and those beside them, as one whole', () => {
  const pattern = new RegExp(`^full_${wordFieldsOr('content', 'text(?:original|display)')}$`);
  for (const name of [...names, 'content', 'textoriginal', 'textdisplay']) assert.match(`full_${name}`, pattern);
  for (const name of ['full_label', 'full_description', 'text', 'full_textx']) assert.doesNotMatch(name, pattern);
  assert.match('title', new RegExp(`^${wordFieldsOr()}$`));
});
