// A case goes to agencies, or is passed on to one, or back with another one named. Only those are named that exist and do not rest: nobody would ever see the
// case otherwise.
import { asked, declined, type ActOf, type Doing, type Prepared } from './officer-act.ts';
import { issue } from './issue.ts';

type Naming = ActOf<'Dispose' | 'RefuseDisposition' | 'PassOn'>;

/** That none is named is the core's to refuse. */
const namedIn = (act: Naming): string[] => {
  switch (act.type) {
    case 'Dispose':
      return [act.leadAgencyId, ...act.helpingAgencyIds];
    case 'PassOn':
      return [act.agencyId];
    case 'RefuseDisposition':
      return [act.suggestedAgencyId ?? ''];
  }
};

export const toAgencies = async (doing: Doing, act: Naming): Promise<Prepared> => {
  const trouble = await doing.ports.asks.agencyTrouble(namedIn(act).filter((id) => id.trim() !== ''));
  return trouble === undefined ? issue(doing, { ...act, ...asked(doing) }) : declined(trouble);
};
