// Where time comes from. Only the composition root knows a real one.
import type { Instant } from '#core/time.ts';

export type Clock = { now: () => Instant };
