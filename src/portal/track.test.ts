// The tracking page: opened by number and code only, honest about time, silent about people.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseNumber } from '#core/case-number.ts';
import { acts } from '#test/given/given.ts';
import { cookieIn } from '#test/beds/http-server.ts';
import { givenPortal, type Answer, type OpenCase, type Portal } from '#test/beds/portal.ts';

const wrong = ({ code }: OpenCase): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const tryCode = (portal: Portal, number: string, code: string, headers: Record<string, string> = {}): Promise<Answer> =>
  portal.post('/lacak', { nomor: number, kode: code }, headers);

const open = async (portal: Portal, found: OpenCase, query = ''): Promise<Answer> =>
  portal.get(`/lacak/${found.number}${query}`, { cookie: await portal.passOf(found) });

test('number and code open the page, at an address that holds no code', async (t) => {
  const portal = await givenPortal(t);
  const found = await portal.report();
  const typed = ` ${found.number.toLowerCase().replaceAll('-', ' ')} `;
  const answer = await tryCode(portal, typed, `${found.code.slice(0, 3)} ${found.code.slice(3)}`);
  assert.equal(answer.statusCode, 303);
  assert.equal(answer.headers['location'], `/lacak/${found.number}`);
  const cookie = String(answer.headers['set-cookie']);
  assert.match(cookie, /HttpOnly/);
  assert.match(cookie, /SameSite=Lax/);
  assert.match(cookie, new RegExp(`Path=/lacak/${found.number}`));
  assert.match(cookie, /Max-Age=3600/);
  assert.doesNotMatch(cookie, new RegExp(found.code));
  const page = await portal.get(`/lacak/${found.number}`, { cookie: cookieIn(answer.headers['set-cookie']) });
  assert.equal(page.statusCode, 200);
  assert.match(page.body, /Keadaan sekarang/);
  assert.equal(page.headers['cache-control'], 'no-store');
  assert.match(String(page.headers['x-robots-tag']), /noindex/);
});

test('a link with the code opens it too, and leaves the code behind', async (t) => {
  const portal = await givenPortal(t);
  const found = await portal.report();
  const answer = await portal.get(`/lacak/${found.number}?kode=${found.code}&lang=en`);
  assert.equal(answer.statusCode, 303);
  assert.equal(answer.headers['location'], `/lacak/${found.number}?lang=en`);
});

test('where the address is https the pass is only sent there', async (t) => {
  const portal = await givenPortal(t, { publicUrl: 'https://aduan.contoh.example' });
  const found = await portal.report();
  const cookies = [(await tryCode(portal, found.number, found.code)).headers['set-cookie'] ?? []].flat();
  assert.equal(cookies.length, 2);
  for (const line of cookies) assert.match(line, /^__Secure-.*; Secure/);
  const cookie = cookies.map((line) => line.split(';', 1)[0]).join('; ');
  assert.doesNotMatch((await portal.get(`/lacak/${found.number}`, { cookie })).body, /name="kode"/);
  assert.match((await portal.get(`/lacak/${found.number}`)).body, /name="kode"/);
});

test('a wrong code and a number that is nobody’s are answered alike', async (t) => {
  const portal = await givenPortal(t);
  const found = await portal.report();
  const stranger = caseNumber(2026, 777);
  const one = await tryCode(portal, found.number, wrong(found));
  const other = await tryCode(portal, stranger, wrong(found));
  assert.equal(one.statusCode, 422);
  assert.equal(other.statusCode, one.statusCode);
  assert.equal(other.body.replaceAll(stranger, found.number), one.body);
  assert.match(one.body, /<title>Ada yang perlu diperbaiki: /);
  assert.match(one.body, /tidak cocok/);
  const names = (answer: Answer): string[] => Object.keys(answer.headers).toSorted();
  assert.deepEqual(names(other), names(one));
  assert.equal(one.headers['set-cookie'], undefined);
});

