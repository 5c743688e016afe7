// Many who suddenly write of the same are told of once, with their cases; a busy hour that is always busy is not, nor one who writes a lot.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import type { AlertDetails } from '#core/alert/alert.ts';
import { hourOf } from '#core/alert/crowd.ts';
import { dayMs, hourMs, minuteMs } from '#core/time.ts';
import { findCrowdsNow } from '#db/alerts/crowds-now.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { givenCase } from '#test/given/cases.ts';
import { at } from '#test/given/given.ts';
import type { OwnAlertsAnswer } from '#features/alert/alert.contract.ts';
import { lookForCrowds } from './crowds.ts';

const desk = await givenDesk({ after });
const { pool } = desk;
await pool.query(
  `insert into category (id, name, name_en, level, words, questions, service_code, state) values ('lampu', 'Lampu jalan', 'Street light', 'normal', 'lampu jalan, lampu mati', '', 'lampu', 'offered')`,
);

beforeEach(async () => {
  await pool.query('truncate alert, alert_matter, crowd_hour cascade');
  await pool.query(`update message set sent_at = sent_at - interval '30 days'`);
});

/** Weeks in which nothing of this was written, so that the past is known. */
const quietWeeks = async (now: number, rows: readonly [category: string, kelurahan: string, people: number][] = []) => {
  for (let week = 1; week <= 8; week += 1)
    for (const [category, kelurahan, people] of [['', '', 0] as const, ...rows])
      await pool.query('insert into crowd_hour (hour, category_id, kelurahan, people) values ($1, $2, $3, $4)', [
        ...[new Date(hourOf(now) - week * 7 * dayMs), category, kelurahan, people],
      ]);
};

const write = async (count: number, text: string, options: object = {}): Promise<void> => {
  for (let index = 0; index < count; index += 1) await givenCase(desk, 'triage', { text, ...options });
};

type Row = { who: string; details: AlertDetails };
const told = async (): Promise<Row[]> =>
  (
    await pool.query<Row>(
      `select split_part(o.email, '@', 1) as who, a.details from alert a join officer o on o.id = a.user_id where a.what = 'crowd' order by a.id`,
    )
  ).rows;

const dark = 'Lampu jalan mati di Kelurahan Kricak';

suite('many who write of the same', () => {
  test('are told of once to the desk and its lead, with their cases and what is usual', async () => {
    const now = at(0) + minuteMs;
    await quietWeeks(now);
    await write(4, dark);
    assert.equal(await lookForCrowds(pool, now), 0, 'four are not many');
    await write(1, dark);
    assert.equal(await lookForCrowds(pool, now), 2);
    assert.equal(await lookForCrowds(pool, now + 5 * minuteMs), 0, 'once');
    const rows = await told();
    assert.deepEqual(
      rows.map(({ who }) => who).toSorted((one, other) => one.localeCompare(other)),
      ['ketua', 'medsos'],
    );
    const { crowd } = rows[0]?.details ?? {};
    assert.deepEqual([crowd?.count, crowd?.usual, crowd?.caseIds?.length], [5, 0, 5]);
    assert.match(crowd?.kelurahan ?? '', /^34\.71\./);
    assert.equal(crowd?.categoryId, 'lampu', 'the words say what it is about');
  });

  test('stand at the board until somebody takes it, and lead to their cases', async () => {
    const now = at(0) + minuteMs;
    await quietWeeks(now);
    await write(5, dark);
    await lookForCrowds(pool, now);
    const [crowd, ...more] = await findCrowdsNow(desk.database.kysely, new Date(now));
    assert.deepEqual([crowd?.count, more], [5, []]);
    assert.equal(crowd?.category, 'Lampu jalan');
    assert.deepEqual(await findCrowdsNow(desk.database.kysely, new Date(now + 4 * hourMs)), []);
    await pool.query('update alert set at = $1', [new Date(at(0))]);
    const { alerts } = json<OwnAlertsAnswer>(await desk.get('ketua', '/api/v1/alerts'));
    assert.deepEqual([alerts[0]?.cases.length, alerts[0]?.crowds.length, alerts[0]?.calls], [5, 1, true]);
    json(await desk.send('ketua', 'POST', `/api/v1/alerts/${alerts[0]?.id ?? ''}/taken`, {}));
    assert.deepEqual(await findCrowdsNow(desk.database.kysely, new Date(now)), []);
    assert.deepEqual(json<OwnAlertsAnswer>(await desk.get('medsos', '/api/v1/alerts')).alerts, []);
  });

  test('are no crowd where they always are so many, where it is one who writes, or where little is known', async () => {
    const now = at(0) + minuteMs;
    await write(6, dark);
    assert.equal(await lookForCrowds(pool, now), 0, 'no week is known: six are few');
    await pool.query('truncate crowd_hour');
    await quietWeeks(now, [['lampu', '', 3]]);
    await pool.query(`update message set text = 'Lampu jalan mati' where sent_at >= $1`, [new Date(at(0) - hourMs)]);
    assert.equal(await lookForCrowds(pool, now), 0, 'usual');
    await pool.query('truncate crowd_hour');
    await quietWeeks(now);
    await pool.query(`update message set sent_at = sent_at - interval '30 days'`);
    await write(6, dark, { who: 'warga-sama' });
    assert.equal(await lookForCrowds(pool, now), 0, 'one person');
  });
});

test('each hour is counted once, and what is older than nine weeks goes', async () => {
  await write(2, dark);
  const now = at(1) + minuteMs;
  await pool.query(`insert into crowd_hour (hour, people) values ($1, 9)`, [new Date(hourOf(now) - 80 * dayMs)]);
  await lookForCrowds(pool, now);
  const count = async (): Promise<number> =>
    (await pool.query<{ count: number }>('select count(*)::int as count from crowd_hour')).rows[0]?.count ?? 0;
  const { rows } = await pool.query<{ people: number }>(
    `select people from crowd_hour where hour = $1 and category_id = '' and kelurahan = ''`,
    [new Date(at(0))],
  );
  assert.deepEqual(rows, [{ people: 2 }]);
  const before = await count();
  assert.equal(before, 24 + 3, 'a day of hours, and of one of them what, where and both');
  await lookForCrowds(pool, now + minuteMs);
  assert.equal(await count(), before);
});
