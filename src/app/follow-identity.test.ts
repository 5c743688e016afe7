// One person is one reporter under whatever ids their platform knows them by, and no answer goes to an id that was given up.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type pg from 'pg';
import type { Inbound } from '#ports/channel.ts';
import type { Store } from '#ports/store.ts';
import { acts, at } from '#test/given/given.ts';
import { account, arrive, casesOf, comment, direct, type MessageIn } from '#test/given/intake.ts';
import { givenAnswers } from '#test/scenes/outbox-scene.ts';
import { testStore } from '#test/beds/store.ts';
import { handleCommand } from './handle-command.ts';

const [oldNumber, newNumber] = ['628111000111', '628111000222'];
const [oldId, newId, strangerId] = ['ID.208', 'ID.999', 'ID.555'];

/** As WhatsApp tells: the id that lasts first, the number besides; answers go to the number. */
const by = (
  externalId: string,
  { id, number, ...more }: Partial<MessageIn> & { id?: string; number?: string },
): MessageIn => {
  const first = id ?? number ?? '';
  const passing = number === undefined ? {} : { otherIds: [number], passingIds: [number] };
  return direct(externalId, `Pesan ${externalId}`, {
    thread: { visibility: 'private', threadKey: first, answerTo: number ?? first },
    author: { id: first, ...passing },
    ...more,
  });
};

const changed = (more: Partial<Extract<Inbound, { kind: 'identity-change' }>> = {}): Inbound => ({
  kind: 'identity-change',
  accountId: account,
  of: 'person',
  from: [oldNumber, oldId],
  to: [newNumber, newId],
  passingIds: [oldNumber, newNumber],
  at: at(1),
  ...more,
});

type Told = { externalId: string; complaintId: string; reporterId: string; key: string; to: string };

const messages = async (pool: pg.Pool): Promise<Told[]> =>
  (
    await pool.query<Told>(
      `select external_id as "externalId", complaint_id as "complaintId", reporter_id as "reporterId", thread_key as key,
         reply_target ->> 'personId' as to from message order by sent_at, external_id`,
    )
  ).rows;

const waiting = async (pool: pg.Pool): Promise<string[]> =>
  (
    await pool.query<{ to: string }>(
      `select target ->> 'personId' as to from outbox where status = 'queued' order by created_at`,
    )
  ).rows.map(({ to }) => to);

const distinct = <T>(values: readonly T[]): number => new Set(values).size;

const asks = async (store: Store, pool: pg.Pool): Promise<void> => {
  const [one] = await casesOf(pool);
  assert.ok(one);
  const handled = await handleCommand(store, one.id, acts.ask(1));
  assert.ok(handled.ok);
};

suite('one person under two ids', () => {
  for (const [name, first, second] of [
    ['who hides the number later', { id: oldId, number: oldNumber }, { id: oldId }],
    [
      'who was known by the number before there were other ids',
      { number: oldNumber },
      { id: oldId, number: oldNumber },
    ],
    ['who showed the id first', { id: oldId }, { id: oldId, number: oldNumber }],
  ] as const)
    test(`${name}, is one reporter with one case and one conversation`, async (t) => {
      const { store, pool } = await testStore(t);
      await arrive(store, pool, [by('m1', first)], [by('m2', { ...second, sentAt: at(1) })]);
      assert.equal((await casesOf(pool)).length, 1);
      const told = await messages(pool);
      assert.deepEqual(
        [distinct(told.map(({ reporterId }) => reporterId)), distinct(told.map(({ key }) => key))],
        [1, 1],
      );
    });

  test('known apart under each until one message names both, goes on in the case that is open', async (t) => {
    const { store, pool } = await testStore(t);
    await arrive(store, pool, [by('m1', { id: oldId })], [by('m2', { number: oldNumber })]);
    assert.equal((await casesOf(pool)).length, 2);
    await pool.query(
      `update complaint set status = 'closed' where id = (select complaint_id from message where external_id = 'm1')`,
    );
    await arrive(store, pool, [by('m3', { id: oldId, number: oldNumber, sentAt: at(1) })]);
    const told = await messages(pool);
    assert.equal(
      told.find((one) => one.externalId === 'm3')?.complaintId,
      told.find((one) => one.externalId === 'm2')?.complaintId,
    );
  });

  test('whose comment was answered in private, is known by the id that the answer reached', async (t) => {
    const stand = await givenAnswers(t, []);
    const { store, pool } = stand;
    await arrive(store, pool, [comment('c1', 'Lampu mati', { who: 'app-1' })]);
    await asks(store, pool);
    stand.answers.push({ outcome: 'accepted', externalId: 'sent-1', reachedId: 'page-1' });
    await stand.run(at(2));
    await arrive(store, pool, [direct('m1', 'Saya Sari Contoh', { who: 'page-1', sentAt: at(2) })]);
    assert.equal((await casesOf(pool)).length, 1);
    assert.equal(distinct((await messages(pool)).map(({ reporterId }) => reporterId)), 1);
  });
});

