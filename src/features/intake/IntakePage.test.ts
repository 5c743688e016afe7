// A call or a visit written down: the form in the order in which people speak, what is read aloud, and the slip that is taken home.
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';
import type { Role } from '#core/access.ts';
import type { Status } from '#core/complaint/complaint.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { shownChannels, shownNumber } from '#test/given/case-answer.ts';
import type { CallerAnswer, IntakeAnswer, IntakeChannel, ReceiptAnswer } from './intake.contract.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];
const asked = 'GET /api/v1/intake';
const now = '2026-03-02T03:00:00Z';

type Store = { holdInMemory: (key: string, values: object) => void; forgetAllKept: () => void };
const { holdInMemory, forgetAllKept } = await id.load<Store>('web/acts/kept-values.ts');
beforeEach(forgetAllKept);

const phone = { channel: 'phone', id: '0274', handle: '0274-000000' };
const lines = (...accounts: IntakeAnswer['accounts']): IntakeAnswer => ({
  accounts,
  kelurahan: [{ kemantren: 'Gondokusuman', names: ['Baciro', 'Demangan'] }],
});
const typed = {
  ...{ what: '', place: '', kelurahan: '', since: '', name: '', phone: '', home: '', note: '' },
  ...{ accountId: '0274', continues: '', at: '2026-03-02T10:00', key: 'k', privacy: 'public' },
};

type Given = {
  channel?: IntakeChannel;
  role?: Role;
  userId?: string;
  language?: typeof id;
  answers?: Record<string, unknown>;
};
const show = (
  answer: IntakeAnswer | Response,
  { channel = 'phone', role = 'admin-medsos', userId = 'u-medsos', language = id, answers = {} }: Given = {},
) =>
  language.show('features/intake/IntakePage.tsx', 'IntakePage', {
    props: { channel },
    as: { role, userId },
    answers: { [asked]: answer, ...answers },
    now,
  });
const valuesOf = (shown: Awaited<ReturnType<typeof show>>): string[] =>
  shown
    .all('')
    .flatMap(({ tag, attributes, words }) =>
      tag === 'textarea'
        ? [words]
        : tag === 'input' && attributes['type'] !== 'radio'
          ? [attributes['value'] ?? '']
          : [],
    )
    .filter((one) => one !== '');

suite('the page', () => {
  test('is the telephone’s or the counter’s, in its own words', async () => {
    const call = await show(lines(phone));
    assert.deepEqual(call.wordsOf('h1'), ['Terima telepon']);
    assert.ok(call.buttons.includes('Simpan dan sebutkan nomor'));
    const visit = await show(lines({ channel: 'walk-in', id: 'l-1', handle: 'Balai Kota' }), { channel: 'walk-in' });
    assert.deepEqual(visit.wordsOf('h1'), ['Terima di loket']);
    assert.ok(visit.buttons.includes('Simpan dan buat tanda terima'));
    assert.equal((await show(lines(phone), { language: en })).wordsOf('h1')[0]?.includes('telepon'), false);
  });

  test('asks how openly it may be told, and begins with what is usual', async () => {
    holdInMemory('u-medsos phone', typed);
    const shown = await show(lines(phone));
    assert.match(shown.words, /Publik .*Anonim .*Rahasia /);
    const chosen = shown.all('input').filter(({ attributes }) => attributes['checked'] !== undefined);
    assert.deepEqual(
      chosen.map(({ attributes }) => attributes['value']),
      ['public'],
    );
  });

  test('says that no line is declared, where none of its kind is', async () => {
    for (const accounts of [[], [{ channel: 'walk-in', id: 'l', handle: 'Loket' }]])
      assert.match((await show(lines(...accounts))).words, /Saluran ini belum didaftarkan Operator menambahkannya/);
  });

  test('that could not ask for its lines says why, and asks again', async () => {
    const shown = await show(Response.json({ title: 'Peladen sedang sibuk.' }, { status: 503 }));
    assert.match(shown.words, /Peladen sedang sibuk\. Coba lagi/);
    assert.deepEqual(shown.buttons, ['Coba lagi']);
    assert.equal(shown.words.includes('Memuat'), false);
    const report = await id.show('features/sp4n/Sp4nPage.tsx', 'Sp4nPage', {
      answers: { [asked]: Response.json({ title: 'Peladen sedang sibuk.' }, { status: 503 }) },
    });
    assert.deepEqual(report.buttons, ['Coba lagi']);
  });

  test('asks for the line only where there are several', async () => {
    assert.equal((await show(lines(phone))).all('select').length, 0);
    const two = await show(
      lines(phone, { ...phone, id: '0275', handle: '0275-111111' }, { channel: 'walk-in', id: 'l', handle: 'Loket' }),
    );
    assert.deepEqual(
      two.wordsOf('option').filter((words) => words.startsWith('027')),
      ['0274-000000', '0275-111111'],
    );
    assert.equal(two.wordsOf('option').includes('Loket'), false);
  });

  test('begins empty, at the server’s hour, with the notice to be read and nothing at fault', async () => {
    const shown = await show(lines(phone));
    assert.deepEqual(
      valuesOf(shown).filter((value) => value !== 'Baciro' && value !== 'Demangan'),
      ['02-03-2026', '2026-03-02', '10.00'],
    );
    assert.match(shown.words, /Bacakan sebelum menanyakan data diri/);
    assert.equal(shown.all('p.field-error').length, 0);
    assert.match(shown.words, /Isi laporannya; kalimat untuk dibacakan tersusun di sini\./);
    assert.deepEqual(
      shown.all('option').map(({ attributes }) => attributes['value']),
      ['Baciro', 'Demangan'],
    );
  });
});

