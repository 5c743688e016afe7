// The screen is asked again as often as it can be shown, however slow the line and however busy the desk.
import assert from 'node:assert/strict';
import { mock, test, type TestContext } from 'node:test';
import { rounds } from './rounds.ts';

/** Time that moves by hand, and a line whose answers arrive when they are told to. */
const given = (t: TestContext) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let now = 0;
  const pending: (() => void)[] = [];
  const asked: number[] = [];
  const screen = rounds(
    () =>
      new Promise<void>((arrive) => {
        asked.push(now);
        pending.push(arrive);
      }),
    () => now,
  );
  t.after(() => {
    screen.stop();
    mock.timers.reset();
  });
  return {
    screen,
    asked,
    pass: (ms: number): void => {
      for (let passed = 0; passed < ms; passed += 1) {
        now += 1;
        mock.timers.tick(1);
      }
    },
    arrives: async (): Promise<void> => {
      pending.shift()?.();
      await Promise.resolve();
      await Promise.resolve();
    },
  };
};

test('after a lull a change is asked for at once, and several that came together in one round', async (t) => {
  const { screen, asked, pass, arrives } = given(t);
  for (let change = 0; change < 3; change += 1) screen.want();
  pass(10);
  assert.deepEqual(asked, [10]);
  await arrives();
  pass(1000);
  assert.deepEqual(asked, [10]);
});

test('while an answer is on its way nothing is asked anew, and what changed meanwhile is asked for after it', async (t) => {
  const { screen, asked, pass, arrives } = given(t);
  screen.want();
  for (let at = 0; at < 40; at += 1) {
    pass(50);
    screen.want();
  }
  assert.deepEqual(asked, [10], 'a change each 50 ms, an answer that takes two seconds');
  await arrives();
  pass(119);
  assert.deepEqual(asked, [10]);
  pass(1);
  assert.deepEqual(asked, [10, 2120]);
  await arrives();
  pass(5000);
  assert.deepEqual(asked, [10, 2120], 'nothing changed since');
});

test('an answer that never comes keeps nobody from asking', async (t) => {
  const { screen, asked, pass, arrives } = given(t);
  screen.want();
  pass(10);
  screen.want();
  pass(10_000 + 120);
  assert.deepEqual(asked, [10, 10_130]);
  await arrives();
  screen.want();
  pass(500);
  assert.equal(asked.length, 2, 'the late answer of the first round does not end the second');
});

test('whoever has left asks no more', (t) => {
  const { screen, asked, pass } = given(t);
  screen.want();
  screen.stop();
  pass(1000);
  assert.deepEqual(asked, []);
});
