// The facts of a case: a card stands there exactly where there is something for it, and for whom it is.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { IdentityField } from '#core/complaint/complaint.ts';
import type { Role } from '#core/access.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer, shownChannels, shownNumber } from '#test/given/case-answer.ts';
import type { CaseAnswer } from './case.contract.ts';

const id = await consoleIn('id', shownChannels);

type Props = { answer: CaseAnswer; revealed: Record<string, string> | undefined; onAct: (act: OfficerCommand) => void };

const identityFields: readonly IdentityField[] = ['name', 'phone', 'address', 'kelurahan'];
const agencies = [
  { id: 'dlh', name: 'Dinas Lingkungan Hidup', shortName: 'DLH' },
  { id: 'lama', name: 'Dinas Lama', shortName: 'Lama', endedAt: '2026-01-01T00:00:00Z' },
];
const answers = {
  'GET /api/v1/agencies': { agencies },
  [`GET /api/v1/cases/${shownNumber}/alerts`]: { calls: false, lines: [], spared: [] },
  [`GET /api/v1/cases/${shownNumber}/forwards`]: { targets: [], forwards: [] },
  [`GET /api/v1/cases/${shownNumber}/publication`]: { listed: false, serviceCode: 'lain', summary: '', services: [] },
};

const show = (changed: Partial<CaseAnswer> = {}, role: Role = 'admin-medsos', revealed?: Record<string, string>) =>
  id.show<Props>('features/case/CasePanel.tsx', 'CasePanel', {
    as: { role },
    answers,
    props: { answer: givenAnswer(changed), revealed, onAct: () => undefined },
  });
const cards = async (changed: Partial<CaseAnswer>) => (await show(changed)).wordsOf('h2');

suite('a plain case', () => {
  test('has its reporter, its sheets and its history, and no empty card', async () => {
    assert.deepEqual(await cards({}), ['Pelapor', 'Aduan serupa', 'Cetak', 'Riwayat']);
  });
});

suite('the disposition', () => {
  const disposition = {
    leadAgencyId: 'dlh',
    helpingAgencyIds: ['lama', 'belum-dikenal'],
    instruction: 'Tambal\nlubang.',
    acknowledgedBy: [],
  };

  const asked = { from: '2026-03-02T01:00:00Z', heldMs: 2 * 3_600_000 };
  const helping: CaseAnswer['helping'] = [
    { agencyId: 'lama', ...asked, read: true, end: 'reported', text: 'Pasir diangkut.' },
    { agencyId: 'belum-dikenal', ...asked, read: false },
  ];

  test('names its agencies, also one that ended, and by its id one that nobody knows', async () => {
    const shown = await show({ disposition, helping });
    assert.match(shown.words, /Penanggung jawab DLH \( ?belum menerima ?\)/);
    assert.match(
      shown.words,
      /Arahan Tambal lubang\. Membantu Lama Sudah melapor 2 j Pasir diangkut\. belum-dikenal Diminta membantu 2 j/,
    );
    assert.deepEqual(shown.wordsOf('blockquote'), ['Tambal lubang.', 'Pasir diangkut.']);
    assert.ok(shown.html.includes('Tambal\nlubang.'));
  });

  test('says of the responsible agency alone whether it has acknowledged', async () => {
    const words = async (acknowledgedBy: string[]) =>
      (await show({ disposition: { ...disposition, acknowledgedBy } })).words;
    assert.match(await words(['dlh']), /\( ?sudah menerima ?\)/);
    assert.match(await words(['lama']), /\( ?belum menerima ?\)/);
  });

  test('without helpers has no line of them, and of each of them says what became of it', async () => {
    assert.equal((await show({ disposition })).words.includes('Membantu'), false);
    const words = async (changed: Partial<NonNullable<CaseAnswer['helping']>[number]>) =>
      (await show({ disposition, helping: [{ agencyId: 'lama', ...asked, read: false, ...changed }] })).words;
    assert.match(await words({ read: true }), /Lama Diminta membantu 2 j ?, sudah menerima/);
    assert.match(await words({}), /Lama Diminta membantu 2 j ?, belum menerima/);
    for (const [end, said] of [
      ['refused', 'Menolak'],
      ['left', 'Tidak lagi diminta'],
      ['over', 'Tidak melapor'],
    ] as const)
      assert.match(await words({ end }), new RegExp(`Lama ${said} 2 j`));
  });

  test('shows a wish for more time with its reason', async () => {
    const extension = { agencyId: 'dlh', reason: 'Menunggu aspal.', untilAt: '2026-03-05T01:00:00Z' };
    assert.match(
      (await show({ disposition, extension })).words,
      /Permintaan tambahan waktu, sampai Kam, 5 Mar 08\.00 WIB Menunggu aspal\./,
    );
  });
});

