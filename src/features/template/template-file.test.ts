// Reply templates as a file, and their history: placeholders that nothing fills are faults, what is too long for a platform is said.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { limitsOf as channelLimits } from '#channels/kinds.ts';
import { addMissingTemplates } from '#db/templates.ts';
import { defaultTemplates } from '#text/citizen.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { listFiles } from '#test/beds/list-files.ts';
import { refused } from '#test/beds/problems.ts';
import type { TemplatesAnswer } from './template.contract.ts';
import { templateSheet } from './template-file.ts';

const desk = await givenDesk({ after });
await addMissingTemplates(desk.pool, defaultTemplates);
const path = '/api/v1/templates';
const { look, taken, refusedAs, history, takeBack } = listFiles(desk, path, 'pusat');
const all = async () => json<TemplatesAnswer>(await desk.get('pusat', path)).templates;

test('those that the program brings go out and come in again without a change, as CSV and as Excel', async () => {
  for (const ending of ['csv', 'xlsx']) {
    const { rawPayload } = await desk.get('pusat', `${path}.${ending}`);
    assert.deepEqual(await taken(rawPayload), { added: 0, changed: 0 }, ending);
  }
});

test('a row without an id is the one of its use and name, or a new one', async () => {
  const file = 'kegunaan;nama;isi\r\ninterim;"Banjir; ""besar"" 😀";"Terima kasih, {nama}.\nKami cek."';
  assert.deepEqual(await taken(`\uFEFF${file}`), { added: 1, changed: 0 });
  assert.deepEqual(await taken(file.replace('Kami cek', 'Kami periksa')), { added: 0, changed: 1 });
  const found = (await all()).find(({ name }) => name.startsWith('Banjir'));
  assert.deepEqual([found?.name, found?.body], ['Banjir; "besar" 😀', 'Terima kasih, {nama}.\nKami periksa.']);
});

test('what nothing fills, an unknown use and an empty text are faults, each by its row', async () => {
  const before = await all();
  const said = await refusedAs('kegunaan,nama,isi\nspam,A,Halo\ninterim,B,"Halo {nma}, {Nomor}"\ninterim,C,');
  assert.match(said, /Baris 2, kolom "kegunaan": hanya ask-identity, /);
  assert.match(said, /Baris 3, kolom "isi": \{nma\}, \{Nomor\} tidak dikenal.*\{tujuan\}\./);
  assert.match(said, /Baris 4, kolom "isi": belum diisi, atau lebih dari 5\.000 tanda\./);
  assert.deepEqual(await all(), before);
});

test('what stood in a template before is no new fault', async () => {
  const [first] = await all();
  assert.ok(first);
  await desk.pool.query(`update reply_template set body = 'Halo {lama}' where id = $1`, [first.id]);
  const row = `id,kegunaan,nama,isi\n${first.id},${first.purpose},Lain,Halo {lama}`;
  assert.deepEqual((await look(row)).faults, []);
  assert.match((await look(row.replace('Halo', 'Halo {lain}'))).faults.join(), /\{lain\} tidak dikenal/);
});

test('one that is removed comes back as it was', async () => {
  const words = { purpose: 'interim', name: 'Sementara', body: 'Sebentar, {nama}.' };
  const { id } = JSON.parse((await desk.send('pusat', 'POST', path, words)).body) as { id: string };
  await desk.send('pusat', 'POST', `${path}/${id}/remove`, {});
  const [removed, added] = await history();
  assert.deepEqual([removed?.what, removed?.name, added?.what], ['removed', 'Sementara', 'added']);
  assert.equal((await takeBack(removed?.seq ?? '')).statusCode, 200);
  assert.deepEqual(
    (await all()).find((one) => one.id === id),
    { id, ...words, isBuiltIn: false },
  );
  refused(await takeBack(removed?.seq ?? ''), 409, 'change-gone');
});

const whole = channelLimits('instagram') ?? assert.fail();

test('what is longer than a channel of the desk takes is said before it counts', () => {
  const limits = {
    commentLength: { max: 10, unit: 'characters' as const },
    messageLength: { max: 20, unit: 'characters' as const },
  };
  const sheet = templateSheet(() => 'x', [{ channel: 'contoh', limits: { ...whole, ...limits } }]);
  const warned = (purpose: string, length: number): number =>
    sheet.warningsIn?.([{ id: 'a', purpose, name: 'A', body: 'a'.repeat(length) }], []).length ?? -1;
  assert.deepEqual([warned('ask-note', 10), warned('answer-note', 11), warned('interim', 20)], [0, 1, 0]);
  assert.equal(warned('interim', 21), 1);
});
