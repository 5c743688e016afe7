// The page of a field link on a telephone in a real browser: without a network the news waits and leaves later, once; without JavaScript it is a form.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axeFindings } from '#test/beds/axe.ts';
import { launchChromium, type TestBrowser } from '#test/beds/chromium.ts';
import { givenDesk } from '#test/beds/desk.ts';
import { givenCase } from '#test/given/cases.ts';
import { smallPhoto } from '#test/given/small-photo.ts';

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
  await page.setInputFiles('[name=foto]', photo);
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
  await page.setInputFiles('[name=foto]', [photo, photo]);
  await page.click('button[type=submit]');
  await page.waitForURL(/\/terima$/);
  assert.equal((await progressOf(number))[0]?.attachmentIds.length, 2);
  await context.close();
});
