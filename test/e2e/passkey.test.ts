// Passkeys in a real browser with an authenticator of its own: set up where a role demands them, signed in by, and given up.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { trainingPassword } from '#config/training-password.ts';
import { freePort } from '#test/beds/free-port.ts';
import { sees, seesWell } from './looks.ts';
import { givenPeople, station, type OfficerName } from './people.ts';

/** One that asks for a finger and is always given it. */
const withAuthenticator = async (page: Page): Promise<void> => {
  const browser = await page.context().newCDPSession(page);
  await browser.send('WebAuthn.enable');
  await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
};

const opensWays = async (page: Page): Promise<void> => {
  await page.getByText('Atau pakai surel dan kata sandi').click();
};

const byPassword = async (page: Page, who: OfficerName): Promise<void> => {
  await opensWays(page);
  await page.getByLabel('Surel dinas').fill(`${who}@demo.tanggap.example`);
  const field = page.getByLabel('Kata sandi', { exact: true });
  // As password managers do it: nothing is shown, and nothing stands in the way of a paste.
  assert.deepEqual(
    [await field.getAttribute('type'), await field.getAttribute('autocomplete')],
    ['password', 'current-password'],
  );
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(trainingPassword)})`);
  await field.focus();
  await page.keyboard.press('Control+V');
  assert.equal(await field.inputValue(), trainingPassword);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
};

const addsKey = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: 'Tambah kunci sandi' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Nama kunci').fill(name);
  await form.getByLabel('Kata sandi Anda').fill(trainingPassword);
  await form.getByRole('button', { name: 'Lanjutkan' }).click();
};

const removesKey = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: `Lepas kunci ${name}` }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Kata sandi Anda').fill(trainingPassword);
  await form.getByRole('button', { name: 'Lepas', exact: true }).click();
};

test('an officer whose role demands it comes in by a passkey, and nobody by a password alone', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-kunci-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'tanggap.config.json');
  writeFileSync(file, JSON.stringify({ signIn: { secondFactor: ['operator'] } }));
  const port = String(await freePort());
  // Browsers know passkeys for names only.
  const site = `http://localhost:${port}`;
  // The program's own address is the number: the page leads from it to the name.
  const number = `http://127.0.0.1:${port}`;
  const env = { PORT: port, PUBLIC_URL: number, TANGGAP_CONFIG: file };
  const people = await givenPeople({ after: (release) => t.after(release) }, env);
  const page = await people.arrives();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site });
  await withAuthenticator(page);
  await page.goto(`${number}/meja`);
  await opensWays(page);
  await sees(page, 'Kunci sandi hanya berlaku di alamat bernama');
  await page.getByRole('link', { name: `localhost:${port}` }).click();
  await page.waitForURL(`${site}/meja**`);

  await station(t, 'a password alone leads to the setting up and no further', async () => {
    await byPassword(page, 'operator');
    await sees(page, 'Pasang faktor kedua', 'Peran Anda meminta faktor kedua.');
    await seesWell(page, 'enrolment');
    await addsKey(page, 'Gawai dinas');
    await sees(page, 'Masuk lagi dengan faktor kedua');
    await page.getByRole('button', { name: 'Keluar' }).click();
  });

  await station(t, 'the passkey opens the desk, and the last one cannot be given up', async () => {
    await opensWays(page);
    await page.getByRole('button', { name: 'Masuk dengan kunci sandi' }).click();
    await page.getByRole('button', { name: 'Akun dan tampilan' }).waitFor();
    await page.goto(`${site}/meja/saya`);
    await removesKey(page, 'Gawai dinas');
    await sees(page, 'Faktor kedua tidak dapat dilepas.');
    const { rows } = await people.program.parts.database.pool.query<{ proof: string }>(
      'select proof from officer_session',
    );
    assert.deepEqual(rows, [{ proof: 'passkey' }]);
  });

  await station(t, 'who is not asked for one adds a passkey and gives it up again', async () => {
    await page.context().clearCookies();
    await page.goto(`${site}/meja`);
    await byPassword(page, 'medsos');
    await page.getByRole('button', { name: 'Akun dan tampilan' }).waitFor();
    await page.goto(`${site}/meja/saya`);
    await addsKey(page, 'Ponsel');
    await sees(page, 'Kunci sandi ditambahkan.');
    await removesKey(page, 'Ponsel');
    await page.getByRole('button', { name: 'Lepas kunci Ponsel' }).waitFor({ state: 'detached' });
  });
});
