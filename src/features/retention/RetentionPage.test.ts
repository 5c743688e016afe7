// The spans as whoever answers for people's rights sees them: who may change one, what it would destroy, and what happened so far.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { retentionKinds } from '#core/retention.ts';
import { consoleIn } from '#test/beds/screens.ts';
import type { RetentionAnswer } from './retention.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const answer = (days: number | undefined, history: RetentionAnswer['history'] = []): RetentionAnswer => ({
  kinds: retentionKinds.map((kind) => ({ kind, ...(days === undefined ? {} : { days }) })),
  history,
});
const show = (given: RetentionAnswer, role: 'team-lead' | 'operator' = 'team-lead', language = id) =>
  language.show('features/retention/RetentionPage.tsx', 'RetentionPage', {
    ...{ as: { role }, answers: { 'GET /api/v1/retention': given } },
  });

suite('a kind', () => {
  test('that has a span can be counted before another one is saved', async () => {
    const { buttons } = await show(answer(30));
    assert.equal(buttons.filter((button) => button.startsWith('Hitung dahulu: ')).length, retentionKinds.length);
    assert.ok(buttons.includes('Hitung dahulu: lampiran'), buttons.join(', '));
  });

  test('without a span has nothing to count', async () => {
    const shown = await show(answer(undefined));
    assert.ok(!shown.buttons.some((button) => button.startsWith('Hitung')));
    assert.ok(shown.wordsOf('span').includes('Disimpan sampai diminta dihapus'));
  });

  test('is only read by whoever may not set it', async () => {
    assert.deepEqual((await show(answer(30), 'operator')).buttons, []);
  });
});

test('what was changed and destroyed is told with who did it', async () => {
  const history: RetentionAnswer['history'] = [
    {
      ...{ seq: 2, at: '2026-03-03T19:00:00.000Z', by: { kind: 'program' } },
      act: { type: 'DataDestroyed', kind: 'files', count: 7 },
    },
    {
      ...{ seq: 1, at: '2026-03-02T01:00:00.000Z', by: { kind: 'officer', userId: 'u', role: 'team-lead' } },
      ...{ act: { type: 'RetentionChanged', kind: 'files', days: 30 }, name: 'Sari Contoh' },
    },
  ];
  const told = (await show(answer(30, history), 'team-lead', en)).wordsOf('li').slice(retentionKinds.length);
  assert.equal(told.length, 2);
  assert.match(told[0] ?? '', /· .*7 rows/);
  assert.match(told[1] ?? '', /Sari Contoh · /);
});
