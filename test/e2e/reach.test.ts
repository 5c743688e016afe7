// Every place of every role, and a case with its menus, in six windows: whatever can be pressed is reached by a pointer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { trainingAccounts } from '#training/people.ts';
import { eventually } from '../scenes/channel-scene.ts';
import { sees, seesWell } from './looks.ts';
import { goesTo } from './officer.ts';
import { givenPeople, station, type OfficerName, type People } from './people.ts';
import { reachesEverything, windowSizes } from './reach.ts';

/** Between them they have every place. */
const officers: readonly OfficerName[] = ['dlh', 'operator', 'ketua'];

const placesOf = (page: Page): Promise<string[]> =>
  page.locator('.rail-nav a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

/** Where each officer goes, and what is pressed there to open what lies over the screen. */
const presses: Readonly<Partial<Record<OfficerName, readonly [path: string, name: string | RegExp][]>>> = {
  operator: [
    ['/akun', 'Hubungkan akun'],
    ['/akun', /^Ubah akun/],
    ['/akun', /^Istirahatkan akun/],
    ['/akun', /^Lepaskan akun/],
    ['/petugas/perangkat-daerah', /^Istirahatkan/],
  ],
  ketua: [
    ['/petugas', 'Undang petugas'],
    ['/petugas', /^Ubah /],
    ['/petugas', /^Tindakan lain untuk/],
    ['/templat', 'Templat baru'],
    ['/templat', /^Kembalikan/],
    ['/saya', 'Pasang'],
    ['/saya', 'Tunjuk pengganti'],
    ['/masuk', 'Latihan'],
    ['/masuk', /pemberitahuan/i],
  ],
};

const low = windowSizes.filter(({ height }) => height <= 640);

const looksAtPresses = async (page: Page, who: OfficerName): Promise<void> => {
  for (const [path, name] of presses[who] ?? []) {
    await page.setViewportSize(windowSizes[0]);
    if (!page.url().endsWith(path)) await goesTo(page, path);
    await page.getByRole('button', { name }).first().click();
    // It is fetched when it is first called.
    if (name === 'Latihan') await page.getByRole('dialog').waitFor();
    await reachesEverything(page, `${String(name)} at ${path}`, low);
    await page.keyboard.press('Escape');
  }
};

/** Everybody has the first; the others are what an officer must understand without being told. */
const wellSeen: Readonly<Partial<Record<OfficerName, readonly string[]>>> = {
  operator: ['/saya'],
  ketua: ['/tersisih', '/petugas', '/administrasi'],
};

const isOpened = async (page: Page, name: string | RegExp, within: string): Promise<void> => {
  await page.locator(within).getByRole('button', { name }).click();
};

const looksAtPlaces = async (page: Page, who: string): Promise<void> => {
  await page.waitForLoadState('networkidle');
  for (const path of await placesOf(page)) {
    await page.setViewportSize(windowSizes[0]);
    await page.goto(new URL(path, page.url()).href);
    // Some places stand in the menu only once it is known what the city has.
    await page.waitForLoadState('networkidle');
    await reachesEverything(page, `${who} at ${path}`);
  }
};

/** At each window the menu is opened anew: it lies where its button does. */
const looksAtMenus = async (page: Page): Promise<void> => {
  for (const size of windowSizes) {
    await page.setViewportSize(size);
    await isOpened(page, 'Tindakan lain', '#isi');
    await reachesEverything(page, 'acts of a case', [size]);
    await page.keyboard.press('Escape');
    await isOpened(page, 'Akun dan tampilan', '.rail');
    await reachesEverything(page, 'account menu', [size]);
    await page.keyboard.press('Escape');
  }
};

const control = async (url: string, path: string, body: object): Promise<void> => {
  const answer = await fetch(`${url}/simulator/control/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  assert.ok(answer.ok, await answer.text());
};

const endless = 'nama_panjang_sekali_dari_kampung_percobaan_lor_kidul_wetan_kulon';

/** Written under a name without a space, which breaks what was measured with short ones. */
const aComment = (url: string): Promise<void> =>
  control(url, 'comments', {
    accountId: trainingAccounts.find(({ channel }) => channel === 'instagram')?.id,
    author: { name: `👩‍👩‍👧 Bu Contoh ${endless}`, handle: endless },
    text: `lampu jalan mati min ${endless}${endless}`,
  });

/** What a program wrote becomes no case by itself. Letters from before the first look into the mailbox are left alone. */
const aSetAsideLetter = async ({ url, program }: People): Promise<void> => {
  await eventually(async () => {
    const { rowCount } = await program.parts.database.pool.query(
      `select 1 from poll_cursor where channel = 'email' and cursor is not null`,
    );
    return rowCount === 0 ? undefined : true;
  }, 20_000);
  await control(url, 'letters', {
    ...{ from: `${endless.slice(0, 60)}@warga.example`, name: `Bu ${endless}`, automatic: true },
    ...{ subject: 'Sedang cuti', text: `Saya cuti. https://contoh.example/${endless}/${endless}` },
  });
};

