// Two officers at one case at the same moment: each sees that the other is there and writes, the second answer is not sent unseen, and both get
// their words out.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { settled } from '#test/beds/axe.ts';
import { becomes, comments } from './citizen.ts';
import { sees, seesWell } from './looks.ts';
import { begins, goesTo, opensCase, opensIdentified, sends } from './officer.ts';
import { givenPeople, nameOf, type People } from './people.ts';

const cleanups: (() => unknown)[] = [];
let people: People;
let reporter: Page;
let medsos: Page;
let pusat: Page;

before(async () => {
  people = await givenPeople({ after: (release) => void cleanups.unshift(release) });
  [reporter, medsos, pusat] = await Promise.all([people.arrives(), people.signsIn('medsos'), people.signsIn('pusat')]);
});

after(async () => {
  for (const release of cleanups) await release();
});

const [sari, bima] = [nameOf('medsos'), nameOf('pusat')];
const head = (page: Page) => page.locator('.case-head .presence');
const field = (page: Page) => page.getByRole('dialog').getByRole('textbox', { name: 'Pesan', exact: true });

/** Both have it open. */
const bothOpen = async (who: string, words: string): Promise<string> => {
  await becomes(reporter, people.url, who);
  await comments(reporter, people.url, words);
  const number = await opensCase(medsos, 'all', words);
  await opensCase(pusat, 'all', words);
  return number;
};

/** What changed on this case is still on its way to their page; until what it answers is called. */
const hearsNothing = async (page: Page, number: string): Promise<() => void> => {
  const held = Promise.withResolvers<undefined>();
  await page.route(`**/api/v1/cases/${number}`, async (route) => {
    await held.promise;
    await route.continue();
  });
  return () => held.resolve(undefined);
};

/** Where the first control below the head's title begins, on a desk and in a hand. */
const placeBelow = async (page: Page): Promise<number[]> => {
  const places: number[] = [];
  for (const size of [
    { width: 360, height: 740 },
    { width: 1366, height: 768 },
  ]) {
    await page.setViewportSize(size);
    await page.evaluate(settled);
    places.push(await page.evaluate<number>("document.querySelector('.case-head .steps').getBoundingClientRect().top"));
    places.push(await page.evaluate<number>("document.querySelector('.case-head').getBoundingClientRect().bottom"));
  }
  return places;
};

test('each sees the other look and write, in the case and in the list, and no longer once they are gone', async () => {
  const number = await bothOpen('Warga Demo 1', 'Lampu di Gang Contoh padam');
  await sees(head(medsos), `${bima} sedang melihat`);
  await sees(head(pusat), `${sari} sedang melihat`);
  await begins(medsos, 'Tanya identitas');
  await field(medsos).press('End');
  await field(medsos).pressSequentially(' Matur nuwun.');
  await sees(head(pusat), `${sari} sedang menulis jawaban`);
  assert.equal(
    await pusat.locator('.case-head [role=status].visually-hidden').innerText(),
    `${sari} sedang menulis jawaban`,
    'read aloud',
  );
  await seesWell(pusat, 'case, a colleague writes');
  const together = await placeBelow(pusat);
  await goesTo(pusat, '/masuk?map=all');
  await sees(pusat.locator(`[data-number="${number}"]`), `${sari} sedang menulis jawaban`);
  await seesWell(pusat, 'list, a colleague writes');
  await head(medsos).waitFor({ state: 'detached' });
  await goesTo(medsos, '/masuk?map=all');
  await pusat.locator(`[data-number="${number}"]`).filter({ hasNotText: sari }).waitFor();
  await goesTo(pusat, `/kasus/${number}?map=all`);
  await pusat.locator('.case-head .steps').waitFor();
  assert.equal(await head(pusat).count(), 0);
  assert.deepEqual(await placeBelow(pusat), together, 'nothing moved for them');
});

