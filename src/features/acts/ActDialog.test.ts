// The form behind each act: its title and send button, what it warns of before a word is written, and what it shows to choose from.
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';
import type { Role } from '#core/access.ts';
import { isOutward, officerCommands, type OfficerCommand } from '#core/complaint/act-table.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenFacts } from '#test/given/act-facts.ts';
import { givenRow, shownChannels, shownNumber } from '#test/given/case-answer.ts';
import { acts } from './act.contract.ts';
import type { ActFacts } from '#web/acts/act-form.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];
type Store = { keepValues: (key: string, values: object) => void; forgetAllKept: () => void };
const { keepValues, forgetAllKept } = await id.load<Store>('web/acts/kept-values.ts');
beforeEach(forgetAllKept);
const now = '2026-03-02T03:00:00Z';

const outsideBodies = ['pln', 'kai'].map((name, at) => ({
  ...{ id: name, name: name.toUpperCase(), serves: `Urusan ${name}`, phone: '123', email: '', web: '', hours: '' },
  ...{ answer: '', resting: at > 0 },
}));

const colleagues = ['Sari', 'Budi'].map((name, at) => ({
  ...{ id: name.toLowerCase(), name, role: 'admin-pusat', takesCases: at === 0, held: 3 },
}));

const answers = {
  'GET /api/v1/colleagues': { officers: colleagues },
  'GET /api/v1/categories': { categories: [] },
  'GET /api/v1/outside-bodies': { bodies: outsideBodies },
  [`GET /api/v1/cases/${shownNumber}/hand-over`]: {
    ...{ bodyName: 'PLN', contacts: ['123'], text: 'Tiang miring.', ways: [], due: false, mayHandOver: true },
  },
  'GET /api/v1/cases?folder=all&q=': { cases: [], folders: [] },
  [`GET /api/v1/cases/${shownNumber}/person`]: { accounts: [], joins: [], cases: [], suggestions: [] },
};
type Given = { role?: Role; language?: typeof id; news?: string; answers?: Record<string, unknown> };
const show = (
  act: OfficerCommand,
  changed: Partial<ActFacts> = {},
  { role = 'admin-pusat', language = id, news, answers: more = {} }: Given = {},
) =>
  language.show('features/acts/ActDialog.tsx', 'ActDialog', {
    props: { act, facts: givenFacts(changed), news, onClose: () => undefined, onDone: undefined },
    as: { role, userId: 'u-1' },
    answers: { ...answers, ...more },
    now,
  });
const chosen = (shown: Awaited<ReturnType<typeof show>>) =>
  shown.all('input').flatMap(({ attributes }) => (attributes['checked'] === undefined ? [] : [attributes['value']]));

