// What comes from a push service, in a real browser: shown with its number, its deadline and no person, told back, and opened by a press.
// The message is brought by the browser's own tools, as no push service can be reached from here.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, suite, test } from 'node:test';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { hourMs } from '#core/time.ts';
import { launchNotifying } from '#test/beds/chromium.ts';
import { eventually } from '#test/scenes/channel-scene.ts';
import { officerSpeech } from '#words/officer-speech.ts';

const publicFile = (name: string): string => readFileSync(new URL(`../../web/public/${name}`, import.meta.url), 'utf8');
const workers: Readonly<Record<string, string>> = {
  '/meja/pemberitahuan.js': publicFile('pemberitahuan.js'),
  '/meja/luring.js': publicFile('luring.js'),
};

type Told = { path: string; body: unknown };
const told: Told[] = [];
const server = createServer((request, response) => {
  const path = request.url ?? '';
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    const worker = workers[path];
    if (request.method === 'POST') told.push({ path, body: JSON.parse(body) as unknown });
    const [type, answer] = path.startsWith('/api/')
      ? ['application/json', JSON.stringify({ pushKey: 'kunci-kota' })]
      : [worker === undefined ? 'text/html' : 'text/javascript', worker ?? '<!doctype html><title>Meja</title>'];
    response.writeHead(200, { 'content-type': type }).end(answer);
  });
});

let context: BrowserContext;
let page: Page;
let devtools: CDPSession;
let origin = '';
let registrationId = '';

before(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  context = await launchNotifying();
  await context.grantPermissions(['notifications'], { origin });
  page = await context.newPage();
  devtools = await context.newCDPSession(page);
  const known = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [one] }) => {
      if (one !== undefined) resolve(one.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  await page.goto(`${origin}/meja/masuk`);
  await page.evaluate(`navigator.serviceWorker.register('/meja/pemberitahuan.js', { scope: '/meja/' })
    .then(() => navigator.serviceWorker.ready).then(() => undefined)`);
  registrationId = await known;
});
after(async () => {
  await context.close();
  await new Promise((closed) => server.close(closed));
});

type Shown = { title: string; body: string; link: string };

const shown = (): Promise<Shown[]> =>
  page.evaluate(`navigator.serviceWorker.ready.then((one) => one.getNotifications())
    .then((all) => all.map(({ title, body, data }) => ({ title, body, link: data.link })))`);

/** Once there are so many: the worker is started by the message. */
const shownOnce = async (count: number): Promise<Shown[]> =>
  eventually(async () => {
    const all = await shown();
    return all.length >= count ? all : undefined;
  });

const bring = (data: string): Promise<unknown> =>
  devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });

const inWorker = async <Found>(script: string): Promise<Found> => {
  const [one] = context.serviceWorkers();
  assert.ok(one !== undefined);
  return one.evaluate<Found>(script);
};

const now = Date.parse('2026-03-02T01:00:00Z');
const { subject, push, link } = officerSpeech('https://lain.example').alerts('id', [
  {
    ...{ id: '1', userId: 'rina', what: 'deadline-near', urgency: 'now', count: 1, sealed: false },
    ...{ at: now, notBefore: now, dueAt: now + hourMs },
    number: 'ADU-2026-000123-K7',
  },
]);

suite('a message from a push service', () => {
  test('is shown with the number and the deadline of its case, and told back', async () => {
    await bring(JSON.stringify({ title: subject, body: push, link, receipt: 'tanda-1' }));
    const [one] = await shownOnce(1);
    assert.deepEqual(one, {
      title: 'Tenggat hampir lewat',
      body: 'ADU-2026-000123-K7 · Tenggat 2 Mar, 09.00 WIB',
      link: 'https://lain.example/meja/kasus/ADU-2026-000123-K7',
    });
    await eventually(() => (told.length > 0 ? true : undefined));
    assert.deepEqual(told, [{ path: '/api/v1/push/arrived', body: { receipt: 'tanda-1' } }]);
  });

  test('that cannot be read is shown all the same, as browsers demand, and nothing is told back', async () => {
    await bring('bukan JSON');
    const all = await shownOnce(2);
    assert.deepEqual(all.map(({ title }) => title).toSorted(), ['Tanggap', 'Tenggat hampir lewat']);
    assert.equal(told.length, 1);
  });

  test('opens its case by a press, and never a page of others', async () => {
    const opened = async (address: string): Promise<string[]> =>
      inWorker(`(async () => {
        const opened = [];
        self.clients.openWindow = (address) => { opened.push(address); return Promise.resolve(null); };
        await self.registration.showNotification('x', { data: { link: ${JSON.stringify(address)} } });
        const [one] = (await self.registration.getNotifications()).filter(({ title }) => title === 'x');
        const event = new NotificationEvent('notificationclick', { notification: one });
        const waited = [];
        event.waitUntil = (work) => waited.push(work);
        self.dispatchEvent(event);
        await Promise.all(waited);
        return [...opened, ...(await self.registration.getNotifications()).filter(({ title }) => title === 'x').map(() => 'still shown')];
      })()`);
    const own = `${origin}/meja/kasus/ADU-2026-000123-K7`;
    assert.deepEqual(await opened(own), [own]);
    for (const other of ['https://lain.example/meja/kasus/1', `${origin}/keluar`, 'javascript:alert(1)', ''])
      assert.deepEqual(await opened(other), [`${origin}/meja/`], other);
  });
});

suite('another address from the push service', () => {
  const changes = (before: string): Promise<unknown> =>
    inWorker(`(async () => {
      const asked = [];
      const fresh = { endpoint: 'https://push.example/baru', keys: { p256dh: 'P', auth: 'A' } };
      Object.defineProperty(self.registration, 'pushManager', { configurable: true, value: {
        subscribe: (options) => { asked.push(options.applicationServerKey); return Promise.resolve({ toJSON: () => fresh }); } } });
      const event = new ExtendableEvent('pushsubscriptionchange');
      const waited = [];
      event.waitUntil = (work) => waited.push(work);
      Object.assign(event, ${before});
      self.dispatchEvent(event);
      await Promise.all(waited);
      return asked;
    })()`);

  test('is asked for under the same key and given to the desk', async () => {
    told.length = 0;
    assert.deepEqual(await changes(`{ oldSubscription: { options: { applicationServerKey: 'lama' } } }`), ['lama']);
    assert.deepEqual(await changes(`{}`), ['kunci-kota']);
    assert.deepEqual(
      await changes(
        `{ newSubscription: { toJSON: () => ({ endpoint: 'https://push.example/lain', keys: { p256dh: 'P', auth: 'A' } }) } }`,
      ),
      [],
    );
    const device = (endpoint: string): Told => ({
      path: '/api/v1/me/devices',
      body: { endpoint, keys: { p256dh: 'P', auth: 'A' } },
    });
    assert.deepEqual(told, [
      device('https://push.example/baru'),
      device('https://push.example/baru'),
      device('https://push.example/lain'),
    ]);
  });
});
