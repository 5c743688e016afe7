// What an officer holds goes to whoever stands in for them: case by case, each on its own record.
import type { Instant } from '#core/time.ts';
import type { ActAsks } from '#ports/act-asks.ts';
import type { Store } from '#ports/store.ts';
import { handleCommand } from '../handle-command.ts';

const by = { kind: 'system', part: 'duty' } as const;

type Ports = { store: Store; asks: Pick<ActAsks, 'deskOfficer' | 'heldBy'> };

/** How many cases moved; none to somebody who does not work at the desk. A case that ended meanwhile stays where it is. */
export const moveHeld = async (
  { store, asks }: Ports,
  { from, to, now }: { from: string; to: string; now: Instant },
): Promise<number> => {
  const officer = await asks.deskOfficer(to);
  if (officer === undefined) return 0;
  let moved = 0;
  for (const id of await asks.heldBy(from)) {
    const done = await handleCommand(store, id, { type: 'Assign', to, role: officer.role, now, by });
    if (done.ok) moved += 1;
  }
  return moved;
};
