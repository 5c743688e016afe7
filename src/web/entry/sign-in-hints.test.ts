// Whom training lets in by one press: nobody where the server tells of nobody, and whatever is no answer of the server is not hidden.
import '#test/given/indonesian.ts';
import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import { askHints } from './sign-in-hints.ts';

const answering = (status: number, body: string | null): void => {
  mock.method(globalThis, 'fetch', () => Promise.resolve(new Response(body, { status })));
};

afterEach(() => mock.restoreAll());

const officers = [{ email: 'a@demo.tanggap.example', name: 'A', role: 'operator' }];

test('in training: a password and its officers, and nothing else of the answer', async () => {
  answering(200, JSON.stringify({ password: 'latihan', officers, more: 1 }));
  assert.deepEqual(await askHints(), { password: 'latihan', officers });
});

test('in production, or where half is missing: nobody', async () => {
  const answers = [
    [204, null],
    [200, '{}'],
    [200, '{"password":"x"}'],
    [200, JSON.stringify({ officers })],
    [404, '{"title":"Tidak ada."}'],
    [503, 'Bad gateway'],
  ] as const;
  for (const [status, body] of answers) {
    answering(status, body);
    assert.equal(await askHints(), null, `${String(status)} ${String(body)}`);
    mock.restoreAll();
  }
});

test('a server that cannot be reached: nobody', async () => {
  mock.method(globalThis, 'fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  assert.equal(await askHints(), null);
});
