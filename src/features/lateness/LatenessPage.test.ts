// The board of lateness as it is seen: counts of all cases, though the lists end somewhere; where each row leads; nothing that is not so.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { Sitting } from '#test/beds/given-screen.ts';
import type { BoardAnswer } from '../board/board.contract.ts';
import type { LateCaseView, LatenessAnswer } from './lateness.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const page = ['features/lateness/LatenessPage.tsx', 'LatenessPage'] as const;
const asked = 'GET /api/v1/lateness';
const now = '2026-03-02T09:00:00Z';

const row = (number: string, changed: Partial<LateCaseView> = {}): LateCaseView => ({
  number,
  status: 'follow-up',
  clock: { step: 'follow-up', dueAt: '2026-03-02T05:00:00.000Z', limitMs: 86_400_000, paused: false },
  excerpt: 'Jalan berlubang',
  ...changed,
});
const board = (changed: Partial<LatenessAnswer> = {}): LatenessAnswer => ({
  ...{ late: [], hour: [], soon: [], steps: [], breaches: [], ...changed },
});
const duty = { shift: 'evening', untilAt: '2026-03-02T15:00:00.000Z', officers: [{ id: 'o-1', name: 'Sari Contoh' }] };
const quiet: BoardAnswer = {
  ...{ at: '2026-03-02T09:00:00.000Z', stuck: [], steps: [], officers: [], agencies: [], due: [], areas: [] },
  ...{ nobody: { held: 0, late: 0 }, hours: Array.from({ length: 24 }, () => 0) },
};
const answersOf = (answer: unknown) => ({
  ...{ [asked]: answer, 'GET /api/v1/duty': duty, 'GET /api/v1/board': quiet, 'GET /api/v1/wall-links': { links: [] } },
  'GET /api/v1/crowds': { crowds: [] },
});
const show = (answer: LatenessAnswer, language = id, as: Partial<Sitting> = {}) =>
  language.show(...page, { answers: answersOf(answer), now, as });

suite('the board', () => {
  test('counts every case by its steps, though its lists end somewhere', async () => {
    const steps: LatenessAnswer['steps'] = [
      { step: 'coordinate', open: 300, late: 250, soon: 7, hour: 230, both: 2 },
      { step: 'follow-up', open: 100, late: 31, soon: 0, hour: 1, both: 0 },
    ];
    const { words } = await show(
      board({ late: [row('ADU-2026-000001-DZ')], soon: [row('ADU-2026-000002-Q8')], steps }),
    );
    assert.match(words, /281 dari 400 aduan terbuka sudah lewat tenggat\./);
    assert.match(words, /Terlambat sekarang 281 /);
    assert.match(words, /dalam satu jam 231 /);
    assert.match(words, /setelah satu jam ini 5 /);
  });

  test('of a desk where all is well says so three times', async () => {
    const shown = await show(board());
    assert.match(shown.words, /Semua 0 aduan terbuka masih dalam tenggat\./);
    assert.match(
      shown.words,
      /Tidak ada yang terlambat\..*Tidak ada yang jatuh tempo.*Tidak ada yang hampir lewat\..*Belum ada keterlambatan yang tercatat\./,
    );
  });

  test('shows what is due within the hour once, apart from what is near after it', async () => {
    const [first, second] = [row('ADU-2026-000001-DZ'), row('ADU-2026-000002-Q8')];
    const steps: LatenessAnswer['steps'] = [{ step: 'follow-up', open: 9, late: 0, soon: 5, hour: 1, both: 1 }];
    const { words } = await show(board({ hour: [first], soon: [first, second], steps }));
    assert.equal(words.match(/ADU-2026-000001-DZ/g)?.length, 1);
    assert.match(words, /Jatuh tempo dalam satu jam 1 .*Hampir lewat, setelah satu jam ini 4 /);
  });

  test('says who is on duty now', async () => {
    assert.match((await show(board())).words, /Bertugas sekarang: Sari Contoh, sampai pukul 22\.00\./);
    assert.match((await show(board(), en)).words, /On duty now: Sari Contoh, until 22:00\./);
  });

  test('says before all lists that a way to officers fails, to whoever may see which', async () => {
    for (const role of ['team-lead', 'division-head'] as const) {
      const { words, asked: questions } = await show(board({ failingWays: 2 }), id, { role });
      assert.match(words, /2 jalan kabar kepada petugas gagal .*Semua 0 aduan terbuka/);
      assert.doesNotMatch(words, /Jalan kabar kepada petugas/);
      assert.ok(!questions.some((one) => one.includes('way-lamps')), role);
      const well = await show(board(), id, { role });
      assert.match(well.words, /Semua 0 aduan terbuka.* Jalan kabar kepada petugas/);
      assert.equal(well.all('.row-alarm').length, 0);
    }
    assert.match((await show(board({ failingWays: 1 }), en, { role: 'team-lead' })).words, /1 way to officers fails/);
    assert.match((await show(board({ failingWays: 3 }), en, { role: 'team-lead' })).words, /3 ways to officers fail /);
  });

  test('while it is fetched says nothing of how the desk stands', async () => {
    const { words } = await id.show(...page, { waiting: true });
    assert.doesNotMatch(words, /tenggat\.|terlambat\./);
  });

  test('that was refused says so, and not that all is well', async () => {
    const refusal = Response.json({ title: 'Bukan untuk peran Anda.' }, { status: 403 });
    const { words } = await id.show(...page, { answers: answersOf(refusal) });
    assert.match(words, /Bukan untuk peran Anda\./);
    assert.doesNotMatch(words, /Tidak ada yang terlambat/);
  });
});

