// The page of a field link on a telephone in a real browser: without a network the news waits and leaves later, once; without JavaScript it is a form.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { cameraFacts } from '#src/files/exif.ts';
import { axeFindings } from '#test/beds/axe.ts';
import { launchChromium, type TestBrowser } from '#test/beds/chromium.ts';
import { givenDesk } from '#test/beds/desk.ts';

import { givenCase } from '#test/given/cases.ts';
import { eventually } from '#test/beds/processes.ts';
import { cameraWrote, smallPhoto } from '#test/given/small-photo.ts';

const desk = await givenDesk({ after });
let browser: TestBrowser;
let url: string;

before(async () => {
  url = await desk.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await launchChromium();
});

after(() => browser?.close());

const given = async (): Promise<{ number: string; address: string }> => {
  const number = await givenCase(desk, 'disposed');
  const body = { task: 'Tambal lubang di depan pasar.', hours: 24 };
  const answer = await desk.send('pupkp', 'POST', `/api/v1/cases/${number}/field-links`, body);
  const { pathname } = new URL(answer.json<{ url: string }>().url);
  return { number, address: `${url}${pathname}` };
};

const telephone = { viewport: { width: 360, height: 740 } };
const photo = { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: smallPhoto([[1, 2]]) };

const takenAt = Date.parse('2026-03-02T09:15:00+07:00');

/** As large as a telephone's camera makes them; what is behind its end is nothing. */
const largePhoto = Buffer.concat([
  smallPhoto([[1, 2]], cameraWrote({ taken: '2026:03:02 09:15:00' })),
  Buffer.alloc(1_000_000),
]);

const progressOf = async (number: string) =>
  (await desk.page('pupkp', number)).timeline.flatMap(({ event }) =>
    event.type === 'ProgressReported' ? [event] : [],
  );

test('without a network the news waits on the telephone, is said to, and leaves by itself, once', async () => {
  const { number, address } = await given();
  const context = await browser.newContext(telephone);
  const page = await context.newPage();
  await page.goto(address);
  assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
  assert.deepEqual(await axeFindings(page), []);
  await context.setOffline(true);
  await page.fill('[name=nama]', 'Pak Tukang');
  await page.fill('[name=catatan]', 'Aspal dituang.');
  await page.setInputFiles('#foto', photo);
  await page.waitForSelector('#foto-diambil img');
  await page.click('button[type=submit]');
  await page.waitForSelector('#menunggu:not([hidden])');
  assert.equal(await page.textContent('#belum-terkirim'), '1');
  assert.equal(await page.inputValue('[name=catatan]'), '');
  assert.deepEqual(await progressOf(number), []);
  await context.setOffline(false);
  await page.waitForSelector('#menunggu[hidden]', { state: 'attached' });
  const [progress, ...more] = await progressOf(number);
  assert.deepEqual(
    [progress?.linkName, progress?.text, progress?.attachmentIds.length],
    ['Pak Tukang', 'Aspal dituang.', 1],
  );
  await page.reload();
  assert.deepEqual(more, []);
  assert.equal((await progressOf(number)).length, 1);
  await context.close();
});

/** All that it is drawn with is on the telephone once the page itself is. */
const keptPages = (page: Page): Promise<string[]> =>
  page.evaluate(`caches.has('tanggap-lapangan').then(async (is) =>
    is ? (await (await caches.open('tanggap-lapangan')).keys()).map(({ url }) => new URL(url).pathname) : [])`);

const isKept = (page: Page): Promise<void> =>
  page.evaluate(`navigator.serviceWorker.ready.then(async () => {
    while ((await caches.match(location.pathname)) === undefined) await new Promise((next) => setTimeout(next, 20));
  })`);

test('opened once it opens without a network, takes photos made small, and what is written there arrives once', async () => {
  const { number, address } = await given();
  const context = await browser.newContext(telephone);
  const page = await context.newPage();
  await page.goto(address);
  await isKept(page);
  await context.setOffline(true);
  await page.reload();
  assert.match((await page.textContent('blockquote')) ?? '', /Tambal lubang di depan pasar/);
  assert.equal(await page.evaluate('document.fonts.size > 0 && document.styleSheets.length'), 1);
  await page.fill('[name=nama]', 'Pak Tukang');
  await page.fill('[name=catatan]', 'Aspal dituang.');
  await page.setInputFiles('#foto', { ...photo, buffer: largePhoto });
  await page.waitForSelector('#foto-diambil img');
  await page.setInputFiles('#foto', photo);
  await page.waitForSelector('#foto-diambil li + li');
  await page.click('button[type=submit]');
  await page.waitForSelector('#menunggu:not([hidden])');
  await page.reload();
  await page.waitForSelector('#menunggu:not([hidden])');
  assert.match(await page.innerText('#daftar'), /Aspal dituang\.\s*\(foto: 2\) menunggu sinyal/);
  await context.setOffline(false);
  await page.waitForSelector('#menunggu[hidden]', { state: 'attached' });
  const [progress, ...more] = await progressOf(number);
  assert.deepEqual([progress?.text, progress?.attachmentIds.length, more], ['Aspal dituang.', 2, []]);
  const { rows } = await desk.pool.query<{ key: string }>(
    'select object_key as key from attachment where id = any($1)',
    [progress?.attachmentIds],
  );
  const sent = rows.map(({ key }) => desk.objects.get(key) ?? Buffer.alloc(0));
  assert.ok(sent.every((bytes) => bytes.length > 100 && bytes.length < largePhoto.length / 3));
  // What the camera wrote is read where the result is looked at.
  assert.equal(sent.filter((bytes) => cameraFacts(bytes, 'image/jpeg').takenAt === takenAt).length, 1);
  await context.close();
});

