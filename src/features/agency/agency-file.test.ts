// The agencies as a file, and their history: codes and short names stand once, how each is reached is checked, how it stands is no file's matter.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { knownCalendars } from '#core/sop/known-calendars.ts';
import { declareAgencies } from '#db/agencies.ts';
import { addMissingCalendars } from '#db/calendars.ts';
import { keptTimes } from '#db/known-times.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { listFiles } from '#test/beds/list-files.ts';
import { refused } from '#test/beds/problems.ts';
import type { AgencyStanding, AgencyStandings } from './agency.contract.ts';

const desk = await givenDesk({ after });
const path = '/api/v1/agencies';
const { taken, refusedAs, history, takeBack } = listFiles(desk, path, 'ketua');
const all = async (): Promise<AgencyStanding[]> =>
  json<AgencyStandings>(await desk.get('ketua', `${path}/standing`)).agencies;
const one = async (id: string): Promise<AgencyStanding> =>
  (await all()).find((row) => row.id === id) ?? assert.fail(id);
await declareAgencies(desk.pool, [{ id: 'uji', name: 'Dinas Uji', shortName: 'Uji' }]);

test('they go out and come in again without a change, those that rest and ended, too', async () => {
  await desk.send('ketua', 'POST', `${path}/uji/rest`, {});
  for (const ending of ['csv', 'xlsx']) {
    const { rawPayload } = await desk.get('operator', `${path}.${ending}`);
    assert.deepEqual(await taken(rawPayload), { added: 0, changed: 0 }, ending);
  }
  assert.match((await desk.get('operator', `${path}.csv`)).body, /"uji","Uji","Dinas Uji","","","","resting"/);
  await desk.send('ketua', 'POST', `${path}/uji/wake`, {});
});

test('one gets how it is reached, and a new one takes cases at once', async () => {
  const file = [
    'kode;nama_singkat;nama;telepon;surel;alamat',
    'uji;Uji;Dinas Uji;(0274) 515 869;uji@kota.example;"Jl. Kenari 56,\nYogyakarta"',
    'baru;Baru;"Dinas ""Baru"" 😀";;;',
  ];
  assert.deepEqual(await taken(file.join('\r\n')), { added: 1, changed: 1 });
  const { phone, email, address } = await one('uji');
  assert.deepEqual([phone, email, address], ['(0274) 515 869', 'uji@kota.example', 'Jl. Kenari 56,\nYogyakarta']);
  assert.deepEqual([(await one('baru')).name, (await one('baru')).restingSinceAt], ['Dinas "Baru" 😀', undefined]);
});

test('what cannot stand is told by its row, all of it at once, and nothing is kept', async () => {
  const before = await all();
  const rows: readonly [string, RegExp][] = [
    [',A,A,,,', /Baris 2, kolom "kode": hanya huruf kecil/],
    ['Besar,A,A,,,', /Baris 2, kolom "kode"/],
    ['a,A,A,kantor,,', /Baris 2, kolom "telepon": bukan nomor telepon/],
    ['a,A,A,,bukan surel,', /Baris 2, kolom "surel": bukan alamat surel/],
    ['a,A,A,,a@b,', /Baris 2, kolom "surel"/],
    ['a,,A,,,', /Baris 2, kolom "nama_singkat": belum diisi/],
    ['a,uji,A,,,', /Baris 2, kolom "nama_singkat": sudah dipakai/],
    ['a,A,A,,,\na,B,B,,,', /Baris 3, kolom "kode": sudah ada di baris lain/],
  ];
  for (const [row, said] of rows)
    assert.match(await refusedAs(`kode,nama_singkat,nama,telepon,surel,alamat\n${row}`), said, row);
  for (const state of ['resting', 'ended'])
    assert.match(await refusedAs(`kode,keadaan\nuji,${state}`), /kolom "keadaan": tidak diubah lewat berkas/);
  assert.match(await refusedAs('kode,keadaan\nuji,hilang'), /kolom "keadaan": hanya serving/);
  assert.deepEqual(await all(), before);
});

test('a name of the configuration stays, and how such an agency is reached does not', async () => {
  await desk.pool.query(`update agency set declared_by = 'training' where id = 'uji'`);
  assert.match(await refusedAs('kode,nama\nuji,Lain'), /Baris 2, kolom "nama": ditulis di berkas pengaturan/);
  assert.deepEqual(await taken('kode,telepon\nuji,112'), { added: 0, changed: 1 });
  assert.equal((await one('uji')).name, 'Dinas Uji');
});

test('its history tells rest and waking, too, which are taken back by their own acts alone', async () => {
  await desk.send('ketua', 'POST', `${path}/uji/rest`, {});
  const [rested, phone] = await history();
  assert.deepEqual(rested?.fields, [{ label: 'Keadaan', before: 'serving', after: 'resting' }]);
  assert.deepEqual(phone?.fields, [{ label: 'Telepon', before: '(0274) 515 869', after: '112' }]);
  refused(await takeBack(rested?.seq ?? ''), 422, 'list-not-accepted');
  assert.equal((await takeBack(phone?.seq ?? '')).statusCode, 200);
  assert.deepEqual([(await one('uji')).phone, typeof (await one('uji')).restingSinceAt], ['(0274) 515 869', 'string']);
});

test('one has a calendar of its own, by hand or by a file, and it counts at once', async () => {
  await addMissingCalendars(desk.pool, knownCalendars);
  const choose = (id: string, calendar: string, who: 'ketua' | 'operator' | 'pusat' = 'ketua') =>
    desk.send(who, 'POST', `${path}/${id}/calendar`, { calendar });
  const ofAgencies = async () => (await keptTimes(desk.pool, {})).agencyCalendars;
  assert.equal((await choose('uji', 'city-5')).statusCode, 200);
  assert.equal((await one('uji')).calendar, 'city-5');
  assert.deepEqual(await ofAgencies(), { uji: 'city-5' });
  const [change] = await history();
  assert.match(JSON.stringify(change), /Kalender sendiri/);
  refused(await choose('uji', 'gone'), 409, 'list-moved');
  refused(await choose('tiada', 'city-5'), 404, 'not-found');
  assert.equal((await choose('uji', 'city-5', 'pusat')).statusCode, 403);
  assert.match(await refusedAs('kode,kalender\nuji,city-5-ramadan-2026'), /kolom "kalender": bukan id kalender/);
  // A file of before has no such column, and takes none away.
  assert.deepEqual(await taken('kode,telepon\nuji,(0274) 1234'), { added: 0, changed: 1 });
  assert.equal((await one('uji')).calendar, 'city-5');
  assert.deepEqual(await taken('kode,kalender\nuji,'), { added: 0, changed: 1 });
  assert.deepEqual(await ofAgencies(), {});
});

test('a calendar that an agency has becomes no period of another, and the refusal names the agency', async () => {
  await desk.send('operator', 'POST', `${path}/uji/calendar`, { calendar: 'city-5' });
  const { id: _id, ...row } = knownCalendars[0] ?? assert.fail();
  const made = await desk.send('ketua', 'POST', '/api/v1/calendars', { ...row, name: 'Contoh lain' });
  const { id: other }: { id: string } = JSON.parse(made.body);
  const period = { ...row, partOf: other, fromDate: '2027-01-01', toDate: '2027-01-02' };
  const said = await desk.send('ketua', 'PUT', '/api/v1/calendars/city-5', period);
  refused(said, 422, 'list-not-accepted');
  assert.match(said.body, /dipakai Uji sebagai kalender sendiri/);
});
