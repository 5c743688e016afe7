// Two cases about one thing: joined as a duplicate (the reporter still gets every answer), or merged into one.
// Each act has two halves, one in each case's log, appended together.
import type { CommandOf } from '../command.ts';
import { accepted, momentOf, refused, type Decision, type Existing } from '../decision.ts';
import { endWith } from './ask-identity.ts';

export const joinAsDuplicate = (state: Existing, command: CommandOf<'JoinAsDuplicate'>): Decision => {
  const { of, ofNumber } = command;
  if (state.status === 'closed') return refused('case-closed');
  if (ofNumber === state.file.number) return refused('same-case');
  const moment = momentOf(state.file, command);
  const joined = { ...moment, type: 'JoinedAsDuplicate', of, ofNumber } as const;
  return endWith(state, moment, joined, { ...moment, type: 'CaseClosed', reason: 'duplicate' });
};

export const addDuplicate = (state: Existing, command: CommandOf<'AddDuplicate'>): Decision => {
  const { complaintId, number, threads } = command;
  if (number === state.file.number) return refused('same-case');
  if (state.file.followers.some((follower) => follower.complaintId === complaintId)) return refused('already-recorded');
  return accepted({ ...momentOf(state.file, command), type: 'DuplicateAdded', complaintId, number, threads });
};

export const mergeInto = (state: Existing, command: CommandOf<'MergeInto'>): Decision => {
  const { into, intoNumber } = command;
  if (state.status === 'closed') return refused('case-closed');
  if (intoNumber === state.file.number) return refused('same-case');
  const moment = momentOf(state.file, command);
  const merged = { ...moment, type: 'MergedInto', into, intoNumber } as const;
  return endWith(state, moment, merged, { ...moment, type: 'CaseClosed', reason: 'merged' });
};

export const acceptMerge = (state: Existing, command: CommandOf<'AcceptMerge'>): Decision => {
  const { from, fromNumber, threads, messageIds } = command;
  if (fromNumber === state.file.number) return refused('same-case');
  return accepted({ ...momentOf(state.file, command), type: 'CaseMerged', from, fromNumber, threads, messageIds });
};
