// The words of a refusal name what was done, by whom and when, and never more than the reader may know.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ComplaintEvent } from '#core/complaint/complaint.ts';
import type { ToldEvent } from '#http/problem.ts';
import { movedWords, type Looking } from './moved-words.ts';

const now = Date.parse('2026-11-25T03:30:00Z');
const looking: Looking = { language: 'id', userId: 'u-bima', now, fits: true };

const told = (minute: number, event: { type: string } & Record<string, unknown>, userId = 'u-sari'): ToldEvent => ({
  at: new Date(Date.parse('2026-11-25T03:00:00Z') + minute * 60_000).toISOString(),
  by: 'Sari Contoh',
  event: { at: now, by: { kind: 'officer', userId, role: 'admin-medsos' }, ...event } as unknown as ComplaintEvent,
});

const fromReporter = (minute: number, type: string): ToldEvent => ({
  ...told(minute, { type, by: { kind: 'system', part: 'intake' } }),
  by: 'Tanggap',
});

const rest =
  'Lihat dahulu perubahannya: tulisan Anda belum terkirim dan tetap ada di formulir. Kirim lagi bila masih tepat.';

test('what was done is told, not what followed from it', () => {
  const shown = [
    told(5, { type: 'InterimApproved' }),
    told(5, { type: 'StepMet', step: 'coordination' }),
    told(5, { type: 'StepOpened', step: 'register' }),
  ];
  assert.equal(movedWords(looking, shown), `Sari Contoh menyetujui jawaban sementara pukul 10.05 WIB. ${rest}`);
});

test('nobody is told to send again what can no longer be done', () => {
  for (const [language, said] of [
    ['id', /dapat dilakukan: tulisan Anda belum terkirim dan tetap ada di formulir\. Salin/],
    ['en', /no longer possible: your text was not sent and is still in the form\. Copy/],
  ] as const) {
    const words = movedWords({ ...looking, language, fits: false }, [told(5, { type: 'InterimApproved' })]) ?? '';
    assert.match(words, said);
    assert.doesNotMatch(words, /[Kk]irim lagi|[Ss]end it again/);
  }
});

test('acts of one person in one minute are one sentence, the newest last', () => {
  const shown = [
    told(5, { type: 'JudgedNotComplaint' }),
    told(5, { type: 'CaseClosed' }),
    fromReporter(7, 'MessageReceived'),
    told(9, { type: 'CaseReopened' }, 'u-bima'),
  ];
  assert.equal(
    movedWords(looking, shown.slice(0, 3)),
    `Sari Contoh menilainya bukan aduan, lalu menutup aduan pukul 10.05 WIB. Pelapor menulis pesan baru pukul 10.07 WIB. ${rest}`,
  );
  assert.equal(
    movedWords(looking, shown),
    `Sari Contoh menutup aduan pukul 10.05 WIB. Pelapor menulis pesan baru pukul 10.07 WIB. ` +
      `Anda membuka kembali aduan pukul 10.09 WIB. Perubahan yang lebih dahulu ada di riwayat. ${rest}`,
  );
});

test('an act of another day says which day', () => {
  assert.match(
    movedWords({ ...looking, now: now + 24 * 3_600_000 }, [told(5, { type: 'Disposed' })]) ?? '',
    /^Sari Contoh meneruskannya ke dinas 25 Nov pukul 10\.05 WIB\./,
  );
});

test('neither notes nor reasons are repeated, and numbers are', () => {
  const words = movedWords({ ...looking, language: 'en' }, [
    told(5, { type: 'NoteAdded', text: 'Bu Rahasia, 0812' }),
    told(6, { type: 'RegisteredInUpik', upikNumber: 'UPIK-7' }),
  ]);
  assert.match(
    words ?? '',
    /^Sari Contoh added a note at 10\.05 WIB\. Sari Contoh recorded it in UPIK under UPIK-7 at/,
  );
  assert.equal(words?.includes('Rahasia'), false);
});

test('where nothing of it may be told, nothing is', () => {
  assert.equal(movedWords(looking, []), undefined);
});
