// What is kept without a network is fetched only while somebody looks, and a page whose session is over touches nothing of the next officer's.
import '#test/given/indonesian.ts';
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { keepOffline } from './keep-offline.ts';

const minute = 60_000;
const path = '/meja/luring-data';
const name = 'tanggap-luring';

type Kept = Map<string, string>;

/** As browsers do it: a cache that was thrown away still takes what is put into it, and nobody finds it any more. */
const device = (t: TestContext) => {
  const stores = new Map<string, Kept>();
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const opened = (kept: Kept) => ({
    addAll: () => Promise.resolve(),
    put: async (key: string, body: Response) => void kept.set(key, await body.text()),
  });
  const caches = {
    open: (which: string) => {
      const kept = stores.get(which) ?? new Map<string, string>();
      stores.set(which, kept);
      return Promise.resolve(opened(kept));
    },
    delete: (which: string) => Promise.resolve(stores.delete(which)),
  };
  const navigator = { serviceWorker: { register: () => Promise.resolve() } };
  for (const [field, value] of Object.entries({ caches, navigator, document: page })) {
    const before = Object.getOwnPropertyDescriptor(globalThis, field);
    Object.defineProperty(globalThis, field, { value, configurable: true });
    t.after(() => {
      if (before === undefined) Reflect.deleteProperty(globalThis, field);
      else Object.defineProperty(globalThis, field, before);
    });
  }
  t.mock.timers.enable({ apis: ['setInterval', 'Date'], now: 0 });
  return {
    /** In the officer's words; undefined where nothing is kept. */
    kept: () => stores.get(name)?.get(path),
    stores,
    look: (visibilityState: 'visible' | 'hidden') => {
      page.visibilityState = visibilityState;
      page.dispatchEvent(new Event('visibilitychange'));
    },
  };
};

/** Answers each question when the test says so. */
const server = (t: TestContext) => {
  const waiting: ((answer: Response) => void)[] = [];
  let asked = 0;
  t.mock.method(globalThis, 'fetch', () => {
    asked += 1;
    return new Promise<Response>((resolve) => void waiting.push(resolve));
  });
  return {
    asked: () => asked,
    answer: async (body: object, status = 200) => {
      waiting.shift()?.(Response.json(body, { status }));
      await turn();
      await turn();
    },
  };
};

/** Minute by minute, as the clock of a page goes. */
const pass = (t: TestContext, minutes: number): void => {
  for (let index = 0; index < minutes; index += 1) t.mock.timers.tick(minute);
};

test('is fetched every five minutes while somebody looks; a hidden page lets its session end', async (t) => {
  const [{ kept, look }, { asked, answer }] = [device(t), server(t)];
  const over = new AbortController();
  await keepOffline(true, over.signal);
  await answer({ of: 'first' });
  assert.deepEqual([asked(), kept()], [1, '{"of":"first"}']);
  pass(t, 4);
  look('visible');
  assert.equal(asked(), 1);
  pass(t, 1);
  assert.equal(asked(), 2);
  look('hidden');
  pass(t, 180);
  assert.equal(asked(), 2, 'three hours that nobody looked');
  look('visible');
  assert.equal(asked(), 3, 'at once when they look again');
  over.abort();
  pass(t, 30);
  look('visible');
  assert.equal(asked(), 3);
});

test('at the end of the session all is thrown away, and what was on its way then is not kept', async (t) => {
  const [{ kept, stores }, { answer }] = [device(t), server(t)];
  const over = new AbortController();
  await keepOffline(true, over.signal);
  await answer({ of: 'first' });
  pass(t, 5);
  over.abort();
  await turn();
  assert.equal(kept(), undefined);
  await answer({ of: 'too late' });
  assert.deepEqual([...stores], []);
});

test('of the next officer nothing is touched by what the one before still had on its way', async (t) => {
  const [{ kept }, { asked, answer }] = [device(t), server(t)];
  const [before, now] = [new AbortController(), new AbortController()];
  await keepOffline(true, before.signal);
  before.abort();
  await keepOffline(true, now.signal);
  await answer({ title: 'signed out' }, 401);
  await answer({ of: 'next' });
  assert.equal(kept(), '{"of":"next"}');
  pass(t, 4);
  await turn();
  assert.deepEqual([asked(), kept()], [2, '{"of":"next"}']);
  now.abort();
});

test('the server’s no throws it away, and a server that is away does not', async (t) => {
  const [{ kept }, { answer }] = [device(t), server(t)];
  const over = new AbortController();
  await keepOffline(true, over.signal);
  await answer({ of: 'first' });
  pass(t, 5);
  await answer({ title: 'away' }, 503);
  assert.equal(kept(), '{"of":"first"}');
  pass(t, 5);
  await answer({ title: 'no' }, 403);
  assert.equal(kept(), undefined);
  over.abort();
});

test('whoever may not is kept nothing, also not what stood there before', async (t) => {
  const [{ stores }, { asked }] = [device(t), server(t)];
  stores.set(name, new Map([[path, 'of somebody']]));
  await keepOffline(false, new AbortController().signal);
  assert.deepEqual([[...stores], asked()], [[], 0]);
});
