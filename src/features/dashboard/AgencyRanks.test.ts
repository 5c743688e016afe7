// Who stands first and who last: nobody of too few, nobody in both lists, ties always in one order, and no agency called late that never was.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { askedNovember } from '#test/given/asked-figures.ts';
import type { DashboardAnswer } from './dashboard.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
type Agency = DashboardAnswer['agencies'][number];

const agency = (name: string, n: number, late: number, changed: Partial<Agency> = {}): Agency => ({
  ...{ id: name.toLowerCase(), name, n, late },
  ...changed,
});
const show = (agencies: readonly Agency[], language = id, asked = askedNovember) =>
  language.show('features/dashboard/AgencyRanks.tsx', 'AgencyRanks', { props: { agencies, asked } });
type Shown = Awaited<ReturnType<typeof show>>;

/** The names of each list, the best first. */
const ranked = (shown: Shown): string[][] =>
  shown.all('ol.ranks').map(({ inside }) => inside.map((item) => item.inside[0]?.words ?? ''));
const many = (count: number, lateOf: (at: number) => number): Agency[] =>
  Array.from({ length: count }, (_one, at) => agency(`D${String(at).padStart(2, '0')}`, 100, lateOf(at)));

suite('in the lists', () => {
  const rows: readonly (readonly [what: string, agencies: readonly Agency[], lists: readonly (readonly string[])[]])[] =
    [
      ['nobody', [], []],
      ['nobody of four turns', [agency('A', 4, 0), agency('B', 4, 4)], []],
      ['one of five, though always late, stands alone', [agency('A', 5, 5)], [['A']]],
      ['two of which one was late', [agency('A', 9, 9), agency('B', 9, 0)], [['B'], ['A']]],
      ['two of which none was late are one list', [agency('A', 9, 0), agency('B', 8, 0)], [['A']]],
      [
        'three: the middle one is of the better half',
        [agency('A', 10, 9), agency('B', 10, 5), agency('C', 10, 1)],
        [['C', 'B'], ['A']],
      ],
      [
        'whoever was never late is in no list of the late, though they are many',
        [agency('A', 10, 0), agency('B', 9, 0), agency('C', 8, 0), agency('D', 7, 1)],
        [['A', 'B'], ['D']],
      ],
      ['four turns stand beside nobody', [agency('A', 5, 0), agency('B', 5, 1), agency('C', 4, 0)], [['A'], ['B']]],
    ];
  for (const [what, agencies, lists] of rows)
    test(what, async () => {
      assert.deepEqual(ranked(await show(agencies)), lists);
      assert.deepEqual(ranked(await show(agencies.toReversed())), lists, 'the other way round');
    });

  test('of a share that is the same stand whoever had more turns, then whoever comes first by name', async () => {
    const agencies = [
      ...[agency('Dinas C', 10, 1), agency('Dinas A', 10, 1), agency('Dinas B', 100, 10)],
      ...[agency('Dinas F', 10, 5), agency('Dinas E', 10, 5), agency('Dinas G', 100, 50)],
    ];
    for (const came of [agencies, agencies.toReversed()])
      assert.deepEqual(ranked(await show(came)), [
        ['Dinas B', 'Dinas A', 'Dinas C'],
        ['Dinas G', 'Dinas E', 'Dinas F'],
      ]);
  });

  test('are ten at most in each, none in both, and of twenty-one the middle one in none', async () => {
    const twenty = ranked(await show(many(20, (at) => at + 1)));
    assert.deepEqual([twenty[0]?.length, twenty[1]?.length], [10, 10]);
    assert.deepEqual([twenty[0]?.[0], twenty[0]?.[9], twenty[1]?.[0], twenty[1]?.[9]], ['D00', 'D09', 'D19', 'D10']);
    const more = ranked(await show(many(21, (at) => at + 1)));
    assert.deepEqual([more[0]?.length, more[1]?.length], [10, 10]);
    assert.ok(!more.flat().includes('D10'));
    assert.equal(new Set(more.flat()).size, 20);
  });
});

suite('a place', () => {
  test('says its share with the number that it is of, and how long its turns took where that is known', async () => {
    const shown = await show([agency('DLH', 1200, 1, { medianMs: 7_200_000 }), agency('DPU', 8, 4)]);
    assert.deepEqual(
      shown.all('ol.ranks').map(({ words }) => words.replaceAll('\u00A0', ' ')),
      ['DLH 99,9 % dari 1.200 median 2 jam', 'DPU 50 % dari 8'],
    );
  });

  test('leads to the figures of that agency, with everything else that was asked', async () => {
    const { links } = await show([agency('DLH', 9, 0)], id, { ...askedNovember, channel: 'email', agency: 'dpu' });
    assert.deepEqual(links, ['/meja/laporan?dari=2026-11-01&sampai=2026-11-29&perangkat=dlh&kanal=email']);
  });

  test('keeps a name as it was written', async () => {
    const name = '<i>Dinas</i> "Air" & ꦠꦶꦫ 🌊';
    const shown = await show([agency(name, 9, 0)]);
    assert.deepEqual(ranked(shown), [[name]]);
    assert.equal(shown.all('i').length, 0);
  });
});

suite('of too few', () => {
  test('it is said how many are not judged, and nothing where all are', async () => {
    const few = [agency('A', 4, 4), agency('B', 0, 0)];
    const [alone, beside] = [await show(few), await show([...few, agency('C', 5, 0)])];
    assert.match(alone.words, /Belum ada perangkat daerah dengan lima giliran atau lebih\./);
    for (const { words } of [alone, beside])
      assert.match(words, /2 perangkat daerah dengan kurang dari lima giliran tidak dinilai\.$/);
    assert.doesNotMatch((await show([agency('C', 5, 0)])).words, /tidak dinilai\.$/);
    assert.equal(alone.all('ol').length, 0);
  });

  test('it is said in English, one and several', async () => {
    const said = async (agencies: readonly Agency[]): Promise<string> => (await show(agencies, en)).words;
    assert.match(await said([agency('A', 1, 0)]), /No agency has had five turns yet\. 1 agency with fewer than five/);
    assert.match(
      await said([agency('A', 1, 0), agency('B', 1, 0)]),
      /2 agencies with fewer than five turns not judged/,
    );
    assert.match(await said([agency('A', 9, 9), agency('B', 9, 0)]), /Most in time B .* Most often late A /);
  });
});
