// Persons who wrote without a name, and what their platform told of them when it was asked.
import type { Instant } from '#core/time.ts';

export type NamelessPerson = { channel: string; accountId: string; personId: string };
export type AskedAccount = { channel: string; accountId: string };

export type NameBook = {
  /** Of these accounts, persons nobody asked about yet; each is handed out once, whatever comes of it. */
  claim: (accounts: readonly AskedAccount[], now: Instant, limit: number) => Promise<NamelessPerson[]>;
  /** A name that the platform gave with a message meanwhile stands. */
  keep: (person: NamelessPerson, found: { name?: string; handle?: string }) => Promise<void>;
};
