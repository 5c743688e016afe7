// The city's roads: unknown until somebody says whose they are and where that is written; by hand and as a file, with their history.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { addMissingRoads } from '#db/roads.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { listFiles } from '#test/beds/list-files.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import { knownRoads } from '#text/known-roads.ts';
import type { RoadRow, RoadsAnswer } from './road.contract.ts';

const desk = await givenDesk({ after });
await addMissingRoads(desk.pool, knownRoads);
const path = '/api/v1/roads';
const { taken, refusedAs, history, takeBack } = listFiles(desk, path, 'operator');
const all = async (): Promise<RoadRow[]> => json<RoadsAnswer>(await desk.get('pupkp', path)).roads;
const one = async (id: string): Promise<RoadRow> => (await all()).find((road) => road.id === id) ?? assert.fail(id);

test('it begins with names of which nobody knows whose they are, each once; what somebody said stays', async () => {
  const roads = await all();
  assert.equal(roads.length, knownRoads.length);
  assert.equal(new Set(roads.map(({ id }) => id)).size, 148);
  assert.ok(roads.every(({ authority, source }) => authority === 'unknown' && source === ''));
  assert.deepEqual(await taken('nama,kewenangan,dasar\nJl. Mawar,Kota,Keputusan contoh 1/2026'), {
    added: 0,
    changed: 1,
  });
  await addMissingRoads(desk.pool, knownRoads);
  assert.deepEqual([(await one('mawar')).authority, (await one('mawar')).source], ['city', 'Keputusan contoh 1/2026']);
});

test('whose a road is is said with where it is written, by hand as in a file', async () => {
  const { id, ...mawar } = await one('melati-wetan');
  const put = (changed: Partial<RoadRow>) => desk.send('ketua', 'PUT', `${path}/${id}`, { ...mawar, ...changed });
  const problem = refused(await put({ authority: 'province' }), 422, 'list-not-accepted');
  assert.match(problem.detail ?? '', /^Dasar: belum diisi: tulislah keputusan/);
  assert.equal((await put({ authority: 'province', source: 'Keputusan contoh 2/2026' })).statusCode, 200);
  assert.match(await refusedAs('nama,kewenangan\nJl. Kenari,nasional'), /Baris 2, kolom "dasar": belum diisi/);
  assert.match(
    await refusedAs('nama,kewenangan\nJl. Kenari,desa'),
    /Baris 2, kolom "kewenangan": hanya belum diketahui/,
  );
  assert.match(await refusedAs('id,nama\n,Jl. Baru\n,jl baru'), /Baris 3, kolom "nama": ruas yang sama sudah ada/);
  refused(await desk.send('medsos', 'PUT', `${path}/${id}`, mawar), 403, 'not-allowed');
});

test('they go out and come in again without a change; a part of a road is a row of its own', async () => {
  for (const ending of ['csv', 'xlsx']) {
    const { rawPayload } = await desk.get('ketua', `${path}.${ending}`);
    assert.deepEqual(await taken(rawPayload), { added: 0, changed: 0 }, ending);
  }
  const file = 'nama;dari;sampai;kewenangan;dasar\nJl. Godean;Pasar;"Simpang ""Demak Ijo""";kampung;Musyawarah';
  assert.deepEqual(await taken(file), { added: 1, changed: 0 });
  assert.deepEqual(await taken(file), { added: 0, changed: 0 });
});

test('its changes are on the record and can be taken back', async () => {
  await taken('nama,kewenangan,dasar\nJl. Pramuka,provinsi,Keputusan contoh 3/2026');
  const [change] = await history();
  assert.deepEqual(change?.fields, [
    { label: 'Kewenangan', before: 'belum diketahui', after: 'provinsi' },
    { label: 'Dasar', before: '', after: 'Keputusan contoh 3/2026' },
  ]);
  assert.equal((await takeBack(change?.seq ?? '')).statusCode, 200);
  assert.equal((await one('pramuka')).authority, 'unknown');
  const last = (await recordedActs(desk.pool)).at(-1);
  assert.deepEqual([last?.type, last && 'name' in last && last.name], ['RoadChanged', 'Jl. Pramuka']);
});
