// A citizen at their mailbox, an officer at the desk: a letter written on the screen is answered there, and answered again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from '../scenes/channel-scene.ts';
import { sees, seesWell } from './looks.ts';
import { does, opensCase } from './officer.ts';
import { givenPeople, type People } from './people.ts';

/** Letters from before the first look are left alone. */
const deskReads = ({ program }: People): Promise<true> =>
  eventually(async () => {
    const { rowCount } = await program.parts.database.pool.query(
      `select 1 from poll_cursor where channel = 'email' and cursor is not null`,
    );
    return rowCount === 0 ? undefined : true;
  }, 20_000);

test('a citizen writes a letter by keyboard, reads the city’s and answers it', async (t) => {
  const people = await givenPeople(t);
  const { url, arrives, signsIn, trouble } = people;
  await deskReads(people);
  const citizen = await arrives();
  await citizen.goto(`${url}/simulator/#surel`);
  await sees(citizen, 'warga-1@warga.example', 'Belum ada surel');
  await seesWell(citizen, 'mailbox without letters');
  await citizen.getByRole('link', { name: 'Tulis surel' }).press('Enter');
  await seesWell(citizen, 'new letter');
  await citizen.getByRole('button', { name: 'Kirim surel' }).press('Enter');
  await sees(citizen, 'Tulis sesuatu atau sertakan gambar.');
  await citizen.getByLabel('Perihal').fill('Selokan mampet');
  await citizen.getByLabel('Isi').fill('Selokan di Jalan Contoh mampet.\nAirnya naik ke jalan.');
  await citizen.getByRole('button', { name: 'Kirim surel' }).press('Enter');
  await citizen.getByRole('heading', { name: 'Selokan mampet' }).waitFor();
  await sees(citizen, 'Airnya naik ke jalan.');

  const officer = await signsIn('medsos');
  await opensCase(officer, 'all', 'Airnya naik ke jalan.');
  await does(officer, { name: 'Tanya identitas', send: 'Kirim pertanyaan' });

  await citizen.bringToFront();
  await sees(citizen, 'Aduan Kota (latihan)', 'Balaslah surel ini');
  await seesWell(citizen, 'conversation by letter');
  await citizen.getByLabel('Isi').fill('Baik, saya isi nanti.');
  await citizen.getByRole('button', { name: 'Kirim surel' }).click();
  await sees(citizen.getByRole('list', { name: 'Surat-menyurat' }), 'Baik, saya isi nanti.');
  await citizen.getByRole('link', { name: 'Semua surel' }).click();
  await sees(citizen, 'Anda: Baik, saya isi nanti.');

  await officer.bringToFront();
  await sees(officer, 'Baik, saya isi nanti.');
  assert.deepEqual(trouble, []);
});
