// A reporter is referred to a body of the city's list, by the name and the contacts that stand there now; and told what it said since.
import { issue } from './issue.ts';
import { momentIfAny } from './moment.ts';
import { asked, declined, type ActOf, type Doing, type Prepared } from './officer-act.ts';

/** To one that serves now: who rests is named to nobody. */
export const referElsewhere = async (doing: Doing, act: ActOf<'ReferElsewhere'>): Promise<Prepared> => {
  const { askAt, ...said } = act;
  const day = momentIfAny('askAt', askAt);
  if (!day.ok) return day;
  const body = await doing.ports.asks.outsideBody(act.bodyId);
  if (body === undefined) return declined('unknown-body');
  return issue(doing, { ...said, ...asked(doing), ...day.moment, bodyName: body.name, contacts: body.contacts });
};

/** A body that rests since is still the one that has the matter; how it is reached may be said of one that serves. */
export const noteElsewhere = async (doing: Doing, act: ActOf<'NoteElsewhere'>): Promise<Prepared> => {
  const { askAt, ...said } = act;
  const day = momentIfAny('askAt', askAt);
  if (!day.ok) return day;
  const body = await doing.ports.asks.outsideBody(doing.found.state.file.referral?.bodyId ?? '');
  return issue(doing, { ...said, ...asked(doing), ...day.moment, contacts: body?.contacts ?? [] });
};
