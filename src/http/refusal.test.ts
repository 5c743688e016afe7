// Every refusal has a status and words that say what happened and what to do instead.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusals } from '#core/complaint/refusal.ts';
import { languageOf, problemOf } from './problem.ts';

test('every refusal becomes a client error with words of its own', () => {
  const titles = new Set<string>();
  for (const refusal of refusals) {
    const problem = problemOf(refusal);
    assert.ok(problem.status >= 400 && problem.status < 500, refusal);
    assert.equal(problem.type, `urn:tanggap:problem:${refusal}`);
    assert.ok(problem.title.endsWith('.') && problem.detail.endsWith('.'), refusal);
    titles.add(problem.title);
  }
  assert.equal(titles.size, refusals.length);
});

test('what is nobody else’s business does not exist for them', () => {
  assert.equal(problemOf('not-your-agency').status, 404);
  assert.equal(problemOf('no-such-case').status, 404);
});

test('a problem can point at fields', () => {
  const problem = problemOf('invalid-request', { errors: [{ place: 'body/email', message: 'wajib' }] });
  assert.deepEqual(problem.errors, [{ place: 'body/email', message: 'wajib' }]);
});

test('every problem has English words too, chosen by the address, or by a request of the interface that names English alone', () => {
  for (const refusal of refusals) {
    const [id, en] = [problemOf(refusal), problemOf(refusal, {}, 'en')];
    assert.equal(en.status, id.status);
    assert.notEqual(en.title, id.title);
  }
  assert.equal(languageOf({ url: '/lacak?x=1&lang=en' }), 'en');
  assert.equal(languageOf({ url: '/lacak?lang=english' }), 'id');
  assert.equal(languageOf({ url: '/lacak' }), 'id');
  const asks = (url: string, language: string) => languageOf({ url, headers: { 'accept-language': language } });
  assert.equal(asks('/api/v1/inbox', 'en'), 'en');
  assert.equal(asks('/api/v1/inbox', 'en-US,en;q=0.9'), 'id', 'a browser’s own list is nobody’s choice');
  assert.equal(asks('/api/v1/inbox', 'id'), 'id');
  assert.equal(asks('/lacak', 'en'), 'id', 'a page is in the language of its address');
});
