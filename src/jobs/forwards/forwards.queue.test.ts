// A case that is passed on: when its row may be taken, how each attempt ends, and what of it is told to whom.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { testDatabase } from '#test/beds/database.ts';
import { asSent, forwardsOn, leaseMs } from '#test/beds/forwards.ts';
import { at } from '#test/given/given.ts';
import { endForwards, forwardsIn, systemLeft } from '#db/forward-rows.ts';
import { inTransaction } from '#db/queryable.ts';
import type { ForwardEnd, NewForward } from '#ports/forwards.ts';

const { pool } = await testDatabase({ after });
const { rows, system, wanted, queued, claimed, taken, rowOf, noticesOf } = forwardsOn(pool);

suite('a row', () => {
  test('is taken whole, as it was asked for, and by one worker', async () => {
    const to = system();
    const forward = await queued(to, 0, { text: 'a\0b', fields: { title: 'T\ud83d', lat: '-7.8' } });
    const [claim, ...others] = await claimed(to);
    assert.deepEqual(claim, {
      ...forward,
      ...{ text: 'a\uFFFDb', fields: { title: 'T\uFFFD', lat: '-7.8' } },
      ...{ attempts: 0, createdAt: at(0), leasedUntil: at(1) + leaseMs },
    });
    assert.deepEqual([others, await claimed(to), await claimed(system())], [[], [], []]);
  });

  test('is not taken before its time, at its time it is; the oldest first and no more than asked for', async () => {
    const to = system();
    const [late, early] = [await queued(to, 3), await queued(to, 2)];
    assert.deepEqual(await claimed(to, at(2) - 1), []);
    assert.deepEqual(
      (await claimed(to, at(3), 1)).map(({ id }) => id),
      [early.id],
    );
    assert.deepEqual(
      (await claimed(to, at(3), 1)).map(({ id }) => id),
      [late.id],
    );
  });

  test('is free again when its lease has run out, and its attempt is in doubt since it was due', async () => {
    const to = system();
    const forward = await queued(to);
    const first = await taken(to);
    assert.deepEqual(await claimed(to, first.leasedUntil - 1), []);
    const second = await taken(to, first.leasedUntil);
    assert.deepEqual([second.id, second.attempts, second.uncertainSince], [forward.id, 0, at(0)]);
    const third = await taken(to, second.leasedUntil);
    assert.equal(third.uncertainSince, at(0));
  });

  test('for one system is queued once, until it was refused or withdrawn there', async () => {
    const to = system();
    const forward = await queued(to);
    assert.equal(await rows.queue({ ...wanted(to), complaintId: forward.complaintId }, asSent, at(1)), false);
    assert.equal(await rows.queue({ ...wanted(system()), complaintId: forward.complaintId }, asSent, at(1)), true);
    for (const end of [{ kind: 'refused', detail: 'penuh' }, { kind: 'withdrawn' }] as const) {
      await rows.settle(await taken(to), end, at(1));
      const again = { ...wanted(to), complaintId: forward.complaintId, text: `lagi ${end.kind}` };
      assert.equal(await rows.queue(again, asSent, at(1)), true);
      const { id, text, status, attempts, detail, settled_at: settledAt } = await rowOf(forward);
      assert.deepEqual(
        [id, text, status, attempts, detail, settledAt],
        [forward.id, again.text, 'queued', 0, null, null],
      );
    }
  });

  test('that begins anew is still in doubt, unless an officer has looked', async () => {
    for (const [looked, doubt] of [
      [false, new Date(at(0))],
      [true, null],
    ] as const) {
      const to = system();
      const forward = await queued(to);
      await rows.settle(await taken(to), { kind: 'refused', detail: 'putus', unknown: true }, at(1));
      await rows.queue({ ...wanted(to), complaintId: forward.complaintId }, { byHand: false, looked }, at(2));
      assert.deepEqual((await rowOf(forward))['uncertain_since'], doubt);
    }
  });

  test('that an officer enters by hand is nobody’s to take', async () => {
    const to = system();
    assert.equal(await rows.queue(wanted(to), { byHand: true, looked: false }, at(0)), true);
    assert.deepEqual(await claimed(to), []);
  });
});

/** How an attempt ends: what the row says then. */
const ends: readonly [ForwardEnd, Record<string, unknown>, string[]][] = [
  [
    { kind: 'sent', externalId: 'JSS-7\0', token: 't-1' },
    {
      status: 'sent',
      external_id: 'JSS-7\uFFFD',
      token: 't-1',
      detail: null,
      settled_at: new Date(at(2)),
      pull_at: new Date(at(2)),
      pulled_to: new Date(at(0)),
    },
    [],
  ],
  [{ kind: 'sent' }, { status: 'sent', external_id: null, token: null, pull_at: null, pulled_to: null }, []],
  [
    { kind: 'again', at: at(5), detail: 'sibuk\ud83d', unknown: false },
    { status: 'queued', not_before: new Date(at(5)), detail: 'sibuk\uFFFD', settled_at: null, uncertain_since: null },
    [],
  ],
  [
    { kind: 'again', at: at(5), detail: 'putus', unknown: true },
    { status: 'queued', detail: 'putus', settled_at: null, uncertain_since: new Date(at(0)) },
    [],
  ],
  [
    { kind: 'refused', detail: 'di luar kota' },
    { status: 'rejected', detail: 'di luar kota', settled_at: new Date(at(2)), uncertain_since: null },
    ['admin-pusat forward-refused'],
  ],
  [{ kind: 'withdrawn' }, { status: 'withdrawn', detail: null, settled_at: new Date(at(2)) }, []],
];

