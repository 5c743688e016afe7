// Where ids and secrets come from, so that the core generates nothing.

export type Ids = {
  /** A new time-ordered UUID (version 7). */
  uuid: () => string;
  /** A URL-safe random token of at least 160 bits. */
  token: () => string;
};
