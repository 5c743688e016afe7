// What was passed on of a case: how each stands there, what must still be done, and where it may go; nothing where there is no other system.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Role } from '#core/access.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer, shownNumber } from '#test/given/case-answer.ts';
import type {
  ForwardStatus,
  ForwardsAnswer,
  ForwardTargetView,
  ForwardTroubleView,
  ForwardView,
} from './forward.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const asked = `GET /api/v1/cases/${shownNumber}/forwards`;

const target = (changed: Partial<ForwardTargetView> = {}): ForwardTargetView => ({
  ...{ id: 'provinsi', name: 'E-Lapor DIY', kind: 'open311', fields: [], open: true, ...changed },
});
const jss = target({ id: 'jss', name: 'JSS', kind: 'http', register: 'upik' });
const forward = (changed: Partial<ForwardView> = {}): ForwardView => ({
  ...{ target: 'provinsi', name: 'E-Lapor DIY', status: 'sent', text: 'Lampu mati.', serviceCode: 'lampu', fields: {} },
  ...{ askedAt: '2026-03-02T01:00:00Z', attempts: 0, states: [], news: [], theirNumber: 'L-9', ...changed },
});
const answer = (targets: ForwardTargetView[], forwards: ForwardView[]): ForwardsAnswer => ({
  ...{ targets, forwards, services: [] },
  draft: { text: '', happenedOn: '2026-03-02', serviceCode: 'lain', privacy: 'public' },
});
const show = (
  targets: ForwardTargetView[],
  forwards: ForwardView[] = [],
  { role = 'admin-pusat' as Role, language = id } = {},
) =>
  language.show('features/forward/ForwardCard.tsx', 'ForwardCard', {
    as: { role },
    props: { number: shownNumber },
    answers: { [asked]: answer(targets, forwards) },
  });
const one = (changed: Partial<ForwardView>) => show([target()], [forward(changed)]);

suite('the card', () => {
  test('is not there without another system, nor for who passes nothing on', async () => {
    assert.deepEqual((await show([])).wordsOf('section'), []);
    for (const role of ['admin-agency', 'division-head', 'operator'] as const) {
      const shown = await show([target()], [], { role });
      assert.deepEqual([shown.asked, shown.wordsOf('section')], [[], []], role);
    }
  });

  test('says that nothing was passed on, and offers to', async () => {
    const shown = await show([target()]);
    assert.match(shown.words, /Aduan ini belum diteruskan ke sistem lain\./);
    assert.deepEqual(shown.buttons, ['Teruskan ke sistem lain']);
  });

  test('offers nothing that is closed now, nor JSS, which stands beside its own act', async () => {
    assert.deepEqual((await show([target({ open: false })])).buttons, []);
    assert.deepEqual((await show([jss])).buttons, []);
    assert.deepEqual((await show([jss, target()])).buttons, ['Teruskan ke sistem lain']);
  });

  test('stays for what went to a system that is no more', async () => {
    const shown = await show([], [forward({ isGone: true })]);
    assert.match(shown.words, /Sistem ini tidak lagi ditulis di berkas pengaturan; kabarnya tidak ditanyakan lagi\./);
  });
});

