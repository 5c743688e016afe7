// Every page in a real browser: no finding of axe, nothing wider than a telephone, in both languages, by day and by night.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFindings } from '#test/beds/axe.ts';
import { launchChromium, type TestBrowser } from '#test/beds/chromium.ts';
import { acts } from '#test/given/given.ts';
import { png } from '#test/given/sample-files.ts';
import { givenPortal, type OpenCase, type Portal } from '#test/beds/portal.ts';

const shots = process.env['PORTAL_SHOTS'];
const cleanups: (() => Promise<void>)[] = [];
let browser: TestBrowser;
let portal: Portal;
let url: string;
let closed: OpenCase;
let late: OpenCase;
let token: string;
let usedToken: string;

const identity = { nama: 'Warga Contoh', telepon: '0812-0000-0001', kelurahan: 'Kricak' };

const prepare = async (): Promise<void> => {
  portal = await givenPortal({ after: (release) => void cleanups.unshift(release) });
  await portal.pool.query(
    `insert into channel_account (channel, id, handle, api_url, sealed_secrets) values
     ('instagram', '17841400000000001', 'pemkotjogja', 'http://127.0.0.1', ''),
     ('facebook', '100000000000001', 'Pemerintah Kota Yogyakarta', 'http://127.0.0.1', ''),
     ('web', 'formulir', 'Formulir', '', '')`,
  );
  const waiting = await portal.caseIn('awaiting');
  token = await portal.link(waiting);
  const used = await portal.caseIn('awaiting');
  usedToken = await portal.link(used);
  closed = await portal.answered({
    publicText: 'Lampu di depan pasar sudah diganti pada Senin sore.\n\nTerima kasih sudah melapor.',
  });
  late = await portal.caseIn('disposed');
  await portal.does(late, acts.tick(18), acts.tick(25), acts.tick(30));
  portal.moveTo(31);
  await portal.post(`/identitas/${usedToken}`, identity);
  url = await portal.app.listen({ port: 0, host: '127.0.0.1' });
};

before(async () => {
  await prepare();
  browser = await launchChromium();
  reader = await (await browser.newContext()).newPage();
});

after(async () => {
  await browser?.close();
  for (const release of cleanups) await release();
});

type Look = { width: number; scheme: 'light' | 'dark' };
/** A telephone by day and a desk by night; all four when somebody wants to look at the pictures. */
const looks: readonly [Look, ...Look[]] = [
  { width: 360, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
  ...(shots === undefined
    ? []
    : ([
        { width: 360, scheme: 'dark' },
        { width: 1280, scheme: 'light' },
      ] as const)),
];

let reader: Page;

/** The page that stands, in another window and by another light. */
const turnsTo = async ({ width, scheme }: Look): Promise<void> => {
  await reader.setViewportSize({ width, height: width === 360 ? 740 : 900 });
  await reader.emulateMedia({ colorScheme: scheme });
};

/** `again`: its style sheets were read in another look at the same page. */
const check = async (page: Page, name: string, { width, scheme }: Look, again = true): Promise<void> => {
  const where = `${name} at ${String(width)} ${scheme}`;
  if (shots !== undefined)
    await page.screenshot({ path: `${shots}/portal-${name}-${String(width)}-${scheme}.png`, fullPage: true });
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = (await axeFindings(page, { tags, again })).map(({ id, places }) => `${id}: ${places.join(' | ')}`);
  assert.deepEqual(found, [], where);
  const wide = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  assert.equal(wide, 0, `${where} scrolls sideways`);
};

const openCase = async (page: Page, { number, code }: OpenCase, query = ''): Promise<void> => {
  await page.goto(`${url}/lacak${query}`);
  await page.fill('#nomor', number);
  await page.fill('#kode', code);
  await page.click('button[type=submit]');
  await page.waitForURL(`**/lacak/${number}*`);
};

const pages: [name: string, open: (page: Page, lang: string) => Promise<unknown>][] = [
  ['home', (page, lang) => page.goto(`${url}/${lang}`)],
  ['sop', (page, lang) => page.goto(`${url}/sop${lang}`)],
  ['lacak', (page, lang) => page.goto(`${url}/lacak${lang}`)],
  ['identitas', (page, lang) => page.goto(`${url}/identitas/${token}${lang}`)],
  [
    'identitas-salah',
    async (page, lang) => {
      await page.goto(`${url}/identitas/${token}${lang}`);
      await page.fill('#telepon', '123');
      await page.click('button[type=submit]');
    },
  ],
  ['terima', (page, lang) => page.goto(`${url}/identitas/${usedToken}${lang}`)],
  [
    'lapor-siapa',
    async (page, lang) => {
      await page.goto(`${url}/lapor${lang}`);
      await page.fill('#apa', 'Lampu jalan mati tiga malam.');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.fill('#lokasi', 'depan pasar');
      await page.click('button[value=lanjut]');
      await page.waitForSelector('#foto');
      await page.click('button[value=lanjut]');
      await page.waitForSelector('#telepon');
    },
  ],
  [
    'lapor-foto',
    async (page, lang) => {
      await page.goto(`${url}/lapor${lang}`);
      await page.fill('#apa', 'Istri tetangga dipukuli suaminya tiap malam.');
      await page.click('button[value=lanjut]');
      await page.waitForSelector('#lokasi');
      await page.click('button[value=lanjut]');
      await page.waitForSelector('#foto');
      await page.setInputFiles('#foto', { name: 'foto.png', mimeType: 'image/png', buffer: png(300, 200) });
      await page.click('button[value=foto]');
      await page.waitForSelector('.taken img');
    },
  ],
  ['selesai', (page, lang) => openCase(page, closed, lang)],
  ['terlambat', (page, lang) => openCase(page, late, lang)],
  ['tautan-asing', (page, lang) => page.goto(`${url}/identitas/tidak-ada${lang}`)],
  ['tidak-ada', (page, lang) => page.goto(`${url}/tidak-ada${lang}`)],
];

for (const [name, open] of pages) {
  test(`${name}: nothing stands in anybody's way`, async () => {
    // Whoever comes to a page comes without cookies.
    await reader.context().clearCookies();
    await turnsTo(looks[0]);
    await open(reader, '');
    for (const look of looks) {
      await turnsTo(look);
      await check(reader, name, look, look !== looks[0]);
    }
    await reader.context().clearCookies();
    await turnsTo(looks[0]);
    await open(reader, '?lang=en');
    assert.equal(await reader.getAttribute('html', 'lang'), 'en');
    await check(reader, `${name}-en`, looks[0]);
  });
}
