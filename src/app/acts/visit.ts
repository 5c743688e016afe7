// An agency agrees a visit, or writes down one that was, at a moment that it names as people write one.
import { asked, type ActOf, type Doing, type Prepared } from './officer-act.ts';
import { issue } from './issue.ts';
import { momentIfAny, momentIn } from './moment.ts';

export const agreeVisit = async (doing: Doing, act: ActOf<'AgreeVisit'>): Promise<Prepared> => {
  const read = momentIn('visitAt', act.visitAt);
  return read.ok ? issue(doing, { ...act, ...asked(doing), ...read.moment }) : read;
};

/** Without a moment they were there just now. */
export const recordMinutes = async (doing: Doing, act: ActOf<'RecordMinutes'>): Promise<Prepared> => {
  const { heldAt, ...told } = act;
  const read = momentIfAny('heldAt', heldAt);
  return read.ok ? issue(doing, { ...told, ...asked(doing), ...read.moment }) : read;
};
