// Bodies outside the city as those who keep them see them.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { OutsideBodyRow } from './outside-body.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const page = ['features/outside-body/OutsideBodiesPage.tsx', 'OutsideBodiesPage'] as const;

const body = (changed: Partial<OutsideBodyRow> = {}): OutsideBodyRow => ({
  ...{ id: 'pln', name: 'PLN', serves: 'Listrik', phone: '123', email: '', web: 'pln.example', hours: '', answer: '' },
  ...{ resting: false, ...changed },
});
const show = (bodies: OutsideBodyRow[], language = id) =>
  language.show(...page, { as: { role: 'team-lead' }, answers: { 'GET /api/v1/outside-bodies': { bodies } } });

suite('a body', () => {
  test('stands with what it is for and how it is reached, gaps left out', async () => {
    const shown = await show([body()]);
    assert.deepEqual(shown.wordsOf('strong'), ['PLN']);
    assert.deepEqual(shown.wordsOf('span.meta'), ['Listrik']);
    assert.deepEqual(shown.wordsOf('ul.officer-facts'), ['123 pln.example']);
    assert.deepEqual(shown.buttons, ['Tambah lembaga', 'Riwayat', 'Ubah PLN']);
  });

  test('without a contact says so, in either language', async () => {
    const bare = body({ phone: '', web: '' });
    assert.deepEqual((await show([bare])).wordsOf('ul.officer-facts'), ['Kontak belum diisi']);
    assert.deepEqual((await show([bare], en)).wordsOf('ul.officer-facts'), ['No contact yet']);
  });

  test('that rests is marked', async () => {
    assert.deepEqual((await show([body()])).wordsOf('span.badge-ok'), ['Ditawarkan']);
    assert.deepEqual((await show([body({ resting: true })])).wordsOf('span.badge-soon'), ['Istirahat']);
  });

  test('of whatever name stands as it was written', async () => {
    const shown = await show([body({ name: '<b>ꦥꦭ꧀ꦤ꧀</b>' })]);
    assert.deepEqual(shown.wordsOf('strong'), ['<b>ꦥꦭ꧀ꦤ꧀</b>']);
  });
});
