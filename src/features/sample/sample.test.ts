// Cases drawn by lot: the same again from the same seed, from those that were asked for, and each time on the record.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import { givenCase } from '#test/given/cases.ts';
import { sampleEnds, type SampleAnswer } from './sample.contract.ts';

const desk = await givenDesk({ after });
const days = { from: '2026-03-01', until: '2026-03-31', count: 5 };
const draw = (fields: object = {}, who: Person = 'pemeriksa') =>
  desk.send(who, 'POST', '/api/v1/samples', { ...days, ...fields });
const drawn = async (fields: object = {}): Promise<SampleAnswer> => json(await draw(fields));
const numbersIn = ({ cases }: SampleAnswer): string[] => cases.map(({ number }) => number);

for (const stage of ['triage', 'triage', 'disposed', 'disposed', 'closed', 'closed', 'closed'] as const)
  await givenCase(desk, stage);

suite('a drawing', () => {
  test('is the same again from the same seed, and another from another', async () => {
    const first = await drawn({ seed: 'satu' });
    assert.deepEqual(await drawn({ seed: 'satu' }), first);
    assert.deepEqual([first.of, first.cases.length, new Set(numbersIn(first)).size], [7, 5, 5]);
    const others = await Promise.all(['dua', 'tiga', 'empat', 'lima'].map((seed) => drawn({ seed })));
    assert.ok(others.some((other) => numbersIn(other).join() !== numbersIn(first).join()));
    const fewer = await drawn({ seed: 'satu', count: 2 });
    assert.deepEqual(numbersIn(fewer), numbersIn(first).slice(0, 2));
  });

  test('makes a seed where none is given, and tells it', async () => {
    const first = await drawn();
    assert.match(first.seed, /^[\w-]{12}$/);
    assert.deepEqual(await drawn({ seed: first.seed }), first);
  });

  test('is from the cases that were asked for alone', async () => {
    const all = { count: 200 };
    assert.equal((await drawn({ ...all, ended: 'conveyed' })).of, 3);
    assert.equal((await drawn({ ...all, ended: 'open' })).of, 4);
    for (const ended of sampleEnds) assert.equal((await draw({ ended })).statusCode, 200, ended);
    assert.equal(
      (await drawn({ ...all, agency: 'dlh' })).of + (await drawn({ ...all, agency: 'dpupkp' })).of > 0,
      true,
    );
    assert.deepEqual(await drawn({ agency: 'tidak-ada', seed: 'x' }), { seed: 'x', of: 0, cases: [] });
    assert.equal((await drawn({ from: '2026-03-02', until: '2026-03-02' })).of, 7);
    assert.equal((await drawn({ from: '2026-03-03' })).of + (await drawn({ until: '2026-03-01' })).of, 0);
  });

  test('is from a category with those below it, and recorded with it', async () => {
    const [id, parent] = ['lampu', 'jalan'];
    await desk.pool.query(`insert into category (id, parent_id, name) values ($2, null, 'Jalan'), ($1, $2, 'Lampu')`, [
      id,
      parent,
    ]);
    const one = await givenCase(desk, 'triage');
    await desk.pool.query('update complaint set category_id = $1 where number = $2', [id, one]);
    for (const category of [id, parent])
      assert.deepEqual(numbersIn(await drawn({ category, count: 200 })), [one], category);
    assert.equal((await drawn({ category: 'tidak-ada' })).of, 0);
    const act = (await recordedActs(desk.pool)).findLast(({ type }) => type === 'SampleDrawn');
    assert.equal(act?.type === 'SampleDrawn' && act.category, 'tidak-ada');
    await desk.pool.query(
      "update complaint set category_id = null, opened_at = opened_at - interval '90 days' where number = $1",
      [one],
    );
  });

  test('is recorded with all that it was drawn by, each time', async () => {
    const before = (await recordedActs(desk.pool)).filter(({ type }) => type === 'SampleDrawn').length;
    await drawn({ seed: 'catat', count: 3, ended: 'open' });
    const acts = (await recordedActs(desk.pool)).filter((act) => act.type === 'SampleDrawn');
    assert.equal(acts.length, before + 1);
    const { by, at: _at, ...last } = acts.at(-1) ?? assert.fail('nothing is recorded');
    assert.equal(by.kind === 'officer' && by.role, 'examiner');
    assert.deepEqual(last, { type: 'SampleDrawn', ...days, count: 3, seed: 'catat', ended: 'open', of: 4, drawn: 3 });
  });

  test('is refused to whoever works on cases, and where it makes no sense', async () => {
    for (const who of ['medsos', 'pusat', 'pupkp', 'data', 'operator'] as const)
      refused(await draw({}, who), 403, 'not-allowed');
    for (const wrong of [
      { count: 0 },
      { count: 201 },
      { from: 'kemarin' },
      { from: '0000-00-00' },
      { from: '0000-01-01' },
      { from: '2026-13-01' },
      { until: '2026-02-30' },
      { until: '10000-01-01' },
      { seed: 'a b' },
      { ended: 'lain' },
      { who: 'x' },
    ])
      refused(await draw(wrong), 400, 'invalid-request');
  });
});
