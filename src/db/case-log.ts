// The record as the application sees it: cases loaded by folding their streams, and appended with everything that follows, all
// appends of a unit of work at once. Must not decide what follows.
import { caseNumber } from '#core/case-number.ts';
import { initial } from '#core/complaint/complaint.ts';
import type { ComplaintEvent, EventType } from '#core/complaint/event.ts';
import { evolve } from '#core/complaint/evolve.ts';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import type { Effect } from '#core/complaint/reactions.ts';
import { sopsIn } from '#core/sop/in-force.ts';
import type { SopKey } from '#core/sop/key.ts';
import type { Terms } from '#core/sop/terms.ts';
import { localYear, wibMinutes } from '#core/time.ts';
import { VersionConflict, type CaseLog, type Loaded } from '#ports/case-log.ts';
import { appendStreams, readStreams } from './event-log.ts';
import { destroyKeys, destroyTexts } from './event-texts.ts';
import type { Chain } from './hash-chain.ts';
import { tellCases, tellWork } from './live-news.ts';
import { moveMessages } from './messages.ts';
import { queueEffects, type WordsFor } from './effects.ts';
import { project } from './projections.ts';
import type { Queryable } from './queryable.ts';
import type { Kind, Unit } from './unit.ts';

/** What appending needs beside a unit: the calendar, the chain, ids, and words for what goes out. */
export type CaseLogDeps = {
  terms: () => Terms;
  /** With these versions, read over the connection of the unit that met them. */
  termsFor: (sops: readonly SopKey[], db: Queryable) => Promise<Terms>;
  chain: Chain;
  newId: () => string;
  wordsFor: WordsFor;
};

const foldOf = (events: readonly RecordedEvent[]): Loaded => ({
  state: events.reduce(evolve, initial),
  version: events.length,
  events,
});

const foldsOf = async (db: Queryable, ids: readonly string[]): Promise<(readonly [string, Loaded])[]> =>
  [...(await readStreams(db, ids))].map(([id, stored]) => [id, foldOf(stored.map(({ event }) => event))] as const);

type NewEvent = { eventId: string; event: ComplaintEvent };
type Append = {
  complaintId: string;
  before: Loaded;
  after: Loaded;
  events: readonly NewEvent[];
  effects: readonly Effect[];
};

const moving = ['MessagesSplitOff', 'CaseMerged', 'JoinedReturned'] as const satisfies readonly EventType[];

const moves = ({ type }: ComplaintEvent): boolean => (moving as readonly EventType[]).includes(type);

const moveAlong = async (db: Queryable, complaintId: string, event: ComplaintEvent): Promise<void> => {
  if (event.type === 'MessagesSplitOff') await moveMessages(db, event.messageIds, event.into);
  if (event.type === 'CaseMerged') await moveMessages(db, event.messageIds, complaintId);
  if (event.type === 'JoinedReturned') await moveMessages(db, event.messageIds, event.complaintId);
};

const eventsOf = ({ events }: Append): ComplaintEvent[] => events.map(({ event }) => event);

/** Writes all appends in their order: the log, the rows that screens read, and what must be told to whom. */
const writeAppends = async (deps: CaseLogDeps, db: Queryable, appends: readonly Append[]): Promise<void> => {
  const { chain, newId, wordsFor } = deps;
  await appendStreams(
    db,
    chain,
    appends.map(({ complaintId, before, events }) => ({
      streamId: complaintId,
      expectedVersion: before.version,
      events,
    })),
  );
  await project(
    db,
    appends.map((append) => ({
      id: append.complaintId,
      before: append.before.state,
      version: append.after.version,
      after: append.after.state,
      events: eventsOf(append),
      history: append.after.events,
    })),
    deps.terms(),
  );
  for (const append of appends) for (const event of eventsOf(append)) await moveAlong(db, append.complaintId, event);
  const queued = appends.flatMap(({ complaintId, after: { state }, events: [first], effects }) =>
    first === undefined
      ? []
      : {
          complaintId,
          number: state.status === 'none' ? '' : state.file.number,
          firstEventId: first.eventId,
          at: first.event.at,
          effects,
        },
  );
  const sends = await queueEffects(db, queued, newId, wordsFor);
  await tellCases(
    db,
    appends.map(({ complaintId }) => complaintId),
  );
  if (sends) await tellWork(db, 'outbox');
};

