import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drainInbound } from '#app/drain-inbound.ts';
import { handleCommand } from '#app/handle-command.ts';
import { acts, at, people } from '#test/given/given.ts';
import { arrive, casesOf, comment, deletion, direct, drainPorts, edit, put } from '#test/given/intake.ts';
import { storeOn, testStore } from '#test/beds/store.ts';

const texts = async (pool: Awaited<ReturnType<typeof testStore>>['pool']): Promise<string[]> =>
  (await pool.query<{ text: string }>('select text from message order by sent_at, external_id')).rows.map(
    ({ text }) => text,
  );

test('three comments in a row below one post are one case', async (t) => {
  const { store, pool } = await testStore(t);
  const first = comment('c1', 'min dalan ngarep omahku bolong jero banget 🙏');
  await arrive(store, pool, [first], [comment('c2', 'wis suwe lho')], [comment('c3', 'Jl. Contoh RT 03')]);
  const cases = await casesOf(pool);
  assert.equal(cases.length, 1);
  assert.match(cases[0]?.number ?? '', /^ADU-2026-000001-/);
  assert.deepEqual(await texts(pool), [first.text, 'wis suwe lho', 'Jl. Contoh RT 03']);
});

test('the same webhook twice, and the same message in another webhook, is one message', async (t) => {
  const { store, pool } = await testStore(t);
  const one = comment('c1', 'lampu mati');
  await arrive(store, pool, [one], [one], [comment('c2', 'lagi'), one]);
  assert.deepEqual(await texts(pool), ['lampu mati', 'lagi']);
});

test('comments below two posts are two cases, and a private message joins the one last written to', async (t) => {
  const { store, pool } = await testStore(t);
  const later = comment('c2', 'sampah menumpuk', { post: 'post-2', sentAt: at(1) });
  await arrive(store, pool, [comment('c1', 'lampu mati')], [later], [direct('d1', 'nama saya Warga Demo')]);
  const cases = await casesOf(pool);
  assert.equal(cases.length, 2);
  const { rows } = await pool.query<{ complaint_id: string }>(
    `select complaint_id from message where external_id = 'd1'`,
  );
  assert.equal(rows[0]?.complaint_id, cases[1]?.id);
});

test('a comment of a person whose private message is open is a case of its own', async (t) => {
  const { store, pool } = await testStore(t);
  await arrive(store, pool, [direct('d1', 'saluran mampet')], [comment('c1', 'lampu mati')]);
  assert.equal((await casesOf(pool)).length, 2);
});

test('an answer to what stands in an open case belongs to it, where the platform names no conversation', async (t) => {
  const { store, pool } = await testStore(t);
  await arrive(store, pool, [comment('c1', 'lampu mati')]);
  const answer = comment('c2', 'di Jalan Contoh', { post: 'c1', parentId: 'c1' });
  await arrive(store, pool, [answer], [comment('c3', 'podo', { post: 'c1', parentId: 'c1', who: 'warga-2' })]);
  const cases = await casesOf(pool);
  assert.equal(cases.length, 2);
  const { rows } = await pool.query(`select distinct thread_key from message where complaint_id = $1`, [cases[0]?.id]);
  assert.deepEqual(rows, [{ thread_key: 'post-1:warga-1' }]);
  assert.deepEqual(await texts(pool), ['lampu mati', 'di Jalan Contoh', 'podo']);
});

test('two people below one post are two cases', async (t) => {
  const { store, pool } = await testStore(t);
  await arrive(store, pool, [comment('c1', 'lampu mati')], [comment('c2', 'podo', { who: 'warga-2' })]);
  assert.equal((await casesOf(pool)).length, 2);
});

test('a comment whose writer the platform withholds is kept', async (t) => {
  const { store, pool } = await testStore(t);
  const { author: _withheld, ...anonymous } = comment('c1', 'jalan rusak');
  await arrive(store, pool, [anonymous], [{ ...anonymous, externalId: 'c2' }]);
  assert.equal((await casesOf(pool)).length, 1);
});

