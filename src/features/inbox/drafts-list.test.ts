// Answers that wait to be approved, over HTTP: a list of the desk's own that follows each act on them, and stays the same when it is made anew.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { rebuild } from '#db/rebuild.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { givenCase } from '#test/given/cases.ts';
import { knownTerms } from '#test/given/given.ts';
import type { InboxAnswer } from './inbox.contract.ts';

const desk = await givenDesk({ after });
const read = async (who: Person, query = 'folder=drafts'): Promise<InboxAnswer> =>
  json(await desk.get(who, `/api/v1/cases?${query}`));
const numbers = async (who: Person, query?: string): Promise<string[]> =>
  (await read(who, query)).cases.map(({ number }) => number);
const countOf = async (who: Person): Promise<number | undefined> =>
  (await read(who)).folders.find(({ name }) => name === 'drafts')?.count;

test('an answer that waits stands in the list until it is returned or has left, and there again once it is written anew', async () => {
  const number = await givenCase(desk, 'drafted');
  await givenCase(desk, 'triage');
  for (const who of ['medsos', 'pusat', 'ketua', 'kabid'] as const)
    assert.deepEqual([await numbers(who), await countOf(who)], [[number], 1], who);
  assert.equal((await read('pusat')).cases[0]?.draftWaits, true);
  assert.deepEqual([await numbers('pupkp'), await countOf('pupkp')], [[], 0]);
  assert.deepEqual(await numbers('pusat', `folder=drafts&q=${number}`), [number]);
  assert.deepEqual(await numbers('pusat', 'folder=drafts&urgency=late'), []);
  await rebuild(desk.pool, knownTerms);
  assert.deepEqual(await numbers('pusat'), [number]);
  await desk.does('pusat', number, 'ReturnDraft', { reason: 'Sebut harinya.' });
  assert.deepEqual([await numbers('pusat'), await countOf('pusat')], [[], 0]);
  await desk.does('medsos', number, 'DraftResponse', { text: 'Lampu diganti besok.' });
  assert.deepEqual(await numbers('pusat'), [number]);
  await desk.does('pusat', number, 'ApproveInterim', { text: 'Lampu diganti besok pagi.' });
  assert.deepEqual(await numbers('pusat'), []);
  const { timeline, draft } = await desk.page('pusat', number);
  assert.equal(draft, undefined);
  assert.deepEqual(
    timeline.flatMap(({ event }) =>
      event.type === 'ResponseDrafted' || event.type === 'InterimApproved' ? [event.text] : [],
    ).length,
    3,
  );
});

test('no case of a lane stands in it', async () => {
  const number = await givenCase(desk, 'drafted');
  await desk.does('medsos', number, 'MoveToLane', { lane: 'misconduct' });
  assert.deepEqual([await numbers('pusat'), await countOf('pusat')], [[], 0]);
});
