// An export before it counts: its columns, what it would do, the rows that are passed over, and when it may be taken in.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { ChosenUse, ColumnUse, JssPreview } from './jss-import.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];

const column = (heading: string, use: ColumnUse, sample?: string): JssPreview['columns'][number] => ({
  ...{ heading, use },
  ...(sample === undefined ? {} : { sample }),
});
const preview = (changed: Partial<JssPreview> = {}): JssPreview => ({
  columns: [
    column('No. Aduan', 'number', 'JSS-1'),
    column('Nama', 'reporter'),
    column('', 'ignored', '7'),
    column('Kesalahan', 'faults'),
  ],
  ...{ headingRow: 1, hasNumbers: true, rows: 4, fresh: 1200, changed: 2, known: 1, faulty: 0, faults: [] },
  ...{ unknownStatuses: [], unknownAgencies: [], looksPartial: false, ...changed },
});
const chosen: ChosenUse[] = ['number', 'ignored', 'ignored', 'ignored'];

type Props = {
  preview: JssPreview;
  sent: { file: File; chosen: readonly ChosenUse[]; partial: boolean };
  isLooking: boolean;
  isTaking: boolean;
  onChoose: () => void;
  onPartial: () => void;
  onTake: () => void;
};
const none = (): void => undefined;
const show = (changed: Partial<JssPreview> = {}, props: Partial<Props> = {}, language = id) =>
  language.show<Props>('features/jss-import/Preview.tsx', 'Preview', {
    props: {
      ...{ preview: preview(changed), sent: { file: new File(['x'], 'ekspor.csv'), chosen, partial: false } },
      ...{ isLooking: false, isTaking: false, onChoose: none, onPartial: none, onTake: none, ...props },
    },
  });
type Drawn = Awaited<ReturnType<typeof show>>;
const rowsOf = (shown: Drawn) =>
  shown
    .all('tr')
    .slice(1)
    .map(({ inside }) => inside.map(({ words }) => words));

suite('the columns', () => {
  test('stand with what is in them, and are named by their place where they have no heading', async () => {
    const [first, person, unnamed, own] = rowsOf(await show());
    assert.deepEqual(first?.slice(0, 2), ['No. Aduan', 'JSS-1']);
    assert.deepEqual(person, ['Nama', '–', 'Tidak diambil: data pelapor']);
    assert.deepEqual(unnamed?.slice(0, 2), ['Kolom ke-3', '7']);
    assert.deepEqual(own, ['Kesalahan', '–', 'Tidak diambil: catatan kesalahan']);
  });

  test('of a person can be chosen for nothing; every other one for each use, under its name', async () => {
    const shown = await show();
    assert.deepEqual(
      shown.all('select').map(({ attributes }) => attributes['aria-label']),
      ['Kolom No. Aduan dipakai sebagai', 'Kolom Kolom ke-3 dipakai sebagai'],
    );
    assert.deepEqual(shown.wordsOf('option').slice(0, 8), [
      ...['Nomor JSS', 'Tanggal', 'Kategori', 'Isi aduan', 'Status', 'OPD', 'Nomor Tanggap', 'Tidak dipakai'],
    ]);
    const picked = shown
      .all('option')
      .flatMap(({ attributes, words }) => (attributes['selected'] === undefined ? [] : [words]));
    assert.deepEqual(picked, ['Nomor JSS', 'Tidak dipakai']);
  });

  test('cannot be changed while the export is taken in', async () => {
    const shown = await show({}, { isTaking: true });
    assert.equal(
      shown.all('select').every(({ attributes }) => attributes['disabled'] !== undefined),
      true,
    );
    assert.deepEqual(shown.buttons, []);
  });

  test('with headings of markup or twice the same are as they are', async () => {
    const twice = [column('<b>No</b>', 'number', '<i>1</i>'), column('<b>No</b>', 'ignored')];
    const shown = await show({ columns: twice });
    assert.deepEqual(
      rowsOf(shown).map(([heading]) => heading),
      ['<b>No</b>', '<b>No</b>'],
    );
    assert.equal(shown.all('i').length, 0);
  });
});

