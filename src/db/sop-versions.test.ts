// Versions of procedures as rows: one number to one version for good, each later than those that stand, taken back only before its day, and what new
// cases begin under at every instant.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import { inForce, shippedSops } from '#core/sop/in-force.ts';
import { medsos1 } from '#core/sop/medsos.ts';
import { numbersOf } from '#core/sop/numbers.ts';
import { minuteMs } from '#core/time.ts';
import { testDatabase } from '#test/beds/database.ts';
import { officeOn } from '#test/beds/office.ts';
import { recordedActs } from '#test/beds/store.ts';
import { at } from '#test/given/given.ts';
import { enactSop, findSopVersions, leastNoticeMs, readSops, readSopsFrom, withdrawSop } from './sop-versions.ts';

const { pool } = await testDatabase({ after });
const office = await officeOn(pool);
const lead = await office.hire('team-lead');
const numbers = { ...numbersOf(medsos1), closeAfter: 40 * 24 * 60 };

beforeEach(async () => {
  await pool.query('truncate sop_version');
});

const enact = (from: number, hours = 0, changed: { family?: string } = {}) =>
  enactSop(pool, office.asks(lead, hours), { family: 'medsos', numbers, from, ground: 'Keputusan', ...changed });
const withdraw = (key: string, hours = 0) => withdrawSop(pool, office.asks(lead, hours), key);
const begunAt = async (moment: number): Promise<string> =>
  inForce({ sops: await readSops(pool) }, 'medsos', moment).key;
const keys = async (): Promise<string[]> => (await findSopVersions(pool)).map(({ key }) => key);

suite('a version', () => {
  test('begins a minute from now at the soonest', async () => {
    assert.equal(await enact(at(0) + leastNoticeMs - 1), 'sop-from-wrong');
    assert.equal(await enact(at(0) + leastNoticeMs), 'medsos@2');
  });

  test('begins after each that stands, and not with one', async () => {
    await enact(at(10));
    assert.equal(await enact(at(10)), 'sop-from-wrong');
    assert.equal(await enact(at(10) - 1), 'sop-from-wrong');
    assert.equal(await enact(at(10) + 1), 'medsos@3');
  });

  test('may begin in the place of one that was taken back, under a number of its own', async () => {
    await enact(at(10));
    await enact(at(20));
    assert.equal(await withdraw('medsos@3'), 'done');
    assert.equal(await enact(at(15)), 'medsos@4');
    assert.deepEqual(await keys(), ['medsos@2', 'medsos@3', 'medsos@4']);
    assert.equal(await begunAt(at(20)), 'medsos@4');
  });

  test('of two who enact at once has one number each, or is refused: never one number twice', async () => {
    const same = await Promise.all([enact(at(10)), enact(at(10)), enact(at(10))]);
    assert.deepEqual(same.toSorted(), ['medsos@2', 'sop-from-wrong', 'sop-from-wrong']);
    await pool.query('truncate sop_version');
    await Promise.all([enact(at(10)), enact(at(20)), enact(at(30))]);
    const found = await findSopVersions(pool);
    assert.deepEqual(
      found.map(({ version }) => version),
      found.map((_, index) => index + 2),
    );
    assert.deepEqual(
      found.map(({ from }) => from),
      found.map(({ from }) => from).toSorted((one, other) => one - other),
    );
  });

  test('that is refused leaves no row and no act', async () => {
    const before = (await recordedActs(pool)).length;
    await enact(at(0));
    await enact(at(10), 0, { family: 'siapa' });
    await enactSop(pool, office.asks(lead, 0), {
      ...{ family: 'medsos', numbers: { ...numbers, closeAfter: 1 }, from: at(10), ground: 'x' },
    });
    await withdraw('medsos@2');
    assert.deepEqual([await keys(), (await recordedActs(pool)).length], [[], before]);
    await enact(at(10));
    await withdraw('medsos@2');
    assert.deepEqual(
      (await recordedActs(pool)).slice(before).map(({ type }) => type),
      ['SopEnacted', 'SopWithdrawn'],
    );
  });
});

suite('taken back', () => {
  test('may be what every process has still a minute to hear of', async () => {
    await enact(at(0.5) + leastNoticeMs);
    assert.equal(await withdraw('medsos@2', 0.5), 'sop-in-force');
    await pool.query('truncate sop_version');
    await enact(at(0.5) + leastNoticeMs + 1);
    assert.equal(await withdraw('medsos@2', 0.5), 'done');
    assert.equal(await withdraw('medsos@2', 0), 'unknown-sop', 'once');
  });

  test('by two at once is once', async () => {
    await enact(at(10));
    const both = await Promise.all([withdraw('medsos@2'), withdraw('medsos@2')]);
    assert.deepEqual(both.toSorted(), ['done', 'unknown-sop']);
  });

  test('is nothing that is brought along, or that nobody enacted', async () => {
    for (const key of ['medsos@1', 'medsos@9', '', `medsos@2' or true --`])
      assert.equal(await withdraw(key), 'unknown-sop');
  });
});

suite('new cases', () => {
  test('begin under what is brought along until a version’s instant, and under it from that on', async () => {
    await enact(at(10));
    await enact(at(20));
    for (const [moment, key] of [
      [at(10) - 1, 'medsos@1'],
      [at(10), 'medsos@2'],
      [at(20) - 1, 'medsos@2'],
      [at(20), 'medsos@3'],
      [at(9999), 'medsos@3'],
    ] as const)
      assert.equal(await begunAt(moment), key);
    await withdraw('medsos@2');
    assert.equal(await begunAt(at(10)), 'medsos@1');
    const { known } = await readSops(pool);
    assert.equal(known['medsos@2']?.closeWithoutIdentityAfterMs, numbers.closeAfter * minuteMs, 'it stays known');
    assert.deepEqual(known['medsos@1'], medsos1, 'what is brought along stays as it is');
  });

  test('of a family without a version begin as before', async () => {
    await enact(at(10));
    const { known, enacted } = await readSops(pool);
    for (const { key } of shippedSops.enacted) assert.deepEqual(known[key], shippedSops.known[key]);
    assert.equal(enacted.length, shippedSops.enacted.length + 1);
  });

  test('are begun under nothing where a row names a procedure that the program does not know', async () => {
    await enact(at(10));
    const [one] = await findSopVersions(pool);
    assert.ok(one);
    assert.throws(() => readSopsFrom([{ ...one, key: 'lain@2', family: 'lain' }]), /lain@2 belongs to no family/);
  });
});
