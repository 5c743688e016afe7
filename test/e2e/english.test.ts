// An English console: an officer chooses it once and it follows them; nothing Indonesian is left on any screen or form but what citizens
// write and read, and each language comes alone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { trainingPassword } from '#config/training-password.ts';
import { comments } from './citizen.ts';
import { indonesianIn } from './english-words.ts';
import { seesWell } from './looks.ts';
import { goesTo } from './officer.ts';
import { givenPeople, station, type OfficerName, type People } from './people.ts';

const cleanups: (() => unknown)[] = [];
let people: People;

before(async () => {
  people = await givenPeople({ after: (release) => void cleanups.unshift(release) });
});

after(async () => {
  for (const release of cleanups) await release();
});

const comment = 'The street light at Pasar Contoh is out.';

/** What is said on the page in its own language: text, labels, titles and placeholders, without what is marked as another one. */
const said = `(() => {
  const words = [document.title];
  const isShown = (one) => one.closest('[lang="id"], script, style, textarea, pre, code') === null && one.getClientRects().length > 0;
  for (const one of document.body.querySelectorAll('*')) {
    if (!isShown(one)) continue;
    for (const node of one.childNodes) if (node.nodeType === 3) words.push(node.data);
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) words.push(one.getAttribute(name) ?? '');
  }
  return words.filter((one) => one.trim() !== '');
})()`;

/** All that is found on the way: one run names every screen. */
const indonesian: string[] = [];

const isEnglish = async (page: Page, where: string): Promise<void> => {
  const texts = await page.evaluate<string[]>(said);
  // What arrives between the two questions is marked, and no text that was read.
  const marked = await page.locator('[lang="id"]').allInnerTexts();
  const left = indonesianIn(texts, marked);
  indonesian.push(...left.map((one) => `${where}: ${one}`));
};