suite('what it would do', () => {
  test('is counted, in the country’s way of writing numbers', async () => {
    assert.deepEqual((await show()).wordsOf('li'), ['1.200 baru', '2 berubah', '1 sudah ada', '0 bermasalah']);
    assert.equal((await show({}, {}, en)).wordsOf('li')[0]?.startsWith('1,200 '), true);
  });

  test('is not told without a column of numbers, and cannot be done', async () => {
    const shown = await show({ hasNumbers: false });
    assert.match(shown.words, /Pilih dahulu kolom mana yang berisi nomor JSS\./);
    assert.deepEqual(shown.buttons, []);
    assert.equal(shown.all('li').length, 0);
  });

  test('says which days it covers, once where it is one, or that none can be read', async () => {
    const days = async (firstDate?: string, lastDate?: string) =>
      (
        await show({
          ...(firstDate === undefined ? {} : { firstDate }),
          ...(lastDate === undefined ? {} : { lastDate }),
        })
      )
        .wordsOf('p')
        .join('\n');
    assert.match(await days('2026-03-02', '2026-03-09'), /^Tanggal Sen, 2 Mar sampai Sen, 9 Mar\.$/m);
    assert.match(await days('2026-03-02', '2026-03-02'), /^Tanggal Sen, 2 Mar\.$/m);
    assert.match(await days(), /^Tidak ada tanggal yang terbaca\./m);
    assert.match(await days('2026-03-02'), /^Tidak ada tanggal yang terbaca\./m);
  });

  test('names words that it cannot compare, all of them', async () => {
    const shown = await show({ unknownStatuses: ['Baru', '<x>'], unknownAgencies: ['Dinas Antah'] });
    assert.match(shown.words, /Status yang tidak dikenal, tidak dibandingkan: Baru, <x>\./);
    assert.match(shown.words, /OPD yang tidak dikenal, tidak dibandingkan: Dinas Antah\./);
    assert.equal((await show()).words.includes('tidak dikenal'), false);
  });

  test('that was done before is said, with when and by whom', async () => {
    const shown = await show({ earlier: { at: '2026-03-02T01:00:00Z', by: 'Sari Contoh' } });
    assert.match(shown.words, /Berkas ini sudah diimpor Sen, 2 Mar 08\.00 WIB oleh Sari Contoh\./);
  });
});

suite('the press that takes it in', () => {
  test('says how many rows, and is there when there are any', async () => {
    assert.ok((await show()).buttons.includes('Impor 1.203 baris'));
    assert.ok((await show({ fresh: 0, changed: 0, known: 1 })).buttons.includes('Impor 1 baris'));
    assert.deepEqual((await show({ fresh: 0, changed: 0, known: 0 })).buttons, []);
  });

  test('waits while columns are looked at anew, and while it is under way', async () => {
    assert.deepEqual((await show({}, { isLooking: true })).buttons, []);
    assert.match((await show({}, { isTaking: true })).words, /Mengimpor…/);
  });

  test('may be for a part only', async () => {
    const ticked = async (partial: boolean) =>
      (await show({}, { sent: { file: new File([], 'a.csv'), chosen, partial } }))
        .all('input')
        .map(({ attributes }) => attributes['checked'] !== undefined);
    assert.deepEqual([await ticked(true), await ticked(false)], [[true], [false]]);
  });
});

suite('rows that are passed over', () => {
  const faults = [
    { row: 7, number: '', faults: ['Nomor kosong.', 'Tanggal keliru.'] },
    { row: 9, number: 'JSS-<9>', faults: ['Nomor ganda.'] },
  ];

  test('are told with everything that is wrong with them, by the rows of the spreadsheet', async () => {
    const shown = await show({ faulty: 2, faults });
    assert.deepEqual(rowsOf(shown).slice(5), [
      ['Baris 7', '–', 'Nomor kosong. Tanggal keliru.'],
      ['Baris 9', 'JSS-<9>', 'Nomor ganda.'],
    ]);
    assert.ok(shown.buttons.includes('Unduh baris bermasalah'));
    assert.equal(shown.words.includes('lagi ada di berkas unduhan'), false);
  });

  test('are all in the file, where the screen has the first of them', async () => {
    assert.match((await show({ faulty: 1502, faults })).words, /1\.500 baris lagi ada di berkas unduhan\./);
  });

  test('that are none need no table', async () => {
    assert.equal((await show()).words.includes('Baris bermasalah'), false);
  });

  test('are told also where no column of numbers is known', async () => {
    assert.match((await show({ hasNumbers: false, faulty: 2, faults })).words, /Baris bermasalah/);
  });
});

suite('the page', () => {
  test('begins with a file to be picked, and nothing that could be pressed', async () => {
    const shown = await id.show('features/jss-import/ImportExport.tsx', 'ImportExport', {});
    assert.match(
      shown.words,
      /CSV atau XLSX, paling besar 10 MB dan 20\.000 baris\. Berkasnya sendiri tidak disimpan\./,
    );
    assert.deepEqual(shown.buttons, []);
    const [file] = shown.all('input');
    assert.deepEqual([file?.attributes['type'], file?.attributes['accept']], ['file', '.csv,.tsv,.txt,.xlsx']);
    assert.deepEqual(shown.asked, []);
  });

  test('says to the server which columns were chosen, or leaves it to remember', async () => {
    type Fields = { fieldsOf: (said: { chosen?: readonly ChosenUse[]; partial?: boolean }) => Record<string, string> };
    const { fieldsOf } = await id.load<Fields>('features/jss-import/upload-fields.tsx');
    assert.deepEqual(fieldsOf({}), { partial: 'false' });
    assert.deepEqual(fieldsOf({ chosen: ['number', 'ignored'], partial: true }), {
      columns: '["number","ignored"]',
      partial: 'true',
    });
  });
});
