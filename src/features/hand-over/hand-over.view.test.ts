// The text that a body outside the city is given, line by line, and what the card is told of how that fared.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { referred } from '#test/given/elsewhere.ts';
import { acts, at, played, upTo } from '#test/given/given.ts';
import type { Command } from '#core/complaint/command.ts';
import type { ReferredCase } from './hand-over.query.ts';
import { handOverText, handOverView } from './hand-over.view.ts';

const caseOf = (history: readonly Command[], changed: Partial<ReferredCase> = {}): ReferredCase => {
  const { state } = played(history);
  assert.ok(state.status === 'closed');
  return {
    ...{ id: 'case-1', number: 'ADU-2026-000001-XX', state, reportedAt: new Date('2026-03-01T17:30:00Z') },
    ...{ reporterId: 'reporter-1', summary: '', words: 'Saya Siti, tiang miring.', category: null },
    ...{ phone: '123', email: '', web: 'www.pln.example', letter: null },
    ...changed,
  };
};

const linesOf = (history: readonly Command[], changed: Partial<ReferredCase> = {}, hidden = 'Tiang miring.') =>
  handOverText(caseOf(history, changed), hidden).split('\n');

suite('the text', () => {
  const head = ['Pengaduan warga ADU-2026-000001-XX, diteruskan oleh Pemerintah Kota Yogyakarta', 'Kepada: PLN'];
  const foot = [
    'Diterima: 2 Maret 2026',
    'Mohon ditangani. Kabarnya kami teruskan kepada warga; sebutkan nomor ADU-2026-000001-XX.',
  ];

  test('is whom, what and since when, by the day of the city', () => {
    assert.deepEqual(linesOf(referred), [...head, 'Tiang miring.', ...foot]);
  });

  test('is made of the words without their people, and never of those with them', () => {
    assert.ok(!linesOf(referred).join(' ').includes('Siti'));
  });

  test('prefers what an officer made fit for everybody, and names what it is about', () => {
    assert.deepEqual(linesOf(referred, { summary: 'Tiang listrik miring.', category: 'Lampu jalan' }), [
      ...[...head, 'Perihal: Lampu jalan', 'Tiang listrik miring.'],
      ...foot,
    ]);
  });

  const places = [
    [{ text: 'Jalan Mangkubumi' }, ['Lokasi: Jalan Mangkubumi']],
    [
      { text: 'Gang 3', kelurahan: '34.71.02.1003', rt: '04', rw: '02', landmark: 'depan masjid' },
      ['Lokasi: Gang 3, RT 04, RW 02, depan masjid, '],
    ],
    [{ text: 'Gang 3', point: { lat: -7.7829123, lon: 110.36707 } }, ['Lokasi: Gang 3', 'Titik: -7.78291, 110.36707']],
  ] as const;
  for (const [place, lines] of places)
    test(`says where: ${lines.join('; ')}`, () => {
      const located = [...upTo.triage, acts.locate(0.5, { kelurahan: undefined, ...place } as object), acts.refer(1)];
      const found = linesOf(located).slice(3, 3 + lines.length);
      for (const [index, line] of lines.entries()) assert.ok(found[index]?.startsWith(line), found[index]);
    });

  test('is cut where it is too long for any form, and nobody’s letter is halved', () => {
    const [, , matter = ''] = linesOf(referred, {}, '🙏'.repeat(4000));
    assert.ok(matter.length <= 3000 && matter.length > 2000 && matter.isWellFormed());
  });
});

suite('the card', () => {
  const shown = { text: 'Teks.', mailbox: 'kota@contoh.example', mayHandOver: true, now: at(50) };
  const asking = [...upTo.triage, acts.refer(1, { askAt: at(50) })];

  test('offers a letter only where there are both an address and a mailbox', () => {
    const addressOf = (email: string | null, mailbox: string | undefined) =>
      handOverView(caseOf(referred, { email }), { ...shown, mailbox }).address;
    assert.deepEqual(
      [
        addressOf('cs@pln.example', 'm'),
        addressOf('', 'm'),
        addressOf(null, 'm'),
        addressOf('cs@pln.example', undefined),
      ],
      ['cs@pln.example', undefined, undefined, undefined],
    );
  });

  test('says that the day has come on its first millisecond, and not before', () => {
    const due = (now: number) => handOverView(caseOf(asking), { ...shown, now }).due;
    assert.deepEqual([due(at(50) - 1), due(at(50)), due(at(51))], [false, true, true]);
    assert.equal(handOverView(caseOf(referred), shown).due, false);
  });

  test('tells how a letter fares in three words', () => {
    const letterOf = (letter: ReferredCase['letter']) => handOverView(caseOf(referred, { letter }), shown).letter;
    assert.deepEqual(([null, 'queued', 'sending', 'sent', 'rejected'] as const).map(letterOf), [
      undefined,
      'waiting',
      'waiting',
      'sent',
      'failed',
    ]);
  });

  test('leaves out contacts that the list does not know', () => {
    const contactsOf = (changed: Partial<ReferredCase>) => handOverView(caseOf(referred, changed), shown).contacts;
    assert.deepEqual(contactsOf({}), ['123', 'www.pln.example']);
    assert.deepEqual(contactsOf({ phone: null, web: null }), []);
  });
});
