// What of a signed file stands on its paper, and in which words: written out field by field, in both languages.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { PaperEntry, PaperPart } from '#ports/paper.ts';
import { givenAnswer, givenMessage } from '#test/given/case-answer.ts';
import { caseText as caseEn } from '#words/en/case.ts';
import { text as en } from '#words/en/console.ts';
import { history as historyEn } from '#words/en/history.ts';
import { caseText as caseId } from '#words/id/case.ts';
import { text as id } from '#words/id/console.ts';
import { history as historyId } from '#words/id/history.ts';
import { bundleSheet, type BundlePaper, type CaseBundle } from './bundle.sheet.ts';

const hash = 'ab'.repeat(32);
const bundleOf = (fields: Partial<CaseBundle> = {}): CaseBundle => ({
  ...{
    number: 'ADU-2026-000001-DZ',
    madeAt: '2026-03-02T01:00:00.000Z',
    madeAs: 'examiner',
    at: 'https://adu.example',
  },
  ...{ case: givenAnswer(), agencies: [{ id: 'dlh', name: 'Dinas Lingkungan Hidup' }], files: [], looks: [] },
  chain: {
    ...{ size: 40, root: 'cd'.repeat(32), head: { seq: 40, hash: 'ef'.repeat(32), path: [] } },
    events: [{ version: 1, id: 'e1', type: 'CaseOpened', seq: 7, hash, path: [] }],
  },
  signature: { publicKey: 'kunci-publik', value: 'tanda-tangan' },
  ...fields,
});
const paperOf = (fields: Partial<CaseBundle> = {}, paper: Partial<BundlePaper> = {}): BundlePaper => ({
  ...{
    bundle: bundleOf(fields),
    text: '{"a":1}',
    digest: '12'.repeat(32),
    language: 'id',
    console: { ...id, case: caseId, history: historyId },
    pictures: new Map(),
  },
  ...paper,
});
const sheetOf = (fields?: Partial<CaseBundle>, paper?: Partial<BundlePaper>) => bundleSheet(paperOf(fields, paper));

/** The parts below a heading. */
const below = (parts: readonly PaperPart[], heading: string): PaperPart[] => {
  const at = parts.findIndex((part) => part.kind === 'heading' && part.text === heading);
  assert.ok(at >= 0, heading);
  const rest = parts.slice(at + 1);
  const end = rest.findIndex(({ kind }) => kind === 'heading');
  return rest.slice(0, end < 0 ? rest.length : end);
};
const entriesIn = (parts: readonly PaperPart[]): readonly PaperEntry[] =>
  parts.flatMap((part) => (part.kind === 'entries' ? part.entries : []));
const rowsIn = (parts: readonly PaperPart[]): readonly (readonly string[])[] =>
  parts.flatMap((part) => (part.kind === 'table' ? part.rows : []));
const factsIn = (parts: readonly PaperPart[]): Record<string, string> =>
  Object.fromEntries(parts.flatMap((part) => (part.kind === 'facts' ? part.facts : [])));

suite('the sheet', () => {
  test('encloses the file as it was signed, and names its digest in its foot and its proof', () => {
    const sheet = sheetOf();
    assert.deepEqual(sheet.enclosed, {
      ...{ name: 'ADU-2026-000001-DZ.json', type: 'application/json', text: '{"a":1}' },
      note: 'Berkas bukti ADU-2026-000001-DZ, bertanda tangan',
    });
    assert.ok(sheet.foot.includes('12'.repeat(32)));
    const proof = factsIn(below(sheet.parts, 'Bukti keaslian'));
    assert.deepEqual(Object.values(proof), [
      '12'.repeat(32),
      'tanda-tangan',
      'kunci-publik',
      '40',
      'cd'.repeat(32),
      `40 · ${'ef'.repeat(32)}`,
    ]);
    assert.deepEqual(rowsIn(below(sheet.parts, 'Bukti keaslian')), [['1', '7', hash]]);
    assert.equal(sheet.madeAt, Date.parse('2026-03-02T01:00:00.000Z'));
  });

  test('says in Yogyakarta’s time when it was made, as whom, and from where', () => {
    const facts = factsIn(sheetOf().parts.slice(0, 2));
    assert.deepEqual([facts['Berkas dibuat'], facts['Dibuat oleh']], ['2 Mar 2026, 08.00.00 WIB', 'Pemeriksa']);
    assert.equal(facts['Sistem'], 'https://adu.example');
  });

  test('leaves out facts that the file does not hold, and names what it holds', () => {
    const {
      closedAt: _at,
      closeReason: _why,
      upikNumber: _upik,
      disposition: _given,
      result: _result,
      ...open
    } = givenAnswer();
    const without = factsIn(sheetOf({ case: open }).parts.slice(0, 2));
    for (const name of ['Ditutup', 'Nomor UPIK', 'Perangkat daerah', 'Membantu', 'Penugasan', 'Hasil di lapangan'])
      assert.equal(without[name], undefined, name);
    const disposition = {
      leadAgencyId: 'dlh',
      helpingAgencyIds: ['tak-dikenal'],
      instruction: 'Angkut.',
      acknowledgedBy: [],
    };
    const result = { text: 'Sudah diangkut.', outcome: 'done', agencyId: 'dlh' } as const;
    const closed = { closedAt: '2026-03-03T01:00:00.000Z', closeReason: 'conveyed', upikNumber: 'UPIK-9' };
    const facts = factsIn(sheetOf({ case: { ...open, ...closed, disposition, result } }).parts.slice(0, 2));
    assert.equal(facts['Ditutup'], '3 Mar 2026, 08.00.00 WIB · hasil sudah disampaikan');
    assert.deepEqual([facts['Perangkat daerah'], facts['Membantu']], ['Dinas Lingkungan Hidup', 'tak-dikenal']);
    assert.deepEqual(
      [facts['Penugasan'], facts['Hasil di lapangan']],
      ['Angkut.', 'Sudah diangkut. (selesai dikerjakan)'],
    );
  });

  test('says of words that were erased or lost that they are not there', () => {
    const notes = [{ at: '2026-03-02T01:00:00.000Z', by: 'Sari', text: { gone: 'erased' } as const }];
    const [note] = entriesIn(below(sheetOf({ case: { ...givenAnswer(), notes } }).parts, 'Catatan internal'));
    assert.deepEqual([note?.head, note?.text], ['2 Mar 2026, 08.00.00 WIB · Sari', '[kata-kata ini sudah dihapus]']);
  });

  test('says that there is none where a list is empty', () => {
    const { parts } = sheetOf({ case: { ...givenAnswer(), messages: [], timeline: [], notes: [] } });
    for (const heading of ['Percakapan', 'Yang terjadi', 'Catatan internal', 'Lampiran', 'Siapa yang melihat'])
      assert.deepEqual(below(parts, heading), [{ kind: 'text', text: 'Tidak ada.' }], heading);
  });
});

