// Why words became no case by themselves, and what forbids a program to answer: names that rows keep for ever.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forbidAutomatic, messageRemarks, unplacedReasons } from './unplaced.ts';

test('each name stands once, written as rows keep it', () => {
  for (const names of [unplacedReasons, messageRemarks]) {
    assert.equal(new Set(names).size, names.length);
    for (const name of names) assert.match(name, /^[a-z]+(-[a-z]+)*$/);
  }
});

test('a reason that nobody foresaw is the last that is offered', () => {
  assert.equal(unplacedReasons.at(-1), 'other');
});

test('no program answers a mailing group, or whoever asked for none; an officer’s own doing and a look held back forbid nothing', () => {
  assert.deepEqual(
    messageRemarks.filter((remark) => forbidAutomatic.includes(remark)),
    ['relayed', 'no-automatic-answer'],
  );
});
