// Two cases, one transaction: what a joined, merged or split case brings along, on the store.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type pg from 'pg';
import type { CaseFile, Complaint } from '#core/complaint/complaint.ts';
import type { Store } from '#ports/store.ts';
import { acts, at, people } from '#test/given/given.ts';
import { account, arrive, casesOf, comment, direct } from '#test/given/intake.ts';
import { testIds, testStore } from '#test/beds/store.ts';
import { handleCommand } from '../handle-command.ts';
import { bothOrNeither, joinAsDuplicate, mergeCases, splitCase } from './join-cases.ts';

const identityId = testIds.uuid();
const asked = { now: at(1), by: people.medsos };

const stateOf = (store: Store, id: string): Promise<Complaint> =>
  store.transact(async (tx) => (await tx.log.load(id)).state);
const fileOf = async (store: Store, id: string): Promise<CaseFile> => {
  const state = await stateOf(store, id);
  assert.ok(state.status !== 'none');
  return state.file;
};

/** One comment of each of `who`, below a post of its own, is a case each. */
const cases = async (store: Store, pool: pg.Pool, ...who: string[]): Promise<[Side, Side, Side]> => {
  for (const [index, name] of who.entries())
    await arrive(store, pool, [
      comment(`c${String(index)}`, 'lampu mati', { who: name, post: `post-${String(index)}` }),
    ]);
  const [one, two, three] = await casesOf(pool);
  assert.ok(one !== undefined && two !== undefined);
  return [one, two, three ?? two];
};
type Side = { id: string; number: string };

const does = async (store: Store, id: string, ...commands: Parameters<typeof handleCommand>[2][]): Promise<void> => {
  for (const command of commands) {
    const handled = await handleCommand(store, id, command);
    assert.ok(handled.ok, handled.ok ? '' : `${command.type}: ${handled.refusal}`);
  }
};

test('who follows a duplicate follows the case that it joins, and each is answered where they wrote', async (t) => {
  const { store, pool } = await testStore(t);
  const [one, two, three] = await cases(store, pool, 'warga-1', 'warga-2', 'warga-3');
  assert.ok((await bothOrNeither(store, (tx) => joinAsDuplicate(tx, three, two, asked))).ok);
  assert.ok((await bothOrNeither(store, (tx) => joinAsDuplicate(tx, two, one, asked))).ok);
  assert.deepEqual(
    (await fileOf(store, one.id)).followers.map(({ number }) => number),
    [two.number, three.number],
  );
  await does(store, one.id, acts.ask(1), acts.provide(2, { identityId }), acts.answerDirectly(3));
  const { rows } = await pool.query<{ thread_key: string; purpose: string }>(
    `select thread_key, purpose from outbox where complaint_id = $1 and text like 'Lampu%' order by thread_key`,
    [one.id],
  );
  assert.deepEqual(
    rows.map(({ thread_key: key, purpose }) => `${purpose} ${key}`),
    ['result post-0:warga-1', 'notice post-1:warga-2', 'notice post-2:warga-3'],
  );
});

test('joined or merged, the place of the matter comes over to a case that knew none, and replaces none', async (t) => {
  const { store, pool } = await testStore(t);
  const [one, two, three] = await cases(store, pool, 'warga-1', 'warga-2', 'warga-3');
  await does(store, three.id, acts.locate(0, { text: 'Jalan Uji', kelurahan: '' }));
  await does(store, two.id, acts.locate(0, { text: '', kelurahan: '34.71.02.1001' }));
  assert.ok((await bothOrNeither(store, (tx) => joinAsDuplicate(tx, three, one, asked))).ok);
  assert.deepEqual((await fileOf(store, one.id)).place, { text: 'Jalan Uji' });
  assert.ok((await bothOrNeither(store, (tx) => mergeCases(tx, two, one, asked))).ok);
  assert.deepEqual((await fileOf(store, one.id)).place, { text: 'Jalan Uji' });
  const { rows } = await pool.query<{ kelurahan: string | null }>('select kelurahan from complaint where id = $1', [
    one.id,
  ]);
  assert.deepEqual(rows, [{ kelurahan: null }]);
});

