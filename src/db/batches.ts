// How work that is taken many pieces at a time goes on when one piece cannot be taken: in fewer, until that one stands alone.
import type { PoolClient } from 'pg';
import type { ActOn, Tx } from '#ports/store.ts';
import type { ActKeysInUnit } from './act-keys.ts';
import { isInTheWay, isPassing } from './queryable.ts';

/** `careful`: undoes what one attempt wrote and goes on; otherwise whoever throws ends the whole transaction. */
export type OpenUnit = (
  client: PoolClient,
  careful: boolean,
) => {
  tx: Tx;
  flush: () => Promise<void>;
  /** Loads them with one question. */
  foreseeCases: (ids: readonly string[]) => Promise<void>;
  /** Holds these messages, and asks once what was told of any of them before it. */
  foreseeNews: (messages: readonly NonNullable<ActOn['message']>[]) => Promise<void>;
  claimActs: ActKeysInUnit['claimAll'];
};

/** How often in a row another transaction may be in the way. */
const clashesBorne = 5;

/** Nothing of the batch is written. `at`: which of them threw; undefined where the writing of all of them did. */
export class BatchBroke extends Error {
  override name = 'BatchBroke';
  readonly size: number;
  readonly at: number | undefined;
  constructor(size: number, at: number | undefined, cause: unknown) {
    super('a batch was not taken', { cause });
    this.size = size;
    this.at = at;
  }
}

/** What `work` throws about itself breaks the batch; a clash or an outage says nothing about it. */
export const breaking = async <T>(size: number, at: number | undefined, work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    throw isPassing(error) ? error : new BatchBroke(size, at, error);
  }
};

/** How many to take after a batch broke: those before the one that threw, then that one by itself; or fewer. */
const sizesAfter = ({ size, at }: BatchBroke): number[] => {
  if (size === 1) return [1];
  if (at === undefined) return [Math.ceil(size / 2)];
  return at === 0 ? [1] : [at, 1];
};

/** Takes a batch at each call, at most `most` at a time; after one that broke, or that others stood in the way of, fewer. What throws otherwise is thrown. */
export const inBatches = <Asked, Taken>(
  most: number,
  take: (asked: Asked, size: number) => Promise<Taken>,
): ((asked: Asked) => Promise<Taken>) => {
  let sizes: number[] = [];
  return async (asked) => {
    let clashes = 0;
    for (;;) {
      const [size = most] = sizes;
      try {
        const taken = await take(asked, size);
        sizes = sizes.slice(1);
        return taken;
      } catch (error) {
        if (error instanceof BatchBroke) sizes = sizesAfter(error);
        else if (isInTheWay(error) && (clashes += 1) < clashesBorne) sizes = [Math.ceil(size / 2)];
        else {
          sizes = [];
          throw error;
        }
      }
    }
  };
};
