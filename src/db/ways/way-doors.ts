// Every way by which an officer's own ways are read and changed, tied to what it needs: routes are handed these. Holds no rule.
import * as own from './own-ways.ts';
import { noteShown } from './receipts.ts';

type OnDeps<F> = F extends (deps: own.WayDeps, ...rest: infer A) => infer R ? (...rest: A) => R : never;

/** The same functions without their first argument. */
const tied = <F extends Record<string, (deps: own.WayDeps, ...rest: never[]) => unknown>>(
  deps: own.WayDeps,
  functions: F,
): { [K in keyof F]: OnDeps<F[K]> } =>
  Object.fromEntries(
    Object.entries(functions).map(([name, run]) => [name, (...rest: never[]) => run(deps, ...rest)]),
  ) as { [K in keyof F]: OnDeps<F[K]> };

/** Made once a process. */
export const wayDoors = (deps: own.WayDeps) =>
  tied(deps, {
    find: own.findOwnWays,
    choose: own.chooseWays,
    askAddress: own.askAddress,
    awaitCode: own.awaitCode,
    confirmAddress: own.confirmAddress,
    dropAddress: own.dropAddress,
    addDevice: own.addDevice,
    dropDevice: own.dropDevice,
    askTrial: own.askTrial,
    noteShown,
  });

export type WayDoors = ReturnType<typeof wayDoors>;
