// Several workers and one alert: it is its holder's however long the ways take, another's where that one died or was too slow, and leaves once.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import { minuteMs } from '#core/time.ts';
import { writeAlerts } from '#db/alerts/alert-rows.ts';
import { chooseWays } from '#db/ways/own-ways.ts';
import type { SendOutcome } from '#ports/channel.ts';
import { testDatabase } from '#test/beds/database.ts';
import { away, givenWays } from '#test/beds/ways.ts';
import { at } from '#test/given/given.ts';
import { runAlerts } from './run-alerts.ts';

const { pool } = await testDatabase({ after });
const bed = givenWays(pool);
const { ports, handed, fates } = bed;
/** Two in the afternoon in Yogyakarta. */
const day = at(6);
let made = 0;

beforeEach(() => {
  handed.length = 0;
  bed.answer({});
});

const person = async (...ways: Parameters<typeof bed.officer>[1]): Promise<string> => {
  made += 1;
  const id = `giliran-${String(made)}`;
  await bed.officer(id, ways, at(0));
  return id;
};
const tell = async (userId: string): Promise<void> => {
  made += 1;
  const alert = { ...{ key: `k-${String(made)}`, userId, at: day }, what: 'danger-set', urgency: 'danger' } as const;
  assert.equal(await writeAlerts(pool, [alert], day), 1);
};
const run = (now: number): Promise<number> => runAlerts(ports, () => now);

suite('an alert', () => {
  test('whose worker died in the middle is not sent by that way again', async () => {
    const id = await person('telegram', 'email');
    await tell(id);
    bed.answer({
      telegram: () => {
        throw new Error('the machine went off');
      },
    });
    await assert.rejects(run(day), /went off/);
    assert.deepEqual(await fates(id), ['telegram sending']);
    bed.answer({});
    assert.equal(await run(day + minuteMs), 0, 'it is still held');
    await run(day + 2 * minuteMs);
    assert.deepEqual(await fates(id), ['telegram unknown', 'email sent']);
  });

  test('whose ways together take longer than one lease stays its worker’s', async () => {
    const id = await person('telegram', 'email');
    let time = day;
    let others: number | undefined;
    await tell(id);
    bed.answer({
      telegram: () => {
        time += 110_000;
        return away;
      },
      email: async () => {
        time += 30_000;
        others = await run(time);
        return { outcome: 'accepted', externalId: 'slow' };
      },
    });
    assert.equal(await runAlerts(ports, () => time), 1);
    assert.equal(others, 0);
    assert.deepEqual(await fates(id), ['telegram failed network', 'email sent']);
  });

  test('whose worker was too slow for its lease is left to whoever carries it on', async () => {
    const id = await person('telegram', 'whatsapp', 'email');
    let time = day;
    let other: Promise<number> | undefined;
    const [begun, answered] = [Promise.withResolvers<undefined>(), Promise.withResolvers<SendOutcome>()];
    await tell(id);
    bed.answer({
      whatsapp: () => {
        begun.resolve(undefined);
        return answered.promise;
      },
      telegram: async () => {
        time += 2 * minuteMs;
        other = run(time);
        await begun.promise;
        return away;
      },
    });
    assert.equal(await runAlerts(ports, () => time), 0);
    answered.resolve({ outcome: 'accepted', externalId: 'slow' });
    await other;
    assert.deepEqual(await fates(id), ['telegram unknown', 'whatsapp sent']);
  });

  test('whose other ways are another worker’s by now is not said to have reached nobody', async () => {
    const id = await person('telegram', 'whatsapp');
    let time = day;
    let other: Promise<number> | undefined;
    const [begun, answered] = [Promise.withResolvers<undefined>(), Promise.withResolvers<SendOutcome>()];
    await tell(id);
    bed.answer({
      whatsapp: () => {
        begun.resolve(undefined);
        return answered.promise;
      },
      telegram: async () => {
        time += 2 * minuteMs;
        other = run(time);
        await begun.promise;
        return away;
      },
    });
    assert.equal(await runAlerts(ports, () => time), 0);
    answered.resolve({ outcome: 'accepted', externalId: 'slow' });
    await other;
    assert.deepEqual(await fates(id), ['telegram unknown', 'whatsapp sent']);
    const { rows } = await pool.query("select 1 from notice where what = 'alert-unreached'");
    assert.equal(rows.length, 0);
  });

  test('whose later way is slow to be tried has its whole time for a proof', async () => {
    const id = await person('email', 'push');
    await chooseWays(bed.deps, id, { order: ['email', 'push'] });
    let time = day;
    await tell(id);
    bed.answer({
      email: () => {
        time += 100_000;
        return away;
      },
    });
    await runAlerts(ports, () => time);
    await run(day + 3 * minuteMs);
    assert.deepEqual(await fates(id), ['email failed network', 'push sent'], 'it was sent a minute and a half ago');
    await run(time + 3 * minuteMs);
    assert.equal((await fates(id))[1], 'push failed unproven');
  });

  test('is told once though two look at the same moment', async () => {
    const id = await person('telegram');
    for (let more = 0; more < 5; more += 1) await tell(id);
    await Promise.all([run(day), run(day)]);
    assert.equal((await fates(id)).length, 5);
    assert.ok(handed.length <= 2, 'what comes together leaves together');
  });
});
