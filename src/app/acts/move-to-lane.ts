// A case goes to a sensitive lane together with those that were joined to it: they are about the same, and name it.
import { joinedIn } from '#core/complaint/belongings.ts';
import { handleIn } from '../handle-command.ts';
import { Refused } from './join-cases.ts';
import { asked, declined, ready, type ActOf, type Doing, type Prepared } from './officer-act.ts';

/** Only an agency that exists can be kept from a case. */
export const moveToLane = async (doing: Doing, act: ActOf<'MoveToLane'>): Promise<Prepared> => {
  const { found, seen, ports } = doing;
  const named = [act.accusedAgencyId ?? ''].filter((id) => id.trim() !== '');
  const trouble = named.length === 0 ? undefined : await ports.asks.agencyTrouble(named);
  if (trouble === 'unknown-agency') return declined(trouble);
  return ready(async (tx) => {
    const { events } = await tx.log.load(found.id);
    const moved = await handleIn(tx, found.id, { ...act, ...asked(doing) }, { seen });
    if (!moved.ok) return moved;
    for (const id of joinedIn(events)) {
      const along = await handleIn(tx, id, { ...act, ...asked(doing) });
      if (!along.ok && along.refusal !== 'already-recorded') throw new Refused(along);
    }
    return moved;
  });
};
