// The folder of sensitive lanes, and the screen of seats, as those who have them see them.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Role } from '#core/access.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { shownChannels, shownNumber } from '#test/given/case-answer.ts';
import type { LaneCase, LaneCasesAnswer, LaneSeatsAnswer } from './lane.contract.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];

suite('the folder', () => {
  const row = (changed: Partial<LaneCase> = {}): LaneCase => ({
    ...{ number: shownNumber, lane: 'misconduct', status: 'triage', channel: 'instagram' },
    ...{ reportedAt: '2026-03-02T01:00:00.000Z', excerpt: 'lurah minta uang', ...changed },
  });
  const show = (answer: LaneCasesAnswer, language = id) =>
    language.show('features/lane/LanesPage.tsx', 'LanesPage', { answers: { 'GET /api/v1/lanes': answer } });

  test('shows a case by its lane, its first words, where it stands and who is accused', async () => {
    const shown = await show({ lanes: ['misconduct'], cases: [row({ accused: 'Lurah, DPUPKP' })] });
    assert.deepEqual(shown.wordsOf('strong'), ['Penyimpangan petugas']);
    assert.deepEqual(shown.wordsOf('span.row-excerpt'), ['lurah minta uang']);
    assert.match(shown.wordsOf('span.row-meta')[0] ?? '', /Terlapor: Lurah, DPUPKP/);
  });

  test('says to whoever has no seat that nothing is shown, not that there is nothing', async () => {
    assert.match(
      (await show({ lanes: [], cases: [] })).words,
      /tidak ditunjuk.*Ada tidaknya perkara.*tidak ditampilkan/,
    );
    assert.match((await show({ lanes: ['misconduct'], cases: [] })).words, /Tidak ada perkara di jalur Anda/);
    assert.match((await show({ lanes: [], cases: [] }, en)).words, /Whether there are cases in one is not shown/);
  });
});

suite('the screen of seats', () => {
  const seat = { id: 's1', name: 'Sari Contoh', roles: ['admin-medsos' as const] };
  const answer = (confirmed: boolean): LaneSeatsAnswer => ({
    lanes: [
      { lane: 'women-and-children', staffed: false, seats: [] },
      { lane: 'misconduct', staffed: confirmed, seats: [{ ...seat, confirmed }] },
    ],
    officers: [seat],
  });
  const show = (role: Role, confirmed: boolean) =>
    id.show('features/lane/LaneSeatsPage.tsx', 'LaneSeatsPage', {
      as: { role },
      answers: { 'GET /api/v1/lane-seats': answer(confirmed) },
    });

  test('says which lane nobody of the desk sees, and who has it meanwhile', async () => {
    const said = /Belum ada petugas meja yang disahkan untuk jalur ini: selama itu hanya Ketua Tim/g;
    assert.equal([...(await show('operator', false)).words.matchAll(said)].length, 2);
    assert.equal([...(await show('operator', true)).words.matchAll(said)].length, 1);
  });

  test('lets the operator appoint and the team lead confirm, each not the other’s part, and both end', async () => {
    const operators = await show('operator', false);
    assert.deepEqual(operators.buttons, ['Akhiri penunjukan Sari Contoh']);
    assert.match(operators.words, /Petugas .*Sari Contoh: Admin Medsos.* Tunjuk/);
    assert.doesNotMatch((await show('team-lead', false)).words, /Tunjuk/);
    assert.deepEqual((await show('team-lead', false)).buttons, ['Sahkan Sari Contoh', 'Akhiri penunjukan Sari Contoh']);
    assert.deepEqual((await show('team-lead', true)).buttons, ['Akhiri penunjukan Sari Contoh']);
  });
});
