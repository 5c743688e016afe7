// The words of a refusal name what was done, by whom and when, and never more than the reader may know.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ComplaintEvent } from '#core/complaint/event.ts';
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
  assert.match(words ?? '', /^Sari Contoh added a note at 10:05 WIB\. Sari Contoh recorded it in UPIK under UPIK-7 at/);
  assert.equal(words?.includes('Rahasia'), false);
});

test('where nothing of it may be told, nothing is', () => {
  assert.equal(movedWords(looking, []), undefined);
});

test('days and hours are written in the reader’s way', () => {
  const shown = [{ ...told(5, { type: 'Disposed' }), at: '2026-05-25T03:05:00.000Z' }];
  assert.match(movedWords(looking, shown) ?? '', /^Sari Contoh meneruskannya ke dinas 25 Mei pukul 10\.05 WIB\./);
  assert.match(
    movedWords({ ...looking, language: 'en' }, shown) ?? '',
    /^Sari Contoh passed it on to an agency on 25 May at 10:05 WIB\./,
  );
});

test('the same day of another year is another day only by its date, and midnight in Jakarta parts two days', () => {
  const at = '2026-11-24T17:00:00.000Z';
  const said = (shownAt: string, readAt: string) =>
    movedWords({ ...looking, now: Date.parse(readAt) }, [{ ...told(0, { type: 'Disposed' }), at: shownAt }]) ?? '';
  assert.match(said(at, '2026-11-25T16:59:00Z'), /^Sari Contoh meneruskannya ke dinas pukul 00\.00 WIB\./);
  assert.match(said(at, '2026-11-25T17:00:00Z'), /dinas 25 Nov pukul 00\.00 WIB\./);
  assert.match(said('2026-11-24T16:59:00.000Z', at), /dinas 24 Nov pukul 23\.59 WIB\./);
});

/** Every event that a timeline may hold, by the words that stand for it in each language. */
const deeds: readonly (readonly [event: { type: string } & Record<string, unknown>, id: RegExp, en: RegExp])[] = [
  [{ type: 'MessageEdited' }, /mengubah pesannya/, /changed their message/],
  [{ type: 'MessageDeleted' }, /menghapus pesannya/, /deleted their message/],
  [{ type: 'MessagesSplitOff' }, /memisahkan pesan menjadi aduan baru/, /split messages off into a new case/],
  [{ type: 'IdentityAsked' }, /menanyakan identitas pelapor/, /asked for the reporter’s identity/],
  [{ type: 'IdentityProvided' }, /mengisi identitas pelapor/, /filled in the reporter’s identity/],
  [{ type: 'Classified' }, /mengubah klasifikasi/, /changed the classification/],
  [{ type: 'JoinedAsDuplicate', ofNumber: 'ADU-9' }, /sebagai duplikat ADU-9/, /as a duplicate of ADU-9/],
  [{ type: 'DuplicateAdded', number: 'ADU-9' }, /menggabungkan ADU-9 ke sini/, /joined ADU-9 to it/],
  [{ type: 'MergedInto', intoNumber: 'ADU-9' }, /menyatukannya ke ADU-9/, /merged it into ADU-9/],
  [{ type: 'CaseMerged', fromNumber: 'ADU-9' }, /menyatukan ADU-9 ke sini/, /merged ADU-9 into it/],
  [{ type: 'DraftReturned' }, /mengembalikan konsep jawaban/, /returned the draft/],
  [{ type: 'AnsweredDirectly' }, /menjawab langsung/, /answered directly/],
  [{ type: 'DispositionRefused' }, /bukan kewenangan dinasnya/, /not their agency’s task/],
  [{ type: 'ExtensionAsked' }, /meminta tambahan waktu/, /asked for more time/],
  [{ type: 'DeadlineExtended' }, /memperpanjang tenggat/, /extended the time limit/],
  [{ type: 'FieldResultReported' }, /melaporkan hasil pekerjaan/, /reported the result of the work/],
  [{ type: 'PromiseMade' }, /menyampaikan janji kepada warga/, /told the reporter a promise/],
  [{ type: 'PromiseSettled' }, /mencatat apakah janji ditepati/, /recorded whether a promise was kept/],
  [{ type: 'ResultSentBack' }, /mengembalikan hasil kepada dinas/, /sent the result back to the agency/],
  [{ type: 'ResultWritten' }, /menulis hasil untuk warga/, /wrote the result for the reporter/],
  [{ type: 'OutsideAnswerCounted' }, /di luar Tanggap/, /given elsewhere/],
  [{ type: 'Rated' }, /memberi nilai/, /gave a rating/],
];
for (const [event, id, en] of deeds)
  test(`${event.type} is told as a deed in either language, without anybody’s words`, () => {
    const whole = told(5, {
      ...event,
      text: 'rahasia',
      reason: 'rahasia',
      privateText: 'rahasia',
      instruction: 'rahasia',
    });
    for (const [language, words] of [
      ['id', id],
      ['en', en],
    ] as const) {
      const said = movedWords({ ...looking, language }, [whole]) ?? '';
      assert.match(said, words);
      assert.equal(said.includes('rahasia'), false);
    }
  });

test('a deed that was done twice in one minute is told once', () => {
  const words = movedWords(looking, [told(5, { type: 'NoteAdded' }), told(5, { type: 'NoteAdded' })]) ?? '';
  assert.equal(words.split('menambah catatan').length, 2);
});
