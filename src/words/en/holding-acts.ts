// Words of those acts by which a case comes into somebody's hands at the desk, and of the reminder to whoever has it.
import type { holdingActs as indonesian } from '../id/holding-acts.ts';
import type { Same } from '../same.ts';

/** By the names of the acts; where they stand in the list of all, `acts.ts` says. */
export const holdingActs: Same<typeof indonesian> = {
  Claim: {
    button: 'Claim',
    title: 'Claim the case',
    send: 'Claim the case',
    done: 'You hold this case.',
    lead: 'The case moves to your list.',
  },
  Assign: {
    button: 'Hand over',
    title: 'Hand the case to a colleague',
    send: 'Hand over',
    done: 'Case handed over.',
    lead: 'The case moves to their list, and they are told.',
  },
  Release: {
    button: 'Release',
    title: 'Release the case',
    send: 'Release',
    done: 'Case released.',
    lead: 'The case returns to the list of everybody whose work it is.',
  },
  RemindHolder: {
    button: 'Remind',
    title: 'Remind whoever has it',
    send: 'Remind',
    done: 'Whoever has it was reminded.',
    lead: 'The officer who holds it, or the agency, is told. A case is reminded of once an hour at most, and the record says so.',
  },
};
