// Acts on a case as an officer saw it: nothing is appended when the case has moved on meanwhile.
import type { Store } from '#ports/store.ts';

/** The case is not where the officer's page had it: look again, then decide. */
export class CaseMoved extends Error {
  override name = 'CaseMoved';
}

/** The same store; its transactions throw CaseMoved unless the case is at `version`. */
export const standingAt = (store: Store, complaintId: string, version: number): Store => ({
  ...store,
  transact: (work) =>
    store.transact(async (tx) => {
      const loaded = await tx.log.load(complaintId);
      if (loaded.version !== version) throw new CaseMoved(`case ${complaintId} is at ${String(loaded.version)}`);
      return work(tx);
    }),
});
