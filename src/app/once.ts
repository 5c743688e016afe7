// One form, one act: whatever is sent again under the same key is answered with what the first one came to.
// Must not know what the act is, nor what its answer shows.
import type { Instant } from '#core/time.ts';
import { KeyTaken, type ActKey, type EarlierAct } from '#ports/act-keys.ts';
import type { Store, Tx } from '#ports/store.ts';

type Outcome = EarlierAct['outcome'];

const outcomeIn = (result: unknown, outcomeOf: (result: unknown) => Outcome): Outcome | undefined =>
  typeof result === 'object' && result !== null && 'ok' in result && result.ok === false
    ? undefined
    : outcomeOf(result);

type Work<T> = (tx: Tx) => Promise<T>;

/** The same store; the first transaction that does something holds the key, and lets go of it where it was refused. */
const holding = (store: Store, key: ActKey, now: Instant, outcomeOf: (result: unknown) => Outcome): Store => {
  let isHeld = false;
  const ending = async <T>(begin: (work: Work<T>) => Promise<T>, work: Work<T>): Promise<T> => {
    let isKept = false;
    const done = await begin(async (tx) => {
      const result = await work(tx);
      const outcome = outcomeIn(result, outcomeOf);
      await tx.acts.end(key, outcome);
      isKept = outcome !== undefined;
      return result;
    });
    isHeld = isKept;
    return done;
  };
  return {
    ...store,
    transact: (work) =>
      ending((withEnd) => {
        const claiming: typeof withEnd = async (tx) => {
          if (!isHeld && !(await tx.acts.claim(key, now))) throw new KeyTaken('this key was used');
          return withEnd(tx);
        };
        return store.transact(claiming);
      }, work),
    act: (on, work) => ending((withEnd) => store.act(isHeld ? on : { ...on, claim: { key, now } }, withEnd), work),
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
    const first = error instanceof KeyTaken ? await before() : undefined;
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
