// What holds on every page of the citizen's portal: both languages, no scripts, small, quiet to search engines, never a 5xx.
import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { test } from 'node:test';
import fc from 'fast-check';
import { sopOf } from '#core/sop/in-force.ts';
import { knownTerms } from '#test/given/given.ts';
import { givenPortal, type Portal } from '#test/beds/portal.ts';
import { assetPaths } from './assets.ts';

const accounts = `insert into channel_account (channel, id, handle, api_url, sealed_secrets) values
  ('instagram', '17841400000000001', 'pemkotjogja', 'http://127.0.0.1', ''),
  ('facebook', '100000000000001', '<b>Pemerintah</b> Kota', 'http://127.0.0.1', ''),
  ('mastodon', '7', 'kota@contoh.example', 'http://127.0.0.1', ''),
  ('threads', '8', 'pemerintahkotacontoh', 'http://127.0.0.1', '')`;

const form = `insert into channel_account (channel, id, handle, api_url, sealed_secrets) values ('web', 'f', 'Formulir', '', '')`;

const everyPage = async (portal: Portal): Promise<[url: string, cookie: string][]> => {
  await portal.pool.query(form);
  const found = await portal.caseIn('disposed');
  const token = await portal.link(found);
  const pass = await portal.passOf(found);
  return [
    ['/', ''],
    ['/sop', ''],
    ['/lacak', ''],
    ['/lapor', ''],
    ...['/bantuan', '/privasi', '/aksesibilitas'].map((url): [string, string] => [url, '']),
    [`/lacak/${found.number}`, pass],
    [`/identitas/${token}`, ''],
    ['/identitas/asing', ''],
    ['/tidak-ada', ''],
  ];
};