suite('a person who changed the number', () => {
  test('keeps the case and the conversation, and what waits goes to the new number, as does all else', async (t) => {
    const { store, pool } = await testStore(t);
    await arrive(store, pool, [by('m1', { id: oldId, number: oldNumber })]);
    await asks(store, pool);
    assert.deepEqual(await waiting(pool), [oldNumber]);
    await arrive(store, pool, [changed()], [changed()]);
    assert.deepEqual(await waiting(pool), [newNumber]);
    await arrive(store, pool, [by('m2', { id: newId, number: newNumber, sentAt: at(2) })]);
    assert.equal((await casesOf(pool)).length, 1);
    const told = await messages(pool);
    assert.deepEqual(
      [distinct(told.map(({ reporterId }) => reporterId)), distinct(told.map(({ key }) => key))],
      [1, 1],
    );
    assert.deepEqual(
      told.map(({ to }) => to),
      [newNumber, newNumber],
    );
  });

  test('twice, is found by either message that comes late', async (t) => {
    const { store, pool } = await testStore(t);
    await arrive(store, pool, [by('m1', { id: oldId, number: oldNumber })], [changed()]);
    const third = { from: [newNumber], to: ['628111000333'], passingIds: [newNumber, '628111000333'], at: at(2) };
    await arrive(store, pool, [changed(third)], [by('late', { number: oldNumber, sentAt: at(0.5) })]);
    assert.equal((await casesOf(pool)).length, 1);
    assert.deepEqual(
      (await messages(pool)).map(({ to }) => to),
      ['628111000333', '628111000333'],
    );
  });

  test('leaves it to a stranger: their words open a case of their own, and no answer to one goes to the other', async (t) => {
    const { store, pool } = await testStore(t);
    await arrive(store, pool, [by('m1', { id: oldId, number: oldNumber })], [changed()]);
    await arrive(store, pool, [by('m2', { number: oldNumber, sentAt: at(2) })]);
    assert.equal((await casesOf(pool)).length, 2);
    const told = await messages(pool);
    assert.equal(distinct(told.map(({ key }) => key)), 2);
    assert.deepEqual(
      told.map(({ to }) => to),
      [newNumber, oldNumber],
    );
  });

  test('without a word from the platform: who writes from it under another id is a stranger, and the old answers leave it', async (t) => {
    const { store, pool } = await testStore(t);
    await arrive(store, pool, [by('m1', { id: oldId, number: oldNumber })]);
    await asks(store, pool);
    await arrive(store, pool, [by('m2', { id: strangerId, number: oldNumber, sentAt: at(2) })]);
    assert.equal((await casesOf(pool)).length, 2);
    assert.deepEqual(await waiting(pool), [oldId]);
    // Sent before the first, and told after it.
    await arrive(store, pool, [by('m0', { id: strangerId, number: oldNumber, sentAt: at(1.5) })]);
    const told = await messages(pool);
    assert.equal(
      told.find((one) => one.externalId === 'm0')?.reporterId,
      told.find((one) => one.externalId === 'm2')?.reporterId,
    );
  });

  test('wrote from the new one before the change was told: it is one person all the same', async (t) => {
    const { store, pool } = await testStore(t);
    await arrive(
      store,
      pool,
      [by('m1', { id: oldId, number: oldNumber })],
      [by('m2', { id: newId, number: newNumber, sentAt: at(2) })],
    );
    await arrive(store, pool, [changed()]);
    const { rows } = await pool.query<{ n: number }>(
      `select count(*)::int as n from message m where reporter_id in (select person_of((select reporter_id from message where external_id = 'm1')))`,
    );
    assert.equal(rows[0]?.n, 2);
    assert.deepEqual(
      (await messages(pool)).map(({ to }) => to),
      [newNumber, newNumber],
    );
  });

  test('took one over that was somebody else’s: nothing of theirs is sent there any more', async (t) => {
    const { store, pool } = await testStore(t);
    await arrive(store, pool, [by('theirs', { number: newNumber })]);
    await asks(store, pool);
    await arrive(store, pool, [by('m1', { id: oldId, number: oldNumber })], [changed()]);
    assert.deepEqual(await waiting(pool), ['']);
    assert.equal((await casesOf(pool)).length, 2);
  });

  test('and nobody knows to what: what waits is not sent, and says so', async (t) => {
    const stand = await givenAnswers(t, []);
    const { store, pool } = stand;
    await arrive(store, pool, [by('m1', { number: oldNumber })]);
    await asks(store, pool);
    await arrive(store, pool, [changed({ from: [oldNumber], to: [], passingIds: [oldNumber] })]);
    await stand.run(at(2));
    assert.equal(stand.sent.length, 0);
    const { rows } = await pool.query<{ reason: string }>('select reason from outbox');
    assert.deepEqual(rows, [{ reason: 'address-given-up' }]);
  });
});

test('a group that moved keeps its conversations, and answers go where it is now', async (t) => {
  const { store, pool } = await testStore(t);
  const group = (id: string, chat: string, more: Partial<MessageIn> = {}): MessageIn =>
    comment(id, 'Air keruh', { who: '77', post: chat, ...more });
  await arrive(store, pool, [group('-5:1:77', '-5')]);
  await asks(store, pool);
  await arrive(store, pool, [{ ...changed({ from: ['-5'], to: ['-1005'] }), of: 'group' }]);
  await arrive(
    store,
    pool,
    [group('-1005:1:77', '-1005', { sentAt: at(2) })],
    [group('-5:2:77', '-5', { sentAt: at(0.5) })],
  );
  assert.equal((await casesOf(pool)).length, 1);
  const { rows } = await pool.query<{ post: string; key: string }>(
    `select reply_target ->> 'postId' as post, thread_key as key from message`,
  );
  assert.deepEqual([distinct(rows.map(({ key }) => key)), [...new Set(rows.map(({ post }) => post))]], [1, ['-1005']]);
});
