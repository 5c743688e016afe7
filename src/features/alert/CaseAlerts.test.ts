// The card of whom the program told, the message behind its link, and what waits in the bell, in either language.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { shownChannels, shownNumber } from '#test/given/case-answer.ts';
import type { CaseAlertsAnswer, FailedWay, OwnAlert } from './alert.contract.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];
const moment = '2026-03-02T01:00:00.000Z';

type Line = CaseAlertsAnswer['lines'][number];
const line = (fields: Partial<Line> = {}): Line => ({
  ...{
    id: '1',
    what: 'deadline-missed',
    name: 'Petugas Satu',
    at: moment,
    leavesAt: moment,
    gathered: false,
    tries: [],
  },
  ...fields,
});

const card = (answer: Partial<CaseAlertsAnswer>, language = id) =>
  language.show<{ number: string }>('features/alert/CaseAlerts.tsx', 'CaseAlerts', {
    answers: { [`GET /api/v1/cases/${shownNumber}/alerts`]: { calls: false, lines: [], spared: [], ...answer } },
    props: { number: shownNumber },
  });

suite('the card beside a case', () => {
  test('is not there where nobody was called', async () => {
    assert.equal((await card({})).words, '');
    assert.equal((await card({}, en)).words, '');
    assert.match((await card({ calls: true }, en)).words, /^Who was told/);
  });

  test('offers to take it while it calls, and no longer', async () => {
    assert.deepEqual((await card({ calls: true })).buttons, ['Saya tangani']);
    assert.deepEqual((await card({ calls: true }, en)).buttons, ['I take it']);
    assert.deepEqual((await card({ lines: [line()] })).buttons, []);
  });

  test('tells of each who, of what, when, in whose place, with what else, and how it ended', async () => {
    const lines = [
      line({ insteadOf: 'Petugas Dua', gathered: true, dueAt: moment }),
      line({ id: '2', agency: 'DLH', taken: { by: 'Ketua Tim', at: moment } }),
      line({ id: '3', what: 'danger-set', endedAt: moment }),
    ];
    assert.deepEqual((await card({ lines })).wordsOf('li'), [
      'Petugas Satu Tenggat terlewat menggantikan Petugas Dua · diberi tahu Sen, 2 Mar 08.00 WIB · dalam satu pesan bersama aduan lain · tenggat Sen, 2 Mar 08.00 WIB',
      'Petugas Satu Tenggat terlewat DLH · diberi tahu Sen, 2 Mar 08.00 WIB Ditangani Ketua Tim, Sen, 2 Mar 08.00 WIB',
      'Petugas Satu Aduan dinyatakan bahaya diberi tahu Sen, 2 Mar 08.00 WIB Selesai Sen, 2 Mar 08.00 WIB, tidak dihubungi lagi',
    ]);
  });

  test('says by which ways it went, and what became of each', async () => {
    const tries: Line['tries'] = [
      { way: 'push', state: 'failed' },
      { way: 'email', state: 'arrived' },
    ];
    assert.match((await card({ lines: [line({ tries })] })).words, /Peramban: gagal · Surel: sampai/);
    assert.match((await card({ lines: [line({ tries })] }, en)).words, /: failed · .*: arrived/);
  });

  test('says of a way that the ladder asks for and its person does not use that it was not used', async () => {
    const tries: Line['tries'] = [
      { way: 'whatsapp', state: 'absent' },
      { way: 'email', state: 'sent' },
    ];
    const { words } = await card({ lines: [line({ tries })] });
    assert.match(words, /WhatsApp: diminta SOP, tetapi tidak dipakai orang ini · Surel: terkirim/);
    assert.match((await card({ lines: [line({ tries })] }, en)).words, /WhatsApp: asked for by the SOP, but not used/);
  });

  test('names the rung that was spared', async () => {
    const shown = await card({ spared: [{ to: 'division-head', by: 'Ketua Tim', at: moment }] });
    assert.match(shown.words, /Kepala Bidang tidak dihubungi: sudah ditangani Ketua Tim/);
  });
});

const copyGroup = 'Salin teks untuk grup';
const message = (fields: Partial<OwnAlert> = {}): OwnAlert => ({
  ...{ id: '7', what: 'deadline-missed', at: moment, danger: false, cases: [], calls: false, crowds: [] },
  ...fields,
});
const page = (alert: OwnAlert, language = id) =>
  language.show<{ id: string }>('features/alert/AlertPage.tsx', 'AlertPage', {
    answers: { 'GET /api/v1/alerts/7': alert },
    props: { id: '7' },
  });

