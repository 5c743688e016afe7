// A case is handed to an officer of the desk, in the role that they have there now.
import { issue } from './issue.ts';
import { asked, declined, type ActOf, type Doing, type Prepared } from './officer-act.ts';

/** Declined where whoever is named cannot look after cases now. */
export const assign = async (doing: Doing, act: ActOf<'Assign'>): Promise<Prepared> => {
  const officer = await doing.ports.asks.deskOfficer(act.to);
  if (officer === undefined) return declined('unknown-officer');
  return issue(doing, { ...act, ...asked(doing), role: officer.role });
};
