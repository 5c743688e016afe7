// Ways that a rung names come to a person's own order: each that they have, besides their own first; never one that they do not use.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { areRungWays, isOwnDone, joinedWays, lackingOf, namedOf, nextOwed } from './named-ways.ts';
import { nextWay, ways, type Standing, type Way } from './way.ts';

const standing = (changed: Partial<Standing> = {}): Standing => ({ open: ways, failing: [], tried: [], ...changed });
const order = ['push', 'telegram', 'whatsapp', 'email'] as const;

/** By which somebody is told, one after the other, where each takes the message; what was tried before took it, too. */
const inTurn = (order: readonly Way[], at: Standing, named: readonly Way[]): Way[] => {
  const took = [...at.tried];
  for (;;) {
    const way = nextOwed({ order }, { ...at, tried: took }, { named, took });
    if (way === undefined) return took.slice(at.tried.length);
    took.push(way);
  }
};

suite('ways that a rung names', () => {
  test('are each once and at least one, where any is said', () => {
    for (const good of [undefined, ['email'], ['whatsapp', 'email']] as const) assert.ok(areRungWays(good));
    for (const bad of [[], ['email', 'email'], ['fax']]) assert.ok(!areRungWays(bad as Way[]), String(bad));
  });

  test('of several rungs are all of them, each once', () => {
    assert.deepEqual(joinedWays(['email', 'push'], [], ['email', 'telegram']), ['push', 'telegram', 'email']);
    assert.deepEqual(joinedWays(), []);
  });

  const rows: [why: string, order: readonly Way[], changed: Partial<Standing>, named: readonly Way[], owed: Way[]][] = [
    ['none is named: the own order alone decides', order, {}, [], ['push']],
    ['the own first way and each named one', order, {}, ['whatsapp', 'email'], ['push', 'whatsapp', 'email']],
    ['the own first way is named: once', ['email', 'push'], {}, ['email'], ['email']],
    [
      'the own first way failed last: the next one in its place',
      order,
      { failing: ['push'] },
      ['email'],
      ['telegram', 'email'],
    ],
    [
      'one that is not proven is left out',
      order,
      { open: ['push', 'email'] },
      ['whatsapp', 'email'],
      ['push', 'email'],
    ],
    ['one that its person took out of their order, too', ['push'], {}, ['whatsapp'], ['push']],
    ['nothing proven: nothing', order, { open: [] }, ['whatsapp'], []],
    [
      'after the first only what is named and left',
      order,
      { tried: ['push'] },
      ['whatsapp', 'email'],
      ['whatsapp', 'email'],
    ],
    ['all were tried: nothing', order, { tried: ['push', 'email'] }, ['email'], []],
  ];
  for (const [why, own, changed, named, owed] of rows)
    test(why, () => {
      assert.deepEqual(inTurn(own, standing(changed), named), owed);
    });

  test('end the own order only in their turn: when nothing before them is left untried', () => {
    const ends = (changed: Partial<Standing>, ...took: Way[]): boolean =>
      isOwnDone({ order }, standing(changed), { named: ['email'], took });
    assert.deepEqual(
      [ends({}), ends({}, 'push'), ends({}, 'email'), ends({}, 'email', 'push')],
      [false, true, false, true],
    );
    assert.equal(ends({ tried: ['push'] }, 'telegram'), true);
    assert.equal(ends({ tried: ['push'] }, 'email'), false);
    assert.equal(ends({ tried: ['push', 'telegram'], failing: ['whatsapp'] }, 'email'), true);
    assert.equal(ends({ open: ['push', 'email'], tried: ['push'] }, 'email'), true);
    assert.equal(
      isOwnDone({ order: ['push'] }, standing(), { named: ['email'], took: ['email'] }),
      true,
      'taken out of the order since',
    );
  });

  test('are told apart: those that somebody has, and those that they lack', () => {
    const proven = { open: ['push', 'whatsapp'] } as const;
    assert.deepEqual(namedOf({ order }, proven, ['whatsapp', 'email']), ['whatsapp']);
    assert.deepEqual(lackingOf({ order }, proven, ['whatsapp', 'email']), ['email']);
    assert.deepEqual(lackingOf({ order: ['push'] }, proven, ['whatsapp']), ['whatsapp']);
  });

  test('whatever is chosen: nobody is told by a way that they do not use, and their own first one is never left out', () => {
    const some = fc.subarray([...ways]);
    fc.assert(
      fc.property(fc.shuffledSubarray([...ways]), some, some, some, (own, open, failing, named) => {
        const at = standing({ open, failing });
        const owed = inTurn(own, at, named);
        assert.ok(owed.every((way) => own.includes(way) && open.includes(way)));
        assert.equal(new Set(owed).size, owed.length);
        assert.equal(owed[0], nextWay({ order: own }, at));
        assert.deepEqual(joinedWays(namedOf({ order: own }, at, named), lackingOf({ order: own }, at, named)), named);
      }),
    );
  });
});
