// A case goes to agencies, or back with another one named. Only those are named that exist and do not rest: nobody would ever see the
// case otherwise.
import { asked, declined, type ActOf, type Doing, type Prepared } from './officer-act.ts';
import { issue } from './issue.ts';

export const toAgencies = async (doing: Doing, act: ActOf<'Dispose' | 'RefuseDisposition'>): Promise<Prepared> => {
  const named = act.type === 'Dispose' ? [act.leadAgencyId, ...act.helpingAgencyIds] : [act.suggestedAgencyId ?? ''];
  const trouble = await doing.ports.asks.agencyTrouble(named.filter((id) => id.trim() !== ''));
  return trouble === undefined ? issue(doing, { ...act, ...asked(doing) }) : declined(trouble);
};
