// Lets time act on every case whose clock asks for a look. Any number of processes may sweep at once.
import type { Instant } from '#core/time.ts';
import type { Store } from '#ports/store.ts';
import { handleIn } from './handle-command.ts';

const by = { kind: 'system', part: 'sweep' } as const;

/** A round ends after so many, so that the time of the next one is its own. */
const most = 1000;

/** How many cases time changed. A case that another process has just swept refuses, and is no error. */
export const sweepDeadlines = async ({ store }: { store: Store }, now: Instant): Promise<number> => {
  let looked = 0;
  let changed = 0;
  while (looked < most) {
    const swept = await store.sweepDue(
      now,
      async (complaintId, tx) => (await handleIn(tx, complaintId, { type: 'NoteTime', now, by })).ok,
    );
    if (swept.looked === 0 || swept.changed === 0) return changed + swept.changed;
    looked += swept.looked;
    changed += swept.changed;
  }
  return changed;
};
