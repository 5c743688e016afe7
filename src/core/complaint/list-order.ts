// In which order a list of cases stands, beside the standard: danger first, then the next deadline.

/** By when they came, and by who was last silent for longest. */
export const listOrders = ['oldest', 'newest', 'silent'] as const;
/** One of them. */
export type ListOrder = (typeof listOrders)[number];
