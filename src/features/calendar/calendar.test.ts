// Holidays and working hours as the desk keeps them: by hand, as the decree of a year, with their history; nobody else changes them.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { calendarsOf } from '#core/sop/calendars.ts';
import { closedDays, knownHolidayRows } from '#core/sop/holidays.ts';
import { knownCalendars } from '#core/sop/known-calendars.ts';
import { addMissingCalendars, addMissingHolidays, calendarList } from '#db/calendars.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { listFiles } from '#test/beds/list-files.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import type { CalendarsAnswer, HolidaysAnswer } from './calendar.contract.ts';

const desk = await givenDesk({ after });
await addMissingHolidays(desk.pool, knownHolidayRows);
await addMissingCalendars(desk.pool, knownCalendars);

/** Without who and when. */
const lastAct = async (): Promise<object> => {
  const last: Record<string, unknown> = { ...(await recordedActs(desk.pool)).at(-1) };
  const { by: _by, at: _at, ...act } = last;
  return act;
};

suite('holidays', () => {
  const path = '/api/v1/holidays';
  const { look, taken, refusedAs, history, takeBack } = listFiles(desk, path, 'ketua');
  const answer = async (): Promise<HolidaysAnswer> => json<HolidaysAnswer>(await desk.get('operator', path));
  const of = async (year: string): Promise<string[]> =>
    (await answer()).holidays.flatMap(({ id, kind }) => (id.startsWith(year) ? [`${id} ${kind}`] : []));

  test('those of the decrees are there from the beginning, each once; what somebody changed stays', async () => {
    assert.deepEqual((await answer()).holidays, knownHolidayRows);
    const body = { name: 'Hari Buruh', kind: 'none', decree: 'Contoh 9/2027' };
    assert.equal((await desk.send('ketua', 'PUT', `${path}/2027-05-01`, body)).statusCode, 200);
    await addMissingHolidays(desk.pool, knownHolidayRows);
    assert.ok((await of('2027')).includes('2027-05-01 none'));
    const said = await lastAct();
    assert.deepEqual(said, {
      type: 'HolidayChanged',
      day: '2027-05-01',
      name: 'Hari Buruh',
      changed: ['kind', 'decree'],
    });
    await takeBack((await history())[0]?.seq ?? '');
    assert.ok((await of('2027')).includes('2027-05-01 national'));
  });

  test('one is added by hand with its decree, once, on a day that the calendar has', async () => {
    const added = { id: '2028-01-01', name: 'Tahun Baru', kind: 'national', decree: 'Contoh 1/2027' };
    const send = (changed: object) => desk.send('operator', 'POST', path, { ...added, ...changed });
    assert.equal((await send({})).statusCode, 201);
    const details: [changed: object, detail: RegExp][] = [
      [{}, /^Tanggal: tanggal ini sudah ada/],
      [{ id: '2028-02-30' }, /^Tanggal: bukan tanggal/],
      [{ id: '2028-01-02', decree: ' ' }, /^Dasar: belum diisi/],
    ];
    for (const [changed, detail] of details)
      assert.match(refused(await send(changed), 422, 'list-not-accepted').detail ?? '', detail);
    refused(await desk.send('medsos', 'POST', path, added), 403, 'not-allowed');
    refused(await desk.send('kabid', 'PUT', `${path}/2028-01-01`, added), 403, 'not-allowed');
    refused(
      await desk.send('ketua', 'PUT', `${path}/2028-03-03`, { name: 'x', kind: 'none', decree: 'x' }),
      404,
      'not-found',
    );
  });

  test('they go out and come in again without a change', async () => {
    for (const ending of ['csv', 'xlsx']) {
      const { rawPayload } = await desk.get('ketua', `${path}.${ending}`);
      assert.deepEqual(await taken(rawPayload), { added: 0, changed: 0 }, ending);
    }
  });

  const decree = [
    'tanggal\tnama\tjenis\tdasar',
    'Sabtu, 1 Januari 2028\tTahun Baru 2028 Masehi\tLibur nasional\tSKB 7/2027',
    '3/1/2028\tTahun Baru\tcuti bersama\tSKB 7/2027',
    '25 Desember 2028\tNatal\t\tSKB 7/2027',
  ];

  test('the decree of a year is looked at first, and drops what it does not name', async () => {
    await taken('tanggal;nama;jenis;dasar\n2028-04-14;Jumat Agung;nasional;Contoh 2/2027');
    const seen = await look(decree.join('\n'));
    assert.deepEqual([seen.added, seen.changed, seen.faultCount], [2, 2, 0]);
    assert.match(seen.warnings[0] ?? '', /dianggap keputusan lengkap tahun itu: 1 hari yang tidak disebut/);
    assert.deepEqual(
      seen.rows.map(({ line, name, isNew }) => [line, name, isNew]),
      [
        [2, '2028-01-01 Tahun Baru 2028 Masehi', false],
        [3, '2028-01-03 Tahun Baru', true],
        [4, '2028-12-25 Natal', true],
        [0, '2028-04-14 Jumat Agung', false],
      ],
    );
    assert.deepEqual(await of('2028'), ['2028-01-01 national', '2028-04-14 national']);
    assert.deepEqual(await taken(decree.join('\n')), { added: 2, changed: 2 });
    assert.deepEqual(await of('2028'), [
      '2028-01-01 national',
      '2028-01-03 joint-leave',
      '2028-04-14 none',
      '2028-12-25 national',
    ]);
    assert.deepEqual(await taken(decree.join('\n')), { added: 0, changed: 0 });
  });

  test('a decree that adds a day leaves the others, and says so', async () => {
    const seen = await look('tanggal,nama,dasar\n18-8-2028,Cuti bersama kemerdekaan,SKB 8/2027');
    assert.deepEqual([seen.added, seen.changed], [1, 0]);
    assert.match(seen.warnings[0] ?? '', /tidak memuat seluruh tahun 2028/);
  });

  test('what is wrong is said by row and column, all of it at once, and nothing is kept', async () => {
    const before = await answer();
    const faults = await refusedAs(
      'tanggal,nama,jenis,dasar\n30 Februari 2029,A,,x\n2029-01-02,,nasional,x\n2029-01-03,B,separuh,x\n2029-01-04,C,nasional,x\n2029-01-04,D,nasional,x',
    );
    for (const said of [
      /Baris 2, kolom "tanggal": bukan tanggal dalam kalender/,
      /Baris 3, kolom "nama": belum diisi/,
      /Baris 4, kolom "jenis": hanya libur nasional, cuti bersama, atau bukan libur/,
      /Baris 6, kolom "tanggal": sudah ada di baris lain/,
    ])
      assert.match(faults, said);
    assert.match(await refusedAs('tanggal,nama\n2029-01-02,A'), /Baris 2, kolom "dasar": belum diisi: tulislah nomor/);
    assert.match(await refusedAs('hari,nama\nSenin,A'), /Baris judulnya tidak punya kolom "tanggal"/);
    assert.deepEqual(await answer(), before);
  });
});

