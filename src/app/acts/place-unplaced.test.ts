// Words that become no case by themselves: kept once, with their reason; an officer makes a case of them, or dismisses them.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type pg from 'pg';
import { drainInbound } from '#app/drain-inbound.ts';
import { replaySetAside } from '#db/set-aside.ts';
import type { Inbound, Readable } from '#ports/channel.ts';
import { at } from '#test/given/given.ts';
import { account, arrive, casesOf, comment, drainPorts, edit, put } from '#test/given/intake.ts';
import { testStore } from '#test/beds/store.ts';
import { placeLateEdits } from '../place-late-edits.ts';
import { dismissUnplaced, placeUnplaced, undoDismissal, type UnplacedAct } from './place-unplaced.ts';

type Row = { id: string; reason: string; detail: string; readable: Readable; state: string };

const rowsOf = async (pool: pg.Pool): Promise<Row[]> =>
  (await pool.query<Row>('select id, reason, detail, readable, state from unplaced order by id')).rows;

const textsOf = async (pool: pg.Pool): Promise<string[]> =>
  (await pool.query<{ text: string }>('select text from message order by text')).rows.map(({ text }) => text);

const unplaced = (readable: Readable): Inbound => ({
  kind: 'unplaced',
  accountId: account,
  reason: 'elsewhere',
  readable,
});

const officer = { kind: 'officer', userId: '00000000-0000-4000-8000-000000000001', role: 'admin-medsos' } as const;
const act = (id: string, hour = 1): UnplacedAct => ({ id, by: officer, now: at(hour) });

const review: Readable = {
  externalId: 'ulasan-1',
  author: { id: 'warga-9', name: 'Warga Demo 9' },
  text: 'Trotoar rusak',
  sentAt: at(0),
};

suite('what is kept', () => {
  test('once, however often the same is read, and beside what is taken in', async (t) => {
    const { store, pool } = await testStore(t);
    await arrive(store, pool, [unplaced(review), comment('m1', 'Lampu mati')], [unplaced(review)]);
    assert.deepEqual(
      (await rowsOf(pool)).map(({ reason, readable }) => [reason, readable.text]),
      [['elsewhere', 'Trotoar rusak']],
    );
    assert.deepEqual(await textsOf(pool), ['Lampu mati']);
  });

  test('twice, where another person or other words stand under the same id', async (t) => {
    const { store, pool } = await testStore(t);
    await arrive(store, pool, [
      unplaced(review),
      unplaced({ ...review, text: 'Lain' }),
      unplaced({ text: 'a' }),
      unplaced({ text: 'a' }),
    ]);
    assert.equal((await rowsOf(pool)).length, 4);
  });

  test('the words of what could not be read, and anew when it is read again', async (t) => {
    const { store, pool } = await testStore(t);
    const part = { ramalan: { text: 'Pohon tumbang' } };
    await put(pool, [{ kind: 'unknown', accountId: account, what: 'field ramalan', part }], {
      pesan: 'air mati sejak pagi',
    });
    await put(pool, 'bukan json');
    await drainInbound(drainPorts(store), () => at(0));
    assert.deepEqual(
      (await rowsOf(pool)).map(({ readable }) => readable.text),
      ['Pohon tumbang', 'air mati sejak pagi', 'bukan json'],
    );
    assert.equal(await replaySetAside(pool, 'all'), 3);
    await drainInbound(drainPorts(store), () => at(0));
    assert.equal((await rowsOf(pool)).length, 3);
  });

  test('a message that cannot be taken in, while the others of its payload are', async (t) => {
    const { store, pool } = await testStore(t);
    const poison = comment('m1', 'Tidak bisa masuk', {
      joins: { complaintId: '0199c7a0-1111-7000-8000-000000000001' },
    });
    await arrive(store, pool, [comment('m0', 'Pertama'), poison, comment('m2', 'Ketiga')]);
    assert.deepEqual(await textsOf(pool), ['Ketiga', 'Pertama']);
    assert.deepEqual(
      (await rowsOf(pool)).map(({ reason, readable }) => [reason, readable.text]),
      [['not-taken', 'Tidak bisa masuk']],
    );
    const { rows } = await pool.query<{ status: string; error: string }>('select status, error from inbound');
    assert.equal(rows[0]?.status, 'poison');
    assert.match(rows[0].error, /^not taken in: /);
  });

  test('what carries nobody’s words is counted by its name', async (t) => {
    const { store, pool } = await testStore(t);
    const seen: Inbound = { kind: 'ignored', accountId: account, what: 'read receipt' };
    await arrive(store, pool, [seen], [seen, { ...seen, what: 'reaction' }]);
    const { rows } = await pool.query('select what, times::int from passed_over order by what');
    assert.deepEqual(rows, [
      { what: 'reaction', times: 1 },
      { what: 'read receipt', times: 2 },
    ]);
    assert.deepEqual(await rowsOf(pool), []);
  });
});

