// How many views one keeper has, and how far their cases are counted: for the server, and for screens that carry no schema.

/** Of one keeper. */
export const mostViews = 30;

/** Counted to here, and not on. */
export const mostCounted = 100;

/** Those that everybody of a role has, without anybody's doing; the words room says what each is called. */
export type ReadyView = 'held' | 'unheld' | 'hour' | 'late' | 'waiting' | 'promised';
