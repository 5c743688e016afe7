import assert from 'node:assert/strict';
import { test, mock } from 'node:test';
import { restMs, startLoop } from './worker-loop.ts';

const unexpected = (error: unknown): void => assert.fail(String(error));

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

test('works on while there is work, then rests until woken', async () => {
  let left = 3;
  let runs = 0;
  const loop = startLoop({
    run: () => {
      runs += 1;
      left -= 1;
      return Promise.resolve(left >= 0 ? 1 : 0);
    },
    everyMs: 3_600_000,
    onError: unexpected,
  });
  await settled();
  assert.equal(runs, 4);
  loop.wake();
  await settled();
  assert.equal(runs, 5);
  await loop.stop();
});

test('looks by itself after its time', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let runs = 0;
  const loop = startLoop({
    run: () => {
      runs += 1;
      return Promise.resolve(0);
    },
    everyMs: 5000,
    onError: unexpected,
  });
  await settled();
  assert.equal(runs, 1);
  t.mock.timers.tick(4999);
  await settled();
  assert.equal(runs, 1);
  t.mock.timers.tick(1);
  await settled();
  assert.equal(runs, 2);
  await loop.stop();
});

test('an error is told, and the next attempt waits longer each time even when woken', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const told = mock.fn();
  const loop = startLoop({ run: () => Promise.reject(new Error('database away')), everyMs: 10, onError: told });
  await settled();
  assert.equal(told.mock.callCount(), 1);
  loop.wake();
  await settled();
  assert.equal(told.mock.callCount(), 1);
  t.mock.timers.tick(restMs(1));
  await settled();
  assert.equal(told.mock.callCount(), 2);
  t.mock.timers.tick(restMs(2) - 1);
  await settled();
  assert.equal(told.mock.callCount(), 2);
  t.mock.timers.tick(1);
  await settled();
  assert.equal(told.mock.callCount(), 3);
  await loop.stop();
});

test('a wake while working is not lost', async () => {
  let finish = (): void => undefined;
  let runs = 0;
  const loop = startLoop({
    run: () => {
      runs += 1;
      return new Promise((resolve) => {
        finish = () => resolve(0);
      });
    },
    everyMs: 3_600_000,
    onError: unexpected,
  });
  await settled();
  loop.wake();
  finish();
  await settled();
  assert.equal(runs, 2);
  finish();
  await loop.stop();
});

test('stop waits for the work under way', async () => {
  let finish = (): void => undefined;
  let ended = false;
  const loop = startLoop({
    run: () =>
      new Promise((resolve) => {
        finish = () => {
          ended = true;
          resolve(0);
        };
      }),
    everyMs: 1000,
    onError: unexpected,
  });
  await settled();
  const stopped = loop.stop();
  finish();
  await stopped;
  assert.ok(ended);
});
