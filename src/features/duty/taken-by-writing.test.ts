// A case that was taken by the first key of an answer goes back to all ten minutes after the last key, and not before; one that was claimed by hand stays.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { idleAfterMs } from '#db/holding.ts';
import { shareOut } from '#jobs/duty/duty.job.ts';
import { givenDesk } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { givenCase } from '#test/given/cases.ts';

const desk = await givenDesk({ after });
const { pool, store } = desk;
const passed = (ms: number): Promise<number> => shareOut({ pool, store }, desk.now() + ms);
const holderOf = async (number: string) => (await desk.page('pusat', number)).holder;
const types = async (number: string) => (await desk.page('pusat', number)).timeline.map(({ event }) => event.type);

test('ten minutes after it was taken, where nobody typed since', async () => {
  const [taken, claimed] = [await givenCase(desk, 'triage'), await givenCase(desk, 'triage')];
  await desk.does('medsos', taken, 'Claim', { whileWriting: true });
  await desk.does('medsos', claimed, 'Claim');
  assert.equal((await holderOf(taken))?.whileWriting, true);
  await passed(idleAfterMs - 1);
  assert.notEqual(await holderOf(taken), undefined);
  await passed(idleAfterMs);
  assert.equal(await holderOf(taken), undefined);
  assert.deepEqual((await types(taken)).slice(-2), ['CaseClaimed', 'CaseReleased']);
  assert.notEqual(await holderOf(claimed), undefined);
});

test('each key holds it ten minutes more, whatever a colleague types', async () => {
  const number = await givenCase(desk, 'triage');
  await desk.does('medsos', number, 'Claim', { whileWriting: true });
  await desk.moveTo(0.1);
  const typed = { typed: { text: 'Mohon' }, seen: 0 };
  for (const who of ['medsos', 'pusat'] as const) {
    if (who === 'pusat') await desk.moveTo(0.15);
    const kept = await desk.send(who, 'PUT', `/api/v1/cases/${number}/drafts/AskIdentity`, typed);
    assert.equal(kept.statusCode, 200, kept.body);
  }
  await passed(idleAfterMs - 4 * 60_000);
  assert.notEqual(await holderOf(number), undefined, 'ten minutes after it was taken, six after the last key');
  await passed(idleAfterMs - 3 * 60_000);
  assert.equal(await holderOf(number), undefined);
});

test('a colleague’s case is not taken by writing, and a press still takes it', async () => {
  const number = await givenCase(desk, 'triage');
  await desk.does('medsos', number, 'Claim', { whileWriting: true });
  refused(await desk.act('pusat', number, 'Claim', { whileWriting: true }), 409, 'already-recorded');
  assert.equal((await holderOf(number))?.name, (await desk.page('medsos', number)).holder?.name);
  await desk.does('pusat', number, 'Claim');
  assert.equal((await holderOf(number))?.whileWriting, undefined);
});
