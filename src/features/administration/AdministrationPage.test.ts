// The record of administrative acts as it is read: one sentence each, narrowed by the address, with the end of its chain. Nothing to change.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { administrativeActTypes } from '#core/administration.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { shownChannels } from '#test/given/case-answer.ts';
import type { AdministrationAnswer, AdministrativeRow } from './administration.contract.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];
const page = ['features/administration/AdministrationPage.tsx', 'AdministrationPage'] as const;

type Filter = { type: string; officer: string; from: string; until: string };
const { filterIn } = await id.load<{ filterIn: (params: URLSearchParams) => Filter }>(
  'features/administration/AdministrationFilter.tsx',
);

const officer = { kind: 'officer', userId: 'u-op', role: 'operator' } as const;
const row = (act: object, changed: Partial<AdministrativeRow> = {}): AdministrativeRow => ({
  ...{ seq: 7, at: '2026-03-02T01:00:00Z', by: officer, act: act as AdministrativeRow['act'], ...changed },
});
const answer = (changed: Partial<AdministrationAnswer> = {}): AdministrationAnswer => ({
  rows: [],
  officers: [
    { id: 'u-op', name: 'Operator Contoh', role: 'operator' },
    { id: 'u-sari', name: 'Sari Contoh', role: 'admin-medsos' },
  ],
  agencies: [{ id: 'dlh', name: 'DLH' }],
  templates: [{ id: 't-1', name: 'Salam' }],
  head: { seq: 7, hash: 'ab12', recordedAt: '2026-03-02T01:00:01Z' },
  ...changed,
});

const show = (given: AdministrationAnswer | Response, { at = '/administrasi', asked = '', language = id } = {}) =>
  language.show(...page, { as: { role: 'team-lead' }, at, answers: { [`GET /api/v1/administration${asked}`]: given } });
const sentences = async (given: AdministrationAnswer, language = id) =>
  (await show(given, { language })).all('li.admin-act').map(({ inside }) => inside[0]?.words);

suite('the record', () => {
  test('tells who did what to whom, when, from where, and which number it is', async () => {
    const shown = await show(answer({ rows: [row({ type: 'OfficerSwitchedOff', officerId: 'u-sari' })] }));
    assert.deepEqual(shown.wordsOf('li.admin-act'), [
      'Operator Contoh menonaktifkan Sari Contoh. 2 Mar 2026 08.00 WIB · dari konsol sebagai Operator · nomor 7',
    ]);
  });

  test('calls oneself oneself, and somebody whom nobody knows any more by their id', async () => {
    const rows = [
      row({ type: 'PasswordChanged', officerId: 'u-op' }),
      row({ type: 'OfficerSwitchedOn', officerId: 'u-gone' }, { seq: 6 }),
    ];
    assert.deepEqual(await sentences(answer({ rows })), [
      'Operator Contoh mengganti kata sandi dirinya sendiri.',
      'Operator Contoh mengaktifkan lagi petugas u-gone.',
    ]);
  });

  test('names agencies, templates and channels, and shows their ids where they have no name', async () => {
    const rows = [
      row({ type: 'AgencyRested', agencyId: 'dlh' }),
      row({ type: 'AgencyRested', agencyId: 'lama' }, { seq: 6 }),
      row({ type: 'TemplateRemoved', templateId: 't-1' }, { seq: 5 }),
      row({ type: 'AccountRested', channel: 'email', accountId: 'a@kota.example' }, { seq: 4 }),
    ];
    assert.deepEqual(await sentences(answer({ rows })), [
      'Operator Contoh mengistirahatkan perangkat daerah DLH.',
      'Operator Contoh mengistirahatkan perangkat daerah lama.',
      'Operator Contoh menghapus templat Salam.',
      'Operator Contoh mengistirahatkan akun Surel a@kota.example.',
    ]);
  });

  test('says of what no officer did where it came from', async () => {
    const kinds = ['command-line', 'settings', 'program'] as const;
    const rows = kinds.map((kind, at) => row({ type: 'TrainingCleared', rows: 3 }, { seq: 9 - at, by: { kind } }));
    assert.deepEqual((await show(answer({ rows }))).wordsOf('li.admin-act'), [
      'Baris perintah mencabut isi mode latihan (3 baris). 2 Mar 2026 08.00 WIB · lewat perintah tanggap di mesin · nomor 9',
      'Berkas pengaturan mencabut isi mode latihan (3 baris). 2 Mar 2026 08.00 WIB · saat program dimulai · nomor 8',
      'Program mencabut isi mode latihan (3 baris). 2 Mar 2026 08.00 WIB · oleh program sendiri · nomor 7',
    ]);
  });

  test('of an act that this version does not know says so instead of breaking', async () => {
    assert.deepEqual(await sentences(answer({ rows: [row({ type: 'SomethingNew' })] })), [
      'Operator Contoh melakukan SomethingNew, yang belum dikenal versi ini.',
    ]);
  });

  test('is told in English as well', async () => {
    const [sentence = ''] = await sentences(answer({ rows: [row({ type: 'AgencyRested', agencyId: 'dlh' })] }), en);
    assert.equal(sentence, 'Operator Contoh let agency DLH rest.');
  });
});

