// One form, one act: whatever is sent again under the same key is answered with what the first one came to.
// Must not know what the act is, nor what its answer shows.
import type { Instant } from '#core/time.ts';
import type { ActKey, EarlierAct } from '#ports/act-keys.ts';
import type { Store } from '#ports/store.ts';

/** Somebody was quicker with the same key, and has ended by now. */
class SentBefore extends Error {
  override name = 'SentBefore';
}

type Outcome = EarlierAct['outcome'];

const outcomeIn = (result: unknown, outcomeOf: (result: unknown) => Outcome): Outcome | undefined =>
  typeof result === 'object' && result !== null && 'ok' in result && result.ok === false
    ? undefined
    : outcomeOf(result);

/** The same store; the first transaction that does something holds the key, and lets go of it where it was refused. */
const holding = (store: Store, key: ActKey, now: Instant, outcomeOf: (result: unknown) => Outcome): Store => {
  let isHeld = false;
  return {
    ...store,
    transact: async (work) => {
      const result = await store.transact(async (tx) => {
        if (!isHeld && !(await tx.acts.claim(key, now))) throw new SentBefore('this key was used');
        const done = await work(tx);
        await tx.acts.end(key, outcomeIn(done, outcomeOf));
        return { done, isKept: outcomeIn(done, outcomeOf) !== undefined };
      });
      isHeld = result.isKept;
      return result.done;
    },
  };
};

export type Once<T> = {
  key: ActKey;
  now: Instant;
  perform: (store: Store) => Promise<T>;
  /** What of the result the repeat must be told; kept as it is, so nothing secret. */
  outcomeOf?: (result: unknown) => Outcome;
  /** The answer to the repeat; or that the key stood for another wish. */
  repeated: (before: EarlierAct) => T | Promise<T>;
};

/** Performs unless it was performed. A refusal is no outcome: what was mended in the form is sent under the same key. */
export const once = async <T extends { ok: boolean }>(store: Store, asked: Once<T>): Promise<T> => {
  const { key, now, perform, repeated, outcomeOf = () => ({}) } = asked;
  const before = async (): Promise<T | undefined> => {
    const found = await store.transact((tx) => tx.acts.find(key, now));
    return found === undefined ? undefined : repeated(found);
  };
  const known = await before();
  if (known !== undefined) return known;
  try {
    const result = await perform(holding(store, key, now, outcomeOf));
    // The first of two at once may have ended in the meantime: then that is the answer, not how things look since.
    return result.ok ? result : ((await before()) ?? result);
  } catch (error) {
    const first = error instanceof SentBefore ? await before() : undefined;
    if (first === undefined) throw error;
    return first;
  }
};

export type KeyUsed = { ok: false; refusal: 'key-used' };

type ByKey<T> = {
  userId: string;
  key: string | undefined;
  /** What is wanted, as it would be sent again. */
  asked: unknown;
  now: Instant;
  perform: (store: Store) => Promise<T>;
};

/** For acts that answer with no more than that they were done. Without a key they are done as often as they are sent. */
export const onceByKey = <T extends { ok: boolean }>(
  store: Store,
  { userId, key, asked, now, perform }: ByKey<T | KeyUsed>,
): Promise<T | KeyUsed | { ok: true }> =>
  key === undefined
    ? perform(store)
    : once<T | KeyUsed | { ok: true }>(store, {
        ...{ key: { userId, key: { text: key }, asked: JSON.stringify(asked) }, now, perform },
        repeated: ({ isSame }) => (isSame ? { ok: true } : { ok: false, refusal: 'key-used' }),
      });
