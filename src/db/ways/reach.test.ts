// How an officer can be reached: what is proven and theirs, in their language, what failed last said so; and nothing of whoever left.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { hourMs } from '#core/time.ts';
import { usualChoice } from '#core/way/way.ts';
import { testDatabase } from '#test/beds/database.ts';
import { givenWays } from '#test/beds/ways.ts';
import { at } from '#test/given/given.ts';
import { addDevice, askAddress, awaitCode, chooseWays, findOwnWays } from './own-ways.ts';
import { endDevice, findAsked, findReached, noteArrived, noteFailing } from './reach.ts';

const { pool } = await testDatabase({ after });
const { deps, officer } = givenWays(pool);
const now = at(0);
const reached = (id: string) => findReached(pool, deps, id);
const reachesOf = async (id: string): Promise<string[]> =>
  ((await reached(id))?.reaches ?? []).map(
    (one) => `${one.way} ${one.way === 'push' ? one.target.endpoint : one.address}`,
  );
const failingOf = async (id: string): Promise<readonly string[]> => (await reached(id))?.failing ?? [];

let browsers = 0;
const browser = (id: string, when = now): Promise<string> => {
  browsers += 1;
  const target = { endpoint: `https://push.example/b${String(browsers)}`, keys: { p256dh: 'p', auth: 'a' } };
  return addDevice(deps, id, { target, name: `Peramban ${String(browsers)}` }, when);
};

suite('an officer', () => {
  test('is reached by each way that is proven, and by no other’s', async () => {
    await officer('satu', ['email', 'telegram'], now);
    await officer('lain', ['whatsapp', 'push'], now);
    assert.deepEqual(await reachesOf('satu'), [
      'email email-satu@contoh.example',
      'telegram telegram-satu@contoh.example',
    ]);
    assert.deepEqual(await reachesOf('lain'), [
      'whatsapp whatsapp-lain@contoh.example',
      'push https://push.example/lain',
    ]);
  });

  test('is not reached by an address that is only asked for, which a code alone goes to', async () => {
    await officer('dua', [], now);
    await askAddress(deps, 'dua', { way: 'email', address: 'dua@baru.example' }, now);
    await awaitCode(deps, 'dua', { way: 'telegram', accountId: 'kota' }, now);
    assert.deepEqual(await reachesOf('dua'), []);
    const asked = await findAsked(pool, deps, 'dua');
    assert.deepEqual(asked, { way: 'email', accountId: '', address: 'dua@baru.example', heardAt: 0 });
    assert.equal(await findAsked(pool, deps, 'satu'), undefined);
  });

  test('keeps the proven address while another is asked for', async () => {
    await askAddress(deps, 'satu', { way: 'email', address: 'satu@baru.example' }, now);
    assert.deepEqual(await reachesOf('satu'), [
      'email email-satu@contoh.example',
      'telegram telegram-satu@contoh.example',
    ]);
  });

  test('has what they chose and their language; before that what the program brings along', async () => {
    const { choice, language } = (await reached('satu')) ?? assert.fail();
    assert.deepEqual([choice, language], [usualChoice, 'id']);
    await chooseWays(deps, 'satu', { order: ['email'] });
    await pool.query(`update officer set language = 'en' where id = 'satu'`);
    const then = (await reached('satu')) ?? assert.fail();
    assert.deepEqual([then.choice, then.language], [{ order: ['email'] }, 'en']);
  });

  test('who left, or never was, is reached by nothing', async () => {
    await officer('tiga', ['email', 'push'], now);
    await pool.query(`update officer set disabled_at = now() where id = 'tiga'`);
    assert.equal(await reached('tiga'), undefined);
    assert.equal(await reached('siapa'), undefined);
  });
});

