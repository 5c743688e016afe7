// Whatever citizens and officers write is shown as the letters it is: in names, messages, agencies, templates, everywhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { sees } from './looks.ts';
import { begins, does, goesTo, opensCase, picks, sends } from './officer.ts';
import { givenPeople, type People } from './people.ts';

const page = '17841400000000001';
const run = 'window.__xss=1';
const attacks = [
  `<img src=x onerror="${run}">`,
  `<script>${run}</script>`,
  `"><svg onload=${run}>`,
  `<a href="javascript:${run}">tekan</a>`,
  `</textarea></title><iframe srcdoc="<script>parent.${run}</script>">`,
  `{{constructor.constructor('${run}')()}}`,
  `<style>@import'//contoh.example/x.css';</style>`,
  `\u202Etxet desrever\u202C <b onmouseover=${run}>`,
];
const all = attacks.join(' ');
const name = `Warga ${attacks[0] ?? ''}`;
const handle = `warga_${attacks[2] ?? ''}`;

const control = async ({ url }: People, body: object): Promise<void> => {
  const answer = await fetch(`${url}/simulator/control/comments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ accountId: page, ...body }),
  });
  assert.ok(answer.ok, await answer.text());
};

/** The words stand there as words, and none of them ran. */
const isUnharmed = async (at: Page, ...shown: (string | RegExp)[]): Promise<void> => {
  await sees(at, ...shown);
  assert.equal(await at.evaluate('window.__xss'), undefined, at.url());
  assert.equal(await at.locator('iframe, [onerror], [onload], [onmouseover], a[href^="javascript:"]').count(), 0);
};

test('markup in any field is text on every screen', async (t) => {
  const people = await givenPeople(t);
  const { url, program, trouble } = people;
  await program.parts.database.pool.query(`update agency set name = $1, short_name = $2 where id = 'dpupkp'`, [
    `Dinas ${all}`,
    `DPU ${attacks[2] ?? ''}`,
  ]);
  const pusat = await people.signsIn('pusat');
  await control(people, { author: { name, handle }, text: all });

  await goesTo(pusat, '/masuk?map=all');
  await isUnharmed(pusat, handle, /onerror/);
  const number = await opensCase(pusat, 'all', 'onerror');
  await isUnharmed(pusat, all, handle);

  await goesTo(pusat, '/templat');
  await pusat.getByRole('button', { name: 'Templat baru' }).click();
  await pusat.getByLabel('Nama', { exact: true }).fill(`Templat ${attacks[1] ?? ''}`);
  await pusat.getByLabel('Isi', { exact: true }).fill(`{nama} ${all}`);
  await sends(pusat, 'Simpan templat');
  await isUnharmed(pusat, `Templat ${attacks[1] ?? ''}`);

  await goesTo(pusat, `/kasus/${number}`);
  await does(pusat, { name: 'Tanya identitas', send: 'Kirim pertanyaan' });
  const person = await people.arrives();
  await person.goto(`${url}/simulator`);
  await isUnharmed(person, handle);
  const token = await linkFor(people);
  await person.goto(token);
  await isUnharmed(person, handle, /onerror/);
  await person.getByLabel('Nama lengkap').fill(name);
  await person.getByLabel('Nomor HP').fill('0812 0000 0001');
  await person.getByLabel('Alamat').fill(all.slice(0, 290));
  await person.getByRole('button', { name: 'Kirim data saya' }).click();
  await sees(person, 'Data Anda sudah kami terima');
  await sees(pusat, 'Lengkap');

  await does(pusat, {
    name: 'Tampilkan',
    send: 'Tampilkan',
    fill: (form) => form.getByLabel('Alasan').fill(all),
  });
  await isUnharmed(pusat, name, all);
  await does(pusat, {
    name: 'Setujui jawaban',
    send: 'Setujui dan kirim',
    fill: (form) => form.getByLabel('Jawaban sementara').fill(all),
  });
  const register = await begins(pusat, 'Catat di UPIK');
  await register.getByLabel('Nomor dari UPIK').fill(all.slice(0, 90));
  await register.getByRole('button', { name: 'Simpan nomor UPIK' }).click();
  await isUnharmed(pusat, 'Ini bukan nomor UPIK.');
  await register.getByLabel('Nomor dari UPIK').fill('UPIK-2026-0419');
  await sends(pusat, 'Simpan nomor UPIK');
  const form = await begins(pusat, 'Teruskan ke dinas');
  await picks(form, 'Dinas penanggung jawab', `DPU ${attacks[2] ?? ''}`);
  await form.getByLabel('Arahan').fill(all);
  await sends(pusat, 'Kirim disposisi');
  await isUnharmed(pusat, `DPU ${attacks[2] ?? ''}`);
  await goesTo(pusat, '/upik');
  await isUnharmed(pusat, number);
  await goesTo(pusat, '/waktu');
  await isUnharmed(pusat, 'Tindak lanjut dinas');

  await person.getByRole('button', { name: 'Buka halaman lacak' }).click();
  await isUnharmed(person, number, /menindaklanjuti/);
  assert.deepEqual(trouble, []);
});

/** The address in the question that the city has just sent. */
const linkFor = async ({ url }: People): Promise<string> => {
  const answer = await fetch(`${url}/simulator/control/received`);
  const { received } = (await answer.json()) as { received: { text: string }[] };
  const found = received.map(({ text }) => /https?:\S+\/identitas\/[\w-]+/.exec(text)?.[0]).findLast(Boolean);
  assert.ok(found !== undefined);
  return found;
};