for (const [end, row, told] of ends)
  test(`an attempt that ends ${JSON.stringify(end).slice(0, 60)} is written so, and told to ${told.join() || 'nobody'}`, async () => {
    const to = system();
    const forward = await queued(to);
    assert.equal(await rows.settle(await taken(to), end, at(2)), true);
    const kept = await rowOf(forward);
    assert.deepEqual(
      { ...row, attempts: 1, leased_until: null },
      Object.fromEntries([...Object.keys(row), 'attempts', 'leased_until'].map((name) => [name, kept[name]])),
    );
    assert.deepEqual(await noticesOf(forward), told);
  });

test('who lost the lease writes nothing and tells nobody', async () => {
  const to = system();
  const forward = await queued(to);
  const first = await taken(to);
  const second = await taken(to, first.leasedUntil);
  const before = await rowOf(forward);
  assert.equal(await rows.settle(first, { kind: 'refused', detail: 'x' }, at(2)), false);
  assert.deepEqual([await rowOf(forward), await noticesOf(forward)], [before, []]);
  assert.equal(await rows.settle(second, { kind: 'sent', externalId: '1' }, at(2)), true);
});

test('what is undone leaves no row, no end and no notice', async () => {
  const to = system();
  const forward = await queued(to);
  const claim = await taken(to);
  await assert.rejects(
    inTransaction(pool, async (client) => {
      await forwardsIn(client).settle(claim, { kind: 'refused', detail: 'x' }, at(2));
      await forwardsIn(client).queue(wanted(to), asSent, at(2));
      throw new Error('undo it');
    }),
    /undo it/,
  );
  assert.deepEqual([(await rowOf(forward))['status'], await noticesOf(forward)], ['sending', []]);
  assert.deepEqual(await claimed(to), []);
});

suite('a number that an officer was given there', () => {
  const noted = (forward: NewForward, theirNumber: string, hasNews = true) =>
    rows.noteNumber({ complaintId: forward.complaintId, targetId: forward.targetId, theirNumber, hasNews }, at(4));

  test('ends a row that waited for it, is asked for news from its beginning, and is noted once', async () => {
    const to = system();
    const forward = wanted(to);
    await rows.queue(forward, { byHand: true, looked: false }, at(0));
    assert.deepEqual([await noted(forward, 'L-1'), await noted(forward, 'L-2')], [true, false]);
    const { status, external_id: theirs, pull_at: pullAt, pulled_to: pulledTo } = await rowOf(forward);
    assert.deepEqual([status, theirs, pullAt, pulledTo], ['sent', 'L-1', new Date(at(4)), new Date(at(0))]);
  });

  test('of a system without news is only kept; a row under way or refused has none to note', async () => {
    const [quiet, busy, refused] = [system(), system(), system()];
    const forward = wanted(quiet);
    await rows.queue(forward, { byHand: true, looked: false }, at(0));
    assert.equal(await noted(forward, 'L-1', false), true);
    assert.equal((await rowOf(forward))['pull_at'], null);
    assert.equal(await noted(await queued(busy), 'L-1'), false);
    const gone = await queued(refused);
    await rows.settle(await taken(refused), { kind: 'refused', detail: 'x' }, at(1));
    assert.equal(await noted(gone, 'L-1'), false);
  });

  test('and what an officer saw there is kept while it is other than before, of a case that is there', async () => {
    const to = system();
    const forward = await queued(to);
    const seen = (theirStatus: string) =>
      rows.noteState({ complaintId: forward.complaintId, targetId: to, theirStatus });
    assert.equal(await seen('proses'), false);
    await rows.settle(await taken(to), { kind: 'sent' }, at(1));
    assert.deepEqual([await seen('proses'), await seen('proses'), await seen('selesai\0')], [true, false, true]);
    assert.equal((await rowOf(forward))['their_status'], 'selesai\uFFFD');
  });
});

test('what waited for a system that left the settings ends; what had arrived, and other systems’, does not', async () => {
  const [stays, leaves] = [system(), system()];
  const [kept, waiting, done] = [await queued(stays), await queued(leaves), await queued(leaves)];
  await pool.query(`update forward set status = 'sent' where id = $1`, [done.id]);
  const underWay = await queued(leaves);
  await pool.query(`update forward set status = 'sending', leased_until = now() where id = $1`, [underWay.id]);
  const { rows: all } = await pool.query<{ target_id: string }>('select distinct target_id from forward');
  await endForwards(
    pool,
    all.map(({ target_id: id }) => id).filter((id) => id !== leaves),
    at(3),
  );
  const states = await Promise.all([kept, waiting, done, underWay].map(async (one) => (await rowOf(one))['status']));
  assert.deepEqual(states, ['queued', 'rejected', 'sent', 'rejected']);
  const { detail, uncertain_since: doubt } = await rowOf(underWay);
  assert.deepEqual([detail, doubt, (await rowOf(waiting))['uncertain_since']], [systemLeft, new Date(at(0)), null]);
  assert.deepEqual(await noticesOf(waiting), ['admin-pusat forward-refused']);
});
