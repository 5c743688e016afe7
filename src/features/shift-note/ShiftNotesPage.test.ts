// The hand-over of a shift on the screen: above the list only where something is to be said, on its page with numbers that lead to their cases.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Role } from '#core/access.ts';
import { consoleIn } from '#test/beds/screens.ts';
import type { ShiftNotesAnswer, WaitingNote } from './shift-note.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const now = '2026-03-02T07:50:00Z';

const note: WaitingNote = {
  mayTake: true,
  ...{ id: 'n-1', day: '2026-03-02', shift: 'morning', by: 'Sari Contoh', writtenAt: '2026-03-02T07:45:00Z' },
  words: 'Satu pelapor minta ditelepon sore.',
  open: { held: ['ADU-2026-000001-AA'], due: [], promised: [], drafts: ['ADU-2026-000002-BB', 'ADU-2026-000003-CC'] },
};
const quiet: ShiftNotesAnswer = {
  waiting: [],
  duty: { day: '2026-03-02', shift: 'morning', untilAt: '2026-03-02T08:00:00Z', isOn: true, remind: false },
};

const call = (answer: ShiftNotesAnswer, role: Role = 'admin-medsos') =>
  id.show('features/shift-note/ShiftNoteCall.tsx', 'ShiftNoteCall', {
    ...{ as: { role }, now, answers: { 'GET /api/v1/shift-notes': answer } },
  });
const strip = (answer: ShiftNotesAnswer, language = id) =>
  language.show('features/shift-note/ShiftNoteStrip.tsx', 'ShiftNoteStrip', {
    ...{ props: { answer }, as: { role: 'admin-medsos' as Role }, now },
  });
const page = (changed: Partial<ShiftNotesAnswer>, language = id) =>
  language.show('features/shift-note/ShiftNotesPage.tsx', 'ShiftNotesPage', {
    ...{ as: { role: 'team-lead' as Role }, now },
    answers: { 'GET /api/v1/shift-notes?whole=1': { ...quiet, ...changed } },
  });

suite('above the list', () => {
  test('nothing stands where nothing waits, and who stands in no shift asks nothing', async () => {
    assert.equal((await call(quiet)).words, '');
    assert.deepEqual((await call(quiet, 'admin-agency')).asked, []);
  });

  test('stands who handed what over, in counts, to be read and taken', async () => {
    const { words, buttons, links } = await strip({ ...quiet, waiting: [note] });
    assert.match(words, /Serah terima dari Sari Contoh, piket pagi Sen, 2 Mar/);
    assert.match(words, /1 dipegang penulisnya · 2 konsep menunggu persetujuan/);
    assert.doesNotMatch(words, /ADU-/);
    assert.deepEqual(buttons, ['Saya terima']);
    assert.deepEqual(links, ['/meja/petugas/serah-terima']);
  });

  test('a colleague of the same shift reads it, and leaves it to those who come', async () => {
    const waiting = [{ ...note, mayTake: false }];
    for (const { words, buttons } of [await strip({ ...quiet, waiting }), await page({ waiting, open: note.open })]) {
      assert.match(words, /Untuk piket berikutnya/);
      assert.ok(!buttons.includes('Saya terima'));
    }
  });

  test('a reminder says when the shift ends', async () => {
    const remind = { ...quiet, duty: { ...quiet.duty, remind: true } };
    assert.match((await strip(remind)).words, /Piket Anda berakhir pukul 15\.00/);
    assert.doesNotMatch((await strip(remind, en)).words, /Piket/);
  });
});

suite('on its page', () => {
  const whole = { waiting: [note], open: note.open, past: [{ ...note, taken: { by: 'Bima Contoh', at: now } }] };

  test('each number leads to its case, and past notes say who took them', async () => {
    const { words, links } = await page(whole);
    for (const number of [...note.open.held, ...note.open.drafts])
      assert.ok(links.includes(`/meja/kasus/${number}`), number);
    assert.match(words, /Diterima Bima Contoh/);
    assert.match(words, /Aduan jalur khusus tidak termasuk di sini/);
  });

  test('it says that nothing waits, and shows no past to whoever is sent none', async () => {
    const { words } = await page({ open: { held: [], due: [], promised: [], drafts: [] } });
    assert.match(words, /Tidak ada serah terima yang menunggu Anda/);
    assert.match(words, /Tidak ada aduan yang perlu diserahkan/);
    assert.doesNotMatch(words, /Serah terima sebelumnya/);
    assert.doesNotMatch((await page(whole, en)).words, /Serah|piket/);
  });
});

suite('what was typed and not saved', () => {
  type Store = { keepValues: (key: string, values: object) => void; forgetAllKept: () => void };
  const begun = { words: 'Warga menunggu kabar.', day: '2026-03-02', shift: 'morning', untilAt: quiet.duty.untilAt };
  const later = (day: string, shift: 'evening' | 'night', untilAt: string): Partial<ShiftNotesAnswer> => ({
    duty: { ...quiet.duty, day, shift, untilAt },
  });
  const drawn = async (changed: Partial<ShiftNotesAnswer>) => {
    const { keepValues, forgetAllKept } = await id.load<Store>('web/acts/kept-values.ts');
    keepValues('u-medsos:shift-note', begun);
    try {
      return await page(changed);
    } finally {
      forgetAllKept();
    }
  };

  test('is there again after a case was looked at, in place of what was saved before', async () => {
    const shown = await drawn({ own: note });
    assert.deepEqual(shown.wordsOf('textarea'), [begun.words]);
    assert.match(shown.words, /Isian Anda yang belum terkirim masih ada/);
    assert.deepEqual((await page({ own: note })).wordsOf('textarea'), [note.words]);
  });

  test('stays of the shift in which it was begun once the next one runs', async () => {
    const evening = later('2026-03-02', 'evening', '2026-03-02T15:00:00Z');
    assert.match((await drawn(evening)).words, /Untuk piket pagi yang berakhir .*15\.00/);
    assert.match((await page(evening)).words, /Untuk piket sore yang berakhir/);
  });

  test('is kept, and is of the shift that runs, where its own is handed over no more', async () => {
    const shown = await drawn(later('2026-03-02', 'night', '2026-03-03T00:00:00Z'));
    assert.deepEqual(shown.wordsOf('textarea'), [begun.words]);
    assert.match(shown.words, /Untuk piket malam yang berakhir/);
  });
});
