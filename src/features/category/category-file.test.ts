// The list of categories as a file that is looked at before it counts, and the history of its changes.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { addMissingCategories } from '#db/categories.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { listFiles } from '#test/beds/list-files.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import { xlsx } from '#test/given/xlsx-file.ts';
import { knownCategories } from '#text/known-categories.ts';
import type { CategoriesAnswer, CategoryBody, CategoryRow } from './category.contract.ts';

const desk = await givenDesk({ after });
await addMissingCategories(desk.pool, knownCategories);

const path = '/api/v1/categories';
const all = async (): Promise<CategoryRow[]> => json<CategoriesAnswer>(await desk.get('medsos', path)).categories;
const one = async (id: string): Promise<CategoryRow> =>
  (await all()).find((category) => category.id === id) ?? assert.fail(id);
const body: CategoryBody = {
  ...{ parentId: 'lingkungan', name: 'Taman kota', nameEn: 'Parks', agencyId: 'dlh', level: 'normal' },
  ...{ words: 'taman, bangku taman', questions: '', serviceCode: '', state: 'offered' },
};
const added = async (changed: Partial<CategoryBody> = {}): Promise<string> => {
  const answer = await desk.send('operator', 'POST', path, { ...body, ...changed });
  assert.equal(answer.statusCode, 201, answer.body);
  return (JSON.parse(answer.body) as { id: string }).id;
};
const bodyOf = ({ id: _id, ...rest }: CategoryRow): CategoryBody => rest;
const put = (id: string, wanted: CategoryBody) => desk.send('ketua', 'PUT', `${path}/${id}`, wanted);

suite('a file', () => {
  const { look, keep, taken, refusedAs } = listFiles(desk, path, 'ketua');

  test('goes out and comes in again without a change, whatever stands in it', async () => {
    const id = await added({ name: '=1+1 "dua", tiga', words: '+wa, @siapa', questions: 'Satu?\nDua; tiga?' });
    const { body: file } = await desk.get('operator', `${path}.csv`);
    assert.match(file, /,"'=1\+1 ""dua"", tiga",/, 'no spreadsheet takes it for a formula');
    assert.deepEqual(await taken(file), { added: 0, changed: 0 });
    assert.deepEqual(await taken(file.replaceAll('","', '";"')), { added: 0, changed: 0 }, 'as Excel writes it here');
    assert.equal((await one(id)).words, '+wa, @siapa');
  });

  test('adds rows without an id, changes those it names, and leaves the others alone', async () => {
    const before = await all();
    const rows = ['nama;id;kelompok;kata', 'Jembatan;;jalan;jembatan/kreteg', 'Sampah;sampah;lingkungan;uwuh'];
    assert.deepEqual(await taken(`\uFEFF${rows.join('\r\n')}\r\n\r\n`), { added: 1, changed: 1 });
    const [bridge, refuse] = [(await all()).find(({ name }) => name === 'Jembatan'), await one('sampah')];
    assert.deepEqual([bridge?.parentId, bridge?.words, bridge?.state], ['jalan', 'jembatan/kreteg', 'offered']);
    assert.deepEqual(
      [refuse.name, refuse.words, refuse.agencyId],
      ['Sampah', 'uwuh', 'dlh'],
      'a column left out stays',
    );
    assert.equal((await all()).length, before.length + 1);
    const sheet = xlsx([
      ['nama', 'kelompok'],
      ['Terowongan', 'jalan'],
    ]);
    assert.deepEqual(await taken(sheet), { added: 1, changed: 0 });
  });

  test('is taken whole or not at all, and says where it is wrong', async () => {
    const before = await all();
    const wrong: readonly [string, RegExp][] = [
      ['', /bukan tabel/],
      ['judul\nSatu', /tidak punya kolom "nama"/],
      ['nama,keadaan\nBaik,offered\nBuruk,hilang', /Baris 3, kolom "keadaan": hanya offered, resting, ended/],
      ['nama,prioritas\nBuruk,danger', /Baris 2, kolom "prioritas": hanya normal atau high/],
      ['nama,kelompok\nBaik,jalan\nBuruk,sampah', /Baris 3, kolom "kelompok"/],
      ['nama,kode_layanan\nSatu,kembar\nDua,kembar', /Baris 3, kolom "kode_layanan"/],
      ['nama,id\nSatu,kembar\nDua,kembar', /Baris 3, kolom "id"/],
      ['nama,id\nSatu,tidak boleh', /Baris 2, kolom "id"/],
      [`nama\n${'a'.repeat(81)}`, /Baris 2, kolom "nama"/],
      [
        'nama,perangkat_daerah\nBaik,dlh\nBuruk,tidak-ada\nBuruk lagi,DLH',
        /Baris 3, kolom "perangkat_daerah": tidak ada di daftar.* Baris 4, kolom "perangkat_daerah"/,
      ],
    ];
    for (const [file, detail] of wrong) assert.match(await refusedAs(file), detail, file);
    assert.deepEqual(await all(), before);
  });

  test('is looked at before it counts: what is new, what is other, what stays, in the reader’s language', async () => {
    const id = await added({ name: 'Dilihat', words: 'lama' });
    const before = await all();
    const file = `id,nama,kata,kode_layanan\n${id},Dilihat,baru,\n,Segar,,segar\nsampah,Sampah,uwuh,`;
    const seen = await look(file, { 'accept-language': 'en' });
    assert.deepEqual(
      [seen.added, seen.changed, seen.same + seen.changed, seen.untouched, seen.faults],
      [1, seen.rows.length - 1, 2, before.length - 2, []],
    );
    assert.deepEqual(seen.rows[0], {
      ...{ line: 2, name: 'Dilihat', isNew: false },
      fields: [{ label: 'Suggesting words', before: 'lama', after: 'baru' }],
    });
    assert.deepEqual([seen.rows[1]?.name, seen.rows[1]?.line, seen.rows[1]?.isNew], ['Segar', 3, true]);
    assert.deepEqual(await all(), before, 'nothing is kept by a look');
    const faulty = await look('nama,keadaan\nSatu,hilang\nDua,apa', { 'accept-language': 'en' });
    assert.deepEqual(faulty.faults, [
      'Row 2, column "keadaan": offered, resting, ended alone.',
      'Row 3, column "keadaan": offered, resting, ended alone.',
    ]);
  });

  test('counts only as it was looked at', async () => {
    const id = await added({ name: 'Bergerak', words: 'satu' });
    const file = `id,nama,kata\n${id},Bergerak,dua`;
    const { seen } = await look(file);
    refused(await keep(file, ''), 409, 'list-moved');
    refused(await keep(`${file}\n,Selundupan,`, seen), 409, 'list-moved');
    await put(id, { ...bodyOf(await one(id)), words: 'tiga' });
    refused(await keep(file, seen), 409, 'list-moved');
    assert.equal((await one(id)).words, 'tiga');
    assert.deepEqual(await taken(file), { added: 0, changed: 1 });
  });

  test('goes out as Excel reads it, and is one act on the record, however long', async () => {
    const { rawPayload } = await desk.get('operator', `${path}.xlsx`);
    assert.deepEqual(await taken(rawPayload), { added: 0, changed: 0 });
    const many = Array.from({ length: 10_000 }, (_, at) => `Banyak ${String(at)}`);
    const before = (await recordedActs(desk.pool)).length;
    assert.deepEqual(await taken(['nama', ...many].join('\n')), { added: 10_000, changed: 0 });
    const [act, ...more] = (await recordedActs(desk.pool)).slice(before);
    assert.deepEqual([act?.type, act && 'added' in act && act.added, more], ['ListImported', 10_000, []]);
    await desk.pool.query(`delete from category where name like 'Banyak %'`);
  });
});