test('a refused half leaves the other undone', async (t) => {
  const { store, pool } = await testStore(t);
  const [one, two] = await cases(store, pool, 'warga-1', 'warga-2');
  await does(store, one.id, acts.notComplaint(1));
  assert.deepEqual(await bothOrNeither(store, (tx) => joinAsDuplicate(tx, two, one, asked)), {
    ok: false,
    refusal: 'case-closed',
  });
  assert.deepEqual(await bothOrNeither(store, (tx) => mergeCases(tx, two, one, asked)), {
    ok: false,
    refusal: 'case-closed',
  });
  assert.equal((await stateOf(store, two.id)).status, 'triage');
});

test('merged, the same reporter’s messages, conversations and identity come over, and the next word too', async (t) => {
  const { store, pool } = await testStore(t);
  const [one, two] = await cases(store, pool, 'warga-1', 'warga-1');
  await does(store, two.id, acts.ask(1), acts.provide(2, { identityId }));
  assert.ok((await bothOrNeither(store, (tx) => mergeCases(tx, two, one, { now: at(3), by: people.medsos }))).ok);
  const state = await stateOf(store, one.id);
  assert.ok(state.status === 'coordination');
  assert.equal(state.file.identity?.identityId, identityId);
  assert.equal(state.file.messageIds.length, 2);
  assert.equal(state.file.threads.length, 2);
  await arrive(store, pool, [comment('c9', 'masih mati', { who: 'warga-1', post: 'post-1' })]);
  assert.equal((await fileOf(store, one.id)).messageIds.length, 3);
  const { rows } = await pool.query<{ count: number }>(
    'select count(*)::int as count from message where complaint_id = $1',
    [one.id],
  );
  assert.equal(rows[0]?.count, 3);
});

test('merged with another reporter’s case, their next word continues it, and the question goes to the first one alone', async (t) => {
  const { store, pool } = await testStore(t);
  await arrive(store, pool, [comment('c0', 'lampu mati', { who: 'warga-1' })]);
  await arrive(store, pool, [direct('d0', 'lampu mati', { who: 'warga-2' })]);
  const [one, two] = await casesOf(pool);
  assert.ok(one !== undefined && two !== undefined);
  assert.ok((await bothOrNeither(store, (tx) => mergeCases(tx, two, one, asked))).ok);
  await arrive(store, pool, [direct('d1', 'bagaimana?', { who: 'warga-2' })]);
  assert.equal((await fileOf(store, one.id)).messageIds.length, 3);
  await does(store, one.id, acts.ask(1));
  const { rows } = await pool.query<{ thread_key: string }>(
    `select thread_key from outbox where purpose = 'ask-identity'`,
  );
  assert.deepEqual(
    rows.map(({ thread_key: key }) => key),
    ['post-1:warga-1'],
  );
});

test('what is split off need not be asked who it is from again', async (t) => {
  const { store, pool } = await testStore(t);
  await arrive(store, pool, [comment('c0', 'lampu mati')], [comment('c1', 'dan jalan berlubang')]);
  const [one] = await casesOf(pool);
  assert.ok(one !== undefined);
  await does(store, one.id, acts.ask(1), acts.provide(2, { identityId }));
  const { messageIds, reporterId, threads } = await fileOf(store, one.id);
  const [thread] = threads;
  assert.ok(thread !== undefined && thread.accountId === account);
  const message = { messageId: messageIds[1] ?? '', digest: 'd' };
  const leaving = [{ message, thread, sentAt: at(1) }] as const;
  const asked = { now: at(3), by: people.medsos };
  const handled = await bothOrNeither(store, (tx) =>
    splitCase(tx, testIds, { from: { ...one, reporterId }, leaving, staying: [] }, asked),
  );
  assert.ok(handled.ok && handled.state.status === 'triage');
  assert.equal(handled.state.file.knownIdentity, true);
  assert.equal(handled.state.clock.dueAt, at(3));
  assert.equal((await fileOf(store, one.id)).messageIds.length, 1);
});