suite('working hours', () => {
  const path = '/api/v1/calendars';
  const { taken, refusedAs, history, takeBack } = listFiles(desk, path, 'operator');
  const all = async (): Promise<CalendarsAnswer['calendars']> =>
    json<CalendarsAnswer>(await desk.get('ketua', path)).calendars;
  const { id: _id, ...body } = knownCalendars[0] ?? assert.fail();

  test('the city’s hours are there with their fasting month, and are counted as they stand', async () => {
    assert.deepEqual(await all(), knownCalendars);
    const days = closedDays(knownHolidayRows, {});
    assert.deepEqual(calendarsOf(await calendarList.read(desk.pool), days), calendarsOf(knownCalendars, days));
  });

  test('an agency’s own is made by hand, kept in one form, and refused at the field that is wrong', async () => {
    const own = {
      ...body,
      name: 'Jam Damkar',
      monday: '06:00–14:00; 14.30-22.00',
      saturday: '08.00 - 12.00',
      zone: 'WITA',
    };
    assert.equal((await desk.send('ketua', 'POST', path, own)).statusCode, 201);
    const kept = (await all()).find(({ name }) => name === own.name);
    const id = kept?.id ?? '';
    assert.deepEqual([kept?.monday, kept?.saturday, kept?.zone], ['06.00-14.00, 14.30-22.00', '08.00-12.00', 'WITA']);
    const put = (changed: object) => desk.send('operator', 'PUT', `${path}/${id}`, { ...own, ...changed });
    const details: [changed: object, detail: RegExp][] = [
      [{ tuesday: 'pagi' }, /^Selasa: bukan jam; tulislah seperti/],
      [{ ownDays: '2026-02-31 tutup' }, /^Hari sendiri: bukan hari/],
      [{ name: 'jam kerja kota, 5 hari' }, /^Nama: nama ini sudah dipakai/],
      [{ partOf: 'tidak-ada', fromDate: '2026-01-01', toDate: '2026-01-02' }, /^Bagian dari: bukan id kalender/],
      [{ partOf: 'city-5', fromDate: '2026-03-01', toDate: '2026-04-02' }, /bertindih dengan masa lain/],
    ];
    for (const [changed, detail] of details)
      assert.match(refused(await put(changed), 422, 'list-not-accepted').detail ?? '', detail);
    refused(await put({ zone: 'GMT' }), 400, 'invalid-request');
    refused(await desk.send('ketua', 'PUT', `${path}/tidak-ada`, own), 404, 'not-found');
    refused(await desk.get('pusat', path), 403, 'not-allowed');
  });

  test('they go out and come in again without a change; a wrong cell is told by its row', async () => {
    for (const ending of ['csv', 'xlsx']) {
      const { rawPayload } = await desk.get('ketua', `${path}.${ending}`);
      assert.deepEqual(await taken(rawPayload), { added: 0, changed: 0 }, ending);
    }
    const file = 'nama;bagian_dari;mulai;sampai;senin\nRamadan 1448 H;city-5;8 Februari 2027;9/3/2027;08.00-15.00';
    assert.deepEqual(await taken(file), { added: 1, changed: 0 });
    assert.deepEqual(await taken(file), { added: 0, changed: 0 });
    assert.match(await refusedAs('nama,senin\nJam X,8-12'), /Baris 2, kolom "senin": bukan jam/);
    assert.match(
      await refusedAs('nama,senin,zona\nJam X,08.00-12.00,GMT'),
      /Baris 2, kolom "zona": hanya WIB, WITA, WIT/,
    );
  });

  test('a change is on the record with what stood there, and can be taken back', async () => {
    const changed = { ...body, friday: '07.30-11.00' };
    assert.equal((await desk.send('ketua', 'PUT', `${path}/city-5`, changed)).statusCode, 200);
    const [change] = await history();
    assert.deepEqual(change?.fields, [{ label: 'Jumat', before: '07.30-11.30, 13.00-16.30', after: '07.30-11.00' }]);
    assert.equal((await takeBack(change?.seq ?? '')).statusCode, 200);
    assert.equal((await all()).find(({ id }) => id === 'city-5')?.friday, body.friday);
    const said = await lastAct();
    assert.deepEqual(said, { type: 'CalendarChanged', calendarId: 'city-5', name: body.name, changed: ['friday'] });
  });
});
