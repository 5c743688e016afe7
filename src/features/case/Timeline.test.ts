// The record of a case in sentences, newest first: short until somebody wants all of it, by names, and joins that can be taken back.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ComplaintEvent } from '#core/complaint/event.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { people } from '#test/given/given.ts';
import type { CaseAnswer } from './case.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];

type Entry = CaseAnswer['timeline'][number];
const { joinsIn } = await id.load<{ joinsIn: (timeline: readonly Entry[]) => { joinId: string; by: string }[] }>(
  'features/case/act-facts.tsx',
);

type Steps = CaseAnswer['steps'];
type Props = { answer: { timeline: readonly Entry[]; steps: Steps }; onSeparate: (() => void) | undefined };

const answers = { 'GET /api/v1/agencies': { agencies: [{ id: 'dpupkp', name: 'Dinas PU', shortName: 'DPUPKP' }] } };
type Asked = { language?: typeof id; mayTakeBack?: boolean; steps?: Steps };
const show = (timeline: readonly Entry[], { language = id, mayTakeBack = false, steps = [] }: Asked = {}) =>
  language.show<Props>('features/case/Timeline.tsx', 'Timeline', {
    answers,
    props: { answer: { timeline, steps }, onSeparate: mayTakeBack ? () => undefined : undefined },
  });

const entry = (event: object, hour: number, by = 'Sari Contoh'): Entry => ({
  at: new Date(Date.parse('2026-03-02T01:00:00Z') + hour * 3_600_000).toISOString(),
  by,
  event: { at: 0, by: people.medsos, ...event } as unknown as ComplaintEvent,
});
const note = (hour: number): Entry => entry({ type: 'NoteAdded', text: `Catatan ${String(hour)}` }, hour);
const lines = async (timeline: readonly Entry[]) =>
  (await show(timeline)).all('li').map(({ inside }) => inside[0]?.words);

suite('the record', () => {
  test('is told from the newest, six of it, with how many there are', async () => {
    const many = Array.from({ length: 9 }, (_, hour) => note(hour));
    const shown = await show(many);
    assert.match(shown.words, /^Riwayat 9 /);
    assert.equal(shown.all('li').length, 6);
    assert.match((await lines(many))[0] ?? '', /Catatan 8/);
    assert.match((await lines(many))[5] ?? '', /Catatan 3/);
    assert.deepEqual(shown.buttons, ['Tampilkan semua']);
  });

  test('of six or fewer is whole, and there is nothing more to show', async () => {
    for (const length of [0, 1, 6]) {
      const shown = await show(Array.from({ length }, (_, hour) => note(hour)));
      assert.equal(shown.all('li').length, length);
      assert.deepEqual(shown.buttons, []);
    }
  });

  test('says when and who: officers by name, a reporter by what they are', async () => {
    const written = entry({ type: 'Rated', score: 5, by: people.reporter }, 2, 'nama-asli');
    const shown = await show([note(1), written]);
    const whens = shown.all('p.meta').map(({ words }) => words);
    assert.deepEqual(whens, ['Sen, 2 Mar 10.00 WIB · Pelapor', 'Sen, 2 Mar 09.00 WIB · Sari Contoh']);
    assert.equal(shown.words.includes('nama-asli'), false);
    assert.match((await show([written], { language: en })).wordsOf('p.meta')[0] ?? '', /Mar 10:00 WIB · (?!Pelapor)/);
  });

  test('calls a step as the case’s version does, and as everywhere where that says nothing', async () => {
    const missed = [entry({ type: 'DeadlineMissed', step: 'coordinate', dueAt: 0 }, 3)];
    const ofVersion = { steps: [{ step: 'coordinate', state: 'late', stepName: 'Jawaban bersama' }] } as const;
    const said = async (steps: Steps): Promise<string> =>
      (await show(missed, { steps })).wordsOf('p.keep-lines')[0] ?? '';
    assert.match(await said([...ofVersion.steps]), /Jawaban bersama/);
    assert.doesNotMatch(await said([]), /Jawaban bersama/);
    assert.doesNotMatch(await said([{ step: 'convey', state: 'ahead', stepName: 'Kabar akhir' }]), /Kabar akhir/);
  });

  test('calls agencies by their short names, and one that is unknown by its id', async () => {
    const disposed = (leadAgencyId: string) =>
      entry({ type: 'Disposed', leadAgencyId, helpingAgencyIds: [], instruction: 'Tambal.', dueAt: 0 }, 3);
    assert.match((await lines([disposed('dpupkp')]))[0] ?? '', /DPUPKP/);
    assert.match((await lines([disposed('tidak-dikenal')]))[0] ?? '', /tidak-dikenal/);
  });
});

suite('a join', () => {
  const joined = (joinId: string, hour: number): Entry =>
    entry(
      { type: 'ReporterJoined', joinId, otherNumber: `ADU-${joinId}`, otherReporterId: 'r', identityKnown: false },
      hour,
    );
  const separated = (joinId: string, hour: number): Entry =>
    entry({ type: 'ReporterSeparated', joinId, otherReporterId: 'r' }, hour);
  const offers = async (timeline: Entry[], mayTakeBack = true) => (await show(timeline, { mayTakeBack })).buttons;

  test('is taken back where it stands, by whoever may, as long as it holds', async () => {
    assert.deepEqual(await offers([joined('a', 1)]), ['Batalkan gabungan']);
    assert.deepEqual(await offers([joined('a', 1)], false), []);
    assert.deepEqual(await offers([joined('a', 1), separated('a', 2)]), []);
    assert.deepEqual(await offers([joined('a', 1), joined('b', 2), separated('a', 3)]), ['Batalkan gabungan']);
  });

  test('is listed from the latest, without those that were taken back', () => {
    const timeline = [joined('a', 1), joined('b', 2), note(3), separated('a', 4), joined('c', 5)];
    assert.deepEqual(
      joinsIn(timeline).map(({ joinId }) => joinId),
      ['c', 'b'],
    );
    assert.deepEqual(joinsIn([separated('a', 1)]), []);
    assert.equal(joinsIn(timeline)[0]?.by, 'Sari Contoh');
  });
});
