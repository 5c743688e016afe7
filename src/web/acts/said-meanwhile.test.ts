// Whoever was overtaken reads what the colleague wrote, word for word, beside their own.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { saidMeanwhile } from './said-meanwhile.ts';

const told = (event: object, by = 'Sari') => ({ by, event: { by: { kind: 'officer' }, ...event } as RecordedEvent });
const approved = told({ type: 'InterimApproved', text: 'Kami teruskan ke dinas.\nTerima kasih.' });

suite('what was said meanwhile', () => {
  test('is what people wrote, whole, with who wrote it, newest last', () => {
    const result = { type: 'ResultConveyed', publicText: 'Sudah selesai.', privateText: 'Kak, sudah selesai.' };
    assert.deepEqual(saidMeanwhile([approved, told(result, 'Budi')]), [
      { by: 'Sari', words: 'Kami teruskan ke dinas.\nTerima kasih.' },
      { by: 'Budi', words: 'Sudah selesai.' },
      { by: 'Budi', words: 'Kak, sudah selesai.' },
    ]);
  });

  test('is nothing where nobody wrote, of what was erased, and of what only follows from an act', () => {
    const events = [
      { type: 'JudgedNotComplaint', reason: 'spam', note: '' },
      { type: 'NoteAdded', text: { gone: 'erased' } },
      { type: 'StepSkipped', step: 'register', reason: 'answered-directly' },
      { type: 'DispositionRefused', agencyId: 'dlh', reason: '   ' },
    ];
    assert.deepEqual(saidMeanwhile(events.map((event) => told(event))), []);
    assert.deepEqual(saidMeanwhile([]), []);
  });

  test('is told once, and of many the last three', () => {
    const both = { type: 'ResultConveyed', publicText: 'Sudah selesai.', privateText: 'Sudah selesai.' };
    assert.equal(saidMeanwhile([told(both)]).length, 1);
    const notes = [1, 2, 3, 4].map((at) => told({ type: 'NoteAdded', text: `Catatan ke-${String(at)} di sini` }));
    assert.deepEqual(
      saidMeanwhile(notes).map(({ words }) => words),
      [2, 3, 4].map((at) => `Catatan ke-${String(at)} di sini`),
    );
  });
});

suite('the form', () => {
  const press = (): void => undefined;
  const show = async (change: object, language: 'id' | 'en' = 'id') =>
    (await consoleIn(language)).show('web/acts/MovedOn.tsx', 'MovedOn', {
      props: { words: 'Sari menyetujui.', said: saidMeanwhile([approved]), onSend: press, onKeep: press, ...change },
    });

  test('shows it beside what is written there, with the ways on, in both languages', async () => {
    const shown = await show({});
    assert.match(shown.words, /Belum tersimpan\. Sari menyetujui\./);
    assert.match(shown.wordsOf('blockquote').join(), /Sari\s*Kami teruskan ke dinas\. Terima kasih\./);
    assert.deepEqual(shown.buttons, ['Tetap kirim', 'Simpan sebagai konsep']);
    assert.deepEqual((await show({}, 'en')).buttons, ['Send all the same', 'Keep as a draft']);
  });

  test('offers no way that leads nowhere', async () => {
    assert.deepEqual((await show({ onSend: undefined })).buttons, ['Simpan sebagai konsep']);
    assert.deepEqual((await show({ onKeep: undefined })).buttons, ['Tetap kirim']);
    assert.deepEqual((await show({ said: [] })).all('blockquote'), []);
  });
});
