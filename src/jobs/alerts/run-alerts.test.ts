// Alerts reach people by their own first way, and by the next where that fails; told once, together where they can wait, and never by a way
// of which nobody knows how it ended.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import type { Alert } from '#core/alert/alert.ts';
import { hourMs, minuteMs } from '#core/time.ts';
import { writeAlerts } from '#db/alerts/alert-rows.ts';
import { noteShown } from '#db/ways/receipts.ts';
import { chooseWays } from '#db/ways/own-ways.ts';
import { wayNewsIn } from '#db/ways/way-news.ts';
import { away, givenWays, gone, lost } from '#test/beds/ways.ts';
import { testDatabase } from '#test/beds/database.ts';
import { testIds, testSealing } from '#test/beds/store.ts';
import { at } from '#test/given/given.ts';
import { runAlerts } from './run-alerts.ts';

const { pool } = await testDatabase({ after });
const bed = givenWays(pool);
const { ports, handed, pushed, deps, fates, status } = bed;
/** Two in the afternoon, and eleven at night, in Yogyakarta. */
const [day, night] = [at(6), at(15)];
let made = 0;

beforeEach(() => {
  handed.length = 0;
  pushed.length = 0;
  bed.answer({});
});

const person = async (...ways: Parameters<typeof bed.officer>[1]): Promise<string> => {
  made += 1;
  const id = `petugas-${String(made)}`;
  await bed.officer(id, ways, at(0));
  return id;
};

const tell = async (userId: string, now: number, changed: Partial<Alert> = {}): Promise<void> => {
  made += 1;
  const alert: Alert = {
    key: `k-${String(made)}`,
    userId,
    what: 'deadline-near',
    urgency: 'danger',
    at: now,
    dueAt: now + hourMs,
    ...changed,
  };
  assert.equal(await writeAlerts(pool, [alert], now), 1);
};
const run = (now: number): Promise<number> => runAlerts(ports, () => now);

const handedTo = (id: string) => handed.filter(({ to }) => to.includes(`${id}@`)).map(({ message }) => message);
/** What a platform called the first message to them. */
const sentTo = async (userId: string): Promise<string> => {
  const { rows } = await pool.query<{ id: string }>(
    'select external_id as id from alert_attempt t join alert a on a.id = t.alert_id where a.user_id = $1',
    [userId],
  );
  return rows[0]?.id ?? '';
};

suite('an alert', () => {
  test('goes by the first way of its person’s own order, once', async () => {
    const id = await person('telegram', 'whatsapp', 'email');
    await chooseWays(deps, id, { order: ['email', 'telegram'] });
    await tell(id, day);
    assert.deepEqual([await run(day), await run(day + hourMs)], [1, 0]);
    assert.deepEqual([await fates(id), await status(id)], [['email sent'], ['told']]);
    const [{ message } = { message: undefined }] = handed;
    assert.match(
      message?.text ?? '',
      /Tenggat hampir lewat · Tenggat 2 Mar, 15[.:]00 WIB\nhttps:\/\/tanggap\.example\/meja\/masuk$/,
    );
  });

  test('goes by the next way at once where one fails, and the failing one comes last the next time', async () => {
    const id = await person('telegram', 'whatsapp', 'email');
    bed.answer({ telegram: gone });
    await tell(id, day);
    await run(day);
    assert.deepEqual(await fates(id), ['telegram failed person-unavailable', 'whatsapp sent']);
    await tell(id, day + 1);
    await run(day + 1);
    assert.deepEqual((await fates(id)).slice(2), ['whatsapp sent']);
  });

  test('of which nobody knows how it ended goes on by another way, and by that one never again', async () => {
    const id = await person('telegram', 'email');
    bed.answer({ telegram: lost, email: away });
    await tell(id, day);
    for (const minutes of [0, 1, 3, 7, 15, 31, 63]) await run(day + minutes * minuteMs);
    assert.deepEqual(
      (await fates(id)).filter((one) => one.startsWith('telegram')),
      ['telegram unknown network'],
    );
    assert.equal((await fates(id)).filter((one) => one === 'email failed network').length, 6);
    assert.deepEqual(await status(id), ['unreached']);
  });

  test('is tried anew where nobody was at home, and told once they are', async () => {
    const id = await person('telegram');
    bed.answer({ telegram: away });
    await tell(id, day);
    await run(day);
    await run(day + minuteMs - 1);
    assert.equal(handed.length, 1);
    bed.answer({});
    await run(day + minuteMs);
    assert.deepEqual([await fates(id), await status(id)], [['telegram failed network', 'telegram sent'], ['told']]);
  });

  test('for whoever has no other way is left to the bell, and that is no failure', async () => {
    const id = await person();
    await tell(id, day);
    await run(day);
    assert.deepEqual([await status(id), await fates(id)], [['bell'], []]);
  });

  test('for whoever left, or that somebody took, or that is settled, goes nowhere', async () => {
    const [left, taken, settled] = [await person('telegram'), await person('telegram'), await person('telegram')];
    for (const id of [left, taken, settled]) await tell(id, day);
    await pool.query(`update officer set disabled_at = now() where id = $1`, [left]);
    await pool.query(`update alert set acknowledged_at = now() where user_id = $1`, [taken]);
    await pool.query(`update alert set stopped_at = now() where user_id = $1`, [settled]);
    await run(day);
    assert.equal(handed.length, 0);
    for (const id of [left, taken, settled]) assert.deepEqual(await status(id), ['settled']);
  });
});

