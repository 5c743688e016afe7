// Those whom the six steps alone left without a way on, or without an end that is told: played on the screens of those who work, and read by
// their reporters on their thread and on the page of their case. The clock is moved by hand.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { hourMs } from '#core/time.ts';
import { atTwoInTheNight, givenHands, toTheAgency, type Hands } from './hands.ts';
import { sees, seesNowhere, seesWell } from './looks.ts';
import { begins, does, goesTo, picks, sends } from './officer.ts';
import { givenPeople, type People } from './people.ts';

const cleanups: (() => unknown)[] = [];
let people: People;
let hands: Hands;
let desk: Record<'reporter' | 'medsos' | 'pusat' | 'agency', Page>;

before(async () => {
  people = await givenPeople({ after: (release) => void cleanups.unshift(release) });
  const { clock } = people.program;
  clock.forward(atTwoInTheNight(clock.now()));
  hands = givenHands(people);
  const { arrives, signsIn } = people;
  const [reporter, medsos, pusat, agency] = await Promise.all([
    arrives(),
    signsIn('medsos'),
    signsIn('pusat'),
    signsIn('pupkp'),
  ]);
  desk = { reporter, medsos, pusat, agency };
});

after(async () => {
  for (const release of cleanups) await release();
});

const done = { text: 'Sudah dikerjakan tadi pagi.', outcome: 'done', attachmentIds: [] };

test('a fire at two in the night: whom to call is the first word', async () => {
  const { medsos, reporter } = desk;
  const number = await hands.posts('instagram', 'Warga Malam', 'TOLONG kebakaran rumah, ada anak terjebak!');
  await goesTo(medsos, `/kasus/${number}`);
  await sees(medsos, 'Mungkin ada bahaya');
  await does(medsos, { name: 'Alihkan ke darurat', send: 'Kirim nomor darurat' });
  await sees(medsos, 'Nomor darurat sudah dikirim kepada pelapor.');
  await hands.reads(desk.reporter, 'foto', /112/);
  await hands.tracks(
    reporter,
    number,
    'Kami mengirim nomor layanan darurat.',
    'Laporan Anda diteruskan tanpa identitas.',
  );
});

test('somebody on TikTok, whom nobody can ask', async () => {
  const { medsos, reporter } = desk;
  const number = await hands.posts('tiktok', 'Warga Goyang', 'min pohon tumbang nutup jalan');
  await goesTo(medsos, `/kasus/${number}`);
  await does(medsos, {
    name: 'Teruskan tanpa identitas',
    send: 'Teruskan',
    more: true,
    fill: (form) => form.getByLabel('Tidak dapat ditanya').check(),
  });
  await hands.does(number, [
    'pusat',
    'AnswerDirectly',
    { publicText: 'Pohonnya sudah kami singkirkan, jalan terbuka lagi.' },
  ]);
  await hands.stands(number, 'closed');
  await hands.reads(desk.reporter, 'goyang', 'Pohonnya sudah kami singkirkan, jalan terbuka lagi.');
  await hands.tracks(reporter, number, 'Selesai. Jawabannya sudah kami sampaikan kepada Anda.');
});

test('somebody on TikTok, asked where everybody reads: what anybody may fill in is nobody’s until an officer says so', async () => {
  const { medsos, reporter } = desk;
  const number = await hands.posts('tiktok', 'Warga Daring', 'min lampu gang mati sudah seminggu');
  await goesTo(medsos, `/kasus/${number}`);
  await does(medsos, { name: 'Tanya identitas', send: 'Kirim pertanyaan', look: true });
  await hands.reads(desk.reporter, 'goyang', /\/isi\/\w+/);
  const [path = ''] = /\/isi\/\w+/.exec(await reporter.locator('main').innerText()) ?? [];
  await reporter.goto(`${people.url}${path}`);
  await sees(reporter, 'Isi data pelapor', number);
  await seesNowhere(reporter, 'lampu gang', 'Warga Daring');
  await seesWell(reporter, 'form of a public link');
  await reporter.getByLabel('Nama lengkap').fill('Nama Rekaan');
  await reporter.getByLabel('Nomor HP').fill('0812 0000 0001');
  const home = reporter.getByRole('group', { name: 'Tempat tinggal' });
  await home.getByLabel('Kelurahan').selectOption({ index: 3 });
  await reporter.getByRole('button', { name: 'Kirim data saya' }).click();
  await sees(reporter, 'Isian Anda kami terima');
  await goesTo(medsos, `/kasus/${number}`);
  await sees(medsos, 'Data dari tautan umum, belum dipastikan');
  await seesWell(medsos, 'data of a public link');
  await does(medsos, {
    ...{ name: 'Pastikan data umum', send: 'Simpan putusan', look: true },
    fill: (form) => form.getByLabel('Terima').check(),
  });
  await hands.stands(number, 'coordination');
  await sees(medsos, 'Data dari tautan umum diterima.');
});