suite('every act', () => {
  test('has a form with a title, a way out and a way to send, in both languages', async () => {
    for (const act of officerCommands) {
      const [own, english] = [await show(act), await show(act, {}, { language: en })];
      for (const shown of [own, english]) {
        assert.equal(shown.all('dialog').length, 1, act);
        assert.match(shown.wordsOf('h2')[0] ?? '', /\S{3}/, act);
        assert.ok(shown.buttons.length >= 3, `${act}: ${shown.buttons.join()}`);
        assert.equal(/undefined|NaN|\[object/.test(shown.words), false, `${act}: ${shown.words}`);
      }
      assert.notEqual(own.wordsOf('h2')[0], english.wordsOf('h2')[0], act);
      const full = await show(act, { joins: [{ joinId: 'a', otherNumber: 'x', by: 'y', at: now }] });
      const asked = ['input', 'textarea', 'select', '.banner'].flatMap((which) => full.all(which));
      const asksNobody = Object.keys(acts[act].properties).every((field) => field === 'whileWriting');
      assert.ok(asked.length > 0 || asksNobody, `${act} asks nothing`);
    }
  });
  test('that turns somebody down, or opens to the desk what was sealed, is sent by a button that warns', async () => {
    const warned: OfficerCommand[] = [];
    for (const act of officerCommands) if ((await show(act)).all('button.button-danger').length > 0) warned.push(act);
    const known = ['DeclineExtension', 'JudgeNotComplaint', 'RefuseDisposition', 'TakeOutOfLane'];
    assert.deepEqual(warned.toSorted(), known);
  });

  test('says that the account is held up, where its words would leave, and nowhere else', async () => {
    const held = { untilAt: '2026-03-02T04:00:00Z' };
    for (const act of officerCommands)
      assert.equal(
        (await show(act, { held })).words.includes('Kanal meminta akun kota menunggu sampai Sen, 2 Mar 11.00 WIB.'),
        isOutward(act),
        act,
      );
    const refused = await show('ApproveInterim', { held: { ...held, reason: 'token-expired' } });
    assert.match(refused.words, /Sampai itu beres, pesan Anda mungkin tidak terkirim\./);
    assert.equal(refused.words.includes('menunggu sampai'), false);
  });
});

suite('what was typed before', () => {
  test('is given back with a word about it, to its own officer, case and act alone', async () => {
    keepValues(`u-1:${shownNumber}:AddNote`, { text: 'Catatan lama' });
    const again = await show('AddNote');
    assert.match(again.words, /Isian Anda yang belum terkirim masih ada\. Mulai dari awal/);
    assert.deepEqual(again.wordsOf('textarea'), ['Catatan lama']);
    assert.equal((await show('AddNote', { number: 'ADU-2' })).words.includes('Isian Anda'), false);
    assert.equal((await show('ReturnDraft')).words.includes('Isian Anda'), false);
  });

  test('in a form of before an update is what still fits, and publishes nothing by itself', async () => {
    keepValues(`u-1:${shownNumber}:ApproveInterim`, { text: 'Lama', publishAnyway: true, gone: 1 });
    const again = await show('ApproveInterim');
    assert.deepEqual(again.wordsOf('textarea'), ['Lama']);
    assert.deepEqual(chosen(again), []);
  });

  test('meets what others did meanwhile', async () => {
    assert.match(
      (await show('AddNote', {}, { news: 'Aduan ini berubah sejak formulir dibuka.' })).words,
      /Aduan ini berubah/,
    );
  });
});

suite('asking for an identity', () => {
  const window = (windows: NonNullable<ActFacts['windows']>, hasPublic = true) =>
    show('AskIdentity', { windows, hasPublic });
  const at = (hours: number) => Date.parse(now) + hours * 3_600_000;

  test('says until when the reporter may be written to, and soon in colour', async () => {
    const open = await window({ message: { untilAt: at(20) } });
    assert.match(open.words, /Jendela pesan tutup dalam 20 jam\./);
    assert.equal(open.all('div.banner-soon').length, 0);
    assert.equal((await window({ message: { untilAt: at(0.5) } })).all('div.banner-soon').length, 1);
    assert.match((await window({ message: { untilAt: at(5), agentFromAt: at(-1) } })).words, /Sudah lewat 24 jam/);
  });

  test('says of a single answer that it is one, or that it may fail', async () => {
    assert.match(
      (await window({ reply: { untilAt: at(3), isUsed: false } })).words,
      /hanya satu balasan pribadi yang dapat dikirim\. Kesempatannya tutup dalam 3 jam\./,
    );
    assert.match((await window({ reply: { isUsed: false } })).words, /kanal dapat menolak pesan ini\./);
  });

  test('says why no private word leaves, and which way is left', async () => {
    const closed: readonly [NonNullable<ActFacts['windows']>, hasPublic: boolean, RegExp][] = [
      [{ message: { untilAt: at(-1) } }, true, /Jendela pesan sudah tutup\. Balas secara umum/],
      [{ message: { untilAt: at(-1) } }, false, /Jendela pesan sudah tutup\. Hubungi warga lewat telepon/],
      [{ reply: { isUsed: true } }, true, /Balasan pribadi sudah dipakai\. Balas secara umum/],
      [{ reply: { untilAt: at(-1), isUsed: false } }, true, /secara pribadi sudah lewat\. Balas secara umum/],
      [{}, true, /Kanal ini tidak dapat membawa pesan pribadi\. .*misalnya WhatsApp/],
    ];
    for (const [windows, hasPublic, words] of closed) assert.match((await window(windows, hasPublic)).words, words);
    assert.equal((await show('AskIdentity')).words.includes('Jendela'), false);
  });

  test('has its note in public only where something is public', async () => {
    assert.deepEqual(chosen(await show('AskIdentity')), ['form-link', 'note']);
    assert.deepEqual(chosen(await show('AskIdentity', { hasPublic: false, hasPrivate: true })), ['private-message']);
  });

  test('counts what is written in the unit of the channel', async () => {
    const templates = [{ id: 't', purpose: 'ask-identity', name: 'Tanya', body: 'Isi {tautan} 😀' }];
    const shown = await show('AskIdentity', {
      templates,
      hasPublic: false,
      privateLimit: { max: 1000, unit: 'bytes' },
    });
    assert.match(shown.words, /17 dari 1000 huruf; emoji dihitung 4/);
    assert.match(shown.words, /Pakai templat/);
  });
});

test('whose matter it is outside the city is chosen from those on the list that do not rest', async () => {
  const shown = await show('ReferElsewhere');
  assert.deepEqual(shown.wordsOf('option'), ['Pilih…', 'PLN']);
  assert.match(shown.words, /Daftarnya dijaga operator dan ketua tim/);
});

suite('an answer in public', () => {
  const publicRefusal = { why: 'uninvited', url: 'https://x.example/1' } as const;

  test('that will be refused says so before it is written, with the other ways', async () => {
    for (const act of ['ApproveInterim', 'AnswerInformation', 'ConveyResult', 'DraftResponse'] as const) {
      const shown = await show(act, { publicRefusal });
      assert.match(shown.words, /X akan menolak balasan umum di sini: .* kutip kirimannya dari aplikasi X/, act);
      assert.ok(shown.links.includes(publicRefusal.url), act);
    }
    assert.equal(
      (await show('ApproveInterim', { publicRefusal, hasPublic: false })).words.includes('X akan menolak'),
      false,
    );
  });

  test('says what it costs, and what a link in it costs more', async () => {
    const limit = { max: 280, unit: 'weighted' } as const;
    const postPrices = { plainUsd: 0.015, linkUsd: 0.2, part: limit };
    const shown = await show('ApproveInterim', { publicLimit: limit, postPrices, draft: 'Lihat https://kota.example' });
    assert.match(
      shown.words,
      /Biaya di kanal ini .* per kiriman, .* bila memuat tautan\. Jawaban ini kira-kira .* \(1 kiriman\)\. Tanpa tautan lebih murah/,
    );
    assert.equal((await show('ApproveInterim', { publicLimit: limit, draft: 'x' })).words.includes('Biaya'), false);
  });

  test('is of one part or of several texts, as the case came in', async () => {
    const labels = async (changed: Partial<ActFacts>) =>
      (await show('ConveyResult', changed)).wordsOf('label').filter((one) => !one.includes('templat'));
    assert.deepEqual(await labels({}), ['Balasan terbuka (boleh kosong)', 'Pesan pribadi (boleh kosong)']);
    assert.deepEqual(await labels({ hasPublic: false }), [
      'Pesan pribadi',
      'Ringkasan di halaman lacak (boleh kosong)',
    ]);
    assert.deepEqual(await labels({ hasPublic: false, channel: 'phone' }), ['Teks untuk disampaikan']);
  });

  test('stands beside what the agency said', async () => {
    const shown = await show('ConveyResult', { agencyAnswer: 'Sudah <b>ditambal</b>' });
    assert.match(shown.words, /Jawaban dinas Sudah <b>ditambal<\/b>/);
    assert.equal(shown.all('dialog.dialog-wide').length, 1);
    assert.equal((await show('ConveyResult')).all('dialog.dialog-wide').length, 0);
  });
});

suite('choosing', () => {
  const agencies = [
    { id: 'dlh', name: 'Dinas Lingkungan Hidup', shortName: 'DLH' },
    { id: 'pu', name: 'Dinas PU', shortName: 'DPUPKP' },
  ];

  test('another case leaves out closed ones and the case itself, and takes six at most', async () => {
    const cases = [
      givenRow(),
      givenRow({ number: 'ADU-TUTUP', status: 'closed' }),
      ...[1, 2, 3, 4, 5, 6, 7].map((one) => givenRow({ number: `ADU-${String(one)}` })),
    ];
    const shown = await show(
      'MergeInto',
      {},
      { answers: { 'GET /api/v1/cases?folder=all&q=': { cases, folders: [] } } },
    );
    const radios = shown
      .all('input')
      .flatMap(({ attributes }) => (attributes['type'] === 'radio' ? [attributes['value']] : []));
    assert.deepEqual(radios, ['ADU-1', 'ADU-2', 'ADU-3', 'ADU-4', 'ADU-5', 'ADU-6']);
    assert.match((await show('MergeInto')).words, /Tidak ada aduan terbuka lain yang cocok\./);
  });

  test('an agency offers each by its full name, and as a helper by its short one', async () => {
    const shown = await show('Dispose', { agencies });
    assert.deepEqual(
      shown.wordsOf('option'),
      ['Pilih', 'DLH: Dinas Lingkungan Hidup', 'DPUPKP: Dinas PU'].with(0, shown.wordsOf('option')[0] ?? ''),
    );
    assert.match(shown.words, /Dinas yang membantu \(boleh kosong\) DLH DPUPKP/);
  });

  test('of several messages whole ones leave, of one its words are marked, and a lane asks for its parent, too', async () => {
    const messages = ['Lampu', 'Sampah'].map((said) => ({ id: said, text: said }));
    assert.equal((await show('SplitOff', { messages })).all('input').length, 4);
    assert.match((await show('SplitOff', { messages: messages.slice(0, 1) })).words, /Isi pesan .* Lampu/);
    const family = { isChild: true, open: [], openHidden: 0 };
    assert.match((await show('MoveToLane', { family })).words, /Kata-katanya juga ada di aduan induknya/);
  });

  test('what to open of an identity begins with all that is there', async () => {
    assert.deepEqual(chosen(await show('RevealIdentity', { identityFields: ['name', 'kelurahan'] })), [
      'name',
      'kelurahan',
    ]);
  });

  test('a known identity is offered before it is typed again', async () => {
    const known = await show('ProvideIdentity', { knownIdentity: true });
    assert.deepEqual(chosen(known), ['known']);
    assert.equal(known.all('input').filter(({ attributes }) => attributes['type'] === 'tel').length, 0);
    assert.equal(
      (await show('ProvideIdentity')).all('input').filter(({ attributes }) => attributes['type'] === 'tel').length,
      1,
    );
  });

  test('a person offers suggestions with what speaks for them', async () => {
    const suggestions = [
      { number: 'ADU-9', channel: 'email', handle: 'warga', status: 'triage', reportedAt: now, why: 'handle' },
    ];
    const answer = { [`GET /api/v1/cases/${shownNumber}/person`]: { accounts: [], joins: [], cases: [], suggestions } };
    const shown = await show('JoinReporter', {}, { answers: answer });
    assert.match(
      shown.words,
      /Mungkin orang yang sama .*@warga · ADU-9 Surel · @warga · Baru masuk · Sen, 2 Mar 10\.00 WIB/,
    );
  });

  test('a wish for more time is shown with its reason and the old deadline', async () => {
    const extension = { agency: 'DLH', untilAt: '2026-03-05T01:00:00Z', reason: 'Menunggu suku cadang.' };
    const shown = await show('GrantExtension', { extension, dueAt: now });
    assert.match(
      shown.words,
      /DLH meminta waktu sampai Kam, 5 Mar 08\.00 WIB\. Menunggu suku cadang\. Tenggat sekarang Sen, 2 Mar 10\.00 WIB tetap tercatat\./,
    );
  });

  test('a number of UPIK comes with the text for JSS, and opens it where it is known', async () => {
    assert.ok((await show('RegisterInUpik')).buttons.includes('Salin teks'));
    assert.ok((await show('RegisterInUpik', { jssUrl: 'https://jss.example' })).buttons.includes('Salin dan buka JSS'));
  });
});
