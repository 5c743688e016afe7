// The application's store on PostgreSQL: one transaction carries events, projections, messages and effects.
import type { Pool, PoolClient } from 'pg';
import { caseNumber } from '#core/case-number.ts';
import { initial, type Complaint, type ComplaintEvent } from '#core/complaint/complaint.ts';
import { evolve } from '#core/complaint/evolve.ts';
import type { Effect } from '#core/complaint/reactions.ts';
import { localYear } from '#core/time.ts';
import type { Sealing } from '#ports/sealing.ts';
import { VersionConflict, type Store, type Tx } from '#ports/store.ts';
import { administrativeLog } from './administrative-log.ts';
import { albumsIn, forgetAlbumParts } from './albums.ts';
import { actKeysIn } from './act-keys.ts';
import { appendEvents, readStream } from './event-log.ts';
import { keepEarly, takeEarly } from './early-inbound.ts';
import { countReveals, noteOverLimit } from './reveals.ts';
import { failDelivery } from './failed-delivery.ts';
import { numberForward, queueForward, settleForward, stateForward, troubleForward } from './forward-rows.ts';
import type { Chain } from './hash-chain.ts';
import { forgetInbound, keepInbound, withNextInbound } from './inbound-queue.ts';
import * as messages from './messages.ts';
import { noteRevoked } from './notices.ts';
import {
  claimOutbox,
  findByHand,
  noteEcho,
  notify,
  queueEffects,
  lastSentTo,
  refusesPrograms,
  sentIds,
  settleOutbox,
  type WordsFor,
} from './outbox.ts';
import { wordsToSend } from './outgoing-words.ts';
import { project } from './projections.ts';
import { inTransaction, isClash, isPassing } from './queryable.ts';
import { findCaseWithUpikNumber } from './register.ts';
import { personsIn } from './reporter-joins.ts';
import { matchReporter } from './match-reporter.ts';
import { isIdentified } from './reporters.ts';
import { currentIds, followIdentity, noteOtherId, threadKeyOf } from './given-up-ids.ts';
import { keepServiceRequest, publish } from './service-requests.ts';
import * as unplaced from './unplaced.ts';
import { keepFile } from './uploads.ts';

export type StoreDeps = {
  pool: Pool;
  chain: Chain;
  sealing: Pick<Sealing, 'open'>;
  newId: () => string;
  trackCodeOf: (complaintId: string) => string;
  wordsFor: WordsFor;
};

/** Western Indonesian time: the year in a case's number is the year on the wall there. */
const wibMinutes = 7 * 60;

type Folded = { state: Complaint; version: number };

const loadFolded = async (client: PoolClient, complaintId: string): Promise<Folded> => {
  const events = await readStream(client, complaintId);
  return { state: events.reduce((state, { event }) => evolve(state, event), initial), version: events.length };
};

const moveAlong = async (client: PoolClient, complaintId: string, event: ComplaintEvent): Promise<void> => {
  if (event.type === 'MessagesSplitOff') await messages.moveMessages(client, event.messageIds, event.into);
  if (event.type === 'CaseMerged') await messages.moveMessages(client, event.messageIds, complaintId);
};

type Append = {
  complaintId: string;
  expectedVersion: number;
  events: readonly ComplaintEvent[];
  effects: readonly Effect[];
};

