// A report that is gone on with, sent twice, or shown in pictures: kept locked for a day, taken down once, and nothing of it is left behind.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { dropOldDrafts } from '#db/report-drafts.ts';
import { formBrowser, type Browser } from '#test/beds/form-browser.ts';
import { givenPortal, type Answer } from '#test/beds/portal.ts';
import { readable } from '#test/given/citizen-view.ts';
import { at } from '#test/given/given.ts';
import { png } from '#test/given/sample-files.ts';
import { cameraWrote, smallPhoto } from '#test/given/small-photo.ts';

const portal = await givenPortal({ after }, { training: false });
await portal.pool.query(
  `insert into channel_account (channel, id, handle, api_url, sealed_secrets) values ('web', 'formulir', 'Formulir', '', '')`,
);
const { browse } = formBrowser(portal);
const what = { apa: 'Lampu jalan mati tiga malam.' };
const who = { keterbukaan: 'public', nama: 'Canari Contoh', telepon: '0812-0000-4001', alamat: '', kelurahan: 'Bener' };

const walk = async (...pages: readonly Record<string, string>[]): Promise<Browser> => {
  const browser = browse();
  await browser.open();
  for (const typed of pages) await browser.press(typed);
  return browser;
};
const filled = (): Promise<Browser> => walk(what, { lokasi: 'depan pasar' }, {}, who);
const numberIn = ({ headers }: Answer): string =>
  /^\/lacak\/(ADU-[^/]+)\/terima/.exec(String(headers['location']))?.[1] ?? assert.fail('no receipt');
const headingOf = ({ body }: Answer): string => readable(/<h1[^>]*>([^]*?)<\/h1>/.exec(body)?.[1] ?? '');
const count = async (table: string): Promise<number> =>
  (await portal.pool.query<{ count: number }>(`select count(*)::int as count from ${table}`)).rows[0]?.count ?? -1;
const stored = async (): Promise<string> =>
  (await portal.pool.query<{ all: string }>(`select coalesce(string_agg(d::text, ' '), '') as all from report_draft d`))
    .rows[0]?.all ?? '';

suite('what is typed and not sent', () => {
  test('is found again by the browser it was typed in, and reads as nothing in the database', async () => {
    const browser = await filled();
    assert.match((await browser.open()).body, /Lampu jalan mati tiga malam\./);
    const all = await stored();
    for (const secret of ['Lampu', Buffer.from('Lampu').toString('hex'), 'Canari', '0812'])
      assert.ok(!all.includes(secret) && !portal.logged().includes(secret), secret);
    const key = /lapor=([\w-]{43})/.exec(browser.cookie())?.[1] ?? assert.fail('no key');
    assert.ok(!all.includes(key) && !all.includes(Buffer.from(key, 'base64url').toString('hex')));
    assert.match(browser.cookie(), /Max-Age=86400; Path=\/; HttpOnly; SameSite=Lax/);
  });

  test('opens under no other key, whatever a browser sends as one', async () => {
    await filled();
    for (const cookie of ['', 'x', `${'A'.repeat(43)}`, 'a'.repeat(5000), '%00', "'; drop table report_draft"]) {
      const answer = await portal.get('/lapor', { cookie: `tanggap_lapor=${cookie}` });
      assert.equal(answer.statusCode, 200);
      assert.doesNotMatch(answer.body, /Lampu jalan mati/);
    }
  });

  test('is thrown away by a press, and after a day by itself', async () => {
    const browser = await filled();
    const before = await count('report_draft');
    assert.doesNotMatch((await browser.press({}, 'hapus')).body, /Lampu jalan mati/);
    assert.equal(await count('report_draft'), before - 1);
    const left = await filled();
    portal.moveTo(23);
    assert.match((await left.open()).body, /Lampu jalan mati/);
    portal.moveTo(24);
    assert.doesNotMatch((await left.open()).body, /Lampu jalan mati/);
    portal.moveTo(0);
    await dropOldDrafts(portal.pool, at(23));
    assert.notEqual(await count('report_draft'), 0);
    await dropOldDrafts(portal.pool, at(25));
    assert.equal(await count('report_draft'), 0);
  });

  test('of another form is not mixed with it', async () => {
    const old = await filled();
    const later = old.beside();
    await old.press({}, 'hapus');
    await old.press({ apa: 'Jalan berlubang besar sekali.' });
    assert.match((await later.press({}, 'mana')).body, /Isian tidak ditemukan/);
    assert.match((await old.open()).body, /Jalan berlubang/);
  });
});

