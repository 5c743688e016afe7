// What became of one try to bring somebody words that no case holds: how it ended, or when it is tried again.
import type { Instant } from '#core/time.ts';
import type { SendOutcome } from '#ports/channel.ts';
import { nextTry, type Patience } from './patience.ts';

/** `unknown`: nobody knows whether it arrived, so that it is not tried again. `again`: not before then. */
export type EndOfTry =
  | { status: 'sent'; externalId: string }
  | { status: 'refused' | 'unknown'; reason: string }
  | { status: 'waiting'; reason: string; again: Instant };

/** `attempts`: tries before this one. `most`: with so many it is given up. */
export const endOfTry = (
  outcome: SendOutcome,
  attempts: number,
  { most, ...patience }: Patience & { most: number },
  now: Instant,
): EndOfTry => {
  switch (outcome.outcome) {
    case 'accepted':
      return { status: 'sent', externalId: outcome.externalId };
    case 'by-hand':
      return { status: 'refused', reason: 'bad-request' };
    case 'rejected':
      return { status: 'refused', reason: outcome.reason };
    case 'retry-later': {
      const { reason, afterMs } = outcome;
      if (outcome.unknown) return { status: 'unknown', reason };
      if (attempts + 1 >= most) return { status: 'refused', reason };
      return { status: 'waiting', reason, again: nextTry(patience, { attempts: attempts + 1, afterMs }, now) };
    }
  }
};