test('an edit keeps what was there before, and a deletion shows no more', async (t) => {
  const { store, pool } = await testStore(t);
  await arrive(
    store,
    pool,
    [comment('c1', 'lampu mati')],
    [edit('c1', 'lampu mati di Jl. Contoh')],
    [deletion('c1')],
    [edit('c1', 'sesudah')],
  );
  assert.deepEqual(await texts(pool), ['']);
  const { rows } = await pool.query<{ text: string }>('select text from message_version order by until_at, text');
  assert.deepEqual(rows.map(({ text }) => text).toSorted(), ['lampu mati', 'lampu mati di Jl. Contoh']);
  const types = (await pool.query<{ type: string }>('select type from event order by seq')).rows.map(
    ({ type }) => type,
  );
  assert.deepEqual(types, ['CaseOpened', 'StepOpened', 'MessageReceived', 'MessageEdited', 'MessageDeleted']);
});

test('an edit and a deletion that come before their message wait for it', async (t) => {
  const { store, pool } = await testStore(t);
  await arrive(store, pool, [edit('c1', 'yang benar')], [comment('c1', 'yang salah')]);
  assert.deepEqual(await texts(pool), ['yang benar']);
  await arrive(store, pool, [deletion('c2')], [comment('c2', 'terlanjur')]);
  assert.deepEqual(await texts(pool), ['yang benar', '']);
  assert.equal((await pool.query('select 1 from early_inbound')).rowCount, 0);
});

test('text that PostgreSQL cannot hold is kept as near as it can', async (t) => {
  const { store, pool } = await testStore(t);
  await arrive(store, pool, [comment('c1', 'a\u0000b'), comment('c2', 'setengah \ud83d emoji')]);
  assert.deepEqual(await texts(pool), ['a\uFFFDb', 'setengah \uFFFD emoji']);
});

test('poison is set aside with its error, and blocks nothing', async (t) => {
  const { store, pool } = await testStore(t);
  assert.equal(await arrive(store, pool, '{"bukan', { entry: 1 }, [comment('c1', 'lampu mati')]), 3);
  const { rows } = await pool.query<{ status: string; error: string | null }>(
    'select status, error from inbound order by id',
  );
  assert.deepEqual(
    rows.map(({ status }) => status),
    ['poison', 'poison', 'done'],
  );
  assert.match(rows[0]?.error ?? '', /SyntaxError/);
  assert.match(rows[1]?.error ?? '', /entry: missing/);
  assert.equal((await casesOf(pool)).length, 1);
});

test('half of a webhook that fails leaves nothing behind', async (t) => {
  const { store, pool } = await testStore(t);
  await arrive(store, pool, [comment('c1', 'lampu mati'), { kind: 'message' }]);
  assert.deepEqual(await casesOf(pool), []);
  assert.equal((await pool.query('select 1 from event')).rowCount, 0);
});

test('set-aside payloads are drained once they are put back', async (t) => {
  const { store, pool } = await testStore(t);
  await put(pool, [comment('c1', 'lampu mati')]);
  const broken = { ...drainPorts(store), parse: () => assert.fail('new field') };
  assert.equal(await drainInbound(broken, () => at(0)), 1);
  assert.deepEqual(await casesOf(pool), []);
  await pool.query(`update inbound set status = 'new'`);
  assert.equal(await drainInbound(drainPorts(store), () => at(0)), 1);
  assert.equal((await casesOf(pool)).length, 1);
});

test('four workers share the queue: each message once, each thread one case', async (t) => {
  const { store, pool } = await testStore(t);
  const webhooks = Array.from({ length: 60 }, (_, index) => [
    comment(`c${String(index)}`, `pesan ${String(index)}`, {
      who: `warga-${String(index % 6)}`,
      sentAt: at(0) + index,
    }),
  ]);
  await put(pool, ...webhooks);
  const workers = [store, storeOn(pool), storeOn(pool), storeOn(pool)];
  const drained = await Promise.all(workers.map((worker) => drainInbound(drainPorts(worker), () => at(0))));
  assert.equal(
    drained.reduce((sum, count) => sum + count, 0),
    60,
  );
  assert.equal((await casesOf(pool)).length, 6);
  assert.equal((await pool.query('select 1 from message')).rowCount, 60);
});

test('who writes to a closed case opens another', async (t) => {
  const { store, pool } = await testStore(t);
  await arrive(store, pool, [comment('c1', 'terima kasih min')]);
  const [opened] = await casesOf(pool);
  const handled = await handleCommand(store, opened?.id ?? '', acts.notComplaint(1, { by: people.medsos }));
  assert.ok(handled.ok);
  await arrive(store, pool, [comment('c2', 'eh lampu kok mati')]);
  assert.deepEqual(
    (await casesOf(pool)).map(({ status }) => status),
    ['closed', 'triage'],
  );
});
