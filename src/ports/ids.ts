// Where ids and secrets come from, so that the core generates nothing.

/** An argument, as the clock is, so that tests know every id beforehand. */
export type Ids = {
  /** A new time-ordered UUID (version 7). */
  uuid: () => string;
  /** A URL-safe random token of at least 160 bits. */
  token: () => string;
};
