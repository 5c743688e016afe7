// Where attachments' bytes live: named by us, never by a citizen.

/** Keys are ours, never a path that somebody sent; `get` gives undefined where nothing is. */
export type ObjectStore = {
  put: (key: string, bytes: Buffer) => Promise<void>;
  get: (key: string) => Promise<Buffer | undefined>;
  /** Of what is not there nothing is left either: no error. */
  remove: (key: string) => Promise<void>;
};
