// Alerts as work: taken up once, claimed by person, held by one process, and settled by whoever holds them and by nobody after.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import type { Alert } from '#core/alert/alert.ts';
import { dayMs, hourMs, minuteMs } from '#core/time.ts';
import { writeAlerts } from '#db/alerts/alert-rows.ts';
import { testDatabase } from '#test/beds/database.ts';
import { testIds } from '#test/beds/store.ts';
import { at } from '#test/given/given.ts';
import * as queue from './alerts.queue.ts';

const { pool } = await testDatabase({ after });
const now = at(0);
const leaseMs = 2 * minuteMs;
let made = 0;

beforeEach(async () => {
  await pool.query('truncate alert, alert_matter, notice cascade');
});

const tell = async (userId: string, changed: Partial<Alert> = {}): Promise<void> => {
  made += 1;
  const alert: Alert = { key: `k${String(made)}`, userId, what: 'danger-set', urgency: 'danger', at: now, ...changed };
  assert.equal(await writeAlerts(pool, [alert], changed.at ?? now), 1);
};
const claim = (when = now) => queue.claimPersons(pool, when);
const claimed = async (when = now): Promise<string[]> =>
  (await claim(when)).map(({ userId, alerts }) => `${userId} ${String(alerts.length)}`).toSorted();
const idsIn = (claims: readonly queue.PersonClaim[]): string[] =>
  claims.flatMap(({ alerts }) => alerts.map(({ id }) => id));
const deliveries = async (): Promise<string[]> =>
  (
    await pool.query<{ said: string }>(
      `select concat_ws(' ', user_id, status, rounds) as said from alert_delivery order by user_id, alert_id`,
    )
  ).rows.map(({ said }) => said);

suite('what is taken up', () => {
  test('is each message that leaves by itself, once, and nothing that goes out within another', async () => {
    for (const userId of ['a', 'a', 'b']) await tell(userId, { urgency: 'now', what: 'deadline-missed' });
    assert.deepEqual(await claimed(now + minuteMs - 1), []);
    assert.deepEqual(await deliveries(), ['a waiting 0', 'b waiting 0']);
    assert.deepEqual(await claimed(now + minuteMs), ['a 1', 'b 1'], 'after the minute in which its like gathers');
    assert.equal((await deliveries()).length, 2);
  });

  test('is not what was written more than a day ago: that rang the bell', async () => {
    await tell('a', { at: now - dayMs });
    await tell('b', { at: now - dayMs + 1 });
    assert.deepEqual(await claimed(), ['b 1']);
  });

  test('is also what another transaction wrote first and ended later', async () => {
    const slow = await pool.connect();
    await slow.query('begin');
    await writeAlerts(slow, [{ key: 'slow', userId: 'a', what: 'danger-set', urgency: 'danger', at: now }], now);
    await tell('b');
    assert.deepEqual(await claimed(), ['b 1']);
    await slow.query('commit');
    slow.release();
    assert.deepEqual(await claimed(), ['a 1']);
  });
});

suite('a claim', () => {
  test('has all that is due of a person, and not what is due later', async () => {
    await tell('a');
    await tell('a', { what: 'escalated' });
    await tell('a', { notBefore: now + hourMs });
    const [mine] = await claim();
    assert.deepEqual([mine?.userId, mine?.alerts.length, mine?.leasedUntil], ['a', 2, now + leaseMs]);
    assert.deepEqual(
      mine?.alerts.map(({ rounds }) => rounds),
      [0, 0],
    );
    assert.deepEqual(await claimed(now + hourMs - 1), ['a 2'], 'the lease ran out, and the third is not due');
  });

  test('is one process’s until its lease ends, to the millisecond', async () => {
    await tell('a');
    assert.deepEqual(await claimed(), ['a 1']);
    assert.deepEqual(await claimed(), []);
    assert.deepEqual(await claimed(now + leaseMs - 1), []);
    assert.deepEqual(await claimed(now + leaseMs), ['a 1']);
  });

  test('of many at once gives each alert to one', async () => {
    for (let person = 0; person < 12; person += 1)
      for (let more = 0; more < 3; more += 1) await tell(`p${String(person)}`);
    const all = (await Promise.all([claim(), claim(), claim()])).flat();
    const ids = idsIn(all);
    assert.equal(ids.length, 36);
    assert.equal(new Set(ids).size, 36);
  });

  test('begins with whoever waits longest, twenty persons at a time', async () => {
    for (let person = 0; person < 23; person += 1) await tell(`p${String(person)}`, { at: now - person });
    const first = await claim();
    assert.equal(first.length, 20);
    const names = first.map(({ userId }) => userId);
    for (const late of ['p0', 'p1', 'p2']) assert.ok(!names.includes(late), late);
    assert.deepEqual(await claimed(), ['p0 1', 'p1 1', 'p2 1']);
  });

  test('passes over rows that a transaction holds, and takes them afterwards', async () => {
    await tell('a');
    await tell('b');
    await claim(now - 1);
    const holder = await pool.connect();
    await holder.query('begin');
    await holder.query(`select 1 from alert_delivery where user_id = 'a' for update`);
    assert.deepEqual(await claimed(), ['b 1']);
    await holder.query('rollback');
    holder.release();
    assert.deepEqual(await claimed(), ['a 1']);
  });

  test('finds attempts that a dead worker left as of unknown end, and leaves others’ open', async () => {
    await tell('a');
    await tell('b');
    const claims = await claim();
    for (const { userId, alerts } of claims)
      await queue.beginAttempt(
        pool,
        { alertIds: alerts.map(({ id }) => id), way: 'email', round: 0, receipt: testIds.uuid() },
        userId === 'a' ? now : now + minuteMs,
      );
    await pool.query(`update alert_delivery set leased_until = $1 where user_id = 'b'`, [new Date(now + hourMs)]);
    assert.deepEqual(await claimed(now + leaseMs), ['a 1']);
    const states = (await queue.findAttempts(pool, idsIn(claims))).map(({ state }) => state);
    assert.deepEqual(states.toSorted(), ['sending', 'unknown']);
  });
});

