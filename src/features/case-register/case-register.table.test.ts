// A row of buku register as cells: every state and every end in words, moments on Yogyakarta's wall, and what nobody said as an empty cell.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { allKelurahan } from '#core/place/kelurahan.ts';
import { serverWords } from '#words/server.ts';
import { registerStatuses, type RegisterRow } from './case-register.contract.ts';
import { registerCells, registerHeads } from './case-register.table.ts';

const row = (changed: Partial<RegisterRow> = {}): RegisterRow => ({
  ...{
    number: 'ADU-2026-000001-DZ',
    reportedAt: '2026-03-02T01:00:00Z',
    channel: 'instagram',
    status: 'triage',
    late: 0,
  },
  ...changed,
});
type Head = keyof typeof serverWords.id.caseRegister.heads;
const places = Object.keys(serverWords.id.caseRegister.heads);
const cell = (head: Head, changed: Partial<RegisterRow>, language: 'id' | 'en' = 'id'): string | undefined =>
  registerCells(row(changed), language)[places.indexOf(head)];

suite('a row', () => {
  test('has a cell for each heading, and of a case of which little is known most are empty', () => {
    for (const language of ['id', 'en'] as const)
      assert.equal(registerHeads(language).length, registerCells(row(), language).length);
    assert.deepEqual(registerCells(row(), 'id'), [
      ...['ADU-2026-000001-DZ', '', '2026-03-02 08:00', 'Instagram', '', '', '', 'baru masuk', '', '', '', '0', ''],
    ]);
  });

  test('of which all is known stands in the order of the headings', () => {
    const whole = row({
      ...{
        upikNumber: 'UPIK-7',
        category: 'Jalan',
        kelurahan: '34.71.03.1004',
        agency: 'Dinas Jalan',
        status: 'closed',
      },
      ...{ closedAt: '2026-03-31T17:00:00Z', closeReason: 'conveyed', late: 3, rating: 4 },
    });
    const said = Object.fromEntries(registerHeads('id').map((head, at) => [head, registerCells(whole, 'id')[at]]));
    assert.deepEqual(said, {
      nomor: 'ADU-2026-000001-DZ',
      'nomor UPIK': 'UPIK-7',
      'tanggal terima': '2026-03-02 08:00',
      kanal: 'Instagram',
      kategori: 'Jalan',
      kelurahan: 'Baciro',
      'perangkat daerah': 'Dinas Jalan',
      keadaan: 'selesai',
      'tenggat langkah': '',
      ditutup: '2026-04-01 00:00',
      'sebab ditutup': 'hasil disampaikan',
      'langkah terlambat': '3',
      penilaian: '4',
    });
  });

  test('says a moment on the wall in Yogyakarta, and sorts as it reads across midnight and New Year', () => {
    const moments = ['2025-12-31T16:59:59Z', '2025-12-31T17:00:00Z', '2026-01-01T02:05:00Z', '2026-12-31T16:59:00Z'];
    const said = moments.map((reportedAt) => cell('reported', { reportedAt }));
    assert.deepEqual(said, ['2025-12-31 23:59', '2026-01-01 00:00', '2026-01-01 09:05', '2026-12-31 23:59']);
    assert.deepEqual(said, said.toSorted());
    assert.equal(cell('due', { dueAt: '2026-03-02T17:30:00Z' }), '2026-03-03 00:30');
  });

  test('says each state in words, in either language, and no two alike', () => {
    for (const language of ['id', 'en'] as const) {
      const said = registerStatuses.map((status) => cell('status', { status }, language));
      assert.equal(new Set(said).size, registerStatuses.length);
      assert.ok(said.every((words) => words !== undefined && words !== '' && !words.includes('-' + 'identity')));
    }
    assert.equal(cell('status', { status: 'awaiting-identity' }), 'menunggu identitas');
    assert.equal(cell('status', { status: 'awaiting-identity' }, 'en'), 'awaiting identity');
  });

  test('says each end in words, and leaves out one that it does not know', () => {
    for (const language of ['id', 'en'] as const)
      for (const [closeReason, words] of Object.entries(serverWords[language].caseRegister.closings))
        assert.equal(cell('ended', { closeReason }, language), words);
    assert.deepEqual(
      [undefined, '', 'something-new'].map((closeReason) =>
        cell('ended', closeReason === undefined ? {} : { closeReason }),
      ),
      ['', '', ''],
    );
  });

  test('says a place by its name, and one that is none as nothing', () => {
    for (const { code, name } of allKelurahan.slice(0, 5)) assert.equal(cell('kelurahan', { kelurahan: code }), name);
    for (const kelurahan of ['', '34.71', 'Baciro', '__proto__']) assert.equal(cell('kelurahan', { kelurahan }), '');
  });

  test('calls a channel by its name in the language, and one that is no more built by its own word', () => {
    assert.deepEqual(
      [cell('channel', { channel: 'email' }), cell('channel', { channel: 'email' }, 'en')],
      ['Surel', 'E-mail'],
    );
    assert.equal(cell('channel', { channel: 'pigeon' }), 'pigeon');
  });

  test('tells a rating of one star from none', () => {
    assert.deepEqual(
      [cell('rating', {}), cell('rating', { rating: 1 }), cell('rating', { rating: 5 })],
      ['', '1', '5'],
    );
  });
});