suite('behind the link of a message', () => {
  test('stand its cases with their promises, and one press for all of them', async () => {
    const cases = ['ADU-2026-000001-K7', 'ADU-2026-000002-K8'].map((number) => ({ number, url: 'x', dueAt: moment }));
    const shown = await page(message({ cases, calls: true }));
    assert.deepEqual(shown.buttons, ['Salin teks untuk grup', 'Saya tangani semuanya (2)']);
    assert.match(shown.words, /ADU-2026-000001-K7.*tenggat Sen, 2 Mar 08.00 WIB/);
    assert.deepEqual((await page(message({ cases: cases.slice(1), calls: true }))).buttons, [
      copyGroup,
      'Saya tangani',
    ]);
  });

  test('is no press once somebody took it', async () => {
    const cases = [{ number: 'ADU-2026-000001-K7', url: 'x', taken: { by: 'Petugas Satu', at: moment } }];
    const shown = await page(message({ cases, danger: true }));
    assert.deepEqual(shown.buttons, [copyGroup]);
    assert.match(shown.words, /Bahaya.*Ditangani Petugas Satu/);
  });

  test('stands a morning in its numbers, without those that are nought', async () => {
    const morning = { open: 7, dueToday: 2, late: 0, untaken: 1, drafts: 0 };
    const shown = await page(message({ what: 'morning-agency', morning }));
    assert.deepEqual(shown.wordsOf('li'), ['2 jatuh tempo hari ini', '1 belum dinyatakan diterima', '7 aduan terbuka']);
    const desk = await page(message({ what: 'morning-desk', morning }), en);
    assert.deepEqual(desk.wordsOf('li'), ['2 due today', '1 held by nobody', '7 open cases']);
  });

  test('stands a crowd against what is usual', async () => {
    const crowd = {
      categoryId: 'lampu',
      category: 'Lampu jalan',
      kelurahan: '34.71.02.1003',
      at: moment,
      count: 12,
      usual: 2,
    };
    const shown = await page(
      message({ what: 'crowd', crowds: [crowd], cases: [{ number: shownNumber, url: 'x' }], calls: true }),
    );
    assert.match(shown.words, /Lampu jalan, \S+.*12 laporan dalam satu jam; biasanya paling banyak 2/);
    assert.deepEqual(shown.buttons, [copyGroup, 'Saya tangani']);
    assert.match(
      (await page(message({ what: 'crowd', crowds: [{ at: moment, kelurahan: '34.71.02.1003', count: 5, usual: 0 }] })))
        .words,
      /tidak ada/,
    );
  });
});

test('the bell begins with what waits, and with nothing where nothing does', async () => {
  const bell = (alerts: OwnAlert[], failed: FailedWay[] = []) =>
    id.show<{ onFollow: () => void }>('features/alert/OwnCalls.tsx', 'OwnCalls', {
      answers: { 'GET /api/v1/alerts': { alerts, failed } },
      props: { onFollow: () => undefined },
    });
  assert.equal((await bell([])).words.trim(), '');
  const shown = await bell([message({ calls: true, cases: [{ number: shownNumber, url: 'x' }] })]);
  assert.match(shown.words, /Menunggu Anda/);
  assert.deepEqual(shown.buttons, [copyGroup, 'Saya tangani']);
  const told = await bell([], [{ way: 'email', at: moment, what: 'escalated', instead: 'telegram' }]);
  assert.match(told.words, /Surel tidak sampai kepada Anda; Anda diberi tahu lewat Telegram/);
  assert.ok(told.html.includes('/saya/pemberitahuan'));
  assert.doesNotMatch(told.words, /Menunggu Anda/);
  const nobody = await bell([], [{ way: 'push', at: moment, what: 'escalated' }]);
  assert.match(nobody.words, /Peramban tidak sampai kepada Anda; tidak ada jalur lain yang berhasil/);
});

test('above a board stands what many write of, with the way to its list, and nothing where nobody does', async () => {
  const board = (crowds: OwnAlert['crowds']) =>
    id.show('features/alert/CrowdNow.tsx', 'CrowdNow', { answers: { 'GET /api/v1/crowds': { crowds } } });
  assert.equal((await board([])).words.trim(), '');
  const crowd = { categoryId: 'lampu', category: 'Lampu jalan', at: moment, count: 12, usual: 2 };
  const shown = await board([crowd]);
  assert.match(shown.words, /Banyak laporan serupa dalam satu jam: Lampu jalan \. 12 laporan/);
  assert.match(shown.html, /\/masuk\?map=all&amp;kategori=lampu/);
});

type GroupText = (cases: readonly object[], now: number) => string;
const { groupText } = await id.load<{ groupText: GroupText }>('features/alert/group-text.tsx');
const inEnglish = await en.load<{ groupText: GroupText }>('features/alert/group-text.tsx');

suite('the text for a group', () => {
  const url = 'https://aduan.example/meja/kasus/ADU-2026-000001-K7';
  const known = {
    number: 'ADU-2026-000001-K7',
    url,
    dueAt: moment,
    kelurahan: '34.71.02.1003',
    task: 'Tambal lubang.',
  };
  const due = Date.parse(moment);

  test('holds number, task, place, promise and link, a line each', () => {
    const lines = groupText([known], due).split('\n');
    assert.deepEqual(
      [lines[0], lines[1], lines[3], lines[4], lines.length],
      ['Aduan ADU-2026-000001-K7', 'Tambal lubang.', 'Tenggat: Sen, 2 Mar 08.00 WIB', url, 5],
    );
    assert.match(lines[2] ?? '', /^[A-Z][a-z]+/);
  });

  test('says that it is late once it is, and not before', () => {
    assert.match(groupText([known], due + 1), /LEWAT TENGGAT sejak Sen, 2 Mar 08\.00 WIB/);
    assert.doesNotMatch(groupText([known], due), /LEWAT/);
    assert.match(inEnglish.groupText([known], due + 1), /LATE since/);
  });

  test('leaves out what is not known, and parts cases by an empty line', () => {
    const plain = { number: 'ADU-2026-000002-K8', url: 'x' };
    assert.equal(groupText([plain], due), 'Aduan ADU-2026-000002-K8\nx');
    assert.equal(groupText([plain, plain], due), 'Aduan ADU-2026-000002-K8\nx\n\nAduan ADU-2026-000002-K8\nx');
    assert.equal(groupText([], due), '');
  });

  test('holds nothing else of what it is given', () => {
    assert.doesNotMatch(groupText([{ ...known, reporter: 'Warga Contoh', handle: '@warga' }], due), /Warga|@/);
  });
});