test('without a pass the page is a form, whether the number is somebody’s or not', async (t) => {
  const portal = await givenPortal(t);
  const found = await portal.report();
  const one = await portal.get(`/lacak/${found.number}`);
  assert.equal(one.statusCode, 200);
  assert.match(one.body, new RegExp(`value="${found.number}"`));
  assert.doesNotMatch(one.body, /Keadaan sekarang/);
  const stranger = caseNumber(2026, 777);
  assert.equal((await portal.get(`/lacak/${stranger}`)).body.replaceAll(stranger, found.number), one.body);
});

test('a typing mistake is told before anything is counted', async (t) => {
  const portal = await givenPortal(t);
  const found = await portal.report();
  const swapped = found.number.replace('000001', '000010');
  for (let attempt = 0; attempt < 7; attempt += 1) {
    const answer = await tryCode(portal, swapped, found.code);
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /salah ketik/);
  }
  const { rows } = await portal.pool.query('select 1 from track_attempt');
  assert.equal(rows.length, 0);
});

const tryFrom = (portal: Portal, remoteAddress: string, number: string, code: string, cookie = '') =>
  portal.app.inject({
    method: 'POST',
    url: '/lacak',
    remoteAddress,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      ...(cookie === '' ? {} : { cookie }),
    },
    payload: new URLSearchParams({ nomor: number, kode: code }).toString(),
  });

test('five wrong codes of strangers do not shut the right one out', async (t) => {
  const portal = await givenPortal(t);
  const found = await portal.report();
  for (let attempt = 0; attempt < 5; attempt += 1)
    assert.equal((await tryFrom(portal, `203.0.114.${String(attempt)}`, found.number, wrong(found))).statusCode, 422);
  assert.equal((await tryCode(portal, found.number, found.code)).statusCode, 303);
  assert.equal((await portal.get(`/lacak/${found.number}?kode=${found.code}`)).statusCode, 303);
  // Nor does one stranger who goes on shut out others of his own address.
  for (let attempt = 0; attempt < 3; attempt += 1)
    assert.equal((await tryFrom(portal, '203.0.114.1', found.number, wrong(found))).statusCode, 429);
});

test('however many guess at one case, few are looked at in a day, and nobody can tell which', async (t) => {
  const portal = await givenPortal(t);
  const found = await portal.report();
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_one, at) => tryFrom(portal, `203.0.114.${String(at)}`, found.number, wrong(found))),
  );
  const held = answers.filter(({ statusCode }) => statusCode === 429);
  assert.ok(held.length >= 55, String(held.length));
  assert.ok(answers.every(({ statusCode }) => statusCode === 422 || statusCode === 429));
  assert.match(held[0]?.body ?? '', /Terlalu banyak percobaan/);
  const { rows } = await portal.pool.query<{ turns: number }>('select turns from pace');
  assert.ok((rows[0]?.turns ?? 99) <= 4, JSON.stringify(rows));
  // Guessed on day and night, each turn comes later: never more than 20 minutes, never less than that in the end.
  for (let attempt = 0; attempt < 6; attempt += 1) await tryCode(portal, found.number, wrong(found));
  await portal.pool.query(`update pace set turns = 40, next_at = now()`);
  assert.equal((await tryFrom(portal, '203.0.115.1', found.number, wrong(found))).statusCode, 429);
  const after = await tryFrom(portal, '203.0.115.2', found.number, found.code);
  assert.equal(after.statusCode, 429);
  assert.ok(Number(after.headers['retry-after']) > 1100 && Number(after.headers['retry-after']) <= 1200);
});

