// Many at once, and one who wants to be forgotten: forty reporters of one flood hear the same word, each where they wrote; and an erased case
// still counts.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openedChainKeys } from '#src/cli/verify-log.ts';
import { verifyLog } from '#db/verify-log.ts';
import { givenHands, type Hands } from './hands.ts';
import { sees, seesNowhere, seesWell } from './looks.ts';
import { goesTo, sends } from './officer.ts';
import { givenPeople, type People } from './people.ts';

const cleanups: (() => unknown)[] = [];
let people: People;
let hands: Hands;
let desk: Record<'reporter' | 'medsos' | 'pusat', Page>;

before(async () => {
  people = await givenPeople({ after: (release) => void cleanups.unshift(release) });
  hands = givenHands(people);
  const { arrives, signsIn } = people;
  const [reporter, medsos, pusat] = await Promise.all([arrives(), signsIn('medsos'), signsIn('pusat')]);
  desk = { reporter, medsos, pusat };
});

after(async () => {
  for (const release of cleanups) await release();
});

test('forty posts about one flood: one press puts them together, one statement answers each of them', async () => {
  const { medsos, pusat, reporter } = desk;
  const numbers = await hands.manyPost(
    'instagram',
    Array.from({ length: 40 }, (_, one) => ({
      name: `Warga Banjir ${String(one)}`,
      text: `Banjir di kampung contoh ${String(one)}`,
    })),
  );
  await goesTo(medsos, `/kasus/${numbers[0] ?? ''}`);
  await medsos.getByRole('button', { name: 'Masukkan ke isu' }).click();
  const dialog = medsos.getByRole('dialog');
  await dialog.getByLabel('Nama isu').fill('Banjir di kampung contoh');
  await dialog.getByRole('button', { name: 'Buka dan masukkan' }).click();
  await medsos.getByRole('link', { name: 'Banjir di kampung contoh', exact: true }).click();
  await sees(medsos, 'Yang melapor');
  const issue = new URL(medsos.url()).pathname.split('/').at(-1) ?? '';
  await hands.asks('medsos', 'POST', `/api/v1/issues/${issue}/cases`, { numbers: numbers.slice(1) });
  await sees(medsos, '40 aduan');
  await medsos.getByRole('button', { name: 'Tulis pernyataan' }).click();
  await dialog.getByLabel('Susunan kata 1').fill('{sapaan}, pompa sudah menyala. Nomor Anda {nomor}.');
  await sends(medsos, 'Ajukan ke Admin Pusat');
  await goesTo(pusat, `/isu/${issue}`);
  await pusat.getByRole('button', { name: 'Setujui' }).click();
  await pusat.getByRole('button', { name: 'Lihat penerima' }).click();
  await seesWell(pusat, 'an issue of forty');
  await pusat.getByRole('button', { name: 'Kirim ke 40 pelapor' }).click();
  const question = pusat.getByRole('dialog');
  await question.getByLabel('Ketik KIRIM 40 untuk mengirim').fill('kirim 40');
  await question.getByRole('button', { name: 'Kirim ke 40 pelapor' }).click();
  await sees(pusat, /40 terkirim/);
  await hands.reads(desk.reporter, 'foto', new RegExp(`pompa sudah menyala. Nomor Anda ${numbers[0] ?? ''}`));
  await hands.tracks(reporter, numbers[39] ?? '', 'Kami mengirim kabar tentang hal ini.');
});

test('somebody is erased by two people: the case still counts, and every log still holds', async () => {
  const { pusat, reporter } = desk;
  const { config, database } = people.program.parts;
  const number = await hands.posts('instagram', 'Warga Hilang', 'Lampu contoh mati');
  await hands.does(
    number,
    ['medsos', 'GoWithoutIdentity', { why: 'not-needed' }],
    ['pusat', 'AnswerDirectly', { publicText: 'Lampunya sudah menyala.' }],
  );
  await hands.stands(number, 'closed');
  const counted = await hands.asks('pusat', 'GET', '/api/v1/cases?folder=closed');
  await hands.asks('ketua', 'POST', '/api/v1/person-requests', { kind: 'erase', number, words: 'Mohon dihapus.' });
  const { body } = await hands.asks('ketua', 'GET', '/api/v1/person-requests');
  const [request] = (body as { requests: { id: string }[] }).requests;
  await hands.asks('ketua', 'POST', `/api/v1/person-requests/${request?.id ?? ''}/propose`, { basis: 'asked' });
  const head = await people.signsIn('kabid');
  await goesTo(head, '/hak');
  await sees(head, 'Orang kedua harus menyetujui.');
  await head.getByRole('button', { name: 'Setujui dan hapus' }).click();
  await sees(head, 'Data pelapor sudah dihapus.');
  await goesTo(pusat, `/kasus/${number}`);
  await sees(pusat, number);
  await seesNowhere(pusat, 'Warga Hilang', 'Lampu contoh mati');
  await hands.tracks(reporter, number, /data pribadi Anda di dalamnya sudah dihapus/);
  const after = await hands.asks('pusat', 'GET', '/api/v1/cases?folder=closed');
  const folders = ({ body: answer }: typeof after) => (answer as { folders: object }).folders;
  assert.deepEqual(folders(after), folders(counted));
  const { pool } = database;
  const keys = await openedChainKeys(pool, config);
  for (const log of ['event', 'administrative_event'] as const)
    assert.equal((await verifyLog(pool, { log, keys })).ok, true, log);
  assert.deepEqual(people.trouble, []);
});
