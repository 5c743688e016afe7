// Lets time act on every case whose clock asks for a look. Any number of processes may sweep at once.
import type { Instant } from '#core/time.ts';
import type { Store } from '#ports/store.ts';
import { handleCommand } from './handle-command.ts';

const batch = 200;

/** How many cases time changed. A case that another process has just swept refuses, and is no error. */
export const sweepDeadlines = async ({ store }: { store: Store }, now: Instant): Promise<number> => {
  let changed = 0;
  for (const complaintId of await store.dueCases(now, batch)) {
    const handled = await handleCommand(store, complaintId, {
      type: 'NoteTime',
      now,
      by: { kind: 'system', part: 'sweep' },
    });
    if (handled.ok) changed += 1;
  }
  return changed;
};