test('a device that opened the case before opens it again in the middle of a storm', async (t) => {
  const portal = await givenPortal(t);
  const found = await portal.report();
  const opened = await tryCode(portal, found.number, found.code);
  const device = [opened.headers['set-cookie']].flat().find((line) => line?.startsWith('tanggap_pelapor='));
  assert.match(String(device), /Path=\/lacak; HttpOnly/);
  const cookie = String(device).split(';', 1)[0] ?? '';
  for (let attempt = 0; attempt < 6; attempt += 1) await tryCode(portal, found.number, wrong(found));
  await portal.pool.query(`update pace set next_at = now() + interval '1 hour'`);
  assert.equal((await tryFrom(portal, '203.0.115.1', found.number, found.code)).statusCode, 429);
  assert.equal((await tryFrom(portal, '203.0.115.1', found.number, wrong(found), cookie)).statusCode, 422);
  assert.equal((await tryFrom(portal, '203.0.115.1', found.number, found.code, cookie)).statusCode, 303);
  const other = await portal.report({ who: 'orang-lain' });
  for (let attempt = 0; attempt < 6; attempt += 1) await tryCode(portal, other.number, wrong(other));
  await portal.pool.query(`update pace set next_at = now() + interval '1 hour'`);
  assert.equal((await tryFrom(portal, '203.0.115.1', other.number, other.code, cookie)).statusCode, 429);
});

test('many guesses at once are counted like one after another', async (t) => {
  const portal = await givenPortal(t);
  const found = await portal.report();
  const answers = await Promise.all(Array.from({ length: 20 }, () => tryCode(portal, found.number, wrong(found))));
  const looked = answers.filter(({ statusCode }) => statusCode === 422);
  assert.ok(looked.length <= 5, `${String(looked.length)} were looked up`);
});

test('a visitor bears twenty wrong codes an hour over all cases; another visitor is free', async (t) => {
  const portal = await givenPortal(t);
  for (let attempt = 0; attempt < 20; attempt += 1)
    assert.equal((await tryCode(portal, caseNumber(2026, 700 + attempt), '000000')).statusCode, 422);
  assert.equal((await tryCode(portal, caseNumber(2026, 800), '000000')).statusCode, 429);
  const { rows } = await portal.pool.query<{ subject: string }>('select subject from track_attempt');
  assert.ok(rows.every(({ subject }) => !subject.includes('127.0.0.1')));
  const found = await portal.report();
  const elsewhere = await portal.app.inject({
    method: 'POST',
    url: '/lacak',
    remoteAddress: '203.0.113.9',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    payload: `nomor=${found.number}&kode=${found.code}`,
  });
  assert.equal(elsewhere.statusCode, 303);
});

test('right codes are not counted', async (t) => {
  const portal = await givenPortal(t);
  const found = await portal.report();
  for (let attempt = 0; attempt < 25; attempt += 1)
    assert.equal((await tryCode(portal, found.number, found.code)).statusCode, 303);
});

test('a pass ends after an hour, opens no other case, and cannot be made up', async (t) => {
  const portal = await givenPortal(t);
  const found = await portal.report();
  const other = await portal.report();
  const cookie = await portal.passOf(found);
  const shows = async ({ number }: OpenCase, held: string): Promise<boolean> =>
    (await portal.get(`/lacak/${number}`, { cookie: held })).body.includes('Keadaan sekarang');
  assert.equal(await shows(found, cookie), true);
  assert.equal(await shows(other, cookie), false);
  assert.equal(await shows(found, `${cookie.slice(0, -2)}xx`), false);
  assert.equal(await shows(found, cookie.replace(/=\d+/, '=9999999999999')), false);
  portal.moveTo(1.01);
  assert.equal(await shows(found, cookie), false);
});