suite('a report that is sent again', () => {
  test('by many presses at once is one, and every press leads to its receipt', async () => {
    const browser = await filled();
    const windows = [browser, browser.beside(), browser.beside()];
    const sent = await Promise.all(windows.map((one) => one.send({ ke: 'lanjut' })));
    const [number, ...again] = sent.map(numberIn);
    assert.deepEqual(again, [number, number]);
    const late = await browser.press({});
    assert.equal(headingOf(late), 'Laporan Anda sudah tercatat');
    assert.match(late.body, /sudah terkirim sebelumnya, dan tercatat satu kali/);
    assert.notEqual(numberIn(await (await filled()).send({ ke: 'lanjut' })), number);
    assert.equal(await count('report_draft where complaint_id is not null and locked is not null'), 0);
  });

  test('with a correction is told that it was sent, with what was typed ready to be added', async () => {
    const browser = await filled();
    const early = browser.beside();
    await early.press({}, 'apa');
    const number = numberIn(await browser.send({ ke: 'lanjut' }));
    const cases = await count('complaint');
    const page = await early.press({ apa: 'Lampu jalan mati empat malam.' });
    assert.equal(headingOf(page), 'Laporan ini sudah terkirim');
    assert.ok(readable(page.body).includes(number));
    assert.match(
      page.body,
      new RegExp(`action="/lacak/${number}/tambah"[^]*Lampu jalan mati empat malam\\.</textarea>`),
    );
    assert.equal(headingOf(await early.open('/lapor?langkah=mana')), 'Laporan ini sudah terkirim');
    const added = await early.send({ keterangan: 'Lampu jalan mati empat malam.' }, `/lacak/${number}/tambah`);
    assert.equal(added.headers['location'], `/lacak/${number}#history`);
    assert.equal(headingOf(await early.open()), 'Apa yang terjadi?', 'another report begins empty');
    assert.equal(await count('complaint'), cases);
  });

  test('has a receipt that opens for a day in its browser, in no other, and not once it is taken out', async () => {
    const browser = await filled();
    const number = numberIn(await browser.send({ ke: 'lanjut' }));
    portal.moveTo(23);
    assert.equal(headingOf(await browser.open(`/lacak/${number}/terima`)), 'Laporan Anda sudah tercatat');
    const other = await browse().open(`/lacak/${number}/terima`);
    assert.match(other.body, new RegExp(`value="${number}"`));
    assert.doesNotMatch(other.body, /Laporan Anda sudah tercatat/);
    await browser.press({}, 'hapus');
    assert.doesNotMatch((await browser.open(`/lacak/${number}/terima`)).body, /Laporan Anda sudah tercatat/);
    portal.moveTo(0);
  });
});

test('the way off throws away what was typed by a press, and by no link of another site or browser that reads ahead', async () => {
  const browser = await filled();
  const ask = (headers: Record<string, string>) =>
    portal.get('/lapor/tinggalkan', { cookie: browser.cookie().split(';', 1)[0] ?? '', ...headers });
  const before = await count('report_draft');
  for (const strange of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none', 'sec-purpose': 'prefetch;prerender' },
  ]) {
    const away = await ask(strange);
    assert.deepEqual([away.statusCode, away.headers['set-cookie']], [303, undefined]);
    assert.equal(await count('report_draft'), before);
  }
  const away = await ask({ 'sec-fetch-site': 'same-origin' });
  assert.match(String(away.headers['location']), /bmkg/);
  assert.equal(await count('report_draft'), before - 1);
});

