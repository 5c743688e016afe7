// Who at the desk looks after a case: claimed, handed on, given back. A hold locks nothing: whoever may act may act, and it is recorded.
import { hourMs } from '../../time.ts';
import type { CommandOf } from '../command.ts';
import type { StateFor } from '../act-table.ts';
import { holderOf } from '../holder.ts';
import { accepted, momentOf, refused, type Decision } from '../decision.ts';

const noteIn = ({ note }: { note?: string }): { note?: string } => {
  const words = note?.trim() ?? '';
  return words === '' ? {} : { note: words };
};

/** A claim by hand takes it from a colleague, too, and makes firm what was claimed while writing. */
const claim = ({ file }: StateFor<'Claim'>, command: CommandOf<'Claim'>): Decision => {
  const moment = momentOf(file, command);
  if (command.whileWriting !== true) return accepted({ ...moment, type: 'CaseClaimed' });
  return file.holder === undefined
    ? accepted({ ...moment, type: 'CaseClaimed', whileWriting: true })
    : refused('already-recorded');
};

const assign = ({ file }: StateFor<'Assign'>, command: CommandOf<'Assign'>): Decision => {
  const { to, role } = command;
  return file.holder?.userId === to
    ? refused('already-recorded')
    : accepted({ ...momentOf(file, command), type: 'CaseAssigned', to, role, ...noteIn(command) });
};

const release = ({ file }: StateFor<'Release'>, command: CommandOf<'Release'>): Decision =>
  accepted({ ...momentOf(file, command), type: 'CaseReleased', ...noteIn(command) });

/** Once an hour: more of it is heard as noise. */
const remind = (state: StateFor<'RemindHolder'>, command: CommandOf<'RemindHolder'>): Decision => {
  const { file } = state;
  const [holder, moment] = [holderOf(state), momentOf(file, command)];
  if (file.remindedAt !== undefined && moment.at - file.remindedAt < hourMs) return refused('reminded-already');
  if (holder.kind === 'agency')
    return accepted({ ...moment, type: 'HolderReminded', of: 'agency', agencyId: holder.agencyId });
  return holder.kind === 'desk'
    ? accepted({ ...moment, type: 'HolderReminded', of: holder.role })
    : refused('wrong-step');
};

/** By the names of their acts. */
export const rules = { Claim: claim, Assign: assign, Release: release, RemindHolder: remind };
