// What the citizen's pages are given by the composition root.
import type { Database } from '#db/database.ts';
import type { LogDigest } from '#http/log.ts';
import type { Clock } from '#ports/clock.ts';
import type { IdentityVault } from '#ports/identity-vault.ts';
import type { Ids } from '#ports/ids.ts';
import type { Store } from '#ports/store.ts';
import type { Organisation } from '#config/config-file.ts';
import type { Tour } from './home.page.ts';

/** The vault stands here for the one-time form, which seals into it: no page of the portal opens what it holds. */
export type PortalDeps = {
  database: Pick<Database, 'pool'>;
  store: Store;
  clock: Clock;
  ids: Ids;
  vault: IdentityVault;
  publicUrl: string;
  training: boolean;
  /** Signs passes to case pages; the same in every process. */
  passKeys: readonly [Buffer, ...Buffer[]];
  /** Makes digests of visitors' addresses, and nothing else: what a key signs for one purpose must not serve another. */
  visitorKey: Buffer;
  /** Signs the cookie of a device that was let in before, and nothing else. */
  deviceKey: Buffer;
  /** Names a case or an address in the log. */
  digest: LogDigest;
  /** Passes the time that a guess must wait; really so unless set. */
  rest?: (ms: number) => Promise<unknown>;
  organisation: Organisation | undefined;
  /** In training only: whom the home page's tour names. */
  tour?: Tour | undefined;
};