test('a window that was left open opens nothing of whoever reported before and took it out of the browser', async () => {
  const left = await walk();
  const first = left.beside();
  for (const typed of [what, { lokasi: 'depan pasar' }, {}, who]) await first.press(typed);
  const number = numberIn(await first.send({ ke: 'lanjut' }));
  await first.open(`/lacak/${number}/terima`);
  await first.send({ nomor: number, ke: 'hapus' });
  for (const typed of [{ apa: 'Jalan berlubang besar sekali.' }, { lokasi: 'depan kantor' }, {}, who])
    await left.press(typed);
  assert.notEqual(numberIn(await left.send({ ke: 'lanjut' })), number);
});

suite('pictures', () => {
  const wrote = cameraWrote({ taken: '2026:03:02 08:00:00', point: { lat: -7.8, lon: 110.3 } });
  const placed = smallPhoto([[...Array.from({ length: 16 }, (_, x) => x * 9)]], wrote);

  test('go with the report, cleaned, and are shown before only to whoever chose them', async () => {
    const browser = await walk(what, { lokasi: 'depan pasar' });
    const page = await browser.attach([placed, png(8, 8)], { ke: 'foto' });
    const ids = [...page.body.matchAll(/\/lapor\/foto\/([\w-]+)/g)].map(([, id = '']) => id);
    assert.equal(ids.length, 2);
    const shown = await browser.send(undefined, `/lapor/foto/${ids[0] ?? ''}`);
    assert.deepEqual([shown.statusCode, shown.headers['content-type']], [200, 'image/jpeg']);
    assert.match(String(shown.headers['content-security-policy']), /sandbox/);
    assert.equal((await browse().send(undefined, `/lapor/foto/${ids[0] ?? ''}`)).statusCode, 303);
    assert.equal(headingOf(await browser.attach([], { hapus_foto: ids[1] ?? '' })), 'Ada fotonya?');
    await browser.attach([]);
    await browser.press(who);
    assert.equal(browser.page().body.match(/\/lapor\/foto\//g)?.length, 1);
    const number = numberIn(await browser.send({ ke: 'lanjut' }));
    const { rows } = await portal.pool.query<{ key: string; type: string; status: string }>(
      `select a.object_key as key, a.content_type as type, a.status from attachment a join complaint c on c.id = a.complaint_id
       where c.number = $1 and a.message_id is not null and a.uploaded_by is null`,
      [number],
    );
    assert.deepEqual(
      rows.map(({ type, status }) => [type, status]),
      [['image/jpeg', 'stored']],
    );
    const kept = portal.objects.get(rows[0]?.key ?? '') ?? assert.fail('no bytes');
    assert.ok(kept.length > 0 && kept.length < placed.length, 'without what its camera wrote');
    assert.equal(await count('report_draft_picture'), 0);
  });

  test('that are none, too many or too large are refused in words, and the form stands', async () => {
    const browser = await walk(what, { lokasi: 'depan pasar' });
    const hostile = [
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      Buffer.from('<!doctype html><script>alert(1)</script>'),
      Buffer.concat([placed.subarray(0, 20), Buffer.from('<?php system($_GET[0]); ?>')]),
      Buffer.from('MZ\0\0'),
    ];
    for (const bytes of hostile) {
      const page = await browser.attach([bytes]);
      assert.deepEqual([page.statusCode, headingOf(page)], [422, 'Ada fotonya?']);
      assert.match(page.body, /id="foto-fault"><span class="unseen">Kesalahan: <\/span>Ada berkas yang bukan foto/);
    }
    const five = Array.from({ length: 5 }, () => png(8, 8));
    assert.match((await browser.attach(five)).body, /Pilih paling banyak 4 foto/);
    await browser.attach(five.slice(0, 3), { ke: 'foto' });
    assert.match((await browser.attach(five.slice(0, 2))).body, /Pilih paling banyak 4 foto/);
    const large = Buffer.concat([placed, Buffer.alloc(10 * 1024 * 1024)]);
    assert.match((await browser.attach([large])).body, /lebih besar dari 10 MB/);
    assert.equal(headingOf(await browser.attach([])), 'Siapa Anda?');
    assert.equal(await count('report_draft_picture'), 3);
  });
});
