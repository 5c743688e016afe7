// Acts that come at once share a commit: each ends as if it had been alone, in the order in which they came.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type pg from 'pg';
import { handleCommand, handleIn } from '#app/handle-command.ts';
import type { Command } from '#core/complaint/command.ts';
import { KeyTaken, type ActKey } from '#ports/act-keys.ts';
import type { Inbound } from '#ports/inbound.ts';
import type { Store, Tx } from '#ports/store.ts';
import type { Cleanup } from '#test/beds/database.ts';
import { acts, at } from '#test/given/given.ts';
import { account, arrive, casesOf, comment } from '#test/given/intake.ts';
import { spoken } from '#test/given/without-words.ts';
import { eventually } from '#test/beds/processes.ts';
import { testStore } from '#test/beds/store.ts';
import { readStream } from './event-log.ts';
import { lockMessage } from './messages.ts';
import { verifyLog } from './verify-log.ts';

const caseOf = (who: number): unknown =>
  comment(`m${String(who)}`, 'Lampu mati', { who: `warga-${String(who)}`, post: `post-${String(who)}` });

const givenCases = async (t: Cleanup, count: number): Promise<{ store: Store; pool: pg.Pool; ids: string[] }> => {
  const { store, pool } = await testStore(t);
  await arrive(store, pool, ...Array.from({ length: count }, (_, who) => [caseOf(who)]));
  return { store, pool, ids: (await casesOf(pool)).map(({ id }) => id) };
};

/** An act that is under way until it is let go: whatever comes meanwhile waits, and is taken together. */
const held = (store: Store, complaintId: string): { letGo: () => void; ended: Promise<void> } => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return {
    letGo: () => {
      resolve(undefined);
    },
    ended: store.act({ complaintId }, () => promise),
  };
};

const together = async <T>(store: Store, idle: string, works: readonly (() => Promise<T>)[]) => {
  const before = held(store, idle);
  const all = Promise.allSettled(works.map((work) => work()));
  before.letGo();
  await before.ended;
  return all;
};

const identityId = '0197a000-0000-7000-8000-000000000001';

const noteIn = (text: string): Command => acts.note(1, { text });

const notesOn = async (pool: pg.Pool, id: string): Promise<string[]> =>
  (await readStream(pool, id)).flatMap(({ event }) => (event.type === 'NoteAdded' ? [spoken(event.text)] : []));

const commitsOf = async (pool: pg.Pool): Promise<number> =>
  (
    await pool.query<{ commits: number }>(
      `select count(distinct xmin::text)::int as commits from event where type = 'NoteAdded'`,
    )
  ).rows[0]?.commits ?? 0;

test('acts that come at once share one commit, and the record of them is whole', async (t) => {
  const { store, pool, ids } = await givenCases(t, 12);
  const idle = ids[0] ?? '';
  const ended = await together(
    store,
    idle,
    ids.map((id, index) => () => handleCommand(store, id, noteIn(`catatan ${String(index)}`))),
  );
  assert.ok(ended.every((one) => one.status === 'fulfilled' && one.value.ok));
  for (const [index, id] of ids.entries()) assert.deepEqual(await notesOn(pool, id), [`catatan ${String(index)}`]);
  assert.equal(await commitsOf(pool), 1);
  assert.equal((await verifyLog(pool, { keys: [] })).ok, true);
});

test('of two acts on one case the second sees what the first one did', async (t) => {
  const { store, pool, ids } = await givenCases(t, 1);
  const id = ids[0] ?? '';
  const { version } = await store.transact((tx) => tx.log.load(id));
  const judge = acts.notComplaint(1);
  const [first, second, third] = await together(store, id, [
    () => handleCommand(store, id, judge, { seen: version }),
    () => handleCommand(store, id, judge),
    () => handleCommand(store, id, acts.classify(1), { seen: version }),
  ]);
  assert.ok(first?.status === 'fulfilled' && first.value.ok);
  assert.ok(second?.status === 'fulfilled' && !second.value.ok && second.value.refusal !== 'case-moved');
  assert.ok(third?.status === 'fulfilled' && !third.value.ok && third.value.refusal === 'case-moved');
  assert.deepEqual(
    third.value.since.map(({ type }) => type),
    first.value.events.map(({ type }) => type),
  );
  assert.equal((await readStream(pool, id)).length, version + first.value.events.length);
});

