// Half-written forms are given back, and a reporter's identity is never written to the browser's storage.
import '#test/given/indonesian.ts';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { findHeld, findKept, forgetAllKept, forgetKept, holdInMemory, keepValues, letGo } from './kept-values.ts';

const storage = new Map<string, string>();
Object.defineProperty(globalThis, 'sessionStorage', {
  value: {
    getItem: (name: string) => storage.get(name) ?? null,
    setItem: (name: string, value: string) => storage.set(name, value),
    removeItem: (name: string) => storage.delete(name),
  },
});

const typed = (change: object): object => ({ text: '', phone: '', ...change });

beforeEach(forgetAllKept);

test('what was typed is given back until it is sent', () => {
  keepValues('a', typed({ text: 'Lampu jalan' }));
  assert.equal(findKept('a')?.['text'], 'Lampu jalan');
  forgetKept('a');
  assert.equal(findKept('a'), undefined);
});

test('a telephone number stays in memory and out of the storage', () => {
  keepValues('a', typed({ text: 'Lampu jalan', phone: '0812 0000 0001' }));
  assert.equal(findKept('a')?.['phone'], '0812 0000 0001');
  const written = [...storage.values()].join();
  assert.match(written, /Lampu jalan/);
  assert.doesNotMatch(written, /0812/);
});

test('who signs out leaves nothing behind', () => {
  keepValues('a', typed({ text: 'Lampu jalan' }));
  forgetAllKept();
  assert.equal(findKept('a'), undefined);
  assert.equal(storage.size, 0);
});

test('a form that names a person is held in memory alone, and goes with its officer', () => {
  holdInMemory('u-1 phone', { what: 'Lampu jalan', phone: '0812 0000 0001' });
  holdInMemory('u-2 phone', { what: 'Sampah' });
  assert.deepEqual(findHeld('u-1 phone'), { what: 'Lampu jalan', phone: '0812 0000 0001' });
  assert.equal(storage.size, 0);
  letGo('u-2 phone');
  assert.equal(findHeld('u-2 phone'), undefined);
  assert.notEqual(findHeld('u-1 phone'), undefined);
  forgetAllKept();
  assert.equal(findHeld('u-1 phone'), undefined);
});
