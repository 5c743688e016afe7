// "Has somebody reported it?" stands between pictures and person where a public case may be the same, shows what is public, and is else passed over.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import { formBrowser, type Typed } from '#test/beds/form-browser.ts';
import { givenPortal, type Answer, type OpenCase } from '#test/beds/portal.ts';
import { acts, at } from '#test/given/given.ts';

const portal = await givenPortal({ after }, { training: false, organisation: { name: 'Kota Contoh' } });
await portal.pool.query(
  `insert into channel_account (channel, id, handle, api_url, sealed_secrets) values ('web', 'formulir', 'Formulir', '', '')`,
);
await portal.pool.query(
  `insert into category (id, name, words, service_code, level, state)
   values ('uji-lampu', 'Lampu penerangan', 'lampu jalan/pju', 'lampu', 'normal', 'offered')`,
);
const { browse } = formBrowser(portal);
const title = /Sudah ada yang melapor\?/;

const typed = { apa: 'Lampu jalan mati sejak tiga malam' };
const where = { lokasi: 'dekat pasar', lokasi_kelurahan: 'Gowongan' };

/** After the pictures. */
const reached = async (what: Typed = typed, place: Typed = where): Promise<Answer> => {
  const browser = browse();
  await browser.open();
  await browser.press(what);
  await browser.press(place);
  return browser.press({});
};

const given = async (summary = '', listed = true): Promise<OpenCase> => {
  const found = await portal.report({ text: 'Lampu di depan rumah Bu Rahasia padam' });
  await portal.does(found, acts.locate(1));
  await portal.pool.query(
    `insert into case_publication (complaint_id, listed, service_code, summary, point, published_at, published_by)
     values ($1, $2, 'lampu', $3, 'near', $4, 'x')`,
    [found.id, listed, summary, new Date(at(1))],
  );
  return found;
};

/** What was read of them is kept for a minute. */
let minutes = 0;
const later = (hours = 0): void => {
  minutes += 2;
  portal.moveTo(hours + minutes / 60);
};

beforeEach(async () => {
  await portal.pool.query('delete from case_publication');
  later();
});

suite('the page', () => {
  test('is passed over where nothing public is alike, and a case that nobody listed is not shown', async () => {
    assert.match((await reached()).body, /Siapa Anda\?/);
    await given('', false);
    assert.match((await reached()).body, /Siapa Anda\?/);
  });

  test('shows kind, place, day and state of one that is public, with a way to follow it and a way on', async () => {
    const { number } = await given('Lampu di jalan utama');
    const { body } = await reached();
    assert.match(body, title);
    assert.ok(body.includes('<small>Kota Contoh</small>'), 'whose page it is');
    for (const words of ['Lampu jalan', 'Gowongan', 'Lampu di jalan utama', 'Sedang kami tangani'])
      assert.ok(body.includes(words), words);
    assert.ok(body.includes(`href="/ikuti/${number}"`));
    assert.ok(body.includes('href="/lapor?langkah=siapa"'));
    assert.ok(body.includes('href="/lapor?langkah=foto"'));
    assert.doesNotMatch(body, /Rahasia|Warga Demo|warga-/);
  });

  test('cannot be used to find out what was written in a report that is not for everybody to read', async () => {
    await given();
    const elsewhere = { lokasi: '', lokasi_kelurahan: '' };
    assert.match((await reached({ apa: 'Sesuatu di depan rumah Bu Rahasia padam' }, elsewhere)).body, /Siapa Anda\?/);
  });

  test('shows three at most, the likest first, and none that ended more than three weeks ago', async () => {
    const ended = await given();
    await portal.does(ended, acts.notComplaint(1));
    for (let index = 0; index < 4; index += 1) await given(index === 3 ? 'jalan gelap, lampu mati' : '');
    const { body } = await reached();
    const numbers = [...body.matchAll(/href="\/ikuti\/([^"]+)"/g)].map(([, number]) => number);
    assert.equal(numbers.length, 3);
    assert.ok(body.indexOf('jalan gelap, lampu mati') < body.indexOf(`/ikuti/${numbers[1] ?? ''}`));
    await portal.pool.query('delete from case_publication where complaint_id <> $1', [ended.id]);
    later();
    assert.match((await reached()).body, title, 'ended just now');
    later(1 + 21 * 24);
    assert.match((await reached()).body, /Siapa Anda\?/);
  });

  test('shows none that was taken back, however lately it was read; and a new one after a minute', async () => {
    await given('Lampu di jalan utama');
    assert.match((await reached()).body, title);
    await portal.pool.query('update case_publication set listed = false');
    assert.match((await reached()).body, /Siapa Anda\?/);
    later();
    await reached();
    await portal.pool.query('update case_publication set listed = true');
    assert.match((await reached()).body, /Siapa Anda\?/);
    later();
    assert.match((await reached()).body, title);
  });

  test('is held off like the rest of the form for whoever asks for it over and over', async () => {
    const { headers } = await portal.get('/lapor?langkah=serupa');
    assert.deepEqual([headers['x-ratelimit-limit'], Number(headers['x-ratelimit-remaining']) < 360], ['360', true]);
  });

  test('is passed over by whoever reports what may put them in danger', async () => {
    await given();
    const { body } = await reached({ apa: 'Lampu jalan mati, dan saya dipukuli suami setiap malam' });
    assert.doesNotMatch(body, title);
  });

  test('leads back to the form where nothing was typed, and on where nothing is alike', async () => {
    const alone = await portal.get('/lapor?langkah=serupa');
    assert.equal(alone.headers['location'], '/lapor?hilang=1');
  });

  test('is English where the form is', async () => {
    await given();
    const browser = browse();
    await browser.open();
    for (const one of [typed, where, {}]) await browser.press(one);
    const page = await browser.open('/lapor?langkah=serupa&lang=en');
    assert.match(page.body, /Has somebody reported it\?/);
    assert.match(page.body, /href="\/ikuti\/[^"]+\?lang=en"/);
    assert.doesNotMatch(page.body, /Ikuti laporan ini|Sedang kami/);
  });
});
