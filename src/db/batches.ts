// How work that is taken many pieces at a time goes on when one piece cannot be taken: in fewer, until that one stands alone.
import type { PoolClient } from 'pg';
import type { Tx } from '#ports/store.ts';
import type { ActKeysInUnit } from './act-keys.ts';
import { isPassing } from './queryable.ts';

/** `careful`: undoes what one attempt wrote and goes on; otherwise whoever throws ends the whole transaction. */
export type OpenUnit = (
  client: PoolClient,
  careful: boolean,
) => {
  tx: Tx;
  flush: () => Promise<void>;
  /** Loads them with one question. */
  foreseeCases: (ids: readonly string[]) => Promise<void>;
  claimActs: ActKeysInUnit['claimAll'];
};

/** How often in a row another transaction may be in the way. */
export const clashesBorne = 5;

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
export const sizesAfter = ({ size, at }: BatchBroke): number[] => {
  if (size === 1) return [1];
  if (at === undefined) return [Math.ceil(size / 2)];
  return at === 0 ? [1] : [at, 1];
};
