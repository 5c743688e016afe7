// Who at the desk looks after a case: claimed, handed on, given back. A hold locks nothing: whoever may act may act, and it is recorded.
import type { CommandOf } from '../command.ts';
import type { StateFor } from '../act-table.ts';
import { accepted, momentOf, refused, type Decision } from '../decision.ts';

const noteIn = ({ note }: { note?: string }): { note?: string } => {
  const words = note?.trim() ?? '';
  return words === '' ? {} : { note: words };
};

const claim = ({ file }: StateFor<'Claim'>, command: CommandOf<'Claim'>): Decision =>
  accepted({ ...momentOf(file, command), type: 'CaseClaimed' });

const assign = ({ file }: StateFor<'Assign'>, command: CommandOf<'Assign'>): Decision => {
  const { to, role } = command;
  return file.holder?.userId === to
    ? refused('already-recorded')
    : accepted({ ...momentOf(file, command), type: 'CaseAssigned', to, role, ...noteIn(command) });
};

const release = ({ file }: StateFor<'Release'>, command: CommandOf<'Release'>): Decision =>
  accepted({ ...momentOf(file, command), type: 'CaseReleased', ...noteIn(command) });

/** By the names of their acts. */
export const rules = { Claim: claim, Assign: assign, Release: release };
