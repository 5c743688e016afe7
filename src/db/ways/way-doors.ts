// Every way by which an officer's own ways are read and changed, tied to what it needs: routes are handed these. Holds no rule.
import * as own from './own-ways.ts';
import * as reports from '../report-mails.ts';
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

type Rest<F> = F extends (pool: never, ...rest: infer A) => unknown ? A : never;

/** Made once a process. */
export const wayDoors = (handed: own.WayDeps) =>
  tied(handed, {
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
    findMailings: (deps: own.WayDeps) => reports.findMailings(deps.pool, deps),
    setMailing: reports.setMailing,
    findOwnReports: (deps: own.WayDeps, officerId: string) => reports.findOwnReports(deps.pool, officerId),
    wantReport: (deps: own.WayDeps, ...rest: Rest<typeof reports.wantReport>) => reports.wantReport(deps.pool, ...rest),
    findSentReports: (deps: own.WayDeps) => reports.findSentReports(deps.pool, deps),
    sendReportAgain: (deps: own.WayDeps, ...rest: Rest<typeof reports.sendReportAgain>) =>
      reports.sendReportAgain(deps.pool, ...rest),
  });

export type WayDoors = ReturnType<typeof wayDoors>;
