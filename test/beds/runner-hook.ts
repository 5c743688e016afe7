// Node's runner follows every promise, to know in which test a stray error began or a hook was asked for. A file that asks thousands of requests
// pays for that more than for their answers: it can do without while its tests run. Each failure of a test is still that test's own; a stray error
// still fails the run, and is told with its words.
import { createHook, type AsyncHook } from 'node:async_hooks';
import { after, before } from 'node:test';

let runnersOwn: AsyncHook | undefined;

/** `begin` makes the runner ready: the hook that it switches on meanwhile is its own. */
export const knowRunnersHook = (begin: () => void): void => {
  const hooks = Object.getPrototypeOf(createHook({})) as AsyncHook;
  const enable = Reflect.get(hooks, 'enable') as (this: AsyncHook) => AsyncHook;
  hooks.enable = new Proxy(enable, {
    apply: (switchOn, hook: AsyncHook): AsyncHook => {
      runnersOwn ??= hook;
      return switchOn.call(hook);
    },
  });
  try {
    begin();
  } finally {
    hooks.enable = enable;
  }
};

/** For the file that says so, once and at its top: no test in it may ask for an `after` but by its own `t`, nor begin a test. */
export const unfollowed = (): void => {
  before(() => {
    runnersOwn?.disable();
  });
  after(() => {
    runnersOwn?.enable();
  });
};