suite('a row', () => {
  test('leads to its case, with agency, promise and who was told where there is something to tell', async () => {
    const late = [row('ADU-2026-000001-DZ', { agency: 'DLH', escalatedTo: 'team-lead' }), row('ADU-2026-000002-Q8')];
    const shown = await show(board({ late }));
    const rows = shown.all('a.late-row');
    assert.deepEqual(
      rows.map(({ attributes }) => attributes['href']),
      ['/meja/kasus/ADU-2026-000001-DZ', '/meja/kasus/ADU-2026-000002-Q8'],
    );
    assert.match(rows[0]?.words ?? '', /Jalan berlubang ADU-2026-000001-DZ .*12\.00.* Dilaporkan ke Ketua Tim$/);
    assert.doesNotMatch(rows[1]?.words ?? '', /Dilaporkan|undefined/);
  });

  test('says whose move it is and for how long, and whom at the desk it belongs to', async () => {
    const standsSince = '2026-03-02T06:30:00.000Z';
    const holder = { userId: 'o-1', name: 'Sari Contoh' };
    const late = [
      row('ADU-2026-000001-DZ', { agency: 'DLH', standsWith: 'agency', standsSince }),
      row('ADU-2026-000002-Q8', { standsWith: 'admin-pusat', standsSince, holder }),
      row('ADU-2026-000003-Q8', { standsWith: 'admin-medsos' }),
      row('ADU-2026-000004-Q8', { standsWith: 'reporter', standsSince }),
    ];
    const said = (await show(board({ late }))).all('a.late-row').map(({ words }) => words);
    assert.match(said[0] ?? '', / DLH · sudah 2 j 30 mnt /);
    assert.match(said[1] ?? '', / Admin Pusat · sudah 2 j 30 mnt dipegang Sari Contoh /);
    assert.match(said[2] ?? '', / Admin Medsos belum dipegang /);
    assert.match(said[3] ?? '', / pelapor · sudah 2 j 30 mnt (?!dipegang|belum)/i);
  });

  test('has presses for whoever may do them, on itself and on several chosen', async () => {
    const late = [row('ADU-2026-000001-DZ'), row('ADU-2026-000002-Q8')];
    for (const [role, presses] of [
      ['team-lead', ['Ambil alih', 'Alihkan', 'Ingatkan']],
      ['admin-pusat', ['Ambil alih', 'Alihkan']],
      ['division-head', ['Ingatkan']],
      ['examiner', []],
    ] as const) {
      const shown = await show(board({ late }), id, { role });
      const offered = shown.wordsOf('button').filter((one) => ['Ambil alih', 'Alihkan', 'Ingatkan'].includes(one));
      assert.deepEqual(offered, [...presses, ...presses], role);
      const boxes = shown.all('input').filter(({ attributes }) => attributes['type'] === 'checkbox');
      assert.equal(boxes.length, presses.length === 0 ? 0 : 2, role);
    }
  });

  test('without words says that there are none', async () => {
    const [said] = (await show(board({ late: [row('ADU-2026-000001-DZ', { excerpt: '' })] }))).wordsOf(
      'span.row-excerpt',
    );
    assert.ok(said !== undefined && said !== '');
  });

  test('keeps markup and long words as they were written', async () => {
    const excerpt = `<script>alert(1)</script> ${'x'.repeat(140)} 🙏`;
    const shown = await show(board({ late: [row('ADU-2026-000001-DZ', { excerpt })] }));
    assert.deepEqual(shown.wordsOf('span.row-excerpt'), [excerpt]);
    assert.doesNotMatch(shown.html, /<script/);
  });

  test('is told in English where that was chosen', async () => {
    const { words } = await show(board({ late: [row('ADU-2026-000001-DZ', { escalatedTo: 'division-head' })] }), en);
    assert.doesNotMatch(words, /Terlambat|tenggat|Dilaporkan/);
    assert.match(words, /ADU-2026-000001-DZ/);
  });
});

test('a breach stands with its step and its promise, also of one case twice', async () => {
  const breaches: LatenessAnswer['breaches'] = [
    { number: 'ADU-2026-000001-DZ', step: 'convey', dueAt: '2026-03-02T05:00:00.000Z' },
    { number: 'ADU-2026-000001-DZ', step: 'register', dueAt: '2026-03-01T05:00:00.000Z' },
  ];
  const shown = await show(board({ breaches }));
  assert.equal(shown.all('li.breach').length, 2);
  for (const { words } of shown.all('li.breach')) assert.match(words, /^ADU-2026-000001-DZ .+12\.00/);
});
