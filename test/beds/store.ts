// A store on a database of the test's own, with everything that the program would hand it.
import type pg from 'pg';
import { v7 } from 'uuid';
import type { ComplaintEvent } from '#core/complaint/event.ts';
import type { AdministrativeAct, AdministrativeActor } from '#core/administration.ts';
import { administrativeLog, type Recording } from '#db/administrative-log.ts';
import { appendStreams } from '#db/event-log.ts';
import { hashChain, type Chain } from '#db/hash-chain.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { Queryable } from '#db/queryable.ts';
import { pgStore } from '#db/store.ts';
import type { Ids } from '#ports/ids.ts';
import type { Store } from '#ports/store.ts';
import { makeSealing } from '#keys/sealing.ts';
import { testDatabase, type Cleanup } from './database.ts';
import { at, knownTerms } from '../given/given.ts';

export const testIds: Ids = { uuid: () => v7(), token: () => v7().replaceAll('-', '') };

export const testSealing = makeSealing(Buffer.alloc(32, 7));

export const testChain = hashChain(testSealing);

type Appended = { events: readonly ComplaintEvent[]; streamId?: string; expectedVersion?: number };

/** Appends to the record alone; to a stream of its own where none is named. */
export const appendEvents = (
  db: Queryable,
  { events, streamId = testIds.uuid(), expectedVersion = 0 }: Appended,
  chain: Chain = testChain,
): Promise<void> =>
  appendStreams(db, chain, [
    { streamId, expectedVersion, events: events.map((event) => ({ eventId: testIds.uuid(), event })) },
  ]);

/** Records as the program does. */
export const testAdministration = administrativeLog(testChain, testIds.uuid);

export const testRecording: Recording = { administration: testAdministration, clock: { now: () => at(0) } };

export type RecordedAct = AdministrativeAct & { by: AdministrativeActor; at: number };

/** All administrative acts in their order. */
export const recordedActs = async (pool: pg.Pool): Promise<RecordedAct[]> => {
  const { rows } = await pool.query<{ body: string }>('select body from administrative_event order by seq');
  return rows.map(({ body }) => JSON.parse(body) as RecordedAct);
};

/** Six digits of the id, so that tests can foretell them. */
export const testTrackCode = (complaintId: string): string =>
  String(Number.parseInt(complaintId.slice(-6), 16) % 1_000_000).padStart(6, '0');

/** What it knows, and how it comes to know of more. */
type Known = Pick<Parameters<typeof pgStore>[0], 'terms' | 'termsFor'>;
const alone = (terms: () => Terms): Known => ({ terms, termsFor: () => Promise.resolve(terms()) });

export const storeOn = (pool: pg.Pool, known: Known | (() => Terms) = () => knownTerms): Store =>
  pgStore({
    pool,
    chain: testChain,
    sealing: testSealing,
    newId: testIds.uuid,
    ...(typeof known === 'function' ? alone(known) : known),
    trackCodeOf: testTrackCode,
    wordsFor: ({ text }) => {
      if (text.kind === 'status') return text.status;
      return text.kind === 'given' ? text.text : `${text.template} ${text.number}`;
    },
  });

export const testStore = async (t: Cleanup): Promise<{ store: Store; pool: pg.Pool; url: string }> => {
  const { pool, url } = await testDatabase(t);
  return { store: storeOn(pool), pool, url };
};
