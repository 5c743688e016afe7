// What somebody began and did not send, on the page of its case: led on with, or there to be copied where its act is over.
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer } from '#test/given/case-answer.ts';
import { givenFacts } from '#test/given/act-facts.ts';
import type { CaseAnswer } from './case.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
type Draft = NonNullable<CaseAnswer['drafts']>[number];
type Store = { keepValues: (key: string, values: object) => void; forgetAllKept: () => void };
const { keepValues, forgetAllKept } = await id.load<Store>('web/acts/kept-values.ts');
beforeEach(forgetAllKept);
const now = '2026-03-02T03:00:00Z';
let revision = 0;
const draft = (act: OfficerCommand, typed: Draft['typed']): Draft => ({
  ...{ act, typed, savedAt: '2026-03-02T02:41:00Z' },
  revision: (revision += 1),
});
const draw = (drafts: Draft[] | undefined, language = id) =>
  language.show('features/case/DraftLines.tsx', 'DraftLines', {
    props: { answer: givenAnswer(drafts === undefined ? {} : { drafts }), onAct: () => undefined },
    as: { userId: 'u-1' },
    now,
  });

suite('a draft under the conversation', () => {
  test('is named by a word, its form and when it was kept, and leads on', async () => {
    const shown = await draw([draft('AskIdentity', { text: 'Rahasia sampai dibuka' })]);
    assert.match(shown.words, /Konsep\s*Tanya identitas pelapor, tersimpan .*9\.41/);
    assert.deepEqual(shown.buttons, ['Lanjutkan']);
    assert.equal(shown.words.includes('Rahasia'), false);
    const english = await draw([draft('AskIdentity', { text: 'x' })], en);
    assert.match(english.words, /Draft\s*.*, saved .*9[.:]41/);
    assert.deepEqual(english.buttons, ['Go on']);
  });

  test('whose act is over shows its words, not its choices, and can only be thrown away', async () => {
    const typed = {
      text: 'Sudah kami tambal.\nTerima kasih.',
      outcome: 'done',
      ids: ['a b'],
      withNote: true,
      reason: '',
    };
    const shown = await draw([draft('ReportFieldResult', typed)]);
    assert.deepEqual(shown.buttons, ['Buang']);
    assert.match(shown.words, /Langkah ini tidak lagi dapat dilakukan\./);
    assert.deepEqual(shown.wordsOf('blockquote'), ['Sudah kami tambal. Terima kasih.']);
  });

  test('is nothing at most times, and one line each', async () => {
    assert.equal((await draw(undefined)).words, '');
    const two = await draw([draft('AskIdentity', {}), draft('AddNote', {})]);
    assert.deepEqual(two.buttons, ['Lanjutkan', 'Lanjutkan']);
  });
});

suite('the form of a draft', () => {
  const show = (act: OfficerCommand, drafts: Draft[], language = id) =>
    language.show('features/acts/ActDialog.tsx', 'ActDialog', {
      props: { act, facts: givenFacts({ drafts }), onClose: () => undefined },
      as: { role: 'admin-pusat', userId: 'u-1' },
      now,
    });

  test('holds its words, says so and when they were kept', async () => {
    const shown = await show('AddNote', [draft('AddNote', { text: 'Cek peta dulu.' })]);
    assert.deepEqual(shown.wordsOf('textarea'), ['Cek peta dulu.']);
    assert.match(shown.words, /Isian Anda yang belum terkirim masih ada\./);
    assert.match(shown.words, /Konsep tersimpan 0?9\.41/);
  });

  test('is its own: a draft of another form changes nothing', async () => {
    const shown = await show('AddNote', [draft('RecordMinutes', { text: 'Cek peta dulu.', found: 'x' })]);
    assert.equal(shown.words.includes('Cek peta'), false);
    assert.equal(shown.words.includes('Konsep'), false);
  });

  test('beside words of this tab that never reached the server lets one choose', async () => {
    const facts = givenFacts();
    keepValues(`u-1:${facts.number}:AddNote`, { text: 'Ditulis tanpa sinyal', draftSeen: 0 });
    const shown = await show('AddNote', [draft('AddNote', { text: 'Dari ponsel' })]);
    assert.deepEqual(shown.wordsOf('textarea'), ['Ditulis tanpa sinyal']);
    assert.match(shown.words, /Ada konsep lain dari Anda .* tersimpan 0?9\.41/);
    assert.ok(shown.buttons.includes('Pakai konsep itu') && shown.buttons.includes('Tetap pakai isian ini'));
    assert.equal(shown.words.includes('Konsep tersimpan'), false);
  });
});
