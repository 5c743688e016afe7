// A case that is passed on: when its row may be taken, how each attempt ends, and what of it is told to whom.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { testDatabase } from '#test/beds/database.ts';
import { testIds } from '#test/beds/store.ts';
import { at, people } from '#test/given/given.ts';
import { endForwards, forwardsIn, systemLeft } from '#db/forward-rows.ts';
import { inTransaction } from '#db/queryable.ts';
import { minuteMs } from '#core/time.ts';
import type { ForwardClaim, ForwardEnd, NewForward, Pulled } from '#ports/forwards.ts';
import { forwardBook } from './forwards.queue.ts';

const { pool } = await testDatabase({ after });
const book = forwardBook(pool);
const rows = forwardsIn(pool);
const leaseMs = 2 * minuteMs;

/** A system of the test's own, so that no test meets another's rows. */
let systems = 0;
const system = (): string => `sistem-${String((systems += 1))}`;

const wanted = (targetId: string, more: Partial<NewForward> = {}): NewForward => ({
  ...{ id: testIds.uuid(), complaintId: testIds.uuid(), number: 'ADU-2026-000001-XX', targetId, serviceCode: '001' },
  ...{ text: 'Lampu mati', fields: { title: 'Lampu' }, askedBy: people.pusat, ...more },
});

const sent = { byHand: false, looked: false };
const queued = async (targetId: string, hours = 0, more: Partial<NewForward> = {}): Promise<NewForward> => {
  const forward = wanted(targetId, more);
  assert.equal(await rows.queue(forward, sent, at(hours)), true);
  return forward;
};

const claimed = (targetId: string, now = at(1), limit = 5): Promise<ForwardClaim[]> =>
  book.claim(targetId, now, { limit, leaseMs, untilRegistered: false });

const taken = async (targetId: string, now = at(1)): Promise<ForwardClaim> => {
  const [claim = assert.fail('nothing was due')] = await claimed(targetId, now);
  return claim;
};

const rowOf = async ({ id }: Pick<NewForward, 'id'>): Promise<Record<string, unknown>> =>
  (await pool.query<Record<string, unknown>>('select * from forward where id = $1', [id])).rows[0] ?? {};

const noticesOf = async ({ complaintId }: Pick<NewForward, 'complaintId'>): Promise<string[]> => {
  const { rows: told } = await pool.query<{ told: string }>(
    `select role || ' ' || what as told from notice where complaint_id = $1 order by id`,
    [complaintId],
  );
  return told.map((one) => one.told);
};

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
    assert.equal(await rows.queue({ ...wanted(to), complaintId: forward.complaintId }, sent, at(1)), false);
    assert.equal(await rows.queue({ ...wanted(system()), complaintId: forward.complaintId }, sent, at(1)), true);
    for (const end of [{ kind: 'refused', detail: 'penuh' }, { kind: 'withdrawn' }] as const) {
      await rows.settle(await taken(to), end, at(1));
      const again = { ...wanted(to), complaintId: forward.complaintId, text: `lagi ${end.kind}` };
      assert.equal(await rows.queue(again, sent, at(1)), true);
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
      await forwardsIn(client).queue(wanted(to), sent, at(2));
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

suite('news', () => {
  const passedOn = async (more: Partial<Extract<ForwardEnd, { kind: 'sent' }>> = { externalId: 'N-1' }) => {
    const to = system();
    const forward = await queued(to);
    await rows.settle(await taken(to), { kind: 'sent', ...more }, at(1));
    return { to, forward };
  };
  const pulls = (to: string, now: number) => book.claimPulls(to, now, now + 10 * minuteMs);
  const one = (updateId: string, more: object = {}) => ({ updateId, status: 'open', text: 'ok', at: at(2), ...more });
  const keeps = async (to: string, now: number, pulled: Pulled): Promise<void> => {
    const [forwarded = assert.fail('nobody’s turn')] = await pulls(to, now);
    await book.keepNews(forwarded, pulled, now);
  };

  test('is asked for from the passing on, and then from where it was left, ten minutes apart', async () => {
    const { to, forward } = await passedOn({ externalId: 'N-1', token: 't' });
    const [first, ...rest] = await pulls(to, at(1));
    assert.deepEqual(rest, []);
    assert.deepEqual(first, {
      ...{ id: forward.id, complaintId: forward.complaintId, number: forward.number, targetId: to },
      ...{ externalId: 'N-1', token: 't', since: at(0) },
    });
    assert.deepEqual(await pulls(to, at(1) + 10 * minuteMs - 1), []);
    await keeps(to, at(2), { news: [] });
    assert.equal((await pulls(to, at(3)))[0]?.since, at(2));
  });

  test('is kept each once and told once for each visit that brought something', async () => {
    const { to, forward } = await passedOn();
    await keeps(to, at(2), { status: 'proses', news: [one('a'), one('b', { text: 'x\0y' }), one('a')] });
    await keeps(to, at(3), { status: 'proses', news: [one('a'), one('b')] });
    await keeps(to, at(4), { status: 'selesai', news: [] });
    const { rows: kept } = await pool.query<{ update_id: string; text: string }>(
      'select update_id, text from forward_news where forward_id = $1 order by update_id',
      [forward.id],
    );
    assert.deepEqual(kept, [
      { update_id: 'a', text: 'ok' },
      { update_id: 'b', text: 'x\uFFFDy' },
    ]);
    assert.deepEqual(await noticesOf(forward), ['admin-pusat forward-news', 'admin-pusat forward-news']);
    assert.equal((await rowOf(forward))['their_status'], 'selesai');
  });

  test('that could not be asked for is asked for again from where it was left', async () => {
    const { to } = await passedOn();
    await keeps(to, at(2), { news: [one('a')], newsMissed: true });
    assert.equal((await pulls(to, at(3)))[0]?.since, at(0));
  });

  test('brings a number that came late, whatever signs are in it, and never takes one away', async () => {
    const { to, forward } = await passedOn({ token: 't' });
    await keeps(to, at(2), { externalId: 'N\0-9', news: [] });
    await keeps(to, at(3), { news: [] });
    assert.equal((await rowOf(forward))['external_id'], 'N\uFFFD-9');
  });

  test('is asked for no longer than ninety days after the case had arrived there', async () => {
    const { to, forward } = await passedOn();
    await keeps(to, at(1 + 90 * 24), { news: [] });
    assert.notEqual((await rowOf(forward))['pull_at'], null);
    await keeps(to, at(1 + 90 * 24) + 10 * minuteMs, { news: [] });
    assert.equal((await rowOf(forward))['pull_at'], null);
  });
});
