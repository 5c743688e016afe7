// Whoever comments in public and then writes in private is one conversation in one case, and what is private stays private.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type pg from 'pg';
import type { CaseFile } from '#core/complaint/complaint.ts';
import type { Command } from '#core/complaint/command.ts';
import type { Store } from '#ports/store.ts';
import { acts, at } from '#test/given/given.ts';
import { arrive, casesOf, comment, direct } from '#test/given/intake.ts';
import { testIds, testStore } from '#test/beds/store.ts';
import { handleCommand } from './handle-command.ts';
import { sweepDeadlines } from './sweep-deadlines.ts';

type Case = { id: string; number: string; status: string };

const theOne = async (pool: pg.Pool): Promise<Case> => {
  const [one, ...others] = await casesOf(pool);
  assert.ok(one !== undefined && others.length === 0);
  return one;
};

const fileOf = async (store: Store, id: string): Promise<CaseFile> => {
  const { state } = await store.transact((tx) => tx.log.load(id));
  assert.ok(state.status !== 'none');
  return state.file;
};

const does = async (store: Store, id: string, ...commands: readonly Command[]): Promise<void> => {
  for (const command of commands) {
    const handled = await handleCommand(store, id, command);
    assert.ok(handled.ok, command.type);
  }
};

type Queued = { purpose: string; visibility: string; key: string; kind: string; text: string };

const queued = async (pool: pg.Pool): Promise<Queued[]> =>
  (
    await pool.query<Queued>(
      `select purpose, visibility, thread_key as key, target->>'kind' as kind, text from outbox order by created_at, id`,
    )
  ).rows;

const asks = (hours: number): Command => acts.ask(hours, { text: 'Isi di https://kota.example/identitas/abc' });

test('before anybody asked: one case with both threads, and the question goes to the private one', async (t) => {
  const { store, pool } = await testStore(t);
  await arrive(store, pool, [comment('m1', 'Lampu mati')], [direct('m2', 'Nomor saya 081200000001')]);
  const { id } = await theOne(pool);
  const { threads } = await fileOf(store, id);
  assert.deepEqual(
    threads.map(({ visibility }) => visibility),
    ['public', 'private'],
  );
  await does(store, id, asks(1));
  const [question] = await queued(pool);
  assert.deepEqual([question?.visibility, question?.key, question?.kind], ['private', 'warga-1', 'private-message']);
});

test('after the question, below the comment as a private reply: the answer comes to the same case, and so does all else', async (t) => {
  const { store, pool } = await testStore(t);
  await arrive(store, pool, [comment('m1', 'Lampu mati')]);
  const { id } = await theOne(pool);
  await does(store, id, asks(1));
  await arrive(store, pool, [direct('m2', 'Saya Sari Contoh')], [comment('m3', 'Sudah saya jawab ya')]);
  assert.equal((await theOne(pool)).status, 'awaiting-identity');
  await does(store, id, asks(2));
  const sent = await queued(pool);
  assert.deepEqual(
    sent.map(({ visibility, kind }) => `${visibility} ${kind}`),
    ['private private-reply', 'private private-message'],
  );
  assert.equal((await fileOf(store, id)).messageIds.length, 3);
});

test('after it was closed for want of identity: writing in private opens the same case again', async (t) => {
  const { store, pool } = await testStore(t);
  await arrive(store, pool, [comment('m1', 'Lampu mati')]);
  const { id } = await theOne(pool);
  await does(store, id, asks(1));
  for (const hours of [30, 100, 400, 800]) await sweepDeadlines({ store }, at(hours));
  assert.equal((await theOne(pool)).status, 'closed');
  await arrive(store, pool, [direct('m2', 'Maaf baru sempat')]);
  assert.equal((await theOne(pool)).status, 'awaiting-identity');
});

test('after it was answered: a case of its own, and the identity is not asked again', async (t) => {
  const { store, pool } = await testStore(t);
  await arrive(store, pool, [comment('m1', 'Lampu mati')]);
  const { id } = await theOne(pool);
  const { reporterId } = await fileOf(store, id);
  const identityId = testIds.uuid();
  await pool.query(
    `insert into identity (id, reporter_id, sealed, fields, given_at) values ($1, $2, '', '{name,phone,address}', now())`,
    [identityId, reporterId],
  );
  await does(store, id, asks(1), acts.provide(2, { identityId }), acts.answerDirectly(3));
  await does(store, id, acts.delivered(4, { effectKey: 'any' }));
  await arrive(store, pool, [direct('m2', 'Ada hal lain')]);
  const [first, second] = await casesOf(pool);
  assert.deepEqual([first?.id, first?.status, second?.status], [id, 'closed', 'triage']);
  assert.equal((await fileOf(store, second?.id ?? '')).knownIdentity, true);
});

test('whatever goes out in a whole life, what concerns the person goes to them alone', async (t) => {
  const { store, pool } = await testStore(t);
  await arrive(store, pool, [comment('m1', 'Lampu mati')]);
  const { id } = await theOne(pool);
  await does(store, id, asks(1));
  for (const hours of [22, 46]) await sweepDeadlines({ store }, at(hours));
  await arrive(store, pool, [direct('m2', 'Nomor saya 081200000001')]);
  await does(store, id, acts.ask(50, { text: 'Nomor 081200000001 kurang satu angka?' }));
  for (const hours of [72, 96]) await sweepDeadlines({ store }, at(hours));
  await does(store, id, acts.provide(97, { identityId: testIds.uuid() }), acts.approve(98), acts.register(99));
  await does(store, id, acts.dispose(100), acts.fieldResult(101));
  await does(store, id, acts.convey(102, { publicText: 'Sudah menyala', privateText: 'Kami hubungi 081200000001.' }));
  const sent = await queued(pool);
  assert.ok(sent.length >= 6);
  for (const { visibility, key, text, purpose } of sent) {
    if (visibility === 'public') {
      assert.equal(key, 'post-1:warga-1');
      assert.doesNotMatch(text, /identitas\/|0812|kode=/, purpose);
    }
    if (purpose === 'ask-identity') assert.equal(visibility, 'private');
  }
  const late = sent.filter(({ purpose }) => purpose === 'remind-identity').map(({ visibility }) => visibility);
  assert.ok(late.includes('public') && late.at(-1) === 'private', 'reminded in private once there is a private thread');
});

test('two people below one post never share a case, nor a private thread', async (t) => {
  const { store, pool } = await testStore(t);
  await arrive(store, pool, [comment('m1', 'Lampu mati')], [comment('m2', 'Sini juga', { who: 'warga-2' })]);
  await arrive(store, pool, [direct('m3', 'Saya', { who: 'warga-2' })]);
  const cases = await casesOf(pool);
  assert.equal(cases.length, 2);
  const [one, two] = await Promise.all(cases.map(({ id }) => fileOf(store, id)));
  assert.deepEqual(
    one?.threads.map(({ key }) => key),
    ['post-1:warga-1'],
  );
  assert.deepEqual(
    two?.threads.map(({ key }) => key),
    ['post-1:warga-2', 'warga-2'],
  );
});
