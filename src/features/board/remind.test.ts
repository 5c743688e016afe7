// A reminder from the board, over the wire: who hears of it in the bell, what the history says to whom, and once an hour.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenCase } from '#test/given/cases.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import type { NoticesAnswer } from '../notice/notice.contract.ts';

suite('a reminder', async () => {
  const desk = await givenDesk({ after });
  const heard = async (who: Person): Promise<(string | undefined)[]> => {
    const { notices }: NoticesAnswer = json(await desk.get(who, '/api/v1/notices'));
    return notices.filter(({ what }) => what === 'reminded').map(({ number }) => number);
  };

  test('of an agency’s work rings there, and at nobody else’s desk; its history says so', async () => {
    const number = await givenCase(desk, 'disposed');
    await desk.does('ketua', number, 'RemindHolder');
    assert.deepEqual(await heard('pupkp'), [number]);
    for (const who of ['dlh', 'medsos', 'pusat', 'ketua', 'kabid'] as const)
      assert.deepEqual(await heard(who), [], who);
    for (const who of ['ketua', 'pupkp'] as const) {
      const { timeline } = json<{ timeline: { event: { type: string } }[] }>(
        await desk.get(who, `/api/v1/cases/${number}`),
      );
      assert.equal(timeline.at(-1)?.event.type, 'HolderReminded', who);
    }
  });

  test('of what an officer looks after rings for that officer alone', async () => {
    const number = await givenCase(desk, 'triage');
    await desk.does('medsos', number, 'Claim');
    await desk.does('kabid', number, 'RemindHolder');
    assert.deepEqual(await heard('medsos'), [number]);
    assert.deepEqual(await heard('pusat'), []);
  });

  test('is given once an hour, and the answer says when again', async () => {
    const number = await givenCase(desk, 'coordination');
    await desk.does('ketua', number, 'RemindHolder');
    const again = refused(await desk.act('kabid', number, 'RemindHolder'), 409, 'reminded-already');
    assert.match(again.title, /kurang dari satu jam/);
    await desk.moveTo(1);
    await desk.does('kabid', number, 'RemindHolder');
    assert.deepEqual(await heard('pusat'), [number, number]);
  });

  test('is nobody’s but the leaders’', async () => {
    const number = await givenCase(desk, 'disposed');
    for (const who of ['medsos', 'pusat', 'pupkp'] as const)
      refused(await desk.act(who, number, 'RemindHolder'), 403, 'not-allowed');
  });
});
