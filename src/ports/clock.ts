// Where time comes from. Only the composition root knows a real one.
import type { Instant } from '#core/time.ts';

/** Handed to whatever needs the time, so that tests move it by hand. */
export type Clock = { now: () => Instant };
