// An agency agrees a visit, or writes down one that was, at a moment that it names as people write one.
import { asked, type ActOf, type Doing, type Prepared } from './officer-act.ts';
import { issue } from './issue.ts';

/** A moment that nobody can read is told at its field. */
export const agreeVisit = async (doing: Doing, act: ActOf<'AgreeVisit'>): Promise<Prepared> => {
  const visitAt = Date.parse(act.visitAt);
  if (Number.isNaN(visitAt)) return { ok: false, refusal: 'field-wrong', field: 'visitAt' };
  return issue(doing, { ...act, ...asked(doing), visitAt });
};

/** Without a moment they were there just now. */
export const recordMinutes = async (doing: Doing, act: ActOf<'RecordMinutes'>): Promise<Prepared> => {
  const { heldAt: written, ...told } = act;
  const heldAt = written === undefined ? undefined : Date.parse(written);
  if (Number.isNaN(heldAt)) return { ok: false, refusal: 'field-wrong', field: 'heldAt' };
  return issue(doing, { ...told, ...asked(doing), ...(heldAt === undefined ? {} : { heldAt }) });
};
