// Every place of every role, and a case with its menus, in six windows: whatever can be pressed is reached by a pointer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { trainingAccounts } from '#training/people.ts';
import { sees } from './looks.ts';
import { goesTo } from './officer.ts';
import { givenPeople, station, type OfficerName, type People } from './people.ts';
import { reachesEverything, windowSizes } from './reach.ts';

/** Between them they have every place. */
const officers: readonly OfficerName[] = ['dlh', 'operator', 'ketua'];

const placesOf = (page: Page): Promise<string[]> =>
  page.locator('.rail-nav a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

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

const aComment = async (url: string): Promise<void> => {
  const accountId = trainingAccounts.find(({ channel }) => channel === 'instagram')?.id;
  const answer = await fetch(`${url}/simulator/control/comments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ accountId, person: 'warga-1', text: 'lampu jalan mati min' }),
  });
  assert.ok(answer.ok, await answer.text());
};

const looksAtCase = async ({ url }: People, page: Page): Promise<void> => {
  await aComment(url);
  await page.setViewportSize(windowSizes[0]);
  await goesTo(page, '/masuk?map=all');
  await page.locator('[data-row]').filter({ hasText: 'lampu jalan mati min' }).click();
  await sees(page, 'Tanya identitas');
  await reachesEverything(page, 'case');
  await looksAtMenus(page);
};

test('in six windows everything that can be pressed is reached by a pointer', async (t) => {
  const people = await givenPeople(t);
  for (const who of officers)
    await station(t, who, async () => {
      const page = await people.signsIn(who);
      await looksAtPlaces(page, who);
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
