// The log of administrative acts: append-only, chained like the cases' own. One call, in the transaction of the change itself.
// Must not look into an act; who may read the log is core/access.ts.
import type { AdministrativeAct, AdministrativeActor } from '#core/administration.ts';
import type { Instant } from '#core/time.ts';
import type { Clock } from '#ports/clock.ts';
import { linkHash, lockHead, moveHead, type Chain } from './hash-chain.ts';
import type { Queryable } from './queryable.ts';

/** Who did what to the desk itself, and when. */
export type AdministrativeRecord = { by: AdministrativeActor; at: Instant; act: AdministrativeAct };

/** What is done to the desk beside cases, chained like the cases’ record. */
export type AdministrativeLog = {
  /** `db` is the transaction that makes the change: both stand, or neither does. */
  record: (db: Queryable, record: AdministrativeRecord) => Promise<void>;
};

/** What a book needs that records its own changes. */
export type Recording = { administration: AdministrativeLog; clock: Clock };

const insert = `insert into administrative_event (seq, event_id, type, body, at, recorded_at, hash)
  values ($1, $2, $3, $4, $5, $6, $7)`;

/** The stream and version of a row: there is one stream only. */
export const administrativeStream = { streamId: '', version: 0 } as const;

/** Each record is appended to the end of the chain, which stays locked until the transaction ends. */
export const administrativeLog = (chain: Chain, newId: () => string): AdministrativeLog => ({
  record: async (db, { by, at, act }) => {
    const head = await lockHead(db, chain, 'administrative_event');
    const { recordedAt } = head;
    const row = { seq: head.seq + 1, eventId: newId(), body: JSON.stringify({ ...act, by, at }), recordedAt };
    const hash = linkHash(head.key, 'administrative_event', head.hash, { ...row, ...administrativeStream });
    await db.query(insert, [row.seq, row.eventId, act.type, row.body, new Date(at), recordedAt, hash]);
    await moveHead(db, 'administrative_event', { seq: row.seq, hash });
  },
});
