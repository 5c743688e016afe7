// The board of lateness as it is seen: counts of all cases, though the lists end somewhere; where each row leads; nothing that is not so.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { LateCaseView, LatenessAnswer } from './lateness.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const page = ['features/lateness/LatenessPage.tsx', 'LatenessPage'] as const;
const asked = 'GET /api/v1/lateness';
const now = '2026-03-02T09:00:00Z';

const row = (number: string, changed: Partial<LateCaseView> = {}): LateCaseView => ({
  number,
  clock: { step: 'follow-up', dueAt: '2026-03-02T05:00:00.000Z', limitMs: 86_400_000, paused: false },
  excerpt: 'Jalan berlubang',
  ...changed,
});
const board = (changed: Partial<LatenessAnswer> = {}): LatenessAnswer => ({
  ...{ late: [], soon: [], steps: [], breaches: [], ...changed },
});
const duty = { shift: 'evening', untilAt: '2026-03-02T15:00:00.000Z', officers: [{ id: 'o-1', name: 'Sari Contoh' }] };
const show = (answer: LatenessAnswer, language = id) =>
  language.show(...page, { answers: { [asked]: answer, 'GET /api/v1/duty': duty }, now });

suite('the board', () => {
  test('counts every case by its steps, though its lists end somewhere', async () => {
    const steps: LatenessAnswer['steps'] = [
      { step: 'coordinate', open: 300, late: 250, soon: 7 },
      { step: 'follow-up', open: 100, late: 31, soon: 0 },
    ];
    const { words } = await show(
      board({ late: [row('ADU-2026-000001-DZ')], soon: [row('ADU-2026-000002-Q8')], steps }),
    );
    assert.match(words, /281 dari 400 aduan terbuka sudah lewat tenggat\./);
    assert.match(words, /Terlambat sekarang 281 /);
    assert.match(words, /Hampir lewat 7 /);
  });

  test('of a desk where all is well says so three times, and shows every step at nought', async () => {
    const shown = await show(board());
    assert.match(shown.words, /Semua 0 aduan terbuka masih dalam tenggat\./);
    assert.match(
      shown.words,
      /Tidak ada yang terlambat\..*Tidak ada yang hampir lewat\..*Belum ada keterlambatan yang tercatat\./,
    );
    const bars = shown.all('ul.funnel')[0]?.inside.filter(({ tag }) => tag === 'li') ?? [];
    assert.equal(bars.length, 5);
    for (const { words } of bars) assert.match(words, / 0 terbuka$/);
  });

  test('marks the late part of a step beside its number, and only where there is one', async () => {
    const steps: LatenessAnswer['steps'] = [{ step: 'register', open: 4, late: 1, soon: 2 }];
    const alarms = (await show(board({ steps }))).wordsOf('strong.row-alarm');
    assert.deepEqual(alarms, ['· 1 terlambat']);
  });

  test('says who is on duty now', async () => {
    assert.match((await show(board())).words, /Bertugas sekarang: Sari Contoh, sampai pukul 22\.00\./);
    assert.match((await show(board(), en)).words, /On duty now: Sari Contoh, until 22:00\./);
  });

  test('while it is fetched says nothing of how the desk stands', async () => {
    const { words } = await id.show(...page, { waiting: true });
    assert.doesNotMatch(words, /tenggat\.|terlambat\./);
  });

  test('that was refused says so, and not that all is well', async () => {
    const refusal = Response.json({ title: 'Bukan untuk peran Anda.' }, { status: 403 });
    const { words } = await id.show(...page, { answers: { [asked]: refusal } });
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
    assert.match(rows[0]?.words ?? '', /Jalan berlubang ADU-2026-000001-DZ DLH .*12\.00.* Dilaporkan ke Ketua Tim$/);
    assert.doesNotMatch(rows[1]?.words ?? '', /Dilaporkan|undefined/);
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
