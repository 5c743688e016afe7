// Rows behind crowds: which words of which hour are read, hours counted once, past weeks as far as they are known, and who looks.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import { hourOf, weeksBack } from '#core/alert/crowd.ts';
import { dayMs, hourMs, minuteMs } from '#core/time.ts';
import { openMatters } from '#db/alerts/matters.ts';
import { inTransaction } from '#db/queryable.ts';
import { insertRows } from '#db/rows.ts';
import { testDatabase } from '#test/beds/database.ts';
import { testIds } from '#test/beds/store.ts';
import { caseRow, insertCases, type CaseRow } from '#test/given/case-row.ts';
import { at } from '#test/given/given.ts';
import {
  findPast,
  findUncounted,
  findWordsOf,
  findWritten,
  isAloneInLooking,
  keepTally,
  wasTold,
} from './crowds.queue.ts';

const { pool } = await testDatabase({ after });
const now = at(0);

beforeEach(async () => {
  await pool.query('truncate crowd_hour, message, complaint, sealed_complaint, alert, alert_matter cascade');
});

type Message = { text?: string; sentAt?: number; deletedAt?: Date | null; of?: CaseRow };

const written = async ({ text = 'Lampu mati', sentAt = now, deletedAt = null, of = {} }: Message): Promise<string> => {
  const [id = ''] = await insertCases(pool, [caseRow({ reported_at: new Date(sentAt), ...of })]);
  await pool.query(
    `insert into message (id, complaint_id, channel, account_id, visibility, thread_key, external_id, reporter_id, text, salt, sent_at, deleted_at)
     values ($1, $2, 'instagram', 'kota', 'public', 't', $1::uuid::text, $2, $3, '\\x00', $4, $5)`,
    [testIds.uuid(), id, text, new Date(sentAt), deletedAt],
  );
  return id;
};
const textsIn = async (from: number, until: number): Promise<string[]> =>
  (await findWritten(pool, from, until)).map(({ text }) => text);

suite('what was written', () => {
  test('in an hour is that from its first moment to before its end, the latest first', async () => {
    for (const [text, ms] of [
      ['sebelum', -1],
      ['awal', 0],
      ['akhir', hourMs - 1],
      ['sesudah', hourMs],
    ] as const)
      await written({ text, sentAt: now + ms });
    assert.deepEqual(await textsIn(now, now + hourMs), ['akhir', 'awal']);
  });

  test('is of new cases alone: not in one that was reported before, not deleted, not without words', async () => {
    await written({ text: 'lama', of: { reported_at: new Date(now - 1) } });
    await written({ text: 'dihapus', deletedAt: new Date(now) });
    await written({ text: '' });
    await written({ text: 'baru' });
    assert.deepEqual(await textsIn(now, now + hourMs), ['baru']);
  });

  test('in a sensitive lane is read by nobody here', async () => {
    const id = await written({ text: 'rahasia' });
    const { rows } = await pool.query<{ number: string }>('delete from complaint where id = $1 returning number', [id]);
    assert.equal(rows.length, 1);
    await insertRows(pool, 'sealed_complaint', [{ ...caseRow({ id }), lane: 'misconduct' }]);
    assert.deepEqual(await textsIn(now, now + hourMs), []);
  });

  test('comes with what an officer said of it meanwhile', async () => {
    const of = { category_id: 'lampu', kelurahan: '34.71.05.1001' };
    const caseId = await written({ of });
    assert.deepEqual(await findWritten(pool, now, now + 1), [
      { person: caseId, caseId, text: 'Lampu mati', categoryId: 'lampu', kelurahan: '34.71.05.1001' },
    ]);
  });
});

test('words say a category that is offered, and not one that was ended or has none', async () => {
  await pool.query(
    `insert into category (id, name, words, state) values ('lampu', 'Lampu', 'lampu mati', 'offered'), ('lama', 'Lama', 'lampu', 'ended'), ('diam', 'Diam', '', 'offered')`,
  );
  assert.deepEqual(await findWordsOf(pool), [{ id: 'lampu', words: 'lampu mati' }]);
});