/** Appends, projects and queues. `folded` remembers the states of this transaction. */
const append = async (
  deps: StoreDeps,
  client: PoolClient,
  folded: Map<string, Folded>,
  wanted: Append,
): Promise<void> => {
  const { complaintId, expectedVersion, events, effects } = wanted;
  const before = folded.get(complaintId) ?? (await loadFolded(client, complaintId));
  if (before.version !== expectedVersion)
    throw new VersionConflict(`case ${complaintId} is at ${String(before.version)}, not ${String(expectedVersion)}`);
  const stored = await appendEvents(client, deps.chain, complaintId, expectedVersion, events, deps.newId);
  const [first] = stored;
  if (first === undefined) return;
  const after = { state: events.reduce(evolve, before.state), version: expectedVersion + events.length };
  folded.set(complaintId, after);
  await project(client, complaintId, after.version, after.state, stored, deps.trackCodeOf(complaintId));
  for (const event of events) await moveAlong(client, complaintId, event);
  const number = after.state.status === 'none' ? '' : after.state.file.number;
  const queued = { complaintId, number, firstEventId: first.eventId, at: first.event.at };
  const sends = await queueEffects(client, queued, effects, deps.newId, deps.wordsFor);
  await client.query(`select pg_notify('tanggap_change', $1)`, [JSON.stringify({ complaintId, what: 'case' })]);
  if (sends) await client.query(`select pg_notify('tanggap_work', 'outbox')`);
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

type Attempted<T> = { ok: true; value: T } | { ok: false; error: unknown };

/** Attempts do not nest. */
const attempt = async <T>(
  client: PoolClient,
  folded: Map<string, Folded>,
  work: () => Promise<T>,
): Promise<Attempted<T>> => {
  await client.query('savepoint attempt');
  try {
    const value = await work();
    await client.query('release savepoint attempt');
    return { ok: true, value };
  } catch (error) {
    if (isPassing(error)) throw error;
    await client.query('rollback to savepoint attempt');
    // States as they were never written.
    folded.clear();
    return { ok: false, error };
  }
};

type EarlyAndUnplaced = Pick<
  Tx,
  | 'keepEarly'
  | 'takeEarly'
  | 'dropEarlyOf'
  | 'keepUnplaced'
  | 'dropUnplacedOf'
  | 'findUnplaced'
  | 'settleUnplaced'
  | 'placeLateEdits'
  | 'passOver'
>;

const earlyAndUnplaced = ({ newId }: StoreDeps, client: PoolClient): EarlyAndUnplaced => ({
  keepEarly: (channel, inbound, now) => keepEarly(client, channel, inbound, now),
  takeEarly: (channel, accountId, externalId, now) => takeEarly(client, { channel, accountId, externalId }, now),
  dropEarlyOf: (id) => unplaced.dropEarlyOf(client, id),
  keepUnplaced: (row) => unplaced.keepUnplaced(client, row, newId()),
  dropUnplacedOf: (inboundId) => unplaced.dropOpenOf(client, inboundId),
  findUnplaced: (id) => unplaced.findUnplaced(client, id),
  settleUnplaced: (id, end, now) => unplaced.settleUnplaced(client, id, end, now),
  placeLateEdits: (before, place) => unplaced.placeLateEdits(client, before, place),
  passOver: (passed, now) => unplaced.passOver(client, passed, now),
});

type Forwards = Pick<Tx, 'queueForward' | 'settleForward' | 'troubleForward' | 'numberForward' | 'stateForward'>;

const forwardsIn = (client: PoolClient): Forwards => ({
  queueForward: (forward, how, now) => queueForward(client, forward, how, now),
  settleForward: (claim, end, now) => settleForward(client, claim, end, now),
  troubleForward: (claim, trouble, now) => troubleForward(client, claim, trouble, now),
  numberForward: (noted, now) => numberForward(client, noted, now),
  stateForward: (seen) => stateForward(client, seen),
});

const transactionOf = (deps: StoreDeps, client: PoolClient): Tx => {
  const folded = new Map<string, Folded>();
  return {
    load: async (complaintId) => {
      const found = folded.get(complaintId) ?? (await loadFolded(client, complaintId));
      folded.set(complaintId, found);
      return found;
    },
    append: (complaintId, expectedVersion, events, effects) =>
      append(deps, client, folded, { complaintId, expectedVersion, events, effects }),
    nextNumber: (now) => nextNumber(client, now),
    saveMessage: (message) => messages.saveMessage(client, message, deps.newId),
    editMessage: (messageId, text, at) => messages.editMessage(client, messageId, text, at),
    deleteMessage: (messageId, at) => messages.deleteMessage(client, messageId, at),
    keepVersion: (messageId, text, at) => messages.keepVersion(client, messageId, text, at),
    findMessage: (channel, accountId, externalId) => messages.findMessage(client, channel, accountId, externalId),
    reporter: (channel, accountId, author, sentAt = Date.now()) =>
      matchReporter(client, { channel, accountId }, author, { id: deps.newId(), at: new Date(sentAt) }),
    currentIds: (there, ids, at) => currentIds(client, there, ids, at),
    threadKeyOf: (there, key) => threadKeyOf(client, there, key),
    followIdentity: (channel, change) => followIdentity(client, channel, change),
    noteOtherId: (there, writerOf, id) => noteOtherId(client, there, writerOf, id),
    caseFor: (thread, reporterId, apart) => messages.caseFor(client, thread, reporterId, apart),
    latestOnThread: (thread) => messages.latestOnThread(client, thread),
    threadAnswered: (thread, reporterId, answeredId) => messages.threadAnswered(client, thread, reporterId, answeredId),
    ...earlyAndUnplaced(deps, client),
    attempt: (work) => attempt(client, folded, work),
    noteEcho: (channel, echo) => noteEcho(client, channel, echo, deps.newId),
    ...albumsIn(client),
    forgetInbound: (id) => forgetInbound(client, id),
    noteRevoked: (channel, id, at, now) => noteRevoked(client, { channel, id }, at, now),
    keepInbound: (inbound, now) => keepInbound(client, inbound, now),
    findByHand: (complaintId, outboxId) => findByHand(client, complaintId, outboxId),
    notify: (complaintId, key, notices, now) => notify(client, complaintId, key, notices, now),
    failDelivery: (channel, failed) => failDelivery(client, channel, failed),
    keepFile: (messageId, complaintId, file) => keepFile(client, messageId, complaintId, file),
    keepServiceRequest: (complaintId, request) => keepServiceRequest(client, complaintId, request),
    ...forwardsIn(client),
    caseWithUpikNumber: (upikNumber, except) => findCaseWithUpikNumber(client, upikNumber, except),
    ...personsIn(client),
    isIdentified: (reporterId) => isIdentified(client, reporterId),
    publish: (complaintId, publication, by, now) => publish(client, complaintId, publication, by, now),
    settleOutbox: (row, settled, now) => settleOutbox(client, row, settled, now),
    revealsBy: (userId, since) => countReveals(client, userId, since),
    noteOverLimit: (act, now) => noteOverLimit(client, administrativeLog(deps.chain, deps.newId), act, now),
    ...actKeysIn(client),
  };
};

/** Two transactions that stood in each other's way look like a conflict of versions: begin again. */
const clashAsConflict = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    if (isClash(error)) throw new VersionConflict('another transaction was in the way', { cause: error });
    throw error;
  }
};

