// An agency asks for more time, until an instant that it names as people write one.
import { asked, type ActOf, type Doing, type Prepared } from './officer-act.ts';
import { issue } from './issue.ts';

export const askExtension = async (doing: Doing, act: ActOf<'AskExtension'>): Promise<Prepared> => {
  const untilAt = Date.parse(act.untilAt);
  if (Number.isNaN(untilAt)) return { ok: false, refusal: 'field-wrong', field: 'untilAt' };
  return issue(doing, { ...act, ...asked(doing), untilAt });
};
