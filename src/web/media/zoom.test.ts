// A picture grows in steps about the point that one looks at, and keys and fingers mean the same for everybody.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  apart,
  between,
  largerThan,
  moveOf,
  scrolledTo,
  smallerThan,
  swipeOf,
  wishOf,
  zoomWithin,
  type Wish,
} from './zoom.ts';

suite('how far', () => {
  test('goes up to eight times and back to the whole, by the same steps', () => {
    const up = [1];
    for (let zoom = 1; zoom < 8; up.push(zoom)) zoom = largerThan(zoom);
    assert.deepEqual(up, [1, 1.5, 2, 3, 4, 6, 8]);
    const down = [8];
    for (let zoom = 8; zoom > 1; down.push(zoom)) zoom = smallerThan(zoom);
    assert.deepEqual(down, up.toReversed());
    assert.deepEqual([largerThan(8), smallerThan(1)], [8, 1]);
  });

  test('from between two steps is the nearer one in that direction', () => {
    assert.deepEqual([largerThan(2.4), smallerThan(2.4)], [3, 2]);
    assert.deepEqual([largerThan(1.01), smallerThan(1.01)], [1.5, 1]);
  });

  test('is never less than the whole, nor more than anybody reads', () => {
    assert.deepEqual([0, 0.99, 1, 5, 8, 8.01, Infinity].map(zoomWithin), [1, 1, 1, 5, 8, 8, 8]);
  });
});

test('what lies under the finger stays there', () => {
  // 100 px into a pane that shows the picture from 40 px on: its point 140 lies at 280 when it is twice as large.
  assert.equal(scrolledTo(40, 100, 2), 180);
  assert.equal(scrolledTo(180, 100, 0.5), 40);
  assert.equal(scrolledTo(0, 0, 8), 0);
  assert.equal(scrolledTo(77, 33, 1), 77);
});

test('two fingers are as far apart as they are, and their middle is between them', () => {
  assert.equal(apart({ x: 1, y: 2 }, { x: 4, y: 6 }), 5);
  assert.deepEqual(between({ x: 0, y: 10 }, { x: 10, y: 30 }), { x: 5, y: 20 });
});

suite('a swipe', () => {
  const from = { x: 200, y: 200 };
  const cases: readonly [x: number, y: number, turns: number, what: string][] = [
    [-60, 0, 1, 'to the left turns to the next'],
    [60, 0, -1, 'to the right turns back'],
    [-59, 0, 0, 'of less is none'],
    [59, 0, 0, 'of less to the right is none'],
    [-100, 50, 1, 'may lean by half'],
    [-100, 51, 0, 'that leans more is none'],
    [-100, -51, 0, 'that leans more upwards is none'],
    [0, 300, 0, 'down is none'],
    [0, 0, 0, 'that never moved is a press'],
  ];
  for (const [x, y, turns, what] of cases)
    test(what, () => {
      assert.equal(swipeOf(from, { x: 200 + x, y: 200 + y }), turns);
    });
});

suite('a key', () => {
  const press = (key: string, held: object = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });
  const cases: readonly [key: string, whole: Wish | undefined, enlarged: Wish | undefined][] = [
    ['ArrowLeft', 'previous', 'left'],
    ['ArrowRight', 'next', 'right'],
    ['ArrowUp', undefined, 'up'],
    ['ArrowDown', undefined, 'down'],
    ['PageUp', 'previous', 'previous'],
    ['PageDown', 'next', 'next'],
    ['+', 'larger', 'larger'],
    ['=', 'larger', 'larger'],
    ['-', 'smaller', 'smaller'],
    ['_', 'smaller', 'smaller'],
    ['0', 'whole', 'whole'],
    ['Escape', undefined, undefined],
    ['Enter', undefined, undefined],
    ['Tab', undefined, undefined],
    ['a', undefined, undefined],
    ['constructor', undefined, undefined],
  ];
  for (const [key, whole, enlarged] of cases)
    test(`${key} means ${whole ?? 'nothing'}, in an enlarged picture ${enlarged ?? 'nothing'}`, () => {
      assert.deepEqual([wishOf(press(key), 1), wishOf(press(key), 1.01)], [whole, enlarged]);
    });

  test('with Ctrl, Alt or Cmd belongs to the browser', () => {
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }])
      for (const key of ['+', '-', '0', 'ArrowLeft', 'ArrowRight', 'PageDown'])
        assert.equal(wishOf(press(key, held), 1), undefined, `${JSON.stringify(held)} ${key}`);
  });

  test('moves about by as much in each direction, and other wishes by nothing', () => {
    const all: Wish[] = ['left', 'right', 'up', 'down', 'previous', 'next', 'larger', 'smaller', 'whole'];
    assert.deepEqual(
      all.map((wish) => Object.values(moveOf(wish) ?? {})),
      [[-80, 0], [80, 0], [0, -80], [0, 80], [], [], [], [], []],
    );
  });
});