const signsInEnglish = async (who: OfficerName): Promise<Page> => {
  const page = await people.arrives();
  await page.goto(`${people.url}/meja?lang=en`);
  await page.getByText('Or use e-mail and password').click();
  await page.getByLabel('Work e-mail').fill(`${who}@demo.tanggap.example`);
  await page.getByLabel('Password', { exact: true }).fill(trainingPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Account and display' }).waitFor();
  return page;
};

const languageOf = (page: Page): Promise<string> => page.evaluate<string>('document.documentElement.lang');

/** Each screen of the menu and those that are reached from others, by the officer who has it. */
const screens: Partial<Record<OfficerName, readonly string[]>> = {
  medsos: [
    '/masuk',
    '/telepon',
    '/loket',
    '/sp4n',
    '/unggahan',
    '/isu',
    '/jalur-khusus',
    '/upik',
    '/penerusan',
    '/tersisih',
    '/akun-diblokir',
    '/templat',
    '/saya',
    '/tidak-ada',
  ],
  ketua: [
    '/waktu',
    '/undian',
    '/hak',
    '/hak/penyimpanan',
    '/hak/kebocoran',
    '/pengaturan',
    '/akun',
    '/petugas',
    '/petugas/perangkat-daerah',
    '/petugas/lembaga-luar',
    '/petugas/piket',
    '/petugas/kategori',
    '/petugas/jalan',
    '/petugas/jalur-khusus',
    '/administrasi',
  ],
  operator: ['/operator', '/operator/webhook'],
};

/** Where words of another length could be cut: a list, a form, a board, cards, settings. */
const looked = ['/masuk', '/telepon', '/waktu', '/akun', '/saya'];

/** Opens every act in the menu of the open case, one after the other, and looks at its form. */
const readsForms = async (page: Page): Promise<string[]> => {
  const more = page.getByRole('article').getByRole('button', { name: 'More acts' });
  const acts = page.locator('.menu-list button');
  await more.click();
  const names = await acts.allInnerTexts();
  await more.click();
  for (const name of names) {
    await more.click();
    await acts.filter({ hasText: name }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await isEnglish(page, `form ${name}`);
    await dialog
      .getByRole('button', { name: /^(?:Cancel|Close)$/ })
      .first()
      .click();
    await dialog.waitFor({ state: 'detached' });
  }
  return names;
};

test('words that only Indonesian sentences have are found, and own names are not', () => {
  assert.equal(indonesianIn(['Kotak masuk', 'Belum ada aduan'], []).length, 2);
  assert.deepEqual(
    indonesianIn(
      ['Inbox', 'Aduan Kota (latihan)', 'aduan@latihan.example', 'Reset: Salam singkat'],
      ['Salam', 'Salam singkat'],
    ),
    [],
  );
});

test('an officer reads the console in English', async (t) => {
  const reporter = await people.arrives();
  await comments(reporter, people.url, comment);
  const pages: Partial<Record<OfficerName, Page>> = {};

  await station(
    t,
    'the sign-in page turns English by its address and is remembered; no word of the other language comes along',
    async () => {
      const page = await people.arrives();
      const scripts: Promise<string>[] = [];
      page.on('response', (response) => {
        if (response.url().endsWith('.js')) scripts.push(response.text());
      });
      await page.goto(`${people.url}/meja?lang=en`);
      await page.getByRole('heading', { name: 'Sign in to the complaint desk' }).waitFor();
      await isEnglish(page, 'sign-in');
      await seesWell(page, 'sign-in, English');
      assert.equal(await languageOf(page), 'en');
      const loaded = (await Promise.all(scripts)).join('\n');
      assert.ok(loaded.includes('Nearly late') && !loaded.includes('Hampir lewat'), 'two languages came');
      await page.goto(`${people.url}/meja`);
      await page.getByRole('heading', { name: 'Sign in to the complaint desk' }).waitFor();
      await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
      await page.getByRole('heading', { name: 'Masuk ke meja aduan' }).waitFor();
      assert.equal(await languageOf(page), 'id');
    },
  );

  await station(t, 'every screen of the menu is English', async () => {
    for (const [who, paths = []] of Object.entries(screens) as [OfficerName, readonly string[]][]) {
      const page = await signsInEnglish(who);
      pages[who] = page;
      for (const path of paths) {
        await goesTo(page, path);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.waitForLoadState('networkidle');
        await isEnglish(page, `${who} ${path}`);
        if (looked.includes(path)) await seesWell(page, `English ${path}`);
      }
    }
  });

  await station(t, 'a case and each of its forms are English', async () => {
    const page = pages.medsos;
    assert.ok(page !== undefined);
    await goesTo(page, '/masuk?map=all');
    await page.locator('[data-row]').filter({ hasText: comment }).click();
    await page.locator('.case-head .number').waitFor();
    await isEnglish(page, 'case');
    await seesWell(page, 'case, English');
    const forms = await readsForms(page);
    assert.ok(forms.includes('Already reported') && forms.length > 5, forms.join(', '));
    await page.keyboard.press('n');
    await page.getByRole('dialog').getByRole('button', { name: 'Internal note' }).waitFor();
    await isEnglish(page, 'form Write a note');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('article').getByRole('button', { name: 'Ask for identity' }).first().click();
    await isEnglish(page, 'form Ask for identity');
    await seesWell(page, 'form Ask for identity, English');
    await page.getByRole('dialog').getByRole('button', { name: 'Send the question' }).click();
    await page.getByText('The reporter was asked for their identity in private.').waitFor();
    await isEnglish(page, 'case, asked');
  });

  await station(t, 'the choice is the officer’s: it is kept with them and holds on another device', async () => {
    const page = await people.signsIn('pusat');
    await goesTo(page, '/saya');
    await page.getByLabel('English').click();
    await page.getByRole('heading', { name: 'My account' }).waitFor();
    assert.equal(await languageOf(page), 'en');
    const second = await people.arrives();
    await second.goto(`${people.url}/meja`);
    await second.getByText('Atau pakai surel dan kata sandi').click();
    await second.getByLabel('Surel dinas').fill('pusat@demo.tanggap.example');
    await second.getByLabel('Kata sandi', { exact: true }).fill(trainingPassword);
    await second.getByRole('button', { name: 'Masuk', exact: true }).click();
    await second.getByRole('button', { name: 'Account and display' }).waitFor();
    assert.equal(await languageOf(second), 'en');
  });

  assert.deepEqual(indonesian, []);
  assert.deepEqual(people.trouble, []);
});
