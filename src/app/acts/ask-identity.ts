// The reporter is asked who they are: with a one-time link where the words want one.
import { asked, type ActOf, type Doing, type Prepared } from './officer-act.ts';
import { issue } from './issue.ts';

/** Stands in the words where the link goes; without it the link stands below them. */
const placeholder = '{tautan}';

export const askIdentity = async (doing: Doing, act: ActOf<'AskIdentity'>): Promise<Prepared> => {
  const { ports, found, now } = doing;
  const hasPlace = act.text.includes(placeholder);
  if (act.mode !== 'form-link' && !hasPlace) return issue(doing, { ...act, ...asked(doing) });
  const { reporterId } = found.state.file;
  const { hidden } = await ports.makeIdentityLink({ complaintId: found.id, reporterId, now });
  const text = hasPlace ? act.text.replaceAll(placeholder, hidden) : `${act.text}\n${hidden}`;
  return issue(doing, { ...act, ...asked(doing), text });
};
