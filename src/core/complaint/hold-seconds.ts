// For how many seconds words can be called back.

/** What an officer may choose; 0: words leave at once. */
export const holdSeconds = [0, 5, 10, 20] as const;
export type HoldSeconds = (typeof holdSeconds)[number];
