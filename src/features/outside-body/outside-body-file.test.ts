// The list of bodies outside the city as a file that is looked at before it counts, and the history of its changes.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { addMissingBodies } from '#db/outside-bodies.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { listFiles } from '#test/beds/list-files.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import { xlsx } from '#test/given/xlsx-file.ts';
import { knownBodies } from '#text/known-bodies.ts';
import type { OutsideBodiesAnswer, OutsideBodyRow } from './outside-body.contract.ts';

const desk = await givenDesk({ after });
await addMissingBodies(desk.pool, knownBodies);
const path = '/api/v1/outside-bodies';
const { look, taken, refusedAs, history, takeBack } = listFiles(desk, path, 'ketua');

const bodies = async () => json<OutsideBodiesAnswer>(await desk.get('ketua', path)).bodies;
const one = async (id: string): Promise<OutsideBodyRow> =>
  (await bodies()).find((body) => body.id === id) ?? assert.fail(id);
const nothing = { added: 0, changed: 0 };

test('goes out and comes in again without a change, whatever stands in it, and never as a formula', async () => {
  const hostile = {
    name: '=HYPERLINK("http://x") ꦥꦭ꧀',
    serves: '+62, "air"; @pdam',
    phone: '-0274',
    email: '',
    web: '',
  };
  const body = { ...hostile, hours: 'Senin\nJumat', answer: 'Baris satu\nBaris dua', resting: true };
  assert.equal((await desk.send('operator', 'POST', path, body)).statusCode, 201);
  const { body: file, headers } = await desk.get('operator', `${path}.csv`);
  assert.match(String(headers['content-disposition']), /lembaga-luar\.csv/);
  for (const cell of file.split('","')) assert.doesNotMatch(cell.replace(/^"/, ''), /^[=+\-@]/, cell);
  const before = await bodies();
  for (const again of [file, file.replaceAll('","', '";"')]) assert.deepEqual(await taken(again), nothing);
  const book = (await desk.get('ketua', `${path}.xlsx`)).rawPayload;
  assert.deepEqual(await taken(book), nothing);
  assert.deepEqual(await bodies(), before);
});

test('what would come of it is said first, row by row, and nothing is kept; then it is', async () => {
  const before = await bodies();
  const file = 'nama;id;urusan;telepon;istirahat\r\nBalai Baru;;Air;0274;tidak\r\nPLN;pln;Listrik;123;ya\r\n\r\n';
  const seen = await look(file);
  assert.deepEqual(
    [seen.added, seen.changed, seen.untouched, seen.rows.map(({ name, isNew }) => [name, isNew])],
    [
      1,
      1,
      before.length - 1,
      [
        ['Balai Baru', true],
        ['PLN', false],
      ],
    ],
  );
  assert.deepEqual(
    seen.rows[1]?.fields.find(({ label }) => label === 'Istirahat'),
    {
      ...{ label: 'Istirahat', before: 'tidak', after: 'ya' },
    },
  );
  assert.deepEqual(await bodies(), before);
  const { web } = await one('pln');
  assert.deepEqual(await taken(file), { added: 1, changed: 1 });
  const pln = await one('pln');
  assert.deepEqual([pln.serves, pln.resting, pln.web], ['Listrik', true, web], 'a column left out stays');
  assert.deepEqual((await recordedActs(desk.pool)).at(-1)?.type, 'ListImported');
  const sheet = xlsx([
    ['nama', 'urusan'],
    ['Dari lembar', 'Jalan'],
  ]);
  assert.deepEqual(await taken(sheet), { added: 1, changed: 0 });
});

test('is taken whole or not at all, and says where it is wrong', async () => {
  const before = await bodies();
  const wrong: readonly [string, RegExp][] = [
    ['', /bukan tabel/],
    ['judul\nSatu', /tidak punya kolom "nama"/],
    ['nama,urusan\nBaik,Air\n ,Air', /Baris 3, kolom "nama": belum diisi/],
    ['nama,urusan\nBaik,Air\nBuruk,', /Baris 3, kolom "urusan": belum diisi/],
    ['nama,urusan,istirahat\nBuruk,Air,mungkin', /Baris 2, kolom "istirahat": hanya ya atau tidak/],
    [`nama,urusan,telepon\nBuruk,Air,${'1'.repeat(61)}`, /Baris 2, kolom "telepon": lebih dari 60/],
    ['nama,urusan,id\nSatu,Air,kembar\nDua,Air,kembar', /Baris 3, kolom "id"/],
  ];
  for (const [file, detail] of wrong) assert.match(await refusedAs(file), detail, file);
  assert.deepEqual(await bodies(), before);
});

test('each change stands with what was there before, and one is taken back', async () => {
  const { id, ...kai } = await one('kai');
  for (const phone of ['021', '022'])
    assert.equal((await desk.send('ketua', 'PUT', `${path}/${id}`, { ...kai, phone })).statusCode, 200);
  const [last, first] = await history();
  assert.ok(last !== undefined && first !== undefined);
  assert.deepEqual(last.fields, [{ label: 'Telepon', before: '021', after: '022' }]);
  assert.equal((await takeBack(last.seq)).statusCode, 200);
  assert.equal((await one('kai')).phone, '021');
});

test('one that rests already keeps the day since when it does', async () => {
  const since = async () =>
    (await desk.pool.query<{ at: Date }>(`select resting_at as at from outside_body where id = 'pln'`)).rows[0]?.at;
  const before = await since();
  await desk.moveTo(48);
  assert.deepEqual(await taken('nama,id,urusan,istirahat\nPLN,pln,Listrik lagi,ya'), { added: 0, changed: 1 });
  assert.deepEqual(await since(), before);
  assert.deepEqual(await taken('nama,id,istirahat\nPLN,pln,tidak'), { added: 0, changed: 1 });
  assert.equal(await since(), null);
});

test('is nobody’s but those who keep the list', async () => {
  for (const who of ['medsos', 'pusat', 'dlh', 'kabid'] as const)
    for (const way of ['.csv', '.xlsx', '/history']) refused(await desk.get(who, `${path}${way}`), 403, 'not-allowed');
});
