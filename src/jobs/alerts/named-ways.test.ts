// A rung that names ways: each that its person has besides their own first one, a record of those that they lack, and quiet hours as ever.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import type { Alert } from '#core/alert/alert.ts';
import { hourMs, minuteMs } from '#core/time.ts';
import { writeAlerts } from '#db/alerts/alert-rows.ts';
import { chooseWays } from '#db/ways/own-ways.ts';
import { away, givenWays, gone } from '#test/beds/ways.ts';
import { testDatabase } from '#test/beds/database.ts';
import { at } from '#test/given/given.ts';
import { runAlerts } from './run-alerts.ts';

const { pool } = await testDatabase({ after });
const bed = givenWays(pool);
const { fates, status } = bed;
/** Two in the afternoon, and eleven at night, in Yogyakarta. */
const [day, night] = [at(6), at(15)];
let made = 0;

beforeEach(() => {
  bed.handed.length = 0;
  bed.answer({});
});

const person = async (...ways: Parameters<typeof bed.officer>[1]): Promise<string> => {
  made += 1;
  const id = `jenjang-${String(made)}`;
  await bed.officer(id, ways, at(0));
  return id;
};
const tell = async (userId: string, now: number, changed: Partial<Alert> = {}): Promise<void> => {
  made += 1;
  const rung: Partial<Alert> = { notBefore: now - minuteMs, ways: ['whatsapp', 'email'], ...changed };
  await writeAlerts(
    pool,
    [{ key: `k-${String(made)}`, userId, what: 'escalated', urgency: 'now', at: now, ...rung }],
    now,
  );
};
/** After the minute in which its like gathers. */
const run = (now: number): Promise<number> => runAlerts(bed.ports, () => now + minuteMs);

suite('a rung that names ways', () => {
  test('is told by the own first way and by each of them, once', async () => {
    const id = await person('telegram', 'whatsapp', 'email');
    await tell(id, day);
    await run(day);
    assert.deepEqual(await fates(id), ['telegram sent', 'whatsapp sent', 'email sent']);
    assert.deepEqual(await status(id), ['proving'], 'what WhatsApp proves is waited for');
    await run(day + 6 * minuteMs);
    assert.deepEqual(await fates(id), ['telegram sent', 'whatsapp failed unproven', 'email sent']);
    assert.deepEqual(await status(id), ['told'], 'another way took it');
    await run(day + hourMs);
    assert.equal(bed.handed.length, 3);
  });

  test('goes by the own order where its person lacks them, and the record says so once', async () => {
    const id = await person('telegram');
    await tell(id, day);
    await run(day);
    assert.deepEqual(await fates(id), ['whatsapp absent', 'email absent', 'telegram sent']);
    assert.deepEqual(await status(id), ['told']);
    const none = await person();
    await tell(none, day);
    await run(day);
    assert.deepEqual([await fates(none), await status(none)], [['whatsapp absent', 'email absent'], ['bell']]);
  });

  test('never goes by a way that its person took out of their order', async () => {
    const id = await person('telegram', 'whatsapp', 'email');
    await chooseWays(bed.deps, id, { order: ['telegram', 'email'] });
    await tell(id, day);
    await run(day);
    assert.deepEqual(await fates(id), ['whatsapp absent', 'telegram sent', 'email sent']);
  });

  test('waits for the end of quiet hours as everything but danger does', async () => {
    const id = await person('whatsapp', 'email');
    await tell(id, night);
    await run(night);
    assert.deepEqual([await fates(id), await status(id)], [[], ['waiting']]);
    await tell(id, night, { urgency: 'danger', what: 'danger-set' });
    await run(night);
    assert.deepEqual(await fates(id), ['whatsapp sent', 'email sent']);
  });

  test('tries a named way anew that was away, although another took it, and goes on where all refuse', async () => {
    const id = await person('telegram', 'email');
    bed.answer({ email: away });
    await tell(id, day, { ways: ['email'] });
    await run(day);
    assert.deepEqual(await status(id), ['waiting']);
    bed.answer({});
    await run(day + minuteMs);
    assert.deepEqual(await fates(id), ['telegram sent', 'email failed network', 'email sent']);
    assert.deepEqual(await status(id), ['told']);
    const refused = await person('telegram', 'whatsapp', 'email');
    bed.answer({ telegram: gone, whatsapp: gone });
    await tell(refused, day, { ways: ['whatsapp'] });
    await run(day);
    assert.deepEqual(await fates(refused), [
      ...['telegram failed person-unavailable', 'whatsapp failed person-unavailable', 'email sent'],
    ]);
    assert.deepEqual(await status(refused), ['told']);
  });

  test('does not end the own order by a named way that took it first', async () => {
    const id = await person('push', 'telegram', 'email');
    bed.answer({ push: gone });
    await tell(id, day, { ways: ['email'] });
    await run(day);
    assert.deepEqual(await fates(id), ['push failed person-unavailable', 'telegram sent', 'email sent']);
    const unproven = await person('push', 'telegram', 'email');
    bed.answer({});
    await tell(unproven, day, { ways: ['email'] });
    await run(day);
    assert.deepEqual(await fates(unproven), ['push sent', 'email sent']);
    await run(day + 6 * minuteMs);
    assert.deepEqual(await fates(unproven), ['push failed unproven', 'email sent', 'telegram sent']);
    assert.deepEqual(await status(unproven), ['told']);
  });

  test('says nothing new of an alert of before, which names none', async () => {
    const id = await person('telegram', 'email');
    await writeAlerts(pool, [{ key: 'of-before', userId: id, what: 'escalated', urgency: 'now', at: day }], day);
    await run(day);
    assert.deepEqual([await fates(id), await status(id)], [['telegram sent'], ['told']]);
  });
});
