// What became of each case, when reports come, how long reporters wait and what is open now: counted from the events of each case as JSON.
import { dayMs, hourMs } from '#core/time.ts';
import type { Happened } from './slow-cases.ts';

type Period = { from: number; until: number };
type Ended = { at: number; reason: string };
type Mark = { at: number; score: 1 | 2 | 3 | 4 | 5 };

/** One case by the end of the year. */
export type Fate = {
  reportedAt: number;
  sealed: boolean;
  kind: 'complaint' | 'beside';
  ended: Ended | undefined;
  toldAt: number | undefined;
  reopened: number;
  mark: Mark | undefined;
  open: { step: string; dueAt: number; limitMs: number; waits: boolean } | undefined;
};

type Body = Happened & {
  reportedAt?: number;
  reason?: string;
  cause?: string;
  limitMs?: number;
  score?: Mark['score'];
};

const begun = (at: number): Fate => ({
  ...{ reportedAt: at, sealed: false, kind: 'complaint', reopened: 0 },
  ...{ ended: undefined, toldAt: undefined, mark: undefined, open: undefined },
});

const changes: Readonly<Record<string, (fate: Fate, event: Body) => void>> = {
  MovedToLane: (fate) => {
    fate.sealed = true;
  },
  StepOpened: (fate, { step = '', dueAt = 0, limitMs = 0 }) => {
    fate.open = { step, dueAt, limitMs, waits: false };
  },
  ClockPaused: ({ open }) => {
    if (open !== undefined) open.waits = true;
  },
  ClockResumed: ({ open }, { dueAt = 0 }) => {
    if (open !== undefined) [open.waits, open.dueAt] = [false, dueAt];
  },
  DeadlineExtended: ({ open }, { dueAt = 0, limitMs = 0 }) => {
    if (open !== undefined) [open.dueAt, open.limitMs] = [dueAt, limitMs];
  },
  CaseClosed: (fate, { at, reason = '' }) => {
    [fate.ended, fate.open] = [{ at, reason }, undefined];
    fate.kind = reason === 'not-a-complaint' ? 'beside' : 'complaint';
    if (reason === 'conveyed') fate.toldAt ??= at;
  },
  CaseReopened: (fate, { cause }) => {
    [fate.ended, fate.mark, fate.kind] = [undefined, undefined, 'complaint'];
    if (cause !== 'late-identity') fate.reopened += 1;
  },
  Rated: (fate, { at, score = 1 }) => {
    fate.mark = { at, score };
  },
};

export const fatesIn = (record: readonly Happened[]): Fate[] =>
  [...Map.groupBy(record as readonly Body[], ({ caseId }) => caseId).values()].map((events) => {
    const fate = begun(events[0]?.reportedAt ?? 0);
    for (const event of events) changes[event.type]?.(fate, event);
    return fate;
  });

const wib = (at: number): Date => new Date(at + 7 * hourMs);
const dayOf = (at: number): string => wib(at).toISOString().slice(0, 10);
const weekday = (at: number): number => (wib(at).getUTCDay() + 6) % 7;

const times = {
  all: () => 'all',
  day: dayOf,
  week: (at: number) => dayOf(at - weekday(at) * dayMs),
  month: (at: number) => dayOf(at).slice(0, 7),
};
export type CountedBy = keyof typeof times | 'kind';
export const countedBys = [...Object.keys(times), 'kind'] as CountedBy[];

type Counts = Record<'opened' | 'ended' | 'told' | 'reopened' | 'answered' | 'kept' | 'broken', number> & {
  ratings: number[];
};

const none = (): Counts => ({
  ...{ opened: 0, ended: 0, told: 0, reopened: 0, answered: 0, kept: 0, broken: 0 },
  ratings: [0, 0, 0, 0, 0],
});

const addTo = (counts: Counts, what: keyof Omit<Counts, 'ratings'>, fate: Fate): void => {
  counts[what] += 1;
  if (what === 'told' && fate.reopened > 0) counts.reopened += 1;
  if (what === 'told' && fate.mark !== undefined) counts.answered += 1;
};

/** Each number by its own moment. What is sealed counts in totals alone. */
export const countSlowly = (fates: readonly Fate[], by: CountedBy, { from, until }: Period): Record<string, Counts> => {
  const lines: Record<string, Counts> = {};
  for (const fate of fates) {
    if (by === 'kind' ? fate.sealed : fate.kind !== 'complaint') continue;
    const lineAt = (at: number): Counts => (lines[by === 'kind' ? fate.kind : times[by](at)] ??= none());
    const moments = { opened: fate.reportedAt, ended: fate.ended?.at, told: fate.toldAt } as const;
    for (const what of ['opened', 'ended', 'told'] as const) {
      const at = moments[what];
      if (at !== undefined && at >= from && at < until) addTo(lineAt(at), what, fate);
    }
    const { mark } = fate;
    if (mark === undefined || mark.at < from || mark.at >= until) continue;
    const { ratings } = lineAt(mark.at);
    ratings[mark.score - 1] = (ratings[mark.score - 1] ?? 0) + 1;
  }
  return lines;
};

/** By weekday and hour: `0 8` is Monday at eight. */
export const hoursSlowly = (fates: readonly Fate[], { from, until }: Period): Record<string, number> => {
  const squares: Record<string, number> = {};
  for (const { reportedAt: at, kind } of fates) {
    const square = `${String(weekday(at))} ${String(wib(at).getUTCHours())}`;
    if (kind === 'complaint' && at >= from && at < until) squares[square] = (squares[square] ?? 0) + 1;
  }
  return squares;
};

/** How long each waited, of those told in the period; the shortest first. */
export const waitsSlowly = (fates: readonly Fate[], { from, until }: Period): number[] =>
  fates
    .flatMap(({ kind, toldAt, reportedAt }) =>
      kind === 'complaint' && toldAt !== undefined && toldAt >= from && toldAt < until ? [toldAt - reportedAt] : [],
    )
    .toSorted((one, other) => one - other);

export type OpenLine = { open: number; late: number; soon: number };

/** What is open, told apart by its step; near is the last fifth of its time. */
export const openSlowly = (fates: readonly Fate[], now: number): Record<string, OpenLine> => {
  const lines: Record<string, OpenLine> = {};
  for (const { open, sealed } of fates) {
    if (open === undefined || sealed) continue;
    const { step, dueAt, limitMs, waits } = open;
    const line = (lines[step] ??= { open: 0, late: 0, soon: 0 });
    line.open += 1;
    if (!waits && dueAt < now) line.late += 1;
    if (!waits && dueAt >= now && dueAt - limitMs / 5 <= now) line.soon += 1;
  }
  return lines;
};
