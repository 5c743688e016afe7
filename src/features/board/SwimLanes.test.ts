// The lanes as they are read: each step in its actor's lane with its symbol, what is there now, and nothing of how long where too few are known.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { medsos1 } from '#core/sop/medsos.ts';
import { sp4nSops } from '#core/sop/sp4n.ts';
import type { Sop } from '#core/sop/shape.ts';
import type { BoardAnswer } from './board.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
type Steps = BoardAnswer['steps'];

const stepsOf = ({ steps }: Sop, known: Partial<Steps[number]> = {}): Steps =>
  steps.map(({ name, row, actor, shape }) => ({ name, row, actor, shape, n: 0, ...known }));
const oldest = { number: 'ADU-2026-000001-DZ', since: '2026-03-01T00:00:00.000Z' };
const stuck: BoardAnswer['stuck'] = [
  { status: 'triage', open: 7, late: 2, near: 1, medianMs: 1, oldest },
  { status: 'awaiting-identity', open: 3, late: 0, near: 0, medianMs: 1, oldest },
  { status: 'follow-up', open: 4, late: 0, near: 0, medianMs: 1, oldest },
];
type More = Pick<BoardAnswer, 'sop'>;
const show = (steps: Steps, language = id, more: More = {}, family?: string) =>
  language.show('features/board/SwimLanes.tsx', 'SwimLanes', {
    props: { board: { steps, stuck, ...more }, family, onPick: () => undefined },
  });

suite('the lanes', () => {
  test('are one for each who acts, in the order in which they do', async () => {
    const shown = await show(stepsOf(medsos1));
    assert.equal(shown.all('rect.lane').length, 4);
    assert.deepEqual(shown.wordsOf('text.lane-actor'), [
      'Pelapor',
      'Admin Medsos',
      'Admin Pusat',
      'Admin Perangkat Daerah',
    ]);
    assert.deepEqual(shown.wordsOf('text.lane-row'), ['1', '2', '3', '4', '5', '6']);
    assert.equal(shown.all('path.lane-symbol').length, 2);
    assert.equal(shown.all('path.lane-arrow').length, 5);
  });

  test('of a shorter procedure have only its steps', async () => {
    const shown = await show(stepsOf(sp4nSops['sp4n-complaint@1']));
    assert.equal(shown.all('text.lane-row').length, sp4nSops['sp4n-complaint@1'].steps.length);
  });

  test('say what is in a step by its folders, each leading to its cases', async () => {
    const shown = await show(stepsOf(medsos1));
    assert.deepEqual(
      shown.all('a').map(({ attributes }) => [attributes['href'], attributes['aria-label']]),
      [
        ['/meja/masuk?map=triage', 'Baru masuk: 7 terbuka, 2 terlambat'],
        ['/meja/masuk?map=awaiting-identity', 'Menunggu identitas: 3 terbuka, 0 terlambat'],
        ['/meja/masuk?map=follow-up', 'Tindak lanjut: 4 terbuka, 0 terlambat'],
      ],
    );
  });

  test('of one procedure alone count its cases, with its times and names, and lead to no list of others', async () => {
    const [verify, ...rest] = stepsOf(sp4nSops['sp4n-complaint@1']).slice(1);
    const own = { limitMs: 3 * 24 * 3_600_000, runsIn: 'working-days' as const, stepName: 'Verifikasi' };
    const alone = { counts: [{ status: 'coordination' as const, open: 2, late: 1, near: 0 }], isOnePromise: false };
    const steps = [{ ...(verify ?? assert.fail()), ...own }, ...rest];
    const shown = await show(steps, id, { sop: alone }, 'sp4n-complaint');
    assert.deepEqual(shown.all('a'), []);
    assert.match(shown.words, /2 terbuka, 1 terlambat/);
    assert.match(shown.all('tbody')[0]?.words ?? '', /^2\. Verifikasi 3 hari kerja 2 1 0 belum ada 3\. /);
    assert.ok(shown.all('option').some(({ words }) => words === 'SP4N-LAPOR!: pengaduan'));
    const request = await show(steps, id, { sop: { ...alone, isOnePromise: true } }, 'information');
    assert.match(request.words, /satu batas waktu untuk semua langkah/);
  });

  test('have their figures in a table, added up by step', async () => {
    const [table] = (await show(stepsOf(medsos1))).all('tbody');
    assert.match(table?.words ?? '', /^2\. Tanya identitas 10 2 1 belum ada 3\. /);
  });

  test('tell how long a step took from five of them on', async () => {
    const known = { medianMs: 90 * 60_000, p90Ms: 5 * 3_600_000 };
    assert.match(
      (await show(stepsOf(medsos1, { ...known, n: 5 }))).words,
      /tengah 90 mnt, 9 dari 10 dalam 5 j \(5 langkah\)|tengah 1 j 30 mnt, 9 dari 10 dalam 5 j \(5 langkah\)/,
    );
    const { words } = await show(stepsOf(medsos1, { ...known, n: 4 }));
    assert.doesNotMatch(words, /tengah/);
    assert.match(words, /baru 4 langkah/);
  });

  test('are read in English', async () => {
    const { words } = await show(stepsOf(medsos1), en);
    assert.match(words, /The procedure now/);
    assert.doesNotMatch(words, /terbuka|langkah/);
  });
});