const poison: Record<string, (tx: Tx, id: string) => Promise<never>> = {
  'throws before it does anything': () => Promise.reject(new Error('poison')),
  'throws after it appended': async (tx, id) => {
    assert.ok((await handleIn(tx, id, noteIn('racun'))).ok);
    throw new Error('poison');
  },
  'breaks the transaction by what it asks': async (tx) => {
    await tx.cases.withUpikNumber('UPIK-1', 'no id of a case');
    throw new Error('the database took it');
  },
};

for (const [what, work] of Object.entries(poison)) {
  test(`an act that ${what} costs only itself`, async (t) => {
    const { store, pool, ids } = await givenCases(t, 9);
    const works = ids.flatMap((id, index) => {
      const note = () => handleCommand(store, id, noteIn(`catatan ${String(index)}`));
      return index % 3 === 1 ? [note, () => store.act({ complaintId: id }, (tx) => work(tx, id))] : [note];
    });
    const ended = await together<unknown>(store, ids[0] ?? '', works);
    assert.equal(ended.filter(({ status }) => status === 'rejected').length, 3);
    for (const [index, id] of ids.entries()) assert.deepEqual(await notesOn(pool, id), [`catatan ${String(index)}`]);
    assert.equal((await verifyLog(pool, { keys: [] })).ok, true);
  });
}

test('what cannot be written costs only its act', async (t) => {
  const { store, pool, ids } = await givenCases(t, 7);
  await pool.query(`alter table event_text add constraint poison check (text not like '%racun%')`);
  const works = ids.map((id, index) => () => handleCommand(store, id, noteIn(index === 3 ? 'racun' : 'baik')));
  const ended = await together(store, ids[0] ?? '', works);
  assert.deepEqual(
    ended.map(({ status }) => status),
    ids.map((_, index) => (index === 3 ? 'rejected' : 'fulfilled')),
  );
  for (const [index, id] of ids.entries()) assert.deepEqual(await notesOn(pool, id), index === 3 ? [] : ['baik']);
});

