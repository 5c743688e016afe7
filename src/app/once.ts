// One form, one act: whatever is sent again under the same key is answered with what the first one came to.
// Must not know what the act is, nor what its answer shows.
import type { Instant } from '#core/time.ts';
import { KeyTaken, type ActKey, type EarlierAct } from '#ports/act-keys.ts';
import type { Store, Tx } from '#ports/store.ts';
import { anyCases, type Begin } from './handle-command.ts';

/** The key of a form, and the moment at which it is sent. */
export type Claim = { key: ActKey; now: Instant };

/** What the first act under this key came to; undefined while there is none that was done. */
export const earlierAct = (store: Store, { key, now }: Claim): Promise<EarlierAct | undefined> =>
  store.transact((tx) => tx.acts.find(key, now));

/**
 * Does the work under the key, which is held until its transaction ends. A refusal is no outcome: what was mended in the form is sent under
 * the same key. Throws KeyTaken to whoever comes second, once the first has ended.
 */
export const underKey = <T extends { ok: boolean }>(
  begin: Begin,
  claim: Claim,
  work: (tx: Tx) => Promise<T>,
  /** What of the result the repeat must be told; kept as it is, so nothing secret. */
  outcomeOf: (done: T) => EarlierAct['outcome'] = () => ({}),
): Promise<T> =>
  begin(async (tx) => {
    const done = await work(tx);
    await tx.acts.end(claim.key, done.ok ? outcomeOf(done) : undefined);
    return done;
  }, claim);

export type KeyUsed = { ok: false; refusal: 'key-used' };

/** A form of an officer, sent under a key or under none. */
export type ByKey = {
  userId: string;
  key: string | undefined;
  /** How long the key stands for it, where not for days. */
  validMs?: number;
  /** What is wanted, as it would be sent again. */
  asked: unknown;
  now: Instant;
};

/** For acts that answer with no more than that they were done. Without a key they are done as often as they are sent. */
export const onceByKey = async <T extends { ok: boolean }>(
  store: Store,
  { userId, key: text, validMs, asked, now }: ByKey,
  work: (tx: Tx) => Promise<T>,
): Promise<T | KeyUsed | { ok: true }> => {
  const begin = anyCases(store);
  if (text === undefined) return begin(work);
  const key = { text, ...(validMs === undefined ? {} : { validMs }) };
  const claim: Claim = { key: { userId, key, asked: JSON.stringify(asked) }, now };
  try {
    return await underKey(begin, claim, work);
  } catch (error) {
    const first = error instanceof KeyTaken ? await earlierAct(store, claim) : undefined;
    if (first === undefined) throw error;
    return first.isSame ? { ok: true } : { ok: false, refusal: 'key-used' };
  }
};