suite('what narrows it', () => {
  const none = { type: '', officer: '', from: '', until: '' };
  const read = (search: string) => filterIn(new URLSearchParams(search));

  test('stands in the address; what is no filter is none', () => {
    assert.deepEqual(read(''), none);
    assert.deepEqual(read('jenis=AgencyRested&petugas=u-sari&dari=2026-03-01&sampai=2026-03-02'), {
      ...{ type: 'AgencyRested', officer: 'u-sari', from: '2026-03-01', until: '2026-03-02' },
    });
    for (const search of [
      'jenis=Apa',
      'jenis=toString',
      'jenis=__proto__',
      'dari=kemarin',
      'dari=2026-13-01',
      'sampai=2026-3-1',
      'dari=2026-03-01T00:00',
      'type=AgencyRested',
    ])
      assert.deepEqual(read(search), none, search);
  });

  test('never leaves a day that is none in the question', () => {
    for (const day of ['2026-02-30', '2026-04-31', '2027-02-29'])
      assert.deepEqual(read(`dari=${day}&sampai=${day}`), none, day);
    assert.equal(read('dari=2028-02-29').from, '2028-02-29');
  });

  test('is asked of the server as the address has it', async () => {
    const shown = await show(answer(), {
      at: '/administrasi?jenis=AgencyRested&dari=2026-03-01',
      asked: '?type=AgencyRested&from=2026-03-01',
    });
    assert.deepEqual(shown.asked, ['GET /api/v1/administration?type=AgencyRested&from=2026-03-01']);
    assert.ok(shown.buttons.includes('Hapus saringan'));
    assert.equal((await show(answer())).buttons.includes('Hapus saringan'), false);
  });

  test('offers every kind of act by its name, and every officer with their role', async () => {
    const options = (await show(answer())).wordsOf('option');
    assert.equal(options.length, administrativeActTypes.length + 2 + 2);
    assert.equal(new Set(options).size, options.length);
    assert.ok(options.includes('Sari Contoh · Admin Medsos'));
  });
});

suite('nothing', () => {
  test('at all, nothing that fits, and nothing that could be read are three things', async () => {
    assert.match((await show(answer())).words, /Belum ada catatan/);
    assert.match(
      (await show(answer(), { at: '/administrasi?petugas=x', asked: '?officer=x' })).words,
      /Tidak ada yang cocok Ubah atau hapus saringannya\./,
    );
    const refused = await show(Response.json({ title: 'Bukan untuk peran Anda.' }, { status: 403 }));
    assert.match(refused.words, /Bukan untuk peran Anda\./);
    assert.equal(/Belum ada catatan|Tidak ada yang cocok|Rantai/.test(refused.words), false);
  });
});

suite('the end of the chain', () => {
  const chain = async (changed: Partial<AdministrationAnswer>) =>
    (await show(answer(changed))).wordsOf('section.admin-chain')[0] ?? '';

  test('says how far it goes, and that this page proves nothing', async () => {
    const words = await chain({});
    assert.match(
      words,
      /Ujung rantai: nomor 7 ?, ditulis 2 Mar 2026 08\.00 WIB\s?\. Sidik jari ujung: ab12 Rantai ini belum pernah diperiksa\./,
    );
    assert.match(words, /tidak memeriksanya\. .*npm run tanggap -- verify-log/);
    assert.match(await chain({ head: { seq: 0, hash: '' } }), /Rantai masih kosong\./);
  });

  test('says how the last walk ended, and with how many anchors', async () => {
    const at = '2026-03-02T01:00:00Z';
    assert.match(
      await chain({ checked: { at, whole: true, anchors: 0 } }),
      /Terakhir diperiksa 2 Mar 2026 08\.00 WIB: utuh\./,
    );
    assert.match(await chain({ checked: { at, whole: false, anchors: 2 } }), /: RUSAK, dicocokkan dengan 2 jangkar\./);
  });
});

test('there is nothing on the page that changes the record, and older acts are one press away', async () => {
  const shown = await show(answer({ rows: [row({ type: 'TrainingCleared', rows: 1 })], next: '6' }));
  assert.deepEqual(shown.buttons, ['Tampilkan yang lebih lama']);
  assert.equal(shown.all('form').length, 0);
});
