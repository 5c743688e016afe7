// A recap of a week: of which week, from when on, once, and as it was counted, whatever changes later.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { factsFrom, someCaseFact } from '#test/given/random-facts.ts';
import { testDatabase } from '#test/beds/database.ts';
import { dayMs, hourMs } from '#core/time.ts';
import fc from 'fast-check';
import { dateOf, startOfDate } from '#core/city-day.ts';
import { findRecap, findRecaps, makeRecap, weekToTell, writeAnalysis } from './recaps.ts';
import { insertRows } from './rows.ts';

const { pool, database } = await testDatabase({ after });
const at = (local: string): number => Date.parse(`${local}+07:00`);
const weekAt = (local: string): [string, string] => {
  const { from, until } = weekToTell(at(local));
  return [dateOf(from), dateOf(until)];
};

suite('the week that is told', () => {
  test('is the one that ended, from six on Monday morning of the city’s clock', () => {
    assert.deepEqual(weekAt('2026-03-09T05:59:59.999'), ['2026-02-23', '2026-03-02']);
    assert.deepEqual(weekAt('2026-03-09T06:00:00.000'), ['2026-03-02', '2026-03-09']);
    assert.deepEqual(weekAt('2026-03-15T23:59:59.999'), ['2026-03-02', '2026-03-09']);
    assert.deepEqual(weekAt('2026-03-16T05:59:00.000'), ['2026-03-02', '2026-03-09']);
    assert.deepEqual(weekAt('2026-01-01T12:00:00.000'), ['2025-12-22', '2025-12-29']);
  });

  test('is seven days from a Monday on, at any moment, and never one that still runs', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('2020-01-01T00:00:00'), max: at('2040-01-01T00:00:00') }), (now) => {
        const { from, until } = weekToTell(now);
        assert.equal(until - from, 7 * dayMs);
        assert.equal(new Date(from + 7 * hourMs).getUTCDay(), 1);
        assert.equal(startOfDate(dateOf(from)), from);
        assert.ok(until <= now && now - until < 7 * dayMs + 6 * hourMs);
      }),
    );
  });
});

suite('a recap', () => {
  const monday = at('2026-03-09T06:00:00');

  test('is made once, however many look at once, and stays as it was counted', async () => {
    const [example] = fc.sample(someCaseFact, 1);
    assert.ok(example !== undefined && factsFrom > 0);
    const cases = ['2026-03-02T00:00:00', '2026-03-08T23:59:59', '2026-03-09T00:00:00', '2026-02-28T10:00:00'].map(
      (local) => ({
        ...example,
        ...{ complaint_id: crypto.randomUUID(), kind: 'complaint' as const, sealed: false, channel: 'instagram' },
        reported_at: new Date(at(local)),
      }),
    );
    await insertRows(pool, 'case_fact', cases);
    const made = await Promise.all([1, 2, 3].map(() => makeRecap(database, monday)));
    assert.equal(
      made.reduce((sum, one) => sum + one, 0),
      1,
    );
    const recap = (await findRecap(pool, '2026-03-02')) ?? assert.fail('none was made');
    assert.deepEqual([recap.figures.total.opened, recap.figures.before.opened], [2, 1]);
    assert.deepEqual(recap.figures.channels, [{ key: 'instagram', name: 'instagram', opened: 2 }]);
    assert.deepEqual(
      recap.figures.days.map(({ key }) => key),
      ['2026-03-02', '2026-03-08'],
    );
    await pool.query('delete from case_fact');
    assert.equal(await makeRecap(database, monday + dayMs), 0);
    assert.equal((await findRecap(pool, '2026-03-02'))?.figures.total.opened, 2);
  });

  test('of a week without a report is there, too; one that was missed is made up on any later day of the week', async () => {
    assert.equal(await makeRecap(database, at('2026-03-19T15:00:00')), 1);
    assert.deepEqual(
      (await findRecaps(pool)).map(({ day }) => day),
      ['2026-03-09', '2026-03-02'],
    );
    assert.equal((await findRecap(pool, '2026-03-09'))?.figures.total.opened, 0);
  });

  test('keeps the paragraph that was written last, and who wrote it', async () => {
    const write = (day: string, analysis: string) => writeAnalysis(pool, { day, analysis, by: 'x', now: monday });
    assert.equal(await write('2026-03-02', 'Hujan.'), 'done');
    assert.equal(await write('2026-03-02', 'Hujan deras.'), 'done');
    assert.equal(await write('2026-02-02', 'Tidak ada.'), 'no-such-recap');
    const { analysis, writtenAt } = (await findRecap(pool, '2026-03-02')) ?? assert.fail();
    assert.deepEqual([analysis, writtenAt?.getTime()], ['Hujan deras.', monday]);
    assert.equal((await findRecap(pool, '2026-03-09'))?.writtenAt, null);
  });
});