suite('an officer', () => {
  test('makes a case of it, once, and the person’s next message goes on there', async (t) => {
    const { store, pool } = await testStore(t);
    const thread = { visibility: 'private', threadKey: 'warga-9' } as const;
    await arrive(store, pool, [unplaced({ ...review, thread })]);
    const [row] = await rowsOf(pool);
    const placed = await placeUnplaced(drainPorts(store), act(row?.id ?? ''));
    assert.deepEqual(await placeUnplaced(drainPorts(store), act(row?.id ?? '', 2)), placed);
    await arrive(store, pool, [comment('m2', 'Sudah dua hari', { who: 'warga-9', thread })]);
    assert.deepEqual(
      (await casesOf(pool)).map(({ id }) => id),
      placed.ok ? [placed.complaintId] : [],
    );
    const { rows } = await pool.query('select text, author_name as who, remarks from message order by sent_at, id');
    assert.deepEqual(rows, [
      { text: 'Trotoar rusak', who: 'Warga Demo 9', remarks: ['placed-by-officer'] },
      { text: 'Sudah dua hari', who: 'Warga Demo 9', remarks: [] },
    ]);
    assert.equal((await rowsOf(pool))[0]?.state, 'case');
  });

  test('makes a case of words of which nothing else is known', async (t) => {
    const { store, pool } = await testStore(t);
    await arrive(store, pool, { pesan: 'air mati sejak pagi' });
    const [row] = await rowsOf(pool);
    assert.equal((await placeUnplaced(drainPorts(store), act(row?.id ?? ''))).ok, true);
    assert.deepEqual(await textsOf(pool), ['air mati sejak pagi']);
  });

  test('dismisses it and takes that back; what is a case already is dismissed no more', async (t) => {
    const { store, pool } = await testStore(t);
    await arrive(store, pool, [unplaced(review)]);
    const id = (await rowsOf(pool))[0]?.id ?? '';
    assert.deepEqual(await dismissUnplaced(store, act(id)), { ok: true });
    await arrive(store, pool, [unplaced(review)]);
    assert.deepEqual(
      (await rowsOf(pool)).map(({ state }) => state),
      ['dismissed'],
    );
    assert.deepEqual(await undoDismissal(store, act(id)), { ok: true });
    assert.equal((await placeUnplaced(drainPorts(store), act(id))).ok, true);
    assert.deepEqual(await dismissUnplaced(store, act(id)), { ok: false, refusal: 'unplaced-settled' });
    assert.deepEqual(await dismissUnplaced(store, act('tidak-ada')), { ok: false, refusal: 'not-found' });
  });
});

suite('a change of words whose message never came', () => {
  test('is shown after a while, and is settled by itself when the message comes after all', async (t) => {
    const { store, pool } = await testStore(t);
    await arrive(store, pool, [edit('m1', 'Lampu mati di gang')]);
    assert.equal(await placeLateEdits(store, at(0.1)), 0);
    assert.equal(await placeLateEdits(store, at(0.2)), 1);
    assert.equal(await placeLateEdits(store, at(0.3)), 0);
    assert.deepEqual(
      (await rowsOf(pool)).map(({ reason, readable, state }) => [reason, readable.text, state]),
      [['edit-without-original', 'Lampu mati di gang', 'open']],
    );
    await arrive(store, pool, [comment('m1', 'Lampu mati')]);
    assert.deepEqual(await textsOf(pool), ['Lampu mati di gang']);
    assert.equal((await rowsOf(pool))[0]?.state, 'arrived');
  });

  test('becomes a case with these words, and the message that comes later is known', async (t) => {
    const { store, pool } = await testStore(t);
    await arrive(store, pool, [edit('m1', 'Lampu mati di gang')]);
    await placeLateEdits(store, at(0.2));
    const id = (await rowsOf(pool))[0]?.id ?? '';
    assert.equal((await placeUnplaced(drainPorts(store), act(id))).ok, true);
    await arrive(store, pool, [comment('m1', 'Lampu mati')]);
    assert.deepEqual(await textsOf(pool), ['Lampu mati di gang']);
    assert.equal((await casesOf(pool)).length, 1);
  });
});

suite('an id that its writer chose', () => {
  const letter = (text: string, contentDigest: string, who = 'warga-1'): Inbound =>
    comment('surat-1', text, { who, thread: { visibility: 'private', threadKey: who }, contentDigest });

  test('says that a message is known only with the same words of the same person', async (t) => {
    const { store, pool } = await testStore(t);
    await arrive(store, pool, [letter('Lampu mati', 'a')], [letter('Lampu mati', 'a')]);
    assert.deepEqual(await textsOf(pool), ['Lampu mati']);
    await arrive(store, pool, [letter('Jalan rusak', 'b', 'warga-2')], [letter('Pohon', 'c')], [letter('Pohon', 'c')]);
    assert.deepEqual(await textsOf(pool), ['Jalan rusak', 'Lampu mati', 'Pohon']);
    const { rows } = await pool.query(`select text from message where 'same-id' = any(remarks) order by text`);
    assert.deepEqual(rows, [{ text: 'Jalan rusak' }, { text: 'Pohon' }]);
  });

  test('kept without a digest, as earlier versions did, it is compared by words and person', async (t) => {
    const { store, pool } = await testStore(t);
    await arrive(store, pool, [letter('Lampu mati', 'a')]);
    await pool.query('update message set content_digest = null');
    await arrive(store, pool, [letter('Lampu mati', 'a')], [letter('Lampu mati', 'b', 'warga-2')]);
    assert.deepEqual(await textsOf(pool), ['Lampu mati', 'Lampu mati']);
  });
});