test('an anonymous report about an agency’s head never comes to that agency', async () => {
  const { medsos, agency, reporter } = desk;
  const seats = await hands.asks('operator', 'GET', '/api/v1/lane-seats');
  const { officers } = seats.body as { officers: { id: string; roles: string[] }[] };
  for (const role of ['admin-medsos', 'admin-pusat']) {
    const officerId = officers.find(({ roles }) => roles.includes(role))?.id;
    const seat = await hands.asks('operator', 'POST', '/api/v1/lane-seats', { lane: 'misconduct', officerId });
    const { id } = seat.body as { id: string };
    await hands.asks('ketua', 'POST', `/api/v1/lane-seats/${id}/confirmation`);
  }
  const number = await hands.posts('instagram', 'Warga Takut', 'Kepala dinas minta uang pelicin untuk izin jalan');
  await goesTo(medsos, `/kasus/${number}`);
  await does(medsos, {
    name: 'Jalur khusus',
    send: 'Pindahkan',
    more: true,
    fill: async (form) => {
      await form.getByLabel('Penyimpangan petugas').check();
      await picks(form, 'Perangkat Daerah terlapor', 'DPUPKP');
      await form.getByLabel('Orang terlapor').fill('Kepala dinas');
    },
  });
  await sees(medsos, 'Jalur khusus: Penyimpangan petugas');
  await hands.does(
    number,
    ['medsos', 'GoWithoutIdentity', { why: 'anonymous' }],
    ['pusat', 'ApproveInterim', { text: 'Terima kasih, kami periksa.' }],
    ['medsos', 'RegisterInUpik', { upikNumber: 'UPIK-2026-0502' }],
  );
  const dispose = { type: 'Dispose', helpingAgencyIds: [], instruction: 'Mohon diperiksa.' };
  const path = `/api/v1/cases/${number}/commands`;
  const { status } = await hands.asks('pusat', 'POST', path, { ...dispose, leadAgencyId: 'dpupkp' });
  assert.equal(status, 409);
  assert.equal((await hands.asks('pusat', 'POST', path, { ...dispose, leadAgencyId: 'inspektorat' })).status, 200);
  await goesTo(agency, `/kasus/${number}`);
  await sees(agency, 'Aduan ini tidak ditemukan');
  await reporter.goto(`${people.url}/simulator/#foto`);
  await seesNowhere(reporter, 'Terima kasih, kami periksa.');
  await hands.tracks(reporter, number, 'Laporan Anda ditangani petugas khusus; petugas lain tidak membacanya.');
});

test('a pole of PLN: who answers for it is told, and what became of it', async () => {
  const { medsos, reporter } = desk;
  const number = await hands.posts('instagram', 'Warga Tiang', 'Tiang listrik miring di depan rumah');
  await goesTo(medsos, `/kasus/${number}`);
  const form = await begins(medsos, 'Bukan wewenang kota', true);
  await picks(form, 'Lembaga yang berwenang', 'PLN');
  await sends(medsos, 'Kirim dan tutup');
  await hands.reads(desk.reporter, 'foto', /PLN[^]*123/);
  await hands.does(number, [
    'medsos',
    'NoteElsewhere',
    { outcome: 'done', reference: 'PLN-77', text: 'PLN sudah menegakkan tiangnya.' },
  ]);
  await hands.reads(desk.reporter, 'foto', 'PLN sudah menegakkan tiangnya.');
  await hands.tracks(reporter, number, /di luar wewenang pemerintah kota/, /PLN/);
});

