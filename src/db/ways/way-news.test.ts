// What comes in about ways to officers: a code proves one account to be one officer’s, once; how far a message came is noted of that message alone.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import { minuteMs } from '#core/time.ts';
import { writeAlerts } from '../alerts/alert-rows.ts';
import { inTransaction } from '../queryable.ts';
import { beginAttempt, claimPersons, endAttempt, settleAlerts } from '#jobs/alerts/alerts.queue.ts';
import { testDatabase } from '#test/beds/database.ts';
import { testIds, testSealing } from '#test/beds/store.ts';
import { givenWays } from '#test/beds/ways.ts';
import { at } from '#test/given/given.ts';
import { askTrial, awaitCode, codeHoldsMs, findOwnWays } from './own-ways.ts';
import { noteShown } from './receipts.ts';
import { wayNewsIn } from './way-news.ts';

const { pool } = await testDatabase({ after });
const { deps, officer } = givenWays(pool);
const now = at(0);
const ports = { sealing: testSealing, newId: testIds.uuid };
const news = wayNewsIn(pool, ports);

beforeEach(async () => {
  await pool.query('truncate alert, alert_matter, officer_way, push_device, way_errand cascade');
  await pool.query('delete from officer');
});

const addressOf = async (id: string, way: string): Promise<[string | null, string] | undefined> => {
  const found = (await findOwnWays(deps, id, now)).addresses.find((one) => one.way === way);
  return found && [found.address, found.accountId];
};

suite('a code', () => {
  const codeFor = async (id: string): Promise<string> =>
    (await awaitCode(deps, id, { way: 'telegram', accountId: 'kota' }, now)).code;
  const proof = (code: string, personId: string, accountId = 'kota') => ({
    channel: 'telegram',
    accountId,
    code,
    personId,
  });

  test('makes the account that sent it its officer’s, by the city’s account that heard it, and greets there', async () => {
    await officer('satu', [], now);
    const code = await codeFor('satu');
    assert.equal(await news.prove(proof(code, '55501', 'kota-dua'), now + 1), true);
    assert.deepEqual(await addressOf('satu', 'telegram'), ['55501', 'kota-dua']);
    const { rows } = await pool.query('select officer_id, way, kind, sealed_code from way_errand');
    assert.deepEqual(rows, [{ officer_id: 'satu', way: 'telegram', kind: 'linked', sealed_code: null }]);
  });

  test('holds fifteen minutes: in its last millisecond, and not at its end', async () => {
    await officer('satu', [], now);
    const code = await codeFor('satu');
    assert.equal(await news.prove(proof(code, '1'), now + codeHoldsMs), false);
    assert.equal(await news.prove(proof(code, '1'), now + codeHoldsMs - 1), true);
  });

  test('sent twice at once proves one account and greets once', async () => {
    await officer('satu', [], now);
    const code = await codeFor('satu');
    const both = await Promise.all(
      ['1', '2'].map((who) => inTransaction(pool, (client) => wayNewsIn(client, ports).prove(proof(code, who), now))),
    );
    assert.deepEqual(both.filter(Boolean), [true]);
    const { rows } = await pool.query(`select 1 from way_errand where kind = 'linked'`);
    assert.equal(rows.length, 1);
  });

  test('that is not the last one asked for, that is another channel’s or nobody’s, proves nothing', async () => {
    await officer('satu', [], now);
    const old = await codeFor('satu');
    const code = await codeFor('satu');
    assert.equal(await news.prove(proof(old, '1'), now), false);
    assert.equal(await news.prove({ ...proof(code, '1'), channel: 'whatsapp' }, now), false);
    assert.equal(await news.prove({ ...proof(code, '1'), channel: 'instagram' }, now), false);
    assert.equal(
      await news.prove(proof(code.toLowerCase(), '1'), now),
      false,
      'whoever reads it spells it as it was made',
    );
    assert.equal(await news.prove(proof('', '1'), now), false);
    assert.equal(await news.prove(proof(code, '1'), now), true);
  });

  test('of one officer leaves another’s alone, and what failed before is forgotten', async () => {
    await officer('satu', ['telegram'], now);
    await officer('dua', ['telegram'], now);
    await pool.query(`update officer_way set failing_since = now(), failure = 'network'`);
    await news.prove(proof(await codeFor('satu'), '7'), now);
    const { rows } = await pool.query('select officer_id, failure from officer_way order by officer_id');
    assert.deepEqual(rows, [
      { officer_id: 'dua', failure: 'network' },
      { officer_id: 'satu', failure: null },
    ]);
    assert.deepEqual(await addressOf('dua', 'telegram'), ['telegram-dua@contoh.example', 'kota']);
  });

  test('in a transaction that is undone proves nothing', async () => {
    await officer('satu', [], now);
    const code = await codeFor('satu');
    const client = await pool.connect();
    await client.query('begin');
    assert.equal(await wayNewsIn(client, ports).prove(proof(code, '1'), now), true);
    await client.query('rollback');
    client.release();
    assert.deepEqual((await findOwnWays(deps, 'satu', now)).trials, []);
    assert.equal(await news.prove(proof(code, '1'), now), true, 'it may be sent again');
  });
});

