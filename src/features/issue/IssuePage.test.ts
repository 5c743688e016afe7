// Issues as officers see them: the list, one issue, its recipients before and after, and the way to put a case under one.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer, shownChannels } from '#test/given/case-answer.ts';
import type { IssueAnswer, RecipientView, StatementView } from './issue.contract.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];

const statement = (changed: Partial<StatementView> = {}): StatementView => ({
  ...{ id: 's1', kind: 'holding', wordings: ['Petugas sudah di lokasi.', 'Sedang ditangani.'] },
  ...{ writtenAt: '2026-03-02T02:00:00.000Z', writtenBy: 'Sari Contoh', tally: { waiting: 0, sent: 0, failed: 0 } },
  ...changed,
});
const approved = { approvedAt: '2026-03-02T02:10:00.000Z', approvedBy: 'Budi Contoh' };

const issue = (changed: Partial<IssueAnswer> = {}): IssueAnswer => ({
  ...{ id: 'i1', title: 'Pohon tumbang', openedAt: '2026-03-02T01:00:00.000Z' },
  cases: [
    {
      ...{ number: 'ADU-2026-000123-PM', status: 'triage', channel: 'instagram', visibility: 'public' },
      ...{ name: '<b>Warga</b>', reportedAt: '2026-03-02T01:00:00.000Z' },
    },
  ],
  volume: [
    { hour: '2026-03-02T01:00:00.000Z', posts: 10 },
    { hour: '2026-03-02T04:00:00.000Z', posts: 30 },
  ],
  statements: [statement()],
  ...changed,
});

const show = (answer: IssueAnswer, role: 'admin-medsos' | 'admin-pusat' | 'division-head' = 'admin-pusat', as = id) =>
  as.show('features/issue/IssuePage.tsx', 'IssuePage', {
    ...{ as: { role }, props: { id: 'i1' }, answers: { 'GET /api/v1/issues/i1': answer } },
  });

suite('one issue', () => {
  test('shows who asked, how much came when, and the words in every wording', async () => {
    const shown = await show(issue());
    assert.match(shown.words, /Pohon tumbang/);
    assert.deepEqual(shown.wordsOf('blockquote'), ['Petugas sudah di lokasi.', 'Sedang ditangani.']);
    assert.match(shown.words, /<b>Warga<\/b>/);
    const bars = shown.all('rect').map(({ attributes }) => [attributes['x'], attributes['height']]);
    assert.deepEqual(bars, [
      ['1', '20'],
      ['31', '60'],
    ]);
  });

  test('offers approval to those who decide, and to nobody once it is approved', async () => {
    const approval = async (...asked: Parameters<typeof show>) =>
      (await show(...asked)).buttons.filter((name) => name === 'Setujui').length;
    assert.equal(await approval(issue()), 1);
    assert.equal(await approval(issue(), 'admin-medsos'), 0);
    assert.equal(await approval(issue({ statements: [statement(approved)] })), 0);
    assert.match((await show(issue({ statements: [statement(approved)] }))).words, /Disetujui Budi Contoh/);
    assert.match((await show(issue(), 'admin-medsos')).words, /Menunggu persetujuan Admin Pusat/);
  });

  test('that ended takes no more statements, and may be opened again', async () => {
    const { buttons } = await show(issue({ endedAt: '2026-03-03T01:00:00.000Z' }));
    assert.ok(buttons.includes('Buka lagi isu') && !buttons.includes('Tulis pernyataan'));
  });

  test('is only read by whoever does not keep it, and speaks English as well', async () => {
    const head = await show(issue(), 'division-head');
    assert.deepEqual(head.buttons, ['Lihat penerima']);
    assert.match((await show(issue(), 'admin-pusat', en)).words, /Waits for Admin Pusat’s approval/);
  });
});

