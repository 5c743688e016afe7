// What a platform tells about our ways to officers, taken in with everything else that comes. Contains no code.
import type { Instant } from '#core/time.ts';

/** Within the transaction that takes a payload in. */
export type WayNews = {
  /** Somebody sent a code in private: from now on the officer who awaits it is reached there. False for a code that nobody awaits. */
  prove: (
    proof: { channel: string; accountId: string; code: string; personId: string },
    now: Instant,
  ) => Promise<boolean>;
  /** A platform says how far a message to an officer came; one that failed goes by the next way. False for a message that is none of these. */
  fared: (
    fate: { channel: string; accountId: string; externalId: string } & (
      | { came: true }
      | { came: false; reason: string }
    ),
    now: Instant,
  ) => Promise<boolean>;
};