test('a result that is too poor goes back twice before anybody is told of it', async () => {
  const { pusat, reporter } = desk;
  const number = await hands.posts('instagram', 'Warga Lubang', 'Jalan berlubang di gang contoh');
  await hands.does(number, ...toTheAgency('dpupkp', 'UPIK-2026-0503'), ['pupkp', 'ReportFieldResult', done]);
  await goesTo(pusat, `/kasus/${number}`);
  await does(pusat, {
    name: 'Kembalikan ke dinas',
    send: 'Kembalikan hasil',
    more: true,
    fill: (form) => form.getByLabel('Alasan').fill('Fotonya belum menunjukkan lubangnya.'),
  });
  await hands.does(
    number,
    ['pupkp', 'ReportFieldResult', done],
    ['pusat', 'SendBackResult', { reason: 'Masih foto yang sama.' }],
    ['pupkp', 'ReportFieldResult', done],
  );
  await sees(pusat, 'Dikembalikan kepada dinas 2 kali');
  await hands.conveys(number, 'Lubangnya sudah ditambal rata.');
  await hands.reads(desk.reporter, 'foto', 'Lubangnya sudah ditambal rata.');
  await seesNowhere(reporter, 'Sudah dikerjakan tadi pagi.');
  await hands.tracks(reporter, number, /Kami meminta .* mengerjakannya lagi\./);
});

test('of two promises one is kept and one is broken, and both reporters read which', async () => {
  const { reporter, agency } = desk;
  const { clock } = people.program;
  const kept = await hands.posts('instagram', 'Warga Satu', 'Trotoar contoh pecah');
  const broken = await hands.posts('instagram', 'Warga Dua', 'Selokan contoh mampet');
  const scheduled = () => ({
    ...{ text: 'Dikerjakan nanti.', outcome: 'scheduled', attachmentIds: [] },
    plannedAt: new Date(clock.now() + 3 * hourMs).toISOString(),
  });
  for (const [number, upik] of [
    [kept, 'UPIK-2026-0504'],
    [broken, 'UPIK-2026-0505'],
  ] as const) {
    await hands.does(
      number,
      ...toTheAgency('dpupkp', upik),
      ['pupkp', 'ReportFieldResult', scheduled()],
      ['pusat', 'ConveyResult', { publicText: 'Dikerjakan sebelum sore.' }],
    );
    await hands.stands(number, 'follow-up');
  }
  await goesTo(agency, `/kasus/${kept}`);
  await sees(agency, 'Dijanjikan kepada warga');
  await hands.tracks(reporter, kept, /berjanji selesai pada waktunya/);
  await hands.does(kept, ['pupkp', 'ReportFieldResult', done]);
  await hands.conveys(kept, 'Trotoarnya sudah rata lagi.');
  clock.forward(4 * hourMs);
  await hands.reads(desk.reporter, 'foto', /yang kami janjikan belum selesai pada waktunya/);
  await hands.tracks(reporter, kept, 'Janji itu ditepati.');
  await hands.tracks(reporter, broken, 'Janji itu tidak ditepati.');
});

test('the second agency is not blamed for the day that the first one took', async () => {
  const { pusat } = desk;
  const { clock } = people.program;
  const number = await hands.posts('instagram', 'Warga Taman', 'Taman contoh gelap dan kotor');
  await hands.does(number, ...toTheAgency('dpupkp', 'UPIK-2026-0506'));
  clock.forward(23 * hourMs);
  await hands.does(
    number,
    ['pupkp', 'RefuseDisposition', { reason: 'Urusan taman.' }],
    ['pusat', 'Dispose', { leadAgencyId: 'dlh', helpingAgencyIds: [], instruction: 'Mohon ditangani.' }],
  );
  clock.forward(2 * hourMs);
  await goesTo(pusat, `/kasus/${number}`);
  await sees(pusat, 'Tenggat Tindak lanjut dinas terlewat.', 'Siapa memegang berapa lama', /waktunya sampai/);
  await seesNowhere(pusat, 'Melewati waktunya');
});

test('nothing went wrong in any browser', () => {
  assert.deepEqual(people.trouble, []);
});
