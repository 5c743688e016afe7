// What became of every promise, found in another way than the program finds it: each case's events read from first to last as JSON, with the
// enacted numbers written out again. Slow, and so plain that anybody sees that it is right.
import type pg from 'pg';
import { hourMs } from '#core/time.ts';

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

/** One promise: from when, by when, and when it was over; `undefined`: never, or not yet. */
export type Promised = {
  caseId: string;
  step: string;
  openedAt: number;
  dueAt: number;
  endedAt: number | undefined;
  met: boolean;
  pausedMs: number;
};

const read = async (pool: pg.Pool): Promise<Map<string, Told[]>> => {
  const { rows } = await pool.query<{ id: string; body: string }>(
    'select stream_id as id, body from event order by stream_id, version',
  );
  const streams = new Map<string, Told[]>();
  for (const { id, body } of rows) {
    const told = JSON.parse(body) as Told;
    const stream = streams.get(id);
    if (stream === undefined) streams.set(id, [told]);
    else stream.push(told);
  }
  return streams;
};

const promisesOf = (caseId: string, stream: readonly Told[]): Promised[] => {
  const promises: Promised[] = [];
  let open: (Promised & { pausedAt?: number; leftMs?: number }) | undefined;
  let isFirst = true;
  for (const event of stream) {
    const { type, at, step = '' } = event;
    if (type === 'StepOpened') {
      const from = isFirst ? (stream[0]?.reportedAt ?? at) : at;
      isFirst = false;
      open = {
        ...{ caseId, step, openedAt: from, dueAt: from + (limits[step] ?? 0) },
        endedAt: undefined,
        met: false,
        pausedMs: 0,
      };
      promises.push(open);
    } else if (open !== undefined && type === 'ClockPaused') {
      open.pausedAt = at;
      open.leftMs = open.dueAt - at;
    } else if (open !== undefined && type === 'ClockResumed' && open.pausedAt !== undefined) {
      open.dueAt = at + (open.leftMs ?? 0);
      open.pausedMs += at - open.pausedAt;
      delete open.pausedAt;
    } else if (open !== undefined && type === 'DeadlineExtended') {
      // What was broken before it was moved stays broken: the rest is a promise of its own.
      if (at > open.dueAt) promises.push({ ...open, endedAt: at });
      open.dueAt = event.dueAt ?? open.dueAt;
    } else if (open !== undefined && (type === 'StepMet' || type === 'StepSkipped') && step === open.step) {
      open.endedAt = at;
      open.met = type === 'StepMet';
      // What stood still when it ended never became late.
      if (open.pausedAt !== undefined) open.dueAt = Infinity;
      open = undefined;
    }
  }
  if (open?.pausedAt !== undefined) open.dueAt = Infinity;
  return promises;
};

export type Lateness = { caseId: string; step: string; dueAt: number };

/** Every promise of the year, and those of them that were broken by `until`. */
export const checkSlowly = async (
  pool: pg.Pool,
  until: number,
): Promise<{ promises: Promised[]; broken: Lateness[]; noted: Lateness[]; streams: Map<string, Told[]> }> => {
  const streams = await read(pool);
  const promises = [...streams].flatMap(([id, stream]) => promisesOf(id, stream));
  const broken = promises
    .filter(({ dueAt, endedAt }) => (endedAt ?? until) > dueAt)
    .map(({ caseId, step, dueAt }) => ({ caseId, step, dueAt }));
  const noted = [...streams].flatMap(([caseId, stream]) =>
    stream.filter(({ type }) => type === 'DeadlineMissed').map(({ step = '', dueAt = 0 }) => ({ caseId, step, dueAt })),
  );
  return { promises, broken, noted, streams };
};