suite('cards that come with something', () => {
  test('a draft, and why it came back', async () => {
    const shown = await show({ draft: { text: 'Kami teruskan.', returned: 'Sebut lokasinya.' } });
    assert.match(shown.words, /Konsep jawaban .*Kami teruskan\. Dikembalikan Sebut lokasinya\./);
    assert.equal((await show({ draft: { text: 'a' } })).words.includes('Dikembalikan'), false);
  });

  test('a result of each outcome', async () => {
    const words = async (outcome: 'done' | 'scheduled' | 'cannot') =>
      (await show({ result: { text: 'Sudah.', outcome, agencyId: 'dlh' } })).words;
    assert.match(await words('done'), /Hasil lapangan Selesai dikerjakan DLH Sudah\./);
    assert.match(await words('scheduled'), /Dijadwalkan DLH/);
    assert.match(await words('cannot'), /Tidak dapat dikerjakan DLH/);
  });

  test('who held it how long, and which agency kept it past its own time', async () => {
    const from = '2026-03-02T01:00:00Z';
    const spans = [
      { holder: 'admin-medsos', from, until: '2026-03-02T02:00:00Z', heldMs: 3_600_000 },
      { holder: 'reporter', from: '2026-03-02T02:00:00Z', heldMs: 10_800_000 },
      { holder: 'agency', agencyId: 'dlh', from: '2026-03-02T05:00:00Z', heldMs: 1, ownDueAt: from, overrun: true },
    ] as const;
    const { words } = await show({ spans: [...spans] });
    assert.match(words, /Siapa memegang berapa lama Admin Medsos 60 mnt Menunggu pelapor 3 j(am)? DLH/);
    assert.match(words, /Melewati waktunya waktunya sampai Sen, 2 Mar/);
    assert.equal((await show({ spans: spans.slice(0, 1) })).words.includes('Siapa memegang'), false);
  });

  test('what was promised, and what became of it', async () => {
    const result = { text: 'Menunggu aspal.', outcome: 'scheduled', agencyId: 'dlh' } as const;
    const plannedAt = '2026-03-10T01:00:00Z';
    const promises = [true, false, undefined].map((kept) => ({
      ...{ agencyId: 'dlh', plannedAt },
      ...(kept === undefined ? {} : { kept }),
    }));
    const { words } = await show({ result: { ...result, plannedAt }, promises });
    assert.match(words, /Dijadwalkan DLH Selesai paling lambat Sel, 10 Mar/);
    assert.match(words, /Janji ditepati Sel.* Janji tidak ditepati Sel.* Dijanjikan kepada warga Sel/);
  });

  test('a result that was sent back, how often, and why the last time', async () => {
    const result = { text: 'Sudah.', outcome: 'done', agencyId: 'dlh' } as const;
    const words = async (times: number) => (await show({ result, sentBack: { times, reason: 'Foto gelap.' } })).words;
    assert.match(await words(1), /Sudah\. Dikembalikan kepada dinas Foto gelap\./);
    assert.match(await words(2), /Dikembalikan kepada dinas 2 kali Foto gelap\./);
    assert.equal((await show({ result })).words.includes('Dikembalikan'), false);
  });

  test('words that were erased leave a sentence in their places, in the reader’s language', async () => {
    const erased = { gone: 'erased' } as const;
    const gone = {
      disposition: { leadAgencyId: 'dlh', helpingAgencyIds: [], instruction: erased, acknowledgedBy: [] },
      extension: { agencyId: 'dlh', reason: erased, untilAt: '2026-03-05T01:00:00Z' },
      draft: { text: erased, returned: erased },
      result: { text: erased, outcome: 'done', agencyId: 'dlh' },
      sentBack: { times: 1, reason: { gone: 'missing' } },
    } as const satisfies Partial<CaseAnswer>;
    const { words } = await show({
      ...gone,
      disposition: { ...gone.disposition, helpingAgencyIds: [], acknowledgedBy: [] },
    });
    assert.equal(words.split('[kata-kata ini sudah dihapus]').length - 1, 5);
    assert.equal(words.split('[kata-kata ini hilang dari penyimpanan]').length - 1, 1);
    assert.doesNotMatch(words, /\[object|undefined/);
  });

  test('photos, number, rating and other reporters', async () => {
    const photos = [{ id: 'f', kind: 'image', status: 'stored', url: '/lampiran/f' }];
    assert.ok((await cards({ photos })).includes('Foto dari lapangan'));
    const shown = await show({ upikNumber: 'UPIK-77', rating: 4, followers: [{ number: 'ADU-2026-000002-AB' }] });
    assert.match(shown.words, /Nomor UPIK UPIK-77 Penilaian pelapor 4 dari 5/);
    assert.ok(shown.links.includes('/meja/kasus/ADU-2026-000002-AB'));
    assert.match((await show({ rating: 1 })).words, /1 dari 5/);
  });
});

suite('the evidence', () => {
  test('is offered to whoever examines or answers for the desk, and to nobody else', async () => {
    const href = `/api/v1/cases/${shownNumber}/bundle`;
    for (const role of ['team-lead', 'division-head', 'examiner'] as const)
      for (const one of [href, `${href}.pdf?lang=id`]) assert.ok((await show({}, role)).links.includes(one), role);
    for (const role of ['admin-medsos', 'admin-pusat', 'admin-agency', 'data-officer'] as const)
      assert.equal((await show({}, role)).links.includes(href), false, role);
  });
});

suite('the receipt', () => {
  const links = async (channel: string, role: Role) =>
    (await show({ channel }, role)).links.filter((one) => one.includes('tanda-terima'));

  test('is had again by those who speak with reporters, of what was spoken', async () => {
    for (const role of ['admin-medsos', 'team-lead'] as const)
      assert.deepEqual(await links('phone', role), [`/meja/tanda-terima/${shownNumber}`], role);
    for (const role of ['admin-agency', 'division-head', 'operator'] as const)
      assert.deepEqual(await links('phone', role), [], role);
    assert.deepEqual(await links('instagram', 'admin-medsos'), []);
  });
});

suite('the reporter', () => {
  const complete = { fields: [...identityFields], complete: true };

  test('is covered until somebody opens it, field by field', async () => {
    const shown = await show({ reporter: { name: 'Warga', identity: complete }, possible: ['RevealIdentity'] });
    assert.match(shown.words, /Lengkap/);
    assert.equal(shown.wordsOf('dd').filter((words) => words === '••••••••').length, identityFields.length);
    assert.ok(shown.buttons.includes('Tampilkan'));
  });

  test('opened shows what was opened alone, says for how long, and offers no second look', async () => {
    const revealed = { phone: '0812 3456 7890' };
    const shown = await show(
      { reporter: { name: 'Warga', identity: complete }, possible: ['RevealIdentity'] },
      'admin-medsos',
      revealed,
    );
    assert.deepEqual(shown.wordsOf('dd').toSorted(), ['0812 3456 7890', '••••••••', '••••••••', '••••••••'].toSorted());
    assert.match(shown.words, /Tampak 30 detik, lalu tertutup lagi\./);
    assert.equal(shown.buttons.includes('Tampilkan'), false);
  });

  test('is opened by nobody whom the server does not let', async () => {
    const shown = await show({ reporter: { name: 'Warga', identity: complete }, possible: [] });
    assert.equal(shown.buttons.includes('Tampilkan'), false);
  });

  test('that an agency does not see is told to be there, and not to be nobody', async () => {
    const shown = await show({ reporter: { name: 'Warga', hidden: true } }, 'admin-agency');
    assert.match(shown.words, /Pelapor dan semua yang mengenalinya tidak ditampilkan kepada Perangkat Daerah\./);
    assert.equal(shown.words.includes('Belum ada identitas'), false);
  });

  test('without identity says so, and half of one is half', async () => {
    assert.match((await show()).words, /Belum ada identitas\./);
    const half = await show({ reporter: { name: 'Warga', identity: { fields: ['name'], complete: false } } });
    assert.match(half.words, /Belum lengkap/);
    assert.deepEqual(half.wordsOf('dt'), ['Nama']);
  });

  test('of a register is known there', async () => {
    const report = { reportClass: 'complaint', privacy: 'secret', id: '1', url: 'https://lapor.example' } as const;
    const shown = await show({ report });
    assert.match(shown.words, /Pelapor meminta rahasia: dinas dan umum tidak melihat siapa ia\./);
    assert.equal(shown.words.includes('Belum ada identitas'), false);
  });

  test('has a handle beside the name where it says more', async () => {
    const meta = async (handle?: string) =>
      (await show({ reporter: { name: '@warga', ...(handle === undefined ? {} : { handle }) } })).words.split('@warga')
        .length - 1;
    assert.deepEqual([await meta(), await meta('@warga'), await meta('@warga.lain')], [1, 1, 2]);
  });
});

suite('a case in a lane', () => {
  const offered = async (changed: Partial<CaseAnswer>): Promise<boolean> =>
    (await show(changed)).buttons.includes('Masukkan ke isu');

  test('is not offered to an issue, which would refuse it', async () => {
    assert.equal(await offered({}), true);
    assert.equal(await offered({ lane: 'women-and-children' }), false);
  });

  test('says under which issue it stood before', async () => {
    const issue = { id: '01900000-0000-7000-8000-000000000001', title: 'Pohon tumbang' };
    assert.match((await show({ lane: 'misconduct', issue })).words, /Pohon tumbang/);
  });
});