suite('what was typed and not sent', () => {
  const begun = { ...typed, what: 'Lampu mati', place: 'Jalan Contoh 5', name: 'Warga Contoh', phone: '081200000001' };

  test('is there again for the officer who typed it, and read back', async () => {
    holdInMemory('u-medsos phone', { ...begun, phone: '0812' });
    const shown = await show(lines(phone));
    assert.ok(valuesOf(shown).includes('Warga Contoh'));
    assert.match(shown.words, /Bacakan kembali .*Warga Contoh.*Lampu mati\. .*Jalan Contoh 5/);
  });

  test('is no other officer’s, and no other channel’s', async () => {
    holdInMemory('u-medsos phone', begun);
    const other = await show(lines(phone), { userId: 'u-pusat', role: 'admin-pusat' });
    assert.equal(other.html.includes('Warga Contoh'), false);
    assert.equal(other.html.includes('0812'), false);
    const counter = await show(lines({ channel: 'walk-in', id: 'l', handle: 'Loket' }), { channel: 'walk-in' });
    assert.equal(counter.html.includes('Warga Contoh'), false);
  });

  test('is gone once its officer has left the desk', async () => {
    holdInMemory('u-medsos phone', begun);
    forgetAllKept();
    assert.equal((await show(lines(phone))).html.includes('Warga Contoh'), false);
  });
});

suite('whose number it is', () => {
  const caller = (answer: CallerAnswer, number = '0812 0000 0001') => {
    holdInMemory('u-medsos phone', { ...typed, phone: number });
    return show(lines(phone), { answers: { 'POST /api/v1/intake/caller': answer } });
  };
  const none: CallerAnswer = { known: false, cases: [] };
  const open = {
    number: shownNumber,
    status: 'coordination',
    channel: 'phone',
    reportedAt: now,
    excerpt: 'Lampu <mati>',
  } as const;

  test('is asked once the number is whole, and in no address', async () => {
    const whole = await caller(none);
    assert.deepEqual(whole.asked.toSorted(), [asked, 'POST /api/v1/intake/caller']);
    for (const half of ['', '0812', 'bukan nomor', '1234'])
      assert.deepEqual((await caller(none, half)).asked, [asked], half);
  });

  test('says that the person is known, without saying who', async () => {
    assert.match((await caller({ ...none, known: true })).words, /Nama dan tempat tinggal boleh dikosongkan\./);
    assert.equal((await caller(none)).words.includes('pernah melapor'), false);
  });

  test('offers to go on with each open case, and begins a new one unless told otherwise', async () => {
    const shown = await caller({ known: false, cases: [open] });
    assert.match(
      shown.words,
      /1 aduan terbuka dari nomor ini .*Aduan baru .*Lanjutkan ADU-2026-000123-PM Koordinasi: Lampu <mati>/,
    );
    const openness = ['public', 'anonymous', 'secret'];
    const radios = shown
      .all('input')
      .filter(({ attributes }) => attributes['type'] === 'radio' && !openness.includes(attributes['value'] ?? ''));
    assert.deepEqual(
      radios.map(({ attributes }) => [attributes['value'], attributes['checked'] !== undefined]),
      [
        ['', true],
        [shownNumber, false],
      ],
    );
  });
});

