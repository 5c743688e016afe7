// The operator sees that a system of the city's no longer hears anything, and why, and tells it again.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { dayMs } from '#core/time.ts';
import { givenReceiver, type Receiver } from '#test/beds/receiver.ts';
import { becomes, comments } from './citizen.ts';
import { sees, seesNowhere, seesWell } from './looks.ts';
import { givenPeople, type People } from './people.ts';

const cleanups: (() => unknown)[] = [];
const secret = 'rahasia-penerima-contoh';
let people: People;
let receiver: Receiver;
let operator: Page;

before(async () => {
  const t = { after: (release: () => unknown) => void cleanups.unshift(release) };
  receiver = await givenReceiver(t);
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-webhooks-'));
  cleanups.push(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'tanggap.config.json');
  const webhooks = [{ id: 'dasbor-kota', url: receiver.url, secret, events: ['CaseOpened'] }];
  writeFileSync(file, JSON.stringify({ webhooks }));
  people = await givenPeople(t, { TANGGAP_CONFIG: file });
  operator = await people.signsIn('operator');
});

after(async () => {
  for (const release of cleanups) await release();
});

test('a receiver that failed is seen with its reason, and is told again', async () => {
  receiver.answers = () => 500;
  const reporter = await people.arrives();
  await becomes(reporter, people.url, 'Mbah Conto');
  await comments(reporter, people.url, 'Lampu jalan mati di gang');
  await operator.getByRole('link', { name: 'Webhook keluar' }).click();
  await sees(operator, 'dasbor-kota', '1 menunggu', 'CaseOpened', 'HTTP 500', 'jawaban 500');
  await seesWell(operator, 'webhooks, one waiting');
  await seesNowhere(operator, secret);
  people.program.clock.forward(4 * dayMs);
  await sees(operator, '1 menyerah');
  receiver.answers = () => 200;
  await operator.getByRole('button', { name: 'Kirim ulang 1 yang menyerah' }).click();
  await sees(operator, '1 kabar antre untuk dikirim ulang.', 'Lancar', 'Terkirim');
  await operator.getByRole('button', { name: /^Kirim ulang CaseOpened/ }).click();
  await operator.getByRole('button', { name: 'Kirim ulang sejak… (dasbor-kota)' }).click();
  await seesWell(operator, 'webhooks, replay since');
  await operator.getByRole('dialog').getByRole('button', { name: 'Kirim ulang' }).click();
  await operator.getByRole('dialog').waitFor({ state: 'detached' });
  await operator.getByLabel('Keadaan').selectOption('given-up');
  await sees(operator, 'Tidak ada kabar di sini');
  assert.deepEqual(people.trouble, []);
});