test('a network that comes while news still fails for want of it is used at once', async () => {
  const { number, address } = await given();
  const context = await browser.newContext(telephone);
  const page = await context.newPage();
  await page.addInitScript('window.setInterval = () => 0');
  /** The next tries that fail, and whether a network comes meanwhile. */
  const fails = [false, true];
  await page.route('**/lapangan/**', async (route) => {
    const comes = route.request().method() === 'POST' ? fails.shift() : undefined;
    if (comes === undefined) return route.continue();
    if (comes) await page.evaluate("dispatchEvent(new Event('online'))");
    return route.abort('internetdisconnected');
  });
  const writes = async (words: string): Promise<void> => {
    await page.fill('[name=nama]', 'Pak Tukang');
    await page.fill('[name=catatan]', words);
    await page.click('button[type=submit]');
  };
  await page.goto(address);
  await isKept(page);
  await writes('Aspal dituang.');
  await page.waitForSelector('#menunggu:not([hidden])');
  await page.reload();
  await eventually('the first has arrived', async () => (await progressOf(number)).length === 1);
  fails.push(true);
  await writes('Jalan dibuka.');
  await eventually('the second has arrived', async () => (await progressOf(number)).length === 2);
  await page.waitForSelector('#menunggu[hidden]', { state: 'attached' });
  assert.deepEqual(fails, []);
  await context.close();
});

test('taken back, its page and what waits are gone from the telephone, and the page says why', async () => {
  const { number, address } = await given();
  const context = await browser.newContext(telephone);
  const page = await context.newPage();
  await page.goto(address);
  await isKept(page);
  await context.setOffline(true);
  await page.fill('[name=nama]', 'Pak Tukang');
  await page.fill('[name=catatan]', 'Belum terkirim.');
  await page.click('button[type=submit]');
  await page.waitForSelector('#menunggu:not([hidden])');
  const path = `/api/v1/cases/${number}/field-links`;
  const [link] = (await desk.get('pupkp', path)).json<{ links: { id: string }[] }>().links;
  assert.equal((await desk.send('pupkp', 'POST', `${path}/${link?.id ?? ''}/end`, {})).statusCode, 200);
  await context.setOffline(false);
  await page.waitForSelector('text=Tautan ini sudah tidak berlaku');
  assert.deepEqual(await keptPages(page), []);
  const left = await page.evaluate(`new Promise((resolve) => {
    const request = indexedDB.open('tanggap-lapangan', 1);
    request.onsuccess = () => {
      const all = request.result.transaction('kabar').objectStore('kabar').getAll();
      all.onsuccess = () => resolve(all.result.length);
    };
  })`);
  assert.deepEqual([left, await progressOf(number)], [0, []]);
  await context.close();
});

test('with a network it is sent at once, and what is wrong is said beside what was typed', async () => {
  const { number, address } = await given();
  const context = await browser.newContext(telephone);
  const page = await context.newPage();
  await page.goto(address);
  await page.fill('[name=nama]', 'x'.repeat(90));
  await page.fill('[name=catatan]', 'Aspal dituang.');
  await page.click('button[type=submit]');
  await page.waitForSelector('.faults');
  assert.equal(await page.inputValue('[name=catatan]'), 'Aspal dituang.');
  await page.fill('[name=nama]', 'Pak Tukang');
  await page.click('button[type=submit]');
  await page.waitForURL(/\/terima$/);
  assert.equal((await progressOf(number)).length, 1);
  await context.close();
});

test('without JavaScript it is a form', async () => {
  const { number, address } = await given();
  const context = await browser.newContext({ ...telephone, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  await page.fill('[name=nama]', 'Pak Tukang');
  await page.fill('[name=catatan]', 'Lubang ditutup.');
  await page.setInputFiles('#foto-lain', [photo, photo]);
  await page.click('button[type=submit]');
  await page.waitForURL(/\/terima$/);
  assert.equal((await progressOf(number))[0]?.attachmentIds.length, 2);
  await context.close();
});