suite('the receipt', () => {
  const receipt: ReceiptAnswer = {
    ...{
      number: shownNumber,
      code: '731204',
      trackUrl: 'https://aduan.example/lacak',
      openUrl: 'https://aduan.example/lacak?n=1&k=2',
    },
    ...{
      channel: 'phone',
      place: '0274-000000',
      receivedAt: '2026-03-02T01:00:00Z',
      description: 'Lampu <b>mati</b>\ndi pasar',
    },
    ...{
      officer: 'Sari Contoh',
      status: 'triage',
      dueAt: '2026-03-02T03:00:00Z',
      organisation: { name: 'Kota Contoh' },
    },
  };
  const path = `GET /api/v1/cases/${shownNumber}/receipt`;
  const sheet = (changed: Partial<ReceiptAnswer> = {}, name = '', language = id) =>
    language.show('features/intake/Receipt.tsx', 'Receipt', {
      props: { number: shownNumber, name },
      answers: { [path]: { ...receipt, ...changed } },
    });

  test('is the same in either language: it goes to a citizen', async () => {
    const [own, english] = [await sheet(), await sheet({}, '', en)];
    assert.equal(own.words, english.words);
    assert.equal(own.all('article')[0]?.attributes['lang'], 'id');
    assert.match(own.words, /731 204/);
    assert.match(own.words, /telepon, 0274-000000/);
    assert.match(own.words, /Lampu <b>mati<\/b> di pasar/);
  });

  test('names whoever just spoke in full, later by first letters, or nobody', async () => {
    const reporters = async (changed: Partial<ReceiptAnswer>, name = '') =>
      (await sheet(changed, name)).wordsOf('p.receipt-line')[0];
    assert.equal(await reporters({ reporter: 'W. C.' }, 'Warga Contoh'), 'Warga Contoh');
    assert.equal(await reporters({ reporter: 'W. C.' }), 'W. C.');
    assert.equal(await reporters({}), '');
  });

  test('carries an address to be scanned, drawn here and fetched from nowhere', async () => {
    const [drawn, other] = [await sheet(), await sheet({ openUrl: 'https://aduan.example/lain' })];
    const pathOf = (shown: typeof drawn) =>
      shown
        .all('path')
        .map(({ attributes }) => attributes['d'])
        .join('');
    assert.ok(pathOf(drawn).length > 500);
    assert.notEqual(pathOf(drawn), pathOf(other));
    assert.equal(drawn.all('img').length, 0);
  });

  test('names the office where there is one', async () => {
    assert.match(
      (await sheet({ organisation: { name: 'Kota Contoh', office: 'Dinas Kominfo' } })).words,
      /Kota Contoh Dinas Kominfo/,
    );
  });

  test('that the server refuses says so, and shows no half of one', async () => {
    const refused = Response.json({ title: 'Bukan untuk peran Anda.' }, { status: 403 });
    const shown = await id.show('features/intake/ReceiptPage.tsx', 'ReceiptPage', {
      props: { number: shownNumber },
      answers: { [path]: refused },
    });
    assert.match(shown.words, /Bukan untuk peran Anda\./);
    assert.equal(shown.all('article').length, 0);
    assert.deepEqual(shown.links, [`/meja/kasus/${shownNumber}`]);
  });

  test('says of every status what comes next in one sentence, with its hour where there is one', async () => {
    const { nextWords } = await id.load<{ nextWords: (of: { status: Status; dueAt?: string }) => string }>(
      'features/intake/Receipt.tsx',
    );
    const statuses: readonly Status[] = [
      'triage',
      'awaiting-identity',
      'coordination',
      'registration',
      'follow-up',
      'conveying',
      'closed',
    ];
    for (const status of statuses) {
      const [without, until] = [nextWords({ status }), nextWords({ status, dueAt: receipt.dueAt ?? '' })];
      assert.match(without, /^\S.*[^.]\.$/, status);
      assert.match(until, /^\S.*[^.]\.$/, status);
      if (until !== without) assert.match(until, /Sen, 2 Mar 10\.00 WIB\.$/, status);
    }
    assert.notEqual(nextWords({ status: 'triage', dueAt: receipt.dueAt ?? '' }), nextWords({ status: 'triage' }));
  });
});
