// The part of the screen of reports that says who gets them by mail and what went to whom; and an officer's own choice.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { OwnReportsAnswer, ReportMailsAnswer } from './report-mail.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];

const mailings: ReportMailsAnswer['mailings'] = [
  {
    ...{ kind: 'week', roles: ['team-lead', 'division-head'], outside: ['walikota@kota.example'] },
    ...{ setBy: 'Bima Contoh', setAt: '2026-03-02T01:00:00Z' },
  },
  { kind: 'month', roles: [], outside: [] },
  { kind: 'year', roles: [], outside: [] },
];
const sent = (status: ReportMailsAnswer['sent'][number]['status'], reader: string, more: object = {}) => ({
  ...({ id: reader, kind: 'week', period: '2026-02-23', reader, status, at: '2026-03-02T01:00:00Z' } as const),
  ...more,
});
const show = (answer: Partial<ReportMailsAnswer> = {}, console = id) =>
  console.show('features/report-mail/ReportMails.tsx', 'ReportMails', {
    ...{ as: { role: 'team-lead' }, now: '2026-03-02T03:00:00Z' },
    answers: { 'GET /api/v1/report-mails': { canSend: true, mailings, sent: [], ...answer } },
  });

suite('reports by mail', () => {
  test('say who gets them and who chose that', async () => {
    const { words, html, buttons } = await show();
    assert.match(words, /Diubah Bima Contoh/);
    assert.match(html, /walikota@kota\.example/);
    assert.equal(html.match(/type="checkbox"[^>]*checked/g)?.length, 2);
    assert.ok(buttons.includes('Simpan penerima rekap pekanan') && buttons.includes('Lihat penerimanya'));
    assert.match(words, /Belum ada yang dikirim/);
    assert.doesNotMatch(words, /Belum ada jalan surel/);
  });

  test('say so where no letter can leave', async () => {
    assert.match((await show({ canSend: false })).words, /Belum ada jalan surel.*SMTP_URL/);
  });

  test('say of each letter how far it came, in words, and offer once more what did not arrive', async () => {
    const { words, buttons } = await show({
      sent: [
        sent('sent', 'Rina Contoh', { sentAt: '2026-03-02T01:01:00Z' }),
        sent('refused', 'sekda@kota.example', { reason: 'person-unavailable' }),
        sent('unknown', 'Bima Contoh', { reason: 'network' }),
        sent('waiting', 'Sari Contoh'),
        sent('skipped', ''),
      ],
    });
    assert.match(words, /Rekap pekanan 2026-02-23 Rina Contoh diterima server surel .*08\.01/);
    assert.match(words, /sekda@kota\.example ditolak \(.*alamatnya tidak ada lagi/);
    assert.match(words, /Bima Contoh tidak diketahui apakah sampai \(network\)/);
    assert.deepEqual(
      buttons.filter((label) => label.startsWith('Kirim lagi')),
      [
        'Kirim lagi kepada sekda@kota.example',
        'Kirim lagi kepada Bima Contoh',
        'Kirim lagi kepada penerima yang sudah keluar',
      ],
    );
  });

  test('speak English to whoever reads it so', async () => {
    const { words, buttons } = await show({ sent: [sent('refused', 'x@kota.example')] }, en);
    assert.match(words, /Send by mail.*refused/);
    assert.ok(buttons.includes('Send again to x@kota.example'));
    assert.doesNotMatch(words, /Kirim|Simpan|penerima/);
  });
});

suite('one’s own reports', () => {
  const own = (reports: OwnReportsAnswer['reports']) =>
    id.show('features/report-mail/OwnReports.tsx', 'OwnReports', {
      answers: { 'GET /api/v1/me/reports': { reports } },
    });

  test('are ticked as they are wanted', async () => {
    const { words, html } = await own([
      { kind: 'week', wanted: true },
      { kind: 'year', wanted: false },
    ]);
    assert.match(words, /Kirimi saya rekap pekanan.*Kirimi saya laporan tahunan/);
    assert.equal(html.match(/type="checkbox"[^>]*checked/g)?.length, 1);
  });

  test('are not spoken of to whom none go', async () => {
    assert.equal((await own([])).words, '');
  });
});
