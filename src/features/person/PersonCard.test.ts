// Who the reporter is on other channels, beside the case: accounts, joins and cases as officers made them, and what can be done.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { shownChannels } from '#test/given/case-answer.ts';
import type { PersonAnswer } from './person.contract.ts';

const id = await consoleIn('id', shownChannels);
const card = ['features/person/PersonCard.tsx', 'PersonCard'] as const;
const number = 'ADU-2026-000001-DZ';
const others = ['ADU-2026-000002-Q8', 'ADU-2026-000009-YT'] as const;

const show = (changed: Partial<PersonAnswer> = {}, possible: readonly string[] = ['JoinReporter']) => {
  const answer: PersonAnswer = { joins: [], accounts: [], cases: [], suggestions: [], ...changed };
  const props = { answer: { number, possible }, onAct: () => undefined };
  return id.show(...card, { props, answers: { [`GET /api/v1/cases/${number}/person`]: answer } });
};
const join = (one: string, otherNumber: string, by?: string): PersonAnswer['joins'][number] => ({
  ...{ joinId: `${one}-${otherNumber}`, number: one, otherNumber, at: '2026-03-02T01:14:00.000Z' },
  ...(by === undefined ? {} : { by }),
});

suite('the card', () => {
  test('of somebody known nowhere else says so, and offers to join', async () => {
    const shown = await show();
    assert.equal(shown.all('ul.person-list').length, 0);
    assert.equal(shown.buttons.length, 1);
    assert.doesNotMatch(shown.words, /undefined/);
  });

  test('offers to take back only where that is possible', async () => {
    assert.equal((await show({}, ['JoinReporter', 'SeparateReporter'])).buttons.length, 2);
  });

  test('names each account with its channel, a handle once, and nobody as nobody', async () => {
    const accounts = [
      { channel: 'email', name: 'Warga <b>', handle: 'warga' },
      { channel: 'instagram', name: 'warga', handle: 'warga' },
      { channel: 'phone' },
    ];
    const lines = (await show({ accounts })).wordsOf('li.line');
    assert.deepEqual(lines.slice(0, 2), ['Warga <b> @warga Surel', 'warga Instagram']);
    assert.match(lines[2] ?? '', /^\S+ Telepon$/);
  });

  test('tells of a join from either side, by whom and when', async () => {
    const shown = await show({ joins: [join(number, others[0], 'Sari Contoh'), join(others[1], number)] });
    const [first, second] = shown.wordsOf('p.meta');
    assert.match(first ?? '', /ADU-2026-000002-Q8.*Sari Contoh.*08\.14|Sari Contoh.*ADU-2026-000002-Q8.*08\.14/);
    assert.match(second ?? '', /ADU-2026-000009-YT/);
    for (const line of [first, second]) assert.doesNotMatch(line ?? '', /ADU-2026-000001-DZ|undefined/);
  });

  test('names both cases of a join that was made elsewhere', async () => {
    const [line] = (await show({ joins: [join(others[0], others[1])] })).wordsOf('p.meta');
    for (const other of others) assert.ok(line?.includes(other), line);
  });

  test('leads to the person’s other cases, each with its state', async () => {
    const cases: PersonAnswer['cases'] = [
      { number: others[0], channel: 'email', status: 'closed', reportedAt: '2026-03-02T01:00:00.000Z' },
    ];
    const shown = await show({ cases });
    assert.deepEqual(shown.links, [`/meja/kasus/${others[0]}`]);
    assert.match(shown.wordsOf('li.line')[0] ?? '', /^ADU-2026-000002-Q8 \S/);
  });

  test('counts what may be meant, and names nobody: that is a form’s', async () => {
    const suggestion = { number: others[0], channel: 'email', status: 'triage', reportedAt: '', why: 'phone' } as const;
    const shown = await show({ suggestions: [suggestion, { ...suggestion, number: others[1], why: 'handle' }] });
    assert.match(shown.wordsOf('p.field-hint')[0] ?? '', /^2 /);
    assert.doesNotMatch(shown.words, /ADU-2026-000002-Q8/);
  });
});
