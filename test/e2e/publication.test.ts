// Admin Pusat lets everybody read of a case in words of the desk's own, sees what stands there, and takes it back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { becomes, comments } from './citizen.ts';
import { sees, seesWell } from './looks.ts';
import { opensCase } from './officer.ts';
import { givenPeople, station, type People } from './people.ts';

const cleanups: (() => unknown)[] = [];
let people: People;
let pusat: Page;

before(async () => {
  people = await givenPeople({ after: (release) => void cleanups.unshift(release) });
  pusat = await people.signsIn('pusat');
});

after(async () => {
  for (const release of cleanups) await release();
});

const inPublic = async (number: string): Promise<string> => {
  const answer = await fetch(`${people.url}/open311/v2/requests/${number}.json`);
  return answer.text();
};

test('a case is shown to everybody, and withdrawn', async (t) => {
  const reporter = await people.arrives();
  await becomes(reporter, people.url, 'Mbah Conto');
  await comments(reporter, people.url, 'Trotoar di Jalan Contoh rusak parah');
  const number = await opensCase(pusat, 'all', 'Trotoar di Jalan Contoh');
  const card = pusat.locator('section', { has: pusat.getByRole('heading', { name: 'Publikasi' }) }).last();

  await station(t, 'nothing is public at first', async () => {
    await sees(card, 'Tidak ditampilkan');
    await card.getByRole('button', { name: 'Tampilkan' }).click();
    await seesWell(pusat, 'publication form');
  });

  await station(t, 'a number of somebody’s is refused, and the words stay', async () => {
    const dialog = pusat.getByRole('dialog');
    await dialog.getByLabel('Ringkasan untuk umum').fill('Trotoar rusak, hubungi 0812 0000 0001.');
    await dialog.getByRole('button', { name: 'Tampilkan' }).click();
    await sees(dialog.getByRole('alert'), 'Isian Anda masih ada');
    await dialog.getByLabel('Ringkasan untuk umum').fill('Trotoar Jalan Contoh rusak.');
    await dialog.getByRole('button', { name: 'Tampilkan' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  await station(t, 'it is public in those words, and the card says so', async () => {
    await sees(card, 'Tampil untuk umum', 'Trotoar Jalan Contoh rusak.', 'oleh Bima Contoh');
    assert.match(await inPublic(number), /Trotoar Jalan Contoh rusak\./);
    await seesWell(pusat, 'publication, public');
  });

  await station(t, 'it is taken back', async () => {
    await card.getByRole('button', { name: 'Tarik' }).click();
    await sees(card, 'Tidak ditampilkan');
    assert.doesNotMatch(await inPublic(number), /Trotoar/);
  });
  assert.deepEqual(
    people.trouble.filter((line) => !line.includes('422')),
    [],
  );
});

test('an officer who does not decide it sees nothing of it', async () => {
  const medsos = await people.signsIn('medsos');
  await opensCase(medsos, 'all', 'Trotoar di Jalan Contoh');
  assert.equal(await medsos.getByRole('heading', { name: 'Publikasi' }).count(), 0);
});
