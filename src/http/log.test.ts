// What is told of an error helps an operator and names nobody.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellError } from './log.ts';

test('a database error is told without the values that it quotes', () => {
  const error = Object.assign(new Error('duplicate key value: Key (email)=(warga@contoh.example) already exists'), {
    severity: 'ERROR',
    code: '23505',
    detail: 'Key (email)=(warga@contoh.example) already exists.',
    table: 'officer',
    constraint: 'officer_email_unique',
  });
  const told = JSON.stringify(tellError(error));
  assert.equal(told.includes('warga@'), false);
  for (const part of ['23505', 'officer_email_unique', 'log.test.ts']) assert.ok(told.includes(part), part);
});

test('another error keeps its message and where it came from', () => {
  const told = tellError(new TypeError('not a function'));
  assert.equal(told.type, 'TypeError');
  assert.equal(told.message, 'not a function');
  assert.match(told.stack, /log\.test\.ts/);
});

test('anything may be thrown', () => {
  assert.equal(tellError('text').type, 'string');
  assert.equal(tellError(undefined).type, 'undefined');
  assert.equal(tellError(null).type, 'object');
});