test('the second of two answers is not sent unseen: it is kept as a draft, and leaves once it was looked at', async () => {
  const words = 'Saluran di Jalan Contoh mampet';
  await becomes(reporter, people.url, 'Warga Demo 2');
  await comments(reporter, people.url, words);
  const number = await opensIdentified(medsos, words);
  await opensCase(pusat, 'all', words);
  const written = (page: Page) => page.getByRole('dialog').getByLabel('Jawaban sementara');
  await begins(medsos, 'Tulis konsep jawaban');
  await begins(pusat, 'Setujui jawaban');
  await written(medsos).fill('Terima kasih, dari Sari.');
  await written(pusat).fill('Terima kasih, dari Bima.');
  await sees(head(medsos), `${bima} sedang menulis jawaban`);
  await sees(head(pusat), `${sari} sedang menulis jawaban`);
  const hearsAgain = await hearsNothing(pusat, number);
  await sends(medsos, 'Ajukan ke Admin Pusat');
  const refused = pusat.waitForResponse((answer) => answer.status() === 409);
  await pusat.getByRole('dialog').getByRole('button', { name: 'Setujui dan kirim', exact: true }).click();
  await refused;
  hearsAgain();
  const banner = pusat.getByRole('dialog').getByRole('alert').filter({ hasText: sari });
  await sees(banner, 'Terima kasih, dari Sari.', 'Tetap kirim', 'Simpan sebagai konsep');
  await seesWell(pusat, 'form, a colleague was first');
  await banner.getByRole('button', { name: 'Simpan sebagai konsep' }).click();
  await pusat.getByRole('dialog').waitFor({ state: 'detached' });
  await pusat.reload();
  await pusat.getByRole('button', { name: 'Lanjutkan' }).click();
  assert.equal(await written(pusat).inputValue(), 'Terima kasih, dari Bima.');
  await sends(pusat, 'Setujui dan kirim');
  for (const page of [medsos, pusat]) await sees(page.locator('.thread'), 'Terima kasih, dari Bima.');
});

test('a colleague named in a note finds the case in their own list, until they open it', async () => {
  const number = await opensCase(medsos, 'all', 'Lampu di Gang Contoh padam');
  await goesTo(pusat, '/masuk?map=mentioned');
  await begins(medsos, 'Catatan');
  const note = medsos.getByRole('dialog').getByRole('textbox');
  await note.pressSequentially('Mohon dilihat @bim');
  await medsos.getByRole('option', { name: bima }).waitFor();
  await seesWell(medsos, 'note, a colleague is named');
  await note.press('Enter');
  await sees(medsos.getByRole('dialog'), `Diberi tahu: ${bima}.`);
  assert.equal(await note.inputValue(), `Mohon dilihat @${bima} `);
  await sends(medsos, 'Simpan catatan');
  await sees(pusat.locator(`[data-number="${number}"]`), 'Menyebut Anda');
  await seesWell(pusat, 'list, a note names somebody');
  await pusat.locator(`[data-number="${number}"] [data-row]`).click();
  await sees(pusat.locator('.thread'), `Mohon dilihat @${bima}`);
  await goesTo(pusat, '/masuk?map=mentioned');
  await pusat.locator(`[data-number="${number}"]`).filter({ hasNotText: 'Menyebut Anda' }).waitFor();
});

test('who reads further up stays there when a colleague writes, and letters act beside a tick', async () => {
  const long = `Talud di Kampung Contoh retak. ${'Batunya lepas satu per satu sejak hujan kemarin. '.repeat(14)}`;
  await becomes(reporter, people.url, 'Mas Coba');
  await comments(reporter, people.url, long.trim());
  for (const page of [medsos, pusat]) await opensCase(page, 'all', 'Talud di Kampung Contoh retak');
  await pusat.setViewportSize({ width: 1024, height: 600 });
  const note = async (words: string): Promise<void> => {
    await medsos.locator('.case-head').press('n');
    await medsos.getByRole('dialog').getByRole('textbox').fill(words);
    await sends(medsos, 'Simpan catatan');
    await sees(pusat.locator('.thread'), words);
  };
  for (const nth of ['satu', 'dua', 'tiga']) await note(`Catatan ${nth}`);
  const scrolled = "document.querySelector('.thread-scroll').scrollTop";
  const top = (): Promise<number> => pusat.evaluate<number>(scrolled);
  assert.ok((await top()) > 40, 'the newest words are shown while nobody reads elsewhere');
  await pusat.evaluate(`${scrolled} = 0`);
  await pusat.evaluate(settled);
  await note('Catatan empat');
  await pusat.evaluate(settled);
  assert.equal(await top(), 0);
  await goesTo(pusat, '/masuk?map=all');
  const ticks = pusat.locator('[data-number]').getByRole('checkbox');
  await ticks.first().check();
  await pusat.keyboard.press('Control+a');
  await pusat.locator('[data-number] input:checked').nth(1).waitFor();
});

test('nothing went wrong in either browser', () => {
  // Browsers report on their own that an act was refused.
  assert.deepEqual(
    people.trouble.filter((one) => !one.includes('409')),
    [],
  );
});