const seesPlaces = async (page: Page, who: OfficerName): Promise<void> => {
  await page.setViewportSize(windowSizes[0]);
  for (const path of wellSeen[who] ?? []) {
    await goesTo(page, path);
    await page.waitForLoadState('networkidle');
    if (path === '/tersisih') await sees(page, 'Saya cuti', /^Jadikan aduan$/);
    await seesWell(page, path);
  }
};

/** How many rows of the list stand in sight at once, in each density. */
const rowsInSight = (page: Page): Promise<number> =>
  page.evaluate<number>(`{
    const { bottom } = document.querySelector('.rows-scroll').getBoundingClientRect();
    const { top } = document.querySelector('.rows').getBoundingClientRect();
    Math.floor((bottom - top) / document.querySelector('.rows > li').getBoundingClientRect().height);
  }`);

const looksAtList = async (page: Page): Promise<void> => {
  await page.setViewportSize(windowSizes[0]);
  await goesTo(page, '/masuk?map=all&kanal=instagram');
  await page.locator('[data-row]').first().waitFor();
  await page.locator('.chip').waitFor();
  const roomy = await rowsInSight(page);
  assert.ok(roomy >= 9, `${String(roomy)} rows in sight`);
  await isOpened(page, 'Akun dan tampilan', '.rail');
  await page.getByRole('menuitemradio', { name: 'Rapat' }).click();
  await page.locator('.list-compact').waitFor();
  // What changes with a transition stands as it was for another frame, however short that is.
  await page.evaluate<unknown>('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  const close = await rowsInSight(page);
  assert.ok(close >= 12, `${String(close)} rows in sight that stand close`);
  await page.getByRole('menuitemradio', { name: 'Lapang' }).click();
  await page.keyboard.press('Escape');
  for (const name of [/^Semua/, /^Saring/]) {
    await isOpened(page, name, '.list-head');
    await page.locator('.list-over').waitFor();
    await reachesEverything(page, `${String(name)} over the list`, low);
    await page.keyboard.press('Escape');
    await page.locator('.list-over').waitFor({ state: 'detached' });
    await page.setViewportSize(windowSizes[0]);
  }
  await seesWell(page, 'the list, narrowed');
};

/** How much of a small hand is left for what was said, between the head of a case and its acts. */
const heightForWords = `document.querySelector('.case-acts').getBoundingClientRect().top
  - document.querySelector('.thread-scroll').getBoundingClientRect().top`;

const looksAtCase = async ({ url }: People, page: Page): Promise<void> => {
  await aComment(url);
  await looksAtList(page);
  await page.setViewportSize(windowSizes[0]);
  await goesTo(page, '/masuk?map=all');
  await page.locator('[data-row]').filter({ hasText: 'lampu jalan mati min' }).click();
  await sees(page, 'Tanya identitas');
  await reachesEverything(page, 'case');
  await page.setViewportSize({ width: 360, height: 640 });
  const left = await page.evaluate<number>(heightForWords);
  assert.ok(left >= 220, `${String(left)} px of 640 for what was said, under a name of two lines`);
  await looksAtMenus(page);
};

test('in six windows everything that can be pressed is reached by a pointer', async (t) => {
  const people = await givenPeople(t);
  await aSetAsideLetter(people);
  for (const who of officers)
    await station(t, who, async () => {
      const page = await people.signsIn(who);
      await looksAtPlaces(page, who);
      await looksAtPresses(page, who);
      await seesPlaces(page, who);
      if (who === 'ketua') await looksAtCase(people, page);
      await page.close();
    });
  await station(t, 'citizens', async () => {
    const page = await people.arrives();
    for (const path of ['/', '/lacak', '/sop', '/meja', '/simulator']) {
      await page.goto(`${people.url}${path}`);
      await reachesEverything(page, path);
    }
  });
  assert.deepEqual(people.trouble, []);
});