suite('a way', () => {
  test('fails from the first failure on, and until something arrives; the latest reason is told', async () => {
    await officer('empat', ['email', 'telegram'], now);
    const used = { officerId: 'empat', way: 'email' } as const;
    await noteFailing(pool, used, 'network', now);
    await noteFailing(pool, used, 'person-unavailable', now + hourMs);
    assert.deepEqual(await failingOf('empat'), ['email']);
    const [email] = (await findOwnWays(deps, 'empat', now)).addresses;
    assert.deepEqual([email?.failingSince?.getTime(), email?.failure], [now, 'person-unavailable']);
    await noteArrived(pool, used, now + 2 * hourMs);
    await noteArrived(pool, used, now + hourMs);
    const [again] = (await findOwnWays(deps, 'empat', now)).addresses;
    assert.deepEqual(
      [again?.failure, again?.failingSince, again?.arrivedAt?.getTime()],
      [null, null, now + 2 * hourMs],
      'a proof that comes late takes nothing back',
    );
    assert.deepEqual(await failingOf('empat'), []);
  });

  test('by browsers fails once each of them does; those that do not come first', async () => {
    await officer('lima', [], now);
    const [first, second] = [await browser('lima', now), await browser('lima', now + 1)];
    const fails = (deviceId: string) =>
      noteFailing(pool, { officerId: 'lima', way: 'push', deviceId }, 'unproven', now);
    await fails(second);
    assert.deepEqual(await failingOf('lima'), []);
    const order = ((await reached('lima'))?.reaches ?? []).map((one) => (one.way === 'push' ? one.deviceId : ''));
    assert.deepEqual(order, [first, second]);
    await fails(first);
    assert.deepEqual(await failingOf('lima'), ['push']);
    const third = await browser('lima', now + 2);
    assert.deepEqual(await failingOf('lima'), [], 'a new browser has not failed');
    assert.deepEqual(
      ((await reached('lima'))?.reaches ?? []).map((one) => one.way === 'push' && one.deviceId)[0],
      third,
    );
  });

  test('of one browser says nothing of another officer’s, nor of one that is named wrongly', async () => {
    await officer('enam', [], now);
    const device = await browser('enam');
    for (const used of [
      { officerId: 'lima', way: 'push', deviceId: device } as const,
      { officerId: 'enam', way: 'push', deviceId: `${device}'` } as const,
      { officerId: 'enam', way: 'push' } as const,
    ]) {
      await noteFailing(pool, used, 'unproven', now);
      await endDevice(pool, used, now);
    }
    assert.deepEqual([await failingOf('enam'), (await reachesOf('enam')).length], [[], 1]);
  });
});

suite('a browser that ended', () => {
  test('is no way any more, keeps nothing of its address, and can be added anew', async () => {
    await officer('tujuh', [], now);
    const target = { endpoint: 'https://push.example/tujuh-lagi', keys: { p256dh: 'p', auth: 'a' } };
    const deviceId = await addDevice(deps, 'tujuh', { target, name: 'Ponsel' }, now);
    await endDevice(pool, { officerId: 'tujuh', way: 'push', deviceId }, now + 5);
    await endDevice(pool, { officerId: 'tujuh', way: 'push', deviceId }, now + 9);
    assert.deepEqual(await reachesOf('tujuh'), []);
    const { rows } = await pool.query('select sealed_target, endpoint_hash from push_device where id = $1', [deviceId]);
    assert.deepEqual(rows, [{ sealed_target: null, endpoint_hash: null }]);
    const [ended] = (await findOwnWays(deps, 'tujuh', now)).devices;
    assert.equal(ended?.endedAt?.getTime(), now + 5, 'it ended once');
    await addDevice(deps, 'tujuh', { target, name: 'Ponsel' }, now + 10);
    assert.deepEqual(await reachesOf('tujuh'), ['push https://push.example/tujuh-lagi']);
    assert.equal((await findOwnWays(deps, 'tujuh', now)).devices.length, 2);
  });

  test('leaves before one that works where somebody has too many', async () => {
    await officer('delapan', [], now);
    const ids: string[] = [];
    for (let index = 0; index < 10; index += 1) ids.push(await browser('delapan', now + index));
    const [oldest = '', , , newer = ''] = ids;
    await endDevice(pool, { officerId: 'delapan', way: 'push', deviceId: newer }, now);
    await browser('delapan', now + 20);
    const left = (await findOwnWays(deps, 'delapan', now)).devices.map(({ id }) => id);
    assert.deepEqual([left.length, left.includes(newer), left.includes(oldest)], [10, false, true]);
  });
});
