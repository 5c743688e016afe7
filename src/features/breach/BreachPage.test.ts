// The screen after a breach: whose account is asked about, from when until when; nothing is told before all three are chosen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { LooksAnswer } from './breach.contract.ts';

const answer: LooksAnswer = {
  officers: [
    { id: 'u1', name: 'Bima Contoh' },
    { id: 'u2', name: 'Sari Contoh' },
  ],
  cases: [
    {
      ...{ number: 'ADU-2026-000001-DZ', how: 'identity', fields: ['phone', 'later'], times: 2 },
      ...{ firstAt: '2026-03-02T01:00:00.000Z', lastAt: '2026-03-02T03:00:00.000Z' },
    },
  ],
};
const nobody =
  'GET /api/v1/looks?officer=-&from=1970-01-01T00%3A00%3A00%2B07%3A00&until=1970-01-01T23%3A59%3A59.999%2B07%3A00';

for (const [language, title, choose] of [
  ['id', 'Data siapa yang dilihat satu akun', 'Akun petugas'],
  ['en', 'Whose data one account saw', 'Officer’s account'],
] as const)
  test(`names every officer, asks for both days, and tells of no case yet: ${language}`, async () => {
    const shown = await (
      await consoleIn(language)
    ).show('features/breach/BreachPage.tsx', 'BreachPage', {
      ...{ as: { role: 'team-lead' as const }, answers: { [nobody]: answer } },
    });
    assert.deepEqual(shown.wordsOf('h1'), [title]);
    assert.ok(shown.words.includes(choose), shown.words);
    assert.deepEqual(shown.wordsOf('option').slice(1), ['Bima Contoh', 'Sari Contoh']);
    assert.equal(shown.all('input').filter(({ attributes }) => attributes['type'] === 'date').length, 2);
    assert.ok(!shown.words.includes('ADU-2026-000001-DZ'), 'nothing is told before an account is chosen');
  });