suite('what can wait', () => {
  test('waits for the end of the quiet hours, and leaves then as one message; danger does not wait', async () => {
    const id = await person('telegram');
    await tell(id, night, { urgency: 'digest', what: 'draft-waiting' });
    await tell(id, night + minuteMs, { urgency: 'digest', what: 'to-dispose' });
    await tell(id, night, { what: 'danger-set' });
    await run(night + minuteMs);
    assert.deepEqual(
      handedTo(id).map(({ officer, text }) => [officer?.button, text.split(' · ')[0]]),
      [['Buka di Tanggap', 'Aduan dinyatakan bahaya']],
    );
    for (const [late, count] of [
      [-1, 1],
      [0, 2],
    ] as const) {
      await run(night + 7 * hourMs + late);
      assert.equal(handedTo(id).length, count);
    }
    assert.match(handedTo(id)[1]?.text ?? '', /^Konsep jawaban menunggu persetujuan.*\nAduan siap diteruskan/);
    assert.deepEqual(await status(id), ['told', 'told', 'told']);
  });

  test('does not wait for whoever is on duty', async () => {
    const id = await person('telegram');
    await pool.query(`insert into duty_roster (day, shift, officer_id) values ('2026-03-02', 'night', $1)`, [id]);
    await tell(id, night, { urgency: 'digest' });
    await run(night);
    assert.equal(handedTo(id).length, 1);
  });
});

suite('proof of arrival', () => {
  test('by a browser ends the matter; without it the next way follows after three minutes', async () => {
    const [shown, silent] = [await person('push', 'email'), await person('push', 'email')];
    await tell(shown, day);
    await tell(silent, day);
    await run(day);
    assert.deepEqual([await status(shown), await status(silent)], [['proving'], ['proving']]);
    const receipt = pushed.find(({ target }) => target.endpoint.endsWith(shown))?.words.receipt ?? '';
    await noteShown(deps, receipt, day + minuteMs);
    await run(day + 3 * minuteMs - 1);
    assert.equal(handed.length, 0);
    await run(day + 3 * minuteMs);
    assert.deepEqual([await fates(shown), await status(shown)], [['push arrived'], ['told']]);
    assert.deepEqual([await fates(silent), await status(silent)], [['push failed unproven', 'email sent'], ['told']]);
  });

  test('that comes late is noted all the same', async () => {
    const id = await person('push', 'email');
    await tell(id, day);
    await run(day);
    const receipt = pushed[0]?.words.receipt ?? '';
    await run(day + 3 * minuteMs);
    await noteShown(deps, receipt, day + 9 * minuteMs);
    assert.deepEqual(await fates(id), ['push arrived', 'email sent']);
  });

  test('and failure told by a platform afterwards count: what failed goes by the next way', async () => {
    const [came, failed] = [await person('whatsapp', 'email'), await person('telegram', 'email')];
    const news = wayNewsIn(pool, { sealing: testSealing, newId: testIds.uuid });
    await tell(came, day);
    await run(day);
    const of = (channel: string, externalId: string) => ({ channel, accountId: 'kota', externalId });
    assert.equal(await news.fared({ ...of('whatsapp', await sentTo(came)), came: true }, day), true);
    assert.equal(await news.fared({ ...of('whatsapp', 'lain'), came: true }, day), false);
    assert.deepEqual([await fates(came), await status(came)], [['whatsapp arrived'], ['told']]);
    await tell(failed, day);
    await run(day);
    assert.equal(
      await news.fared({ ...of('telegram', await sentTo(failed)), came: false, reason: 'undelivered' }, day),
      true,
    );
    await run(day);
    assert.deepEqual(await fates(failed), ['telegram failed undelivered', 'email sent']);
  });
});

suite('when nothing reaches anybody', () => {
  test('the team lead hears of the case, once a day', async () => {
    const id = await person('telegram');
    bed.answer({ telegram: gone });
    const complaintId = testIds.uuid();
    await tell(id, day, { complaintId });
    await tell(id, day, { complaintId });
    await run(day);
    const { rows } = await pool.query<{ role: string; what: string; complaint_id: string }>(
      'select role, what, complaint_id from notice',
    );
    assert.deepEqual(rows, [{ role: 'team-lead', what: 'alert-unreached', complaint_id: complaintId }]);
    assert.deepEqual(await status(id), ['unreached', 'unreached']);
  });
});