suite('an end', () => {
  const one = async () => {
    await tell('a');
    const [mine] = await claim();
    assert.ok(mine);
    return { alertIds: mine.alerts.map(({ id }) => id), leasedUntil: mine.leasedUntil };
  };

  test('is kept of whoever holds it; what waits comes again with its rounds', async () => {
    const held = await one();
    await queue.settleAlerts(pool, held, { status: 'waiting', at: now + minuteMs, rounds: 2 }, now);
    assert.deepEqual(await deliveries(), ['a waiting 2']);
    assert.deepEqual(await claimed(now + minuteMs - 1), []);
    const [again] = await claim(now + minuteMs);
    assert.deepEqual(
      again?.alerts.map(({ rounds }) => rounds),
      [2],
    );
  });

  test('of whoever lost it changes nothing', async () => {
    const lost = await one();
    const [mine] = await claim(now + leaseMs);
    assert.ok(mine);
    await queue.settleAlerts(pool, lost, { status: 'unreached' }, now + leaseMs);
    assert.deepEqual(await deliveries(), ['a waiting 0']);
    await queue.settleAlerts(pool, { ...lost, leasedUntil: mine.leasedUntil }, { status: 'told' }, now + leaseMs);
    await queue.settleAlerts(pool, { ...lost, leasedUntil: mine.leasedUntil }, { status: 'bell' }, now + leaseMs);
    assert.deepEqual(await deliveries(), ['a told 0'], 'once it is let go nobody holds it');
  });

  for (const status of ['told', 'bell', 'unreached', 'settled'] as const)
    test(`as ${status} is looked at no more, whatever the hour`, async () => {
      await queue.settleAlerts(pool, await one(), { status }, now);
      assert.deepEqual(await claimed(now + 20 * hourMs), []);
    });
});

suite('an attempt', () => {
  test('ends once: what was said first stays, and an empty id is none', async () => {
    await tell('a');
    const ids = idsIn(await claim());
    const receipt = testIds.uuid();
    await queue.beginAttempt(pool, { alertIds: ids, way: 'push', deviceId: testIds.uuid(), round: 1, receipt }, now);
    await queue.endAttempt(pool, receipt, { state: 'sent', externalId: '' }, now + 1);
    await queue.endAttempt(pool, receipt, { state: 'failed', detail: 'network' }, now + 2);
    const [kept] = await queue.findAttempts(pool, ids);
    assert.deepEqual([kept?.state, kept?.detail, kept?.round, kept?.at], ['sent', null, 1, now]);
    const { rows } = await pool.query('select external_id from alert_attempt');
    assert.deepEqual(rows, [{ external_id: null }]);
    await queue.endUnproven(pool, ids, 'whatsapp', now + 3);
    assert.equal((await queue.findAttempts(pool, ids))[0]?.state, 'sent', 'another way’s proof is not missing');
    await queue.endUnproven(pool, ids, 'push', now + 3);
    assert.deepEqual(
      (await queue.findAttempts(pool, ids)).map(({ state, detail }) => [state, detail]),
      [['failed', 'unproven']],
    );
  });
});

suite('whom nobody could tell', () => {
  test('the team lead hears of once a day, on the city’s clock, and of what is about no case not at all', async () => {
    const complaintId = testIds.uuid();
    await tell('a', { complaintId });
    await tell('b', { complaintId });
    await tell('c');
    const ids = idsIn(await claim());
    const told = async (local: string): Promise<number> => {
      await queue.tellUnreached(pool, ids, Date.parse(`${local}+07:00`));
      return (await pool.query('select 1 from notice')).rows.length;
    };
    assert.equal(await told('2026-03-02T06:59:59'), 1);
    assert.equal(await told('2026-03-02T07:00:00'), 1, 'the same day in Yogyakarta');
    assert.equal(await told('2026-03-02T23:59:59.999'), 1);
    assert.equal(await told('2026-03-03T00:00:00'), 2);
    const { rows } = await pool.query(
      'select distinct role, what, complaint_id, considered_at is null as open from notice',
    );
    assert.deepEqual(rows, [{ role: 'team-lead', what: 'alert-unreached', complaint_id: complaintId, open: false }]);
  });
});