test('nothing of a person stands on the page', async (t) => {
  const portal = await givenPortal(t);
  const found = await portal.report({
    text: 'Canari-isi-laporan, hubungi 081299998888',
    author: { id: 'canari-id', name: 'Canari Nama', handle: 'canari_handle' },
  });
  const token = await portal.link(found);
  await portal.does(found, acts.ask(1, { text: 'Canari-tanya' }));
  portal.moveTo(2);
  const form = { nama: 'Canari Lengkap', telepon: '081277776666', alamat: 'Canari-alamat 5' };
  assert.equal((await portal.post(`/identitas/${token}`, form)).statusCode, 303);
  await portal.does(
    found,
    acts.approve(3, { text: 'Canari-sementara' }),
    acts.register(4),
    acts.note(4, { text: 'Canari-catatan' }),
    acts.dispose(5, { instruction: 'Canari-disposisi' }),
    acts.progress(6, { text: 'Canari-perkembangan' }),
    acts.askExtension(6, { reason: 'Canari-alasan' }),
    acts.grant(7),
    acts.fieldResult(8, { text: 'Canari-lapangan' }),
    acts.convey(9, { publicText: 'Lampu sudah diganti.', privateText: 'Canari-pribadi' }),
  );
  portal.moveTo(10);
  for (const query of ['', '?lang=en']) {
    const page = await open(portal, found, query);
    assert.match(page.body, /Lampu sudah diganti\./);
    assert.doesNotMatch(page.body, /canari|0812|user-|Sari|Bima/i);
  }
  assert.doesNotMatch(portal.logged(), /canari|0812/i);
});

test('what was written in private is not shown, but said to have been sent', async (t) => {
  const portal = await givenPortal(t);
  const found = await portal.caseIn('conveying');
  await portal.does(found, acts.convey(7, { publicText: '', privateText: 'Rahasia-satu' }));
  const page = await open(portal, found);
  assert.doesNotMatch(page.body, /Rahasia-satu/);
  assert.match(page.body, /lewat pesan pribadi\./);
});

test('markup in what officers and agencies wrote stays text', async (t) => {
  const portal = await givenPortal(t);
  const attack = '<img src=x onerror=alert(1)>"\'`</script>';
  await portal.pool.query(`update agency set name = $1 where id = 'dpupkp'`, [attack]);
  const found = await portal.caseIn('coordination');
  await portal.does(
    found,
    acts.approve(3),
    acts.register(4, { upikNumber: attack }),
    acts.dispose(5),
    acts.fieldResult(6),
    acts.convey(7, { publicText: `Selesai ${attack}` }),
  );
  const page = await open(portal, found);
  assert.doesNotMatch(page.body, /<img src=x|<\/script/);
  assert.match(page.body, /&lt;img src=x onerror=alert\(1\)&gt;/);
});

test('a late step says so, names who was told, and keeps the promise that was broken', async (t) => {
  const portal = await givenPortal(t);
  const found = await portal.caseIn('disposed');
  portal.moveTo(27.5);
  const before = await open(portal, found);
  assert.match(before.body, /Paling lambat/);
  assert.match(before.body, /Dinas Pekerjaan Umum, Perumahan dan Kawasan Permukiman menindaklanjuti/);
  portal.moveTo(28.5);
  const unnoticed = await open(portal, found);
  assert.match(unnoticed.body, /lewat batas waktu/);
  assert.doesNotMatch(unnoticed.body, /sudah diingatkan|sudah diberi tahu/, 'nobody has been told yet');
  await portal.does(found, acts.tick(18), acts.tick(25), acts.tick(30));
  portal.moveTo(31);
  const late = await open(portal, found);
  assert.match(late.body, /Seharusnya selesai<\/span>\s*<b><time datetime="2026-03-03T05:00:00.000Z"/);
  assert.match(late.body, /sudah diingatkan/);
  assert.match(late.body, /Ketua Tim sudah diberi tahu/);
  assert.match(late.body, /Batas waktu langkah “Ditindaklanjuti dinas” terlewat/);
});

test('a report joined to another points onward', async (t) => {
  const portal = await givenPortal(t);
  const found = await portal.report();
  await portal.does(found, acts.joinDuplicate(1, { ofNumber: 'ADU-2026-000009-XX' }));
  portal.moveTo(2);
  const page = await open(portal, found);
  assert.match(page.body, /Penanganannya berjalan di nomor ADU-2026-000009-XX/);
  assert.doesNotMatch(page.body, /Belum tuntas\?|Nilai Anda/);
});