test('every page is there in both languages, and leads to the other one', async (t) => {
  const portal = await givenPortal(t);
  for (const [url, cookie] of await everyPage(portal)) {
    const id = await portal.get(url, { cookie });
    const en = await portal.get(`${url}?lang=en`, { cookie });
    assert.match(id.body, /<html lang="id">/, url);
    assert.match(en.body, /<html lang="en">/, url);
    assert.match(id.body, /\?lang=en"[^>]* hreflang="en"/, url);
    assert.match(en.body, /hreflang="id"/, url);
    assert.match(en.body, /href="\/sop\?lang=en"/, `${url}: links stay in the language`);
    for (const { body } of [id, en]) assert.doesNotMatch(body, /undefined|\[object|NaN|Invalid Date/, url);
    const indonesian = /\b(?:dan|yang|laporan Anda|paling lambat|Kami)\b/;
    const own = en.body
      .replace(/<option[^]*<\/option>/, '')
      .replace(/<address>[^]*?<\/address>/, '')
      .replaceAll(/Dinas[^<.]*/g, '');
    assert.doesNotMatch(own.replaceAll(/<blockquote>[^]*?<\/blockquote>/g, ''), indonesian, url);
  }
});

test('no page has a script, an inline style or anything from elsewhere', async (t) => {
  const portal = await givenPortal(t);
  for (const [url, cookie] of await everyPage(portal)) {
    const { body } = await portal.get(url, { cookie });
    assert.doesNotMatch(body, /<script|<style| style=| on[a-z]+=/i, url);
    for (const [, source = ''] of body.matchAll(/(?:src|<link[^>]*href)="([^"]+)"/g))
      assert.match(source, /^\/(?:aset\/|manifest\.webmanifest$)/, url);
    assert.equal(body.match(/<h1/g)?.length, 1, url);
    assert.match(body, /<main id="isi"/, url);
  }
});

test('page and stylesheet together come in one round trip: 14 KB', async (t) => {
  const portal = await givenPortal(t);
  await portal.pool.query(accounts);
  const css = await portal.get(assetPaths.stylesheet, { 'accept-encoding': 'gzip' });
  assert.equal(css.headers['content-encoding'], 'gzip');
  for (const [url, cookie] of await everyPage(portal)) {
    const { body } = await portal.get(url, { cookie });
    const bytes = css.rawPayload.length + gzipSync(body).length;
    assert.ok(bytes <= 14 * 1024, `${url}: ${String(bytes)}`);
  }
});

test('the stylesheet and the typeface are kept for ever, plain where gzip is not understood', async (t) => {
  const portal = await givenPortal(t);
  const css = await portal.get(assetPaths.stylesheet);
  assert.equal(css.headers['content-encoding'], undefined);
  assert.match(String(css.headers['cache-control']), /immutable/);
  assert.match(css.body, /prefers-color-scheme/);
  const font = /url\((\/aset\/jakarta[^)]+)\)/.exec(css.body)?.[1] ?? assert.fail('no typeface');
  const woff = await portal.get(font);
  assert.equal(woff.headers['content-type'], 'font/woff2');
  assert.equal(woff.rawPayload.subarray(0, 4).toString('latin1'), 'wOF2');
});

test('in training the front page leads through the tour; in production nothing of it is left', async (t) => {
  const training = await givenPortal(t);
  const body = (await training.get('/')).body;
  for (const part of ['/simulator', '/meja', '/lacak', 'Sari Contoh', 'Bima Contoh', 'Rahma Contoh'])
    assert.ok(body.includes(part), part);
  const production = await givenPortal(t, {
    training: false,
    organisation: {
      name: 'Kota Contoh',
      office: 'Dinas <Kominfo>',
      phone: '(0274) 000-111',
      email: 'aduan@contoh.example',
      website: 'javascript:alert(1)',
    },
  });
  await production.pool.query(accounts);
  const page = await production.get('/');
  assert.doesNotMatch(page.body, /simulator|Sari Contoh|latihan|javascript:/);
  assert.match(page.body, /Dinas &lt;Kominfo&gt;/);
  assert.match(page.body, /href="tel:0274000111"/);
  assert.match(page.body, /https:\/\/www\.instagram\.com\/pemkotjogja\//);
  assert.match(page.body, /https:\/\/www\.facebook\.com\/100000000000001/);
  assert.match(page.body, /&lt;b&gt;Pemerintah/);
  // In two columns on a telephone a long handle goes on after a mark, and one without marks has the line to itself.
  assert.match(page.body, /<b>@kota@contoh\.<wbr \/>example<\/b>/);
  assert.match(page.body, /<li class="long">[^]*?@pemerintahkotacontoh</);
  assert.equal(page.headers['x-robots-tag'], undefined);
});

test('the front page calls every channel what it is, and begins with how to report and to follow', async (t) => {
  const spoken = `insert into channel_account (channel, id, handle, api_url, sealed_secrets) values
    ('phone', 't', '(0274) 515-865', 'http://127.0.0.1', ''), ('walk-in', 'l', 'Loket Balai Kota', 'http://127.0.0.1', ''),
    ('email', 'aduan@contoh.example', 'Surat aduan', 'http://127.0.0.1', ''), ('whatsapp', '9', 'Kota', 'http://127.0.0.1', '')`;
  for (const training of [true, false]) {
    const portal = await givenPortal(t, { training });
    await portal.pool.query(accounts);
    await portal.pool.query(spoken);
    const { body } = await portal.get('/');
    const [accountsPart, otherPart] = [body.indexOf('Media sosial'), body.indexOf('Cara lain')];
    const at = (words: string): number => body.indexOf(words);
    for (const words of ['(0274) 515-865', 'Loket Balai Kota', 'Surat aduan']) assert.ok(at(words) > otherPart, words);
    assert.ok(accountsPart < at('@pemkotjogja') && at('@pemkotjogja') < otherPart);
    assert.match(body, /Telepon<\/small>[^]*Loket, datang langsung<\/small>/);
    assert.ok(at('Lacak laporan saya') < at('Buka simulator') || !training);
    assert.ok(at('<h1') < otherPart && (!training || otherPart < at('class="tour"')));
    assert.equal(/href="tel:0274515865"/.test(body) && /href="mailto:aduan@contoh.example"/.test(body), !training);
  }
});

test('search engines are kept from cases, and from all of a training installation', async (t) => {
  const training = await givenPortal(t);
  assert.match((await training.get('/robots.txt')).body, /Disallow: \/$/m);
  assert.match(String((await training.get('/')).headers['x-robots-tag']), /noindex/);
  const production = await givenPortal(t, { training: false });
  const robots = (await production.get('/robots.txt')).body;
  assert.match(robots, /Disallow: \/identitas\//);
  assert.doesNotMatch(robots, /Disallow: \/$/m);
});

test('the procedure’s page shows each step as the core has it', async (t) => {
  const portal = await givenPortal(t);
  const { body } = await portal.get('/sop');
  const own = body.slice(0, body.indexOf('id="sp4n"'));
  const rows = [...own.matchAll(/<tr>[^]*?<\/tr>/g)].slice(1).map(([row]) => row);
  const { steps } = sopOf(knownTerms, 'medsos@1');
  assert.equal(rows.length, steps.length);
  steps.forEach((step, index) => {
    const row = rows[index] ?? '';
    const limit = step.limitMs === undefined ? '–' : `${String(step.limitMs / 3_600_000)} jam`;
    assert.ok(row.includes(`<b>${limit}</b>`), `${step.name}: ${limit}`);
    assert.ok(row.includes(step.output === 'identitas' ? 'Identitas' : 'Laporan'), step.name);
  });
  assert.equal(body.match(/<path\s+class="node"/g)?.length, 6, 'two diamonds and one parallelogram in both sizes');
  assert.equal(body.match(/<rect class="node"/g)?.length, 6);
  for (const basis of ['Nomor 25 Tahun 2009', 'Nomor 62 Tahun 2018', 'Nomor 69 Tahun 2017', 'Nomor 105 Tahun 2021'])
    assert.ok(body.includes(basis), basis);
});

test('an unknown address gets a page for people and a problem for programs', async (t) => {
  const portal = await givenPortal(t);
  const page = await portal.get('/tidak-ada');
  assert.equal(page.statusCode, 404);
  assert.match(page.body, /href="\/lacak"/);
  const problem = await portal.get('/tidak-ada', { accept: 'application/json' });
  assert.match(String(problem.headers['content-type']), /problem\+json/);
});

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '\0',
    '\ud800',
    '\udfff\0',
    "' or 1=1 --",
    '%00',
    '%ED%A0%80',
    '../..',
    '{{7*7}}',
    'x'.repeat(3000),
    '9'.repeat(400),
  ),
);

test('whatever is typed or sent, no page fails', async (t) => {
  const portal = await givenPortal(t);
  const found = await portal.caseIn('awaiting');
  const token = await portal.link(found);
  const pass = await portal.passOf(found);
  const names = ['nomor', 'kode', 'nama', 'telepon', 'alamat', 'kelurahan', 'nilai', 'catatan', 'alasan', '__proto__'];
  const paths = ['/lacak', `/lacak/${found.number}/nilai`, `/lacak/${found.number}/buka-lagi`, `/identitas/${token}`];
  let visitor = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.array(fc.tuple(fc.constantFrom(...names), nasty)),
      nasty,
      async (path, fields, raw) => {
        visitor += 1;
        const escaped = (text: string): string => encodeURIComponent(text.toWellFormed());
        const payload = [...fields.map(([name, value]) => `${name}=${escaped(value)}`), raw].join('&');
        const sent = await portal.app.inject({
          method: 'POST',
          url: path,
          remoteAddress: `203.0.113.${String(visitor % 250)}`,
          headers: {
            accept: 'text/html',
            'content-type': 'application/x-www-form-urlencoded',
            'sec-fetch-site': 'same-origin',
            cookie: pass,
          },
          payload,
        });
        assert.ok(sent.statusCode < 500, `${path} ${payload}: ${sent.body}`);
        for (const url of [
          `/lacak/${escaped(raw)}?kode=${escaped(raw)}`,
          `/identitas/${escaped(raw)}`,
          `/identitas/${escaped(raw)}/terima`,
        ]) {
          const answer = await portal.get(url, { cookie: `tanggap_lacak=${escaped(raw)}` });
          assert.ok(answer.statusCode < 500, `${url}: ${answer.body}`);
        }
      },
    ),
    { numRuns: 120 },
  );
});

test('a NUL and half a character in an identity are stored as text', async (t) => {
  const portal = await givenPortal(t);
  const found = await portal.caseIn('awaiting');
  const token = await portal.link(found);
  portal.moveTo(2);
  const payload = `nama=War%00ga%ED%A0%80&telepon=081234567890&alamat=Jl%00.&kelurahan=`;
  const answer = await portal.app.inject({
    method: 'POST',
    url: `/identitas/${token}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    payload,
  });
  assert.equal(answer.statusCode, 303, answer.body);
});
