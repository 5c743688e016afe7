// What a reporter does on their case's page: rates it once, has it opened again once, within the days the core gives.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { givenPortal, type OpenCase, type Portal } from '#test/beds/portal.ts';

const answered = async (portal: Portal): Promise<OpenCase> => {
  const found = await portal.answered({ publicText: 'Lampu sudah diganti.' });
  portal.moveTo(9);
  return found;
};

test('a mark is taken once, with the remark beside the log', async (t) => {
  const portal = await givenPortal(t);
  const found = await answered(portal);
  const cookie = await portal.passOf(found);
  const url = `/lacak/${found.number}/nilai`;
  const missing = await portal.post(url, { catatan: 'Sudah <b>terang</b>' }, { cookie });
  assert.equal(missing.statusCode, 422);
  assert.match(missing.body, /href="#nilai-1">Pilih nilai/);
  assert.match(missing.body, /Sudah &lt;b&gt;terang&lt;\/b&gt;<\/textarea/, 'what was typed is kept');
  const fields = { nilai: '4', catatan: 'Sudah terang\0' };
  const answers = await Promise.all([1, 2, 3].map(() => portal.post(url, fields, { cookie })));
  for (const answer of answers) assert.equal(answer.statusCode, 303);
  const page = await portal.get(`/lacak/${found.number}`, { cookie });
  assert.match(page.body, /Anda memberi nilai 4 dari 5/);
  const { rows } = await portal.pool.query<{ text: string; channel: string }>(
    `select text, channel from message where complaint_id = $1 and channel = 'portal'`,
    [found.id],
  );
  assert.deepEqual(rows, [{ text: 'Sudah terang', channel: 'portal' }]);
});

test('a case is opened again once, with a reason, within its days', async (t) => {
  const portal = await givenPortal(t);
  const found = await answered(portal);
  const cookie = await portal.passOf(found);
  const url = `/lacak/${found.number}/buka-lagi`;
  const missing = await portal.post(url, { alasan: '  ' }, { cookie });
  assert.equal(missing.statusCode, 422);
  assert.match(missing.body, /<details[^>]* open/);
  assert.equal((await portal.post(url, { alasan: 'Masih mati' }, { cookie })).statusCode, 303);
  const page = await portal.get(`/lacak/${found.number}`, { cookie });
  assert.match(page.body, /dibuka lagi atas permintaan Anda/);
  // Straight to whoever did the work.
  assert.match(page.body, /Dinas Pekerjaan Umum, Perumahan dan Kawasan Permukiman menindaklanjuti laporan Anda/);
  assert.doesNotMatch(page.body, /Masih mati/);
  const { rows } = await portal.pool.query(`select 1 from message where complaint_id = $1 and text = 'Masih mati'`, [
    found.id,
  ]);
  assert.equal(rows.length, 1);
});

test('when the days are over neither is offered, and neither is taken', async (t) => {
  const portal = await givenPortal(t);
  const found = await answered(portal);
  portal.moveTo(24 * 32);
  const cookie = await portal.passOf(found);
  const page = await portal.get(`/lacak/${found.number}`, { cookie });
  assert.doesNotMatch(page.body, /Belum tuntas\?|Kirim nilai/);
  await portal.post(`/lacak/${found.number}/nilai`, { nilai: '5', catatan: 'terlambat' }, { cookie });
  await portal.post(`/lacak/${found.number}/buka-lagi`, { alasan: 'terlambat' }, { cookie });
  const { rows } = await portal.pool.query<{ status: string; rating: number | null }>(
    'select status, rating from complaint where id = $1',
    [found.id],
  );
  assert.deepEqual(rows, [{ status: 'closed', rating: null }]);
  const kept = await portal.pool.query(`select 1 from message where text = 'terlambat'`);
  assert.equal(kept.rows.length, 0, 'refused words are not kept');
});

test('without a pass nobody rates, and no other site does with the pass', async (t) => {
  const portal = await givenPortal(t);
  const found = await answered(portal);
  const url = `/lacak/${found.number}/nilai`;
  assert.equal((await portal.post(url, { nilai: '1' })).headers['location'], '/lacak');
  const cookie = await portal.passOf(found);
  const foreign = await portal.post(url, { nilai: '1' }, { cookie, 'sec-fetch-site': 'cross-site' });
  assert.equal(foreign.statusCode, 403);
  const { rows } = await portal.pool.query<{ rating: number | null }>('select rating from complaint where id = $1', [
    found.id,
  ]);
  assert.equal(rows[0]?.rating, null);
});

test('words are added while the case is open, and the page says that they came', async (t) => {
  const portal = await givenPortal(t);
  const found = await portal.caseIn('disposed');
  portal.moveTo(6);
  const cookie = await portal.passOf(found);
  const url = `/lacak/${found.number}/tambah`;
  const missing = await portal.post(url, { keterangan: ' ' }, { cookie });
  assert.equal(missing.statusCode, 422);
  assert.match(missing.body, /href="#keterangan">Tulis apa yang ingin/);
  const long = await portal.post(url, { keterangan: `<b>${'a'.repeat(1000)}` }, { cookie });
  assert.match(long.body, /&lt;b&gt;a{1000}<\/textarea/, 'what was typed is kept');
  const answer = await portal.post(url, { keterangan: 'Sekarang airnya masuk rumah 😢' }, { cookie });
  assert.deepEqual([answer.statusCode, answer.headers['location']], [303, `/lacak/${found.number}#history`]);
  const page = await portal.get(`/lacak/${found.number}`, { cookie });
  assert.match(page.body, /Anda menambah keterangan/);
  assert.doesNotMatch(page.body, /masuk rumah/);
  const { rows } = await portal.pool.query(`select text from message where complaint_id = $1 and channel = 'portal'`, [
    found.id,
  ]);
  assert.deepEqual(rows, [{ text: 'Sekarang airnya masuk rumah 😢' }]);
});

test('a complaint is taken back once, with a reason or none, and may be opened again', async (t) => {
  const portal = await givenPortal(t);
  const found = await portal.caseIn('disposed');
  portal.moveTo(6);
  const cookie = await portal.passOf(found);
  const url = `/lacak/${found.number}/tarik`;
  const page = async (): Promise<string> => (await portal.get(`/lacak/${found.number}`, { cookie })).body;
  assert.match(await page(), /<details[^>]*id="tarik"/);
  const long = await portal.post(url, { mengapa: 'a'.repeat(1001) }, { cookie });
  assert.equal(long.statusCode, 422);
  assert.match(long.body, /<details[^>]*id="tarik"[^>]* open/);
  const answers = await Promise.all([1, 2].map(() => portal.post(url, { mengapa: 'Sudah beres sendiri' }, { cookie })));
  for (const answer of answers) assert.equal(answer.statusCode, 303);
  const after = await page();
  assert.match(after, /Ditutup, karena Anda menariknya/);
  assert.match(after, /Belum tuntas\?/);
  assert.doesNotMatch(after, /id="tarik"|id="tambah"|beres sendiri/);
  const { rows } = await portal.pool.query(`select 1 from message where complaint_id = $1 and channel = 'portal'`, [
    found.id,
  ]);
  assert.equal(rows.length, 1);
});
