// How the desk stands at a moment, counted: each figure is the length of the list that it leads to.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { givenCase } from '#test/given/cases.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { at } from '#test/given/given.ts';
import { refused } from '#test/beds/problems.ts';
import type { InboxAnswer } from '../inbox/inbox.contract.ts';
import type { BoardAnswer } from './board.contract.ts';

suite('the board', async () => {
  const desk = await givenDesk({ after });
  const baciro = '34.71.03.1004';
  let [fresh, held, led] = ['', '', ''];

  const board = async (who: Person = 'ketua'): Promise<BoardAnswer> => json(await desk.get(who, '/api/v1/board'));
  const lengthOf = async (query: string): Promise<number> => {
    const { cases }: InboxAnswer = json(await desk.get('ketua', `/api/v1/cases?${query}`));
    return cases.length;
  };
  const due = async (number: string, hours: number): Promise<void> => {
    await desk.pool.query('update complaint set due_at = $2, near_at = $3 where number = $1', [
      number,
      new Date(at(hours)),
      new Date(at(hours - 1)),
    ]);
  };

  before(async () => {
    fresh = await givenCase(desk, 'triage');
    held = await givenCase(desk, 'triage');
    led = await givenCase(desk, 'disposed');
    await givenCase(desk, 'waiting');
    await givenCase(desk, 'conveying');
    await givenCase(desk, 'closed');
    await desk.does('medsos', held, 'Claim', {});
    await desk.does('medsos', fresh, 'Locate', { kelurahan: baciro });
  });

  test('of nothing is all noughts', async () => {
    const empty = await givenDesk({ after });
    const { at: _moment, officers, steps, ...rest }: BoardAnswer = json(await empty.get('ketua', '/api/v1/board'));
    assert.deepEqual(rest, {
      ...{ stuck: [], agencies: [], due: [], areas: [], nobody: { held: 0, late: 0 } },
      hours: Array.from({ length: 24 }, () => 0),
    });
    assert.deepEqual(
      steps.map(({ name, row, n, medianMs }) => [name, row, n, medianMs]),
      ['report', 'ask-identity', 'coordinate', 'register', 'follow-up', 'convey'].map((name, at) => [
        name,
        at + 1,
        0,
        undefined,
      ]),
    );
    assert.ok(officers.length >= 3 && officers.every((one) => one.held === 0 && one.oldestAt === undefined));
  });

  test('counts what each officer looks after, and what nobody does, as the lists do', async () => {
    const { officers, nobody } = await board();
    for (const { id, held: count } of officers) assert.equal(count, await lengthOf(`folder=all&holder=${id}`), id);
    assert.deepEqual(
      officers.filter((one) => one.held > 0).map(({ role, held: count, late }) => [role, count, late]),
      [['admin-medsos', 1, 0]],
    );
    assert.equal(nobody.held, await lengthOf('folder=all&holder=nobody'));
    assert.equal(nobody.held, 2);
  });

  test('counts what each agency leads, and nothing that it has given back', async () => {
    const { agencies } = await board();
    assert.deepEqual(
      agencies.map(({ id, held: count, late, unreachable }) => [id, count, late, unreachable]),
      [['dpupkp', 1, 0, false]],
    );
    assert.equal(await lengthOf('folder=follow-up&agency=dpupkp'), 1);
  });

  test('counts each status as its folder does, with what has been there longest', async () => {
    const { stuck } = await board();
    for (const { status, open, late, near } of stuck) {
      assert.equal(open, await lengthOf(`folder=${status}`), status);
      assert.equal(late, await lengthOf(`folder=${status}&urgency=late`), status);
      assert.equal(near, await lengthOf(`folder=${status}&urgency=near`), status);
    }
    assert.deepEqual(stuck.map(({ status }) => status).toSorted(), [
      'awaiting-identity',
      'conveying',
      'follow-up',
      'triage',
    ]);
    assert.equal(stuck.find(({ status }) => status === 'follow-up')?.oldest.number, led);
  });

  test('tells how long the cases of a status have been in their step: the one in the middle, or between the two there', async () => {
    const began = (number: string, hours: number) =>
      desk.pool.query('update complaint set step_opened_at = $2 where number = $1', [number, new Date(at(hours))]);
    const triage = async () => (await board()).stuck.find(({ status }) => status === 'triage');
    await began(fresh, -4);
    await began(held, -1);
    assert.equal((await triage())?.medianMs, 2.5 * 3_600_000);
    assert.deepEqual((await triage())?.oldest, { number: fresh, since: new Date(at(-4)).toISOString() });
    await began(led, -9.001);
    await desk.pool.query(`update complaint set status = 'triage' where number = $1`, [led]);
    assert.equal((await triage())?.medianMs, 4 * 3_600_000);
    assert.equal((await triage())?.oldest.number, led);
    await desk.pool.query(`update complaint set status = 'follow-up' where number = $1`, [led]);
  });

  test('tells of each step how long it took this month, of how many', async () => {
    const { steps } = await board();
    const told = new Map(steps.map(({ name, n, medianMs }) => [name, { n, medianMs }]));
    assert.ok((told.get('coordinate')?.n ?? 0) >= 3);
    assert.equal(told.get('coordinate')?.medianMs, 0);
    assert.deepEqual(told.get('report'), { n: 0, medianMs: undefined });
  });

  test('draws a procedure alone with its own steps, times and cases', async () => {
    const { steps, sop, stuck }: BoardAnswer = json(await desk.get('ketua', '/api/v1/board?sop=sp4n-complaint'));
    assert.deepEqual(sop, { counts: [], isOnePromise: false });
    assert.ok(stuck.length > 0);
    assert.deepEqual(
      steps.map(({ name, n, limitMs, runsIn }) => [name, n, limitMs !== undefined, runsIn]),
      [
        ['report', 0, false, undefined],
        ['coordinate', 0, true, 'working-days'],
        ['follow-up', 0, true, 'working-days'],
        ['convey', 0, true, 'working-days'],
      ],
    );
    const common: BoardAnswer = json(await desk.get('ketua', '/api/v1/board?sop=medsos'));
    const told = new Map(common.sop?.counts.map(({ status, ...counts }) => [status, counts]));
    for (const { status, open, late, near } of common.stuck) assert.deepEqual(told.get(status), { open, late, near });
    assert.equal(told.size, common.stuck.length);
    assert.ok((common.steps.find(({ name }) => name === 'coordinate')?.n ?? 0) >= 3);
    const requests: BoardAnswer = json(await desk.get('ketua', '/api/v1/board?sop=information'));
    assert.equal(requests.sop?.isOnePromise, true);
    refused(await desk.get('ketua', '/api/v1/board?sop=burung'), 400, 'invalid-request');
  });

  test('counts by kelurahan what is open there', async () => {
    assert.deepEqual((await board()).areas, [{ kelurahan: baciro, open: 1, late: 0 }]);
    assert.equal(await lengthOf(`folder=all&urgency=open&area=${baciro}`), 1);
  });

  test('sorts deadlines into hours: the first begins now, the last ends with the day', async () => {
    await desk.moveTo(1);
    for (const number of [fresh, held, led]) await due(number, 900);
    await desk.pool.query(`update complaint set due_at = $1 where number <> all($2)`, [
      new Date(at(900)),
      [fresh, held, led],
    ]);
    await due(fresh, 1);
    await due(held, 2);
    await due(led, 25);
    const { hours, due: listed } = await board();
    assert.deepEqual([hours[0], hours[1], hours[23], hours.reduce((a, b) => a + b, 0)], [1, 1, 1, 3]);
    assert.deepEqual(
      listed.map(({ number, agency }) => [number, agency]),
      [
        [fresh, undefined],
        [held, undefined],
        [led, 'DPUPKP'],
      ],
    );
    await due(fresh, 1 - 1 / 3_600_000);
    await due(led, 25 + 1 / 3_600_000);
    assert.deepEqual(
      (await board()).hours.reduce((a, b) => a + b, 0),
      1,
    );
  });

  test('puts whoever has most of what is late first', async () => {
    await desk.moveTo(30);
    await due(held, 20);
    await due(led, 10);
    const { officers, agencies, nobody } = await board();
    assert.deepEqual([officers[0]?.held, officers[0]?.late], [1, 1]);
    assert.deepEqual([agencies[0]?.id, agencies[0]?.late], ['dpupkp', 1]);
    assert.equal(nobody.late, await lengthOf('folder=all&holder=nobody&urgency=late'));
  });

  test('says of an agency whose accounts are all off that nobody there reads it', async () => {
    await desk.pool.query(`update officer set disabled_at = now() where agency_id = 'dpupkp'`);
    assert.equal((await board()).agencies[0]?.unreachable, true);
    await desk.pool.query(`update officer set disabled_at = null where agency_id = 'dpupkp'`);
  });

  test('is for those who are told who holds a case', async () => {
    for (const who of ['ketua', 'kabid', 'pusat', 'medsos', 'data', 'pemeriksa'] as const)
      assert.equal((await desk.get(who, '/api/v1/board')).statusCode, 200, who);
    for (const who of ['pupkp', 'operator'] as const) refused(await desk.get(who, '/api/v1/board'), 403, 'not-allowed');
    refused(await desk.get(undefined, '/api/v1/board'), 401, 'not-signed-in');
  });

  test('knows nothing of what was moved to a lane', async () => {
    const beforehand = await board();
    const sum = ({ stuck }: BoardAnswer): number => stuck.reduce((all, { open }) => all + open, 0);
    const number = await givenCase(desk, 'triage');
    assert.equal(sum(await board()), sum(beforehand) + 1);
    await desk.does('medsos', number, 'MoveToLane', { lane: 'misconduct' });
    assert.equal(sum(await board()), sum(beforehand));
    // Nor of a promise in it that was kept: it would be seen to come.
    const kept = ({ steps: all }: BoardAnswer) => all.map(({ n }) => n);
    const asked = await givenCase(desk, 'waiting');
    assert.notDeepEqual(kept(await board()), kept(beforehand));
    await desk.does('medsos', asked, 'MoveToLane', { lane: 'misconduct' });
    assert.deepEqual(kept(await board()), kept(beforehand));
  });
});