suite('a message', () => {
  const spoken = (fields: object, paper: Partial<BundlePaper> = {}, files: CaseBundle['files'] = []): PaperEntry => {
    const messages = [{ ...givenMessage(), sentAt: '2026-03-02T01:00:00.000Z', ...fields }];
    const { parts } = sheetOf({ case: { ...givenAnswer(), messages }, files }, paper);
    return entriesIn(below(parts, 'Percakapan'))[0] ?? assert.fail('no message');
  };
  const plain = { from: 'reporter', visibility: 'public', text: 'Lampu mati', attachments: [], delivery: undefined };

  test('is told by whom, where and when, and what became of it', () => {
    assert.deepEqual(spoken(plain), {
      ...{ head: '2 Mar 2026, 08.00.00 WIB · Pelapor · terbuka untuk umum', text: 'Lampu mati', pictures: [] },
    });
    const delivery = { state: 'failed', purpose: 'result' };
    const { head } = spoken({
      ...plain,
      from: 'city',
      visibility: 'private',
      editedAt: '2026-03-02T02:00:00.000Z',
      delivery,
    });
    assert.ok(head.endsWith('Kota · pesan pribadi · diubah pengirimnya · Tidak terkirim'), head);
  });

  test('that was deleted, or is between the city and the reporter, tells no word', () => {
    assert.equal(spoken({ ...plain, text: 'rahasia', deleted: true }).text, '[pesan ini sudah dihapus]');
    assert.equal(spoken({ ...plain, text: 'rahasia', hidden: true }).text, '[hanya antara kota dan pelapor]');
  });

  test('shows its photos small, and of other files kind and digest', () => {
    const attachments = [
      { id: 'foto', kind: 'image', status: 'stored' },
      { id: 'surat', kind: 'file', status: 'hidden' },
      { id: 'hilang', kind: 'audio', status: 'refused' },
    ];
    const files = [
      { id: 'foto', kind: 'image', status: 'stored', sha256: 'aa11' },
      { id: 'surat', kind: 'file', status: 'stored', sha256: 'bb22' },
      { id: 'hilang', kind: 'audio', status: 'refused' },
    ];
    const bytes = Buffer.from('png');
    const { text, pictures } = spoken({ ...plain, attachments }, { pictures: new Map([['foto', bytes]]) }, files);
    assert.equal(text, 'Lampu mati\nfile · bb22\naudio · refused');
    assert.deepEqual(pictures, [{ bytes, kind: 'png', alt: 'image · aa11' }]);
  });
});

test('in English every word around the case is English', () => {
  const looks = [{ at: '2026-03-02T01:00:00.000Z', what: 'page', officer: 'o1', role: 'team-lead' as const }];
  const sheet = sheetOf({ looks }, { language: 'en', console: { ...en, case: caseEn, history: historyEn } });
  assert.deepEqual(rowsIn(below(sheet.parts, 'Who looked')), [
    ['2 Mar 2026, 08:00:00 WIB', 'the page of the case', 'Team lead', 'o1'],
  ]);
  assert.equal(sheet.page, 'Page {n} of {of}');
  assert.doesNotMatch(JSON.stringify(sheet.parts), /Percakapan|Yang terjadi|Pelapor|Ketua Tim|Tidak ada\./);
});
