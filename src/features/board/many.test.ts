// The board of a busy city: numbers as people write them, more deadlines than are listed, names of strangers as they were written, and ties in the order of the procedure.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { BoardAnswer } from './board.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const now = '2026-03-02T02:00:00Z';
const noHours = Array.from({ length: 24 }, () => 0);

const part = (name: 'NextDay' | 'Stuck' | 'Loads', board: Partial<BoardAnswer>, language = id, which: string = name) =>
  language.show(`features/board/${name}.tsx`, which, { now, props: { board: { at: now, ...board } } });
type Shown = Awaited<ReturnType<typeof part>>;
const rows = (shown: Shown): string[] =>
  shown
    .all('tr')
    .slice(1)
    .map(({ words }) => words);

suite('the next day', () => {
  const due = (count: number): BoardAnswer['due'] =>
    Array.from({ length: count }, (_one, nth) => ({
      number: `ADU-2026-${String(nth).padStart(6, '0')}-XX`,
      status: 'triage' as const,
      dueAt: new Date(Date.parse(now) + nth * 60_000).toISOString(),
    }));

  test('says how many are listed only where there are more', async () => {
    const all = { hours: noHours.with(0, 60).with(1, 60).with(2, 80), due: due(200) };
    assert.doesNotMatch((await part('NextDay', all)).words, /aduan pertama/);
    const more = await part('NextDay', { ...all, hours: noHours.with(0, 60).with(1, 60).with(2, 1081) });
    assert.match(more.words, /^1\.?201 aduan jatuh tempo .*200 aduan pertama/);
    assert.equal(more.all('line.strip-tick').length, 200);
    assert.equal(rows(more).length, 200);
  });

  test('names the first of the hours in which as many are due, also the last one over midnight', async () => {
    const busiest = async (hours: number[]): Promise<string | undefined> =>
      /pukul (\S+) dan (\S+): (\d+) aduan/
        .exec((await part('NextDay', { hours, due: [] })).words)
        ?.slice(1)
        .join(' ');
    assert.equal(await busiest(noHours.with(3, 2).with(9, 2)), '12.00 13.00 2');
    assert.equal(await busiest(noHours.with(0, 1)), '09.00 10.00 1');
    assert.equal(await busiest(noHours.with(23, 7).with(0, 6)), '08.00 09.00 7');
    assert.equal(await busiest(noHours.with(14, 1)), '23.00 00.00 1');
  });

  test('draws each deadline at its time, and one at the very end within the picture', async () => {
    const at = (hours: number): BoardAnswer['due'][number] => ({
      ...{ number: `ADU-${String(hours)}`, status: 'conveying' as const },
      dueAt: new Date(Date.parse(now) + hours * 3_600_000).toISOString(),
    });
    const shown = await part('NextDay', {
      ...{
        hours: noHours.with(0, 1).with(12, 1).with(23, 1),
        due: [0, 12, 24].map((hours) => ({ ...at(hours), agency: 'DLH' })),
      },
    });
    assert.deepEqual(
      shown.all('line.strip-tick').map(({ attributes }) => attributes['x1']),
      ['0', '480', '959'],
    );
    const bars = shown.all('rect.strip-hour').map(({ attributes }) => Number(attributes['height']));
    assert.deepEqual([bars.length, bars[0], bars[1], bars[12]], [24, 56, 0, 56]);
    assert.equal(shown.all('rect.strip-first').length, 1);
    assert.equal(shown.all('text.strip-time').length, 8);
  });
});

suite('where it is stuck', () => {
  const row = (
    status: BoardAnswer['stuck'][number]['status'],
    open: number,
    late: number,
  ): BoardAnswer['stuck'][number] => ({
    ...{ status, open, late, near: 0, medianMs: 3_600_000 },
    oldest: { number: `ADU-${status}`, since: '2026-03-02T03:00:00.000Z' },
  });

  test('names the first step of the procedure where several hold as much', async () => {
    const stuck = [row('conveying', 9, 4), row('coordination', 5, 4), row('triage', 7, 1)];
    for (const one of [stuck, stuck.toReversed()]) {
      const shown = await part('Stuck', { stuck: one });
      assert.match(shown.words, /Koordinasi menahan paling banyak keterlambatan: 4 aduan\./);
      assert.deepEqual(
        rows(shown).map((words) => words.split(' ')[0]),
        ['Baru', 'Koordinasi', 'Penyampaian'],
      );
    }
  });

  test('writes thousands as people do, and bars by the longest', async () => {
    const shown = await part('Stuck', { stuck: [row('triage', 12_345, 1234), row('follow-up', 0, 0)] });
    assert.match(rows(shown)[0] ?? '', /12\.345 1\.234 0 /);
    const widths = shown.all('rect.bar-open').map(({ attributes }) => attributes['width']);
    assert.deepEqual(widths, ['100', '0']);
    assert.match((await part('Stuck', { stuck: [row('triage', 12_345, 1234)] }, en)).words, /12,345 1,234 0 /);
  });

  test('says no time before now of a case whose clock is ahead of this one', async () => {
    assert.doesNotMatch((await part('Stuck', { stuck: [row('triage', 1, 0)] })).words, /-\d/);
  });

  test('of a desk without a case is one sentence and no table', async () => {
    const [shown, english] = [await part('Stuck', { stuck: [] }), await part('Stuck', { stuck: [] }, en)];
    assert.match(shown.words, /Tidak ada aduan terbuka\.$/);
    assert.notEqual(english.words, shown.words);
    assert.equal(shown.all('table').length, 0);
  });
});

suite('who has how much', () => {
  const officer = (name: string, held: number, late: number): BoardAnswer['officers'][number] => ({
    ...{ id: `o ${name}`, name, role: 'team-lead' as const, held, late, onDuty: false, gone: false },
  });

  test('keeps names as they were written, and ids whole in their addresses', async () => {
    const names = ['<b>Sari</b> & "Co"', 'x'.repeat(200), 'ꦱꦫꦶ 🙂 سري'];
    const board = { officers: names.map((name) => officer(name, 1, 1)), nobody: { held: 0, late: 0 } };
    const shown = await part('Loads', board, id, 'OfficerLoads');
    assert.deepEqual(
      rows(shown).map((words) => words.replace(/ Ketua Tim 1 1 –$/, '')),
      ['Belum dipegang siapa pun 0 0 –', ...names],
    );
    assert.equal(shown.all('b').length, 0);
    const asked = shown.links.map((link) => new URL(link, 'https://x').searchParams.get('pemegang'));
    assert.deepEqual(
      asked,
      names.flatMap((name) => [`o ${name}`, `o ${name}`]),
    );
  });

  test('leads nowhere where there is nothing, to the late ones only where some are', async () => {
    const board = {
      officers: [officer('A', 0, 0), officer('B', 3, 0), officer('C', 2, 2)],
      nobody: { held: 4, late: 1 },
    };
    const { links } = await part('Loads', board, id, 'OfficerLoads');
    assert.deepEqual(
      links.map((link) => link.replace('/meja/masuk?map=all&pemegang=', '')),
      ['nobody', 'nobody&waktu=lewat', 'o+B', 'o+C', 'o+C&waktu=lewat'],
    );
  });

  test('of agencies without work says so, in either language', async () => {
    const none = { agencies: [] };
    assert.match((await part('Loads', none, id, 'AgencyLoads')).words, /Tidak ada aduan di dinas\.$/);
    assert.doesNotMatch((await part('Loads', none, en, 'AgencyLoads')).words, /aduan|dinas/i);
  });
});