suite('the history', () => {
  const { taken, history, takeBack } = listFiles(desk, path, 'operator');

  test('says who changed what, from what to what, and how', async () => {
    const id = await added({ name: 'Riwayat', words: 'satu' });
    await put(id, { ...body, name: 'Riwayat baru', words: 'satu' });
    await taken(`id,nama\n${id},Riwayat berkas`);
    const [third, second, first] = await history();
    const at = new Date(desk.now()).toISOString();
    const label = 'Nama';
    assert.deepEqual(third, {
      ...{ seq: third?.seq, at, name: 'Riwayat berkas', by: 'officer', byName: third?.byName, how: 'file' },
      ...{ what: 'changed', fields: [{ label, before: 'Riwayat baru', after: 'Riwayat berkas' }] },
    });
    assert.deepEqual([second?.how, second?.fields], ['hand', [{ label, before: 'Riwayat', after: 'Riwayat baru' }]]);
    assert.notEqual(second?.byName, third?.byName);
    assert.deepEqual([first?.what, first?.name], ['added', 'Riwayat']);
  });

  test('takes one change back, and what came later in other fields stays', async () => {
    const id = await added({ name: 'Mundur', words: 'satu' });
    await put(id, { ...body, name: 'Mundur', words: 'dua' });
    await put(id, { ...body, name: 'Mundur', words: 'dua', nameEn: 'Back' });
    const [, words, new_] = await history();
    assert.equal((await takeBack(words?.seq ?? '')).statusCode, 200);
    assert.deepEqual([(await one(id)).words, (await one(id)).nameEn], ['satu', 'Back']);
    assert.equal((await history())[0]?.how, 'taken-back');
    refused(await takeBack(new_?.seq ?? ''), 409, 'change-gone');
    for (const seq of ['0', 'bukan', '999999999999999999']) refused(await takeBack(seq), 409, 'change-gone');
  });

  test('is not taken back where the list would break', async () => {
    const [id, other] = [await added({ name: 'Kode', serviceCode: 'lepas' }), await added({ name: 'Lain' })];
    await put(id, { ...body, name: 'Kode', serviceCode: '' });
    const [freed] = await history();
    await put(other, { ...body, name: 'Lain', serviceCode: 'lepas' });
    const problem = refused(await takeBack(freed?.seq ?? ''), 422, 'list-not-accepted');
    assert.match(problem.detail ?? '', /"(?:Kode|Lain)" dalam daftar, kolom "kode_layanan"/);
  });

  test('is read a page at a time, by whoever keeps the list, and never changed', async () => {
    await taken(['nama', ...Array.from({ length: 60 }, (_, at) => `Halaman ${String(at)}`)].join('\n'));
    const page = json<{ changes: { seq: string }[]; next: string }>(await desk.get('ketua', `${path}/history`));
    const older = json<{ changes: { seq: string }[] }>(await desk.get('ketua', `${path}/history?before=${page.next}`));
    assert.deepEqual([page.changes.length, page.changes.at(-1)?.seq], [50, page.next]);
    assert.ok(Number(older.changes[0]?.seq) < Number(page.next));
    await assert.rejects(desk.pool.query('delete from list_change'), /append-only/);
  });
});
