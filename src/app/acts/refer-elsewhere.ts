// A reporter is referred to a body of the city's list, by the name and the contacts that stand there now.
import { issue } from './issue.ts';
import { asked, declined, type ActOf, type Doing, type Prepared } from './officer-act.ts';

export const referElsewhere = async (doing: Doing, act: ActOf<'ReferElsewhere'>): Promise<Prepared> => {
  const body = await doing.ports.asks.outsideBody(act.bodyId);
  if (body === undefined) return declined('unknown-body');
  return issue(doing, { ...act, ...asked(doing), bodyName: body.name, contacts: body.contacts });
};
