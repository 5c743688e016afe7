// When something on X was made, read from its id: ids grow with time and hold the milliseconds since X began to count them so.
// Pure. https://docs.x.com/fundamentals/x-ids
import type { Instant } from '#core/time.ts';

const beganAt = 1_288_834_974_657;
/** Older ids hold no time. */
const leastId = 1n << 40n;

/** Milliseconds since 1970; undefined for ids from before X wrote the time into them. */
export const findTimeInId = (id: string): Instant | undefined => {
  if (!/^\d{1,19}$/.test(id)) return undefined;
  const number = BigInt(id);
  return number < leastId ? undefined : Number(number >> 22n) + beganAt;
};