type Sent = { userId: string; externalId: string; accountId?: string; state?: 'sent' | 'unknown' | 'failed' };

/** An alert that left by WhatsApp and waits for its proof. */
const sent = async ({ userId, externalId, accountId = 'kota', state = 'sent' }: Sent): Promise<void> => {
  const alert = { key: testIds.uuid(), userId, what: 'deadline-near', urgency: 'danger', at: now } as const;
  await writeAlerts(pool, [alert], now);
  const [claim] = await claimPersons(pool, now);
  assert.ok(claim);
  const alertIds = claim.alerts.map(({ id }) => id);
  const receipt = testIds.uuid();
  const account = { channel: 'whatsapp', accountId };
  await beginAttempt(pool, { alertIds, way: 'whatsapp', round: 0, receipt, account }, now);
  await endAttempt(pool, receipt, { state, externalId }, now);
  await settleAlerts(
    pool,
    { alertIds, leasedUntil: claim.leasedUntil },
    { status: 'proving', at: now + 5 * minuteMs },
    now,
  );
};

const stateOf = async (userId: string): Promise<string> => {
  const { rows } = await pool.query<{ said: string }>(
    `select concat_ws(' ', t.state, t.detail, '/', d.status) as said from alert_attempt t join alert_delivery d using (alert_id) where d.user_id = $1`,
    [userId],
  );
  return rows.map(({ said }) => said).join(', ');
};

suite('how far a message came', () => {
  const came = (externalId: string, accountId = 'kota') =>
    ({ channel: 'whatsapp', accountId, externalId, came: true }) as const;
  const failed = (externalId: string) =>
    ({ channel: 'whatsapp', accountId: 'kota', externalId, came: false, reason: 'undelivered' }) as const;

  test('is noted of that message, of that account, and of nobody else’s', async () => {
    for (const id of ['satu', 'dua']) await officer(id, ['whatsapp'], now);
    await sent({ userId: 'satu', externalId: 'wamid.1' });
    await sent({ userId: 'dua', externalId: 'wamid.1', accountId: 'kota-lain' });
    assert.equal(await news.fared(came('wamid.2'), now), false);
    assert.equal(await news.fared({ ...came('wamid.1'), channel: 'instagram' }, now), false);
    assert.equal(await news.fared(came('wamid.1'), now), true);
    assert.deepEqual([await stateOf('satu'), await stateOf('dua')], ['arrived / told', 'sent / proving']);
  });

  test('is told once: what arrived does not fail afterwards, and what failed twice is one failure', async () => {
    await officer('satu', ['whatsapp'], now);
    await sent({ userId: 'satu', externalId: 'a' });
    await news.fared(came('a'), now);
    assert.equal(await news.fared(failed('a'), now + 1), false);
    assert.equal(await stateOf('satu'), 'arrived / told');
    await officer('dua', ['whatsapp'], now);
    await sent({ userId: 'dua', externalId: 'b', state: 'unknown' });
    assert.equal(await news.fared(failed('b'), now), true);
    assert.equal(await news.fared(failed('b'), now + 1), false);
    assert.equal(await stateOf('dua'), 'failed undelivered / waiting', 'the next way may follow at once');
  });

  test('of a trial ends that trial and no alert', async () => {
    await officer('satu', ['whatsapp'], now);
    assert.ok(await askTrial(deps, 'satu', { way: 'whatsapp' }, now));
    await pool.query(`update way_errand set status = 'sent', external_id = 'c'`);
    await sent({ userId: 'satu', externalId: 'd' });
    assert.equal(await news.fared(failed('c'), now), true);
    const [trial] = (await findOwnWays(deps, 'satu', now)).trials;
    assert.deepEqual([trial?.status, trial?.reason], ['refused', 'undelivered']);
    assert.equal(await stateOf('satu'), 'sent / proving');
  });
});

suite('a browser that showed a trial', () => {
  const trial = async (): Promise<string> => {
    const [device] = (await findOwnWays(deps, 'satu', now)).devices;
    assert.ok(await askTrial(deps, 'satu', { way: 'push', deviceId: device?.id }, now));
    const { rows } = await pool.query<{ id: string }>('select id from way_errand');
    return rows[0]?.id ?? '';
  };
  const status = async () => (await findOwnWays(deps, 'satu', now)).trials.map((one) => one.status);

  test('before its push service answered has shown it: nothing takes that back, and it is not sent again', async () => {
    await officer('satu', ['push'], now);
    const id = await trial();
    await pool.query('update way_errand set leased_until = $1', [new Date(now + minuteMs)]);
    await noteShown(deps, id, now);
    assert.deepEqual(await status(), ['arrived']);
    const { rows } = await pool.query('select leased_until from way_errand');
    assert.deepEqual(rows, [{ leased_until: null }], 'whoever held it holds it no longer');
  });

  test('once it was refused has not', async () => {
    await officer('satu', ['push'], now);
    const id = await trial();
    await pool.query(`update way_errand set status = 'refused', reason = 'target-gone'`);
    await noteShown(deps, id, now);
    assert.deepEqual(await status(), ['refused']);
  });
});
