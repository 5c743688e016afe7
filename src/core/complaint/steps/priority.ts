// What goes before the order of the procedure: how pressing a case is, and danger, which is answered at once and asks nobody who they are.
import type { Terms } from '../../sop/terms.ts';
import type { CommandOf } from '../command.ts';
import type { ComplaintEvent } from '../event.ts';
import { accepted, isBlank, momentOf, originOf, refused, type Decision } from '../decision.ts';
import { isReporterKnown } from '../identity-known.ts';
import { levelOf } from '../priority.ts';
import { published } from '../publishing.ts';
import type { StateFor } from '../act-table.ts';
import { withoutIdentity } from './without-identity.ts';

/** What is so already needs no saying, except where words of danger wait for an officer's. */
const setPriority = ({ file }: StateFor<'SetPriority'>, command: CommandOf<'SetPriority'>): Decision => {
  const { level } = command;
  return file.danger === undefined && level === levelOf(file)
    ? refused('already-recorded')
    : accepted({ ...momentOf(file, command), type: 'PrioritySet', level });
};

/** Answers at once, where the reporter came, with whom to call. */
const divertToEmergency = (
  state: StateFor<'DivertToEmergency'>,
  command: CommandOf<'DivertToEmergency'>,
  terms: Terms,
): Decision => {
  const { file } = state;
  const { text } = command;
  if (isBlank(text)) return refused('text-missing');
  const outward = published(file, command);
  if (!outward.ok) return outward;
  const diverted: ComplaintEvent = {
    ...momentOf(file, command),
    ...{ type: 'DivertedToEmergency', text, thread: originOf(file) },
  };
  // From row 3 on the case goes its way beside the call.
  const asksNobody =
    state.status === 'triage' || state.status === 'awaiting-identity'
      ? withoutIdentity(state, command, terms, isReporterKnown(file) ? undefined : 'danger')
      : [];
  return accepted(...outward.events, diverted, ...asksNobody);
};

/** By the names of their acts. */
export const rules = {
  SetPriority: setPriority,
  DivertToEmergency: divertToEmergency,
};