suite('hours', () => {
  const later = now + 25 * minuteMs;

  test('not counted yet are the whole ones of a day, the oldest first, without the one that runs', async () => {
    const hours = await findUncounted(pool, later);
    assert.deepEqual([hours.length, hours[0], hours.at(-1)], [24, hourOf(now) - 24 * hourMs, hourOf(now) - hourMs]);
    await keepTally(pool, hourOf(now) - 3 * hourMs, 0, []);
    const left = await findUncounted(pool, later);
    assert.deepEqual([left.length, left.includes(hourOf(now) - 3 * hourMs)], [23, false]);
  });

  test('are counted once: who counts again changes nothing', async () => {
    await keepTally(pool, now, 4, [{ categoryId: 'lampu', people: 3 }]);
    await keepTally(pool, now, 9, [
      { categoryId: 'lampu', people: 8 },
      { kelurahan: 'k', people: 1 },
    ]);
    const { rows } = await pool.query('select category_id, kelurahan, people from crowd_hour order by 1, 2');
    assert.deepEqual(rows.slice(0, 1), [{ category_id: '', kelurahan: '', people: 4 }]);
    assert.equal(rows.find(({ category_id: id }: Record<string, unknown>) => id === 'lampu')?.['people'], 3);
  });

  test('older than nine weeks go, to the hour', async () => {
    const oldest = now - (weeksBack + 1) * 7 * dayMs;
    await keepTally(pool, oldest - hourMs, 1, []);
    await keepTally(pool, oldest, 1, []);
    await keepTally(pool, now, 1, []);
    const { rows } = await pool.query<{ hour: Date }>('select hour from crowd_hour order by hour');
    assert.deepEqual(
      rows.map(({ hour }) => hour.getTime()),
      [oldest, now],
    );
  });
});

suite('past weeks', () => {
  const week = 7 * dayMs;

  test('count where they are known, with the greater of the two hours that the last sixty minutes touch', async () => {
    await keepTally(pool, now - week, 9, [{ categoryId: 'lampu', people: 2 }]);
    await keepTally(pool, now - week - hourMs, 9, [{ categoryId: 'lampu', people: 5 }]);
    await keepTally(pool, now - 3 * week, 0, []);
    await keepTally(pool, now - 2 * week - 2 * hourMs, 9, [{ categoryId: 'lampu', people: 7 }]);
    const past = await findPast(pool, now + 20 * minuteMs);
    assert.deepEqual(past({ categoryId: 'lampu' }), [5, 0]);
    assert.deepEqual(past({ categoryId: 'lampu', kelurahan: 'k' }), [0, 0], 'of a known week nothing is nought');
  });

  test('of which none is known are none', async () => {
    assert.deepEqual((await findPast(pool, now))({ categoryId: 'lampu' }), []);
  });
});

suite('a crowd', () => {
  const open = async (group: string, openedAt: number): Promise<void> => {
    const key = `${group}:${String(openedAt)}`;
    const call = { to: 'admin-medsos' } as const;
    await openMatters(pool, [{ key, group: key, what: 'crowd', urgency: 'now', at: openedAt, call }]);
  };

  test('was told if it was within a day; another of a like name was not', async () => {
    await open('crowd:lampu/', now);
    assert.equal(await wasTold(pool, 'crowd:lampu/', now + dayMs - 1), true);
    assert.equal(await wasTold(pool, 'crowd:lampu/', now + dayMs), false);
    for (const other of ['crowd:lampu/k', 'crowd:lamp', 'crowd:/', 'crowd:_ampu/', 'crowd:%'])
      assert.equal(await wasTold(pool, other, now + 1), false, other);
  });

  test('is looked for by one at a time, and by the next once that one ends', async () => {
    await inTransaction(pool, async (client) => {
      assert.equal(await isAloneInLooking(client), true);
      assert.equal(await inTransaction(pool, isAloneInLooking), false);
    });
    assert.equal(await inTransaction(pool, isAloneInLooking), true);
  });
});
