// What became of every promise, found in another way than the program finds it: each case's events read from first to last as JSON, with the
// enacted numbers written out again. Slow, and so plain that anybody sees that it is right.
import { hourMs } from '#core/time.ts';
import type { Happened } from './slow-cases.ts';

/** SOP rows 2 to 6. */
const limits: Readonly<Record<string, number>> = {
  'ask-identity': 2 * hourMs,
  coordinate: 24 * hourMs,
  register: 24 * hourMs,
  'follow-up': 24 * hourMs,
  convey: 24 * hourMs,
};

type Told = {
  type: string;
  at: number;
  step?: string;
  dueAt?: number;
  late?: boolean;
  reportedAt?: number;
  to?: string;
};

/** One promise: from when, by when, when it was over (`undefined`: never, or not yet), and at which deadlines it was broken. */
export type Promised = {
  caseId: string;
  step: string;
  openedAt: number;
  dueAt: number;
  endedAt: number | undefined;
  met: boolean;
  pausedMs: number;
  brokenAt: number[];
};

type Stream = readonly Told[];

const streamsIn = (record: readonly Happened[]): Map<string, Told[]> =>
  Map.groupBy(record as readonly (Happened & Told)[], ({ caseId }) => caseId);

type Open = Promised & { pausedAt?: number; leftMs?: number };

const breakBy = (open: Open, at: number): void => {
  // What stands still does not become late.
  if (open.pausedAt === undefined && at > open.dueAt) open.brokenAt.push(open.dueAt);
};

const openedBy = (caseId: string, { step = '' }: Told, from: number): Open => ({
  ...{ caseId, step, openedAt: from, dueAt: from + (limits[step] ?? 0) },
  ...{ endedAt: undefined, met: false, pausedMs: 0, brokenAt: [] },
});

/** What an event does to the promise that runs; whether it is over by it. */
const goesOn = (open: Open, { type, at, step, dueAt }: Told): boolean => {
  if (type === 'ClockPaused') [open.pausedAt, open.leftMs] = [at, open.dueAt - at];
  if (type === 'ClockResumed' && open.pausedAt !== undefined) {
    open.dueAt = at + (open.leftMs ?? 0);
    open.pausedMs += at - open.pausedAt;
    delete open.pausedAt;
  }
  if (type === 'DeadlineExtended') {
    breakBy(open, at);
    open.dueAt = dueAt ?? open.dueAt;
  }
  if ((type !== 'StepMet' && type !== 'StepSkipped') || step !== open.step) return true;
  breakBy(open, at);
  [open.endedAt, open.met] = [at, type === 'StepMet'];
  return false;
};

const promisesOf = (caseId: string, stream: Stream, until: number): Promised[] => {
  const promises: Open[] = [];
  let running: Open | undefined;
  for (const event of stream) {
    if (event.type === 'StepOpened') {
      const from = promises.length === 0 ? (stream[0]?.reportedAt ?? event.at) : event.at;
      running = openedBy(caseId, event, from);
      promises.push(running);
    } else if (running !== undefined && !goesOn(running, event)) running = undefined;
  }
  if (running !== undefined) breakBy(running, until);
  return promises;
};

export type Lateness = { caseId: string; step: string; dueAt: number };

export type Slowly = {
  promises: Promised[];
  /** What must have been noted, and what was. */
  broken: Lateness[];
  noted: Lateness[];
  streams: ReadonlyMap<string, Stream>;
};

/** Every promise up to `until`, with no help of the program's own rules. */
export const checkSlowly = (record: readonly Happened[], until: number): Slowly => {
  const streams = streamsIn(record);
  const promises = [...streams].flatMap(([id, stream]) => promisesOf(id, stream, until));
  const broken = promises.flatMap(({ caseId, step, brokenAt }) => brokenAt.map((dueAt) => ({ caseId, step, dueAt })));
  const noted = [...streams].flatMap(([caseId, stream]) =>
    stream.filter(({ type }) => type === 'DeadlineMissed').map(({ step = '', dueAt = 0 }) => ({ caseId, step, dueAt })),
  );
  return { promises, broken, noted, streams };
};