test('when the database goes while they are decided, nobody is answered and nothing is written', async (t) => {
  const { store, pool, ids } = await givenCases(t, 5);
  const idle = ids[0] ?? '';
  const killSelf = () =>
    store.act({ complaintId: idle }, async () => {
      await pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and state = 'idle in transaction' and pid <> pg_backend_pid()`,
      );
    });
  const notes = ids.map((id) => () => handleCommand(store, id, noteIn('hilang')));
  const ended = await together<unknown>(store, idle, [...notes.slice(0, 3), killSelf, ...notes.slice(3)]);
  assert.ok(ended.every(({ status }) => status === 'rejected'));
  for (const id of ids) assert.deepEqual(await notesOn(pool, id), []);
  assert.ok((await handleCommand(store, idle, noteIn('kembali'))).ok);
});

const keyFor = (text: string): ActKey => ({ userId: 'medsos', key: { text }, asked: 'catatan' });

test('of acts under one key the first is done; the others hear that it was', async (t) => {
  const { store, pool, ids } = await givenCases(t, 2);
  const [one = '', other = ''] = ids;
  const under = (key: string, complaintId: string, outcome: object | undefined) => () =>
    store.act({ complaintId, claim: { key: keyFor(key), now: at(1) } }, async (tx) => {
      if (outcome !== undefined) await handleIn(tx, complaintId, noteIn(key));
      await tx.acts.end(keyFor(key), outcome);
    });
  const ended = await together(store, one, [
    under('a', one, {}),
    under('a', one, {}),
    under('b', other, undefined),
    under('b', other, {}),
    under('a', one, {}),
  ]);
  assert.deepEqual(
    ended.map((end) => (end.status === 'rejected' ? end.reason instanceof KeyTaken : 'done')),
    ['done', true, 'done', 'done', true],
  );
  assert.deepEqual(await notesOn(pool, one), ['a']);
  assert.deepEqual(await notesOn(pool, other), ['b']);
});

test('an act before which the database says nothing for long is turned away; those under way are not', async (t) => {
  const { store, ids } = await givenCases(t, 2);
  const [one = '', other = ''] = ids;
  const before = held(store, one);
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const waiting = assert.rejects(handleCommand(store, other, noteIn('lama')), { code: '53300' });
  t.mock.timers.tick(8_000);
  await waiting;
  t.mock.timers.reset();
  before.letGo();
  await before.ended;
  assert.ok((await handleCommand(store, other, noteIn('lagi'))).ok);
});

const makers: readonly ((hours: number) => Command)[] = [
  ...[acts.ask, acts.classify, acts.draft, acts.approve, acts.note, acts.inform, acts.notComplaint],
  ...[acts.reopen, acts.register, acts.dispose, acts.acknowledge, acts.fieldResult, acts.convey, acts.rate],
  (hours) => acts.provide(hours, { identityId }),
  (hours) => acts.classify(hours, { reportClass: 'complaint' }),
];

const tried = fc.array(fc.record({ of: fc.nat(2), make: fc.constantFrom(...makers) }), { minLength: 2, maxLength: 24 });

/** All that is told of the cases without the ids that are made anew each time. */
const endOf = async (pool: pg.Pool, ids: readonly string[]): Promise<unknown[]> =>
  (
    await pool.query<object>(
      `select c.number, c.status, c.version, c.step, c.due_at, c.turn,
         (select array_agg(e.type order by e.version) from event e where e.stream_id = c.id) as events,
         (select array_agg(o.purpose order by o.id) from outbox o where o.complaint_id = c.id) as sends,
         (select array_agg(n.what order by n.id) from notice n where n.complaint_id = c.id) as notices
       from complaint c where c.id = any($1::uuid[]) order by c.number`,
      [ids],
    )
  ).rows;

test('an act about a platform’s message waits for whoever holds it before it holds the end of the log', async (t) => {
  const { store, pool, ids } = await givenCases(t, 1);
  const message = { channel: 'instagram', accountId: account, externalId: 'sent-1' };
  const holder = await pool.connect();
  await holder.query('begin');
  await lockMessage(holder, message.channel, message.accountId, message.externalId);
  const act = store.act({ complaintId: ids[0] ?? '', message }, () => Promise.resolve('done'));
  await eventually('the act to wait', async () => {
    const { rowCount } = await pool.query(
      `select from pg_locks where locktype = 'advisory' and not granted
         and database = (select oid from pg_database where datname = current_database())`,
    );
    return rowCount === 1;
  });
  await holder.query('select from log_head for update nowait');
  await holder.query('rollback');
  holder.release();
  assert.equal(await act, 'done');
});

test('what came before one of several messages is found by its own act, and by no other', async (t) => {
  const { store, pool, ids } = await givenCases(t, 3);
  const early: Inbound = {
    ...{ kind: 'echo', accountId: account, externalId: 'sent-1', text: '', sentAt: at(1), came: 'read' },
    thread: { visibility: 'private', threadKey: 'warga-1' },
  };
  await store.transact((tx) => tx.early.keep('instagram', early, at(1)));
  const asks = ids.map((complaintId, index) => () => {
    const message = { channel: 'instagram', accountId: account, externalId: `sent-${String(index)}` };
    return store.act({ complaintId, message }, (tx) => tx.early.take('instagram', account, message.externalId, at(2)));
  });
  const ended = await together(store, ids[0] ?? '', asks);
  assert.deepEqual(
    ended.map((one) => (one.status === 'fulfilled' ? one.value.length : one.reason)),
    [0, 1, 0],
  );
  assert.equal((await pool.query('select from early_inbound')).rowCount, 0);
});

test('whatever is done at once ends as done one after the other', async (t) => {
  const one = await givenCases(t, 0);
  const other = await givenCases(t, 0);
  let run = 0;
  await fc.assert(
    fc.asyncProperty(tried, async (plan) => {
      run += 1;
      const ends: unknown[] = [];
      for (const { store, pool } of [one, other]) {
        await arrive(store, pool, ...[0, 1, 2].map((who) => [caseOf(3 * run + who)]));
        const ids = (await casesOf(pool)).slice(-3).map(({ id }) => id);
        const works = plan.map(({ of, make }, index) => async () => {
          const handled = await handleCommand(store, ids[of] ?? '', make(1 + index / 10));
          return handled.ok ? handled.events.map(({ type }) => type) : handled.refusal;
        });
        const told: unknown[] = [];
        if (pool === one.pool) told.push(...(await together(store, ids[0] ?? '', works)));
        else for (const work of works) told.push({ status: 'fulfilled', value: await work() });
        ends.push({ told, cases: await endOf(pool, ids) });
      }
      assert.deepEqual(ends[0], ends[1]);
    }),
    { numRuns: 15 },
  );
});
