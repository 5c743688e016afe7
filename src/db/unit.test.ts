// A unit of work holds back what it writes again and again, and lets nobody who asks see the world without it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Queryable } from './queryable.ts';
import { unitOn, type Kind, type Unit } from './unit.ts';

type Stage = Kind<string>['stage'];

/** A client that only tells what it was asked. */
const given = () => {
  const told: string[] = [];
  const client: Queryable = {
    query: (text) => {
      told.push(text);
      return Promise.resolve({ rows: [], rowCount: 0, command: '', oid: 0, fields: [] });
    },
  };
  const unit = unitOn(client);
  const kindOf = (stage: Stage, name: string = stage): Kind<string> => ({
    stage,
    write: async (db, rows) => {
      await db.query(`${name}: ${rows.join(' ')}`);
    },
  });
  return { unit, told, kindOf };
};

const order: readonly Stage[] = ['people', 'handles', 'words', 'attachments', 'cases', 'counters'];

suite('what is held back', () => {
  test('is written in the order of the stages, whatever came first, and each kind at once', async () => {
    const { unit, told, kindOf } = given();
    const kinds = new Map(order.map((stage) => [stage, kindOf(stage)]));
    for (const row of ['1', '2']) for (const [, kind] of [...kinds].toReversed()) unit.hold(kind, row);
    assert.deepEqual(told, []);
    await unit.flush();
    assert.deepEqual(
      told,
      order.map((stage) => `${stage}: 1 2`),
    );
  });

  test('of two kinds of one stage is written in the order in which they began', async () => {
    const { unit, told, kindOf } = given();
    const [one, other] = [kindOf('handles', 'satu'), kindOf('handles', 'dua')];
    unit.hold(one, 'a');
    unit.hold(other, 'b');
    unit.hold(one, 'c');
    await unit.flush();
    assert.deepEqual(told, ['satu: a c', 'dua: b']);
  });

  test('is written once', async () => {
    const { unit, told, kindOf } = given();
    unit.hold(kindOf('words'), 'a');
    await unit.flush();
    await unit.flush();
    await unit.seeing.query('select 1');
    assert.deepEqual(told, ['words: a', 'select 1']);
  });

  test('while the writing goes on is written by the next flush, not lost with this one', async () => {
    const { unit, told, kindOf } = given();
    const later = kindOf('people', 'nanti');
    const kind: Kind<string> = {
      stage: 'cases',
      write: async (db, rows) => {
        unit.hold(later, 'b');
        await db.query(`cases: ${rows.join(' ')}`);
      },
    };
    unit.hold(kind, 'a');
    await unit.flush();
    assert.deepEqual(told, ['cases: a']);
    await unit.flush();
    assert.deepEqual(told, ['cases: a', 'nanti: b']);
  });

  test('is gone when it is discarded', async () => {
    const { unit, told, kindOf } = given();
    unit.hold(kindOf('words'), 'a');
    unit.discard();
    await unit.flush();
    await unit.db.query('select 1');
    assert.deepEqual(told, ['select 1']);
  });

  test('of which a stage cannot be written leaves the later stages unwritten, and says why', async () => {
    const { unit, told, kindOf } = given();
    unit.hold(kindOf('cases'), 'a');
    const failing: Kind<string> = { stage: 'words', write: () => Promise.reject(new Error('no room')) };
    unit.hold(failing, 'b');
    unit.hold(kindOf('people'), 'c');
    await assert.rejects(unit.flush(), /no room/);
    assert.deepEqual(told, ['people: c']);
  });
});

suite('whoever asks', () => {
  for (const door of ['db', 'seeing'] as const)
    test(`by ${door} sees what waits, since it is written before`, async () => {
      const { unit, told, kindOf } = given();
      unit.hold(kindOf('words'), 'a');
      await unit[door].query('select text from message');
      assert.deepEqual(told, ['words: a', 'select text from message']);
    });

  test('apart asks at once, and what waits goes on waiting', async () => {
    const { unit, told, kindOf } = given();
    unit.hold(kindOf('words'), 'a');
    await unit.apart.query('select 1');
    assert.deepEqual(told, ['select 1']);
    await unit.flush();
    assert.deepEqual(told, ['select 1', 'words: a']);
  });
});

/** How often somebody had to forget. */
const forgotten = async (ask: (unit: Unit) => Promise<unknown>): Promise<number> => {
  const { unit } = given();
  let times = 0;
  unit.onChange(() => {
    times += 1;
  });
  await ask(unit);
  return times;
};

suite('what is remembered', () => {
  for (const sql of [
    'update complaint set number = 1',
    'insert into message values (1)',
    'delete from early_inbound',
    '  with gone as (delete from x returning 1) select 1 from gone',
    'selected',
    '/* select */ update x set y = 1',
  ])
    test(`is forgotten before ${sql.trim().slice(0, 30)}`, async () => {
      assert.equal(await forgotten(({ db }) => db.query(sql)), 1);
    });

  for (const sql of ['select 1', '  SELECT 1', '\n\tselect pg_advisory_xact_lock(1)', 'Select x from y for update'])
    test(`is kept at ${JSON.stringify(sql)}`, async () => {
      assert.equal(await forgotten(({ db }) => db.query(sql)), 0);
    });

  test('is kept by those who keep it true themselves', async () => {
    const sql = 'update message set text = $1';
    assert.equal(await forgotten(({ seeing }) => seeing.query(sql)), 0);
    assert.equal(await forgotten(({ apart }) => apart.query(sql)), 0);
  });

  test('is forgotten by everybody who asked to be told', async () => {
    const { unit } = given();
    const told: number[] = [];
    for (const one of [1, 2]) unit.onChange(() => void told.push(one));
    await unit.db.query('update x set y = 1');
    assert.deepEqual(told, [1, 2]);
  });
});
