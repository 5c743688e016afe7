// The record as the application sees it: cases loaded by folding their streams, and appended with everything that follows.
// Must not decide what follows.
import type { PoolClient } from 'pg';
import { caseNumber } from '#core/case-number.ts';
import { initial, type ComplaintEvent } from '#core/complaint/complaint.ts';
import { evolve } from '#core/complaint/evolve.ts';
import type { Effect } from '#core/complaint/reactions.ts';
import { localYear, wibMinutes, type Holidays } from '#core/time.ts';
import { VersionConflict, type CaseLog, type Loaded } from '#ports/case-log.ts';
import { appendEvents, readStream } from './event-log.ts';
import type { Chain } from './hash-chain.ts';
import { moveMessages } from './messages.ts';
import { queueEffects, type WordsFor } from './outbox.ts';
import { tellCase, tellWork } from './live-news.ts';
import { project } from './projections.ts';

export type CaseLogDeps = {
  holidays: Holidays;
  chain: Chain;
  newId: () => string;
  wordsFor: WordsFor;
};

const loadFolded = async (client: PoolClient, complaintId: string): Promise<Loaded> => {
  const events = await readStream(client, complaintId);
  return { state: events.reduce((state, { event }) => evolve(state, event), initial), version: events.length };
};

const moveAlong = async (client: PoolClient, complaintId: string, event: ComplaintEvent): Promise<void> => {
  if (event.type === 'MessagesSplitOff') await moveMessages(client, event.messageIds, event.into);
  if (event.type === 'CaseMerged') await moveMessages(client, event.messageIds, complaintId);
};

type Append = {
  complaintId: string;
  before: Loaded;
  events: readonly ComplaintEvent[];
  effects: readonly Effect[];
};

/** Appends, projects and queues; the case as it is afterwards. */
const append = async (deps: CaseLogDeps, client: PoolClient, wanted: Append): Promise<Loaded> => {
  const { complaintId, before, events, effects } = wanted;
  const stored = await appendEvents(client, deps.chain, complaintId, before.version, events, deps.newId);
  const [first] = stored;
  if (first === undefined) return before;
  const after = { state: events.reduce(evolve, before.state), version: before.version + events.length };
  await project(client, { id: complaintId, ...after }, stored, deps.holidays);
  for (const event of events) await moveAlong(client, complaintId, event);
  const number = after.state.status === 'none' ? '' : after.state.file.number;
  const queued = { complaintId, number, firstEventId: first.eventId, at: first.event.at };
  const sends = await queueEffects(client, queued, effects, deps.newId, deps.wordsFor);
  await tellCase(client, complaintId);
  if (sends) await tellWork(client, 'outbox');
  return after;
};

const nextNumber = async (client: PoolClient, now: number): Promise<string> => {
  const year = localYear(now, wibMinutes);
  const { rows } = await client.query<{ last: number }>(
    `insert into case_counter (year, last) values ($1, 1)
     on conflict (year) do update set last = case_counter.last + 1 returning last`,
    [year],
  );
  return caseNumber(year, rows[0]?.last ?? 1);
};

/** The record within one transaction, and a way to forget what was loaded of it: for when its writes are undone. */
export const caseLogIn = (deps: CaseLogDeps, client: PoolClient): { log: CaseLog; forget: () => void } => {
  const folded = new Map<string, Loaded>();
  const load = async (complaintId: string): Promise<Loaded> => {
    const found = folded.get(complaintId) ?? (await loadFolded(client, complaintId));
    folded.set(complaintId, found);
    return found;
  };
  const log: CaseLog = {
    holidays: deps.holidays,
    load,
    append: async (complaintId, expected, events, effects) => {
      const before = await load(complaintId);
      if (before.version !== expected)
        throw new VersionConflict(`case ${complaintId} is at ${String(before.version)}, not ${String(expected)}`);
      folded.set(complaintId, await append(deps, client, { complaintId, before, events, effects }));
    },
    nextNumber: (now) => nextNumber(client, now),
  };
  return {
    log,
    forget: () => {
      folded.clear();
    },
  };
};
