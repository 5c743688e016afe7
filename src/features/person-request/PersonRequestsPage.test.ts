// Requests as those see them who answer for them: what each may press, and what the clock says.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { PersonDataAnswer, RequestRow } from './person-request.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const page = ['features/person-request/PersonRequestsPage.tsx', 'PersonRequestsPage'] as const;

const row = (changed: Partial<RequestRow> = {}): RequestRow => ({
  ...{ id: 'r1', kind: 'access', number: 'ADU-2026-000001-DZ', via: 'portal' },
  ...{ askedAt: '2026-03-02T01:00:00.000Z', dueAt: '2026-03-05T01:00:00.000Z', clock: 'running', ...changed },
});
const show = (requests: RequestRow[], role: 'team-lead' | 'operator' = 'team-lead', language = id) =>
  language.show(...page, { as: { role }, answers: { 'GET /api/v1/person-requests': { requests } } });

suite('a request', () => {
  test('is named by what is asked and of which case, in either language', async () => {
    assert.deepEqual((await show([row()])).wordsOf('strong'), ['Permintaan akses data pada aduan ADU-2026-000001-DZ']);
    assert.deepEqual((await show([row()], 'team-lead', en)).wordsOf('strong'), [
      'Request (access to data) on complaint ADU-2026-000001-DZ',
    ]);
  });

  test('tells how its clock stands as long as it waits', async () => {
    assert.deepEqual((await show([row({ clock: 'missed' })])).wordsOf('.badge-late'), ['terlewat']);
    assert.deepEqual((await show([row({ clock: 'near' })])).wordsOf('.badge-soon'), ['kurang dari 24 jam']);
    const settled = row({ settledAt: '2026-03-03T01:00:00.000Z', outcome: 'declined', note: 'Bukan pelapornya.' });
    const shown = await show([settled]);
    assert.deepEqual([shown.wordsOf('.badge'), shown.buttons], [[], ['Catat permintaan']]);
  });

  test('can be answered by who leads, and not by the operator', async () => {
    const of = 'Permintaan akses data pada aduan ADU-2026-000001-DZ';
    assert.deepEqual((await show([row()])).buttons, ['Catat permintaan', `Jawab: ${of}`]);
    assert.deepEqual((await show([row()], 'operator')).buttons, ['Catat permintaan']);
  });

  test('for erasing is confirmed by somebody else than whoever proposed it', async () => {
    const erase = (isOwn: boolean): RequestRow =>
      row({ kind: 'erase', clock: 'none', proposed: { by: 'Sari Contoh', isOwn, basis: 'asked' } });
    assert.ok((await show([erase(false)])).buttons.includes('Setujui dan hapus'));
    assert.ok(!(await show([erase(true)])).buttons.includes('Setujui dan hapus'));
    assert.ok(!(await show([erase(false)], 'operator')).buttons.includes('Setujui dan hapus'));
  });
});

suite('what was answered', () => {
  const settled = { settledAt: '2026-03-03T01:00:00.000Z', kind: 'restrict' } as const;
  test('can be lifted where a restriction holds, by who leads alone', async () => {
    const holds = row({ ...settled, outcome: 'done', restricts: true });
    const shown = await show([holds]);
    assert.deepEqual(shown.wordsOf('.badge'), ['Pembatasan berlaku']);
    assert.ok(shown.buttons.some((button) => button.startsWith('Cabut pembatasan')));
    assert.deepEqual((await show([holds], 'operator')).buttons, ['Catat permintaan']);
    const lifted = row({
      ...settled,
      outcome: 'done',
      lifted: { at: '2026-03-04T01:00:00.000Z', by: 'Sari', reason: 'X.' },
    });
    const after = await show([lifted]);
    assert.deepEqual([after.wordsOf('.badge'), after.buttons], [[], ['Catat permintaan']]);
    assert.ok(after.wordsOf('p').some((words) => /^Pembatasan dicabut .+ oleh Sari\. X\.$/.test(words)));
  });

  test('names its ground and what was corrected', async () => {
    const declined = await show([row({ ...settled, outcome: 'declined', ground: 'safety' })], 'team-lead', en);
    assert.ok(declined.wordsOf('.meta').some((words) => words.includes('It would endanger somebody’s safety')));
    const corrected = await show([
      row({ ...settled, kind: 'correct', outcome: 'done', corrected: ['name', 'address'] }),
    ]);
    assert.ok(corrected.wordsOf('p').includes('Diperbaiki: nama, alamat.'));
  });
});

test('what is kept of somebody stands on one page, with whoever looked', async () => {
  const data: PersonDataAnswer = {
    ...{ number: 'ADU-2026-000001-DZ', madeAt: '2026-03-02T01:00:00.000Z' },
    identities: [{ givenAt: '2026-03-02T01:00:00.000Z', name: 'Sari Contoh' }],
    accounts: [{ channel: 'instagram', id: '1784', handle: 'sari' }],
    cases: [{ number: 'ADU-2026-000001-DZ', status: 'closed', reportedAt: '2026-03-02T01:00:00.000Z' }],
    messages: [],
    answers: [],
    looks: [
      {
        ...{ at: '2026-03-02T02:00:00.000Z', number: 'ADU-2026-000001-DZ', by: 'Budi Contoh', what: 'identity' },
        ...{ fields: ['phone'], reason: 'Menelepon.' },
      },
    ],
  };
  const shown = await id.show('features/person-request/PersonDataPage.tsx', 'PersonDataPage', {
    ...{ as: { role: 'team-lead' }, props: { id: 'r1' } },
    answers: { 'GET /api/v1/person-requests/r1/data': data },
  });
  const lines = shown.wordsOf('li').join('\n');
  for (const words of ['Nama: Sari Contoh', 'instagram · sari · 1784', 'Budi Contoh · phone · Menelepon.'])
    assert.ok(lines.includes(words), lines);
  assert.deepEqual(shown.buttons, ['Cetak']);
});