suite('how it stands there', () => {
  const standings: readonly [ForwardStatus, look: string, words: string][] = [
    ['queued', 'info', 'Menunggu dikirim'],
    ['sending', 'info', 'Sedang dikirim'],
    ['sent', 'ok', 'Terkirim'],
    ['rejected', 'warn', 'Ditolak'],
    ['by-hand', 'soon', 'Menunggu nomor'],
    ['withdrawn', 'neutral', 'Tidak jadi dikirim'],
  ];
  for (const [status, look, words] of standings)
    test(status, async () => assert.deepEqual((await one({ status })).wordsOf(`span.badge-${look}`), [words]));

  const troubles: readonly ForwardTroubleView[] = [
    'number-missing',
    'number-shape',
    'number-taken',
    'registered-otherwise',
    'not-registered',
  ];
  for (const trouble of troubles)
    test(`trouble with the number comes before the state, in a sentence that helps: ${trouble}`, async () => {
      const shown = await one({ status: 'sent', trouble });
      assert.deepEqual(shown.wordsOf('span.badge'), ['Perlu diperiksa']);
      assert.match(shown.words, /JSS|lewat Catat di UPIK/);
      assert.equal(shown.all('form').length, 0);
      const english = await show([target()], [forward({ trouble })], { language: en });
      assert.equal(/Perlu|Periksa/.test(english.words), false);
    });

  test('a try that failed is told with how often, and only while it goes on', async () => {
    assert.match((await one({ status: 'queued', attempts: 3 })).words, /Belum berhasil setelah 3 kali\./);
    assert.equal((await one({ status: 'queued', attempts: 0 })).words.includes('Belum berhasil'), false);
    assert.equal((await one({ status: 'sent', attempts: 3 })).words.includes('Belum berhasil'), false);
  });

  test('a refusal is told in their words, or that the system left', async () => {
    const refused = await one({ status: 'rejected', detail: 'service_code <unknown>' });
    assert.match(refused.words, /Jawaban mereka: service_code <unknown>/);
    assert.match(
      (await one({ status: 'rejected', detail: 'system-left' })).words,
      /tidak lagi ditulis di berkas pengaturan/,
    );
    assert.match(
      (await one({ status: 'rejected', unknown: true })).words,
      /Tidak pasti apakah sudah sampai\. Periksa dulu di sana/,
    );
    assert.equal((await one({ status: 'sent', detail: 'x' })).words.includes('Jawaban mereka'), false);
  });
});

suite('what may be done', () => {
  test('one that is over is sent again, as long as its system takes it', async () => {
    for (const status of ['rejected', 'withdrawn'] as const) {
      assert.ok((await one({ status })).buttons.includes('Perbaiki dan kirim lagi'), status);
      const closed = await show([target({ open: false })], [forward({ status })]);
      assert.equal(closed.buttons.includes('Perbaiki dan kirim lagi'), false);
      const gone = await show([], [forward({ status })]);
      assert.equal(gone.buttons.includes('Perbaiki dan kirim lagi'), false);
    }
    for (const status of ['queued', 'sending', 'sent', 'by-hand'] as const)
      assert.equal((await one({ status })).buttons.includes('Perbaiki dan kirim lagi'), false, status);
  });

  test('their number is asked for only while none is known', async () => {
    const asks = async (changed: Partial<ForwardView>) => (await one(changed)).words.includes('Nomor dari E-Lapor DIY');
    const { theirNumber: _none, ...without } = forward();
    assert.equal((await show([target()], [without])).words.includes('Nomor dari E-Lapor DIY'), true);
    assert.equal(await asks({ status: 'by-hand' }), true);
    assert.equal(await asks({ status: 'sent' }), false);
    assert.equal(await asks({ status: 'queued' }), false);
  });

  test('a state is chosen where nobody else asks after it, and saved when it is another one', async () => {
    const shown = await one({ states: ['Diterima', 'Selesai'], theirStatus: 'Diterima' });
    assert.deepEqual(shown.wordsOf('option').slice(-2), ['Diterima', 'Selesai']);
    assert.equal(shown.buttons.includes('Simpan keadaan'), false);
    assert.equal((await one({ states: [] })).all('select').length, 0);
  });

  test('text for their form is copied, and their page opened where it is known', async () => {
    const copy = 'Lampu <mati>\ndi Jalan Contoh';
    const open = await one({ status: 'by-hand', copy, url: 'https://elapor.example' });
    assert.deepEqual(open.wordsOf('blockquote'), ['Lampu <mati> di Jalan Contoh']);
    assert.ok(open.buttons.includes('Salin dan buka E-Lapor DIY'));
    assert.ok((await one({ status: 'by-hand', copy })).buttons.includes('Salin teks'));
  });
});