const clashesBorne = 5;

export const pgStore = (deps: StoreDeps): Store => {
  const { pool } = deps;
  return {
    transact: (work) => clashAsConflict(inTransaction(pool, (client) => work(transactionOf(deps, client)))),
    withNextInbound: async (now, work) => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await clashAsConflict(
            withNextInbound(pool, now, (row, client) => work(row, transactionOf(deps, client))),
          );
        } catch (error) {
          if (!(error instanceof VersionConflict) || attempt === clashesBorne) throw error;
        }
      }
    },
    forgetAlbumParts: (now) => forgetAlbumParts(pool, now),
    dueCases: async (now, limit) => {
      const { rows } = await pool.query<{ id: string }>(
        'select id from complaint where wake_at <= $1 order by wake_at limit $2',
        [new Date(now), limit],
      );
      return rows.map(({ id }) => id);
    },
    claimOutbox: (now, limit, leaseMs) => claimOutbox(pool, now, limit, leaseMs),
    wordsToSend: (row) => wordsToSend(deps, row),
    slowDown: async (channel, accountId, until) => {
      await pool.query(
        'update channel_account set not_before = greatest(not_before, $3::timestamptz) where channel = $1 and id = $2',
        [channel, accountId, new Date(until)],
      );
    },
    sentIds: (row) => sentIds(pool, row),
    lastSentTo: (row) => lastSentTo(pool, row),
    refusesPrograms: (row) => refusesPrograms(pool, row),
  };
};
