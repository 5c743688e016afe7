// The official accounts that the stand-in plays, and the settings it is mounted with.
// Shares no type with the program it stands opposite to: the platform would not either.

/** One official account; `id` is the platform's own id, as in its webhooks. */
export type SimAccount = {
  /** One of those in stand-ins.ts. */
  channel: string;
  id: string;
  handle: string;
  appSecret: string;
  verifyToken: string;
  accessToken: string;
  /** Of Instagram: the account signed in itself, and not through its Page. */
  login?: 'instagram';
  /** Of X: negotiated; without it one that anybody may buy. */
  plan?: 'enterprise';
};

/** Milliseconds since 1970; tests move it by hand. */
export type Clock = { now: () => number };

/** An address that may be known only once something listens. */
export type LateUrl = string | (() => string | undefined);

/** All that whoever mounts the stand-in decides; nothing is read from the environment. */
export type SimulatorOptions = {
  /** Where it is mounted, `/simulator` say; empty at the root of its own server. */
  prefix: string;
  /** The world lives in `<dataDir>/simulator`. */
  dataDir: string;
  /** Address under which `prefix` is reached, used in links to pictures. */
  publicUrl: LateUrl;
  /** Webhooks go to `<hookBaseUrl>/hooks/<channel>`; undefined: not yet. */
  hookBaseUrl: LateUrl;
  accounts: readonly SimAccount[];
  /** At SP4N-LAPOR! some reports wait for the city on the first day. */
  reportsWait?: boolean;
  /** What the register lets in; without one it is not there. */
  registerToken?: string;
  clock: Clock;
  /** Gaps between the attempts of one webhook, in milliseconds; the last one repeats. */
  retryDelaysMs?: readonly number[];
  /** Where the mail servers listen, each behind a file that only this user may open; unset: nobody fetches or hands in letters. */
  mailFolder?: string;
  /** Every how many deliveries one is sent twice; 0 never. */
  duplicateEvery?: number;
};

/** Without a slash at its end; undefined as long as it is not known. */
export const urlOf = (late: LateUrl): string | undefined =>
  (typeof late === 'string' ? late : late())?.replace(/\/+$/, '');
