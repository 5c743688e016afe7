// A case that another process opened under a version of a moment ago, in a process that has not heard of it: acted on, shown and called out
// all the same, after one more reading.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Command } from '#core/complaint/command.ts';
import type { ComplaintEvent } from '#core/complaint/event.ts';
import type { SopKey } from '#core/sop/key.ts';
import type { Terms } from '#core/sop/terms.ts';
import { medsos1 } from '#core/sop/medsos.ts';
import { numbersOf } from '#core/sop/numbers.ts';
import { bringInFacts } from '#db/facts.ts';
import type { Queryable } from '#db/queryable.ts';
import { enactSop } from '#db/sop-versions.ts';
import { handleCommand } from '#app/handle-command.ts';
import { callOut } from '#src/jobs/calls/calls.job.ts';
import { givenDesk } from '#test/beds/desk.ts';
import { requestActs } from '#test/given/request.ts';
import { officeOn } from '#test/beds/office.ts';
import { appendEvents, storeOn, testIds } from '#test/beds/store.ts';
import { acts, at, knownTerms, played, upTo } from '#test/given/given.ts';
import { arrive, casesOf, comment } from '#test/given/intake.ts';
import { openTerms } from './known-terms.ts';

let late: Pick<Awaited<ReturnType<typeof openTerms>>, 'terms' | 'termsFor'> = {
  terms: () => knownTerms,
  termsFor: () => Promise.resolve(knownTerms),
};
const desk = await givenDesk(
  { after },
  { terms: { terms: () => late.terms(), termsFor: (sops, db) => late.termsFor(sops, db) } },
);
const { pool } = desk;
const office = await officeOn(pool);
const [ours, theirs, third, unheard] = [
  await openTerms(pool, {}),
  await openTerms(pool, {}),
  await openTerms(pool, {}),
  await openTerms(pool, {}),
];
const asking = office.asks(await office.hire('team-lead'));
const numbers = { ...numbersOf(medsos1), warnAtPercent: [60] };
const key = (await enactSop(pool, asking, {
  ...{ family: 'medsos', numbers, ground: 'Contoh', from: asking.now + 300 * 3_600_000 },
})) as SopKey;
late = ours;

/** Where it has begun already, so that what comes in begins under it. */
const other = await openTerms(pool, {});
const begun: Terms = {
  ...other.terms(),
  sops: { ...other.terms().sops, enacted: [...other.terms().sops.enacted, { key, from: 0 }] },
};
const elsewhere = storeOn(pool, () => begun);
let words = 0;
const of = (n: number) => ({ who: `warga-${String(n)}`, post: `post-${String(n)}` });
const caseOfOther = async (...commands: readonly Command[]): Promise<{ id: string; number: string }> => {
  await arrive(elsewhere, pool, [
    comment(`k${String((words += 1))}`, `Lampu mati di gang ${String(words)}`, of(words)),
  ]);
  const found = (await casesOf(pool)).at(-1) ?? assert.fail();
  for (const command of commands) {
    const done = await handleCommand(elsewhere, found.id, command);
    assert.ok(done.ok, JSON.stringify(done));
  }
  return found;
};

/** A database that is asked nothing. */
const silent = { query: () => assert.fail('read again') } as unknown as Queryable;

test('an act goes on with what the version says, and nothing is read a second time', async () => {
  const { id } = await caseOfOther();
  assert.equal(key in ours.terms().sops.known, false);
  const done = await handleCommand(storeOn(pool, ours), id, acts.ask(1));
  assert.equal(done.ok, true);
  assert.deepEqual(ours.terms().sops.known[key]?.warnAtPercent, [60]);
  assert.equal(await ours.termsFor([key, 'medsos@1'], silent), ours.terms());
});

test('a version that nobody enacted stays an error with its name', async () => {
  const streamId = testIds.uuid();
  const events = played(upTo.triage).events.map(
    (event) => ({ ...event, ...('sop' in event ? { sop: 'medsos@99' } : {}) }) as ComplaintEvent,
  );
  await appendEvents(pool, { streamId, events });
  await assert.rejects(handleCommand(storeOn(pool, ours), streamId, acts.ask(1)), /medsos@99/);
});

test('its page and its figures are made by a process that learns of it there, also where it became another procedure since', async () => {
  const { id, number } = await caseOfOther(
    acts.ask(1),
    acts.provide(2, { identityId: testIds.uuid() }),
    requestActs.take(3),
  );
  late = theirs;
  assert.equal(key in theirs.terms().sops.known, false);
  const { statusCode, body } = await desk.get('pusat', `/api/v1/cases/${number}`);
  assert.equal(statusCode, 200, body);
  assert.ok(key in theirs.terms().sops.known);
  await pool.query('delete from case_fact');
  await bringInFacts(pool, (sops) => third.termsFor(sops, pool));
  const counted = await pool.query('select from case_fact where complaint_id = $1', [id]);
  assert.equal(counted.rowCount, 1);
});

test('calls of what is late in it go out', async () => {
  await caseOfOther(acts.tick(30));
  const asked: (readonly SopKey[])[] = [];
  const store = storeOn(pool, {
    terms: unheard.terms,
    termsFor: (sops) => (asked.push(sops), unheard.termsFor(sops, pool)),
  });
  assert.ok((await callOut({ pool, store }, at(30.1))) > 0);
  assert.ok(asked.flat().includes(key));
});
