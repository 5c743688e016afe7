// For what an account may be blocked, and for how long: nobody is shut out for good, nor for what is a complaint after all.

export const blockReasons = ['spam', 'abuse'] as const;
export type BlockReason = (typeof blockReasons)[number];

/** The longest a block lasts before somebody looks again. */
export const longestBlockDays = 90;

/** How one writer is told from all others, on whatever channel. */
export const writerKey = (channel: string, accountId: string, externalId: string): string =>
  JSON.stringify([channel, accountId, externalId]);