test('their news are told from the newest, with state and words as they came', async () => {
  const news = [
    { at: '2026-03-02T01:00:00Z', status: 'open', text: '' },
    { at: '2026-03-02T05:00:00Z', status: '', text: 'Petugas <b>berangkat</b>' },
    { at: '2026-03-03T01:00:00Z', status: 'closed', text: 'Selesai.' },
  ];
  const shown = await one({ news });
  const [list] = shown.all('ol.timeline');
  assert.deepEqual(
    list?.inside.map(({ words }) => words),
    [
      'closed Sel, 3 Mar 08.00 WIB Selesai.',
      'Sen, 2 Mar 12.00 WIB Petugas <b>berangkat</b>',
      'open Sen, 2 Mar 08.00 WIB',
    ],
  );
  assert.equal((await one({})).words.includes('Kabar dari sana'), false);
});

suite('sending a case to JSS', () => {
  const strip = (status: 'registration' | 'coordination', targets: ForwardTargetView[], forwards: ForwardView[] = []) =>
    id.show('features/forward/ForwardCard.tsx', 'SendToRegister', {
      props: { answer: givenAnswer({ status }) },
      answers: { [asked]: answer(targets, forwards) },
    });
  const toJss = (changed: Partial<ForwardView>) => forward({ target: 'jss', name: 'JSS', ...changed });

  test('is offered in the step of the register alone, where JSS is connected', async () => {
    assert.deepEqual((await strip('registration', [jss])).buttons, ['Kirim ke JSS']);
    assert.equal((await strip('coordination', [jss])).words, '');
    assert.equal((await strip('registration', [target()])).words, '');
  });

  test('that waits for its number says so and how to do without', async () => {
    const shown = await strip('registration', [{ ...jss, open: false }], [toJss({ status: 'queued' })]);
    assert.match(shown.words, /Menunggu nomor dari JSS Bila tenggat mendesak, isi nomornya sendiri/);
    assert.deepEqual(shown.buttons, []);
  });

  test('that failed, or came back with trouble, says why and is tried again', async () => {
    const refused = await strip('registration', [jss], [toJss({ status: 'rejected', detail: 'ditutup' })]);
    assert.match(refused.words, /JSS dapat memberi nomornya sendiri Jawaban mereka: ditutup/);
    assert.deepEqual(refused.buttons, ['Perbaiki dan kirim lagi']);
    const taken = await strip('registration', [{ ...jss, open: false }], [toJss({ trouble: 'number-taken' })]);
    assert.match(taken.words, /Nomor ini sudah tercatat pada aduan lain\./);
  });
});

suite('the page of what waits', () => {
  type Waiting = { number: string; name: string; status: ForwardStatus; trouble?: ForwardTroubleView; since: string };
  const page = (waiting: Waiting[], language = id) =>
    language.show('features/forward/ForwardsPage.tsx', 'ForwardsPage', {
      answers: { 'GET /api/v1/forwards': { systems: 1, waiting } },
    });

  test('leads to each case, with its system, its state and since when', async () => {
    const since = '2026-03-02T01:00:00Z';
    const shown = await page([
      { number: 'ADU-1', name: 'JSS', status: 'by-hand', since },
      { number: 'ADU-2', name: 'JSS', status: 'sent', trouble: 'number-shape', since },
    ]);
    assert.deepEqual(shown.links, ['/meja/kasus/ADU-1', '/meja/kasus/ADU-2']);
    assert.deepEqual(shown.wordsOf('tr').slice(1), [
      'ADU-1 JSS Menunggu nomor Sen, 2 Mar 08.00 WIB',
      'ADU-2 JSS Perlu diperiksa Sen, 2 Mar 08.00 WIB',
    ]);
  });

  test('of nothing says that nothing waits', async () => {
    assert.match((await page([])).words, /Tidak ada yang menunggu/);
    assert.equal((await page([], en)).words.includes('menunggu'), false);
  });
});
