// The console's page says how the city shows itself before anything of it is drawn.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fastify from 'fastify';
import { pageFor, registerConsole } from './console.ts';
import type { Office } from './site.ts';

const built = `<!doctype html><html><head><title>Tanggap</title><link rel="icon" type="image/svg+xml" href="/meja/assets/mark.svg" />
<link rel="stylesheet" href="/meja/assets/console.css"></head><body><div id="app"></div></body></html>`;
const office: Office = {
  ...{ name: 'Kota Contoh', shortName: '$& </title><script>', style: '/merek/a.css', colour: '#1b7f3b' },
  logo: { path: '/merek/a.png', bytes: new Uint8Array(), width: 192 },
};

test('name, picture and colours stand in its head, the last after our own sheet; nothing of a name is markup', () => {
  const page = pageFor(built, office);
  assert.ok(page.includes('<title>$&amp; &lt;/title&gt;&lt;script&gt;</title>'));
  assert.ok(page.includes('<link rel="icon" type="image/png" href="/merek/a.png" />'));
  assert.ok(page.indexOf('console.css') < page.indexOf('/merek/a.css'));
  assert.ok(page.indexOf('/merek/a.css') < page.indexOf('</head>'));
  assert.doesNotMatch(page, /<style|style=/);
});

test('without anything of its own it is the page as it was built', () => {
  assert.equal(pageFor(built, { name: 'Kota Contoh' }), built);
});

test('every address shows what counts at this moment, and what is installed bears the same name', async (t) => {
  const root = mkdtempSync(join(tmpdir(), 'meja-'));
  t.after(() => rmSync(root, { recursive: true }));
  writeFileSync(join(root, 'index.html'), built);
  const shown: { now?: Office } = {};
  const app = fastify();
  await registerConsole(app, root, () => shown.now);
  t.after(() => app.close());
  const get = async (url: string) => (await app.inject(url)).body;
  const manifest = async () => JSON.parse(await get('/meja/manifest.webmanifest')) as Record<string, unknown>;
  assert.equal(await get('/meja/masuk'), built);
  assert.deepEqual([(await manifest())['name'], (await manifest())['display']], ['Tanggap', 'standalone']);
  shown.now = office;
  for (const url of ['/meja', '/meja/', '/meja/masuk', '/meja/pengaturan/tampilan'])
    assert.ok((await get(url)).includes('/merek/a.css'), url);
  const { short_name: name, icons, theme_color: colour } = await manifest();
  assert.deepEqual(
    [name, colour, icons],
    [office.shortName, '#1b7f3b', [{ src: '/merek/a.png', sizes: '192x192', type: 'image/png' }]],
  );
  shown.now = { ...office, logo: { path: '/merek/a.png', bytes: new Uint8Array(), width: 128 } };
  const beside = (await manifest())['icons'] as { src: string; sizes: string }[];
  assert.deepEqual(
    beside.map(({ src, sizes }) => [src, sizes]),
    [
      ['/merek/a.png', '128x128'],
      ['/meja/ikon-192.png', '192x192'],
      ['/meja/ikon-512.png', '512x512'],
    ],
    'by the city’s picture alone nothing would be installed',
  );
});
