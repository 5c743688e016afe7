// Without a network an agency's officer still reads which cases are open, and of when that is; after signing out nothing of it is left.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { trainingPassword } from '#config/training-password.ts';
import { launchChromium } from '#test/beds/chromium.ts';
import { eventually } from '#test/scenes/channel-scene.ts';
import { givenProgram } from '#test/beds/program.ts';

const kept = (page: Page): Promise<boolean> =>
  page.evaluate(
    "caches.open('tanggap-luring').then((one) => one.match('/meja/luring-data')).then((found) => found !== undefined)",
  );

const isReady = (page: Page): Promise<boolean> =>
  page.evaluate("navigator.serviceWorker.getRegistration('/meja/').then((one) => one?.active?.state === 'activated')");

/** Windows of a test keep nothing, which alone would stand in the way. */
const installErrors = async (devtools: CDPSession): Promise<string[]> => {
  const { errors } = await devtools.send('Page.getAppManifest');
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  const ids = installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito');
  return [...errors.map(({ message }) => message), ...ids];
};

test('open cases are read without a network and gone with the session; the console can be installed', async (t) => {
  const { url } = await givenProgram(t, {});
  const browser = await launchChromium();
  t.after(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'id-ID' });
  const data = { email: 'medsos@demo.tanggap.example', password: trainingPassword };
  await context.request.post(`${url}/api/auth/sign-in/email`, { data, headers: { origin: url } });
  const page = await context.newPage();
  await page.goto(`${url}/meja`);
  // It is kept once the first screen is long there.
  await eventually(async () => (await kept(page)) || undefined, 30_000);
  await eventually(async () => (await isReady(page)) || undefined, 10_000);
  assert.deepEqual(await installErrors(await context.newCDPSession(page)), []);
  await context.setOffline(true);
  await page.reload();
  await page.getByText(/^Luring — menampilkan data \d\d\.\d\d$/).waitFor();
  await page.getByRole('heading', { name: 'Aduan terbuka' }).waitFor();
  assert.doesNotMatch(await page.locator('main').innerText(), /@|0812|Contoh/);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Coba sambungkan lagi' }).click();
  await page.getByRole('button', { name: 'Akun dan tampilan' }).click();
  await page.getByRole('menuitem', { name: 'Keluar', exact: true }).click();
  await page.getByRole('heading', { name: 'Masuk ke meja aduan' }).waitFor();
  await eventually(async () => !(await kept(page)) || undefined);
});
