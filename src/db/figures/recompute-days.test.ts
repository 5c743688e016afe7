// What was told of a day is counted again from the log as it stood then: a number that was told wrongly is named, what happened since is none.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { cityZone } from '#core/city-day.ts';
import { dayMs } from '#core/time.ts';
import { handleCommand } from '#app/handle-command.ts';
import { testDatabase } from '#test/beds/database.ts';
import { storeOn } from '#test/beds/store.ts';
import { acts, at, knownTerms } from '#test/given/given.ts';
import { liveThrough } from '#test/given/history.ts';
import { recomputeFacts } from '../recompute-facts.ts';
import { cityScope } from './asked.ts';
import { findCases } from './cases.ts';
import { findPublishedDays } from './publish-days.ts';
import { publishMonths } from './publish.ts';
import { recomputeDays } from './recompute-days.ts';

const { pool, database } = await testDatabase({ after });
const { kysely } = database;
const store = storeOn(pool);
await liveThrough(store, pool);

const differences = async (): Promise<string[]> => {
  const days = await recomputeDays(pool, knownTerms);
  await recomputeFacts(pool, knownTerms, { most: 0, see: days.see });
  return days
    .found()
    .map(({ number, figure, counted, stands }) => `${number} ${figure}: ${String(counted)}, ${String(stands)}`);
};

/** As the figures of leaders have them. */
const opened = async (): Promise<number> => {
  const period = { from: at(-8), until: at(-8) + 30 * dayMs };
  const [all] = await findCases(kysely, cityScope, { period, zone: cityZone, by: 'all' });
  return all?.opened ?? 0;
};

test('days that were told as the log says are no difference, whatever happened to their cases since', async () => {
  assert.equal((await differences()).length, 0, 'nothing was told yet');
  await publishMonths(pool, kysely, at(1000));
  const told = await findPublishedDays(pool, {});
  assert.ok(told.length > 30);
  const cases = told.reduce((sum, day) => sum + day.cases.opened, 0);
  assert.ok(cases >= 5, 'some are not hidden');
  assert.deepEqual(await differences(), []);
  const before = await opened();
  const { rows } = await pool.query<{ id: string }>(`select id from complaint where status <> 'closed' order by id`);
  let judged = 0;
  for (const { id } of rows) if ((await handleCommand(store, id, acts.notComplaint(1100))).ok) judged += 1;
  assert.ok(judged > 0);
  assert.equal(await opened(), before - judged);
  assert.deepEqual(await differences(), []);
});

test('a number that was told otherwise is named by its day', async () => {
  const [first] = await findPublishedDays(pool, { from: '2026-03-02' });
  assert.ok(first);
  await pool.query(
    `update published_day set body = jsonb_set(jsonb_set(body, '{cases,opened}', '95'), '{promised,broken}', '50') where day = $1`,
    [first.date],
  );
  assert.deepEqual(await differences(), [
    `${first.date} told opened: ${String(first.cases.opened)}, 95`,
    `${first.date} told promised broken: ${String(first.promised.broken)}, 50`,
  ]);
});