/** Gapless: whoever else wants a number of this year waits until the transaction has ended. */
const lastNumber = async (db: Queryable, year: number): Promise<number> => {
  const { rows } = await db.query<{ last: number }>(
    `insert into case_counter (year, last) values ($1, 0)
     on conflict (year) do update set last = case_counter.last returning last`,
    [year],
  );
  return rows[0]?.last ?? 0;
};

const counters: Kind<{ year: number; last: number }> = {
  stage: 'counters',
  write: async (db, rows) => {
    for (const [year, last] of new Map(rows.map((row) => [row.year, row.last])))
      await db.query('update case_counter set last = $2 where year = $1', [year, last]);
  },
};

const numbersIn = (unit: Unit, last: Map<number, number>): CaseLog['nextNumber'] => {
  return async (now) => {
    const year = localYear(now, wibMinutes);
    const next = (last.get(year) ?? (await lastNumber(unit.apart, year))) + 1;
    last.set(year, next);
    unit.hold(counters, { year, last: next });
    return caseNumber(year, next);
  };
};

/** The record as one unit of work sees it: what it loaded and appended itself counts at once. */
export type LogInUnit = {
  log: CaseLog;
  /** Loads these with one question. */
  foresee: (complaintIds: readonly string[]) => Promise<void>;
  /** The cases that were loaded, as they are by now. */
  loaded: () => Iterable<[string, Loaded]>;
  /** What was loaded, and what was counted: for when its writes are undone. */
  forget: () => void;
};

/** What is destroyed beside a case's record, which is loaded anew afterwards. */
const destroyers = (
  unit: Unit,
  forgetCase: (complaintId: string) => unknown,
): Pick<CaseLog, 'destroyTexts' | 'destroyKeys'> => ({
  destroyTexts: async (complaintId, versions) => {
    const destroyed = await destroyTexts(unit.seeing, complaintId, versions);
    forgetCase(complaintId);
    return destroyed;
  },
  destroyKeys: async (complaintId, keys) => {
    const versions = await destroyKeys(unit.seeing, complaintId, keys);
    forgetCase(complaintId);
    return versions;
  },
});

/** The record within one unit of work. */
export const caseLogIn = (deps: CaseLogDeps, unit: Unit): LogInUnit => {
  let terms = deps.terms();
  const folded = new Map<string, Loaded>();
  const counted = new Map<number, number>();
  const appends: Kind<Append> = { stage: 'cases', write: (db, rows) => writeAppends(deps, db, rows) };
  const foresee = async (ids: readonly string[]): Promise<void> => {
    // Nothing that waits is of a stream that was not loaded.
    const streams = await foldsOf(
      unit.apart,
      ids.filter((id) => !folded.has(id)),
    );
    terms = await deps.termsFor(sopsIn(streams.flatMap(([, { events }]) => events)), unit.apart);
    for (const [id, loaded] of streams) folded.set(id, loaded);
  };
  const load = async (complaintId: string): Promise<Loaded> => {
    if (!folded.has(complaintId)) await foresee([complaintId]);
    return folded.get(complaintId) ?? foldOf([]);
  };
  const append: CaseLog['append'] = async (complaintId, expected, { events, state, effects }) => {
    const before = await load(complaintId);
    if (before.version !== expected)
      throw new VersionConflict(`case ${complaintId} is at ${String(before.version)}, not ${String(expected)}`);
    if (events.length === 0) return;
    const after = { state, version: expected + events.length, events: [...before.events, ...events] };
    const named = events.map((event) => ({ eventId: deps.newId(), event }));
    unit.hold(appends, { complaintId, before, after, events: named, effects });
    folded.set(complaintId, after);
    if (events.some(moves)) await unit.flush();
  };
  return {
    log: {
      get terms() {
        return terms;
      },
      load,
      begin: (complaintId) => {
        folded.set(complaintId, foldOf([]));
      },
      append,
      ...destroyers(unit, (complaintId) => folded.delete(complaintId)),
      nextNumber: numbersIn(unit, counted),
    },
    foresee,
    loaded: () => folded.entries(),
    forget: () => {
      folded.clear();
      counted.clear();
    },
  };
};
