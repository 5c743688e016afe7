// Chance that can be had again: the same seed, the same throws.

/** Between 0 and 1, the end left out. */
export type Chance = () => number;

/** Marsaglia's xorshift of 32 bits: even enough for a queue, and small. */
export const chanceOf = (seed: number): Chance => {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  const next: Chance = () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 0x1_0000_0000;
  };
  for (let warm = 0; warm < 8; warm += 1) next();
  return next;
};

/** A value between those of a sample in rising order; nothing of an empty one. */
export const drawn = (sample: readonly number[], chance: Chance): number => {
  const at = chance() * (sample.length - 1);
  const [low, high] = [sample[Math.floor(at)], sample[Math.ceil(at)]];
  return low === undefined || high === undefined ? 0 : low + (high - low) * (at - Math.floor(at));
};

/** One of these by their shares; undefined of none. */
export const chosen = <T extends string>(
  shares: Readonly<Partial<Record<T, number>>>,
  chance: Chance,
): T | undefined => {
  const entries = Object.entries(shares) as [T, number][];
  let left = chance() * entries.reduce((sum, [, share]) => sum + share, 0);
  for (const [name, share] of entries) {
    left -= share;
    if (left < 0) return name;
  }
  return entries.at(-1)?.[0];
};

/** How many come in a time in which so many do on average (Knuth's product; of many, in parts). */
export const counted = (mean: number, chance: Chance): number => {
  if (mean > 30) return counted(mean / 2, chance) + counted(mean / 2, chance);
  const least = Math.exp(-mean);
  let product = chance();
  let count = 0;
  while (product > least) {
    product *= chance();
    count += 1;
  }
  return count;
};
