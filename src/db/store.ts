// The application's store on PostgreSQL: one transaction carries events, projections, messages and effects.
// Each noun of a transaction is made in the file that writes its rows.
import type { Pool, PoolClient } from 'pg';
import { VersionConflict } from '#ports/case-log.ts';
import type { Sealing } from '#ports/sealing.ts';
import type { Store, Tx } from '#ports/store.ts';
import { actKeysIn } from './act-keys.ts';
import { actInGroups } from './acts-together.ts';
import { administrativeLog } from './administrative-log.ts';
import { albumsIn, forgetAlbumParts } from './albums.ts';
import { caseLogIn, type CaseLogDeps } from './case-log.ts';
import { blockedWriters } from './blocked-writers.ts';
import { casesIn } from './cases.ts';
import { earlyNewsIn } from './early-inbound.ts';
import { forwardsIn } from './forward-rows.ts';
import type { OpenUnit } from './batches.ts';
import { drainInBatches } from './drain-batches.ts';
import { foreseeIn, foreseeNewsIn } from './foresee.ts';
import { forgetAll, nothingForeseen, type InUnit } from './foreseen.ts';
import { inboundPayloadsIn } from './inbound-queue.ts';
import { reportersIn } from './match-reporter.ts';
import { messagesIn } from './messages.ts';
import { noticesIn } from './notices.ts';
import { claimOutbox, lastSentTo, outboxIn, refusesPrograms, sentIds } from './outbox.ts';
import { wordsToSend } from './outgoing-words.ts';
import { inTransaction, isClash, isPassing } from './queryable.ts';
import { personRequestsIn } from './person-requests.ts';
import { proposalsIn } from './proposals.ts';
import { personsIn } from './reporter-joins.ts';
import { revealsIn } from './reveals.ts';
import { surveysIn } from './surveys.ts';
import { sweepInBatches } from './sweep-batches.ts';
import { unitOn, type Unit } from './unit.ts';
import { unplacedIn } from './unplaced.ts';
import { wayNewsIn } from './ways/way-news.ts';

export type StoreDeps = CaseLogDeps & {
  pool: Pool;
  sealing: Pick<Sealing, 'open' | 'seal'>;
  trackCodeOf: (complaintId: string) => string;
};

type Attempted<T> = { ok: true; value: T } | { ok: false; error: unknown };

/** Attempts do not nest. */
const attemptIn =
  (client: PoolClient, unit: Unit, forget: () => void): Tx['attempt'] =>
  async <T>(work: () => Promise<T>): Promise<Attempted<T>> => {
    await unit.flush();
    await client.query('savepoint attempt');
    try {
      const value = await work();
      await unit.flush();
      await client.query('release savepoint attempt');
      return { ok: true, value };
    } catch (error) {
      if (isPassing(error)) throw error;
      unit.discard();
      await client.query('rollback to savepoint attempt');
      forget();
      return { ok: false, error };
    }
  };

/** Whoever throws undoes everything. */
const trusting: Tx['attempt'] = async (work) => ({ ok: true, value: await work() });

const openUnit = (deps: StoreDeps, client: PoolClient, careful: boolean): ReturnType<OpenUnit> => {
  const { newId } = deps;
  const unit = unitOn(client);
  const foreseen = nothingForeseen();
  const inUnit: InUnit = { unit, foreseen, newId };
  const logInUnit = caseLogIn(deps, unit);
  const forget = (): void => {
    forgetAll(foreseen);
    logInUnit.forget();
  };
  unit.onChange(() => {
    forgetAll(foreseen);
  });
  const { db } = unit;
  const acts = actKeysIn(unit);
  const tx: Tx = {
    log: logInUnit.log,
    cases: casesIn(inUnit, logInUnit),
    messages: messagesIn(inUnit),
    early: earlyNewsIn(inUnit),
    albums: albumsIn(unit),
    reporters: reportersIn(inUnit),
    persons: personsIn(db),
    unplaced: unplacedIn(unit, newId),
    inbound: inboundPayloadsIn(unit.apart),
    outbox: outboxIn(unit, newId),
    notices: noticesIn(unit.apart),
    forwards: forwardsIn(unit.seeing),
    reveals: revealsIn(unit.seeing, administrativeLog(deps.chain, newId)),
    requests: personRequestsIn(db, administrativeLog(deps.chain, newId)),
    proposals: proposalsIn(db, deps.sealing),
    surveys: surveysIn(unit.apart),
    acts: acts.keys,
    ways: wayNewsIn(unit.apart, { sealing: deps.sealing, newId }),
    foresee: async (expected) => logInUnit.foresee(await foreseeIn(unit.apart, foreseen, expected)),
    attempt: careful ? attemptIn(client, unit, forget) : trusting,
  };
  return {
    ...{ tx, flush: unit.flush, foreseeCases: logInUnit.foresee, claimActs: acts.claimAll },
    foreseeNews: (messages) =>
      foreseeNewsIn(
        unit.apart,
        foreseen,
        messages.map(({ externalId: id, ...where }) => ({ ...where, id })),
      ),
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

/** All that the application writes goes through its transactions. */
export const pgStore = (deps: StoreDeps): Store => {
  const { pool } = deps;
  const opening: OpenUnit = (client, careful) => openUnit(deps, client, careful);
  const drain = drainInBatches({ pool, openUnit: opening });
  const sweep = sweepInBatches({ pool, openUnit: opening });
  const act = actInGroups({ pool, openUnit: opening });
  return {
    terms: deps.terms,
    termsFor: (sops) => deps.termsFor(sops, pool),
    transact: (work) =>
      clashAsConflict(
        inTransaction(pool, async (client) => {
          const { tx, flush } = opening(client, true);
          const result = await work(tx);
          await flush();
          return result;
        }),
      ),
    act: (on, work) => clashAsConflict(act(on, work)),
    withInbound: drain,
    sweepDue: sweep,
    forgetAlbumParts: (now) => forgetAlbumParts(pool, now),
    blockedWriters: (now) => blockedWriters(pool, now),
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