suite('recipients', () => {
  const one = (changed: Partial<RecipientView> = {}): RecipientView => ({
    ...{ number: 'ADU-2026-000123-PM', channel: 'instagram', visibility: 'public', name: 'Warga Contoh' },
    ...{ text: 'Petugas sudah di lokasi.', state: 'ready' },
    ...changed,
  });
  const draw = (recipients: RecipientView[], maySend = true, changed: Partial<StatementView> = approved) =>
    id.show('features/issue/Recipients.tsx', 'Recipients', {
      props: { issueId: 'i1', statement: statement(changed), maySend },
      answers: { 'GET /api/v1/issues/i1/statements/s1': { recipients } },
    });

  test('stand with their words and what would happen; only those who are ready are sent to', async () => {
    const over = { by: 20, max: 1000, unit: 'characters' } as const;
    const shown = await draw([
      one(),
      one({ number: 'B', state: 'blocked', reason: 'too-long', over }),
      one({ number: 'C', state: 'blocked', reason: 'case-closed' }),
    ]);
    assert.deepEqual(shown.buttons, ['Kirim ke 1 pelapor']);
    assert.match(shown.words, /20 tanda terlalu panjang; batas kanal ini 1\.000/);
    assert.match(shown.words, /aduannya sudah ditutup/);
    assert.match(shown.words, /Instagram terbuka/);
  });

  test('are sent to once how many they are was typed: the question says so before', async () => {
    const dialog = (language = id) =>
      language.show('features/issue/Recipients.tsx', 'SendDialog', {
        props: { ready: 34, onSend: () => undefined, onClose: () => undefined },
      });
    const shown = await dialog();
    assert.match(shown.words, /34 pelapor menerima kata-kata ini.*Ketik KIRIM 34 untuk mengirim/);
    assert.ok(shown.buttons.includes('Kirim ke 34 pelapor'));
    assert.match((await dialog(en)).words, /Type SEND 34 to send/);
    assert.equal((await draw([one()])).all('dialog').length, 0, 'not before it is asked for');
  });

  test('are sent to by those who decide, once it is approved, and where somebody is ready', async () => {
    assert.deepEqual((await draw([one()], false)).buttons, []);
    assert.match((await draw([one()], false)).words, /Admin Pusat yang menyetujui dan mengirimnya/);
    assert.match((await draw([one()], true, {})).words, /Setujui dulu/);
    assert.match((await draw([one({ state: 'sent' })])).words, /Tidak ada penerima yang siap/);
  });

  test('say afterwards what came of each, a platform’s refusal in words', async () => {
    const shown = await draw([
      one({ state: 'sent' }),
      one({ number: 'B', state: 'failed', reason: 'token-expired' }),
      one({ number: 'C', state: 'not-told', reason: 'not-in-issue' }),
      one({ number: 'D', state: 'not-told', reason: 'something-new' }),
    ]);
    assert.deepEqual(shown.wordsOf('span.badge'), ['Terkirim', 'Gagal', 'Tidak dikirim', 'Tidak dikirim']);
    assert.doesNotMatch(shown.words, /token-expired/);
    assert.match(shown.words, /sudah dikeluarkan dari isu ini/);
    assert.match(shown.words, /something-new/);
  });
});

suite('the list', () => {
  const draw = (issues: object[], role: 'admin-medsos' | 'division-head' = 'admin-medsos') =>
    id.show('features/issue/IssuesPage.tsx', 'IssuesPage', {
      ...{ as: { role }, answers: { 'GET /api/v1/issues': { issues } } },
    });
  const row = { id: 'i1', title: 'Pohon tumbang', openedAt: '2026-03-02T01:00:00.000Z', cases: 40 };

  test('names each with how many cases stand under it, and whether it goes on', async () => {
    const shown = await draw([row, { ...row, id: 'i2', endedAt: '2026-03-03T01:00:00.000Z' }]);
    assert.deepEqual(shown.links, ['/meja/isu/i1', '/meja/isu/i2']);
    assert.deepEqual(shown.wordsOf('span.badge'), ['Berjalan', 'Diakhiri']);
    assert.match(shown.words, /40 aduan/);
  });

  test('says what an issue is for where there is none; who only reads opens none', async () => {
    assert.match((await draw([])).words, /Belum ada isu/);
    assert.deepEqual((await draw([])).buttons, ['Buka isu']);
    assert.deepEqual((await draw([], 'division-head')).buttons, []);
  });
});

suite('beside a case', () => {
  const draw = (role: 'admin-medsos' | 'admin-agency' | 'division-head', given?: { id: string; title: string }) =>
    id.show('features/issue/IssueCard.tsx', 'IssueCard', {
      as: { role },
      props: { number: givenAnswer().number, issue: given },
    });

  test('the desk puts it under an issue, and takes it out of the one that is named', async () => {
    assert.deepEqual((await draw('admin-medsos')).buttons, ['Masukkan ke isu']);
    const inside = await draw('admin-medsos', { id: 'i1', title: 'Pohon tumbang' });
    assert.deepEqual([inside.buttons, inside.links], [['Keluarkan'], ['/meja/isu/i1']]);
  });

  test('agencies and those who only watch press nothing', async () => {
    for (const role of ['admin-agency', 'division-head'] as const) assert.deepEqual((await draw(role)).buttons, []);
    assert.deepEqual((await draw('division-head', { id: 'i1', title: 'Pohon' })).buttons, []);
  });
});

test('the dialog offers each issue that runs by one press, and a new one by its name', async () => {
  const running = { id: 'i1', title: 'Pohon tumbang', openedAt: '2026-03-02T01:00:00.000Z', cases: 2 };
  const shown = await id.show('features/issue/LinkDialog.tsx', 'LinkDialog', {
    props: { numbers: ['A', 'B'], onClose: () => undefined },
    answers: {
      'GET /api/v1/issues': {
        issues: [running, { ...running, id: 'i2', title: 'Lama', endedAt: '2026-03-03T01:00:00.000Z' }],
      },
    },
  });
  assert.match(shown.words, /Masukkan 2 aduan ke isu/);
  assert.ok(shown.buttons.includes('Pohon tumbang 2 aduan'));
  assert.ok(!shown.buttons.some((name) => name.startsWith('Lama')));
});
