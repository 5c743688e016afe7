// The application's store on PostgreSQL: one transaction carries events, projections, messages and effects.
// Each noun of a transaction is made in the file that writes its rows.
import type { Pool, PoolClient } from 'pg';
import { VersionConflict } from '#ports/case-log.ts';
import type { Sealing } from '#ports/sealing.ts';
import type { Store, Tx } from '#ports/store.ts';
import { actKeysIn } from './act-keys.ts';
import { administrativeLog } from './administrative-log.ts';
import { albumsIn, forgetAlbumParts } from './albums.ts';
import { caseLogIn, type CaseLogDeps } from './case-log.ts';
import { casesIn } from './cases.ts';
import { earlyNewsIn } from './early-inbound.ts';
import { forwardsIn } from './forward-rows.ts';
import { inboundPayloadsIn, withNextInbound } from './inbound-queue.ts';
import { reportersIn } from './match-reporter.ts';
import { messagesIn } from './messages.ts';
import { noticesIn } from './notices.ts';
import { claimOutbox, lastSentTo, outboxIn, refusesPrograms, sentIds } from './outbox.ts';
import { wordsToSend } from './outgoing-words.ts';
import { inTransaction, isClash, isPassing } from './queryable.ts';
import { personsIn } from './reporter-joins.ts';
import { revealsIn } from './reveals.ts';
import { unplacedIn } from './unplaced.ts';

export type StoreDeps = CaseLogDeps & {
  pool: Pool;
  sealing: Pick<Sealing, 'open'>;
  trackCodeOf: (complaintId: string) => string;
};

type Attempted<T> = { ok: true; value: T } | { ok: false; error: unknown };

/** Attempts do not nest. `undone` is told when what was written is taken back. */
const attempt = async <T>(client: PoolClient, undone: () => void, work: () => Promise<T>): Promise<Attempted<T>> => {
  await client.query('savepoint attempt');
  try {
    const value = await work();
    await client.query('release savepoint attempt');
    return { ok: true, value };
  } catch (error) {
    if (isPassing(error)) throw error;
    await client.query('rollback to savepoint attempt');
    undone();
    return { ok: false, error };
  }
};

const transactionOf = (deps: StoreDeps, client: PoolClient): Tx => {
  const { newId } = deps;
  const { log, forget } = caseLogIn(deps, client);
  return {
    log,
    cases: casesIn(client),
    messages: messagesIn(client, newId),
    early: earlyNewsIn(client),
    albums: albumsIn(client),
    reporters: reportersIn(client, newId),
    persons: personsIn(client),
    unplaced: unplacedIn(client, newId),
    inbound: inboundPayloadsIn(client),
    outbox: outboxIn(client, newId),
    notices: noticesIn(client),
    forwards: forwardsIn(client),
    reveals: revealsIn(client, administrativeLog(deps.chain, newId)),
    acts: actKeysIn(client),
    attempt: (work) => attempt(client, forget, work),
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
    holidays: deps.holidays,
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
    trackCodeOf: deps.trackCodeOf,
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
